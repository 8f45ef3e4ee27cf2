#include "core/canvas/comparison.h"

#include "core/canvas/heading.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <array>
#include <tuple>

namespace concave {

namespace {

constexpr qsizetype longestText = 160;     ///< letters of a note in a sentence
constexpr qsizetype beforeDifference = 40; ///< of them before what differs

QString tr(const char *text)
{
    return QCoreApplication::translate("Canvas", text);
}

QString shortened(const QString &text, qsizetype from)
{
    const QString rest = from > 0 ? u'…' + text.sliced(from) : text;
    return rest.size() <= longestText ? rest : rest.left(longestText - 1) + u'…';
}

QString quoted(const QString &text)
{
    return tr("“%1”").arg(text);
}

/// “old” is now “new”: of long texts the part that differs.
QString rewording(const QString &before, const QString &after)
{
    qsizetype common = 0;
    while (common < std::min(before.size(), after.size()) && before[common] == after[common])
        ++common;
    const bool isLong = std::max(before.size(), after.size()) > longestText;
    qsizetype from = isLong ? std::max<qsizetype>(common - beforeDifference, 0) : 0;
    if (from > 0 && before[from - 1].isHighSurrogate())
        --from;
    return tr("%1 is now %2").arg(quoted(shortened(before, from)), quoted(shortened(after, from)));
}

QString placeOf(const CanvasTemplate &form, const QString &block)
{
    if (const TemplateBlock *placed = findBlock(form, block))
        return placed->title;
    return block.isEmpty() ? tr("the notes not placed") : tr("“%1”, not placed").arg(unplacedHeading(block));
}

struct Link
{
    std::optional<Id> Note::*member;
    const char *gained; ///< in the middle of a sentence
    const char *lost;
};
constexpr std::array links{
    Link{&Note::concern, QT_TRANSLATE_NOOP("Canvas", "made a concern"),
        QT_TRANSLATE_NOOP("Canvas", "no concern any more")},
    Link{&Note::metric, QT_TRANSLATE_NOOP("Canvas", "made a metric"),
        QT_TRANSLATE_NOOP("Canvas", "no metric any more")},
    Link{&Note::dataSource, QT_TRANSLATE_NOOP("Canvas", "made a data source"),
        QT_TRANSLATE_NOOP("Canvas", "no data source any more")},
    Link{&Note::task, QT_TRANSLATE_NOOP("Canvas", "made a task"),
        QT_TRANSLATE_NOOP("Canvas", "no task any more")},
};

QString markedAs(NoteMark mark)
{
    switch (mark) {
    case NoteMark::Agreed:
        return tr("marked agreed");
    case NoteMark::Assumption:
        return tr("marked an assumption");
    case NoteMark::Question:
        return tr("marked an open question");
    case NoteMark::Parked:
        break;
    }
    return tr("marked parked");
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

/// What happened to a note beside being moved.
QStringList changesOf(const NoteChange &note)
{
    QStringList parts;
    if (note.isReworded)
        parts << tr("reworded");
    if (note.isRemarked)
        parts << markedAs(note.after->mark);
    for (const Link &link : links) {
        const auto was = (*note.before).*link.member;
        const auto is = (*note.after).*link.member;
        if (was.has_value() != is.has_value())
            parts << tr(is ? link.gained : link.lost);
    }
    if (note.isReordered)
        parts << tr("reordered");
    return parts;
}

void say(NoteChange &note, const CanvasTemplate &was, const CanvasTemplate &is)
{
    if (!note.differs())
        return;
    const QString text = quoted(shortened(note.note().text.simplified(), 0));
    if (note.isAdded()) {
        note.words = tr("Added");
        note.sentence = note.after->mark == NoteMark::Agreed
                            ? tr("Added to %1: %2").arg(placeOf(is, note.after->block), text)
                            : tr("Added to %1, %2: %3")
                                  .arg(placeOf(is, note.after->block), markedAs(note.after->mark), text);
        return;
    }
    if (note.isRemoved()) {
        note.words = tr("Removed");
        note.sentence = tr("Removed from %1: %2").arg(placeOf(was, note.before->block), text);
        return;
    }
    const QString what =
        note.isReworded ? rewording(note.before->text.simplified(), note.after->text.simplified()) : text;
    QStringList parts = changesOf(note);
    if (note.isMoved) {
        const QString from = placeOf(was, note.before->block);
        parts.prepend(tr("moved from %1 to %2").arg(from, placeOf(is, note.after->block)));
        note.sentence = tr("%1: %2").arg(capitalised(parts.join(tr(", "))), what);
        parts.front() = tr("moved from %1").arg(from);
    } else {
        note.sentence =
            tr("%1 in %2: %3").arg(capitalised(parts.join(tr(", "))), placeOf(is, note.after->block), what);
    }
    note.words = capitalised(parts.join(tr(", ")));
}

/// For each note of `before` the one of `after` that it is; nullptr where it is gone.
std::vector<const Note *> partners(const std::vector<Note> &before, const std::vector<Note> &after)
{
    QHash<Id, const Note *> byId;
    for (const Note &note : after)
        byId.insert(note.id, &note);
    std::vector<const Note *> result;
    for (const Note &note : before)
        result.push_back(byId.take(note.id));
    // Written anew with the same words, as an import does: in the same block, or else anywhere.
    for (const bool inBlock : {true, false}) {
        const auto key = [&](const Note &note) {
            return std::pair(inBlock ? note.block : QString(), note.text.simplified());
        };
        QMultiHash<std::pair<QString, QString>, const Note *> byText;
        for (auto note = after.rbegin(); note != after.rend();
             ++note) { // the last one put in comes out first
            if (byId.contains(note->id))
                byText.insert(key(*note), &*note);
        }
        for (std::size_t i = 0; i < before.size(); ++i) {
            if (result[i])
                continue;
            if (const Note *same = byText.take(key(before[i]))) {
                byId.remove(same->id);
                result[i] = same;
            }
        }
    }
    return result;
}

/// Which of the numbers have to move for the others to be in order: as few as can be.
std::vector<bool> outOfOrder(const std::vector<std::size_t> &numbers)
{
    std::vector<std::size_t> ends; // of the best run of each length: a place in `numbers`
    std::vector<std::size_t> previous(numbers.size());
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const auto length =
            std::ranges::lower_bound(ends, numbers[i], {}, [&](std::size_t place) { return numbers[place]; });
        previous[i] = length == ends.begin() ? numbers.size() : *std::prev(length);
        if (length == ends.end())
            ends.push_back(i);
        else
            *length = i;
    }
    std::vector<bool> moves(numbers.size(), true);
    for (std::size_t i = ends.empty() ? numbers.size() : ends.back(); i < numbers.size(); i = previous[i])
        moves[i] = false;
    return moves;
}

/// Within each run of one block, of the notes that stand there in both states.
void markReordered(std::vector<NoteChange> &notes, const QHash<Id, std::size_t> &placesBefore)
{
    for (auto first = notes.begin(); first != notes.end();) {
        const auto last = std::find_if(first, notes.end(),
            [&](const NoteChange &note) { return note.after->block != first->after->block; });
        std::vector<NoteChange *> staying;
        std::vector<std::size_t> places;
        for (auto note = first; note != last; ++note) {
            if (!note->before || note->isMoved)
                continue;
            staying.push_back(&*note);
            places.push_back(placesBefore.value(note->before->id));
        }
        const std::vector<bool> moves = outOfOrder(places);
        for (std::size_t i = 0; i < staying.size(); ++i)
            staying[i]->isReordered = moves[i];
        first = last;
    }
}

/// Puts removed notes, in their order, behind the ones they stood behind, or else first in their block.
void insertRemoved(std::vector<NoteChange> &notes, const std::vector<Note> &before,
    const std::vector<const Note *> &partner, const CanvasTemplate &form)
{
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (partner[i])
            continue;
        const QString &block = before[i].block;
        auto place = notes.end();
        for (std::size_t j = i; j > 0 && place == notes.end() && before[j - 1].block == block; --j) {
            place = std::ranges::find_if(notes, [&](const NoteChange &note) {
                return note.before && note.before->id == before[j - 1].id && note.note().block == block;
            });
        }
        if (place != notes.end())
            ++place;
        else // before the first of its block, or of the first block that comes after it
            place = std::ranges::find_if(notes, [&](const NoteChange &note) {
                const auto rank = [&](const QString &key) {
                    const TemplateBlock *placed = findBlock(form, key);
                    return placed ? placed - form.blocks.data() : std::ssize(form.blocks);
                };
                return std::pair(rank(note.note().block), note.note().block) >= std::pair(rank(block), block);
            });
        notes.insert(place, NoteChange{.before = before[i], .after = {}, .sentence = {}, .words = {}});
    }
}

void appendBlocks(QStringList &lines, const CanvasTemplate &was, const CanvasTemplate &is)
{
    for (const TemplateBlock &block : is.blocks) {
        const TemplateBlock *before = findBlock(was, block.key);
        if (!before) {
            lines << tr("New block: %1").arg(block.title);
            continue;
        }
        if (before->title != block.title)
            lines << tr("Block “%1” is now “%2”").arg(before->title, block.title);
        if (before->hint != block.hint)
            lines << tr("Another hint in %1: %2").arg(block.title, block.hint);
        if (std::tie(before->row, before->column, before->rows, before->columns) !=
            std::tie(block.row, block.column, block.rows, block.columns))
            lines << tr("%1 stands elsewhere").arg(block.title);
    }
    for (const TemplateBlock &block : was.blocks) {
        if (!findBlock(is, block.key))
            lines << tr("Block no more: %1").arg(block.title);
    }
}

QStringList headerOf(const CanvasState &before, const CanvasState &after)
{
    QStringList lines;
    const Kind &kind = Canvas::description();
    const auto append = [&](QStringView field, const QString &was, const QString &is) {
        if (was != is)
            lines << tr("%1: %2, was %3").arg(kind.fields[*kind.index(field)].labelText(), is, was);
    };
    const auto text = [](const QString &words) { return words.isEmpty() ? tr("nothing") : quoted(words); };
    const auto day = [&](QDate date) { return toWords(kind.fields[*kind.index(u"day")], toValue(date)); };
    append(u"designed_for", text(before.canvas.designedFor), text(after.canvas.designedFor));
    append(u"designed_by", text(before.canvas.designedBy), text(after.canvas.designedBy));
    append(u"day", day(before.canvas.day), day(after.canvas.day));
    append(u"template", text(before.form.name), text(after.form.name));
    if (before.form.key == after.form.key)
        appendBlocks(lines, before.form, after.form);
    return lines;
}

} // namespace

CanvasState stateOf(const CanvasBook &book)
{
    return {book.form, book.canvas, book.notes};
}

NoteDifference NoteChange::difference() const
{
    if (isAdded())
        return NoteDifference::Added;
    if (isRemoved())
        return NoteDifference::Removed;
    if (isMoved)
        return NoteDifference::Moved;
    if (isReworded || isRemarked || isRelinked)
        return NoteDifference::Changed;
    return isReordered ? NoteDifference::Reordered : NoteDifference::None;
}

std::vector<const NoteChange *> CanvasComparison::changes() const
{
    std::vector<const NoteChange *> changes;
    for (const NoteChange &note : notes) {
        if (note.differs())
            changes.push_back(&note);
    }
    return changes;
}

std::span<const NoteChange> CanvasComparison::notesOf(const QString &block) const
{
    const auto isThere = [&](const NoteChange &note) { return note.note().block == block; };
    const auto first = std::ranges::find_if(notes, isThere);
    return {first, std::find_if_not(first, notes.end(), isThere)};
}

QString CanvasComparison::summary() const
{
    const auto count = [&](NoteDifference difference) {
        return std::ranges::count(notes, difference, &NoteChange::difference);
    };
    QStringList parts;
    const auto append = [&](NoteDifference difference, const QString &one, const QString &more,
                            const QString &rest) {
        if (const auto number = count(difference); number > 0)
            parts << (parts.isEmpty() ? (number == 1 ? one : more) : rest).arg(number);
    };
    append(NoteDifference::Added, tr("%1 note added"), tr("%1 notes added"), tr("%1 added"));
    append(NoteDifference::Removed, tr("%1 note removed"), tr("%1 notes removed"), tr("%1 removed"));
    append(NoteDifference::Moved, tr("%1 note moved"), tr("%1 notes moved"), tr("%1 moved"));
    append(NoteDifference::Changed, tr("%1 note changed"), tr("%1 notes changed"), tr("%1 changed"));
    append(NoteDifference::Reordered, tr("%1 note reordered"), tr("%1 notes reordered"), tr("%1 reordered"));
    if (!header.isEmpty())
        parts << (parts.isEmpty() ? tr("The header changed") : tr("header changed"));
    return parts.isEmpty() ? tr("Nothing differs") : parts.join(tr(", "));
}

QString CanvasComparison::text() const
{
    QStringList lines = {summary()};
    lines << header;
    for (const NoteChange *change : changes())
        lines << change->sentence;
    return lines.join(u'\n');
}

CanvasComparison compare(const CanvasState &before, const CanvasState &after)
{
    const std::vector<const Note *> partner = partners(before.notes, after.notes);
    QHash<Id, std::size_t> placesBefore;
    QHash<Id, const Note *> originals;
    for (std::size_t i = 0; i < before.notes.size(); ++i) {
        placesBefore.insert(before.notes[i].id, i);
        if (partner[i])
            originals.insert(partner[i]->id, &before.notes[i]);
    }
    CanvasComparison comparison{before, after, {}, headerOf(before, after)};
    for (const Note &is : after.notes) {
        NoteChange note{.before = {}, .after = is, .sentence = {}, .words = {}};
        if (const Note *was = originals.value(is.id)) {
            note.before = *was;
            note.isMoved = was->block != is.block;
            note.isReworded = was->text.simplified() != is.text.simplified();
            note.isRemarked = was->mark != is.mark;
            note.isRelinked = std::ranges::any_of(links, [&](const Link &link) {
                return (was->*link.member).has_value() != (is.*link.member).has_value();
            });
        }
        comparison.notes.push_back(std::move(note));
    }
    markReordered(comparison.notes, placesBefore);
    insertRemoved(comparison.notes, before.notes, partner, after.form);
    for (NoteChange &note : comparison.notes)
        say(note, before.form, after.form);
    return comparison;
}

} // namespace concave
