// What all rooms know of concerns, told by the sample: it is what its pictures show.
#include "core/concernoverview.h"
#include "core/portfolio/records.h"
#include "core/sample.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"

#include <QTest>

using namespace concave;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The dispatching engine of the sample.
struct Engine
{
    TestFolder folder;
    std::unique_ptr<Document> document = folder.create();
    Id project;

    Engine()
    {
        if (!addSample(*document))
            qFatal("the sample could not be added");
        project = document->all<Project>()->at(1).id;
    }
    ConcernOverview overview() const { return *readOverview(*document, project); }
};

} // namespace

class TestConcernOverview final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void sixConcernsOfFiveStakeholders()
    {
        const Engine engine;
        const ConcernOverview overview = engine.overview();
        QStringList lines;
        for (const Concern &concern : overview.book.concerns) {
            lines << u"%1: %2, %3"_s.arg(concern.name, statusName(concern.status),
                findStakeholder(overview.book, concern.stakeholder)->role);
        }
        QCOMPARE(lines,
            (QStringList{u"Orders vanish between dispatch and the courier: Addressed, head of dispatch"_s,
                u"It will be slow exactly when it rains: Demonstrated, CTO"_s,
                u"Nobody can say why an order went to that courier: Addressed, support lead"_s,
                u"Couriers will refuse routes a machine gave them: Raised, courier lead"_s,
                u"The outer districts get worse service: Raised, COO"_s,
                u"We cannot switch back on a Friday night: Accepted, head of dispatch"_s}));
        QCOMPARE(overview.project, u"Dispatching engine"_s);
        QCOMPARE(overview.book.stakeholders.size(), std::size_t(5));
        const auto meeting = nextMeeting(overview.book, overview.today);
        QCOMPARE(meeting->day, QDate(2026, 3, 12));
        QCOMPARE(meeting->unanswered, 2);
        for (const Concern &concern : overview.book.concerns)
            QCOMPARE(refusalOf(overview.book, concern, concern.status), QString());
        QCOMPARE(engine.document->problems(), std::vector<QString>());
    }

    void sixTimesOrdersWereMissing()
    {
        const ConcernOverview overview = Engine().overview();
        const MetricReport report = overview.reports.value(overview.book.concerns.front().id);
        QCOMPARE(overview.reports.size(), qsizetype(1));
        QCOMPARE(report.readings.size(), std::size_t(23));
        QStringList breaches;
        for (const std::size_t place : report.breaches) {
            breaches << u"%1 on %2"_s.arg(report.readings[place].left)
                            .arg(report.readings[place].at.date().toString(Qt::ISODate));
        }
        QCOMPARE(breaches, (QStringList{u"9 on 2026-02-18"_s, u"14 on 2026-02-21"_s, u"2 on 2026-02-24"_s,
                               u"31 on 2026-02-27"_s, u"4 on 2026-03-05"_s, u"2 on 2026-03-07"_s}));
        QVERIFY(report.state == MetricState::Ok);
        QCOMPARE(overview.metrics.metrics.front().liveSince, QDate(2026, 3, 3));
    }

    void factsJoinWhatTheRoomsKnow()
    {
        const ConcernOverview overview = Engine().overview();
        const RegisterTeller tell = registerFacts(overview);
        const RegisterFacts vanish = tell(overview.book.concerns[0].id);
        QCOMPARE(vanish.rule, u"incoming − outgoing = 0"_s);
        QCOMPARE(vanish.state, u"Holds since 8 March"_s);
        const RegisterFacts districts = tell(overview.book.concerns[4].id);
        QCOMPARE(districts.rule, QString());
        QVERIFY2(districts.findings.size() >= 3, qPrintable(districts.findings.join(u'|')));
    }

    void theEndingChoosesTheFormat()
    {
        const Engine engine;
        const ConcernOverview overview = engine.overview();
        const auto write = [&](const char *name) {
            const QString path = engine.folder.path(QString::fromLatin1(name));
            const auto written = writeRegister(overview, concernsOf(overview.book), registerColumns(), path);
            return written ? contentsOf(path) : written.error().sentence.toUtf8();
        };
        QVERIFY(write("a.csv").startsWith("Concern,Their words,Stakeholder,Role,Worst case,"));
        QVERIFY(write("a.xlsx").startsWith("PK"));
        QVERIFY(write("a.md").startsWith("# Concerns of Dispatching engine\n\n| Concern |"));
        QVERIFY(write("a.doc").contains("ends neither with .csv nor with .xlsx or .md"));
        QVERIFY(write("no/such/folder/a.md").contains("Nothing was written"));
    }
};

QTEST_GUILESS_MAIN(TestConcernOverview)
#include "tst_concernoverview.moc"
