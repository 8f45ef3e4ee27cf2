// The engagements of the coming months, row by row.
#pragma once

#include "core/pipeline/capacity.h"

#include <QAbstractListModel>

namespace concave::ui {

class PipelinePresenter;

class EngagementModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit EngagementModel(PipelinePresenter &presenter, QObject *parent = nullptr);

    void set(const Capacity &capacity);
    /// First day of the first month shown.
    QDate firstMonth() const { return m_firstMonth; }
    /// Precondition: there is such a row.
    const Engagement &engagement(int row) const { return m_engagements[static_cast<std::size_t>(row)]; }
    QString company(int row) const;
    /// -1 where the lead has no engagement.
    int rowOf(Id lead) const;

    /// Begins the work earlier or later, as one edit. It stays within the months shown.
    void moveStart(int row, int months);
    /// How far that is possible; 0 where the document is only read.
    int clampedMove(int row, int months) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    PipelinePresenter &m_presenter;
    QDate m_firstMonth;
    std::vector<Engagement> m_engagements;
};

/// "40 % signed", "40 %, 60 % likely", "20 %, 10 % likely, start assumed".
QString wordsOf(const Engagement &engagement);

} // namespace concave::ui
