#include "app/verbs/input.h"
#include "app/verbs/output.h"
#include "app/verbs/verbs.h"
#include "core/portfolio/parameters.h"

#include <QCoreApplication>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

QString familyWord(const Curve &curve)
{
    const Kind &kind = Curve::description();
    const std::size_t family = *kind.index(u"family");
    return toText(kind.fields[family], toValue(curve.family));
}

QJsonValue toJson(std::optional<double> number)
{
    return number ? QJsonValue(*number) : QJsonValue::Null;
}

/// A parameter, where the curve is there and its family has it.
std::optional<double> parameter(const Curve *curve, const char *name, double Curve::*member)
{
    const bool isThere = curve && hasParameter(curve->family, QString::fromLatin1(name));
    return isThere ? std::optional(curve->*member) : std::nullopt;
}

QJsonObject projectJson(const Project &project, const Curve *curve)
{
    return {
        {QStringLiteral("id"), QString::number(project.id.value)},
        {QStringLiteral("name"), project.name},
        {QStringLiteral("curve"), curve ? QJsonValue(familyWord(*curve)) : QJsonValue::Null},
        {QStringLiteral("a"), toJson(parameter(curve, "a", &Curve::a))},
        {QStringLiteral("b"), toJson(parameter(curve, "b", &Curve::b))},
        {QStringLiteral("p"), toJson(parameter(curve, "p", &Curve::p))},
        {QStringLiteral("k"), toJson(parameter(curve, "k", &Curve::k))},
        {QStringLiteral("weight"), project.weight},
        {QStringLiteral("min"), project.minimum},
        {QStringLiteral("max"), toJson(project.maximum)},
        {QStringLiteral("pinned"), toJson(project.pinned)},
    };
}

void printTable(QTextStream &out, const Portfolio &portfolio)
{
    using enum TextTable::Align;
    TextTable table({{tr("Id")}, {tr("Name")}, {tr("Curve")}, {tr("Formula")}, {tr("Weight"), Right},
        {tr("Min"), Right}, {tr("Max"), Right}, {tr("Pinned"), Right}});
    for (const Project &project : portfolio.projects) {
        const Curve *curve = findCurve(portfolio, project.id);
        table.add({QString::number(project.id.value), project.name, curve ? familyWord(*curve) : tr("none"),
            curve ? formulaOf(*curve) : QString(), plainNumber(project.weight), plainNumber(project.minimum),
            plainNumber(project.maximum), plainNumber(project.pinned)});
    }
    table.print(out);
}

Ending run(const Call &call)
{
    const auto portfolio = readPortfolio(call, call.operands.front());
    if (!portfolio)
        return portfolio.error();
    if (!call.wantsJson()) {
        printTable(call.out(), *portfolio);
        return {};
    }
    QJsonArray projects;
    for (const Project &project : portfolio->projects)
        projects.append(projectJson(project, findCurve(*portfolio, project.id)));
    print(call.out(), projects);
    return {};
}

} // namespace

Verb projectsVerb()
{
    return {.name = "projects",
        .summary = QT_TRANSLATE_NOOP("CommandLine", "List the projects with their curves."),
        .operands = "FILE [--json]",
        .options = {jsonOption()},
        .run = run};
}

} // namespace concave
