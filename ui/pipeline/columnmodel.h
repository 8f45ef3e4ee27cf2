// The cards of one stage, as the presenter has them. Tells of rows that came, went, moved or changed, and of
// no others.
#pragma once

#include "ui/pipeline/leadcard.h"
#include "ui/widgets/recordmodel.h"

#include <QHash>

namespace concave::ui {

class PipelinePresenter;

class ColumnModel final : public RecordModel<Id>
{
    Q_OBJECT

public:
    /// Whoever makes it calls refresh() when the presenter has changed.
    ColumnModel(PipelinePresenter &presenter, std::size_t stage, QObject *parent = nullptr);

    std::size_t stage() const { return m_stage; }
    /// What is new since the last time.
    void refresh();

    /// Until the next call.
    const LeadCard &card(int row) const;

    /// The company, what a screen reader says of the card, and what it has no room for.
    QVariant data(const QModelIndex &index, int role) const override;

private:
    PipelinePresenter &m_presenter;
    std::size_t m_stage;
    mutable QHash<Id, LeadCard> m_cards; ///< those that were asked for
};

} // namespace concave::ui
