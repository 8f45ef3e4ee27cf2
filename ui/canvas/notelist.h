// The notes of one block, below or beside each other. Shows the presenter's selection and where notes that
// are dragged would go; whoever arranges the blocks decides what keys do.
#pragma once

#include "core/raisednote.h"
#include "ui/canvas/zoom.h"

#include <QListView>

#include <optional>
#include <utility>

namespace concave::ui {

class CanvasPresenter;
class NoteDelegate;
class NoteModel;
class Theme;

class NoteList final : public QListView
{
    Q_OBJECT

public:
    /// `isWide`: notes stand beside each other where there is room. `block` is where a double click adds.
    NoteList(const Theme &theme, CanvasPresenter &presenter, NoteModel &model, bool isWide,
        QWidget *parent = nullptr);

    NoteModel &notes() const { return m_notes; }
    bool isEmpty() const;

    Zoom zoom() const { return m_zoom; }
    void setZoom(Zoom zoom);
    /// How high all notes are together, in a list of this width without a scroll bar. Beyond `most` nobody
    /// counts: it is something more than that.
    int heightFor(int width, Zoom zoom, int most) const;
    /// Lays itself out within this place; scrolls where the notes are higher.
    void setPlace(const QRect &place);

    // Of the layout.
    int columns() const { return m_columns; }
    /// Of a note with the air around it.
    int noteWidth(int column = 0) const { return m_noteWidth + (column < m_spare ? 1 : 0); }
    int lineHeight(int line) const;
    /// The row above, below, or beside a row; −1 where there is none. `key` is an arrow, Left is where
    /// reading begins.
    int next(int row, int key) const;
    /// The note, without the air around it, in this list's viewport.
    QRect noteRect(int row) const;
    /// The row nearest to this place of the viewport; −1 of an empty list.
    int nearest(QPoint position) const;

    /// Selects what the presenter has selected; `selected` are its ids, sorted.
    void showSelection(const std::vector<Id> &selected);

    /// The notes on their way to elsewhere, sorted.
    void setCarried(const std::vector<Id> &notes);
    bool isCarried(const QModelIndex &index) const;
    /// Where they would go: before this row; −1: not here.
    void setDropRow(int row);
    int dropRow() const { return m_dropRow; }
    /// The row before which something dropped here would go.
    int rowAt(QPoint position) const;

    /// Whether the keyboard is at work.
    bool showsFocus() const { return m_byKeyboard; }
    void setByKeyboard(bool byKeyboard);
    /// The current note as it is dragged; with a badge where it stands for several.
    QPixmap picture(const QString &badge) const;
    /// As the menu key does: for the current note.
    void requestMenu();

Q_SIGNALS:
    /// A key that the list itself has no use for: accepted by whoever has.
    void keyPressed(QKeyEvent *event);
    void keyReleased(QKeyEvent *event);
    /// The focus came by a key.
    void entered();
    /// The empty ground was clicked, or clicked twice.
    void groundClicked();
    void noteWanted();
    void dragStarted();
    void menuRequested(const QPoint &globalPosition);

protected:
    QItemSelectionModel::SelectionFlags selectionCommand(
        const QModelIndex &index, const QEvent *event) const override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    int columnsFor(int width, Zoom zoom) const;
    int lineFor(int line, int width, Zoom zoom) const;
    QRect dropLine(int row) const;
    /// The note below this place and what it became, where the place is on the word for it.
    std::optional<std::pair<Id, NoteTarget>> linkAt(QPoint place) const;

    const Theme &m_theme;
    CanvasPresenter &m_presenter;
    NoteModel &m_notes;
    NoteDelegate *m_delegate;
    bool m_isWide;
    Zoom m_zoom;
    int m_columns = 1;
    int m_noteWidth = 1;
    int m_spare = 0;           ///< columns that are one wider
    std::vector<int> m_lines;  ///< heights
    std::vector<Id> m_carried; ///< by id
    int m_dropRow = -1;
    QPoint m_pressed;
    Id m_pressedNote; ///< none: nothing that could be dragged
    bool m_byKeyboard = false;
};

} // namespace concave::ui
