#include "core/pipeline/capacity.h"
#include "core/pipeline/month.h"
#include "tests/core/pipeline/advisorypractice.h"
#include "tests/testing/test.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace concave;
using namespace Qt::StringLiterals;

namespace {

const QDate march(2026, 3, 1);

Capacity capacityOfPractice(const Pipeline &pipeline)
{
    return capacityOf(
        allFacts(pipeline, advisorypractice::today()), pipeline.leads, advisorypractice::today());
}

/// "Mar 60, Apr 56.5 …".
QString totals(const std::vector<MonthLoad> &loads)
{
    QStringList months;
    for (const MonthLoad &load : loads)
        months << u"%1 %2"_s.arg(QLocale::c().toString(load.month, u"MMM"_s)).arg(load.total());
    return months.join(u", "_s);
}

QString sentences(const Pipeline &pipeline)
{
    const Capacity capacity = capacityOfPractice(pipeline);
    if (!capacity.overload)
        return {};
    return overloadSentence(*capacity.overload) + u' ' + reliefSentence(*capacity.overload, pipeline);
}

/// Work in March, from day one on.
Engagement inMarch(double allocation, double probability, double months = 1)
{
    return {.start = march,
        .months = months,
        .allocation = allocation,
        .probability = probability,
        .isSigned = probability == 1};
}

double overbooked(const std::vector<Engagement> &engagements)
{
    return loads(engagements, march, 1).front().overbooked;
}

/// By going through all outcomes, in whole cells of the grid.
double bruteForce(const std::vector<Engagement> &engagements)
{
    double above = 0;
    for (std::size_t outcome = 0; outcome < std::size_t{1} << engagements.size(); ++outcome) {
        double chance = 1;
        long cells = 0;
        for (std::size_t i = 0; i < engagements.size(); ++i) {
            const bool happens = (outcome >> i & 1) != 0;
            chance *= happens ? engagements[i].probability : 1 - engagements[i].probability;
            cells += happens ? std::lround(10 * engagements[i].allocation * engagements[i].share(march)) : 0;
        }
        above += cells > 1000 ? chance : 0;
    }
    return above;
}

/// One lead in the first stage, as its fields are set.
Engagement engagementOf(Lead lead, QDate today = advisorypractice::today(), bool isSigned = false)
{
    Pipeline pipeline{.stages = usualPipelineStages()};
    lead.id = {1};
    lead.allocation = 50;
    lead.months = 24;
    if (isSigned) {
        lead.stage = pipeline.stages.back().id;
        pipeline.parties = {{.lead = lead.id, .signedOn = QDate(2026, 2, 20)}};
    }
    pipeline.leads = {lead};
    return capacityOf(allFacts(pipeline, today), pipeline.leads, today).engagements.front();
}

} // namespace

class TestCapacity : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void thePracticeOfThePictures()
    {
        const Pipeline pipeline = advisorypractice::pipeline();
        const Capacity capacity = capacityOfPractice(pipeline);
        QCOMPARE(totals(capacity.months),
            u"Mar 60, Apr 56.5, May 80.5, Jun 99.5, Jul 106.5, Aug 95, Sep 55.5, Oct 59.5, Nov 28.5, "
            "Dec 16.5, Jan 2, Feb 0"_s);
        QCOMPARE(capacity.months[1].booked, 40.0);
        QStringList order;
        for (const Engagement &engagement : capacity.engagements)
            order << findLead(pipeline, engagement.lead)->company.section(u' ', 0, 0);
        QCOMPARE(order.join(u' '),
            u"Pantrylark Lodestern Quillbank Brackenfell Hexmoor Fernhollow Pinmarsh Tarnbrook Solvaine "
            "Gullwick Ambervale Wexcombe"_s);
        QCOMPARE(sentences(pipeline),
            u"July is over by 7 points. Start Hexmoor Logistics in August, or lower Quillbank Insurance to "
            "25\u202F%."_s);
    }

    void whatIsProposedDoes()
    {
        Pipeline pipeline = advisorypractice::pipeline();
        const Overload overload = *capacityOfPractice(pipeline).overload;
        auto lead = [&](Id id) -> Lead & { return *std::ranges::find(pipeline.leads, id, &Lead::id); };
        lead(overload.delay->lead).start = overload.delay->start;
        QVERIFY(!capacityOfPractice(pipeline).overload);

        pipeline = advisorypractice::pipeline();
        lead(overload.lowering->lead).allocation = overload.lowering->allocation;
        QVERIFY(!capacityOfPractice(pipeline).overload);
    }

    void nothingIsProposedWhereNothingDoes()
    {
        Pipeline pipeline = advisorypractice::pipeline();
        pipeline.leads[10].allocation = 120; // signed
        QCOMPARE(sentences(pipeline), u"July is over by 87 points. "_s);
        // Whichever of the two starts later meets the other again.
        pipeline.leads.erase(pipeline.leads.begin(), pipeline.leads.begin() + 8);
        for (Lead &lead : pipeline.leads) {
            lead.start = QDate(2026, 4, 1);
            lead.allocation = 4;
            lead.months = 24;
            lead.probability = 100;
        }
        pipeline.leads[0].allocation = pipeline.leads[1].allocation = 48;
        QCOMPARE(
            sentences(pipeline), u"April is over by 4 points. Lower Quillbank Insurance to 40\u202F%."_s);
    }

    void theWorstMonthIsNamed()
    {
        Pipeline pipeline = advisorypractice::pipeline();
        pipeline.leads[9].allocation = 100; // Brackenfell, from April on
        const Capacity capacity = capacityOfPractice(pipeline);
        QVERIFY(capacity.months[3].total() > fullCapacity);
        QVERIFY(capacity.months[3].total() < capacity.months[4].total());
        QCOMPARE(capacity.overload->month, QDate(2026, 7, 1));
    }

    void overloadsSayHowMuch()
    {
        const auto sentence = [](double points) { return overloadSentence({march, points, {}, {}}); };
        QCOMPARE(sentence(6.5), u"March is over by 7 points."_s);
        QCOMPARE(sentence(1.2), u"March is over by 1 point."_s);
        QCOMPARE(sentence(0.96), u"March is over by 1 point."_s);
        QCOMPARE(sentence(0.31), u"March is over by 0.3 points."_s);
        QCOMPARE(sentence(0.001), u"March is over by 0.1 points."_s);
    }

    void companiesAreText()
    {
        Pipeline pipeline = advisorypractice::pipeline();
        pipeline.leads[6].company = u"%2 %1"_s;
        QVERIFY(sentences(pipeline).contains(u"Start %2 %1 in August, or lower Quillbank Insurance to 25"_s));
    }

    void theLastMonthCountsItsShare()
    {
        const Engagement engagement = inMarch(40, 0.5, 2.25);
        QCOMPARE(engagement.share(march.addMonths(-1)), 0.0);
        QCOMPARE(engagement.share(march), 1.0);
        QCOMPARE(engagement.share(march.addMonths(2)), 0.25);
        QCOMPARE(engagement.share(march.addMonths(3)), 0.0);
        QCOMPARE(totals(loads(std::vector{engagement}, march, 4)), u"Mar 20, Apr 20, May 5, Jun 0"_s);
    }

    void monthsAreCounted()
    {
        const QDate first(1900, 1, 1);
        int months = 0;
        for (QDate month = first; month.year() < 2400; month = month.addMonths(1), ++months) {
            QCOMPARE(monthsBetween(first, month), months);
            QCOMPARE(monthsBetween(month, march), monthsBetween(first, march) - months);
            QCOMPARE(monthsBetween(month, month.addMonths(1)), 1);
        }
        QCOMPARE(monthOf(QDate(2026, 2, 28)), QDate(2026, 2, 1));
        QVERIFY(monthOf({}).isNull());
    }

    void startsAreAssumed()
    {
        const auto assumed = [](QDate closeBy) { return engagementOf({.closeBy = closeBy}).start; };
        QCOMPARE(assumed({}), QDate(2026, 4, 1));
        QCOMPARE(assumed(QDate(2026, 5, 31)), QDate(2026, 6, 1));
        QCOMPARE(assumed(QDate(2026, 1, 10)), QDate(2026, 4, 1)); // should have closed by now
        QVERIFY(engagementOf({}).isStartAssumed);
        const Engagement given = engagementOf({.start = QDate(2026, 2, 17)});
        QCOMPARE(given.start, QDate(2026, 2, 1));
        QVERIFY(!given.isStartAssumed);
        const Engagement won = engagementOf({}, QDate(2026, 9, 9), true);
        QCOMPARE(won.start, QDate(2026, 3, 1));
        QVERIFY(won.isSigned);
    }

    void whatHasNoLengthOrAllocationIsLeftOut()
    {
        Pipeline pipeline = advisorypractice::pipeline();
        pipeline.leads[0].months = std::nullopt;
        pipeline.leads[1].allocation = 0;
        pipeline.leads[10].allocation = std::nullopt; // signed
        pipeline.leads[2].lostOn = QDate(2026, 3, 1);
        const Capacity capacity = capacityOfPractice(pipeline);
        QCOMPARE(capacity.unplanned, 2);
        QCOMPARE(capacity.engagements.size(), std::size_t{8});
    }

    void workOutsideTheMonthsIsLeftOut()
    {
        Pipeline pipeline = advisorypractice::pipeline();
        pipeline.leads[10].start = QDate(2025, 7, 1); // eight months, to February
        pipeline.leads[0].start = QDate(2027, 3, 1);
        pipeline.leads[1].months = 1e300;
        QCOMPARE(capacityOfPractice(pipeline).engagements.size(), std::size_t{10});
    }

    void theNextQuarter()
    {
        const Capacity capacity = capacityOfPractice(advisorypractice::pipeline());
        const auto quarter = nextQuarter(capacity);
        QCOMPARE(quarter.front().month, QDate(2026, 4, 1));
        QCOMPARE(quarter.back().month, QDate(2026, 6, 1));
        QCOMPARE(qRound(meanTotal(quarter)), 79);
        QCOMPARE(meanBooked(quarter), 40.0);
        QCOMPARE(nextQuarter(capacityOf({}, {}, QDate(2026, 10, 1))).front().month, QDate(2027, 1, 1));
        QCOMPARE(nextQuarter(capacityOf({}, {}, QDate(2026, 12, 31))).front().month, QDate(2027, 1, 1));
    }

    void overbookingNeedsMoreThanAll()
    {
        QCOMPARE(overbooked({}), 0.0);
        QCOMPARE(overbooked({inMarch(100, 1)}), 0.0);
        QCOMPARE(overbooked({inMarch(100.1, 1)}), 1.0);
        QCOMPARE(overbooked({inMarch(60, 1), inMarch(40, 0.5)}), 0.0);
        QCOMPARE(overbooked({inMarch(60, 1), inMarch(40.1, 0.5)}), 0.5);
        QCOMPARE(overbooked({inMarch(1e300, 0.25)}), 0.25);
        QCOMPARE(overbooked({inMarch(60, 1), inMarch(80, 0.5, 0.5)}), 0.0);
    }

    void everyOutcomeIsCounted()
    {
        std::mt19937_64 engine(11);
        const auto between = [&](double from, double to) {
            return std::uniform_real_distribution<double>(from, to)(engine);
        };
        for (int round = 0; round < 200; ++round) {
            std::vector<Engagement> engagements;
            for (int i = 0; i < round % 12; ++i) {
                const bool isSigned = between(0, 1) < 0.15;
                engagements.push_back(
                    inMarch(between(0, 60), isSigned ? 1 : between(0, 1), between(0, 1) < 0.3 ? 0.4 : 1));
            }
            const double chance = overbooked(engagements);
            QVERIFY2(std::abs(chance - bruteForce(engagements)) < 1e-14, qPrintable(QString::number(round)));
        }
    }

    void manyLeadsOverbookForSure()
    {
        std::vector<Engagement> engagements(10000, inMarch(25, 0.4));
        QVERIFY(std::abs(overbooked(engagements) - 1) < 1e-14);
    }
};

QTEST_APPLESS_MAIN(TestCapacity)
#include "tst_capacity.moc"
