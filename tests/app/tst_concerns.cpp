// Concerns on the command line: listed, exported, imported, forgotten.
#include "core/concerns/concernimport.h"
#include "tests/app/sampleterminal.h"
#include "tests/testing/test.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>
#include <QTest>

using namespace concave;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString engine = u"Dispatching engine"_s;

} // namespace

class TestConcernsVerb final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    /// As the program does for every verb.
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void concernsAreListedWithWhatTheyLack()
    {
        const SampleTerminal terminal;
        const auto answer = terminal({u"concerns"_s, u"FILE"_s, u"--json"_s});
        QCOMPARE(answer.status, 0);
        const QJsonArray concerns = answer.json().array();
        QCOMPARE(concerns.size(), 6);
        const QJsonObject vanish = concerns[0].toObject();
        QCOMPARE(vanish.keys(), (QStringList{u"concern"_s, u"due"_s, u"findings"_s, u"id"_s, u"metric"_s,
                                    u"owner"_s, u"project"_s, u"stakeholder"_s, u"status"_s}));
        QCOMPARE(vanish[u"concern"].toString(), u"Orders vanish between dispatch and the courier"_s);
        QCOMPARE(vanish[u"project"].toString(), engine);
        QCOMPARE(vanish[u"status"].toString(), u"addressed"_s);
        QCOMPARE(vanish[u"due"].toString(), u"2026-03-12"_s);
        QCOMPARE(vanish[u"stakeholder"].toString(), u"Dario Pelk"_s);
        QCOMPARE(vanish[u"metric"][u"state"].toString(), u"ok"_s);
        QCOMPARE(vanish[u"metric"][u"breaches"].toInt(), 6);
        QStringList findings;
        for (const QJsonValue &finding : concerns[4].toObject()[u"findings"].toArray())
            findings << finding[u"id"].toString();
        QVERIFY2(findings.contains(u"no-owner"_s), qPrintable(findings.join(u' ')));
        QVERIFY2(findings.contains(u"no-mitigation"_s), qPrintable(findings.join(u' ')));
    }

    void inWords()
    {
        const SampleTerminal terminal;
        const auto answer = terminal({u"concerns"_s, u"FILE"_s, u"--project"_s, u"dispatching ENGINE"_s});
        QCOMPARE(answer.status, 0);
        for (const QString &part : {u"Dispatching engine\n"_s, u"Holds since 8 March, breaches: 6"_s,
                 u"2026-03-12"_s, u"\nno-owner: "_s, u"Accepted"_s})
            QVERIFY2(answer.out.contains(part), qPrintable(answer.out));
        QCOMPARE(terminal({u"concerns"_s, u"FILE"_s, u"--project"_s, u"Dynamic pricing"_s}).out,
            u"There are no concerns.\n"_s);
        const auto unknown = terminal({u"concerns"_s, u"FILE"_s, u"--project"_s, u"No such"_s});
        QCOMPARE(unknown.status, 1);
        QVERIFY(unknown.err.startsWith(u"There is no project “No such”."_s));
    }

    void theRegisterIsExportedAndReadBack()
    {
        const SampleTerminal terminal;
        const QString before = terminal.history();
        for (const QString &name : {u"@r.csv"_s, u"@r.xlsx"_s}) {
            const auto written = terminal({u"export"_s, u"FILE"_s, u"--concerns"_s, name});
            QVERIFY2(written.status == 0, qPrintable(written.err));
            const auto read = terminal(
                {u"import"_s, u"FILE"_s, u"--concerns"_s, name, u"--project"_s, engine, u"--json"_s});
            QVERIFY2(read.status == 0, qPrintable(read.err));
            QCOMPARE(read.json()[u"read"].toInt(), 6);
            QCOMPARE(read.json()[u"duplicates"].toInt(), 6);
            QCOMPARE(read.json()[u"updated"].toInt(-1), 0);
        }
        QCOMPARE(terminal.history(), before);
    }

    void theRegisterInMarkdownAndForExcel()
    {
        const SampleTerminal terminal;
        QCOMPARE(terminal({u"export"_s, u"FILE"_s, u"--concerns"_s, u"@r.md"_s}).status, 0);
        const QByteArray markdown = contentsOf(terminal.folder.path(u"r.md"_s));
        QVERIFY(markdown.contains("\n## 5. The outer districts get worse service\n"));
        QCOMPARE(terminal({u"export"_s, u"FILE"_s, u"--concerns"_s, u"@r.csv"_s, u"--excel"_s}).status, 0);
        QVERIFY(contentsOf(terminal.folder.path(u"r.csv"_s))
                    .startsWith("\xEF\xBB\xBF"
                                "Concern,"));
    }

    void whatCannotBeExportedIsASentence_data()
    {
        QTest::addColumn<QStringList>("line");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("says");
        QTest::newRow("ending") << QStringList{u"--concerns"_s, u"@r.pptx"_s} << 1 << u"neither with .csv"_s;
        QTest::newRow("folder") << QStringList{u"--concerns"_s, u"@no/r.csv"_s} << 1
                                << u"Nothing was written"_s;
        QTest::newRow("two") << QStringList{u"--concerns"_s, u"@r.csv"_s, u"--pipeline"_s, u"@p.csv"_s} << 2
                             << u"one of --plot"_s;
        QTest::newRow("project") << QStringList{u"--concerns"_s, u"@r.csv"_s, u"--project"_s, u"x"_s} << 1
                                 << u"There is no project “x”"_s;
    }

    void whatCannotBeExportedIsASentence()
    {
        QFETCH(QStringList, line);
        QFETCH(QString, says);
        const SampleTerminal terminal;
        const auto answer = terminal(QStringList{u"export"_s, u"FILE"_s} + line);
        QTEST(answer.status, "status");
        QVERIFY2(answer.err.contains(says), qPrintable(answer.err));
        QVERIFY(!QFile::exists(terminal.folder.path(u"r.csv"_s)));
    }

    void severalProjectsAreToldApart()
    {
        const SampleTerminal terminal;
        overwrite(terminal.folder.path(u"c.csv"_s), "Concern\nToo dear\n");
        QCOMPARE(terminal({u"import"_s, u"FILE"_s, u"--concerns"_s, u"@c.csv"_s, u"--project"_s,
                              u"Dynamic pricing"_s})
                     .status,
            0);
        const auto answer = terminal({u"export"_s, u"FILE"_s, u"--concerns"_s, u"@r.csv"_s});
        QCOMPARE(answer.status, 1);
        QVERIFY(answer.err.contains(u"“Dynamic pricing”, “Dispatching engine”"_s));
        QCOMPARE(terminal({u"concerns"_s, u"FILE"_s, u"--json"_s}).json().array().size(), 7);
    }

    void columnsAreChosenAndNothingIsDoneDry()
    {
        const SampleTerminal terminal;
        overwrite(terminal.folder.path(u"c.csv"_s),
            "What,Then,When\nToo dear,Discounts,03/04/2026\n,nobody,\nBad day,,x\n");
        const QStringList line{u"import"_s, u"FILE"_s, u"--concerns"_s, u"@c.csv"_s, u"--project"_s, engine,
            u"--map"_s, u"What=name"_s, u"--map"_s, u"Then=mitigation"_s, u"--map"_s, u"When=due"_s,
            u"--dates"_s, u"mdy"_s, u"--json"_s};
        const QString before = terminal.history();
        const auto dry = terminal(line + QStringList{u"--dry-run"_s});
        QCOMPARE(dry.status, 0);
        QCOMPARE(dry.json()[u"added"].toInt(), 1);
        QCOMPARE(dry.json()[u"rejected"].toArray().size(), 2);
        QCOMPARE(terminal.history(), before);
        QCOMPARE(terminal(line).json()[u"added"].toInt(), 1);
        const QJsonObject added =
            terminal({u"concerns"_s, u"FILE"_s, u"--json"_s}).json().array().last().toObject();
        QCOMPARE(added[u"concern"].toString(), u"Too dear"_s);
        QCOMPARE(added[u"due"].toString(), u"2026-03-04"_s);
    }

    void whatCannotBeImportedIsASentence_data()
    {
        QTest::addColumn<QStringList>("line");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QStringList &line, int status, const QString &says) {
            QTest::newRow(name) << line << status << says;
        };
        row("no project", {u"--concerns"_s, u"@c.csv"_s}, 2, u"belong together"_s);
        row("no such project", {u"--concerns"_s, u"@c.csv"_s, u"--project"_s, u"x"_s}, 1,
            u"There is no project “x”"_s);
        row("no such field",
            {u"--concerns"_s, u"@c.csv"_s, u"--project"_s, engine, u"--map"_s, u"Concern=x"_s}, 1,
            u"There is no field “x”"_s);
        row("no such column", {u"--concerns"_s, u"@c.csv"_s, u"--project"_s, engine, u"--map"_s, u"x=name"_s},
            1, u"The file has no column “x”"_s);
        row("no file", {u"--concerns"_s, u"@none.csv"_s, u"--project"_s, engine}, 1, u"none.csv"_s);
        row("with leads", {u"--concerns"_s, u"@c.csv"_s, u"--leads"_s, u"@c.csv"_s, u"--project"_s, engine},
            2, u"missing or manifold"_s);
    }

    void whatCannotBeImportedIsASentence()
    {
        QFETCH(QStringList, line);
        QFETCH(QString, says);
        const SampleTerminal terminal;
        overwrite(terminal.folder.path(u"c.csv"_s), "Concern\nToo dear\n");
        const QString before = terminal.history();
        const auto answer = terminal(QStringList{u"import"_s, u"FILE"_s} + line);
        QTEST(answer.status, "status");
        QVERIFY2(answer.err.contains(says), qPrintable(answer.err));
        QCOMPARE(terminal.history(), before);
    }

    void aPersonIsForgottenEverywhere()
    {
        const SampleTerminal terminal;
        QCOMPARE(terminal({u"set"_s, u"FILE"_s, u"concern"_s,
                              terminal({u"concerns"_s, u"FILE"_s, u"--json"_s})
                                  .json()
                                  .array()[2]
                                  .toObject()[u"id"]
                                  .toString(),
                              u"owner=Dario Pelk"_s})
                     .status,
            0);
        const auto answer = terminal(
            {u"forget"_s, u"FILE"_s, u"Dario Pelk"_s, u"dario.pelk@pantrylark.example"_s, u"--json"_s});
        QVERIFY2(answer.status == 0, qPrintable(answer.err));
        QStringList kinds;
        for (const QJsonValue &kind : answer.json()[u"records"].toArray())
            kinds << kind[u"kind"].toString();
        // Stakeholder, recipient, owner and who accepted.
        for (const QString &kind : {u"stakeholder"_s, u"recipient"_s, u"concern"_s})
            QVERIFY2(kinds.contains(kind), qPrintable(kinds.join(u' ')));
        QVERIFY(!contentsOf(terminal.folder.path()).contains("Pelk"));
        QVERIFY(!contentsOf(terminal.folder.path()).contains("dario.pelk"));
        QCOMPARE(terminal({u"check"_s, u"FILE"_s}).status, 0);
    }
};

QTEST_GUILESS_MAIN(TestConcernsVerb)
#include "tst_concerns.moc"
