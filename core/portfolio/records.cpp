#include "core/portfolio/records.h"

#include "core/document/fields.h"

#include <QCoreApplication>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Record", text);
}

const std::vector<Choice> states = {
    {0, "idea", QT_TRANSLATE_NOOP("Record", "Idea")},
    {1, "assessed", QT_TRANSLATE_NOOP("Record", "Assessed")},
    {2, "building", QT_TRANSLATE_NOOP("Record", "Building")},
    {3, "in-production", QT_TRANSLATE_NOOP("Record", "In production")},
    {4, "retired", QT_TRANSLATE_NOOP("Record", "Retired")},
};

const std::vector<Choice> families = {
    {0, "log", QT_TRANSLATE_NOOP("Record", "Logarithmic")},
    {1, "startup-log", QT_TRANSLATE_NOOP("Record", "Logarithmic after a start")},
    {2, "power", QT_TRANSLATE_NOOP("Record", "Power")},
    {3, "exponential", QT_TRANSLATE_NOOP("Record", "Saturating")},
    {4, "hill", QT_TRANSLATE_NOOP("Record", "Half-way point")},
    {5, "points", QT_TRANSLATE_NOOP("Record", "Measured points")},
    {6, "logistic", QT_TRANSLATE_NOOP("Record", "S-shaped")},
};

std::optional<double> number(const Kind &kind, const Row &row, QStringView field)
{
    const auto *value = std::get_if<double>(&row[*kind.index(field)]);
    return value ? std::optional(*value) : std::nullopt;
}

std::optional<QString> minimumAboveMaximum(const Kind &kind, const Row &row)
{
    const auto minimum = number(kind, row, u"minimum");
    const auto maximum = number(kind, row, u"maximum");
    if (minimum && maximum && *minimum > *maximum)
        return tr("Minimum effort, %1, is above maximum effort, %2.").arg(*minimum).arg(*maximum);
    return std::nullopt;
}

Field effortField(const char *name, const char *label, bool optional)
{
    return {.name = name,
        .label = label,
        .type = FieldType::Number,
        .optional = optional,
        .limits = Limits::notNegative()};
}

} // namespace

const Description<Project> &Project::description()
{
    static const auto description =
        Description<Project>("project", QT_TRANSLATE_NOOP("Record", "Project"),
            [](const Row &row) { return minimumAboveMaximum(Project::description(), row); })
            .with({.name = "id", .label = QT_TRANSLATE_NOOP("Record", "Id"), .type = FieldType::Key},
                &Project::id)
            .with({.name = "name", .label = QT_TRANSLATE_NOOP("Record", "Name"), .required = true},
                &Project::name)
            .with({.name = "client", .label = QT_TRANSLATE_NOOP("Record", "Client")}, &Project::client)
            .with({.name = "owner", .label = QT_TRANSLATE_NOOP("Record", "Owner")}, &Project::owner)
            .with({.name = "colour",
                      .label = QT_TRANSLATE_NOOP("Record", "Colour"),
                      .type = FieldType::Ordinal},
                &Project::colour)
            .with({.name = "state",
                      .label = QT_TRANSLATE_NOOP("Record", "State"),
                      .type = FieldType::Choice,
                      .choices = states},
                &Project::state)
            .with({.name = "weight",
                      .label = QT_TRANSLATE_NOOP("Record", "Weight"),
                      .type = FieldType::Number,
                      .limits = Limits::positive()},
                &Project::weight)
            .with(effortField("minimum", QT_TRANSLATE_NOOP("Record", "Minimum effort"), false),
                &Project::minimum)
            .with(effortField("maximum", QT_TRANSLATE_NOOP("Record", "Maximum effort"), true),
                &Project::maximum)
            .with(effortField("pinned", QT_TRANSLATE_NOOP("Record", "Pinned effort"), true), &Project::pinned)
            .with({.name = "position",
                      .label = QT_TRANSLATE_NOOP("Record", "Position"),
                      .type = FieldType::Number},
                &Project::position)
            .with({.name = "note", .label = QT_TRANSLATE_NOOP("Record", "Note")}, &Project::note);
    return description;
}

const Description<Curve> &Curve::description()
{
    const auto rule = [](const Row &row) -> std::optional<QString> {
        const auto baseline = number(Curve::description(), row, u"baseline");
        const auto ceiling = number(Curve::description(), row, u"ceiling");
        if (ceiling && *ceiling < *baseline)
            return tr("The ceiling, %1, is below the baseline, %2.").arg(*ceiling).arg(*baseline);
        for (const char *name : {"a", "b", "p", "k"}) {
            const QString parameter = QString::fromLatin1(name);
            const auto centre = number(Curve::description(), row, parameter);
            const auto low = number(Curve::description(), row, parameter + QStringLiteral("_low"));
            const auto high = number(Curve::description(), row, parameter + QStringLiteral("_high"));
            if ((low && *low > *centre) || (high && *high < *centre))
                return tr("The interval of %1 does not hold its value, %2.").arg(parameter).arg(*centre);
        }
        return std::nullopt;
    };
    const auto bound = [](const char *name, const char *label, Limits limits) {
        return Field{
            .name = name, .label = label, .type = FieldType::Number, .optional = true, .limits = limits};
    };
    const auto parameter = [](const char *name, const char *label, Limits limits) {
        return Field{.name = name, .label = label, .type = FieldType::Number, .limits = limits};
    };
    static const auto description =
        Description<Curve>("curve", QT_TRANSLATE_NOOP("Record", "Curve"), rule)
            .with({.name = "project",
                      .label = QT_TRANSLATE_NOOP("Record", "Project"),
                      .type = FieldType::Reference,
                      .refers = "project"},
                &Curve::project)
            .with({.name = "family",
                      .label = QT_TRANSLATE_NOOP("Record", "Curve family"),
                      .type = FieldType::Choice,
                      .choices = families},
                &Curve::family)
            .with(parameter("a", QT_TRANSLATE_NOOP("Record", "Gain, a"), Limits::positive()), &Curve::a)
            .with(parameter("b", QT_TRANSLATE_NOOP("Record", "Speed, b"), Limits::positive()), &Curve::b)
            .with(
                parameter("p", QT_TRANSLATE_NOOP("Record", "Exponent, p"), Limits::between(0, 1)), &Curve::p)
            .with(parameter("k", QT_TRANSLATE_NOOP("Record", "Half-way effort, k"), Limits::positive()),
                &Curve::k)
            .with(parameter("baseline", QT_TRANSLATE_NOOP("Record", "Baseline accuracy"), Limits::any()),
                &Curve::baseline)
            .with({.name = "ceiling",
                      .label = QT_TRANSLATE_NOOP("Record", "Ceiling"),
                      .type = FieldType::Number,
                      .optional = true},
                &Curve::ceiling)
            .with(bound("a_low", QT_TRANSLATE_NOOP("Record", "Gain, low"), Limits::positive()), &Curve::aLow)
            .with(
                bound("a_high", QT_TRANSLATE_NOOP("Record", "Gain, high"), Limits::positive()), &Curve::aHigh)
            .with(bound("b_low", QT_TRANSLATE_NOOP("Record", "Speed, low"), Limits::positive()), &Curve::bLow)
            .with(bound("b_high", QT_TRANSLATE_NOOP("Record", "Speed, high"), Limits::positive()),
                &Curve::bHigh)
            .with(bound("p_low", QT_TRANSLATE_NOOP("Record", "Exponent, low"), Limits::between(0, 1)),
                &Curve::pLow)
            .with(bound("p_high", QT_TRANSLATE_NOOP("Record", "Exponent, high"), Limits::between(0, 1)),
                &Curve::pHigh)
            .with(bound("k_low", QT_TRANSLATE_NOOP("Record", "Half-way effort, low"), Limits::positive()),
                &Curve::kLow)
            .with(bound("k_high", QT_TRANSLATE_NOOP("Record", "Half-way effort, high"), Limits::positive()),
                &Curve::kHigh);
    return description;
}

const Description<MeasuredPoint> &MeasuredPoint::description()
{
    static const auto description =
        Description<MeasuredPoint>("point", QT_TRANSLATE_NOOP("Record", "Measured point"))
            .with({.name = "id", .label = QT_TRANSLATE_NOOP("Record", "Id"), .type = FieldType::Key},
                &MeasuredPoint::id)
            .with({.name = "project",
                      .label = QT_TRANSLATE_NOOP("Record", "Project"),
                      .type = FieldType::Reference,
                      .refers = "project"},
                &MeasuredPoint::project)
            .with(effortField("effort", QT_TRANSLATE_NOOP("Record", "Effort"), false), &MeasuredPoint::effort)
            .with({.name = "accuracy",
                      .label = QT_TRANSLATE_NOOP("Record", "Accuracy"),
                      .type = FieldType::Number},
                &MeasuredPoint::accuracy);
    return description;
}

const Description<Scenario> &Scenario::description()
{
    static const auto description =
        Description<Scenario>("scenario", QT_TRANSLATE_NOOP("Record", "Scenario"))
            .with({.name = "id", .label = QT_TRANSLATE_NOOP("Record", "Id"), .type = FieldType::Key},
                &Scenario::id)
            .with({.name = "name", .label = QT_TRANSLATE_NOOP("Record", "Name"), .required = true},
                &Scenario::name)
            .with({.name = "note", .label = QT_TRANSLATE_NOOP("Record", "Note")}, &Scenario::note)
            .with(effortField("budget", QT_TRANSLATE_NOOP("Record", "Budget"), false), &Scenario::budget)
            .with({.name = "whole",
                      .label = QT_TRANSLATE_NOOP("Record", "Whole weeks"),
                      .type = FieldType::Flag},
                &Scenario::whole)
            .with({.name = "current",
                      .label = QT_TRANSLATE_NOOP("Record", "Current plan"),
                      .type = FieldType::Flag},
                &Scenario::current)
            .with({.name = "position",
                      .label = QT_TRANSLATE_NOOP("Record", "Position"),
                      .type = FieldType::Number},
                &Scenario::position)
            .with({.name = "unit", .label = QT_TRANSLATE_NOOP("Record", "Unit of value")}, &Scenario::unit)
            .with({.name = "samples",
                      .label = QT_TRANSLATE_NOOP("Record", "Samples of uncertainty"),
                      .type = FieldType::Ordinal},
                &Scenario::samples)
            .with({.name = "seed", .label = QT_TRANSLATE_NOOP("Record", "Seed"), .type = FieldType::Ordinal},
                &Scenario::seed);
    return description;
}

const Description<ReturnPoint> &ReturnPoint::description()
{
    static const auto description =
        Description<ReturnPoint>("return", QT_TRANSLATE_NOOP("Record", "Return"))
            .with({.name = "id", .label = QT_TRANSLATE_NOOP("Record", "Id"), .type = FieldType::Key},
                &ReturnPoint::id)
            .with({.name = "project",
                      .label = QT_TRANSLATE_NOOP("Record", "Project"),
                      .type = FieldType::Reference,
                      .refers = "project"},
                &ReturnPoint::project)
            .with({.name = "accuracy",
                      .label = QT_TRANSLATE_NOOP("Record", "Accuracy"),
                      .type = FieldType::Number},
                &ReturnPoint::accuracy)
            .with({.name = "worth", .label = QT_TRANSLATE_NOOP("Record", "Worth"), .type = FieldType::Number},
                &ReturnPoint::worth);
    return description;
}

const Description<Stage> &Stage::description()
{
    static const auto description =
        Description<Stage>("stage", QT_TRANSLATE_NOOP("Record", "Stage"))
            .with({.name = "id", .label = QT_TRANSLATE_NOOP("Record", "Id"), .type = FieldType::Key},
                &Stage::id)
            .with({.name = "project",
                      .label = QT_TRANSLATE_NOOP("Record", "Project"),
                      .type = FieldType::Reference,
                      .optional = true,
                      .refers = "project"},
                &Stage::project)
            .with({.name = "name", .label = QT_TRANSLATE_NOOP("Record", "Name"), .required = true},
                &Stage::name)
            .with(
                effortField("start", QT_TRANSLATE_NOOP("Record", "Begins at effort"), false), &Stage::start);
    return description;
}

const Description<Adjustment> &Adjustment::description()
{
    static const auto description =
        Description<Adjustment>("adjustment", QT_TRANSLATE_NOOP("Record", "Adjustment"),
            [](const Row &row) { return minimumAboveMaximum(Adjustment::description(), row); })
            .with({.name = "id", .label = QT_TRANSLATE_NOOP("Record", "Id"), .type = FieldType::Key},
                &Adjustment::id)
            .with({.name = "scenario",
                      .label = QT_TRANSLATE_NOOP("Record", "Scenario"),
                      .type = FieldType::Reference,
                      .refers = "scenario"},
                &Adjustment::scenario)
            .with({.name = "project",
                      .label = QT_TRANSLATE_NOOP("Record", "Project"),
                      .type = FieldType::Reference,
                      .refers = "project"},
                &Adjustment::project)
            .with({.name = "weight",
                      .label = QT_TRANSLATE_NOOP("Record", "Weight"),
                      .type = FieldType::Number,
                      .optional = true,
                      .limits = Limits::positive()},
                &Adjustment::weight)
            .with(effortField("minimum", QT_TRANSLATE_NOOP("Record", "Minimum effort"), true),
                &Adjustment::minimum)
            .with(effortField("maximum", QT_TRANSLATE_NOOP("Record", "Maximum effort"), true),
                &Adjustment::maximum)
            .with(effortField("pinned", QT_TRANSLATE_NOOP("Record", "Pinned effort"), true),
                &Adjustment::pinned);
    return description;
}

const Description<Task> &Task::description()
{
    static const auto description =
        Description<Task>("task", QT_TRANSLATE_NOOP("Record", "Task"))
            .with(keyField(), &Task::id)
            .with(ownerField("project", QT_TRANSLATE_NOOP("Record", "Project"), "project"), &Task::project)
            .with(nameField("name", QT_TRANSLATE_NOOP("Record", "Task")), &Task::name)
            .with(textField("owner", QT_TRANSLATE_NOOP("Record", "Owner")), &Task::owner)
            .with(dateField("due", QT_TRANSLATE_NOOP("Record", "Due")), &Task::due)
            .with(dateField("done_on", QT_TRANSLATE_NOOP("Record", "Done on")), &Task::doneOn)
            .with(positionField(), &Task::position);
    return description;
}

Kinds portfolioKinds()
{
    return {&Project::description(), &Curve::description(), &MeasuredPoint::description(),
        &Scenario::description(), &Adjustment::description(), &ReturnPoint::description(),
        &Stage::description(), &Task::description()};
}

} // namespace concave
