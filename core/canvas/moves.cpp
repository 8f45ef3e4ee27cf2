#include "core/canvas/moves.h"

#include "core/document/order.h"

#include <QRegularExpression>

#include <algorithm>

namespace concave {

namespace {

/// A piece of at most `longestNote` letters from the start: up to a word's end where there is one in its
/// second half.
QStringView pieceOf(QStringView text)
{
    if (text.size() <= longestNote)
        return text;
    qsizetype end = longestNote;
    while (end > longestNote / 2 && !text[end].isSpace())
        --end;
    if (end == longestNote / 2)
        end = text[longestNote - 1].isHighSurrogate() ? longestNote - 1 : longestNote;
    return text.left(end).trimmed();
}

bool isLineBreak(QChar letter)
{
    switch (letter.unicode()) {
    case u'\n':
    case u'\r':
    case u'\v': // of word processors
    case u'\f':
    case 0x85:
    case QChar::LineSeparator:
    case QChar::ParagraphSeparator:
        return true;
    default:
        return false;
    }
}

/// Without what would stand invisibly in a text.
QString withoutControls(QStringView line)
{
    QString text = line.toString();
    for (QChar &letter : text) {
        if (letter.category() == QChar::Other_Control)
            letter = u' ';
    }
    return text.trimmed();
}

std::vector<QString> linesOf(QStringView text)
{
    std::vector<QString> lines;
    for (qsizetype begin = 0; begin < text.size();) {
        qsizetype end = begin;
        while (end < text.size() && !isLineBreak(text[end]))
            ++end;
        if (QString line = withoutControls(text.mid(begin, end - begin)); !line.isEmpty())
            lines.push_back(std::move(line));
        begin = end + 1;
    }
    return lines;
}

/// Positions for `count` notes in a row, before a note of the block or behind its last one. Empty where there
/// is no room between two of them.
std::vector<double> positionsFor(std::span<const Note> others, std::optional<Id> before, std::size_t count)
{
    const auto next = std::ranges::find_if(others, [&](const Note &note) { return note.id == before; });
    const bool isFirst = next == others.begin();
    const bool isLast = next == others.end();
    const auto steps = static_cast<double>(count + 1);
    const double low = isFirst ? (isLast ? 0 : next->position - steps) : std::prev(next)->position;
    const double high = isLast ? low + steps : next->position;
    std::vector<double> positions;
    for (std::size_t i = 1; i <= count; ++i)
        positions.push_back(low + (high - low) * static_cast<double>(i) / steps);
    for (std::size_t i = 0; i < count; ++i) {
        const double left = i == 0 ? low : positions[i - 1];
        if (!(left < positions[i] && positions[i] < high))
            return {};
    }
    return positions;
}

/// The same, after the block's notes were given room where there was none.
std::vector<double> roomFor(
    Edit &edit, std::span<const Note> others, std::optional<Id> before, std::size_t count)
{
    std::vector<double> positions = positionsFor(others, before, count);
    if (!positions.empty() || count == 0)
        return positions;
    double position = 0;
    for (const Note &note : others) {
        if (note.id == before) {
            for (std::size_t i = 0; i < count; ++i)
                positions.push_back(++position);
        }
        ++position;
        edit.modify<Note>(note.id, [&](Note &changed) { changed.position = position; });
    }
    while (positions.size() < count)
        positions.push_back(++position);
    return positions;
}

/// Whether these notes stand in a row in the block, right before that one or at its end.
bool standBefore(std::span<const Note> there, const std::vector<Id> &notes, std::optional<Id> before)
{
    const auto next = std::ranges::find_if(there, [&](const Note &note) { return note.id == before; });
    return next - there.begin() >= std::ssize(notes) &&
           std::equal(notes.begin(), notes.end(), next - std::ssize(notes),
               [](Id id, const Note &note) { return id == note.id; });
}

} // namespace

Id addCanvas(
    Edit &edit, std::span<const Canvas> canvases, Id project, const CanvasTemplate &form, QDate today)
{
    return edit.insert(Canvas{.id = {},
        .project = project,
        .form = form.own ? QString() : form.key,
        .ownForm = form.own,
        .designedFor = {},
        .designedBy = {},
        .day = today,
        .iteration = 1,
        .position = positionAfter(canvases)});
}

void changeForm(Edit &edit, const CanvasBook &book, const CanvasTemplate &form)
{
    edit.modify<Canvas>(book.canvas.id, [&](Canvas &canvas) {
        canvas.form = form.own ? QString() : form.key;
        canvas.ownForm = form.own;
    });
    for (const Note &note : book.notes) {
        const QString block = blockOn(form, book.form, note.block);
        if (block != note.block)
            edit.modify<Note>(note.id, [&](Note &changed) { changed.block = block; });
    }
}

std::vector<Note> notesFrom(const QString &text, bool readsMarks)
{
    static const QRegularExpression listMark(QStringLiteral("^(?:[-*+•–·]|\\d{1,3}[.)])(?:\\s+|$)"));
    std::vector<Note> notes;
    for (QString &line : linesOf(text)) {
        line.remove(listMark);
        for (QStringView rest = QStringView(line).trimmed(); !rest.isEmpty();) {
            const QStringView piece = pieceOf(rest);
            rest = rest.mid(piece.size()).trimmed();
            Note note{.id = {},
                .canvas = {},
                .block = {},
                .text = piece.toString(),
                .concern = {},
                .metric = {},
                .dataSource = {},
                .task = {}};
            if (readsMarks && note.text.endsWith(u'?'))
                note.mark = NoteMark::Question;
            notes.push_back(std::move(note));
        }
    }
    return notes;
}

QString textOf(std::span<const Note> notes)
{
    QStringList lines;
    for (const Note &note : notes)
        lines << note.text.simplified();
    return lines.join(u'\n');
}

std::vector<Id> addNotes(Edit &edit, const CanvasBook &book, const QString &block, std::vector<Note> notes,
    std::optional<Id> before)
{
    const std::vector<double> positions = roomFor(edit, notesOf(book, block), before, notes.size());
    std::vector<Id> ids;
    for (std::size_t i = 0; i < notes.size(); ++i) {
        notes[i].canvas = book.canvas.id;
        notes[i].block = block;
        notes[i].position = positions[i];
        ids.push_back(edit.insert(notes[i]));
    }
    return ids;
}

void moveNotes(Edit &edit, const CanvasBook &book, const std::vector<Id> &notes, const QString &block,
    std::optional<Id> before)
{
    const auto isMoved = [&](const Note &note) { return std::ranges::find(notes, note.id) != notes.end(); };
    std::vector<Id> moved;
    for (const Note &note : book.notes) {
        if (isMoved(note))
            moved.push_back(note.id);
    }
    const std::span<const Note> there = notesOf(book, block);
    // Before one that moves itself means before the next one that stays.
    auto next = std::ranges::find_if(there, [&](const Note &note) { return note.id == before; });
    while (next != there.end() && isMoved(*next))
        ++next;
    std::vector<Note> others;
    std::ranges::copy_if(there, std::back_inserter(others), [&](const Note &note) { return !isMoved(note); });
    const std::optional<Id> place = next == there.end() ? std::nullopt : std::optional(next->id);
    if (standBefore(there, moved, place))
        return;
    const std::vector<double> positions = roomFor(edit, others, place, moved.size());
    for (std::size_t i = 0; i < moved.size(); ++i) {
        edit.modify<Note>(moved[i], [&](Note &note) {
            note.block = block;
            note.position = positions[i];
        });
    }
}

void markNotes(Edit &edit, const std::vector<Id> &notes, NoteMark mark)
{
    for (const Id id : notes)
        edit.modify<Note>(id, [&](Note &note) { note.mark = mark; });
}

void removeNotes(Edit &edit, const std::vector<Id> &notes)
{
    for (const Id id : notes)
        edit.remove<Note>(id);
}

Id keepVersion(Edit &edit, const CanvasBook &book, const QString &name, const QString &reason, QDateTime now)
{
    const Id version = edit.insert(CanvasVersion{.id = {},
        .canvas = book.canvas.id,
        .name = name,
        .reason = reason,
        .iteration = book.canvas.iteration,
        .at = now});
    edit.modify<Canvas>(book.canvas.id, [&](Canvas &canvas) { ++canvas.iteration; });
    return version;
}

} // namespace concave
