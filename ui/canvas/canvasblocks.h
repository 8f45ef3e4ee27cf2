// The blocks of the canvas in their places, the bands above them, the tray and the line of attribution below:
// a board of any size.
#pragma once

#include "ui/canvas/canvasblock.h"
#include "ui/canvas/canvasblockgrid.h"

#include <QLabel>
#include <QPushButton>

namespace concave::ui {

class CanvasBlocks final : public QWidget
{
    Q_OBJECT

public:
    CanvasBlocks(const Theme &theme, CanvasPresenter &presenter, QWidget *parent = nullptr);

    /// What is new since the last time; other blocks where the template is another.
    void refresh();

    /// In the order of reading; the tray, where there is one, is the last.
    const std::vector<CanvasBlock *> &blocks() const { return m_blocks; }
    /// The tray for any text that is no block's key; nullptr where there is neither.
    CanvasBlock *blockOf(const QString &key) const;
    /// The block whose notes have the focus; nullptr where none has.
    CanvasBlock *focused() const;
    CanvasBlock *blockAt(QPoint position) const;
    /// Their places on the board, in the order of blocks().
    std::vector<QRect> places() const;

    Zoom zoom() const { return m_zoom; }
    /// Fills `room` at this zoom, and is larger where that is too small for it: then bars to scroll it, `bar`
    /// thick, take some of the room.
    void fill(QSize room, Zoom zoom, int bar);
    /// The largest zoom of at most 100 % at which no block scrolls in this room.
    Zoom fitting(QSize room) const;

    /// Selects in all lists what the presenter has selected.
    void showSelection();

Q_SIGNALS:
    /// As those of NoteList, of any of them.
    void keyPressed(QKeyEvent *event);
    void keyReleased(QKeyEvent *event);
    void dragStarted(concave::ui::NoteList *from);
    void menuRequested(const QPoint &globalPosition);
    /// A list of a block got or lost the focus, scrolled, or has another place.
    void moved();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void makeBlocks();
    CanvasBlock *makeBlock(const TemplateBlock *block, bool isWide);
    void makeFoot();
    void place();
    int footHeight(int boardWidth, Zoom zoom) const;

    const Theme &m_theme;
    CanvasPresenter &m_presenter;
    CanvasTemplate m_form; ///< that the blocks were made for
    std::vector<CanvasBlock *> m_blocks;
    CanvasBlockGrid m_grid;
    Zoom m_zoom;
    QSize m_room;
    int m_bar = 0;
    QLabel *m_attribution;
    QPushButton *m_link;
};

} // namespace concave::ui
