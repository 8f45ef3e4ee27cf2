#include "ui/deck/thumbnailmodel.h"

#include "ui/deck/deckpresenter.h"

namespace concave::ui {

ThumbnailModel::ThumbnailModel(DeckPresenter &presenter, QObject *parent)
    : QAbstractListModel(parent), m_presenter(presenter),
      m_leaves(static_cast<int>(presenter.leaves().size()))
{
    connect(&presenter, &DeckPresenter::changed, this, &ThumbnailModel::refresh);
    connect(&presenter, &DeckPresenter::pageChanged, this, [this] {
        const QModelIndex shown = index(static_cast<int>(m_presenter.current()));
        Q_EMIT dataChanged(shown, shown);
    });
}

/// Rows come and go at the end; what they show is new anyway.
void ThumbnailModel::refresh()
{
    const int leaves = static_cast<int>(m_presenter.leaves().size());
    if (leaves > m_leaves) {
        beginInsertRows({}, m_leaves, leaves - 1);
        m_leaves = leaves;
        endInsertRows();
    } else if (leaves < m_leaves) {
        beginRemoveRows({}, leaves, m_leaves - 1);
        m_leaves = leaves;
        endRemoveRows();
    }
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int ThumbnailModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_leaves + (m_presenter.isReadOnly() ? 0 : 1);
}

bool ThumbnailModel::isAdd(const QModelIndex &index) const
{
    return index.row() == m_leaves;
}

const DeckLeaf *ThumbnailModel::leafOf(const QModelIndex &index) const
{
    const auto &leaves = m_presenter.leaves();
    const auto row = static_cast<std::size_t>(index.row());
    return row < leaves.size() ? &leaves[row] : nullptr;
}

bool ThumbnailModel::isLeftOut(const QModelIndex &index) const
{
    const DeckLeaf *leaf = isAdd(index) ? nullptr : leafOf(index);
    return leaf && !leaf->page;
}

QVariant ThumbnailModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool isShort = role == Qt::DisplayRole;
    if (!isShort && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    if (isAdd(index))
        return tr("Add slide");
    const DeckLeaf *leaf = leafOf(index);
    if (!leaf)
        return {};
    QString label = m_presenter.slideOf(*leaf).label;
    if (leaf->part > 0)
        label = tr("%1, page %2").arg(label).arg(leaf->part + 1);
    const QString caption = leaf->page
                                ? tr("%1 %2", "number and name of a slide").arg(*leaf->page + 1).arg(label)
                                : tr("%1, left out").arg(label);
    return isShort ? caption : caption + QStringLiteral(": ") + m_presenter.pageOf(*leaf).title;
}

Qt::ItemFlags ThumbnailModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace concave::ui
