#include "ui/pipeline/pipelinepresenter.h"

#include <QTimerEvent>

#include <algorithm>
#include <tuple>

namespace concave::ui {

namespace {

constexpr int aMinute = 60'000; ///< in milliseconds

} // namespace

PipelinePresenter::PipelinePresenter(Document &document, QObject *parent)
    : QObject(parent), m_document(document)
{
    connect(&m_document, &Document::changed, this, &PipelinePresenter::take);
    if (Result<Pipeline> pipeline = readPipeline(m_document))
        m_pipeline = std::move(*pipeline);
    else
        m_pipeline.stages = usualPipelineStages();
    beginDay();
    m_day.start(aMinute, this);
}

void PipelinePresenter::take(const Changes &changes)
{
    Result<Refreshed> refreshed = refresh(m_pipeline, m_document, changes);
    if (!refreshed)
        return Q_EMIT failed(refreshed.error().sentence);
    if (!refreshed->isNew)
        return;
    m_refreshed = std::move(*refreshed);
    if (m_refreshed.isAllNew || now().date() != m_today)
        return beginDay();
    refreshFacts(m_facts, m_pipeline, m_refreshed.leads, m_today);
    settle();
}

/// Everything that is told of leads follows from the day.
void PipelinePresenter::beginDay()
{
    m_today = now().date();
    m_facts = allFacts(m_pipeline, m_today);
    m_refreshed.isAllNew = true;
    settle();
}

/// What follows from the facts.
void PipelinePresenter::settle()
{
    sift();
    arrange();
    const std::vector<Id> before = m_selection;
    std::erase_if(m_selection, [&](Id id) { return !lead(id); });
    if (!lead(m_current))
        m_current = m_selection.empty() ? Id() : m_selection.back();
    Q_EMIT changed();
    if (m_selection != before)
        Q_EMIT selectionChanged();
}

void PipelinePresenter::sift()
{
    m_isShown.resize(m_facts.size());
    for (std::size_t i = 0; i < m_facts.size(); ++i)
        m_isShown[i] = m_filter.matches(m_pipeline, m_pipeline.leads[i], m_facts[i]);
}

void PipelinePresenter::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_day.timerId() && now().date() != m_today)
        beginDay();
}

bool PipelinePresenter::isTouched(Id lead) const
{
    return m_refreshed.isAllNew || std::ranges::binary_search(m_refreshed.leads, lead);
}

std::size_t PipelinePresenter::place(const Lead &lead) const
{
    return static_cast<std::size_t>(&lead - m_pipeline.leads.data());
}

const LeadFacts *PipelinePresenter::facts(Id id) const
{
    const Lead *found = lead(id);
    return found ? &m_facts[place(*found)] : nullptr;
}

QStringList PipelinePresenter::sources() const
{
    QStringList sources = usualSources();
    for (const Lead &lead : m_pipeline.leads)
        sources << lead.source;
    sources.removeAll(QString());
    sources.sort(Qt::CaseInsensitive);
    sources.removeDuplicates();
    return sources;
}

void PipelinePresenter::setFilter(const LeadFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    sift();
    arrange();
    Q_EMIT filterChanged();
}

bool PipelinePresenter::isShown(Id id) const
{
    const Lead *found = lead(id);
    return found && m_isShown[place(*found)];
}

std::vector<Id> PipelinePresenter::shown() const
{
    std::vector<Id> ids;
    for (std::size_t i = 0; i < m_facts.size(); ++i) {
        if (m_isShown[i])
            ids.push_back(m_facts[i].lead);
    }
    return ids;
}

void PipelinePresenter::arrange()
{
    std::vector<std::vector<const Lead *>> columns(m_pipeline.stages.size());
    for (std::size_t i = 0; i < m_facts.size(); ++i) {
        if (m_isShown[i])
            columns[m_facts[i].stage].push_back(&m_pipeline.leads[i]);
    }
    const QDate never(9999, 12, 31);
    m_columns.assign(columns.size(), {});
    for (std::size_t stage = 0; stage < columns.size(); ++stage) {
        std::vector<const Lead *> &leads = columns[stage];
        std::ranges::sort(leads, {}, [](const Lead *lead) { return std::tuple(lead->position, lead->id); });
        if (m_byDue) {
            std::ranges::stable_sort(
                leads, {}, [&](const Lead *lead) { return lead->nextDue.isValid() ? lead->nextDue : never; });
        }
        std::ranges::transform(
            leads, std::back_inserter(m_columns[stage]), [](const Lead *lead) { return lead->id; });
    }
}

void PipelinePresenter::sortByDue(bool byDue)
{
    if (byDue == m_byDue)
        return;
    m_byDue = byDue;
    arrange();
    Q_EMIT filterChanged();
}

void PipelinePresenter::select(const std::vector<Id> &leads, Id current)
{
    std::vector<Id> there = leads;
    std::erase_if(there, [&](Id id) { return !lead(id); });
    if (!lead(current))
        current = there.empty() ? Id() : there.back();
    if (there == m_selection && current == m_current)
        return;
    m_selection = std::move(there);
    m_current = current;
    Q_EMIT selectionChanged();
}

void PipelinePresenter::open(Id id)
{
    if (!lead(id))
        return;
    if (std::ranges::find(m_selection, id) == m_selection.end())
        select(id);
    else
        select(m_selection, id);
    Q_EMIT opened(id, false);
}

bool PipelinePresenter::edit(const QString &label, const std::function<void(Edit &)> &work)
{
    const Result<Changes> changes = m_document.edit(label, work);
    if (!changes) {
        Q_EMIT failed(changes.error().sentence);
        Q_EMIT changed(); // what was typed gives way to what holds
    }
    return bool(changes);
}

bool PipelinePresenter::change(Id id, const QString &label, const std::function<void(Lead &)> &change)
{
    return edit(label, [&](Edit &edit) { edit.modify<Lead>(id, change); });
}

Id PipelinePresenter::add(const QString &company, std::optional<Id> stage)
{
    return add(Lead{.id = {}, .company = company, .stage = stage});
}

Id PipelinePresenter::add(const Lead &lead)
{
    Id id;
    const bool isAdded = edit(
        tr("Add %1").arg(lead.company), [&](Edit &edit) { id = addLead(edit, m_pipeline, lead, now()); });
    if (!isAdded)
        return {};
    select(id);
    return id;
}

bool PipelinePresenter::move(const std::vector<Id> &leads, Id stage, std::optional<Id> before)
{
    const PipelineStage *to = findStage(m_pipeline, stage);
    if (!to || leads.empty())
        return false;
    const bool isClosing = to->kind == StageKind::Won;
    const std::vector<Id> wereSigned = signedOf(leads);
    const QString label = tr("Move %1 to %2").arg(nameOf(leads), to->name);
    if (!edit(label, [&](Edit &edit) { moveLeads(edit, m_pipeline, leads, stage, before, now()); }))
        return false;
    const LeadFacts *first = facts(leads.front());
    if (isClosing && first && first->standing == Standing::Unsigned)
        Q_EMIT opened(leads.front(), true);
    if (!isClosing && !wereSigned.empty())
        Q_EMIT done((wereSigned.size() == 1 ? tr("%1 is open again, although it is signed")
                                            : tr("%1 are open again, although they are signed"))
                        .arg(nameOf(wereSigned)));
    return true;
}

bool PipelinePresenter::lose(const std::vector<Id> &leads, const QString &reason, const QString &note)
{
    if (leads.empty())
        return false;
    const std::vector<Id> column = columnOf(leads.back());
    const bool isSigned = !signedOf(leads).empty();
    const QString label = tr("Mark %1 as lost").arg(nameOf(leads));
    if (!edit(label, [&](Edit &edit) { loseLeads(edit, leads, reason, note, m_today); }))
        return false;
    if (!isShown(m_current))
        selectNeighbour(column, leads.back());
    const bool isOne = leads.size() == 1;
    if (isSigned)
        Q_EMIT done((isOne ? tr("%1 is lost, although it is signed")
                           : tr("%1 are lost, although some of them are signed"))
                        .arg(nameOf(leads)));
    else
        Q_EMIT done((isOne ? tr("%1 is lost") : tr("%1 are lost")).arg(nameOf(leads)));
    return true;
}

bool PipelinePresenter::reopen(const std::vector<Id> &leads)
{
    return edit(tr("Reopen %1").arg(nameOf(leads)), [&](Edit &edit) { reopenLeads(edit, leads); });
}

void PipelinePresenter::remove(const std::vector<Id> &leads)
{
    if (leads.empty())
        return;
    const QString name = nameOf(leads);
    const std::vector<Id> column = columnOf(leads.back());
    const bool isRemoved = edit(tr("Delete %1").arg(name), [&](Edit &edit) {
        for (const Id id : leads)
            edit.remove<Lead>(id);
    });
    if (!isRemoved)
        return;
    selectNeighbour(column, leads.back());
    Q_EMIT done(tr("Deleted %1").arg(name));
}

std::vector<Id> PipelinePresenter::columnOf(Id lead) const
{
    const LeadFacts *known = facts(lead);
    return known ? column(known->stage) : std::vector<Id>();
}

/// Whoever stood below, or else above, and is shown still.
void PipelinePresenter::selectNeighbour(const std::vector<Id> &column, Id lead)
{
    const auto at = std::ranges::find(column, lead);
    const auto isShown = [this](Id id) { return this->isShown(id); };
    if (const auto below = std::find_if(at, column.end(), isShown); below != column.end())
        return select(*below);
    const auto above = std::find_if(std::reverse_iterator(at), column.rend(), isShown);
    if (above != column.rend())
        select(*above);
}

bool PipelinePresenter::merge(const std::vector<Id> &leads, const std::vector<MergeChoice> &choices)
{
    const QString others = nameOf({std::next(leads.begin()), leads.end()});
    const QString label = tr("Merge %1 into %2").arg(others, nameOf({leads.front()}));
    if (!edit(label, [&](Edit &edit) { mergeLeads(edit, m_pipeline, leads, choices, now()); }))
        return false;
    select(leads.front());
    Q_EMIT done(tr("Merged %1 leads into %2").arg(QString::number(leads.size()), nameOf({leads.front()})));
    return true;
}

std::vector<Id> PipelinePresenter::signedOf(const std::vector<Id> &leads) const
{
    std::vector<Id> won;
    std::ranges::copy_if(leads, std::back_inserter(won), [this](Id id) {
        const LeadFacts *known = facts(id);
        return known && known->standing == Standing::Won;
    });
    return won;
}

QString PipelinePresenter::nameOf(const std::vector<Id> &leads) const
{
    if (leads.size() != 1)
        return tr("%1 leads").arg(QLocale().toString(leads.size()));
    const Lead *found = lead(leads.front());
    return found ? found->company : QString();
}

} // namespace concave::ui
