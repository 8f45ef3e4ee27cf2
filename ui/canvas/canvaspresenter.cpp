#include "ui/canvas/canvaspresenter.h"

#include "core/canvas/comparison.h"
#include "core/concerns/records.h"
#include "core/metrics/records.h"
#include "core/operations/records.h"
#include "core/portfolio/portfolio.h"

#include <QLocale>

#include <algorithm>
#include <tuple>
#include <utility>

namespace concave::ui {

namespace {

constexpr int mostInLabel = 60; ///< letters

bool canvasPage(const Changes &changes)
{
    return touches(changes, Project::description()) || touches(changes, OwnTemplate::description()) ||
           touches(changes, OwnBlock::description()) || touches(changes, Canvas::description()) ||
           touches(changes, Note::description()) || touches(changes, CanvasVersion::description());
}

std::optional<Id> projectToBeginWith(const Document &document, const std::vector<Project> &projects)
{
    if (projects.empty())
        return std::nullopt;
    const auto canvases = document.all<Canvas>();
    const auto hasCanvas = [&](const Project &project) {
        return canvases && std::ranges::find(*canvases, project.id, &Canvas::project) != canvases->end();
    };
    const auto first = std::ranges::find_if(projects, hasCanvas);
    return first == projects.end() ? projects.front().id : first->id;
}

} // namespace

CanvasPresenter::CanvasPresenter(Document &document, QObject *parent) : QObject(parent), m_document(document)
{
    connect(&m_document, &Document::changed, this, &CanvasPresenter::take);
    read();
}

void CanvasPresenter::take(const Changes &changes)
{
    if (canvasPage(changes))
        read();
}

const Project *CanvasPresenter::projectRecord() const
{
    const auto found = std::ranges::find(m_projects, m_project.value_or(Id()), &Project::id);
    return found == m_projects.end() ? nullptr : &*found;
}

void CanvasPresenter::read()
{
    auto projects = m_document.all<Project>();
    if (!projects)
        return Q_EMIT failed(projects.error().sentence);
    m_projects = std::move(*projects);
    std::ranges::stable_sort(
        m_projects, {}, [](const Project &project) { return std::tuple(project.position, project.id); });
    const auto projectBefore = m_project;
    const Id canvasBefore = m_canvas;
    if (!projectRecord())
        m_project = projectToBeginWith(m_document, m_projects);
    if (!readBook())
        return;
    settleSelection();
    Q_EMIT changed();
    if (m_project != projectBefore || m_canvas != canvasBefore)
        Q_EMIT canvasChanged();
}

bool CanvasPresenter::readBook()
{
    const auto fail = [&](const Error &error) {
        Q_EMIT failed(error.sentence);
        return false;
    };
    auto templates = readTemplates(m_document);
    if (!templates)
        return fail(templates.error());
    m_templates = std::move(*templates);
    auto canvases = readCanvases(m_document, m_project.value_or(Id()));
    if (!canvases)
        return fail(canvases.error());
    m_canvases = std::move(*canvases);
    if (std::ranges::find(m_canvases, m_canvas, &Canvas::id) == m_canvases.end())
        m_canvas = m_canvases.empty() ? Id() : m_canvases.front().id;
    m_hasCanvas = static_cast<bool>(m_canvas);
    m_book = {};
    if (m_hasCanvas) {
        auto book = readCanvas(m_document, m_canvas);
        if (!book)
            return fail(book.error());
        m_book = std::move(*book);
    }
    m_completeness = completenessOf(m_book);
    m_findings = findingsOf(m_book);
    return true;
}

/// What is not there any more is not selected any more.
void CanvasPresenter::settleSelection()
{
    const auto before = std::tuple(m_selected, m_current, m_block);
    orderSelection();
    if (before != std::tuple(m_selected, m_current, m_block))
        Q_EMIT selectionChanged();
}

void CanvasPresenter::orderSelection()
{
    std::vector<Id> chosen = std::exchange(m_selected, {});
    std::ranges::sort(chosen);
    for (const Note &each : m_book.notes) {
        if (std::ranges::binary_search(chosen, each.id))
            m_selected.push_back(each.id);
    }
    if (!isSelected(m_current))
        m_current = m_selected.empty() ? Id() : m_selected.back();
    if (const Note *current = note(m_current))
        m_block = current->block;
}

void CanvasPresenter::setProject(Id project)
{
    if (m_project == project || std::ranges::find(m_projects, project, &Project::id) == m_projects.end())
        return;
    m_project = project;
    m_canvas = {};
    if (!readBook())
        return;
    settleSelection();
    Q_EMIT changed();
    Q_EMIT canvasChanged();
}

void CanvasPresenter::setCanvas(Id canvas)
{
    if (m_canvas == canvas || std::ranges::find(m_canvases, canvas, &Canvas::id) == m_canvases.end())
        return;
    m_canvas = canvas;
    if (!readBook())
        return;
    settleSelection();
    Q_EMIT changed();
    Q_EMIT canvasChanged();
}

bool CanvasPresenter::isSelected(Id id) const
{
    return std::ranges::find(m_selected, id) != m_selected.end();
}

void CanvasPresenter::select(Id id)
{
    select(note(id) ? std::vector{id} : std::vector<Id>(), id);
}

void CanvasPresenter::select(std::vector<Id> notes, Id current)
{
    m_selected = std::move(notes);
    m_current = current;
    m_anchor = current;
    orderSelection();
    Q_EMIT selectionChanged();
}

void CanvasPresenter::toggle(Id id)
{
    std::vector<Id> notes = m_selected;
    if (isSelected(id))
        std::erase(notes, id);
    else
        notes.push_back(id);
    const Id current = notes.empty() || isSelected(id) ? (notes.empty() ? Id() : notes.back()) : id;
    select(std::move(notes), current);
}

void CanvasPresenter::extendTo(Id id)
{
    const auto from = std::ranges::find(m_book.notes, m_anchor, &Note::id);
    const auto to = std::ranges::find(m_book.notes, id, &Note::id);
    if (from == m_book.notes.end() || to == m_book.notes.end())
        return select(id);
    const Id anchor = m_anchor;
    std::vector<Id> notes;
    for (auto each = std::min(from, to); each <= std::max(from, to); ++each)
        notes.push_back(each->id);
    select(std::move(notes), id);
    m_anchor = anchor;
}

void CanvasPresenter::selectAll()
{
    std::vector<Id> notes;
    for (const Note &each : m_book.notes)
        notes.push_back(each.id);
    select(std::move(notes), m_current ? m_current : m_book.notes.empty() ? Id() : m_book.notes.front().id);
}

void CanvasPresenter::enterBlock(const QString &block)
{
    m_selected.clear();
    m_current = {};
    m_block = block;
    Q_EMIT selectionChanged();
}

bool CanvasPresenter::reveal(const QString &kind, Id id)
{
    const auto find = [&]<class R>(std::optional<R> &record) {
        const auto row = m_document.row(R::description(), id);
        if (kind == QLatin1StringView(R::description().name) && row && *row)
            record = R::description().record(**row);
        return record.has_value();
    };
    std::optional<Note> sought;
    std::optional<Canvas> canvas;
    std::optional<IntakeAnswer> answer;
    std::optional<Task> task;
    std::optional<DataSource> source;
    const auto showCanvas = [&](Id which) {
        const auto row = m_document.row(Canvas::description(), which);
        if (!row || !*row)
            return false;
        setProject(Canvas::description().record(**row).project);
        setCanvas(which);
        return true;
    };
    const auto showRecord = [&](Id project) {
        setProject(project);
        Q_EMIT recordRequested(kind, id);
        return true;
    };
    if (find(canvas))
        return showCanvas(canvas->id);
    if (find(sought)) {
        if (!showCanvas(sought->canvas))
            return false;
        select(sought->id);
        return true;
    }
    if (find(answer))
        return showRecord(answer->project);
    if (find(task))
        return showRecord(task->project);
    if (find(source))
        return showRecord(source->project);
    return false;
}

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
    return edit(
        tr("Change %1 of the canvas").arg(what), [&](Edit &edit) { edit.modify<Canvas>(m_canvas, change); });
}

Id CanvasPresenter::addNote(const QString &block, const QString &text, std::optional<Id> before)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || !m_hasCanvas)
        return {};
    Note added{.id = {}, .canvas = {}, .block = {}, .text = trimmed, .concern = {}, .metric = {},
        .dataSource = {}, .task = {}};
    Id id;
    if (edit(tr("Add note “%1”").arg(shortly(trimmed)),
            [&](Edit &edit) { id = concave::addNotes(edit, m_book, block, {added}, before).front(); }))
        select(id);
    return id;
}

bool CanvasPresenter::paste(const QString &block, const QString &lines, std::optional<Id> before)
{
    return addNotes(block, notesFrom(lines), before);
}

bool CanvasPresenter::addNotes(const QString &block, std::vector<Note> notes, std::optional<Id> before)
{
    if (notes.empty() || !m_hasCanvas)
        return false;
    std::vector<Id> added;
    const bool isAdded = edit(
        notes.size() == 1 ? tr("Add note “%1”").arg(shortly(notes.front().text))
                          : tr("Add %1 notes").arg(QLocale().toString(static_cast<qulonglong>(notes.size()))),
        [&](Edit &edit) { added = concave::addNotes(edit, m_book, block, notes, before); });
    if (isAdded)
        select(added, added.back());
    return isAdded;
}

bool CanvasPresenter::setText(Id id, const QString &text)
{
    const Note *changed = note(id);
    if (!changed || text.trimmed() == changed->text)
        return false;
    if (text.trimmed().isEmpty())
        return remove({id});
    return edit(tr("Change note “%1”").arg(shortly(changed->text)),
        [&](Edit &edit) { edit.modify<Note>(id, [&](Note &each) { each.text = text.trimmed(); }); });
}

bool CanvasPresenter::keepText(Id canvas, Id id, const QString &block, const QString &text)
{
    const auto book = readCanvas(m_document, canvas);
    if (!book)
        return false; // it is gone, and its notes with it
    if (findNote(*book, id))
        return edit(tr("Change note “%1”").arg(shortly(text)),
            [&](Edit &edit) { edit.modify<Note>(id, [&](Note &each) { each.text = text; }); });
    return edit(tr("Add note “%1”").arg(shortly(text)), [&](Edit &edit) {
        Note added;
        added.text = text;
        concave::addNotes(edit, *book, block, {added}, {});
    });
}

bool CanvasPresenter::move(const std::vector<Id> &notes, const QString &block, std::optional<Id> before)
{
    const TemplateBlock *to = findBlock(m_book.form, block);
    const Note *first = notes.empty() ? nullptr : note(notes.front());
    if (!first)
        return false;
    const QString where = to ? to->title : tr("the notes that are not placed");
    const QString label =
        notes.size() == 1
            ? tr("Move note “%1” to %2").arg(shortly(first->text), where)
            : tr("Move %1 notes to %2").arg(QLocale().toString(static_cast<qulonglong>(notes.size())), where);
    return edit(label, [&](Edit &edit) { moveNotes(edit, m_book, notes, block, before); });
}

bool CanvasPresenter::mark(const std::vector<Id> &notes, NoteMark mark)
{
    const Note *first = notes.empty() ? nullptr : note(notes.front());
    if (!first)
        return false;
    const QString name = markName(mark);
    return edit(notes.size() == 1
                    ? tr("Mark note “%1” as %2").arg(shortly(first->text), name.toLower())
                    : tr("Mark %1 notes as %2")
                          .arg(QLocale().toString(static_cast<qulonglong>(notes.size())), name.toLower()),
        [&](Edit &edit) { markNotes(edit, notes, mark); });
}

bool CanvasPresenter::remove(const std::vector<Id> &notes)
{
    const Note *first = notes.empty() ? nullptr : note(notes.front());
    if (!first)
        return false;
    const std::vector<Id> gone = notes; // may be the selection
    const QString what = gone.size() == 1
                             ? tr("note “%1”").arg(shortly(first->text))
                             : tr("%1 notes").arg(QLocale().toString(static_cast<qulonglong>(gone.size())));
    // The neighbour in the same block: behind them, or else before them.
    const std::span<const Note> block = notesOf(m_book, first->block);
    const auto isGone = [&](const Note &each) { return std::ranges::find(gone, each.id) != gone.end(); };
    Id neighbour;
    bool isBehind = false;
    for (const Note &each : block) {
        if (each.id == gone.back())
            isBehind = true;
        else if (!isGone(each) && (!isBehind || !neighbour || each.position > first->position)) {
            neighbour = each.id;
            if (isBehind)
                break;
        }
    }
    const QString where = first->block;
    if (!edit(tr("Delete %1").arg(what), [&](Edit &edit) { removeNotes(edit, gone); }))
        return false;
    if (neighbour)
        select(neighbour);
    else
        enterBlock(where);
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
    const bool isElsewhere = target == NoteTarget::Concern || (target == NoteTarget::Metric && raised.concern);
    Q_EMIT doneWith(tr("Made a %1 of “%2”").arg(what, shortly(raised.text)), tr("Show"),
        [this, record, kind = kindOf(target), isElsewhere] {
            if (isElsewhere)
                Q_EMIT showRequested(kind, record);
            else
                Q_EMIT recordRequested(kind, record);
        });
    return true;
}

bool CanvasPresenter::keepVersion(const QString &name, const QString &reason)
{
    const bool isKept = edit(tr("Keep version “%1” of the canvas").arg(shortly(name)),
        [&](Edit &edit) { concave::keepVersion(edit, m_book, name, reason, m_document.now()); });
    if (isKept)
        Q_EMIT told(tr("Kept version “%1”").arg(shortly(name)));
    return isKept;
}

QString CanvasPresenter::shortly(const QString &text)
{
    return text.size() <= mostInLabel ? text : text.left(mostInLabel) + u'…';
}

} // namespace concave::ui
