// Text on a page. Always plain text: what stands in a document is never read as markup.
#pragma once

#include "ui/theme/tokens.h"
#include "ui/theme/type.h"

#include <QLabel>

namespace concave::ui {

/// A label in a style of the type scale. Colours: Text, Text2, Text3, TextAccent, Positive, Warning, Danger.
QLabel *label(const QString &text, TextStyle style, Token colour = Token::Text, QWidget *parent = nullptr);

/// The same, breaking into lines where it gets too wide.
QLabel *paragraph(
    const QString &text, TextStyle style, Token colour = Token::Text, QWidget *parent = nullptr);

/// Another of the label colours, at once.
void setTone(QWidget &widget, Token colour);

/// A field that looks like text until it is pointed at or typed in.
void setQuiet(QWidget &field);

/// Re-reads the style sheet for a widget whose property changed.
void restyle(QWidget &widget);

} // namespace concave::ui
