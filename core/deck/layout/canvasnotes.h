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
    double inset() const { return 0.44 * size; } ///< from a note's box to its text
    double gap() const { return 0.42 * size; }   ///< between notes
    double corner() const { return 0.45 * size; }

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

/// A note that is broken for a box of a width.
class BrokenNote
{
public:
    BrokenNote(const NotePart &part, double width, const NoteType &type, const TextMeasure &measure);

    std::size_t lineCount() const { return m_text.lineCount(); }
    double height() const { return height(lineCount()); }
    /// How many of its lines have room in a height.
    std::size_t linesIn(double height) const;
    /// Its first lines, at least one. Returns the height of the box.
    double put(Page &page, const QPointF &at, std::size_t lines) const;
    /// Precondition: there is something left.
    NotePart rest(std::size_t from) const;

private:
    double height(std::size_t lines) const;
    /// Of the line with the sign and the word; 0 where there is none.
    double wordHeight() const { return m_word.isEmpty() ? 0 : m_type.word().line; }
    void putWord(Page &page, const QRectF &line) const;

    NotePart m_part;
    double m_width;
    NoteType m_type;
    QString m_word; ///< above the text
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
