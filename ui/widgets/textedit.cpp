#include "ui/widgets/textedit.h"

namespace concave::ui {

TextEdit::TextEdit(QWidget *parent) : LineField(parent) {}

void TextEdit::setValue(const QString &value)
{
    const bool typing = hasFocus() && isPending();
    m_value = value;
    if (typing)
        return;
    setError({});
    restore();
}

bool TextEdit::isPending() const
{
    return text() != m_value;
}

void TextEdit::accept()
{
    const QString value = text().simplified();
    setError(value.isEmpty() ? m_required : QString());
    if (error().isEmpty() && m_refusal && value != m_value)
        setError(m_refusal(value));
    if (!error().isEmpty())
        return;
    const bool changed = value != m_value;
    m_value = value;
    restore();
    if (changed)
        Q_EMIT committed(value);
}

void TextEdit::restore()
{
    if (text() != m_value)
        setText(m_value);
}

} // namespace concave::ui
