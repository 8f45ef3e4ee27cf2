// Parameters at the edge of what `fault` lets through: every number of every answer stays finite and within
// its bounds.
#include "core/allocation/comparison.h"
#include "tests/core/allocation/portfolios.h"
#include "tests/testing/test.h"

#include <QTest>

#include <algorithm>

using namespace portfolios;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

constexpr Family families[] = {Family::Log, Family::StartupLog, Family::Power, Family::Exponential,
    Family::Hill, Family::Points, Family::Logistic};

/// One of many sizes up to 10^digits and down to its reciprocal.
class Hostile
{
public:
    Hostile(unsigned seed, int digits) : m_random(seed), m_digits(digits) {}

    Problem problem()
    {
        Problem problem;
        const std::size_t count = 1 + m_random.below(6);
        for (std::size_t i = 0; i < count; ++i)
            problem.candidates.push_back(candidate(families[m_random.below(std::size(families))]));
        problem.budget = m_random.once(9) ? 0 : size();
        return problem;
    }

private:
    double size()
    {
        constexpr double steps = 4;
        const double step = std::floor(m_random.between(-steps, steps + 1)) / steps;
        return std::pow(10, m_digits * step) * (std::abs(step) < 1 ? m_random.between(0.5, 2) : 1);
    }

    Candidate candidate(Family family)
    {
        Candidate candidate;
        Curve &curve = candidate.curve;
        curve.family = family;
        curve.a = size();
        curve.b = size();
        curve.k = size();
        curve.p = m_random.once(3) ? 1e-12 : m_random.once(2) ? 0.5 : 1 - 1e-12;
        curve.points = {{size(), size()}, {size(), size()}, {size(), -size()}};
        curve.baseline = m_random.once(3) ? -size() : 0;
        if (m_random.once(3))
            curve.ceiling = curve.baseline + size();
        candidate.weight = size();
        candidate.returns = returns();
        if (m_random.once(4))
            candidate.minimum = size() * 1e-3;
        if (m_random.once(4))
            candidate.maximum = candidate.minimum + size();
        if (m_random.once(9))
            candidate.pinned = size() * 1e-3;
        return candidate;
    }

    Returns returns()
    {
        Returns returns;
        if (m_random.once(2)) {
            double slope = size();
            returns.push_back({-size(), 0});
            for (int i = 0; i < 3; ++i) {
                const Worth &before = returns.back();
                const double accuracy = before.accuracy + size();
                returns.push_back({accuracy, before.worth + slope * (accuracy - before.accuracy)});
                slope *= m_random.once(4) ? 0 : m_random.between(0, 1);
            }
        }
        return isConcave(returns) ? returns : Returns();
    }

    Random m_random;
    int m_digits;
};

bool isSound(const Problem &problem, const Allocation &found, Units units)
{
    const double rounding = 1e-12 * problem.budget;
    if (!(std::isfinite(found.value) && found.spent <= problem.budget + rounding && found.shadowPrice >= 0 &&
            found.gap >= 0 && std::isfinite(found.gap)))
        return false;
    for (std::size_t i = 0; i < found.shares.size(); ++i) {
        const Candidate &candidate = problem.candidates[i];
        const Share &share = found.shares[i];
        const bool isWithin = candidate.pinned
                                  ? share.effort == *candidate.pinned
                                  : share.effort >= candidate.minimum && share.effort <= candidate.maximum;
        const bool isWhole =
            units == Units::Continuous || candidate.pinned || share.effort == std::floor(share.effort);
        if (!(isWithin && isWhole && std::isfinite(share.accuracy) && std::isfinite(share.value) &&
                share.slope >= 0))
            return false;
    }
    return true;
}

bool isConcave(const Problem &problem)
{
    return std::ranges::none_of(problem.candidates, [](const Candidate &one) {
        return one.curve.family == Family::StartupLog || one.curve.family == Family::Logistic;
    });
}

} // namespace

class HostileTest : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void everyAnswerIsSound_data();
    void everyAnswerIsSound();
    void overflowingLogistic();
};

void HostileTest::everyAnswerIsSound_data()
{
    QTest::addColumn<int>("digits");
    QTest::newRow("as people type them") << 2;
    QTest::newRow("large and small") << 12;
    QTest::newRow("at the edge") << 60;
}

void HostileTest::everyAnswerIsSound()
{
    QFETCH(int, digits);
    int solved = 0;
    for (unsigned seed = 0; seed < 400; ++seed) {
        const Problem problem = Hostile(seed, digits).problem();
        for (const Units units : {Units::Continuous, Units::Whole}) {
            const Outcome outcome = solve(problem, units);
            const auto *found = std::get_if<Allocation>(&outcome);
            if (!found)
                continue;
            ++solved;
            const auto label = QStringLiteral("seed %1, units %2, gap %3")
                                   .arg(seed)
                                   .arg(static_cast<int>(units))
                                   .arg(found->gap);
            QVERIFY2(isSound(problem, *found, units), qPrintable(label));
            QVERIFY2(digits > 12 || !isConcave(problem) || found->gap <= 1e-12, qPrintable(label));
            for (const auto &efforts :
                {evenSplit(problem), proportionalToWeight(problem), mostImportantFirst(problem)})
                QVERIFY2(std::isfinite(valueOf(problem, efforts)), qPrintable(label));
        }
        for (const auto &budget : joiningBudgets(problem))
            QVERIFY2(!budget || *budget >= 0, qPrintable(QString::number(seed)));
    }
    QVERIFY(solved > 100);
}

void HostileTest::overflowingLogistic()
{
    Candidate late = logarithmic(10, 3);
    late.curve.family = Family::Logistic;
    late.curve.k = 1000; // e^(b·k) is no number
    const Allocation found = std::get<Allocation>(solve({{late, logarithmic(2, 0.5)}, 1500}));
    QVERIFY(found.shares[0].effort > 1000 && found.shares[0].effort < 1010);
    QVERIFY(found.gap <= 1e-12);
    const Allocation early = std::get<Allocation>(solve({{late, logarithmic(2, 0.5)}, 900}));
    QCOMPARE(early.shares[0].effort, 0.0);
    QCOMPARE(early.spent, 900.0);
}

QTEST_APPLESS_MAIN(HostileTest)
#include "tst_hostile.moc"
