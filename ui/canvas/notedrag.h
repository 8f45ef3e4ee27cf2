// Notes, or text of another program, on their way over the board by the pointer. Nothing moves before they
// are dropped.
#pragma once

#include "core/document/id.h"

#include <QBasicTimer>
#include <QObject>
#include <QPoint>

#include <optional>
#include <vector>

class QDropEvent;
class QLabel;
class QMimeData;
class QScrollArea;

namespace concave::ui {

class CanvasBlock;
class CanvasBlocks;
class CanvasPresenter;
class NoteList;

class NoteDrag final : public QObject
{
    Q_OBJECT

public:
    /// `area` shows the board; `parent` is the widget that gets the events and passes them on.
    NoteDrag(CanvasPresenter &presenter, CanvasBlocks &blocks, QScrollArea &area, QWidget *parent);

    /// Drags what is selected, until it is dropped.
    void start(const NoteList &from);

    void enter(QDropEvent &event);
    void move(QDropEvent &event);
    void drop(QDropEvent &event);
    /// Nothing is on its way any more.
    void end();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    /// Before the row-th note of a block.
    struct Place
    {
        CanvasBlock *block;
        int row;
    };

    std::optional<Place> placeAt(QPoint position) const;
    void show(std::optional<Place> place);
    void showCarried(const std::vector<Id> &notes);
    bool canTake(const QMimeData &mime) const;

    CanvasPresenter &m_presenter;
    CanvasBlocks &m_blocks;
    QScrollArea &m_area;
    QWidget &m_view;
    QLabel *m_picture; ///< under the pointer, a part of the window
    bool m_isActive = false;
    QBasicTimer m_scroll; ///< while something is dragged near an edge
    QPoint m_pointer;     ///< in the view
};

} // namespace concave::ui
