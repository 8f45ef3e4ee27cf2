// Texts as DrawingML has them: paragraphs that wrap in their box.
#pragma once

#include "core/deck/pptx/ink.h"
#include "core/deck/slide.h"

namespace concave::pptx {

/// How much of a text's letters is its own; the rest is as its placeholder in a company's layout says.
enum class Letters { Own, Size, Theirs };

/// <p:txBody> of a text: its box's insets, and a paragraph for each of its own, right to left where it reads
/// so. Line breaks within a paragraph stay such.
void writeTextBody(Xml &xml, const TextItem &text, const Inks &inks, Letters letters = Letters::Own);

/// <a:bodyPr> of its box alone.
void writeBoxProperties(Xml &xml, const TextItem &text);
/// Its paragraphs alone.
void writeParagraphs(Xml &xml, const TextItem &text, const Inks &inks, Letters letters = Letters::Own);

/// As <a:rPr>, <a:defRPr> or whatever `element` is.
void writeLettering(Xml &xml, const QString &element, const Lettering &lettering, const Inks &inks);

} // namespace concave::pptx
