#include "core/deck/layout/canvasnotes.h"

#include "core/deck/layout/strokes.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace concave::layout {

namespace {

constexpr double slack = 0.01; ///< that a line may be too tall

QString tr(const char *text)
{
    return QCoreApplication::translate("CanvasSheet", text);
}

Ink signInk(NoteMark mark)
{
    switch (mark) {
    case NoteMark::Assumption:
        return Ink::Accent;
    case NoteMark::Question:
        return Ink::Danger;
    case NoteMark::Agreed:
    case NoteMark::Parked:
        break;
    }
    return Ink::Text3;
}

void addQuestionMark(std::vector<ShapeItem::Step> &steps)
{
    using Kind = ShapeItem::Step::Kind;
    moveTo(steps, 9.3, 9.3);
    steps.push_back({Kind::Cubic, {12.1, 6.6}, {9.3, 7.8}, {10.5, 6.6}});
    steps.push_back({Kind::Cubic, {14.9, 9.4}, {13.6, 6.6}, {14.9, 7.8}});
    steps.push_back({Kind::Cubic, {12, 13.8}, {14.9, 12}, {12, 11.6}});
    moveTo(steps, 12, 16);
    lineTo(steps, 12, 18);
}

} // namespace

Lettering NoteType::lettering(double share, Weight weight, Ink ink) const
{
    const double set = std::max(least, share * size);
    return {.size = set, .line = 1.3 * set, .weight = weight, .ink = ink};
}

Ink noteFill(NoteMark mark)
{
    switch (mark) {
    case NoteMark::Agreed:
        break;
    case NoteMark::Assumption:
        return Ink::NoteAssumption;
    case NoteMark::Question:
        return Ink::NoteQuestion;
    case NoteMark::Parked:
        return Ink::NoteParked;
    }
    return Ink::NoteAgreed;
}

Ink noteBorder(NoteMark mark)
{
    switch (mark) {
    case NoteMark::Agreed:
        break;
    case NoteMark::Assumption:
        return Ink::NoteAssumptionBorder;
    case NoteMark::Question:
        return Ink::NoteQuestionBorder;
    case NoteMark::Parked:
        return Ink::NoteParkedBorder;
    }
    return Ink::NoteAgreedBorder;
}

std::optional<ShapeItem> noteSign(NoteMark mark, const QRectF &square)
{
    std::vector<ShapeItem::Step> steps;
    switch (mark) {
    case NoteMark::Agreed:
        return std::nullopt;
    case NoteMark::Assumption:
        dashedCircle(steps);
        break;
    case NoteMark::Question:
        circle(steps);
        addQuestionMark(steps);
        break;
    case NoteMark::Parked: // a clock: for later
        circle(steps);
        moveTo(steps, 12, 7);
        lineTo(steps, 12, 12.2);
        lineTo(steps, 15.4, 14.2);
        break;
    }
    return iconOf(std::move(steps), signInk(mark), square);
}

std::vector<NotePart> partsOf(std::span<const Note> notes)
{
    std::vector<NotePart> parts;
    for (const Note &note : notes)
        parts.push_back({&note, note.text});
    return parts;
}

BrokenNote::BrokenNote(const NotePart &part, double width, const NoteType &type, const TextMeasure &measure)
    : m_part(part), m_width(width), m_type(type), m_measure(measure),
      m_text(part.text, type.text(), width - 2 * type.inset(), measure)
{}

QString BrokenNote::word(std::size_t from) const
{
    const NoteMark mark = m_part.note->mark;
    if (!m_part.isContinued && from == 0)
        return mark == NoteMark::Agreed ? QString() : markName(mark);
    return mark == NoteMark::Agreed ? tr("Continued") : tr("%1, continued").arg(markName(mark));
}

double BrokenNote::height(std::size_t from, std::size_t to) const
{
    return static_cast<double>(to - from) * m_type.text().line + wordHeight(from) + 2 * m_type.inset();
}

std::size_t BrokenNote::linesIn(double height, std::size_t from) const
{
    const double room = height - wordHeight(from) - 2 * m_type.inset() + slack;
    const auto lines = static_cast<std::size_t>(std::max(0.0, room / m_type.text().line));
    return std::min(lineCount() - from, lines);
}

void BrokenNote::putWord(Page &page, const QRectF &line, const QString &word) const
{
    const Lettering lettering = m_type.word();
    const double side = 1.1 * lettering.size;
    QRectF place = line;
    if (auto sign = noteSign(m_part.note->mark, {line.left(), line.center().y() - side / 2, side, side})) {
        page.push_back(std::move(*sign));
        place.setLeft(line.left() + side + 0.3 * lettering.size);
    }
    page.push_back(lineItem(tr("Mark"), place, word, lettering, m_measure, m_type.least));
}

double BrokenNote::put(Page &page, const QPointF &at, std::size_t from, std::size_t to) const
{
    const NoteMark mark = m_part.note->mark;
    const double inset = m_type.inset();
    const BrokenText::Part part = m_text.part(from, to);
    // The box is no text's own: PowerPoint leaves less room for a text within round corners.
    const QRectF box(at.x(), at.y(), m_width, height(from, to));
    page.push_back(ShapeItem{.box = box,
        .steps = {},
        .fill = noteFill(mark),
        .pen = Pen{.ink = noteBorder(mark), .width = m_type.border()},
        .corner = m_type.corner(),
        .description = {}});
    TextItem text;
    text.box = box.adjusted(inset, inset, -inset, -inset);
    text.name = markName(mark);
    text.paragraphs = part.paragraphs;
    text.lines = part.lines;
    text.lettering = m_type.text();
    if (const QString word = this->word(from); !word.isEmpty()) {
        putWord(page, {text.box.topLeft(), QSizeF(text.box.width(), wordHeight(from))}, word);
        text.box.setTop(text.box.top() + wordHeight(from));
    }
    page.push_back(std::move(text));
    return height(from, to);
}

NotePart BrokenNote::rest(std::size_t from) const
{
    return {m_part.note, m_text.part(from, lineCount()).paragraphs.join(u'\n'), true};
}

NoteColumns::NoteColumns(const std::vector<NotePart> &parts, double width, int columns, const NoteType &type,
    const TextMeasure &measure)
    : m_parts(parts), m_width((width - (columns - 1) * type.gap()) / columns),
      m_columns(static_cast<std::size_t>(columns)), m_gap(type.gap())
{
    m_notes.reserve(parts.size());
    for (const NotePart &part : parts)
        m_notes.emplace_back(part, m_width, type, measure);
}

double NoteColumns::height() const
{
    std::vector<double> filled(m_columns, 0.0);
    for (const BrokenNote &note : m_notes)
        *std::ranges::min_element(filled) += note.height() + m_gap;
    return std::max(0.0, std::ranges::max(filled) - m_gap);
}

std::vector<NotePart> NoteColumns::put(Page &page, const QPointF &at, double height) const
{
    constexpr std::size_t many = 12; // lines of a note that is not moved whole to where there is more room
    constexpr std::size_t few = 3;   // lines of it that are worth to stand alone
    std::vector<double> filled(m_columns, 0.0);
    for (std::size_t i = 0; i < m_notes.size(); ++i) {
        const BrokenNote &note = m_notes[i];
        const auto column = std::ranges::min_element(filled);
        const QPointF place(
            at.x() + static_cast<double>(column - filled.begin()) * (m_width + m_gap), at.y() + *column);
        const double room = height - *column;
        if (note.height() <= room + slack) {
            *column += note.put(page, place, 0, note.lineCount()) + m_gap;
            continue;
        }
        std::vector<NotePart> left(m_parts.begin() + static_cast<std::ptrdiff_t>(i), m_parts.end());
        const std::size_t lines = note.linesIn(room);
        if (note.lineCount() > many && lines >= few) {
            note.put(page, place, 0, lines);
            left.front() = note.rest(lines);
        }
        return left;
    }
    return {};
}

} // namespace concave::layout
