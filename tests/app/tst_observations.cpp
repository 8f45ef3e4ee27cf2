#include "app/commandline.h"
#include "core/concerns/records.h"
#include "core/metrics/metrics.h"
#include "core/metrics/moves.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTest>

using namespace concave;
using namespace Qt::StringLiterals;

namespace {

/// A document with a concern that has a metric, and one that has none.
struct Practice
{
    TestFolder folder;
    std::unique_ptr<Document> document = folder.create();
    Id project = addProject(*document, u"Invoices"_s);

    Practice()
    {
        const Id vanish = addConcern(u"Invoices vanish"_s, project);
        addConcern(u"Invoices are late"_s, project);
        if (!document->edit(u"Add a metric"_s, [&](Edit &edit) {
                addMetric(edit, {.project = project,
                                    .concern = vanish,
                                    .name = u"Balance"_s,
                                    .rule = u"incoming - outgoing = 0"_s});
            }))
            qFatal("no metric");
    }

    Id addConcern(const QString &name, Id its) const
    {
        Id id;
        if (!document->edit(u"Add a concern"_s, [&](Edit &edit) {
                Concern concern;
                concern.project = its;
                concern.name = name;
                id = edit.insert(concern);
            }))
            qFatal("no concern");
        return id;
    }

    struct Answer
    {
        int status = -1;
        QString out;
        QString err;
    };

    Answer import(const QString &path, const QString &concern, const QStringList &options = {}) const
    {
        Answer answer;
        QTextStream out(&answer.out);
        QTextStream err(&answer.err);
        answer.status = concave::run(
            QStringList{u"import"_s, folder.path(), u"--observations"_s, path, u"--concern"_s, concern} +
                options,
            {.streams = {out, err}, .environment = testEnvironment()});
        document->refresh();
        return answer;
    }

    Answer importText(const QByteArray &text, const QString &concern = u"Invoices vanish"_s,
        const QStringList &options = {}) const
    {
        overwrite(folder.path(u"o.csv"_s), text);
        return import(folder.path(u"o.csv"_s), concern, options);
    }

    MetricBook book() const { return *readMetrics(*document, project); }
};

const QString invoices = QStringLiteral(CONCAVE_TEST_DATA "/invoices.csv");

} // namespace

class TestObservationsVerb : public Test
{
    Q_OBJECT

private Q_SLOTS:
    /// As the program does for every verb.
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void theInvoices()
    {
        const Practice practice;
        const auto tried = practice.import(invoices, u"invoices VANISH"_s, {u"--dry-run"_s, u"--json"_s});
        QCOMPARE(QJsonDocument::fromJson(tried.out.toUtf8()).object(),
            (QJsonObject{{u"read"_s, 45}, {u"added"_s, 45}, {u"updated"_s, 0}, {u"duplicates"_s, 0},
                {u"rejected"_s, QJsonArray()},
                {u"notes"_s, QJsonArray{u"“incoming invoices” is taken for incoming."_s,
                                 u"“outgoing invoices” is taken for outgoing."_s}}}));
        QVERIFY(practice.book().observations.empty());

        const auto done = practice.import(invoices, u"Invoices vanish"_s);
        QCOMPARE(done.status, 0);
        QCOMPARE(done.out,
            u"“incoming invoices” is taken for incoming.\n"
            u"“outgoing invoices” is taken for outgoing.\n"
            u"Rows read: 45. Added: 45. Updated: 0. Skipped as already there: 0. Rejected: 0.\n"_s);
        const MetricBook book = practice.book();
        const auto report = reportOf(book, book.metrics.front(), QDateTime(QDate(2026, 10, 15), QTime(9, 0)));
        QCOMPARE(report.breaches.size(), 3u);

        const auto again = practice.import(invoices, u"Invoices vanish"_s);
        QVERIFY2(again.out.endsWith(
                     u"Rows read: 45. Added: 0. Updated: 0. Skipped as already there: 45. Rejected: 0.\n"_s),
            qPrintable(again.out));
    }

    void rowsAtFaultDoNotHinderOthers()
    {
        const Practice practice;
        const auto answer = practice.importText("date,incoming,outgoing\n2026-03-01,5,4\nsoon,5,4\n");
        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.out,
            u"Row 3: “soon” is no day.\n"
            u"Rows read: 2. Added: 1. Updated: 0. Skipped as already there: 0. Rejected: 1.\n"_s);
        QCOMPARE(practice.book().observations.size(), 2u);
    }

    void aConcernWithoutAMetricGetsOne()
    {
        const Practice practice;
        QCOMPARE(practice.import(invoices, u"Invoices are late"_s).status, 0);
        const MetricBook book = practice.book();
        QCOMPARE(book.metrics.size(), 2u);
        QCOMPARE(book.metrics[1].name, u"Invoices are late"_s);
        QStringList names;
        for (const MetricSeries &series : seriesOf(book, book.metrics[1].id))
            names << series.name;
        QCOMPARE(names, (QStringList{u"incoming invoices"_s, u"outgoing invoices"_s}));
    }

    void columnsAreChosen_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("observations");
        QTest::newRow("a column") << QByteArray("date,in,out\n2026-03-01,5,4\n")
                                  << QStringList{u"--map"_s, u"in=INCOMING"_s} << 1;
        QTest::newRow("two columns") << QByteArray("date,in,out\n2026-03-01,5,4\n")
                                     << QStringList{u"--map"_s, u"in=incoming"_s, u"--map"_s,
                                            u"Out=outgoing"_s}
                                     << 2;
        QTest::newRow("none for a column") << QByteArray("date,incoming,outgoing\n2026-03-01,5,4\n")
                                           << QStringList{u"--map"_s, u"incoming="_s} << 1;
        QTest::newRow("the days") << QByteArray("a,b,incoming\n2026-03-01,2026-03-02,5\n")
                                  << QStringList{u"--map"_s, u"b=date"_s} << 1;
        QTest::newRow("a long table")
            << QByteArray("date,what,much\n2026-03-01,incoming,5\n2026-03-01,outgoing,5\n")
            << QStringList{u"--map"_s, u"what=series"_s, u"--map"_s, u"much=value"_s} << 2;
        QTest::newRow("a name of a long table")
            << QByteArray("date,series,value\n2026-03-01,in,5\n2026-03-01,outgoing,5\n")
            << QStringList{u"--map"_s, u"in=incoming"_s} << 2;
        QTest::newRow("the order of days")
            << QByteArray("date,incoming\n03/04/2026,5\n") << QStringList{u"--dates"_s, u"mdy"_s} << 1;
    }

    void columnsAreChosen()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, options);
        const Practice practice;
        const auto answer = practice.importText(text, u"Invoices vanish"_s, options);
        QCOMPARE(answer.err, QString());
        QTEST(int(practice.book().observations.size()), "observations");
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("concern");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("sentence");
        const QByteArray sound = "date,incoming\n2026-03-01,5\n";
        const QString vanish = u"Invoices vanish"_s;
        QTest::newRow("no such concern") << sound << u"Nothing"_s << QStringList()
                                         << u"There is no concern “Nothing”. Nothing was imported. Choose "
                                            u"one of “Invoices vanish”, “Invoices are "
                                            u"late”."_s;
        QTest::newRow("none in the project")
            << sound << vanish << QStringList{u"--project"_s, u"Elsewhere"_s}
            << u"There is no concern “Invoices vanish”, and no other. Nothing was imported. Add it first."_s;
        QTest::newRow("no such column")
            << sound << vanish << QStringList{u"--map"_s, u"in=incoming"_s}
            << u"The file has no column “in”. Nothing was imported. Choose one of “date”, “incoming”."_s;
        QTest::newRow("no such series") << sound << vanish << QStringList{u"--map"_s, u"incoming=inc"_s}
                                        << u"The metric has no series “inc”. Nothing was imported. Choose "
                                           u"one of “incoming”, “outgoing”, or date, "
                                           u"series or value."_s;
        QTest::newRow("twice the same")
            << QByteArray("date,a,b\n2026-03-01,5,4\n") << vanish
            << QStringList{u"--map"_s, u"a=incoming"_s, u"--map"_s, u"b=incoming"_s}
            << u"Two columns are to fill “incoming”. Nothing was imported. Choose one of them."_s;
        QTest::newRow("no order of days")
            << sound << vanish << QStringList{u"--dates"_s, u"ymd"_s}
            << u"--dates is dmy or mdy, and “ymd” is neither. Nothing was imported."_s;
        QTest::newRow("not clear") << QByteArray("date,incoming a,incoming b\n2026-03-01,5,4\n") << vanish
                                   << QStringList()
                                   << u"It is not clear which of “incoming a”, “incoming b” is "
                                      u"“incoming”. Nothing was imported. "
                                      u"Say which is which."_s;
    }

    void refusals()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, concern);
        QFETCH(QStringList, options);
        const Practice practice;
        const auto answer = practice.importText(text, concern, options);
        QCOMPARE(answer.status, 1);
        QFETCH(QString, sentence);
        QCOMPARE(answer.err.trimmed(), sentence);
        QVERIFY(practice.book().observations.empty());
    }

    void ofTwoConcernsOfANameTheProjectTells()
    {
        const Practice practice;
        practice.addConcern(u"Invoices vanish"_s, addProject(*practice.document, u"Dispatch"_s));
        const auto answer = practice.import(invoices, u"Invoices vanish"_s);
        QCOMPARE(answer.err.trimmed(),
            u"There are 2 concerns “Invoices vanish”. Nothing was imported. Say which "
            u"project's with --project, or rename one."_s);
        QCOMPARE(practice.import(invoices, u"Invoices vanish"_s, {u"--project"_s, u"invoices"_s}).status, 0);
        QCOMPARE(practice.book().observations.size(), 90u);
    }

    void wrongUsage()
    {
        const Practice practice;
        QString text;
        QTextStream stream(&text);
        const int status = concave::run({u"import"_s, practice.folder.path(), u"--observations"_s, invoices},
            {.streams = {stream, stream}, .environment = testEnvironment()});
        QCOMPARE(status, 2);
        QVERIFY2(text.contains(u"--observations and --concern belong together"_s), qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(TestObservationsVerb)
#include "tst_observations.moc"
