#include "core/movedconcern.h"

#include "core/concerns/moves.h"
#include "core/deck/records.h"
#include "core/document/order.h"
#include "core/metrics/records.h"

namespace concave {

namespace {

std::optional<Id> counterpart(Edit &edit, const Stakeholder *person, const ConcernBook &to, Id project)
{
    if (!person)
        return std::nullopt;
    const auto known = std::ranges::find_if(to.stakeholders,
        [&](const Stakeholder &each) { return each.name.compare(person->name, Qt::CaseInsensitive) == 0; });
    if (known != to.stakeholders.end())
        return known->id;
    Stakeholder copy = *person;
    copy.id = {};
    copy.project = project;
    return addStakeholder(edit, to, copy);
}

} // namespace

void moveConcern(Edit &edit, const ConcernBook &from, Id id, const ConcernBook &to, Id project)
{
    const Concern *concern = findConcern(from, id);
    Q_ASSERT(concern);
    const auto stakeholder = counterpart(edit, findStakeholder(from, concern->stakeholder), to, project);
    edit.modify<Concern>(id, [&](Concern &moved) {
        moved.project = project;
        moved.stakeholder = stakeholder;
        moved.position = positionAfter(std::span(to.concerns));
    });
    std::vector<Id> metrics;
    for (const Metric &metric : edit.all<Metric>()) {
        if (metric.concern != id)
            continue;
        metrics.push_back(metric.id);
        edit.modify<Metric>(metric.id, [&](Metric &moved) { moved.project = project; });
    }
    for (const Slide &slide : edit.all<Slide>()) {
        const bool isItsMetric = slide.metric && std::ranges::find(metrics, *slide.metric) != metrics.end();
        if (slide.concern == id || isItsMetric)
            edit.modify<Slide>(slide.id, [&](Slide &moved) { moved.project = project; });
    }
}

} // namespace concave
