#include "ui/widgets/linefield.h"

#include "ui/widgets/label.h"

#include <QKeyEvent>

namespace concave::ui {

LineField::LineField(QWidget *parent) : QLineEdit(parent)
{
    setFont(ui::font(TextStyle::Body));
    connect(this, &QLineEdit::textEdited, this, [this] { setError({}); });
    connect(this, &QLineEdit::textChanged, this, [this] {
        if (!hasFocus() && !isModified())
            setCursorPosition(0); // a long text is read from its beginning
    });
}

void LineField::setError(const QString &sentence)
{
    if (m_error == sentence)
        return;
    m_error = sentence;
    setProperty("invalid", !sentence.isEmpty());
    setAccessibleDescription(sentence);
    restyle(*this);
    Q_EMIT errorChanged(sentence);
}

void LineField::commit()
{
    if (isPending())
        accept();
}

void LineField::discard()
{
    setError({});
    restore();
}

bool LineField::isForDocument(const QKeyEvent &key) const
{
    return (key.matches(QKeySequence::Undo) && !(isUndoAvailable() && isPending())) ||
           (key.matches(QKeySequence::Redo) && !isRedoAvailable());
}

bool LineField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        // Esc belongs to the field while there is something to bring back, to the drawer or page otherwise.
        if (key->key() == Qt::Key_Escape && (isPending() || !m_error.isEmpty())) {
            event->accept();
            return true;
        }
        if (isForDocument(*key)) {
            event->ignore();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void LineField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        const bool mine = isPending() || !m_error.isEmpty();
        event->setAccepted(mine);
        if (mine) {
            discard();
            selectAll();
        }
        return;
    }
    if (isForDocument(*event)) {
        event->ignore();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        commit();
        selectAll();
    }
    QLineEdit::keyPressEvent(event);
}

void LineField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    // A menu of the field itself is no leaving.
    if (event->reason() == Qt::PopupFocusReason)
        return;
    commit();
    setCursorPosition(0);
}

} // namespace concave::ui
