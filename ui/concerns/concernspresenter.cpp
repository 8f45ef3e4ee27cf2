#include "ui/concerns/concernspresenter.h"

#include "core/concerns/capture.h"
#include "core/deck/records.h"
#include "core/document/order.h"
#include "core/metrics/records.h"
#include "core/movedconcern.h"
#include "core/portfolio/portfolio.h"

#include <QTimerEvent>

#include <set>
#include <tuple>
#include <utility>

namespace concave::ui {

namespace {

constexpr int aMinute = 60'000; ///< in milliseconds
constexpr int mostInLabel = 60; ///< letters

/// What the page shows follows from records of these kinds.
bool concernsPage(const Changes &changes)
{
    return touches(changes, Project::description()) || touches(changes, Stakeholder::description()) ||
           touches(changes, Concern::description()) || touches(changes, DemoStep::description()) ||
           touches(changes, Recipient::description()) || touches(changes, Metric::description()) ||
           touches(changes, Slide::description());
}

/// The shown neighbour of one that goes: the next one, or else the one before it.
Id neighbourOf(const std::vector<Id> &shown, Id concern)
{
    const auto at = std::ranges::find(shown, concern);
    if (at == shown.end())
        return {};
    if (std::next(at) != shown.end())
        return *std::next(at);
    return at == shown.begin() ? Id() : *std::prev(at);
}

/// The first that has concerns, or else the first.
std::optional<Id> projectToBeginWith(const Document &document, const std::vector<Project> &projects)
{
    if (projects.empty())
        return std::nullopt;
    const auto concerns = document.all<Concern>();
    const auto hasConcerns = [&](const Project &project) {
        return concerns && std::ranges::find(*concerns, project.id, &Concern::project) != concerns->end();
    };
    const auto first = std::ranges::find_if(projects, hasConcerns);
    return first == projects.end() ? projects.front().id : first->id;
}

std::optional<Id> stakeholderOfName(const ConcernBook &book, const QString &name)
{
    const auto known = std::ranges::find_if(book.stakeholders,
        [&](const Stakeholder &each) { return each.name.compare(name, Qt::CaseInsensitive) == 0; });
    return known == book.stakeholders.end() ? std::nullopt : std::optional(known->id);
}

/// One who is added where there is no such one yet.
Id stakeholderOfName(Edit &edit, ConcernBook &book, Id project, const QString &name)
{
    if (const auto known = stakeholderOfName(book, name))
        return *known;
    Stakeholder added{.id = {}, .project = project, .name = name};
    added.id = addStakeholder(edit, book, added);
    added.position = positionAfter(std::span<const Stakeholder>(book.stakeholders));
    book.stakeholders.push_back(added);
    return added.id;
}

} // namespace

ConcernsPresenter::ConcernsPresenter(Document &document, QObject *parent)
    : QObject(parent), m_document(document)
{
    connect(&m_document, &Document::changed, this, &ConcernsPresenter::take);
    read();
    m_day.start(aMinute, this);
}

void ConcernsPresenter::take(const Changes &changes)
{
    if (concernsPage(changes))
        read();
}

void ConcernsPresenter::read()
{
    Result<std::vector<Project>> projects = m_document.all<Project>();
    if (!projects)
        return Q_EMIT failed(projects.error().sentence);
    m_projects = std::move(*projects);
    std::ranges::stable_sort(
        m_projects, {}, [](const Project &project) { return std::tuple(project.position, project.id); });
    const auto before = m_project;
    if (!m_project || std::ranges::find(m_projects, *m_project, &Project::id) == m_projects.end())
        m_project = projectToBeginWith(m_document, m_projects);
    if (m_project) {
        Result<ConcernBook> book = readConcerns(m_document, *m_project);
        if (!book)
            return Q_EMIT failed(book.error().sentence);
        m_book = std::move(*book);
    } else {
        m_book = {};
    }
    readCoverage();
    settle();
    if (m_project != before)
        Q_EMIT projectChanged();
}

void ConcernsPresenter::readCoverage()
{
    std::set<Id> measured;
    std::set<Id> leftOut;
    if (const auto metrics = m_document.all<Metric>()) {
        for (const Metric &metric : *metrics) {
            if (metric.concern && !metric.rule.trimmed().isEmpty())
                measured.insert(*metric.concern);
        }
    }
    if (const auto slides = m_document.all<Slide>()) {
        for (const Slide &slide : *slides) {
            if (slide.concern && slide.kind == SlideKind::Concern && slide.leftOut)
                leftOut.insert(*slide.concern);
        }
    }
    m_findings = coverageFindings(m_book, [&](Id concern) {
        return Coverage{.hasMetric = measured.contains(concern), .isLeftOut = leftOut.contains(concern)};
    });
}

void ConcernsPresenter::settle()
{
    m_today = m_document.now().date();
    const Id neighbour = neighbourOf(m_shown, m_current);
    sift();
    const Id before = m_current;
    if (!concern(m_current)) {
        m_current = concern(neighbour) ? neighbour : m_shown.empty() ? Id() : m_shown.front();
    }
    Q_EMIT changed();
    endDraft();
    if (m_current != before)
        Q_EMIT selectionChanged();
}

void ConcernsPresenter::sift()
{
    m_shown.clear();
    for (const Concern &concern : m_book.concerns) {
        if (m_filter.matches(m_book, concern, m_findings))
            m_shown.push_back(concern.id);
    }
}

void ConcernsPresenter::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_day.timerId() && m_document.now().date() != m_today)
        settle();
}

void ConcernsPresenter::setProject(Id project)
{
    const bool isThere = std::ranges::find(m_projects, project, &Project::id) != m_projects.end();
    if (!isThere || m_project == project)
        return;
    m_project = project;
    m_filter = {};
    m_shown.clear();
    Q_EMIT filterChanged();
    read();
    Q_EMIT projectChanged();
}

const Stakeholder *ConcernsPresenter::stakeholderOf(const Concern &concern) const
{
    return findStakeholder(m_book, concern.stakeholder);
}

std::vector<CoverageFinding> ConcernsPresenter::findings(Id concern) const
{
    std::vector<CoverageFinding> own;
    std::ranges::copy_if(m_findings, std::back_inserter(own),
        [&](const CoverageFinding &finding) { return finding.concern == concern; });
    return own;
}

std::vector<Meeting> ConcernsPresenter::meetings() const
{
    std::vector<Meeting> meetings;
    for (const Stakeholder &stakeholder : m_book.stakeholders) {
        const QDate day = stakeholder.nextMeeting;
        if (!day.isValid() || day < m_today)
            continue;
        const auto same = std::ranges::find(meetings, day, &Meeting::day);
        if (same == meetings.end())
            meetings.push_back({day, stakeholder.name});
        else
            same->who = tr("%1 and %2").arg(same->who, stakeholder.name);
    }
    std::ranges::sort(meetings, {}, &Meeting::day);
    return meetings;
}

QStringList ConcernsPresenter::owners() const
{
    QStringList owners;
    for (const Concern &concern : m_book.concerns)
        owners << concern.owner;
    owners.removeAll(QString());
    owners.sort(Qt::CaseInsensitive);
    owners.removeDuplicates();
    return owners;
}

void ConcernsPresenter::setFilter(const ConcernFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    sift();
    Q_EMIT filterChanged();
    if (!m_shown.empty() && std::ranges::find(m_shown, m_current) == m_shown.end())
        select(m_shown.front());
}

void ConcernsPresenter::select(Id id)
{
    if (id == m_current || !concern(id))
        return;
    m_current = id;
    endDraft();
    Q_EMIT selectionChanged();
}

void ConcernsPresenter::step(int by)
{
    const auto at = std::ranges::find(m_shown, m_current);
    if (at == m_shown.end())
        return;
    const auto to = std::clamp<std::ptrdiff_t>(at - m_shown.begin() + by, 0, std::ssize(m_shown) - 1);
    select(m_shown[static_cast<std::size_t>(to)]);
}

bool ConcernsPresenter::reveal(const QString &kind, Id id)
{
    const auto show = [&](Id project, std::optional<Id> concern) {
        setProject(project);
        setFilter({}); // it may hide the concern
        if (concern)
            select(*concern);
    };
    const auto find = [&]<class R>(std::optional<R> &record) {
        const auto row = m_document.row(R::description(), id);
        if (kind == QLatin1StringView(R::description().name) && row && *row)
            record = R::description().record(**row);
        return record.has_value();
    };
    std::optional<Concern> concern;
    std::optional<Metric> metric;
    std::optional<Stakeholder> stakeholder;
    if (find(concern))
        show(concern->project, concern->id);
    else if (find(metric))
        show(metric->project, metric->concern);
    else if (find(stakeholder)) {
        show(stakeholder->project, std::nullopt);
        Q_EMIT stakeholdersRequested(stakeholder->id);
    } else
        return false;
    return true;
}

void ConcernsPresenter::type(QString Concern::*member, const QString &text)
{
    const Concern *holds = concern(m_current);
    if (!holds)
        return;
    if (text == holds->*member)
        return endDraft();
    m_isDrafting = true;
    Concern draft = *holds;
    draft.*member = text;
    Q_EMIT drafted(draft);
}

void ConcernsPresenter::endDraft()
{
    if (std::exchange(m_isDrafting, false))
        Q_EMIT drafted(std::nullopt);
}

bool ConcernsPresenter::edit(const QString &label, const std::function<void(Edit &)> &work)
{
    const Result<Changes> changes = m_document.edit(label, work);
    if (!changes) {
        Q_EMIT failed(changes.error().sentence);
        Q_EMIT changed(); // what was typed gives way to what holds
    }
    return bool(changes);
}

QString ConcernsPresenter::nameOf(Id id) const
{
    const Concern *named = concern(id);
    return named ? shortly(named->name) : QString();
}

QString ConcernsPresenter::shortly(const QString &text)
{
    return text.size() <= mostInLabel ? text : text.left(mostInLabel) + u'…';
}

bool ConcernsPresenter::change(Id id, const QString &what, const std::function<void(Concern &)> &change)
{
    return edit(
        tr("Change %1 of %2").arg(what, nameOf(id)), [&](Edit &edit) { edit.modify<Concern>(id, change); });
}

void ConcernsPresenter::addProject()
{
    Id added;
    if (edit(tr("Add project"),
            [&](Edit &edit) { added = concave::addProject(edit, {.id = {}, .name = tr("New project")}); }))
        setProject(added);
}

bool ConcernsPresenter::capture(const QStringList &lines, std::optional<Id> stakeholder)
{
    std::vector<Captured> captured;
    for (const QString &line : lines) {
        if (Captured read = readCaptured(line, m_book.stakeholders); !read.name.isEmpty())
            captured.push_back(std::move(read));
    }
    if (captured.empty())
        return false;
    const QString label = captured.size() == 1
                              ? tr("Add %1").arg(shortly(captured.front().name))
                              : tr("Add %1 concerns").arg(QLocale().toString(captured.size()));
    Id last;
    const bool isAdded = edit(label, [&](Edit &edit) {
        ConcernBook book = m_book;
        for (const Captured &read : captured) {
            Concern concern{
                .id = {}, .project = *m_project, .stakeholder = read.stakeholder, .name = read.name};
            if (!read.newcomer.isEmpty())
                concern.stakeholder = stakeholderOfName(edit, book, *m_project, read.newcomer);
            else if (!read.stakeholder)
                concern.stakeholder = stakeholder;
            last = addConcern(edit, book, concern, m_today);
            concern.position = positionAfter(std::span<const Concern>(book.concerns));
            book.concerns.push_back(concern);
        }
    });
    if (isAdded && std::ranges::find(m_shown, last) == m_shown.end())
        setFilter({}); // what was just written down is seen
    if (isAdded)
        select(last);
    return isAdded;
}

bool ConcernsPresenter::place(Id id, std::optional<Id> before)
{
    return edit(tr("Move %1").arg(nameOf(id)),
        [&](Edit &edit) { placeBefore(edit, std::span<const Concern>(m_book.concerns), id, before); });
}

bool ConcernsPresenter::shift(Id id, int by)
{
    const auto at = std::ranges::find(m_shown, id) - m_shown.begin();
    const std::ptrdiff_t to = at + by;
    if (at == std::ssize(m_shown) || to < 0 || to >= std::ssize(m_shown))
        return false;
    const auto next = static_cast<std::size_t>(by > 0 ? to + 1 : to);
    if (next < m_shown.size())
        return place(id, m_shown[next]);
    // Behind the last shown one, which others may follow.
    const auto last = std::ranges::find(m_book.concerns, m_shown.back(), &Concern::id);
    const auto after = std::next(last);
    return place(id, after == m_book.concerns.end() ? std::nullopt : std::optional(after->id));
}

void ConcernsPresenter::remove(Id id)
{
    const QString name = nameOf(id);
    if (edit(tr("Delete %1").arg(name), [&](Edit &edit) { edit.remove<Concern>(id); }))
        Q_EMIT done(tr("Deleted %1").arg(name));
}

void ConcernsPresenter::duplicate(Id id)
{
    Id copy;
    const bool isDone = edit(tr("Duplicate %1").arg(nameOf(id)),
        [&](Edit &edit) { copy = duplicateConcern(edit, m_book, id, m_today); });
    if (isDone)
        select(copy);
}

void ConcernsPresenter::moveToProject(Id id, Id project)
{
    const auto to = std::ranges::find(m_projects, project, &Project::id);
    if (to == m_projects.end() || project == m_project)
        return;
    const Result<ConcernBook> book = readConcerns(m_document, project);
    if (!book)
        return Q_EMIT failed(book.error().sentence);
    const QString name = nameOf(id);
    const QString where = to->name;
    if (edit(tr("Move %1 to %2").arg(name, where),
            [&](Edit &edit) { moveConcern(edit, m_book, id, *book, project); }))
        Q_EMIT done(tr("Moved %1 to %2").arg(name, where));
}

QString ConcernsPresenter::setStatus(Id id, ConcernStatus status)
{
    const Concern *shown = concern(id);
    if (!shown)
        return {};
    const QString refusal = refusalOf(m_book, *shown, status);
    if (refusal.isEmpty())
        edit(tr("Change status of %1 to %2").arg(nameOf(id), statusName(status)),
            [&](Edit &edit) { setConcernStatus(edit, m_book, id, status); });
    return refusal;
}

bool ConcernsPresenter::accept(Id id, const QString &by, QDate on)
{
    return edit(tr("Change status of %1 to %2").arg(nameOf(id), statusName(ConcernStatus::Accepted)),
        [&](Edit &edit) { acceptConcern(edit, m_book, id, by, on); });
}

bool ConcernsPresenter::setStakeholder(Id id, const QString &name)
{
    const QString who = name.simplified();
    return edit(tr("Change stakeholder of %1").arg(nameOf(id)), [&](Edit &edit) {
        std::optional<Id> stakeholder = stakeholderOfName(m_book, who);
        if (!stakeholder && !who.isEmpty())
            stakeholder = addStakeholder(edit, m_book, {.id = {}, .project = *m_project, .name = who});
        edit.modify<Concern>(id, [&](Concern &changed) { changed.stakeholder = stakeholder; });
    });
}

std::optional<Id> ConcernsPresenter::stakeholderNamed(const QString &name)
{
    const QString who = name.simplified();
    if (const auto known = stakeholderOfName(m_book, who); known || who.isEmpty())
        return known;
    Id added;
    const bool isAdded = edit(tr("Add stakeholder %1").arg(shortly(who)), [&](Edit &edit) {
        added = addStakeholder(edit, m_book, {.id = {}, .project = *m_project, .name = who});
    });
    return isAdded ? std::optional(added) : std::nullopt;
}

} // namespace concave::ui
