#include "core/portfolio/sample.h"

#include "core/portfolio/records.h"

#include <QCoreApplication>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Sample", text);
}

} // namespace

std::vector<Id> addSampleProjects(Edit &edit)
{
    struct Line
    {
        QString name;
        QString owner;
        double a, b, weight, minimum, maximum;
        double aLow, aHigh, bLow, bHigh;
    };
    const std::vector<Line> lines = {
        {tr("Dynamic pricing"), QStringLiteral("Ines Okafor"), 11, 0.35, 1.0, 4, 80, 9, 13, 0.25, 0.5},
        {tr("Dispatching engine"), QStringLiteral("Dario Pelk"), 16, 0.12, 1.5, 0, 140, 11, 23, 0.06, 0.24},
        {tr("Courier onboarding vision"), QStringLiteral("Jonas Tarr"), 10, 0.60, 0.7, 0, 45, 8, 12, 0.4,
            0.9},
        {tr("Personalised recommendations"), QStringLiteral("Mei Alder"), 25, 0.05, 0.8, 0, 100, 15, 40, 0.02,
            0.12},
        {tr("Synthetic menu images"), QStringLiteral("Jonas Tarr"), 12, 0.05, 0.5, 0, 40, 5, 30, 0.02, 0.15},
    };
    std::vector<Id> projects;
    int index = 0;
    for (const Line &line : lines) {
        const Id project = edit.insert(Project{.id = {},
            .name = line.name,
            .client = QStringLiteral("Pantrylark"),
            .owner = line.owner,
            .colour = index,
            .state = ProjectState::Assessed,
            .weight = line.weight,
            .minimum = line.minimum,
            .maximum = line.maximum,
            .position = index + 1.0});
        edit.insert(Curve{.project = project,
            .family = allocation::Family::Log,
            .a = line.a,
            .b = line.b,
            .aLow = line.aLow,
            .aHigh = line.aHigh,
            .bLow = line.bLow,
            .bHigh = line.bHigh});
        projects.push_back(project);
        ++index;
    }
    edit.insert(Scenario{.id = {},
        .name = tr("Budget 100"),
        .note = tr("Current plan"),
        .budget = 100,
        .current = true,
        .position = 1});
    edit.insert(Scenario{.id = {},
        .name = tr("Budget 300"),
        .note = tr("If the seed round closes"),
        .budget = 300,
        .position = 2});
    const Id vision = edit.insert(Scenario{.id = {},
        .name = tr("ML-first"),
        .note = tr("Vision projects go deep first"),
        .budget = 100,
        .position = 3});
    for (const std::size_t index34 : {2U, 4U})
        edit.insert(Adjustment{.id = {}, .scenario = vision, .project = projects[index34], .minimum = 34});
    return projects;
}

Result<Changes> addSamplePortfolio(Document &document)
{
    return document.edit(tr("Add the sample portfolio"), addSampleProjects);
}

} // namespace concave
