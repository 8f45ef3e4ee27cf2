// Paints the notes of a block, from layouts that are kept.
#pragma once

#include "ui/canvas/notelayout.h"

#include <QCache>
#include <QStyledItemDelegate>

namespace concave::ui {

class NoteDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    NoteDelegate(const Theme &theme, QObject *parent);

    /// The model is a NoteModel, the widget a NoteList.
    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// As wide as the list has it; notes beside each other are alike high.
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// The whole text of a note that shows only its beginning.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

    /// What a note became, where the place of the list's viewport is on the word for it.
    std::optional<NoteTarget> linkAt(const QModelIndex &index, QPoint place) const;
    /// A note with the gap below it, where its row is this wide.
    int heightOf(const QModelIndex &index, int width, Zoom zoom) const;
    /// The note alone, as it is dragged.
    QPixmap picture(const QModelIndex &index, const QString &badge, QSize size, Zoom zoom, qreal scale) const;

    /// The note within its row.
    static QRect noteRect(const QRect &row, Zoom zoom);

private:
    NoteLayout &layoutOf(const QModelIndex &index, int width, Zoom zoom) const;
    NoteLayout &layoutAt(const QModelIndex &index, int width, Zoom zoom) const;

    const Theme &m_theme;
    mutable QCache<qint64, NoteLayout> m_layouts; ///< by note
};

} // namespace concave::ui
