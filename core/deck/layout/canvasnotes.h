// The notes of a canvas as boxes: broken for a width, at one size, and set one below the other.
#pragma once

#include "core/canvas/canvas.h"
#include "core/deck/layout/brokentext.h"
#include "core/deck/layout/columns.h"

namespace concave::layout {

/// The letters of a canvas at one size of its notes, and what grows with them.
struct NoteType
{
    double size = 9;
    double least = 6.5; ///< that any letters have

    Lettering text() const { return lettering(1, Weight::Regular, Ink::Text); }
    Lettering word() const { return lettering(0.85, Weight::Medium, Ink::Text2); } ///< "Assumption"
    Lettering head() const { return lettering(1.1, Weight::SemiBold, Ink::Text); } ///< of a block
    Lettering hint() const { return lettering(0.92, Weight::Regular, Ink::Text3); }
    Lettering mark() const { return lettering(0.85, Weight::SemiBold, Ink::TextAccent); } ///< of what goes on
    double inset() const { return 0.4 * size; } ///< from a note's box to its text
    double gap() const { return 0.38 * size; }  ///< between notes
    double corner() const { return 0.45 * size; }
    double border() const { return 0.08 * size; }

private:
    Lettering lettering(double share, Weight weight, Ink ink) const;
};

Ink noteFill(NoteMark mark);
Ink noteBorder(NoteMark mark);
/// Nothing for what is agreed: it needs no sign.
std::optional<ShapeItem> noteSign(NoteMark mark, const QRectF &square);

/// A note, or what is left of one.
struct NotePart
{
    const Note *note = nullptr;
    QString text;
    bool isContinued = false; ///< its beginning stands elsewhere
};
std::vector<NotePart> partsOf(std::span<const Note> notes);

/// A note that is broken for a box of a width, to be put in one piece or in several.
class BrokenNote
{
public:
    BrokenNote(const NotePart &part, double width, const NoteType &type, const TextMeasure &measure);

    std::size_t lineCount() const { return m_text.lineCount(); }
    /// Of a box with all lines from one on.
    double height(std::size_t from = 0) const { return height(from, lineCount()); }
    /// How many lines from one on have room in a box of a height.
    std::size_t linesIn(double height, std::size_t from = 0) const;
    /// Lines `from` to before `to`, at least one. Returns the height of the box.
    double put(Page &page, const QPointF &at, std::size_t from, std::size_t to) const;
    /// Precondition: there is something left.
    NotePart rest(std::size_t from) const;

private:
    double height(std::size_t from, std::size_t to) const;
    /// What stands above the text: its mark, and that it is continued; mostly nothing.
    QString word(std::size_t from) const;
    double wordHeight(std::size_t from) const { return word(from).isEmpty() ? 0 : m_type.word().line; }
    void putWord(Page &page, const QRectF &line, const QString &word) const;

    NotePart m_part;
    double m_width;
    NoteType m_type;
    const TextMeasure &m_measure;
    BrokenText m_text;
};

/// The notes of a block in columns beside each other: each stands in the one that is filled least.
class NoteColumns
{
public:
    NoteColumns(const std::vector<NotePart> &parts, double width, int columns, const NoteType &type,
        const TextMeasure &measure);

    double height() const;
    /// Puts what has room in a height, as far as the first that has none, and returns what is left.
    std::vector<NotePart> put(Page &page, const QPointF &at, double height) const;

private:
    std::vector<NotePart> m_parts;
    std::vector<BrokenNote> m_notes;
    double m_width; ///< of one column
    std::size_t m_columns;
    double m_gap;
};

} // namespace concave::layout
