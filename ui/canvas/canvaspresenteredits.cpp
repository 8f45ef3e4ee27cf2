// The edits of the page: each is one named step.
#include "core/portfolio/portfolio.h"
#include "ui/canvas/canvaspresenter.h"

#include <QLocale>

#include <algorithm>

namespace concave::ui {

namespace {

constexpr int mostInLabel = 60; ///< letters

QString number(std::size_t count)
{
    return QLocale().toString(static_cast<qulonglong>(count));
}

Note noteOf(const QString &text)
{
    Note note;
    note.text = text;
    return note;
}

/// One note, or several where the text is too long for one.
std::vector<Note> cut(const QString &text)
{
    if (text.size() <= longestNote)
        return {noteOf(text)};
    return notesFrom(text);
}

void tellCut(CanvasPresenter &presenter, std::size_t count)
{
    if (count > 1) {
        Q_EMIT presenter.done(
            CanvasPresenter::tr("The text is too long for one note. It was kept as %1 notes.")
                .arg(number(count)));
    }
}

} // namespace

bool CanvasPresenter::edit(const QString &label, const std::function<void(Edit &)> &work)
{
    const Result<Changes> changes = m_document.edit(label, work);
    if (!changes) {
        Q_EMIT failed(changes.error().sentence);
        Q_EMIT changed(); // what was typed gives way to what holds
    }
    return bool(changes);
}

void CanvasPresenter::addProject()
{
    Id added;
    if (edit(tr("Add project"),
            [&](Edit &edit) { added = concave::addProject(edit, {.id = {}, .name = tr("New project")}); }))
        setProject(added);
}

bool CanvasPresenter::addCanvas(const CanvasTemplate &form, std::vector<Note> notes)
{
    if (!m_project)
        return false;
    Id added;
    const bool isAdded = edit(tr("Add canvas “%1”").arg(shortly(form.name)), [&](Edit &edit) {
        added = concave::addCanvas(edit, m_canvases, *m_project, form, today());
        double position = 0;
        for (Note &each : notes) {
            each.canvas = added;
            each.position = ++position;
            edit.insert(each);
        }
    });
    if (isAdded)
        setCanvas(added);
    return isAdded;
}

bool CanvasPresenter::removeCanvas()
{
    if (!m_hasCanvas)
        return false;
    const QString name = shortly(m_book.form.name);
    const bool isRemoved =
        edit(tr("Delete canvas “%1”").arg(name), [&](Edit &edit) { edit.remove<Canvas>(m_canvas); });
    if (isRemoved)
        Q_EMIT done(tr("Deleted canvas “%1”").arg(name));
    return isRemoved;
}

bool CanvasPresenter::changeForm(const CanvasTemplate &form)
{
    const CanvasTemplate to = form; // `form` may be one of those that are read anew
    return edit(tr("Change template to “%1”").arg(shortly(to.name)),
        [&](Edit &edit) { concave::changeForm(edit, m_book, to); });
}

bool CanvasPresenter::changeHeader(const QString &what, const std::function<void(Canvas &)> &change)
{
    return edit(tr("Change header of the canvas: %1").arg(what),
        [&](Edit &edit) { edit.modify<Canvas>(m_canvas, change); });
}

bool CanvasPresenter::addAll(
    const QString &label, const QString &block, std::vector<Note> notes, std::optional<Id> before)
{
    std::vector<Id> added;
    if (!edit(label,
            [&](Edit &edit) { added = concave::addNotes(edit, m_book, block, std::move(notes), before); }))
        return false;
    const Id last = added.back();
    select(std::move(added), last);
    return true;
}

Id CanvasPresenter::addNote(const QString &block, const QString &text, std::optional<Id> before)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || !m_hasCanvas)
        return {};
    std::vector<Note> notes = cut(trimmed);
    const std::size_t count = notes.size();
    if (!addAll(tr("Add note “%1”").arg(shortly(trimmed)), block, std::move(notes), before))
        return {};
    tellCut(*this, count);
    return m_chosen.current;
}

bool CanvasPresenter::addNotes(const QString &block, std::vector<Note> notes, std::optional<Id> before)
{
    if (notes.empty() || !m_hasCanvas)
        return false;
    if (notes.size() > mostImportedNotes) {
        Q_EMIT failed(tr("These are %1 notes, and a canvas takes at most %2 at once. Nothing was added. Add "
                         "them in parts.")
                          .arg(number(notes.size()), number(mostImportedNotes)));
        return false;
    }
    const QString label = notes.size() == 1 ? tr("Add note “%1”").arg(shortly(notes.front().text))
                                            : tr("Add %1 notes").arg(number(notes.size()));
    return addAll(label, block, std::move(notes), before);
}

bool CanvasPresenter::paste(const QString &block, const QString &lines, std::optional<Id> before)
{
    std::vector<Note> notes = notesFrom(lines);
    const std::size_t count = notes.size();
    const bool wasCut = std::ranges::any_of(
        lines.split(u'\n'), [](const QString &line) { return line.trimmed().size() > longestNote; });
    if (!addNotes(block, std::move(notes), before))
        return false;
    if (wasCut) {
        Q_EMIT done(tr("Added %1 notes. A line was too long for one note and was kept as several.")
                        .arg(number(count)));
    }
    return true;
}

void CanvasPresenter::changeText(
    Edit &edit, const CanvasBook &book, const Note &note, std::vector<Note> texts) const
{
    edit.modify<Note>(note.id, [&](Note &each) { each.text = texts.front().text; });
    texts.erase(texts.begin());
    for (Note &each : texts)
        each.mark = note.mark;
    const std::span<const Note> there = notesOf(book, note.block);
    const auto next = std::ranges::find(there, note.id, &Note::id) + 1;
    concave::addNotes(edit, book, note.block, std::move(texts),
        next == there.end() ? std::nullopt : std::optional(next->id));
}

bool CanvasPresenter::setText(Id id, const QString &text)
{
    const Note *changed = note(id);
    const QString trimmed = text.trimmed();
    if (!changed || trimmed == changed->text)
        return false;
    if (trimmed.isEmpty())
        return remove({id});
    // A note that is as long already, as another program may have made it, stays one.
    std::vector<Note> texts =
        trimmed.size() <= changed->text.size() ? std::vector{noteOf(trimmed)} : cut(trimmed);
    const std::size_t count = texts.size();
    if (!edit(tr("Change note “%1”").arg(shortly(changed->text)),
            [&](Edit &edit) { changeText(edit, m_book, *changed, std::move(texts)); }))
        return false;
    tellCut(*this, count);
    return true;
}

bool CanvasPresenter::keepText(Id canvas, Id id, const QString &block, const QString &text)
{
    const QString trimmed = text.trimmed();
    const auto book = readCanvas(m_document, canvas);
    if (!book || trimmed.isEmpty())
        return false; // it is gone, and its notes with it
    std::vector<Note> texts = cut(trimmed);
    const std::size_t count = texts.size();
    const Note *changed = findNote(*book, id);
    const QString label = changed ? tr("Change note “%1”").arg(shortly(changed->text))
                                  : tr("Add note “%1”").arg(shortly(trimmed));
    if (!edit(label, [&](Edit &edit) {
            if (changed)
                changeText(edit, *book, *changed, std::move(texts));
            else
                concave::addNotes(edit, *book, block, std::move(texts), {});
        }))
        return false;
    tellCut(*this, count);
    return true;
}

bool CanvasPresenter::bring(const MarkdownCanvas &canvas, const QString &from)
{
    return m_hasCanvas && bringTo(m_book, canvas, from);
}

bool CanvasPresenter::bringAsCanvas(
    const CanvasTemplate &form, const MarkdownCanvas &canvas, const QString &from)
{
    if (!m_project)
        return false;
    CanvasBook book;
    book.canvas.project = *m_project;
    book.canvas.day = today();
    book.form = form;
    return bringTo(std::move(book), canvas, from);
}

bool CanvasPresenter::bringTo(CanvasBook book, const MarkdownCanvas &canvas, const QString &from)
{
    const auto plan = planMarkdown(book, canvas);
    if (!plan) {
        Q_EMIT failed(plan.error().sentence);
        return false;
    }
    std::vector<Id> added;
    const bool isBrought = edit(tr("Import notes from %1").arg(shortly(from)), [&](Edit &edit) {
        if (!book.canvas.id)
            book.canvas.id = concave::addCanvas(edit, m_canvases, book.canvas.project, book.form, today());
        added = importMarkdown(edit, book, *plan);
    });
    if (!isBrought)
        return false;
    setCanvas(book.canvas.id);
    const auto unplaced =
        std::ranges::count_if(plan->notes, [&](const Note &each) { return !isPlaced(m_book, each); });
    const std::size_t count = added.size();
    if (!added.empty())
        select(added, added.front());
    QStringList parts{count == 1 ? tr("Added 1 note") : tr("Added %1 notes").arg(number(count))};
    if (unplaced > 0)
        parts << tr("%1 not placed yet").arg(number(static_cast<std::size_t>(unplaced)));
    if (plan->duplicates > 0)
        parts << tr("%1 there already").arg(QLocale().toString(plan->duplicates));
    Q_EMIT done(parts.join(QStringLiteral(", ")));
    return true;
}

bool CanvasPresenter::isInPlace(
    const std::vector<Id> &notes, const QString &block, std::optional<Id> before) const
{
    const auto isMoved = [&](const Note &each) { return std::ranges::find(notes, each.id) != notes.end(); };
    const std::span<const Note> there = notesOf(m_book, block);
    if (std::ranges::count_if(there, isMoved) != std::ssize(notes))
        return false;
    const auto first = std::ranges::find_if(there, isMoved);
    const auto behind = std::find_if_not(first, there.end(), isMoved);
    if (behind - first != std::ssize(notes))
        return false; // others stand between them
    auto place = std::ranges::find(there, before, [](const Note &each) { return std::optional(each.id); });
    while (place != there.end() && isMoved(*place))
        ++place;
    return place == behind;
}

bool CanvasPresenter::move(const std::vector<Id> &notes, const QString &block, std::optional<Id> before)
{
    const TemplateBlock *to = findBlock(m_book.form, block);
    const Note *first = notes.empty() ? nullptr : note(notes.front());
    if (!first || isInPlace(notes, block, before))
        return false;
    const QString where = to ? to->title : tr("the notes that are not placed");
    const bool isReordering = std::ranges::all_of(notes, [&](Id id) {
        const Note *moved = note(id);
        return moved && moved->block == block;
    });
    const QString label = notes.size() == 1
                              ? (isReordering ? tr("Move note “%1” within %2") : tr("Move note “%1” to %2"))
                                    .arg(shortly(first->text), where)
                              : (isReordering ? tr("Move %1 notes within %2") : tr("Move %1 notes to %2"))
                                    .arg(number(notes.size()), where);
    return edit(label, [&](Edit &edit) { moveNotes(edit, m_book, notes, block, before); });
}

bool CanvasPresenter::mark(const std::vector<Id> &notes, NoteMark mark)
{
    const Note *first = notes.empty() ? nullptr : note(notes.front());
    if (!first)
        return false;
    const QString name = markName(mark).toLower();
    const QString label = notes.size() == 1 ? tr("Mark note “%1” as %2").arg(shortly(first->text), name)
                                            : tr("Mark %1 notes as %2").arg(number(notes.size()), name);
    return edit(label, [&](Edit &edit) { markNotes(edit, notes, mark); });
}

bool CanvasPresenter::remove(const std::vector<Id> &notes)
{
    const Note *first = notes.empty() ? nullptr : note(notes.front());
    if (!first)
        return false;
    const std::vector<Id> gone = notes; // may be the selection
    const QString what = gone.size() == 1 ? tr("note “%1”").arg(shortly(first->text))
                                          : tr("%1 notes").arg(number(gone.size()));
    if (!edit(tr("Delete %1").arg(what), [&](Edit &edit) { removeNotes(edit, gone); }))
        return false;
    Q_EMIT done(tr("Deleted %1").arg(what));
    return true;
}

QString CanvasPresenter::linesOf(const std::vector<Id> &notes) const
{
    std::vector<Note> chosen;
    std::ranges::copy_if(m_book.notes, std::back_inserter(chosen),
        [&](const Note &each) { return std::ranges::find(notes, each.id) != notes.end(); });
    return textOf(chosen);
}

bool CanvasPresenter::raise(Id id, NoteTarget target)
{
    const Note *from = note(id);
    if (!from || targetOf(*from, target))
        return false;
    const Note raised = *from;
    Id record;
    const QString what = targetName(target).toLower();
    if (!edit(tr("Make a %1 of note “%2”").arg(what, shortly(raised.text)),
            [&](Edit &edit) { record = raiseNote(edit, m_book.canvas, raised, target, today()); }))
        return false;
    Q_EMIT doneWith(tr("Made a %1 of “%2”").arg(what, shortly(raised.text)), tr("Show"),
        [this, id, target] { showTarget(id, target); });
    return true;
}

void CanvasPresenter::showTarget(Id id, NoteTarget target)
{
    const Note *from = note(id);
    const std::optional<Id> record = from ? targetOf(*from, target) : std::nullopt;
    if (!record)
        return;
    if (!reveal(kindOf(target), *record))
        Q_EMIT showRequested(kindOf(target), *record);
}

bool CanvasPresenter::keepVersion(const QString &name, const QString &reason)
{
    if (!m_hasCanvas)
        return false;
    const bool isKept = edit(tr("Keep version “%1” of the canvas").arg(shortly(name)),
        [&](Edit &edit) { concave::keepVersion(edit, m_book, name, reason, m_document.now()); });
    if (isKept)
        Q_EMIT told(tr("Kept version “%1”").arg(shortly(name)));
    return isKept;
}

QString CanvasPresenter::shortly(const QString &text)
{
    const QString line = text.simplified();
    return line.size() <= mostInLabel ? line : line.left(mostInLabel) + u'…';
}

} // namespace concave::ui
