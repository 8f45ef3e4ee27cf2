#include "core/pipeline/followups.h"
#include "tests/testing/test.h"

#include <QTest>

using namespace concave;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate today(2026, 3, 10);

struct Planned
{
    QString company;
    std::optional<int> dueIn; ///< days
    double value = 0;
    int silent = 0; ///< days
};

Pipeline pipelineOf(const std::vector<Planned> &plans)
{
    Pipeline pipeline{.stages = usualPipelineStages()};
    for (const Planned &plan : plans) {
        Lead lead{.id = {static_cast<qint64>(pipeline.leads.size()) + 1},
            .company = plan.company,
            .stage = Id{1},
            .amount = plan.value,
            .created = today.addDays(-plan.silent)};
        if (plan.dueIn) {
            lead.nextAction = u"Call"_s;
            lead.nextDue = today.addDays(*plan.dueIn);
        }
        pipeline.leads.push_back(lead);
    }
    return pipeline;
}

/// "Overdue: A B; Soon: C"
QString picture(const Pipeline &pipeline)
{
    static const QStringList names{
        u"Overdue"_s, u"Today"_s, u"Missing"_s, u"Undated"_s, u"Silent"_s, u"Soon"_s};
    QStringList groups;
    for (const FollowUps &group : followUps(pipeline, allFacts(pipeline, today), today)) {
        QStringList companies;
        for (const Id lead : group.leads)
            companies << findLead(pipeline, lead)->company;
        groups << names[static_cast<int>(group.group)] + u": "_s + companies.join(u' ');
    }
    return groups.join(u"; "_s);
}

QString next(const Pipeline &pipeline)
{
    const auto lead = nextFollowUp(pipeline, allFacts(pipeline, today), today);
    return lead ? findLead(pipeline, *lead)->company : u"none"_s;
}

} // namespace

class TestFollowUps final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void eachLeadStandsInOneGroup()
    {
        const Pipeline pipeline = pipelineOf({{u"late"_s, -3, 0, 30}, {u"now"_s, 0, 0, 30},
            {u"unplanned"_s, {}, 0, 30}, {u"silent"_s, 3, 0, 14}, {u"soon"_s, 7, 0, 13}, {u"later"_s, 8}});
        QCOMPARE(picture(pipeline),
            u"Overdue: late; Today: now; Missing: unplanned; Silent: silent; Soon: soon"_s);
        QCOMPARE(dueCount(allFacts(pipeline, today)), 2);
    }

    void theLatestAndTheDearestComeFirst()
    {
        const Pipeline pipeline =
            pipelineOf({{u"a"_s, -1, 10}, {u"b"_s, -8, 5}, {u"c"_s, -1, 20}, {u"d"_s, 0, 1}, {u"e"_s, 0, 2},
                {u"f"_s, 3, 9}, {u"g"_s, 1, 1}, {u"h"_s, 1, 4}, {u"i"_s, 2, 1, 20}, {u"j"_s, 2, 1, 40}});
        QCOMPARE(picture(pipeline), u"Overdue: b c a; Today: e d; Silent: j i; Soon: h g f"_s);
    }

    void anActionForNoDayIsNotForgotten()
    {
        Pipeline pipeline = pipelineOf({{u"undated"_s, {}, 0, 30}, {u"unplanned"_s, {}}});
        pipeline.leads[0].nextAction = u"Call"_s;
        QCOMPARE(picture(pipeline), u"Missing: unplanned; Undated: undated"_s);
        QCOMPARE(dueCount(allFacts(pipeline, today)), 0);
    }

    void aWonLeadStandsHereForWhatIsPlanned()
    {
        Pipeline pipeline = pipelineOf({{u"late"_s, -1}, {u"now"_s, 0}, {u"soon"_s, 2}, {u"done"_s, {}}});
        for (Lead &lead : pipeline.leads) {
            lead.stage = Id{5};
            pipeline.parties.push_back({.id = lead.id, .lead = lead.id, .signedOn = today.addDays(-90)});
        }
        QCOMPARE(picture(pipeline), u"Overdue: late; Today: now; Soon: soon"_s);
        QCOMPARE(dueCount(allFacts(pipeline, today)), 2);
        QCOMPARE(next(pipeline), u"soon"_s);
    }

    void closedLeadsNeedNobody()
    {
        Pipeline pipeline = pipelineOf({{u"lost"_s, -1}, {u"won"_s, {}}});
        pipeline.leads[0].lostOn = today;
        pipeline.leads[1].stage = Id{5};
        pipeline.parties = {{.id = {1}, .lead = {2}, .name = u"You"_s, .signedOn = today}};
        QCOMPARE(picture(pipeline), QString());
        QCOMPARE(dueCount(allFacts(pipeline, today)), 0);
        QCOMPARE(next(pipeline), u"none"_s);
    }

    void anUnsignedLeadIsFollowedUp()
    {
        Pipeline pipeline = pipelineOf({{u"unsigned"_s, -1}});
        pipeline.leads[0].stage = Id{5};
        QCOMPARE(picture(pipeline), u"Overdue: unsigned"_s);
    }

    void nextIsTheFirstAfterToday()
    {
        QCOMPARE(
            next(pipelineOf({{u"late"_s, -3}, {u"now"_s, 0}, {u"far"_s, 40}, {u"near"_s, 9}})), u"near"_s);
        QCOMPARE(next(pipelineOf({{u"now"_s, 0}})), u"none"_s);
        QCOMPARE(next({}), u"none"_s);
    }
};

QTEST_GUILESS_MAIN(TestFollowUps)
#include "tst_followups.moc"
