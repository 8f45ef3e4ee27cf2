#include "ui/canvas/noteeditor.h"

#include "ui/theme/metrics.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace concave::ui {

namespace {

/// Longer texts are as high as there is room, without counting their lines.
constexpr int longText = 4000;

} // namespace

NoteEditor::NoteEditor(QWidget *parent) : QPlainTextEdit(parent)
{
    setObjectName(QStringLiteral("noteEditor"));
    setAccessibleName(tr("Note"));
    setTabChangesFocus(true);
    document()->setDocumentMargin(metrics::ring);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    hide();
    connect(this, &QPlainTextEdit::textChanged, this, &NoteEditor::fit);
}

void NoteEditor::begin(const QRect &place, const QString &text, bool isTyped, Zoom zoom)
{
    // Its place before its text, which may be long and is then laid out once.
    m_before = isTyped ? QString() : text;
    m_isOpen = true;
    m_isLong = text.size() > longText;
    setPlainText({});
    setPlace(place, zoom);
    show();
    raise();
    setPlainText(text);
    if (isTyped)
        moveCursor(QTextCursor::End);
    else
        selectAll();
    setFocus(Qt::OtherFocusReason);
    ensureCursorVisible();
}

void NoteEditor::setPlace(const QRect &place, Zoom zoom)
{
    m_place = place;
    m_zoom = zoom;
    if (const QFont font = zoom.font(TextStyle::Note); font != this->font())
        setFont(font);
    fit();
}

void NoteEditor::close()
{
    m_isOpen = false;
    hide();
    setPlainText({});
}

void NoteEditor::resume()
{
    m_isOpen = true;
}

void NoteEditor::fit()
{
    if (!m_isOpen)
        return;
    const QRect room =
        parentWidget()->rect().adjusted(metrics::gap, metrics::gap, -metrics::gap, -metrics::gap);
    QRect place = m_place;
    place.setWidth(std::min(place.width(), room.width()));
    setGeometry(QRect(pos(), QSize(place.width(), height()))); // its lines depend on it
    const int around =
        3 * static_cast<int>(document()->documentMargin()) + 1 + 2 * (metrics::tight + metrics::ring);
    m_isLong = m_isLong || document()->characterCount() > longText;
    const int lines = m_isLong ? 0 : static_cast<int>(std::ceil(document()->size().height()));
    const int wanted = m_isLong ? room.height() / 2 : lines * fontMetrics().lineSpacing() + around;
    place.setHeight(std::clamp(wanted, std::min(place.height(), room.height()), room.height()));
    place.moveLeft(std::clamp(place.left(), room.left(), room.right() + 1 - place.width()));
    place.moveTop(std::clamp(place.top(), room.top(), room.bottom() + 1 - place.height()));
    setVerticalScrollBarPolicy(
        wanted > place.height() || m_isLong ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    setGeometry(place);
}

void NoteEditor::commit(bool isByKey, bool wantsAnother)
{
    if (!m_isOpen)
        return;
    const QString text = toPlainText();
    m_isOpen = false; // leaving the focus does not commit again
    Q_EMIT committed(text, isByKey, wantsAnother);
    if (!m_isOpen)
        close();
}

bool NoteEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // Undo belongs to the field only while something was typed in it.
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool takesBack = key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo);
        if (takesBack && !isChanged()) {
            event->ignore();
            return true;
        }
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter || key->key() == Qt::Key_Escape) {
            event->accept();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void NoteEditor::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !(event->modifiers() & Qt::ShiftModifier)) {
        commit(true, event->modifiers() & Qt::ControlModifier);
    } else if (event->key() == Qt::Key_Escape) {
        m_isOpen = false;
        Q_EMIT cancelled();
        close();
    } else {
        QPlainTextEdit::keyPressEvent(event);
    }
}

void NoteEditor::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        commit(event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason, false);
}

/// Markup is taken as text.
void NoteEditor::insertFromMimeData(const QMimeData *source)
{
    if (source->hasText())
        textCursor().insertText(source->text());
    ensureCursorVisible();
}

} // namespace concave::ui
