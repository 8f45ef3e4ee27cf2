// Canvases on the command line: told, brought in.
#include "core/canvas/markdown.h"
#include "tests/app/sampleterminal.h"
#include "tests/testing/test.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>
#include <QTest>

using namespace concave;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Terminal : SampleTerminal
{
    /// Markdown, brought into a project's canvas.
    Answer import(const QByteArray &markdown, const QString &project, const QStringList &more = {}) const
    {
        overwrite(folder.path(u"c.md"_s), markdown);
        return (*this)(
            QStringList{u"import"_s, u"FILE"_s, u"--canvas"_s, u"@c.md"_s, u"--project"_s, project} + more);
    }
    QJsonObject canvases(const QString &project) const
    {
        return (*this)({u"canvas"_s, u"FILE"_s, u"--project"_s, project, u"--json"_s})
            .json()
            .array()[0]
            .toObject();
    }
};

const QString engine = u"Dispatching engine"_s;
const QString pricing = u"Dynamic pricing"_s;

} // namespace

class TestCanvasVerb final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void aTemplateThatCannotBeShownAsItIsIsSaid()
    {
        const Terminal terminal;
        const auto fault = [&] { return terminal.canvases(engine)[u"canvases"][0][u"fault"].toString(); };
        QCOMPARE(fault(), QString());
        const QString canvas = terminal.canvases(engine)[u"canvases"][0][u"id"].toString();
        QCOMPARE(terminal({u"set"_s, u"FILE"_s, u"canvas"_s, canvas, u"form=nosuch"_s}).status, 0);
        QVERIFY2(fault().startsWith(u"There is no template “nosuch”."_s), qPrintable(fault()));

        const QString own =
            terminal({u"add"_s, u"FILE"_s, u"canvas_template"_s, u"name=Own"_s}).out.trimmed();
        QCOMPARE(terminal({u"set"_s, u"FILE"_s, u"canvas"_s, canvas, u"template="_s + own}).status, 0);
        QVERIFY2(fault().contains(u"no note is lost"_s), qPrintable(fault())); // it has no blocks
        for (const QString &title : {u"One"_s, u"Two"_s}) {                    // in one place
            QCOMPARE(terminal({u"add"_s, u"FILE"_s, u"template_block"_s, u"template="_s + own,
                                  u"title="_s + title})
                         .status,
                0);
        }
        QVERIFY2(fault().contains(u"“Two”"_s), qPrintable(fault()));
        QVERIFY(terminal({u"canvas"_s, u"FILE"_s, u"--project"_s, engine}).out.contains(fault()));
    }

    void aVeryLongHeadingIsNamedShortly()
    {
        const Terminal terminal;
        const auto answer = terminal.import("## " + QByteArray(200'000, 'y') + "\n\n- z\n", engine);
        QCOMPARE(answer.status, 0);
        QVERIFY(answer.out.size() + answer.err.size() < 1000);
    }

    /// As the program does for every verb.
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void canvasesAreToldBlockByBlock()
    {
        const Terminal terminal;
        const auto answer = terminal({u"canvas"_s, u"FILE"_s, u"--json"_s});
        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.json().array().size(), 1);
        const QJsonObject project = answer.json().array()[0].toObject();
        QCOMPARE(project[u"project"].toString(), engine);
        const QJsonObject canvas = project[u"canvases"].toArray()[0].toObject();
        QCOMPARE(canvas.keys(),
            (QStringList{u"blocks"_s, u"complete"_s, u"complete_blocks"_s, u"date"_s, u"designed_by"_s,
                u"designed_for"_s, u"fault"_s, u"findings"_s, u"id"_s, u"iteration"_s, u"notes"_s,
                u"open_questions"_s, u"template"_s, u"unplaced"_s}));
        QCOMPARE(canvas[u"template"].toString(), u"Machine Learning Canvas"_s);
        QCOMPARE(canvas[u"designed_for"].toString(), u"Pantrylark"_s);
        QCOMPARE(canvas[u"date"].toString(), u"2026-03-07"_s);
        QCOMPARE(canvas[u"complete_blocks"].toInt(), 7);
        QCOMPARE(canvas[u"open_questions"].toInt(), 3);
        QCOMPARE(canvas[u"complete"].toBool(), false);
        const QJsonObject block = canvas[u"blocks"].toArray()[0].toObject();
        QCOMPARE(block[u"block"].toString(), u"decisions"_s);
        QCOMPARE(block[u"agreed"].toInt(), 2);
        QCOMPARE(block[u"questions"].toInt(), 1);
        QCOMPARE(block[u"complete"].toBool(), false);
        QStringList findings;
        for (const QJsonValue &finding : canvas[u"findings"].toArray())
            findings << finding[u"id"].toString() + u' ' + finding[u"block"].toString();
        QCOMPARE(findings, (QStringList{u"open-question value"_s, u"open-question decisions"_s,
                               u"open-question offline-evaluation"_s}));
    }

    void inWords()
    {
        const Terminal terminal;
        const auto answer = terminal({u"canvas"_s, u"FILE"_s, u"--project"_s, u"dispatching ENGINE"_s});
        QCOMPARE(answer.status, 0);
        for (const QString &part : {u"Dispatching engine\n"_s,
                 u"Machine Learning Canvas: 7 of 10 blocks complete, open questions: 3"_s,
                 u"\nopen-question: Decisions: “Who may override"_s})
            QVERIFY2(answer.out.contains(part), qPrintable(answer.out));
        const auto none = terminal({u"canvas"_s, u"FILE"_s, u"--project"_s, pricing});
        QCOMPARE(none.status, 0);
        QVERIFY2(none.out.startsWith(u"Dynamic pricing\nIt has no canvas.\n"_s), qPrintable(none.out));
        const auto unknown = terminal({u"canvas"_s, u"FILE"_s, u"--project"_s, u"No such"_s});
        QCOMPARE(unknown.status, 1);
        QVERIFY(unknown.err.startsWith(u"There is no project “No such”."_s));
        terminal({u"new"_s, u"@empty.concave"_s});
        QCOMPARE(terminal({u"canvas"_s, u"@empty.concave"_s}).out, u"There are no canvases.\n"_s);
        QCOMPARE(terminal({u"canvas"_s, u"@empty.concave"_s, u"--json"_s}).json().array().size(), 0);
    }

    void theIntakeIsToldWithItsVerdict()
    {
        const Terminal terminal;
        const QJsonObject intake = terminal.canvases(engine)[u"intake"].toObject();
        QCOMPARE(intake.keys(), (QStringList{u"conditions"_s, u"findings"_s, u"items"_s, u"meeting"_s,
                                    u"readiness"_s, u"reason"_s, u"settled"_s, u"title"_s}));
        QCOMPARE(intake[u"readiness"].toString(), u"not-ready"_s);
        QCOMPARE(intake[u"items"].toArray().size(), 17);
        QCOMPARE(intake[u"settled"].toInt(), 14);
        const QJsonObject sketch = itemOf(intake, u"sketch"_s);
        QCOMPARE(sketch[u"state"].toString(), u"waived"_s);
        QCOMPARE(sketch[u"reason"].toString(), u"Couriers keep their app as it is"_s);
        QCOMPARE(itemOf(intake, u"capacity"_s)[u"state"].toString(), u"partly"_s);
        QCOMPARE(itemOf(intake, u"capacity"_s)[u"vital"].toBool(), true);
        QStringList findings;
        for (const QJsonValue &finding : intake[u"findings"].toArray())
            findings << finding[u"id"].toString();
        QCOMPARE(findings, (QStringList{u"partly-answered-vital"_s, u"unanswered"_s, u"unanswered"_s}));
        const QString words = terminal({u"canvas"_s, u"FILE"_s}).out;
        for (const QString &part :
            {u"\nIntake: 14 of 17 settled\n"_s, u"\nNot ready to build"_s, u"\nunanswered: "_s, u"Waived "_s})
            QVERIFY2(words.contains(part), qPrintable(words));
    }

    static QJsonObject itemOf(const QJsonObject &intake, const QString &id)
    {
        for (const QJsonValue &item : intake[u"items"].toArray()) {
            if (item[u"id"].toString() == id)
                return item.toObject();
        }
        return {};
    }

    void infoCountsBlocks()
    {
        const Terminal terminal;
        const QJsonDocument info = terminal({u"info"_s, u"FILE"_s, u"--json"_s}).json();
        QCOMPARE(info[u"canvases"].toInt(), 1);
        QCOMPARE(info[u"blocks"].toInt(), 10);
        QCOMPARE(info[u"complete_blocks"].toInt(), 7);
        QCOMPARE(info[u"open_questions"].toInt(), 3);
    }

    void aCanvasIsMadeWhereThereIsNone()
    {
        const Terminal terminal;
        const QByteArray markdown =
            "# Pricing\n- Designed for: Pantrylark\n## Decisions\n- Set a price\n- Who "
            "agrees?\n## Budget\n- 300\n";
        const QString before = terminal.history();
        const auto dry = terminal.import(markdown, pricing, {u"--dry-run"_s, u"--json"_s});
        QVERIFY2(dry.status == 0, qPrintable(dry.err));
        QCOMPARE(terminal.history(), before);
        QVERIFY(dry.json()[u"notes"][0].toString().contains(u"One would be made: Machine Learning Canvas."));

        const auto done = terminal.import(markdown, pricing, {u"--json"_s});
        QVERIFY2(done.status == 0, qPrintable(done.err));
        QCOMPARE(done.json().object().keys(),
            (QStringList{u"added"_s, u"duplicates"_s, u"notes"_s, u"read"_s, u"rejected"_s, u"unplaced"_s}));
        QCOMPARE(done.json()[u"read"].toInt(), 3);
        QCOMPARE(done.json()[u"added"].toInt(), 3);
        QCOMPARE(done.json()[u"unplaced"].toInt(), 1);
        const QJsonObject canvas = terminal.canvases(pricing)[u"canvases"][0].toObject();
        QCOMPARE(canvas[u"designed_for"].toString(), u"Pantrylark"_s);
        QCOMPARE(canvas[u"notes"].toInt(), 3);
        QCOMPARE(canvas[u"unplaced"].toInt(), 1);
        QCOMPARE(canvas[u"date"].toString(), u"2026-03-10"_s);

        // Once more into the same; one step takes each back.
        const auto again = terminal.import(markdown, pricing);
        QCOMPARE(again.status, 0);
        QVERIFY2(again.out.contains(u"Notes read: 3. Added: 0. Skipped as already there: 3. Rejected: 0."_s),
            qPrintable(again.out));
        QVERIFY2(
            again.out.contains(u"“Budget” is no block of Machine Learning Canvas."_s), qPrintable(again.out));
        terminal({u"undo"_s, u"FILE"_s});
        QVERIFY(terminal.canvases(pricing)[u"canvases"].toArray().isEmpty());
    }

    void theTemplateIsAskedForOrFollowsFromTheHeadings()
    {
        const Terminal terminal;
        const auto formsOf = [&](const QString &project) {
            QStringList forms;
            for (const QJsonValue &canvas : terminal.canvases(project)[u"canvases"].toArray())
                forms << u"%1 %2"_s.arg(canvas[u"template"].toString()).arg(canvas[u"notes"].toInt());
            return forms.join(u", "_s);
        };
        QCOMPARE(terminal.import("# Judgment\n- a\n# Outcome\n- b\n", pricing).status, 0);
        QCOMPARE(formsOf(pricing), u"AI canvas 2"_s);
        QCOMPARE(terminal.import("# Skills\n- c\n", pricing, {u"--template"_s, u"stakeholder PITCH canvas"_s})
                     .status,
            0);
        QCOMPARE(formsOf(pricing), u"AI canvas 2, Stakeholder pitch canvas 1"_s);
        QCOMPARE(terminal.import("# Skills\n- d\n", pricing, {u"--template"_s, u"pitch-canvas"_s}).status, 0);
        QCOMPARE(terminal.import("# Training\n- e\n", pricing).status, 0);
        QCOMPARE(formsOf(pricing), u"AI canvas 3, Stakeholder pitch canvas 2"_s);
    }

    void whatCannotBeImportedIsASentence_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QStringList>("line");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QByteArray &file, const QStringList &line, int status,
                             const QString &says) { QTest::newRow(name) << file << line << status << says; };
        const QByteArray sound = "# Decisions\n- a\n";
        const QStringList into{u"--canvas"_s, u"@c.md"_s, u"--project"_s, engine};
        row("no project", sound, {u"--canvas"_s, u"@c.md"_s}, 2, u"belong together"_s);
        row("no such project", sound, {u"--canvas"_s, u"@c.md"_s, u"--project"_s, u"x"_s}, 1,
            u"There is no project “x”"_s);
        row("no such template", sound, into + QStringList{u"--template"_s, u"x"_s}, 1,
            u"There is no template “x”"_s);
        row("no file", sound, {u"--canvas"_s, u"@none.md"_s, u"--project"_s, engine}, 1,
            u"There is no file"_s);
        row("empty", "", into, 1, u"The file is empty. Nothing was imported."_s);
        row("no text", QByteArray("\x7f\x45LF\0\1", 6), into, 1, u"not a text file. Nothing was imported."_s);
        row("20 MB", QByteArray(20 << 20, 'a'), into, 1, u"larger than 16 MB"_s);
        row("a table's columns", sound, into + QStringList{u"--map"_s, u"a=b"_s}, 2, u"has no columns"_s);
        row("with leads", sound, into + QStringList{u"--leads"_s, u"@c.md"_s}, 2, u"missing or manifold"_s);
        row("template of leads", sound, {u"--leads"_s, u"@c.md"_s, u"--template"_s, u"x"_s}, 2,
            u"belong together"_s);
    }

    void whatCannotBeImportedIsASentence()
    {
        QFETCH(QByteArray, file);
        QFETCH(QStringList, line);
        QFETCH(QString, says);
        const Terminal terminal;
        overwrite(terminal.folder.path(u"c.md"_s), file);
        const QString before = terminal.history();
        const auto answer = terminal(QStringList{u"import"_s, u"FILE"_s} + line);
        QTEST(answer.status, "status");
        QVERIFY2(answer.err.contains(says), qPrintable(answer.err));
        QCOMPARE(terminal.history(), before);
    }
};

QTEST_GUILESS_MAIN(TestCanvasVerb)
#include "tst_canvas.moc"
