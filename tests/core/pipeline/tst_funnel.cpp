#include "core/pipeline/funnel.h"
#include "tests/testing/test.h"

#include <QTest>

using namespace concave;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 3, 10);

/// A pipeline told lead by lead, in the usual five stages.
struct Story
{
    Pipeline pipeline{.stages = usualPipelineStages()};

    /// "1 3+10 4+5": created in stage 1, in stage 3 ten days later, in stage 4 another five days later. With
    /// "won" all have signed, with "lost" and a reason it was lost.
    void lead(const char *path, const QString &source = {}, QDate created = today.addDays(-100))
    {
        const Id id{static_cast<qint64>(pipeline.leads.size()) + 1};
        Lead lead{.id = id, .source = source, .created = created};
        QDate day = created;
        for (const QString &word : QString::fromUtf8(path).split(u' ')) {
            if (word == u"won") {
                pipeline.parties.push_back({.lead = id, .signedOn = today});
            } else if (word.startsWith(u"lost")) {
                lead.lostOn = today;
                lead.lostReason = word.section(u':', 1);
            } else {
                const Id to{word.section(u'+', 0, 0).toLongLong()};
                if (lead.stage) {
                    day = day.addDays(word.section(u'+', 1).toInt());
                    pipeline.moves.push_back({.id = {static_cast<qint64>(pipeline.moves.size()) + 1},
                        .lead = id,
                        .from = lead.stage,
                        .to = to,
                        .at = QDateTime(day, QTime(12, 0))});
                }
                lead.stage = to;
            }
        }
        pipeline.leads.push_back(lead);
    }

    Funnel funnel(QDate since = {}) const { return funnelOf(pipeline, allFacts(pipeline, today), since); }

    /// "3→2 after 4.5 days" for each stage.
    QString picture() const
    {
        QStringList stages;
        for (const FunnelStage &stage : funnel().stages)
            stages << u"%1→%2 %3"_s.arg(stage.reached)
                          .arg(stage.wentOn)
                          .arg(stage.medianDays ? QString::number(*stage.medianDays) : u"–"_s);
        return stages.join(u", "_s);
    }
};

QString picture(const std::vector<FunnelSource> &sources)
{
    QStringList lines;
    for (const FunnelSource &source : sources)
        lines << u"%1 %2/%3"_s.arg(source.name).arg(source.won).arg(source.leads);
    return lines.join(u", "_s);
}

} // namespace

class TestFunnel : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void empty()
    {
        const Story story;
        QCOMPARE(story.picture(), u"0→0 –, 0→0 –, 0→0 –, 0→0 –, 0→0 –"_s);
        QVERIFY(!story.funnel().stages[0].shareGoingOn());
        QVERIFY(story.funnel().sources.empty());
    }

    void whatIsJumpedOverIsNotReached()
    {
        Story story;
        story.lead("1");
        story.lead("1 2+4");
        story.lead("1 3+6");
        story.lead("4"); // imported there
        QCOMPARE(story.picture(), u"3→2 5, 1→0 –, 1→0 –, 1→0 –, 0→0 –"_s);
        QCOMPARE(story.funnel().stages[0].shareGoingOn(), 2.0 / 3);
    }

    void whoMovedBackWasThere()
    {
        Story story;
        story.lead("1 4+3 2+1 3+8");
        QCOMPARE(story.picture(), u"1→1 3, 1→1 8, 1→1 –, 1→0 –, 0→0 –"_s);
    }

    void lostLeadsCountUpToWhereTheyWere()
    {
        Story story;
        story.lead("1 2+5 lost:Budget");
        story.lead("1 lost:Silence");
        story.lead("1 lost:Silence");
        QCOMPARE(story.picture(), u"3→1 5, 1→0 –, 0→0 –, 0→0 –, 0→0 –"_s);
        const Funnel funnel = story.funnel();
        QCOMPARE(funnel.reasons.size(), std::size_t{2});
        QCOMPARE(funnel.reasons[0].reason, u"Silence"_s);
        QCOMPARE(funnel.reasons[0].leads, 2);
    }

    void closedMeansSigned()
    {
        Story story;
        story.lead("1 4+2 5+7");
        QCOMPARE(story.picture(), u"1→1 2, 0→0 –, 0→0 –, 1→0 –, 0→0 –"_s);
        story.lead("1 4+2 5+9 won");
        story.lead("5"); // made there, unsigned
        QCOMPARE(story.picture(), u"2→2 2, 0→0 –, 0→0 –, 3→1 9, 1→0 –"_s);
    }

    void ratesAreShrunkTowardsTheDefault()
    {
        Story story;
        QCOMPARE(story.funnel().stages[0].winRate, 0.1);
        story.lead("1 5+2 won");
        story.lead("1 lost:Budget");
        story.lead("1");
        const Funnel funnel = story.funnel();
        QCOMPARE(funnel.stages[0].won, 1);
        QCOMPARE(funnel.stages[0].closed, 2);
        QCOMPARE(funnel.stages[0].winRate, (1 + 10 * 0.1) / (2 + 10)); // default 10 %
        QCOMPARE(funnel.stages[3].winRate, 0.6);                       // default 60 %, jumped over
    }

    void sourcesByRate()
    {
        Story story;
        story.lead("1", u"Website"_s);
        story.lead("1", u"Website "_s);
        story.lead("1", u"Cold email"_s);
        story.lead("1", u"Talk"_s);
        story.lead("1 5+1 won", u"Talk"_s);
        story.lead("1 5+1 won", u"Referral"_s);
        story.lead("1");
        QCOMPARE(
            picture(story.funnel().sources), u"Referral 1/1, Talk 1/2, Website 0/2,  0/1, Cold email 0/1"_s);
    }

    void onlyLeadsOfTheWindow()
    {
        Story story;
        story.lead("1", {}, QDate(2025, 3, 10));
        story.lead("1", {}, QDate(2025, 3, 11));
        QCOMPARE(story.funnel().leads, 2);
        QCOMPARE(funnelStart(today, 12), QDate(2025, 3, 11));
        QCOMPARE(story.funnel(funnelStart(today, 12)).leads, 1);
    }

    void stagesThatAreGoneAreNoStages()
    {
        Story story;
        story.lead("1 99+3 2+4");
        QCOMPARE(story.picture(), u"1→1 –, 1→0 –, 0→0 –, 0→0 –, 0→0 –"_s);
    }
};

QTEST_APPLESS_MAIN(TestFunnel)
#include "tst_funnel.moc"
