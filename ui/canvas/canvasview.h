// The board of the Canvas page: blocks with notes, filling the window.
//
// A double click on a block's empty ground, N or a letter begins a note where it will stand; Enter, F2 or a
// double click edits one in place. Notes go elsewhere by the pointer, by Alt with arrows, and by the
// clipboard. Ctrl with the wheel, + and − zooms, Ctrl+0 fits; a board that is larger than its window is moved
// by its scroll bars, the middle button, or the pointer while Space is held. Each edit is one step that can
// be undone.
#pragma once

#include "core/document/id.h"
#include "ui/canvas/zoom.h"
#include "ui/widgets/view.h"

class QKeyEvent;
class QMouseEvent;
class QScrollArea;
class QWheelEvent;

namespace concave::ui {

class CanvasBlock;
class CanvasBlocks;
class CanvasPresenter;
class NoteDrag;
class NoteEditor;
class NoteKeys;
class Theme;

class CanvasView final : public View
{
    Q_OBJECT

public:
    CanvasView(const Theme &theme, CanvasPresenter &presenter, QWidget *parent = nullptr);
    ~CanvasView() override;

    /// Stays so, whatever changes, until another zoom is set.
    void zoomToFit();
    bool isFitted() const { return m_isFitted; }
    /// 1 is the size of the design; up to that the board fills the window, beyond it is larger.
    void setZoom(double scale);
    double zoom() const;

    /// Begins a note in the block that has the focus, or else in the one to fill next.
    void addNote();

    QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void zoomChanged();

protected:
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    class Hand;

    /// What is being written: a note of the canvas, or a new one for a block.
    struct Writing
    {
        Id canvas;
        Id note;
        QString block;
    };

    void makeShortcuts();
    void refresh();
    void showSelection(bool brings);
    bool isCurrentInView() const;
    void bringIntoView(const CanvasBlock &block);
    CanvasBlock *currentBlock() const;
    int barSize() const;
    void fill();
    void changeZoom(Zoom zoom, bool isFitted);

    void beginNote(const QString &block, const QString &typed);
    void editNote(Id note);
    void endWriting(const QString &text, bool isByKey, bool wantsAnother);
    void keepWriting();
    void keepElsewhere(const Writing &writing, const QString &text);
    void placeEditor();
    QRect writingPlace() const;
    void focusAnyBlock();
    void focusBlock(const QString &block, bool isByKey);

    void showMenu(const QPoint &globalPosition);
    void pan(QPoint by);
    bool takePanning(const QMouseEvent &event);
    void takeWheel(QWheelEvent &event);

    const Theme &m_theme;
    CanvasPresenter &m_presenter;
    QScrollArea *m_area;
    CanvasBlocks *m_blocks;
    NoteEditor *m_editor;
    NoteKeys *m_keys;
    NoteDrag *m_drag;
    Hand *m_hand; ///< over the board while Space is held
    Writing m_writing;
    bool m_isFitted = false;
    bool m_isFilling = false;
    QPoint m_grabbed; ///< by the middle button, on the screen
};

} // namespace concave::ui
