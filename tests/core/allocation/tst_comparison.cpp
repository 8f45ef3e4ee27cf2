#include "core/allocation/comparison.h"
#include "tests/core/allocation/portfolios.h"
#include "tests/testing/test.h"

#include <QTest>

#include <numeric>

using namespace portfolios;

namespace {

using Split = std::vector<double> (*)(const Problem &);

/// "20 30 0": efforts to one digit where they need it.
QString picture(const std::vector<double> &efforts)
{
    QStringList parts;
    for (const double effort : efforts)
        parts << QString::number(std::round(effort * 1e9) / 1e9);
    return parts.join(u' ');
}

/// Weights 1, 3 and 2 without bounds.
Problem three(double budget)
{
    return {{logarithmic(10, 0.1), logarithmic(10, 0.1, 3), logarithmic(10, 0.1, 2)}, budget};
}

} // namespace

class ComparisonTest : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void withoutBounds();
    void withBoundsAndPins();
    void moreThanAllMaximums();
    void noBudget();
    void equalWeightsInOrder();
    void theBudgetIsSpentAndNoSplitIsBetter();
    void returnsCount();
};

void ComparisonTest::withoutBounds()
{
    QCOMPARE(picture(evenSplit(three(60))), QStringLiteral("20 20 20"));
    QCOMPARE(picture(proportionalToWeight(three(60))), QStringLiteral("10 30 20"));
    QCOMPARE(picture(mostImportantFirst(three(60))), QStringLiteral("0 60 0"));
}

void ComparisonTest::withBoundsAndPins()
{
    Problem problem = three(60);
    problem.candidates[0].minimum = 16;
    problem.candidates[1].maximum = 24;
    QCOMPARE(picture(evenSplit(problem)), QStringLiteral("20 20 20"));
    QCOMPARE(picture(proportionalToWeight(problem)), QStringLiteral("16 24 20"));
    QCOMPARE(picture(mostImportantFirst(problem)), QStringLiteral("16 24 20"));
    problem.candidates[2].pinned = 5;
    QCOMPARE(picture(evenSplit(problem)), QStringLiteral("31 24 5"));
    QCOMPARE(picture(proportionalToWeight(problem)), QStringLiteral("31 24 5"));
    QCOMPARE(picture(mostImportantFirst(problem)), QStringLiteral("31 24 5"));
}

void ComparisonTest::moreThanAllMaximums()
{
    Problem problem = three(60);
    for (Candidate &candidate : problem.candidates)
        candidate.maximum = 7;
    for (const Split split : {evenSplit, proportionalToWeight, mostImportantFirst})
        QCOMPARE(picture(split(problem)), QStringLiteral("7 7 7"));
}

void ComparisonTest::noBudget()
{
    for (const Split split : {evenSplit, proportionalToWeight, mostImportantFirst})
        QCOMPARE(picture(split(three(0))), QStringLiteral("0 0 0"));
}

void ComparisonTest::equalWeightsInOrder()
{
    const Candidate one = logarithmic(10, 0.1, 1, 0, 25);
    QCOMPARE(picture(mostImportantFirst({{one, one, one}, 40})), QStringLiteral("25 15 0"));
}

void ComparisonTest::theBudgetIsSpentAndNoSplitIsBetter()
{
    for (unsigned seed = 0; seed < 300; ++seed) {
        const Problem problem = Random(seed).concaveProblem();
        const Allocation best = std::get<Allocation>(solve(problem));
        double most = 0;
        for (const Candidate &candidate : problem.candidates)
            most += candidate.pinned.value_or(candidate.maximum);
        for (const Split split : {evenSplit, proportionalToWeight, mostImportantFirst}) {
            const std::vector<double> efforts = split(problem);
            const double spent = std::accumulate(efforts.begin(), efforts.end(), 0.0);
            const double expected = std::min(problem.budget, most);
            QVERIFY2(std::abs(spent - expected) <= 1e-12 * expected, qPrintable(QString::number(seed)));
            QVERIFY(valueOf(problem, efforts) <= best.value + 1e-9 * std::abs(best.value));
        }
    }
}

void ComparisonTest::returnsCount()
{
    Problem problem{{logarithmic(10, 0.1, 2)}, 1000};
    problem.candidates[0].returns = {{0, 0}, {10, 50}, {20, 70}};
    QCOMPARE(valueOf(problem, {0}), 0.0);
    QCOMPARE(valueOf(problem, {10 * std::expm1(0.5)}), 50.0);
    QCOMPARE(valueOf(problem, {10 * std::expm1(1.5)}), 120.0);
    QCOMPARE(valueOf(problem, {1e6}), 140.0);
}

QTEST_APPLESS_MAIN(ComparisonTest)
#include "tst_comparison.moc"
