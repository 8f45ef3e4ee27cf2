// The text of a note while it is typed, over the place where the note stands; as high as its text, while
// there is room.
//
// Enter is done, with Ctrl it begins another note, with Shift a new line. Esc lets go of what was typed. What
// was typed counts when the field is left.
#pragma once

#include "ui/canvas/zoom.h"

#include <QPlainTextEdit>

namespace concave::ui {

class NoteEditor final : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// Shown by begin().
    explicit NoteEditor(QWidget *parent);

    /// `place`: of the note, in the parent. `text` is what it says; with `isTyped` it is the first that was
    /// typed.
    void begin(const QRect &place, const QString &text, bool isTyped, Zoom zoom);
    /// The same elsewhere.
    void setPlace(const QRect &place, Zoom zoom);
    bool isOpen() const { return m_isOpen; }
    /// Whether there is anything to lose. Precondition: it is open, or committed() is being told.
    bool isChanged() const { return toPlainText() != m_before; }
    /// Without a word.
    void close();
    /// Goes on after committed(), with what it holds: it found no place.
    void resume();

Q_SIGNALS:
    /// It is closed, unless it is told to begin or to resume. `isByKey`: the focus may go back where it was.
    void committed(const QString &text, bool isByKey, bool wantsAnother);
    void cancelled();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void commit(bool isByKey, bool wantsAnother);
    void fit();

    QRect m_place; ///< as high as it is at least
    Zoom m_zoom;
    QString m_before;
    bool m_isOpen = false;
    bool m_isLong = false; ///< its lines are not counted
};

} // namespace concave::ui
