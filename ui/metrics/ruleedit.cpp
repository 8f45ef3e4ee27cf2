#include "ui/metrics/ruleedit.h"

#include "core/metrics/rule.h"

#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QTextCharFormat>

#include <algorithm>

namespace concave::ui {

RuleEdit::RuleEdit(const Theme &theme, QWidget *parent) : LineField(parent), m_theme(theme)
{
    setPlaceholderText(tr("incoming - outgoing = 0"));
    connect(this, &QLineEdit::textEdited, this, [this] { setMark({}); });
}

void RuleEdit::setValue(const QString &rule)
{
    const bool isKept = isPending() && (hasFocus() || rule == m_value);
    m_value = rule;
    if (!isKept)
        restore();
}

bool RuleEdit::isPending() const
{
    return text().simplified() != m_value.simplified();
}

void RuleEdit::accept()
{
    if (!check())
        return;
    m_value = text().simplified();
    Q_EMIT committed(m_value);
}

void RuleEdit::restore()
{
    if (text() != m_value)
        setText(m_value);
    check();
}

void RuleEdit::keyPressEvent(QKeyEvent *event)
{
    LineField::keyPressEvent(event);
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_mark) { // what is typed next corrects it
        setSelection(static_cast<int>(m_mark->at), static_cast<int>(m_mark->length));
        event->accept();
    }
}

bool RuleEdit::check()
{
    const auto read = readRule(text());
    const RuleError *error = std::get_if<RuleError>(&read);
    if (!error || text().trimmed().isEmpty()) {
        setMark({});
        setError({});
        return true;
    }
    // Where something is missing at the end, the last letter stands for it.
    const qsizetype at = std::min(error->at, text().size() - 1);
    setMark(Mark{at, std::max<qsizetype>(error->length, 1)});
    setError(error->sentence);
    return false;
}

void RuleEdit::setMark(std::optional<Mark> mark)
{
    m_mark = mark;
    QList<QInputMethodEvent::Attribute> attributes;
    if (mark) {
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(m_theme.colour(Token::Danger));
        format.setForeground(m_theme.colour(Token::Danger));
        // A line edit takes formats from input methods alone, counted from its cursor.
        attributes.emplaceBack(QInputMethodEvent::TextFormat, static_cast<int>(mark->at) - cursorPosition(),
            static_cast<int>(mark->length), format);
    }
    QInputMethodEvent event({}, attributes);
    inputMethodEvent(&event);
}

} // namespace concave::ui
