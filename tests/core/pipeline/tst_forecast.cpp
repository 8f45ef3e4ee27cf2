#include "core/pipeline/forecast.h"
#include "tests/core/pipeline/advisorypractice.h"
#include "tests/testing/test.h"

#include <QTest>

#include <cmath>
#include <numeric>
#include <random>

using namespace concave;
using namespace Qt::StringLiterals;

namespace {

/// By going through all outcomes, one bit for each event.
std::vector<double> bruteForce(const std::vector<double> &probabilities)
{
    std::vector<double> numbers(probabilities.size() + 1, 0.0);
    for (std::size_t outcome = 0; outcome < std::size_t{1} << probabilities.size(); ++outcome) {
        double chance = 1;
        std::size_t count = 0;
        for (std::size_t i = 0; i < probabilities.size(); ++i) {
            const bool happens = (outcome >> i & 1) != 0;
            chance *= happens ? probabilities[i] : 1 - probabilities[i];
            count += happens ? 1 : 0;
        }
        numbers[count] += chance;
    }
    return numbers;
}

double sum(const Distribution &distribution)
{
    return std::accumulate(distribution.probabilities.begin(), distribution.probabilities.end(), 0.0);
}

double mean(const Distribution &distribution)
{
    double mean = 0;
    for (std::size_t i = 0; i < distribution.probabilities.size(); ++i)
        mean += static_cast<double>(distribution.first + i) * distribution.probabilities[i];
    return mean;
}

std::vector<LeadFacts> openLeadsWith(const std::vector<double> &probabilities)
{
    std::vector<LeadFacts> facts;
    for (const double probability : probabilities)
        facts.push_back({.probability = probability});
    return facts;
}

Closings closingsOf(const std::vector<double> &probabilities)
{
    return closings(openLeadsWith(probabilities));
}

bool isNear(double value, double expected, double tolerance)
{
    return std::abs(value - expected) <= tolerance;
}

QString picture(const std::vector<Worth> &all)
{
    QStringList lines;
    for (const Worth &worth : all)
        lines << u"%1 open %2 weighted %3 signed %4"_s.arg(worth.currency)
                     .arg(worth.open)
                     .arg(worth.weighted)
                     .arg(worth.won);
    return lines.join(u", "_s);
}

QString picture(const std::vector<MonthWorth> &months)
{
    QStringList lines;
    for (const MonthWorth &month : months)
        lines << u"%1 %2 %3"_s
                     .arg(month.month.isNull() ? u"no date"_s : month.month.toString(u"yyyy-MM"_s),
                         month.currency)
                     .arg(month.weighted);
    return lines.join(u", "_s);
}

/// A won, a lost, an unsigned and two open leads in two currencies.
struct Mixed
{
    std::vector<Lead> leads;
    std::vector<LeadFacts> facts;

    Mixed()
    {
        add(Standing::Won, 100, 1, u"EUR"_s, QDate(2026, 3, 1));
        add(Standing::Lost, 50, 0, u"EUR"_s, QDate(2026, 3, 2));
        add(Standing::Unsigned, 200, 0.9, u"EUR"_s, QDate(2026, 3, 31));
        add(Standing::Open, 1000, 0.5, u"USD"_s, QDate(2026, 4, 1));
        add(Standing::Open, 80, 0.25, u"EUR"_s, {});
    }

    void add(Standing standing, double value, double probability, const QString &currency, QDate closeBy)
    {
        leads.push_back({.currency = currency, .closeBy = closeBy});
        facts.push_back({.standing = standing, .value = value, .probability = probability});
    }
};

} // namespace

class TestForecast : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void thePracticeOfThePictures()
    {
        const Pipeline pipeline = advisorypractice::pipeline();
        const auto facts = allFacts(pipeline, advisorypractice::today());
        QCOMPARE(openLeads(facts), 10);
        QCOMPARE(picture(worthOf(facts, pipeline.leads)), u"EUR open 379000 weighted 126850 signed 100000"_s);
        const Closings all = closings(facts);
        QCOMPARE(all.leads, 10);
        QCOMPARE(qRound(1000 * all.atLeastOne), 974);
        QCOMPARE(all.moreForNinety, 0);
        QVERIFY(isNear(all.mean, 2.8, 1e-12));
        QCOMPARE(all.number.quantile(0.05), std::size_t{1});
        QCOMPARE(all.number.quantile(0.95), std::size_t{5});
        QStringList stages;
        for (const StageWorth &stage : worthByStage(pipeline, facts))
            stages << u"%1: %2"_s.arg(stage.leads).arg(picture(stage.worth));
        QCOMPARE(stages, (QStringList{u"3: EUR open 78000 weighted 7800 signed 0"_s,
                             u"3: EUR open 111000 weighted 24150 signed 0"_s,
                             u"2: EUR open 78000 weighted 29700 signed 0"_s,
                             u"2: EUR open 112000 weighted 65200 signed 0"_s,
                             u"2: EUR open 0 weighted 0 signed 100000"_s}));
    }

    void currenciesStandApart()
    {
        const Mixed mixed;
        QCOMPARE(picture(worthOf(mixed.facts, mixed.leads)),
            u"USD open 1000 weighted 500 signed 0, EUR open 280 weighted 200 signed 100"_s);
        QCOMPARE(picture(worthByMonth(mixed.facts, mixed.leads)),
            u"2026-03 EUR 180, 2026-04 USD 500, no date EUR 20"_s);
    }

    void wonAndLostAreNoChance()
    {
        const Mixed mixed;
        const Closings all = closings(mixed.facts);
        QCOMPARE(all.leads, 3);
        QVERIFY(isNear(all.atLeastOne, 1 - 0.1 * 0.5 * 0.75, 1e-15));
    }

    void byADay()
    {
        const Mixed mixed;
        const Closings march = closingsBy(QDate(2026, 3, 31), mixed.facts, mixed.leads);
        QCOMPARE(march.leads, 1);
        QCOMPARE(march.undated, 1);
        QVERIFY(isNear(march.atLeastOne, 0.9, 1e-15));
        QCOMPARE(closingsBy(QDate(2026, 4, 1), mixed.facts, mixed.leads).leads, 2);
        QCOMPARE(closingsBy(QDate(2026, 3, 30), mixed.facts, mixed.leads).atLeastOne, 0.0);
    }

    void everyOutcomeIsCounted()
    {
        std::mt19937_64 engine(7);
        std::uniform_real_distribution<double> uniform;
        for (std::size_t n = 0; n <= 14; ++n) {
            std::vector<double> probabilities(n);
            for (double &p : probabilities) {
                const double drawn = uniform(engine);
                p = drawn < 0.1 ? 0 : drawn > 0.9 ? 1 : uniform(engine);
            }
            const std::vector<double> expected = bruteForce(probabilities);
            const Closings closings = closingsOf(probabilities);
            for (std::size_t number = 0; number <= n; ++number)
                QVERIFY(isNear(closings.number.at(number), expected[number], 1e-14));
            QCOMPARE(closings.number.at(n + 1), 0.0);
            QVERIFY(isNear(closings.atLeastOne, 1 - expected[0], 1e-14));
            QVERIFY(isNear(sum(closings.number), 1, 1e-14));
        }
    }

    void equalChancesAreBinomial()
    {
        constexpr std::size_t n = 10000;
        constexpr double p = 0.3;
        const Distribution distribution = poissonBinomial(std::vector<double>(n, p));
        QVERIFY(isNear(sum(distribution), 1, 1e-12));
        QVERIFY(isNear(mean(distribution), n * p, 1e-8));
        QVERIFY(distribution.probabilities.size() < 1000);
        // Through the logarithms of factorials, an independent way.
        for (const std::size_t k : {2700, 2950, 3000, 3010, 3200}) {
            const auto number = static_cast<double>(k);
            const double logarithm = std::lgamma(n + 1.0) - std::lgamma(number + 1) -
                                     std::lgamma(n - number + 1) + number * std::log(p) +
                                     (n - number) * std::log1p(-p);
            const double expected = std::exp(logarithm);
            QVERIFY(isNear(distribution.at(k), expected, 1e-9 * expected + n * 1e-18));
        }
    }

    void manyLeadsSumToOne()
    {
        std::mt19937_64 engine(3);
        std::uniform_real_distribution<double> uniform;
        for (const double most : {1e-6, 0.1, 1.0}) {
            std::vector<double> probabilities(10000);
            for (double &p : probabilities)
                p = most * uniform(engine);
            const Closings closings = closingsOf(probabilities);
            QVERIFY(isNear(sum(closings.number), 1, 1e-12));
            QVERIFY(isNear(mean(closings.number), closings.mean, 1e-8));
        }
    }

    void smallChancesKeepTheirDigits()
    {
        const Closings rare = closingsOf(std::vector<double>(3, 1e-18));
        QVERIFY(isNear(rare.atLeastOne / 3e-18, 1, 1e-15));
        QVERIFY(!rare.moreForNinety);
    }

    void certainties()
    {
        const Closings none = closingsOf({});
        QCOMPARE(none.atLeastOne, 0.0);
        QVERIFY(!std::signbit(none.atLeastOne));
        QVERIFY(!none.moreForNinety);
        QCOMPARE(none.number.quantile(0.95), std::size_t{0});

        const Closings hopeless = closingsOf({0, 0});
        QCOMPARE(hopeless.atLeastOne, 0.0);
        QVERIFY(!hopeless.moreForNinety);

        const Closings sure = closingsOf({1, 0, 1});
        QCOMPARE(sure.atLeastOne, 1.0);
        QCOMPARE(sure.moreForNinety, 0);
        QCOMPARE(sure.number.first, std::size_t{2});
        QCOMPARE(sure.number.at(2), 1.0);
    }

    void moreLeadsForNinetyPercent()
    {
        // 1 − 0.9^22 = 0.9015, 1 − 0.9^21 = 0.8906.
        QCOMPARE(closingsOf(std::vector<double>(2, 0.1)).moreForNinety, 20);
        QCOMPARE(closingsOf(std::vector<double>(21, 0.1)).moreForNinety, 1);
        QCOMPARE(closingsOf(std::vector<double>(22, 0.1)).moreForNinety, 0);
        // Exactly: 1 − (1 − p)² = 0.9.
        QCOMPARE(closingsOf({1 - std::sqrt(0.1)}).moreForNinety, 1);
        // ln(1 − p) of a half and a quarter, on average −0.49: −0.98 − 3 · 0.49 < ln 0.1.
        QCOMPARE(closingsOf({0.5, 0.25}).moreForNinety, 3);
    }

    void quantilesAreTheLeastNumberNotExceeded()
    {
        const Distribution two = poissonBinomial(std::vector{0.5, 0.5}); // 0.25, 0.5, 0.25
        QCOMPARE(two.quantile(0.05), std::size_t{0});
        QCOMPARE(two.quantile(0.25), std::size_t{0});
        QCOMPARE(two.quantile(0.5), std::size_t{1});
        QCOMPARE(two.quantile(0.76), std::size_t{2});
        QCOMPARE(two.quantile(1), std::size_t{2});
    }
};

QTEST_APPLESS_MAIN(TestForecast)
#include "tst_forecast.moc"
