// One recent document as a row: its picture, name, place and day. One whose file is gone says so, with two
// ways on.
#pragma once

#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

#include <vector>

namespace concave::ui {

class RecentRow final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// What a place in a row stands for.
    enum class Part { Row, Find, Forget, More };

    explicit RecentRow(const Theme &theme, QObject *parent = nullptr);

    /// `row` is the row's place in the view.
    Part partAt(const QPoint &point, const QRect &row, const QModelIndex &index) const;
    static QRect moreButton(const QRect &row);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Piece
    {
        QString text;
        Part part = Part::Row;
        QRect place;
    };

    std::vector<Piece> missingLine(const QRect &row) const;
    void paintPicture(QPainter &painter, const QRect &place, const QModelIndex &index) const;
    void paintText(QPainter &painter, const QRect &row, const QModelIndex &index) const;

    const Theme &m_theme;
};

} // namespace concave::ui
