#include "ui/widgets/label.h"

#include <QStyle>

namespace concave::ui {

QLabel *label(const QString &text, TextStyle style, Token colour, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setFont(ui::font(style));
    setTone(*label, colour);
    return label;
}

QLabel *paragraph(const QString &text, TextStyle style, Token colour, QWidget *parent)
{
    QLabel *paragraph = label(text, style, colour, parent);
    paragraph->setWordWrap(true);
    return paragraph;
}

void setTone(QWidget &widget, Token colour)
{
    if (widget.property("tone").toString() == name(colour))
        return;
    widget.setProperty("tone", name(colour));
    restyle(widget);
}

void setQuiet(QWidget &field)
{
    field.setProperty("quiet", true);
    restyle(field);
}

void restyle(QWidget &widget)
{
    if (!widget.testAttribute(Qt::WA_WState_Polished))
        return; // it reads the style sheet when it is first shown
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
    widget.update();
}

} // namespace concave::ui
