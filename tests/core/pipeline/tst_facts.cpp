// What follows from a lead on a day.
#include "tests/testing/leads.h"
#include "tests/testing/test.h"

#include <QTest>

using namespace concave;
using Qt::Literals::StringLiterals::operator""_s;

namespace {

const QDate today(2026, 3, 12);

/// Of one lead in the usual stage of this number from 1.
LeadFacts factsOf(
    Lead lead, int stage = 1, std::vector<Party> parties = {}, std::vector<Milestone> milestones = {})
{
    Pipeline pipeline{.stages = usualPipelineStages()};
    lead.id = {7};
    lead.stage = pipeline.stages[static_cast<std::size_t>(stage - 1)].id;
    for (Party &party : parties)
        party.lead = lead.id;
    for (Milestone &milestone : milestones)
        milestone.lead = lead.id;
    pipeline.parties = std::move(parties);
    pipeline.milestones = std::move(milestones);
    pipeline.leads = {lead};
    return allFacts(pipeline, today).front();
}

} // namespace

class TestFacts : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void valueIsAsTheDealIsPriced()
    {
        QCOMPARE(factsOf({.amount = 500}).value, 500.0);
        QCOMPARE(factsOf({}).value, 0.0);
        QCOMPARE(factsOf({.pricing = Pricing::Hourly, .amount = 1, .rate = 120, .hours = 40}).value, 4800.0);
        QCOMPARE(factsOf({.pricing = Pricing::Milestones, .amount = 1}, 1, {},
                     {Milestone{.amount = 300}, Milestone{}, Milestone{.amount = 50}})
                     .value,
            350.0);
    }

    void theAmountCountsUntilThePricingIsKnown()
    {
        QCOMPARE(factsOf({.pricing = Pricing::Hourly, .amount = 48000}).value, 48000.0);
        QCOMPARE(factsOf({.pricing = Pricing::Hourly, .amount = 48000, .rate = 120}).value, 48000.0);
        QCOMPARE(factsOf({.pricing = Pricing::Hourly, .rate = 120}).value, 0.0);
        QCOMPARE(factsOf({.pricing = Pricing::Hourly, .amount = 48000, .rate = 120, .hours = 0}).value, 0.0);
        const Lead perMilestone{.pricing = Pricing::Milestones, .amount = 48000};
        QCOMPARE(factsOf(perMilestone).value, 48000.0);
        QCOMPARE(factsOf(perMilestone, 1, {}, {Milestone{}}).value, 48000.0);
        QCOMPARE(factsOf(perMilestone, 1, {}, {Milestone{}, Milestone{.amount = 5}}).value, 5.0);
    }

    void probabilityIsOnesOwnOrTheStages()
    {
        QCOMPARE(factsOf({}, 3).probability, 0.4);
        QVERIFY(!factsOf({}, 3).hasOwnProbability);
        QCOMPARE(factsOf({.probability = 75}, 3).probability, 0.75);
        QVERIFY(factsOf({.probability = 75}, 3).hasOwnProbability);
    }

    void closedLeadsAreFrozen()
    {
        const LeadFacts won = factsOf({.probability = 30}, 5, {Party{.signedOn = QDate(2026, 3, 1)}});
        QCOMPARE(won.probability, 1.0);
        QVERIFY(!won.hasOwnProbability);
        QCOMPARE(won.closedOn, QDate(2026, 3, 1));
        const LeadFacts lost =
            factsOf({.probability = 30, .lostOn = QDate(2026, 3, 2), .lostReason = u"No budget"_s}, 5);
        QVERIFY(lost.standing == Standing::Lost);
        QCOMPARE(lost.probability, 0.0);
        QVERIFY(lost.followUp == FollowUp::None && !lost.isStale);
    }

    void aWonDealIsFollowedUpWhereSomethingIsPlanned()
    {
        const auto won = [](QDate due) {
            return factsOf(
                {.nextDue = due, .created = today.addDays(-90)}, 5, {Party{.signedOn = today.addDays(-60)}});
        };
        QVERIFY(won(today).followUp == FollowUp::Due);
        QVERIFY(won(today.addDays(-2)).followUp == FollowUp::Overdue);
        QCOMPARE(won(today.addDays(-2)).daysLate, 2);
        QVERIFY(won({}).followUp == FollowUp::None && !won({}).isStale);
        QVERIFY(factsOf({.nextDue = today, .lostOn = today}).followUp == FollowUp::None);
    }

    void anUnsignedDealIsOpen()
    {
        const LeadFacts facts =
            factsOf({.agreementSent = QDate(2026, 3, 8)}, 5, {Party{.signedOn = QDate(2026, 3, 6)}, Party{}});
        QVERIFY(facts.standing == Standing::Unsigned && isOpen(facts.standing));
        QCOMPARE(facts.probability, 0.9);
        QCOMPARE(facts.waitingDays, 4);
        QVERIFY(factsOf({}, 5).standing == Standing::Unsigned); // nobody to sign: nobody has
    }

    void followUps()
    {
        QVERIFY(factsOf({}).followUp == FollowUp::Missing);
        QVERIFY(factsOf({.nextAction = u"Call"_s}).followUp == FollowUp::None);
        QVERIFY(factsOf({.nextDue = today}).followUp == FollowUp::Due);
        QVERIFY(factsOf({.nextDue = today.addDays(1)}).followUp == FollowUp::None);
        const LeadFacts late = factsOf({.nextDue = today.addDays(-3)});
        QVERIFY(late.followUp == FollowUp::Overdue);
        QCOMPARE(late.daysLate, 3);
    }

    void silenceIsSinceTheLastContact()
    {
        const auto silent = [](QDate created, QDate entered, QDate touched) {
            return factsOf({.created = created, .entered = entered, .touched = touched}).silentDays;
        };
        QCOMPARE(silent(today.addDays(-30), {}, {}), 30);
        QCOMPARE(silent(today.addDays(-30), today.addDays(-20), {}), 20);
        QCOMPARE(silent(today.addDays(-30), today.addDays(-20), today.addDays(-2)), 2);
        QCOMPARE(silent(today.addDays(3), {}, {}), 0);
        QVERIFY(!factsOf({.created = today.addDays(-13)}).isStale);
        QVERIFY(factsOf({.created = today.addDays(-14)}).isStale);
    }

    void aLeadWithoutADayOfCreationHasThatOfItsRecord()
    {
        const TestFolder folder;
        const auto document = folder.create();
        edit(*document, [](Edit &e) { e.insert(Lead{.id = {}, .company = u"Acme"_s}); });
        QCOMPARE(createdOn(document->all<Lead>()->front()), QDate(2026, 3, 10));
    }

    void meetingsComeBack_data()
    {
        QTest::addColumn<int>("cadence");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("next");
        const auto row = [](const char *name, Cadence cadence, const QString &from, const QString &next) {
            QTest::newRow(name) << static_cast<int>(cadence) << from << next;
        };
        row("once, ahead", Cadence::Once, u"2026-01-01T00:00"_s, u"2026-01-31T14:00"_s);
        row("once, over", Cadence::Once, u"2026-02-01T00:00"_s, QString());
        row("at the minute", Cadence::Weekly, u"2026-01-31T14:00"_s, u"2026-01-31T14:00"_s);
        row("weekly", Cadence::Weekly, u"2026-01-31T14:01"_s, u"2026-02-07T14:00"_s);
        row("two weeks", Cadence::EveryTwoWeeks, u"2026-03-12T09:00"_s, u"2026-03-14T14:00"_s);
        row("four weeks", Cadence::EveryFourWeeks, u"2026-03-12T09:00"_s, u"2026-03-28T14:00"_s);
        row("the last of February", Cadence::Monthly, u"2026-02-01T00:00"_s, u"2026-02-28T14:00"_s);
        row("and the 31st again", Cadence::Monthly, u"2026-03-01T00:00"_s, u"2026-03-31T14:00"_s);
        row("a quarter", Cadence::Quarterly, u"2026-02-01T00:00"_s, u"2026-04-30T14:00"_s);
        row("long before", Cadence::Weekly, u"2020-01-01T00:00"_s, u"2026-01-31T14:00"_s);
        row("after its last day", Cadence::Weekly, u"2026-06-01T00:00"_s, QString());
    }

    void meetingsComeBack()
    {
        QFETCH(int, cadence);
        QFETCH(QString, from);
        QFETCH(QString, next);
        const Meeting meeting{.at = QDateTime(QDate(2026, 1, 31), QTime(14, 0)),
            .cadence = static_cast<Cadence>(cadence),
            .until = QDate(2026, 5, 31)};
        const QDateTime found = nextMeeting(meeting, QDateTime::fromString(from, Qt::ISODate));
        QCOMPARE(found.isValid() ? found.toString(u"yyyy-MM-ddTHH:mm"_s) : QString(), next);
    }

    void tags() { QCOMPARE(tagsOf({.tags = u" vip,, claims ,"_s}), (QStringList{u"vip"_s, u"claims"_s})); }
};

QTEST_GUILESS_MAIN(TestFacts)
#include "tst_facts.moc"
