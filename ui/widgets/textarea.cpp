#include "ui/widgets/textarea.h"

#include "ui/theme/metrics.h"
#include "ui/theme/type.h"

#include <QKeyEvent>
#include <QTextBlock>

#include <cmath>

namespace concave::ui {

static constexpr int mostLines = 6;

TextArea::TextArea(QWidget *parent) : QPlainTextEdit(parent)
{
    setFont(ui::font(TextStyle::Body));
    document()->setDocumentMargin(metrics::ring);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QPlainTextEdit::textChanged, this, &TextArea::fit);
    fit();
}

void TextArea::setLeastLines(int lines)
{
    m_leastLines = lines;
    fit();
}

void TextArea::setValue(const QString &value)
{
    const bool typing = hasFocus() && isPending();
    m_value = value;
    if (!typing)
        discard();
}

void TextArea::commit()
{
    if (!isPending())
        return;
    const QString value = toPlainText().trimmed();
    const bool changed = value != m_value;
    m_value = value;
    discard();
    if (changed)
        Q_EMIT committed(value);
}

void TextArea::discard()
{
    if (isPending())
        setPlainText(m_value);
}

QSize TextArea::sizeHint() const
{
    return {metrics::emptyText, m_height};
}

QSize TextArea::minimumSizeHint() const
{
    return {metrics::control, m_height};
}

bool TextArea::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // Undo and Esc belong to the field only while something was typed in it.
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool takesBack = key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo);
        if (takesBack && !isPending()) {
            event->ignore();
            return true;
        }
        if (key->key() == Qt::Key_Escape && isPending()) {
            event->accept();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void TextArea::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() & Qt::ControlModifier) {
        commit();
    } else if (event->key() == Qt::Key_Escape) {
        event->setAccepted(isPending());
        discard();
    } else {
        QPlainTextEdit::keyPressEvent(event);
    }
}

void TextArea::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        commit();
}

void TextArea::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
}

void TextArea::fit()
{
    const int lines =
        std::clamp(static_cast<int>(std::ceil(document()->size().height())), m_leastLines, mostLines);
    // Qt scrolls unless it can show one margin more; the border is widest with the focus.
    const int around =
        3 * static_cast<int>(document()->documentMargin()) + 1 + 2 * (metrics::tight + metrics::ring);
    const int height = lines * fontMetrics().lineSpacing() + around;
    if (height == m_height)
        return;
    m_height = height;
    updateGeometry();
}

} // namespace concave::ui
