#include "core/pipeline/leadsheet.h"

#include <QCoreApplication>

#include <algorithm>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Pipeline", text);
}

struct Subject
{
    const Pipeline &pipeline;
    const Lead &lead;
    LeadFacts facts;
};

QString wordOf(Standing standing)
{
    switch (standing) {
    case Standing::Open:
        return tr("Open");
    case Standing::Unsigned:
        return tr("Not signed");
    case Standing::Won:
        return tr("Won");
    case Standing::Lost:
        break;
    }
    return tr("Lost");
}

/// Nothing where the lead waits for nothing.
Sheet::Cell wordOf(FollowUp followUp)
{
    switch (followUp) {
    case FollowUp::None:
        break;
    case FollowUp::Missing:
        return tr("No next action");
    case FollowUp::Due:
        return tr("Due");
    case FollowUp::Overdue:
        return tr("Overdue");
    }
    return {};
}

/// "2 of 5": a spreadsheet would take 2/5 for a day. Nothing where there are none.
template <class R>
Sheet::Cell doneOf(std::span<const R> all, QDate R::*done)
{
    if (all.empty())
        return {};
    const auto count = std::ranges::count_if(all, [&](const R &record) { return (record.*done).isValid(); });
    return tr("%1 of %2").arg(count).arg(all.size());
}

/// A column that is no field of a lead.
struct Derived
{
    const char *name;
    const char *title;
    int decimals;
    Sheet::Cell (*cell)(const Subject &);
};

const std::vector<Derived> &derivedColumns()
{
    static const std::vector<Derived> columns = {
        {"standing", QT_TRANSLATE_NOOP("Pipeline", "Standing"), 0,
            [](const Subject &of) -> Sheet::Cell { return wordOf(of.facts.standing); }},
        {"value", QT_TRANSLATE_NOOP("Pipeline", "Value"), 2,
            [](const Subject &of) -> Sheet::Cell { return of.facts.value; }},
        {"weighted", QT_TRANSLATE_NOOP("Pipeline", "Weighted value"), 2,
            [](const Subject &of) -> Sheet::Cell { return of.facts.weighted(); }},
        {"follow_up", QT_TRANSLATE_NOOP("Pipeline", "Follow-up"), 0,
            [](const Subject &of) { return wordOf(of.facts.followUp); }},
        {"silent", QT_TRANSLATE_NOOP("Pipeline", "Silent for, days"), 0,
            [](const Subject &of) {
                return isOpen(of.facts.standing) ? Sheet::Cell(double(of.facts.silentDays)) : Sheet::Cell();
            }},
        {"milestones", QT_TRANSLATE_NOOP("Pipeline", "Milestones done"), 0,
            [](const Subject &of) {
                return doneOf(ofLead(of.pipeline.milestones, of.lead.id), &Milestone::doneOn);
            }},
        {"signed", QT_TRANSLATE_NOOP("Pipeline", "Signed"), 0,
            [](const Subject &of) {
                return doneOf(ofLead(of.pipeline.parties, of.lead.id), &Party::signedOn);
            }},
    };
    return columns;
}

Sheet::Cell cellOf(const Field &field, const Value &value)
{
    if (const auto *number = std::get_if<double>(&value))
        return *number;
    if (field.type == FieldType::Date && std::holds_alternative<QString>(value))
        return QDate::fromString(std::get<QString>(value), Qt::ISODate);
    if (std::holds_alternative<std::monostate>(value))
        return {};
    return toText(field, value);
}

/// One column of one sheet, ready to be filled.
struct Plan
{
    Sheet::Column column;
    std::optional<std::size_t> field; ///< of a lead; none: `derived`
    const Derived *derived = nullptr;
};

std::optional<Plan> planOf(const QString &name)
{
    const Kind &kind = Lead::description();
    const auto derived = std::ranges::find(
        derivedColumns(), name, [](const Derived &column) { return QString::fromLatin1(column.name); });
    if (derived != derivedColumns().end())
        return Plan{{tr(derived->title), derived->decimals}, {}, &*derived};
    const auto field = kind.index(name);
    if (!field)
        return std::nullopt;
    const int decimals = kind.fields[*field].type == FieldType::Number ? 2 : 0;
    return Plan{{kind.fields[*field].labelText(), decimals}, field};
}

Sheet::Cell cellOf(const Subject &subject, const Row &row, const Plan &plan)
{
    if (plan.derived)
        return plan.derived->cell(subject);
    const Field &field = Lead::description().fields[*plan.field];
    const QLatin1StringView name(field.name);
    if (name == QLatin1StringView("stage"))
        return subject.pipeline.stages[subject.facts.stage].name;
    if (name == QLatin1StringView("created"))
        return createdOn(subject.lead);
    return cellOf(field, row[*plan.field]);
}

} // namespace

QStringList leadSheetColumns()
{
    QStringList columns;
    for (const Field &field : Lead::description().fields)
        columns << QString::fromLatin1(field.name);
    columns.removeAll(QStringLiteral("position"));
    columns.removeAll(QStringLiteral("project"));
    for (const Derived &column : derivedColumns())
        columns << QString::fromLatin1(column.name);
    return columns;
}

Sheet leadSheet(
    const Pipeline &pipeline, const std::vector<Id> &leads, const QStringList &columns, QDate today)
{
    Sheet sheet{.name = tr("Leads"), .columns = {}, .rows = {}};
    std::vector<Plan> plans;
    for (const QString &name : columns) {
        if (auto plan = planOf(name)) {
            sheet.columns.push_back(plan->column);
            plans.push_back(std::move(*plan));
        }
    }
    for (const Id id : leads) {
        const Lead *lead = findLead(pipeline, id);
        if (!lead)
            continue;
        const Subject subject{pipeline, *lead, factsOf(pipeline, *lead, today)};
        const Row row = Lead::description().row(*lead);
        std::vector<Sheet::Cell> cells;
        for (const Plan &plan : plans)
            cells.push_back(cellOf(subject, row, plan));
        sheet.rows.push_back(std::move(cells));
    }
    return sheet;
}

Sheet leadSheet(const Pipeline &pipeline, QDate today)
{
    std::vector<Id> leads;
    for (std::size_t stage = 0; stage < pipeline.stages.size(); ++stage) {
        for (const Lead *lead : leadsIn(pipeline, stage))
            leads.push_back(lead->id);
    }
    return leadSheet(pipeline, leads, leadSheetColumns(), today);
}

} // namespace concave
