#include "ui/canvas/canvaspresenter.h"

#include "core/exchange/folding.h"
#include "core/metrics/records.h"
#include "core/operations/records.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace concave::ui {

namespace {

bool canvasPage(const Changes &changes)
{
    return touches(changes, Project::description()) || touches(changes, OwnTemplate::description()) ||
           touches(changes, OwnBlock::description()) || touches(changes, Canvas::description()) ||
           touches(changes, Note::description()) || touches(changes, CanvasVersion::description());
}

/// The first that has a canvas, or else the first.
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

/// The record of the kind of that name; nothing where it is another kind or is not there.
template <class R>
std::optional<R> recordOf(const Document &document, const QString &kind, Id id)
{
    if (kind != QLatin1StringView(R::description().name))
        return std::nullopt;
    const auto row = document.row(R::description(), id);
    return row && *row ? std::optional(R::description().record(**row)) : std::nullopt;
}

/// Of what belongs to a project beside its canvas.
std::optional<Id> projectOf(const Document &document, const QString &kind, Id id)
{
    if (const auto answer = recordOf<IntakeAnswer>(document, kind, id))
        return answer->project;
    if (const auto task = recordOf<Task>(document, kind, id))
        return task->project;
    if (const auto source = recordOf<DataSource>(document, kind, id))
        return source->project;
    if (const auto metric = recordOf<Metric>(document, kind, id); metric && !metric->concern)
        return metric->project;
    return std::nullopt;
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
    const CanvasBook bookBefore = m_book;
    if (!projectRecord())
        m_project = projectToBeginWith(m_document, m_projects);
    if (!readBook())
        return;
    const bool isAnother = m_project != projectBefore || m_canvas != canvasBefore;
    Chosen chosen = isAnother ? Chosen{} : m_chosen;
    if (!isAnother && chosen.current && !note(chosen.current)) {
        std::erase_if(chosen.notes, [&](Id id) { return !note(id); });
        chosen.current = chosen.notes.empty() ? neighbourOf(chosen.current, bookBefore) : chosen.notes.back();
        if (chosen.notes.empty() && chosen.current)
            chosen.notes = {chosen.current};
    }
    chosen = settled(std::move(chosen));
    const bool isChosenAnew = !chosen.isAs(m_chosen);
    m_chosen = std::move(chosen);
    Q_EMIT changed();
    if (isAnother)
        Q_EMIT canvasChanged();
    if (isChosenAnew)
        Q_EMIT selectionChanged();
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
    auto canvases = readCanvases(m_document, m_project.value_or(Id()));
    if (!canvases)
        return fail(canvases.error());
    Id canvas = m_canvas;
    if (std::ranges::find(*canvases, canvas, &Canvas::id) == canvases->end())
        canvas = canvases->empty() ? Id() : canvases->front().id;
    CanvasBook book;
    if (canvas) {
        auto read = readCanvas(m_document, canvas);
        if (!read)
            return fail(read.error());
        book = std::move(*read);
    }
    m_templates = std::move(*templates);
    m_canvases = std::move(*canvases);
    m_canvas = canvas;
    m_hasCanvas = static_cast<bool>(canvas);
    m_book = std::move(book);
    m_completeness = m_hasCanvas ? completenessOf(m_book) : Completeness();
    m_findings = m_hasCanvas ? findingsOf(m_book) : std::vector<CanvasFinding>();
    return true;
}

void CanvasPresenter::open(Id project, Id canvas)
{
    const auto projectBefore = std::exchange(m_project, project);
    const Id canvasBefore = std::exchange(m_canvas, canvas);
    if (!readBook()) {
        m_project = projectBefore;
        m_canvas = canvasBefore;
        return;
    }
    const bool isChosenAnew = !std::exchange(m_chosen, Chosen()).isAs(Chosen());
    Q_EMIT changed();
    Q_EMIT canvasChanged();
    if (isChosenAnew)
        Q_EMIT selectionChanged();
}

void CanvasPresenter::setProject(Id project)
{
    if (m_project != project && std::ranges::find(m_projects, project, &Project::id) != m_projects.end())
        open(project, {});
}

void CanvasPresenter::setCanvas(Id canvas)
{
    if (m_canvas != canvas && std::ranges::find(m_canvases, canvas, &Canvas::id) != m_canvases.end())
        open(*m_project, canvas);
}

bool CanvasPresenter::isSelected(Id id) const
{
    return std::ranges::find(m_chosen.notes, id) != m_chosen.notes.end();
}

QString CanvasPresenter::blockToFill() const
{
    if (findBlock(m_book.form, m_chosen.block))
        return m_chosen.block;
    const auto gap = std::ranges::find_if(
        m_findings, [](const CanvasFinding &finding) { return !finding.block.isEmpty(); });
    if (gap != m_findings.end())
        return gap->block;
    const auto blocks = inOrderOfFilling(m_book.form);
    return blocks.empty() ? QString() : blocks.front()->key;
}

/// In the order of the book, the current one among them, and the block that of the current one.
CanvasPresenter::Chosen CanvasPresenter::settled(Chosen chosen) const
{
    std::vector<Id> unordered = std::exchange(chosen.notes, {});
    std::ranges::sort(unordered);
    for (const Note &each : m_book.notes) {
        if (std::ranges::binary_search(unordered, each.id))
            chosen.notes.push_back(each.id);
    }
    if (std::ranges::find(chosen.notes, chosen.current) == chosen.notes.end())
        chosen.current = chosen.notes.empty() ? Id() : chosen.notes.back();
    if (const Note *current = note(chosen.current))
        chosen.block = current->block;
    else if (!findBlock(m_book.form, chosen.block) && notesOf(m_book, chosen.block).empty())
        chosen.block.clear();
    return chosen;
}

void CanvasPresenter::choose(Chosen chosen)
{
    const Chosen before = std::exchange(m_chosen, settled(std::move(chosen)));
    if (!before.isAs(m_chosen))
        Q_EMIT selectionChanged();
}

Id CanvasPresenter::neighbourOf(Id gone, const CanvasBook &before) const
{
    const Note *was = findNote(before, gone);
    if (!was)
        return {};
    Id neighbour;
    bool isBehind = false;
    for (const Note &each : notesOf(before, was->block)) {
        if (each.id == gone) {
            isBehind = true;
            continue;
        }
        const Note *is = note(each.id);
        if (!is || is->block != was->block)
            continue;
        neighbour = is->id;
        if (isBehind)
            break;
    }
    return neighbour;
}

void CanvasPresenter::select(Id id)
{
    if (note(id))
        choose({{id}, id, {}, id});
    else
        choose({{}, {}, m_chosen.block, {}});
}

void CanvasPresenter::select(std::vector<Id> notes, Id current)
{
    choose({std::move(notes), current, m_chosen.block, current});
}

void CanvasPresenter::toggle(Id id)
{
    Chosen chosen = m_chosen;
    if (isSelected(id)) {
        std::erase(chosen.notes, id);
    } else {
        chosen.notes.push_back(id);
        chosen.current = id;
    }
    choose(std::move(chosen));
    m_chosen.anchor = m_chosen.current; // another one, where this was let go
}

void CanvasPresenter::extendTo(Id id)
{
    const auto from = std::ranges::find(m_book.notes, m_chosen.anchor, &Note::id);
    const auto to = std::ranges::find(m_book.notes, id, &Note::id);
    if (from == m_book.notes.end() || to == m_book.notes.end())
        return select(id);
    std::vector<Id> notes;
    for (auto each = std::min(from, to); each <= std::max(from, to); ++each)
        notes.push_back(each->id);
    choose({std::move(notes), id, {}, m_chosen.anchor});
}

void CanvasPresenter::selectAll()
{
    std::vector<Id> notes;
    for (const Note &each : m_book.notes)
        notes.push_back(each.id);
    const Id first = notes.empty() ? Id() : notes.front();
    const Id current = m_chosen.current ? m_chosen.current : first;
    choose({std::move(notes), current, m_chosen.block, current});
}

void CanvasPresenter::enterBlock(const QString &block)
{
    choose({{}, {}, block, {}});
}

void CanvasPresenter::selectNextQuestion()
{
    const auto isQuestion = [&](const Note &each) {
        return each.mark == NoteMark::Question && isPlaced(m_book, each);
    };
    const auto &notes = m_book.notes;
    const auto current = std::ranges::find(notes, m_chosen.current, &Note::id);
    auto next = current == notes.end() ? notes.end() : std::find_if(current + 1, notes.end(), isQuestion);
    if (next == notes.end())
        next = std::ranges::find_if(notes, isQuestion);
    if (next != notes.end())
        select(next->id);
}

bool CanvasPresenter::selectNext(const QString &words, int by)
{
    const QString sought = foldedName(words);
    const auto count = std::ssize(m_book.notes);
    if (sought.isEmpty() || count == 0)
        return false;
    const auto current = std::ranges::find(m_book.notes, m_chosen.current, &Note::id);
    const bool isFromEnd = current == m_book.notes.end();
    std::ptrdiff_t at = isFromEnd ? (by > 0 ? -1 : 0) : current - m_book.notes.begin();
    for (std::ptrdiff_t step = 0; step < count; ++step) {
        at = (at + by + count) % count;
        const Note &each = m_book.notes[static_cast<std::size_t>(at)];
        if (foldedName(each.text).contains(sought)) {
            select(each.id);
            return true;
        }
    }
    return false;
}

void CanvasPresenter::show(const CanvasFinding &finding)
{
    if (note(finding.note))
        return select(finding.note);
    if (finding.gap == CanvasGap::Unplaced && !unplacedNotes(m_book).empty())
        return select(unplacedNotes(m_book).front().id);
    enterBlock(finding.block);
}

bool CanvasPresenter::reveal(const QString &kind, Id id)
{
    const auto showCanvas = [&](const Canvas &canvas) {
        setProject(canvas.project);
        setCanvas(canvas.id);
    };
    if (const auto canvas = recordOf<Canvas>(m_document, kind, id)) {
        showCanvas(*canvas);
        return true;
    }
    const bool isProject = std::ranges::find(m_projects, id, &Project::id) != m_projects.end();
    if (isProject && kind == QLatin1StringView(Canvas::description().name)) {
        setProject(id);
        return true;
    }
    if (const auto sought = recordOf<Note>(m_document, kind, id)) {
        const auto canvas =
            recordOf<Canvas>(m_document, QString::fromLatin1(Canvas::description().name), sought->canvas);
        if (!canvas)
            return false;
        showCanvas(*canvas);
        m_chosen = {}; // told again where it is selected already, so that it comes into sight
        select(id);
        return true;
    }
    const std::optional<Id> project = projectOf(m_document, kind, id);
    if (!project)
        return false;
    setProject(*project);
    Q_EMIT recordRequested(kind, id);
    return true;
}

} // namespace concave::ui
