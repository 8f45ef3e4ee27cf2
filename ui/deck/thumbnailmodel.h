// The strip of a deck's pages as a list: one row for each leaf of the presenter, and the last one to add a
// slide.
#pragma once

#include <QAbstractListModel>

namespace concave::ui {

class DeckPresenter;
struct DeckLeaf;

class ThumbnailModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit ThumbnailModel(DeckPresenter &presenter, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    /// The caption, "3 Concern 1"; for screen readers also the slide's title, and whether it is left out.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    bool isAdd(const QModelIndex &index) const;
    bool isLeftOut(const QModelIndex &index) const;

private:
    void refresh();
    /// nullptr for the last row, and for one that is about to go.
    const DeckLeaf *leafOf(const QModelIndex &index) const;

    DeckPresenter &m_presenter;
    int m_leaves = 0;
};

} // namespace concave::ui
