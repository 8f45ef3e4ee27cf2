// A canvas as Markdown, to be written, read and edited elsewhere, and brought back.
//
//     # Dispatching engine: Machine Learning Canvas
//
//     - Designed for: Pantrylark
//     - Designed by: …
//     - Date: 2026-03-09
//     - Iteration: 2
//
//     ## Decisions
//
//     *How does it change actions?*          (the hint: no note)
//
//     - Offer each order to one courier      (agreed)
//     - [assumption] Weather by district     (likewise [question], [parked])
//     - [agreed] Why not?                    (a question mark alone makes an open question)
//     - Two lines, the first\                (a backslash ends a line of a note)
//       and the second
//
// Attribution, link and licence of the template are the last line.
#pragma once

#include "core/canvas/canvas.h"

namespace concave {

class Edit;

/// `title` is the project's name. Every text comes back as it was: what Markdown would read as its own is
/// escaped, and so are spaces at either end and control characters.
QString toMarkdown(const CanvasBook &book, const QString &title);
/// Attribution, link and licence of a template in one line; empty where it attributes nothing.
QString attributionLine(const CanvasTemplate &form);

/// What a Markdown text holds for a canvas of a template.
struct MarkdownCanvas
{
    QString title; ///< of the text: a heading of the first level that comes first and names no block
    Canvas canvas; ///< its header alone; empty where the text has none
    bool hasHeader = false;
    std::vector<Note> notes; ///< with block, text and mark, in their order
    QStringList unknown;     ///< headings that are none of the template's: their notes are not placed
};

/// Takes any text, in UTF-8, or UTF-16 with its mark, or Windows-1252.
///
/// A heading of any level, or a line or list item that is all bold, names a block by its title, its key or
/// its title in another edition, whatever case, accents and numbering; of several blocks with one title the
/// next each time. List items, nested ones too, and paragraphs below it are notes. A paragraph keeps its
/// lines, as tables do; the lines of a list item are joined, save after a hard break; what stands between
/// fences is taken as it is. HTML and emphasis are text. `[x]` is agreed and `[ ]` an assumption.
///
/// Nothing but rules, list marks, and the hints and attributions of templates is left out: what stands before
/// the first heading or under an unknown one is not placed, a heading with nothing below it is itself a note,
/// and a header's date that is none is one too. At most `mostMarkdown` bytes and `mostMarkdownNotes` notes;
/// Input with one sentence beyond, where it is no text, or where there is nothing in it.
inline constexpr qsizetype mostMarkdown = 16 << 20;
inline constexpr std::size_t mostMarkdownNotes = 20'000;
Result<MarkdownCanvas> readMarkdown(const QByteArray &text, const CanvasTemplate &form);
/// The template whose blocks most of the text's headings name; of several, and where none is named, the
/// first. Precondition: there is one.
const CanvasTemplate &likelyForm(const QByteArray &text, const std::vector<CanvasTemplate> &templates);

/// What bringing a text into a canvas would do.
struct MarkdownImport
{
    Canvas canvas;           ///< as it becomes
    std::vector<Note> notes; ///< that are new, in their order
    qint64 read = 0;         ///< notes
    qint64 duplicates = 0;   ///< notes whose text and block are there already
    qint64 unplaced = 0;     ///< of the new ones
    QStringList unknown;     ///< see MarkdownCanvas
    bool changesHeader = false;

    bool isEmpty() const { return notes.empty() && !changesHeader; }
};
/// A header fills what is empty; on a canvas without notes and versions it is taken as it is. A text that is
/// longer than a board can show becomes several notes. Input where there are more notes than a canvas takes
/// at once.
inline constexpr std::size_t mostImportedNotes = 5000;
Result<MarkdownImport> planMarkdown(const CanvasBook &book, const MarkdownCanvas &text);
/// At the end of their blocks. Precondition: planned for this book, and the book is what the document holds.
/// Returns the ids of the new notes.
std::vector<Id> importMarkdown(Edit &edit, const CanvasBook &book, const MarkdownImport &import);

} // namespace concave
