#include "core/allocation/check.h"
#include "core/allocation/totals.h"
#include "tests/core/allocation/portfolios.h"
#include "tests/testing/test.h"

#include <QTest>

#include <algorithm>

using namespace portfolios;

namespace {

/// Of every family, some with returns.
Problem anyProblem(Random &random)
{
    constexpr Family families[] = {Family::Log, Family::StartupLog, Family::Power, Family::Exponential,
        Family::Hill, Family::Points, Family::Logistic};
    Problem problem;
    for (std::size_t count = 1 + random.below(30); count > 0; --count) {
        problem.candidates.push_back(random.candidate(families[random.below(std::size(families))]));
        if (random.once(3))
            problem.candidates.back().returns = random.returns();
    }
    return problem;
}

} // namespace

class FrontierTest : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void everyStepIsTheSolution();
    void everyWholeStepIsTheSolution();
    void valueRisesAndBends();
    void moreBudgetIsNeverWorthLess();
    void faults();
    void sampleJoins();
    void joiningIsWhereEffortBegins();
    void someNeverJoin();
    void totalsAreTheSumsOfDemands();
    void enteringIsWhereTheEffortIsReached();
    void entriesAtTiesFollowTheOrder();
};

void FrontierTest::everyStepIsTheSolution()
{
    for (unsigned seed = 0; seed < 60; ++seed) {
        Problem problem = Random(seed).concaveProblem();
        const Frontier found = std::get<Frontier>(frontier(problem, problem.budget, 12));
        QCOMPARE(found.budgets.size(), std::size_t{12});
        QCOMPARE(found.budgets.back(), problem.budget);
        for (std::size_t step = 0; step < found.budgets.size(); ++step) {
            problem.budget = found.budgets[step];
            const Allocation alone = std::get<Allocation>(solve(problem));
            const double tolerance = 1e-11 * std::max(1.0, std::abs(alone.value));
            QVERIFY2(
                std::abs(found.values[step] - alone.value) <= tolerance, qPrintable(QString::number(seed)));
        }
    }
}

void FrontierTest::everyWholeStepIsTheSolution()
{
    Problem problem = sample(0);
    problem.candidates[3].curve.family = Family::StartupLog;
    const Frontier found = std::get<Frontier>(frontier(problem, 104, 21, Units::Whole));
    for (std::size_t step = 0; step < found.budgets.size(); ++step) {
        problem.budget = found.budgets[step];
        const Allocation alone = std::get<Allocation>(solve(problem, Units::Whole));
        QVERIFY(std::abs(found.values[step] - alone.value) <= 1e-12 * alone.value);
        for (std::size_t i = 0; i < alone.shares.size(); ++i)
            QCOMPARE(found.efforts[i][step], alone.shares[i].effort);
    }
}

void FrontierTest::valueRisesAndBends()
{
    const Frontier found = std::get<Frontier>(frontier(sample(0), 300, 75));
    QCOMPARE(found.budgets.front(), 4.0);
    for (std::size_t step = 2; step < found.values.size(); ++step) {
        const double before = found.values[step - 1] - found.values[step - 2];
        const double after = found.values[step] - found.values[step - 1];
        QVERIFY(after > 0 && after <= before + 1e-12);
    }
}

void FrontierTest::moreBudgetIsNeverWorthLess()
{
    Problem problem;
    for (const double b : {0.05, 0.08, 0.1, 0.11})
        problem.candidates.push_back(lateStart(10, b));
    const Frontier found = std::get<Frontier>(frontier(problem, 150, 200));
    QVERIFY(std::ranges::is_sorted(found.values));
}

void FrontierTest::faults()
{
    const auto tooLow = frontier(sample(0), 3, 10);
    QVERIFY(std::get<Fault>(tooLow) == (Fault{.kind = Fault::Kind::BudgetTooLow, .needed = 4}));
    const auto endless = frontier(sample(0), std::numeric_limits<double>::infinity(), 10);
    QCOMPARE(std::get<Fault>(endless).kind, Fault::Kind::Budget);
    QCOMPARE(std::get<Fault>(frontier({}, 10, 10)).kind, Fault::Kind::NoCandidates);
    QVERIFY(joiningBudgets({}).empty());
}

void FrontierTest::sampleJoins()
{
    QStringList joins;
    for (const auto &budget : joiningBudgets(sample(0)))
        joins << QString::number(budget.value_or(-1), 'f', 1);
    QCOMPARE(joins.join(u' '), QStringLiteral("4.0 4.8 4.0 29.1 173.8"));
}

void FrontierTest::joiningIsWhereEffortBegins()
{
    for (unsigned seed = 0; seed < 60; ++seed) {
        Problem problem = Random(seed).concaveProblem();
        const auto joins = joiningBudgets(problem);
        for (std::size_t i = 0; i < joins.size(); ++i) {
            if (!joins[i] || *joins[i] > 1e6)
                continue;
            problem.budget = *joins[i] * (1 + 1e-6) + 1e-6;
            QVERIFY2(std::get<Allocation>(solve(problem)).shares[i].effort > 0,
                qPrintable(QStringLiteral("seed %1, candidate %2").arg(seed).arg(i)));
            problem.budget = *joins[i] * (1 - 1e-6);
            const Outcome before = solve(problem);
            if (const auto *allocation = std::get_if<Allocation>(&before))
                QVERIFY(allocation->shares[i].effort == 0);
        }
    }
}

void FrontierTest::someNeverJoin()
{
    Problem problem = sample(0);
    problem.candidates[1].curve.ceiling = 0;
    problem.candidates[2].maximum = 0;
    const auto joins = joiningBudgets(problem);
    QVERIFY(joins[0] && !joins[1] && !joins[2] && joins[3]);
}

void FrontierTest::totalsAreTheSumsOfDemands()
{
    for (unsigned seed = 0; seed < 200; ++seed) {
        Random random(seed);
        const Problem problem = anyProblem(random);
        const Portfolio all = portfolio(problem, Units::Continuous);
        const double around = random.between(-5, 2);
        const double width = std::pow(10, random.between(-6, 1));
        std::vector<Moment> moments(1 + random.below(100));
        for (Moment &moment : moments) {
            const bool isTie = !all.kinks.empty() && random.once(4);
            moment.logPrice =
                isTie ? all.kinks[random.below(all.kinks.size())] : around + width * random.between(-1, 1);
            moment.piece = random.below(all.pieces.size());
        }
        const std::vector<double> totals = totalDemands(all.pieces, moments);
        for (std::size_t i = 0; i < moments.size(); ++i) {
            double expected = 0;
            for (std::size_t j = 0; j < all.pieces.size(); ++j)
                expected += j < moments[i].piece ? mostDemand(all.pieces[j], moments[i].logPrice)
                                                 : demand(all.pieces[j], moments[i].logPrice).effort;
            QVERIFY2(std::abs(totals[i] - expected) <= 1e-12 * expected, qPrintable(QString::number(seed)));
        }
    }
}

void FrontierTest::enteringIsWhereTheEffortIsReached()
{
    for (unsigned seed = 0; seed < 100; ++seed) {
        Random random(seed);
        Problem problem = random.concaveProblem();
        for (Candidate &candidate : problem.candidates)
            if (random.once(2))
                candidate.returns = random.returns();
        const std::vector<std::vector<double>> efforts(problem.candidates.size(), {0, 1, 5, 20});
        const auto budgets = entryBudgets(problem, efforts);
        for (std::size_t i = 0; i < budgets.size(); ++i)
            for (std::size_t stage = 0; stage < budgets[i].size(); ++stage) {
                const auto &budget = budgets[i][stage];
                if (!budget || *budget > 1e6)
                    continue;
                const auto label =
                    QStringLiteral("seed %1, candidate %2, stage %3").arg(seed).arg(i).arg(stage);
                problem.budget = *budget * (1 + 1e-7) + 1e-7;
                const double then = std::get<Allocation>(solve(problem)).shares[i].effort;
                QVERIFY2(then >= efforts[i][stage] * (1 - 1e-6), qPrintable(label));
                problem.budget = *budget * (1 - 1e-6);
                const Outcome before = solve(problem);
                if (const auto *less = std::get_if<Allocation>(&before))
                    QVERIFY2(less->shares[i].effort <= efforts[i][stage], qPrintable(label));
            }
    }
}

void FrontierTest::entriesAtTiesFollowTheOrder()
{
    Candidate line = measured({{10, 5}});
    Candidate begun = line;
    begun.minimum = 4;
    // The first line is filled from 4 to 10, then the second, then the third.
    const auto budgets = entryBudgets({{begun, line, line}, 0}, {{3, 4, 8, 10, 11}, {0, 5, 10}, {1}});
    QStringList picture;
    for (const auto &candidate : budgets)
        for (const auto &budget : candidate)
            picture << (budget ? QString::number(*budget) : QStringLiteral("never"));
    QCOMPARE(picture.join(u' '), QStringLiteral("4 4 8 10 never 4 15 20 21"));
}

QTEST_APPLESS_MAIN(FrontierTest)
#include "tst_frontier.moc"
