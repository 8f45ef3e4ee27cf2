// A canvas as Markdown, to be written, read and edited elsewhere, and brought back.
//
//     # Dispatching engine: Machine Learning Canvas
//     - Designed for: Pantrylark
//     - Designed by: …
//     - Date: 2026-03-09
//     - Iteration: 2
//
//     ## Decisions
//     How does it change actions?          (emphasised, so that it is not taken for a note)
//     - Offer each order to one courier    (agreed)
//     - [assumption] Weather by district   (likewise [question], [parked])
//
// Attribution, link and licence of the template are the last line.
#pragma once

#include "core/canvas/canvas.h"

namespace concave {

/// `title` is the project's name. Every text comes back as it was: what Markdown would read as its own is
/// escaped.
QString toMarkdown(const CanvasBook &book, const QString &title);

/// What a Markdown text holds for a canvas of a template.
struct MarkdownCanvas
{
    Canvas canvas;           ///< its header alone; empty where the text has none
    bool hasHeader = false;
    std::vector<Note> notes; ///< with block, text and mark, in their order
    QStringList unknown;     ///< headings that are none of the template's: their notes are not placed
};
/// Takes anything: a heading of the second level or deeper, or a line in bold, names a block by its title, its
/// key or its title in another edition, whatever the case; list items and paragraphs below it are notes; what
/// stands before the first heading or under an unknown one is kept, not placed. HTML is text. At most
/// `mostMarkdown` bytes; Input with one sentence beyond, or where there is nothing in it.
inline constexpr qsizetype mostMarkdown = 16 << 20;
Result<MarkdownCanvas> readMarkdown(const QByteArray &text, const CanvasTemplate &form);

} // namespace concave
