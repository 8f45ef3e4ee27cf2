// One block on the board: its head, its notes and the row that adds one; or the tray with the notes that have
// no block.
#pragma once

#include "core/canvas/template.h"
#include "ui/canvas/zoom.h"

#include <QWidget>

namespace concave::ui {

class CanvasPresenter;
class NoteList;
class NoteModel;
class Theme;

class CanvasBlock final : public QWidget
{
    Q_OBJECT

public:
    /// `block` nullptr: the tray. `isWide`: notes stand beside each other.
    CanvasBlock(const Theme &theme, CanvasPresenter &presenter, const TemplateBlock *block, bool isWide,
        QWidget *parent);

    NoteList &list() const { return *m_list; }
    bool isTray() const { return m_isTray; }
    /// Where something new goes: the block's key; in the tray the heading of the current note.
    QString key() const;
    /// The block of what stands at this row or, at the end, of the last.
    QString keyAt(int row) const;
    QString title() const { return m_block.title; }

    /// What is new since the last time.
    void refresh();
    void setPlace(const QRect &place, Zoom zoom);
    /// Whether nothing scrolls.
    bool fits(QSize size, Zoom zoom) const;

    /// Notes may be dropped here now.
    void setTarget(bool isTarget);
    /// Where a new note begins, in the block.
    QRect newNotePlace() const;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    class AddRow;

    void placeParts();
    bool hasAddBelow() const; ///< under the notes, not in the head
    QRect listPlace() const;
    QString standing() const;
    int paintStanding(QPainter &painter, const QRect &line, int title) const;
    void paintHead(QPainter &painter) const;
    void paintQuestion(QPainter &painter) const;
    QRect questionPlace() const;
    QRect mirrored(const QRect &place) const;

    const Theme &m_theme;
    CanvasPresenter &m_presenter;
    TemplateBlock m_block;
    bool m_isTray;
    bool m_isWide;
    bool m_isTarget = false;
    bool m_isPlaced = false; ///< before that nothing is laid out
    Zoom m_zoom;
    NoteModel *m_model;
    NoteList *m_list;
    AddRow *m_add;
    int m_open = 0; ///< questions
    bool m_isComplete = false;
};

} // namespace concave::ui
