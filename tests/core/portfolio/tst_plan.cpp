#include "core/portfolio/plan.h"
#include "core/portfolio/sample.h"
#include "core/portfolio/stages.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"

#include <QTest>

using namespace concave;

namespace {

Portfolio samplePortfolio()
{
    const TestFolder folder;
    const auto document = folder.create();
    if (!addSamplePortfolio(*document))
        qFatal("the sample could not be added");
    return *readPortfolio(*document);
}

/// Efforts with two decimals, then value and price: "20.71 43.10 … = 97.51 at 0.4667".
QString picture(const Plan &plan)
{
    QStringList efforts;
    for (const PlannedProject &planned : plan.projects)
        efforts << QString::number(planned.share.effort, 'f', 2);
    return QStringLiteral("%1 = %2 at %3")
        .arg(efforts.join(u' '), QString::number(plan.allocation.value, 'f', 2),
            QString::number(plan.allocation.shadowPrice, 'f', 4));
}

Plan planOf(const Portfolio &portfolio, const QString &scenario)
{
    return *makePlan(portfolio, *scenarioNamed(portfolio, scenario));
}

} // namespace

class TestPlan : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void theSampleIsSplitAsThePicturesShow()
    {
        const Portfolio portfolio = samplePortfolio();
        QCOMPARE(picture(planOf(portfolio, QStringLiteral("Budget 100"))),
            QStringLiteral("20.71 43.10 13.33 22.86 0.00 = 97.51 at 0.4667"));
        QCOMPARE(picture(planOf(portfolio, QStringLiteral("Budget 300"))),
            QStringLiteral("54.22 116.20 34.66 83.78 11.13 = 155.00 at 0.1927"));
        QCOMPARE(picture(planOf(portfolio, QStringLiteral("ML-first"))),
            QStringLiteral("9.78 19.24 34.00 2.98 34.00 = 75.25 at 0.8704"));
    }

    void theCurrentScenarioIsTheMarkedOne()
    {
        Portfolio portfolio = samplePortfolio();
        QCOMPARE(currentScenario(portfolio).name, QStringLiteral("Budget 100"));
        portfolio.scenarios[0].current = false;
        portfolio.scenarios[2].current = true;
        QCOMPARE(currentScenario(portfolio).name, QStringLiteral("ML-first"));
        QCOMPARE(currentScenario({}).budget, 100.0);
        QVERIFY(!scenarioNamed(portfolio, QStringLiteral("No such")));
    }

    void theJoiningBudgetIsThatOfTheDesign()
    {
        const Plan plan = planOf(samplePortfolio(), {});
        QCOMPARE(QString::number(*plan.projects[4].joinsAt, 'f', 0), QStringLiteral("174"));
    }

    void theReasonNamesThePriceAndWhoWaits()
    {
        QCOMPARE(whyThisSplit(planOf(samplePortfolio(), {})),
            QStringLiteral(
                "Every funded project gains the same 0.47 points from its next week, so moving a week "
                "between "
                "them cannot help. Synthetic menu images would gain 0.30 and waits until the budget passes "
                "174 weeks."));
    }

    void theReasonNamesThoseHeldAtTheirMinimum()
    {
        const QString why = whyThisSplit(planOf(samplePortfolio(), QStringLiteral("ML-first")));
        QVERIFY2(why.contains(
                     QStringLiteral("Courier onboarding vision, Synthetic menu images: held at the minimum")),
            qPrintable(why));
    }

    void impossiblePlansGetASentence_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("no projects") << "none"
                                     << "no project with a curve";
        QTest::newRow("budget") << "budget"
                                << "The minimums need 4 weeks, the budget is 3.";
        QTest::newRow("weight") << "weight"
                                << "“Dynamic pricing” cannot be planned: its weight";
        QTest::newRow("bounds") << "bounds"
                                << "“Dynamic pricing” cannot be planned: its minimum is above";
        QTest::newRow("points") << "points"
                                << "“Dynamic pricing” cannot be planned: it has no measured points";
    }

    void impossiblePlansGetASentence()
    {
        QFETCH(QString, what);
        QFETCH(QString, sentence);
        Portfolio portfolio = samplePortfolio();
        Scenario scenario = currentScenario(portfolio);
        if (what == QStringLiteral("none"))
            portfolio.curves.clear();
        else if (what == QStringLiteral("budget"))
            scenario.budget = 3;
        else if (what == QStringLiteral("weight"))
            portfolio.projects[0].weight = -1;
        else if (what == QStringLiteral("bounds"))
            portfolio.projects[0].maximum = 1;
        else
            portfolio.curves[0].family = allocation::Family::Points;
        const Result<Plan> plan = makePlan(portfolio, scenario);
        QVERIFY(!plan);
        QVERIFY2(plan.error().sentence.contains(sentence), qPrintable(plan.error().sentence));
    }

    void anotherCurveGivesTheSamePlanAsFromScratch()
    {
        Portfolio portfolio = samplePortfolio();
        const Scenario scenario = currentScenario(portfolio);
        const Id project = portfolio.projects[1].id;
        allocation::Curve shape = solverCurve(portfolio, *findCurve(portfolio, project));
        shape.a = 9;
        shape.b = 0.3;
        const Result<Plan> tried = withCurve(*makePlan(portfolio, scenario), project, shape);
        for (Curve &curve : portfolio.curves) {
            if (curve.project == project) {
                curve.a = 9;
                curve.b = 0.3;
            }
        }
        QCOMPARE(tried->allocation.shares, makePlan(portfolio, scenario)->allocation.shares);
        QCOMPARE(formulaOf(tried->projects[1].curve), QStringLiteral("9 · ln(1 + 0.3 x)"));
        shape.a = -1;
        QVERIFY(!withCurve(*tried, project, shape));
    }

    void aProjectWithoutCurveIsLeftOutAndNamed()
    {
        Portfolio portfolio = samplePortfolio();
        portfolio.curves.erase(portfolio.curves.begin());
        const Plan plan = planOf(portfolio, {});
        QCOMPARE(plan.projects.size(), std::size_t(4));
        QCOMPARE(plan.withoutCurve, std::vector<QString>{QStringLiteral("Dynamic pricing")});
        QVERIFY(whyThisSplit(plan).contains(QStringLiteral("Dynamic pricing: left out")));
    }

    void wholeWeeksSpendTheBudgetExactly()
    {
        const Portfolio portfolio = samplePortfolio();
        Scenario scenario = currentScenario(portfolio);
        scenario.whole = true;
        const Result<Plan> plan = makePlan(portfolio, scenario);
        QCOMPARE(plan->allocation.spent, 100.0);
        for (const PlannedProject &planned : plan->projects)
            QCOMPARE(planned.share.effort, std::round(planned.share.effort));
    }

    void stagesBeginAtTheirLimits()
    {
        QCOMPARE(stageName(usualStages(), 0), QStringLiteral("Not started"));
        QCOMPARE(stageName(usualStages(), 6.9), QStringLiteral("Baseline"));
        QCOMPARE(stageName(usualStages(), 7), QStringLiteral("Feature engineering"));
        QCOMPARE(stageName(usualStages(), 43.1), QStringLiteral("Deep learning"));
        QCOMPARE(stageName(usualStages(), 1000), QStringLiteral("Research frontier"));
    }

    void whatCannotBePlannedNamesItsField_data()
    {
        QTest::addColumn<std::function<void(Portfolio &)>>("spoil");
        QTest::addColumn<QString>("picture");
        using Spoil = std::function<void(Portfolio &)>;
        QTest::newRow("sound") << Spoil([](Portfolio &) {}) << QString();
        QTest::newRow("minimums above the budget")
            << Spoil([](Portfolio &p) { p.projects[1].minimum = 120; }) << QStringLiteral("budget");
        QTest::newRow("minimum above maximum") << Spoil([](Portfolio &p) { p.projects[1].minimum = 150; })
                                               << QStringLiteral("minimum of Dispatching engine");
        QTest::newRow("gain of nothing")
            << Spoil([](Portfolio &p) { p.curves[0].a = 0; }) << QStringLiteral("a of Dynamic pricing");
        QTest::newRow("falling returns") << Spoil([](Portfolio &p) {
            p.returns = {{.id = {}, .project = p.projects[2].id},
                {.id = {}, .project = p.projects[2].id, .accuracy = 1, .worth = -1}};
        }) << QStringLiteral("returns of Courier onboarding vision");
    }

    void whatCannotBePlannedNamesItsField()
    {
        QFETCH(std::function<void(Portfolio &)>, spoil);
        QFETCH(QString, picture);
        Portfolio portfolio = samplePortfolio();
        spoil(portfolio);
        const Scenario scenario = currentScenario(portfolio);
        const auto fault = planFault(portfolio, scenario);
        const Project *project = fault ? findProject(portfolio, fault->project) : nullptr;
        QCOMPARE((fault ? fault->field : QString()) +
                     (project ? QStringLiteral(" of ") + project->name : QString()),
            picture);
        const Result<Plan> plan = makePlan(portfolio, scenario);
        QCOMPARE(fault ? fault->sentence : QString(), sentenceOf(plan));
    }

    void aProjectAtACornerOfItsPointsGainsLessNext()
    {
        Portfolio portfolio = samplePortfolio();
        const Id pricing = portfolio.projects[0].id;
        portfolio.curves[0].family = allocation::Family::Points;
        portfolio.points = {{.id = {}, .project = pricing},
            {.id = {}, .project = pricing, .effort = 30, .accuracy = 30},
            {.id = {}, .project = pricing, .effort = 60, .accuracy = 31}};
        const QString why = whyThisSplit(planOf(portfolio, QStringLiteral("Budget 100")));
        QVERIFY2(why.startsWith(QStringLiteral("3 projects gain the same")), qPrintable(why));
        QVERIFY2(why.contains(QStringLiteral("Dynamic pricing: at a corner of the curve")), qPrintable(why));
    }

    void aProjectsOwnStagesHoldBeforeThoseForAll()
    {
        Portfolio portfolio = samplePortfolio();
        const Id pricing = portfolio.projects[0].id;
        const auto picture = [&](Id project) {
            QStringList words;
            for (const Stage &stage : stagesOf(portfolio, project))
                words << QStringLiteral("%1 %2").arg(stage.name).arg(stage.start);
            return words.join(QStringLiteral(", "));
        };
        QVERIFY(picture(pricing).startsWith(QStringLiteral("Baseline 0, Feature engineering 7")));
        portfolio.stages = {{.id = {}, .name = QStringLiteral("Live"), .start = 30},
            {.id = {}, .name = QStringLiteral("Trial"), .start = 4},
            {.id = {}, .project = pricing, .name = QStringLiteral("Own"), .start = 3}};
        QCOMPARE(picture(pricing), QStringLiteral("Own 0"));
        QCOMPARE(picture(portfolio.projects[1].id), QStringLiteral("Trial 0, Live 30"));
        QCOMPARE(picture({}), QStringLiteral("Trial 0, Live 30"));
    }

    void stagesAreEnteredAtTheSmallestBudgetThatReachesThem()
    {
        const Plan plan = planOf(samplePortfolio(), QStringLiteral("Budget 100"));
        const PlannedProject &dispatching = plan.projects[1];
        QCOMPARE(dispatching.entersAt.size(), std::size_t(5));
        QCOMPARE(dispatching.entersAt[0], dispatching.joinsAt);
        for (std::size_t stage = 1; stage < 5; ++stage) {
            const Result<Plan> there = withBudget(plan, *dispatching.entersAt[stage]);
            QVERIFY(std::abs(there->projects[1].share.effort - dispatching.stages[stage].start) < 1e-6);
        }
        const PlannedProject &images = plan.projects[4]; // at most 40 weeks
        QVERIFY(images.entersAt[3].has_value());
        QVERIFY(!images.entersAt[4].has_value());
    }
};

QTEST_GUILESS_MAIN(TestPlan)
#include "tst_plan.moc"
