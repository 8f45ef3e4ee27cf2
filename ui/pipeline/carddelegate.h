// Paints the cards of a column, from layouts that are kept.
#pragma once

#include "ui/pipeline/cardlayout.h"

#include <QCache>
#include <QStyledItemDelegate>

namespace concave::ui {

class CardDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    CardDelegate(const Theme &theme, QObject *parent);

    /// The model is a ColumnModel, the widget a CardList.
    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// The same for all.
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// The card alone, as it is dragged.
    QPixmap picture(const QModelIndex &index, const QString &badge, int width, qreal scale) const;

    /// The card within its row.
    static QRect cardRect(const QRect &row);

private:
    const CardLayout &layoutOf(const QModelIndex &index, int width, Qt::LayoutDirection direction) const;

    const Theme &m_theme;
    mutable QCache<qint64, CardLayout> m_layouts; ///< by lead
};

} // namespace concave::ui
