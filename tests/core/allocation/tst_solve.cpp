#include "tests/core/allocation/portfolios.h"
#include "tests/testing/test.h"

#include <QTest>

using namespace portfolios;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

Allocation solved(const Problem &problem)
{
    return std::get<Allocation>(solve(problem));
}

/// "20.71 43.10": efforts to two digits.
QString picture(const Allocation &allocation)
{
    QStringList efforts;
    for (const Share &share : allocation.shares)
        efforts << QString::number(share.effort, 'f', 2);
    return efforts.join(u' ');
}

/// One letter for each share: interior, unfunded, minimum (l), maximum (u), ceiling, pinned.
QString bounds(const Allocation &allocation)
{
    QString bounds;
    for (const Share &share : allocation.shares)
        bounds += QStringLiteral("-0lucp")[static_cast<int>(share.bound)];
    return bounds;
}

QString digits(double value, int count)
{
    return QString::number(value, 'f', count);
}

Candidate of(Family family)
{
    Candidate candidate = logarithmic(11, 0.35);
    candidate.curve.family = family;
    candidate.curve.k = 20;
    candidate.curve.points = {{10, 6}, {30, 9}};
    return candidate;
}

} // namespace

class SolveTest : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void sampleAtOneHundred();
    void sampleAtThreeHundred();
    void sampleMachineLearningFirst();
    void sampleWithALighterWeight();
    void evenSplitIsWorse();
    void budgetLeftOver();
    void budgetEqualsTheMinimums();
    void pinsOverrideBounds();
    void ceilingStopsEffort();
    void tiesGoToTheEarlierCandidate();
    void priceAtACornerIsTheGainOfTheNextUnit();
    void lateStartIsDroppedOrRaised();
    void twelveProjectsOfAllFamilies();
    void hundredThousandCandidates();
    void faults_data();
    void faults();
};

void SolveTest::sampleAtOneHundred()
{
    const Allocation found = solved(sample(100));
    QCOMPARE(picture(found), QStringLiteral("20.71 43.10 13.33 22.86 0.00"));
    QCOMPARE(bounds(found), QStringLiteral("----0"));
    QCOMPARE(digits(found.value, 2), QStringLiteral("97.51"));
    QCOMPARE(digits(found.shadowPrice, 4), QStringLiteral("0.4667"));
    QCOMPARE(digits(found.shares[4].slope, 2), QStringLiteral("0.30"));
    QVERIFY(found.spent <= 100 && found.spent > 100 - 1e-10);
    QVERIFY(found.gap <= 1e-12);
}

void SolveTest::sampleAtThreeHundred()
{
    const Allocation found = solved(sample(300));
    QCOMPARE(picture(found), QStringLiteral("54.22 116.20 34.66 83.78 11.13"));
    QCOMPARE(digits(found.value, 2), QStringLiteral("155.00"));
    QCOMPARE(digits(found.shadowPrice, 4), QStringLiteral("0.1927"));
}

void SolveTest::sampleMachineLearningFirst()
{
    Problem problem = sample(100);
    problem.candidates[2].minimum = problem.candidates[4].minimum = 34;
    const Allocation found = solved(problem);
    QCOMPARE(picture(found), QStringLiteral("9.78 19.24 34.00 2.98 34.00"));
    QCOMPARE(bounds(found), QStringLiteral("--l-l"));
    QCOMPARE(digits(found.value, 2), QStringLiteral("75.25"));
    QCOMPARE(digits(found.shadowPrice, 4), QStringLiteral("0.8704"));
}

void SolveTest::sampleWithALighterWeight()
{
    Problem problem = sample(100);
    problem.candidates[1].weight = 1.2;
    const Allocation found = solved(problem);
    QCOMPARE(digits(found.shares[0].effort, 1), QStringLiteral("22.7"));
    QCOMPARE(digits(found.shares[1].effort, 1), QStringLiteral("36.3"));
}

void SolveTest::evenSplitIsWorse()
{
    Problem problem = sample(100);
    for (Candidate &candidate : problem.candidates)
        candidate.pinned = 20;
    const Allocation found = solved(problem);
    QCOMPARE(digits(found.value, 2), QStringLiteral("88.22"));
    QCOMPARE(bounds(found), QStringLiteral("ppppp"));
}

void SolveTest::budgetLeftOver()
{
    const Allocation found = solved(sample(500));
    QCOMPARE(picture(found), QStringLiteral("80.00 140.00 45.00 100.00 40.00"));
    QCOMPARE(bounds(found), QStringLiteral("uuuuu"));
    QCOMPARE(found.spent, 405.0);
    QCOMPARE(found.shadowPrice, 0.0);
    QCOMPARE(found.gap, 0.0);
}

void SolveTest::budgetEqualsTheMinimums()
{
    const Allocation found = solved(sample(4));
    QCOMPARE(picture(found), QStringLiteral("4.00 0.00 0.00 0.00 0.00"));
    QCOMPARE(bounds(found), QStringLiteral("l0000"));
    QCOMPARE(digits(found.shadowPrice, 2), QStringLiteral("4.20"));
    QCOMPARE(found.gap, 0.0);

    const Allocation nothing = solved({{of(Family::Power)}, 0});
    QCOMPARE(nothing.value, 0.0);
    QCOMPARE(nothing.shadowPrice, infinity);
}

void SolveTest::pinsOverrideBounds()
{
    Problem problem = sample(100);
    problem.candidates[0].pinned = 1;
    problem.candidates[4].pinned = 60;
    const Allocation found = solved(problem);
    QCOMPARE(found.shares[0].effort, 1.0);
    QCOMPARE(found.shares[4].effort, 60.0);
    QCOMPARE(bounds(found), QStringLiteral("p---p"));
}

void SolveTest::ceilingStopsEffort()
{
    Problem problem = sample(100);
    problem.candidates[1].curve.ceiling = 16 * std::log1p(0.12 * 30);
    const Allocation found = solved(problem);
    QCOMPARE(digits(found.shares[1].effort, 9), QStringLiteral("30.000000000"));
    QCOMPARE(bounds(found), QStringLiteral("-c--0"));
    QCOMPARE(found.shares[1].slope, 0.0);
}

void SolveTest::tiesGoToTheEarlierCandidate()
{
    const Candidate line = measured({{10, 5}});
    const Allocation found = solved({{line, line, line}, 14});
    QCOMPARE(picture(found), QStringLiteral("10.00 4.00 0.00"));
    QCOMPARE(digits(found.shadowPrice, 9), QStringLiteral("0.500000000"));
    QVERIFY(found.gap <= 1e-15);
}

void SolveTest::priceAtACornerIsTheGainOfTheNextUnit()
{
    const Candidate cornered = measured({{10, 20}, {30, 30}});
    QCOMPARE(digits(solved({{cornered}, 9}).shadowPrice, 9), QStringLiteral("2.000000000"));
    QCOMPARE(digits(solved({{cornered}, 10}).shadowPrice, 9), QStringLiteral("0.500000000"));
    QCOMPARE(solved({{cornered}, 30}).shadowPrice, 0.0);
    QCOMPARE(bounds(solved({{cornered}, 31})), QStringLiteral("c"));
}

void SolveTest::lateStartIsDroppedOrRaised()
{
    const Candidate steady = logarithmic(4, 0.5);
    const Allocation early = solved({{steady, lateStart(10, 0.1)}, 11});
    QCOMPARE(picture(early), QStringLiteral("11.00 0.00"));
    const Allocation later = solved({{steady, lateStart(10, 0.1)}, 60});
    QVERIFY(later.shares[1].effort > 27.2);
    QVERIFY(early.gap <= 1e-12 && later.gap <= 1e-12);
}

void SolveTest::twelveProjectsOfAllFamilies()
{
    const auto project = [](Family family, double a, double rate, double weight, double minimum = 0,
                             double maximum = infinity) {
        Candidate candidate = logarithmic(a, rate, weight, minimum, maximum);
        candidate.curve.family = family;
        candidate.curve.p = candidate.curve.k = rate;
        return candidate;
    };
    const Problem problem{
        {project(Family::Power, 16.215, 0.347, 2, 0, 40), project(Family::Log, 59.537, 0.6062, 2),
            project(Family::Power, 41.115, 0.67, 1), project(Family::Hill, 45.787, 35.05, 1, 2),
            project(Family::Log, 47.119, 0.058, 0.5, 0, 40),
            measured({{0, 0}, {10, 6.35}, {21, 10.68}, {27, 14.04}, {44, 15.88}, {57, 16.97}}),
            project(Family::Log, 21.994, 0.2535, 0.5, 2), project(Family::Power, 40.612, 0.231, 0.5),
            project(Family::Hill, 25.285, 39.79, 1, 2),
            measured({{0, 0}, {14, 10.32}, {22, 18.92}, {31, 24.13}, {39, 26.82}, {55, 29.01}}, 0.5),
            project(Family::Hill, 25.164, 57.9, 1), project(Family::Power, 34.157, 0.585, 1, 2, 40)},
        100};
    const Allocation found = solved(problem);
    QVERIFY(found.gap <= 1e-12);
    QVERIFY(std::abs(found.spent - 100) <= 1e-10);
    for (const Share &share : found.shares)
        if (share.bound == Bound::Interior)
            QVERIFY(std::abs(share.slope / found.shadowPrice - 1) < 1e-8);
}

void SolveTest::hundredThousandCandidates()
{
    Random random(1);
    Problem problem;
    for (int i = 0; i < 100000; ++i)
        problem.candidates.push_back(logarithmic(random.between(1, 50), random.between(0.01, 1)));
    problem.budget = 1e6;
    const Allocation found = solved(problem);
    QVERIFY(found.gap <= 1e-12);
    QVERIFY(found.spent <= 1e6 && found.spent > 1e6 * (1 - 1e-12));
}

void SolveTest::faults_data()
{
    using Change = void (*)(Problem &);
    QTest::addColumn<Problem>("problem");
    QTest::addColumn<Fault>("expected");
    const auto row = [](const char *name, Change change, Fault expected) {
        Problem problem = sample(100);
        change(problem);
        QTest::newRow(name) << problem << expected;
    };
    using Kind = Fault::Kind;
    row("no candidates", [](Problem &p) { p.candidates.clear(); }, {Kind::NoCandidates});
    row("negative budget", [](Problem &p) { p.budget = -1; }, {Kind::Budget});
    row("infinite budget", [](Problem &p) { p.budget = infinity; }, {Kind::Budget});
    row("budget is not a number", [](Problem &p) { p.budget = notANumber; }, {Kind::Budget});
    row("weight 0", [](Problem &p) { p.candidates[2].weight = 0; }, {Kind::Weight, 2});
    row("weight is not a number", [](Problem &p) { p.candidates[2].weight = notANumber; }, {Kind::Weight, 2});
    row("minimum above maximum", [](Problem &p) { p.candidates[1].minimum = 141; }, {Kind::Bounds, 1});
    row("negative minimum", [](Problem &p) { p.candidates[1].minimum = -1; }, {Kind::Bounds, 1});
    row("maximum is not a number", [](Problem &p) { p.candidates[1].maximum = notANumber; },
        {Kind::Bounds, 1});
    row("negative pin", [](Problem &p) { p.candidates[3].pinned = -1; }, {Kind::Pin, 3});
    row("infinite pin", [](Problem &p) { p.candidates[3].pinned = infinity; }, {Kind::Pin, 3});
    row("b is 0", [](Problem &p) { p.candidates[4].curve.b = 0; }, {Kind::Parameter, 4, CurveFault::B});
    row("minimums above the budget", [](Problem &p) { p.candidates[4].pinned = 97; },
        {.kind = Kind::BudgetTooLow, .needed = 101});
}

void SolveTest::faults()
{
    QFETCH(Problem, problem);
    QFETCH(Fault, expected);
    const Outcome outcome = solve(problem);
    QVERIFY(std::holds_alternative<Fault>(outcome));
    QVERIFY(std::get<Fault>(outcome) == expected);
    QVERIFY(expected.kind == Fault::Kind::Budget || expected.kind == Fault::Kind::BudgetTooLow ||
            joiningBudgets(problem).empty());
}

QTEST_APPLESS_MAIN(SolveTest)
#include "tst_solve.moc"
