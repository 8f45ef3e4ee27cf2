#include "core/portfolio/comparison.h"
#include "core/portfolio/sample.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"

#include <QTest>

using namespace concave;
using namespace Qt::Literals::StringLiterals;

namespace {

Portfolio samplePortfolio()
{
    const TestFolder folder;
    const auto document = folder.create();
    if (!addSamplePortfolio(*document))
        qFatal("the sample could not be added");
    return *readPortfolio(*document);
}

/// "20.0 20.0 20.0 20.0 20.0 = 88.22".
QString picture(const Comparison &comparison)
{
    QStringList efforts;
    for (const double effort : comparison.efforts)
        efforts << QString::number(effort, 'f', 1);
    return u"%1 = %2"_s.arg(efforts.join(u' '), QString::number(comparison.value, 'f', 2));
}

} // namespace

class TestComparison final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void everyRuleSpendsTheBudgetInItsOwnWay()
    {
        const Portfolio portfolio = samplePortfolio();
        const Plan plan = *makePlan(portfolio, *scenarioNamed(portfolio, u"Budget 100"_s));
        QCOMPARE(picture(compare(plan, Rule::EvenSplit)), u"20.0 20.0 20.0 20.0 20.0 = 88.22"_s);
        QCOMPARE(picture(compare(plan, Rule::ByWeight)), u"22.2 33.3 15.6 17.8 11.1 = 94.24"_s);
        QCOMPARE(picture(compare(plan, Rule::MostImportantFirst)), u"4.0 96.0 0.0 0.0 0.0 = 70.29"_s);
    }

    void whatTheMostImportantCannotUseGoesToTheNext()
    {
        const Portfolio portfolio = samplePortfolio();
        const Plan plan = *makePlan(portfolio, *scenarioNamed(portfolio, u"Budget 300"_s));
        QCOMPARE(picture(compare(plan, Rule::MostImportantFirst)).section(u" ="_s, 0, 0),
            u"80.0 140.0 0.0 80.0 0.0"_s);
    }

    void boundsAndPinsHold()
    {
        Portfolio portfolio = samplePortfolio();
        portfolio.projects[3].pinned = 5;
        const Plan plan = *makePlan(portfolio, *scenarioNamed(portfolio, u"ML-first"_s));
        QCOMPARE(
            picture(compare(plan, Rule::EvenSplit)).section(u" ="_s, 0, 0), u"13.5 13.5 34.0 5.0 34.0"_s);
        QCOMPARE(picture(compare(plan, Rule::ByWeight)).section(u" ="_s, 0, 0), u"10.8 16.2 34.0 5.0 34.0"_s);
        QCOMPARE(picture(compare(plan, Rule::MostImportantFirst)).section(u" ="_s, 0, 0),
            u"4.0 23.0 34.0 5.0 34.0"_s);
    }

    void noRuleBeatsThePlan()
    {
        const Portfolio portfolio = samplePortfolio();
        for (double budget = 4; budget < 450; budget += 11) {
            Scenario scenario = currentScenario(portfolio);
            scenario.budget = budget;
            const Plan plan = *makePlan(portfolio, scenario);
            for (const Rule rule : rules)
                QVERIFY(compare(plan, rule).value <= plan.allocation.value + 1e-9);
        }
    }

    void aPlanOfNothingIsSplitIntoNothing()
    {
        for (const Rule rule : rules)
            QCOMPARE(picture(compare({}, rule)), u" = 0.00"_s);
    }
};

QTEST_GUILESS_MAIN(TestComparison)
#include "tst_comparison.moc"
