#include "core/portfolio/plan.h"
#include "core/portfolio/uncertainty.h"
#include "tests/testing/test.h"

#include <QTest>

using namespace concave;

namespace {

/// Pricing is certain, vision's gain lies between 4 and 25, hiring has no curve.
Portfolio portfolio()
{
    Portfolio portfolio;
    portfolio.projects = {{.id = Id{1}, .name = QStringLiteral("Pricing"), .colour = 0},
        {.id = Id{2}, .name = QStringLiteral("Hiring"), .colour = 1},
        {.id = Id{3}, .name = QStringLiteral("Vision"), .colour = 2}};
    portfolio.curves = {
        {.project = Id{1}, .a = 11, .b = 0.4}, {.project = Id{3}, .a = 10, .b = 0.5, .aLow = 4, .aHigh = 25}};
    portfolio.scenarios = {{.id = Id{1}, .budget = 30, .samples = 2000, .seed = 3}};
    return portfolio;
}

UncertainPlan sampled(const Portfolio &portfolio)
{
    return **sampleScenario(portfolio, currentScenario(portfolio));
}

QString sentenceFor(const Portfolio &portfolio)
{
    const auto plan = sampleScenario(portfolio, currentScenario(portfolio));
    return plan ? QString() : plan.error().sentence;
}

} // namespace

class TestUncertainty : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void projectsKeepTheirNames()
    {
        const UncertainPlan plan = sampled(portfolio());
        QCOMPARE(plan.projects.size(), std::size_t{2});
        QCOMPARE(plan.projects[1].name, QStringLiteral("Vision"));
        QCOMPARE(plan.projects[1].colour, 2);
        QVERIFY(plan.projects[1].isUncertain && !plan.projects[0].isUncertain);
        const Plan centre = *makePlan(portfolio(), currentScenario(portfolio()));
        for (std::size_t i = 0; i < 2; ++i)
            QCOMPARE(plan.projects[i].centreEffort, centre.projects[i].share.effort);
        QVERIFY(qAbs(plan.projects[0].meanEffort + plan.projects[1].meanEffort - 30) < 1e-9);
    }

    void scenariosAdjust()
    {
        Portfolio pinned = portfolio();
        pinned.adjustments = {{.id = Id{1}, .scenario = Id{1}, .project = Id{3}, .pinned = 7}};
        const UncertainPlan plan = sampled(pinned);
        QCOMPARE(plan.projects[1].prospect.effort.p05, 7.0);
        QCOMPARE(plan.projects[1].prospect.effort.p95, 7.0);
        QCOMPARE(plan.projects[1].meanEffort, 7.0);
        QVERIFY(worthLearning(plan).empty());
        QVERIFY(whatToLearnFirst(plan).contains(QStringLiteral("nothing needs a pilot")));
    }

    void wordsSayWhatToPilot()
    {
        const UncertainPlan plan = sampled(portfolio());
        QCOMPARE(worthLearning(plan).size(), std::size_t{1});
        QCOMPARE(worthLearning(plan).front().name, QStringLiteral("Vision"));
        QVERIFY(whatToLearnFirst(plan).startsWith(QStringLiteral("Pilot Vision first: ")));
        QVERIFY(whatToLearnFirst(plan).contains(QStringLiteral("points")));
        QVERIFY(
            whatAveragingSaves(plan).startsWith(QStringLiteral("The plan that is best on average gains ")));
    }

    void withoutIntervalsAllIsCertain()
    {
        Portfolio certain = portfolio();
        certain.curves[1].aLow = certain.curves[1].aHigh = std::nullopt;
        const UncertainPlan plan = sampled(certain);
        QVERIFY(!isAnythingUncertain(plan));
        QVERIFY(whatToLearnFirst(plan).contains(QStringLiteral("nothing to learn")));
    }

    void faultsNameProjectAndField()
    {
        Portfolio broken = portfolio();
        broken.curves[1].aLow = 12;
        QVERIFY(sentenceFor(broken).contains(
            QStringLiteral("“Vision” cannot be sampled: the interval of its gain a")));
        broken = portfolio();
        broken.scenarios[0].samples = -4;
        QVERIFY(sentenceFor(broken).contains(QStringLiteral("from 1 to 1000000, and -4 is not")));
        broken = portfolio();
        broken.projects[2].weight = -1;
        QVERIFY(sentenceFor(broken).contains(QStringLiteral("“Vision” cannot be planned: its weight")));
        QVERIFY(sentenceFor({}).contains(QStringLiteral("no project with a curve")));
    }

    void stopsWithoutAnAnswer()
    {
        std::stop_source source;
        source.request_stop();
        const auto plan = sampleScenario(portfolio(), currentScenario(portfolio()), {source.get_token(), {}});
        QVERIFY(plan && !*plan);
    }
};

QTEST_APPLESS_MAIN(TestUncertainty)
#include "tst_uncertainty.moc"
