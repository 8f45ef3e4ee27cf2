// The blocks of a template in their places. A click on an empty cell, or a drag over several, adds a block; a
// block is dragged to another place, or larger at its edges. With the keyboard: arrows move the chosen block,
// with Shift they make it larger or smaller, with Alt they move it in the order; N adds one, Delete removes
// it, Enter goes to its title. Blocks never overlap.
#pragma once

#include "ui/canvas/templatepresenter.h"
#include "ui/theme/theme.h"

#include <map>

namespace concave::ui {

class TemplateTile;

class TemplateGrid final : public QWidget
{
    Q_OBJECT

public:
    TemplateGrid(const Theme &theme, TemplatePresenter &presenter, QWidget *parent = nullptr);

    /// Tab goes through the blocks as they stand, after this control.
    void orderTabs(QWidget *after);
    /// Of a cell, from 1.
    QRect cell(int row, int column) const;
    QRect rectOf(const BlockPlace &place) const;

Q_SIGNALS:
    /// Someone wants to write the chosen block's title.
    void titleRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// What the mouse is doing with a block, or with empty cells.
    struct Drag
    {
        QString key;     ///< none: a new block
        Qt::Edges edges; ///< none of an existing block: it is moved
        BlockPlace from;
        BlockPlace to; ///< the last that was free
        QPoint cell;   ///< where it began: column and row
    };

    void refresh();
    void layOut();
    void showChosen();
    QPoint cellAt(const QPoint &point) const; ///< column and row; outside of the grid the nearest
    QString keyAt(const QPoint &point) const;
    Qt::Edges edgesAt(const QString &key, const QPoint &point) const;
    BlockPlace draggedTo(const QPoint &point) const;
    void drag(const QPoint &point);
    void drop();
    void addAtFreeCell();
    void hover(const QPoint &point);

    const Theme &m_theme;
    TemplatePresenter &m_presenter;
    std::map<QString, TemplateTile *> m_tiles; ///< by key
    std::optional<Drag> m_drag;
    QPoint m_hovered; ///< an empty cell under the pointer; null where there is none
};

} // namespace concave::ui
