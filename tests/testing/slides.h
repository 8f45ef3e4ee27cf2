// Slides laid out by hand: each kind of item, and texts that are hard to write.
#pragma once

#include "core/deck/look.h"

concave::DeckLook exampleLook();
concave::DeckProperties exampleProperties();

/// The page's title, a column of text and a footer.
concave::LaidSlide textPage(const QString &title, const QStringList &paragraphs);

/// A title slide, a concern, numbered steps, a table, a chart over days and one over numbers.
std::vector<concave::LaidSlide> examplePages();

/// Markup, emoji, right to left, characters that XML cannot hold, a very long word.
QStringList hardTexts();
