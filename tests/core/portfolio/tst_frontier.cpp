#include "core/portfolio/frontier.h"
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

QString numbers(const std::vector<double> &numbers)
{
    QStringList words;
    for (const double number : numbers)
        words << QString::number(number, 'f', 1);
    return words.join(u' ');
}

/// "Dispatching engine 1.0 2.0", a line for each layer, the highest one first.
QString picture(const std::vector<Layer> &layers)
{
    QStringList lines;
    for (const Layer &layer : layers)
        lines.prepend(layer.project.name.section(u' ', 0, 0) + u' ' + numbers(layer.tops));
    return lines.join(u'\n');
}

Frontier frontierOf(const Portfolio &portfolio, double to, std::size_t steps)
{
    return *makeFrontier(portfolio, currentScenario(portfolio), to, steps);
}

} // namespace

class TestFrontier final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void everyBudgetHasItsPlan()
    {
        const Portfolio portfolio = samplePortfolio();
        const Frontier frontier = frontierOf(portfolio, 300, 38);
        QCOMPARE(frontier.parts.size(), std::size_t(5));
        for (std::size_t step = 0; step < frontier.budgets.size(); ++step) {
            Scenario scenario = currentScenario(portfolio);
            scenario.budget = frontier.budgets[step];
            const Plan plan = *makePlan(portfolio, scenario);
            QVERIFY(std::abs(plan.allocation.value - frontier.values[step]) < 1e-9);
            for (std::size_t i = 0; i < frontier.parts.size(); ++i)
                QVERIFY(std::abs(plan.projects[i].share.effort - frontier.parts[i].efforts[step]) < 1e-6);
        }
    }

    void wholeWeeksStayWhole()
    {
        const Portfolio portfolio = samplePortfolio();
        Scenario scenario = currentScenario(portfolio);
        scenario.whole = true;
        const Frontier frontier = *makeFrontier(portfolio, scenario, 100, 3);
        QCOMPARE(numbers(frontier.budgets), u"4.0 52.0 100.0"_s);
        QCOMPARE(numbers(frontier.parts[1].efforts), u"0.0 25.0 43.0"_s);
    }

    void layersLieOnEachOtherTheLargestBelow()
    {
        const Frontier frontier = frontierOf(samplePortfolio(), 300, 3);
        QCOMPARE(numbers(frontier.budgets), u"4.0 152.0 300.0"_s);
        QCOMPARE(picture(stacked(frontier, LayerUnit::Weeks)), u"Synthetic 4.0 152.0 300.0\n"
                                                               "Courier 4.0 152.0 288.9\n"
                                                               "Dynamic 4.0 132.8 254.2\n"
                                                               "Personalised 0.0 102.9 200.0\n"
                                                               "Dispatching 0.0 63.2 116.2"_s);
    }

    void sharesAreThoseOfTheBudget()
    {
        Portfolio portfolio = samplePortfolio();
        portfolio.projects[0].minimum = 0;
        const auto layers = stacked(frontierOf(portfolio, 300, 3), LayerUnit::Percent);
        QCOMPARE(numbers(layers.back().tops), u"100.0 100.0 100.0"_s);
        QCOMPARE(layers.front().project.name, u"Dispatching engine"_s);
        QCOMPARE(numbers({layers.front().tops.back()}), u"38.7"_s);
        QCOMPARE(layers.front().tops[0], layers.front().tops[1]); // nothing cannot be shared
    }

    void whatNobodyCanUseIsInNoLayer()
    {
        const Frontier frontier = frontierOf(samplePortfolio(), 500, 3);
        QCOMPARE(stacked(frontier, LayerUnit::Weeks).back().tops.back(), 405.0); // all maximums
        QCOMPARE(stacked(frontier, LayerUnit::Percent).back().tops.back(), 81.0);
    }

    void valuesBetweenBudgetsLieOnALine()
    {
        Frontier frontier;
        frontier.budgets = {10, 20, 40};
        frontier.values = {1, 3, 4};
        QStringList words;
        for (const double budget : {0, 10, 15, 30, 40, 99})
            words << QString::number(seriesAt(frontier, frontier.values, budget));
        QCOMPARE(words.join(u' '), u"1 1 2 3.5 4 4"_s);
    }

    void withoutAFrontierThereIsASentence()
    {
        const Portfolio portfolio = samplePortfolio();
        QCOMPARE(makeFrontier(portfolio, currentScenario(portfolio), 3, 9).error().sentence,
            u"The minimums need 4 weeks, the budget is 3. Raise the budget or lower a minimum."_s);
        QVERIFY(!makeFrontier({}, {}, 100, 9));
    }

    void whoEntersWhenIsOneLine()
    {
        const Portfolio portfolio = samplePortfolio();
        Plan plan = *makePlan(portfolio, currentScenario(portfolio));
        QCOMPARE(whenItEnters(plan.projects[1]),
            u"Dispatching engine joins at 5 weeks: Feature engineering 14, "
            "Classic ML 40, Deep learning 77, Research frontier 123"_s);
        QCOMPARE(whenItEnters(plan.projects[4]),
            u"Synthetic menu images joins at 174 weeks: Feature engineering 253, Classic ML 375, "
            "Deep learning 399, never Research frontier"_s);
        plan.projects[4].joinsAt.reset();
        QCOMPARE(whenItEnters(plan.projects[4]), u"Synthetic menu images joins at no budget"_s);
        plan.projects[4].entersAt.clear();
        QCOMPARE(whenItEnters(plan.projects[4]), QString());
    }
};

QTEST_GUILESS_MAIN(TestFrontier)
#include "tst_frontier.moc"
