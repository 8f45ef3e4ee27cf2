#include "app/commandline.h"
#include "core/portfolio/portfolio.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>

using namespace concave;

namespace {

struct Answer
{
    int status = -1;
    QString out;
    QString err;

    QJsonDocument json() const { return QJsonDocument::fromJson(out.toUtf8()); }
};

/// Runs the command line in the folder of one test.
struct Terminal
{
    TestFolder folder;
    Environment environment = testEnvironment();
    PlotExporter exportPlot = {};

    QString path(const char *name) const { return folder.path(QString::fromUtf8(name)); }

    Answer run(const QStringList &arguments) const
    {
        Answer answer;
        QTextStream out(&answer.out);
        QTextStream err(&answer.err);
        answer.status = concave::run(
            arguments, {.streams = {out, err}, .exportPlot = exportPlot, .environment = environment});
        return answer;
    }

    /// The words of a line; "FILE" stands for the document, "@name" for a file of the folder.
    Answer operator()(const char *line) const
    {
        QStringList words;
        for (const QString &word : QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts)) {
            if (word == QStringLiteral("FILE"))
                words << path("test.concave");
            else
                words << (word.startsWith(u'@') ? folder.path(word.mid(1)) : word);
        }
        return run(words);
    }

    QByteArray document() const { return contentsOf(path("test.concave")); }
    void write(const char *name, const QByteArray &contents) const { overwrite(path(name), contents); }

    /// The id of the sample's project at `index`.
    QString projectId(int index) const
    {
        return
        operator()("projects FILE --json").json().array()[index].toObject()[QStringLiteral("id")].toString();
    }
};

QStringList keysOf(const QJsonValue &object)
{
    return object.toObject().keys();
}

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(u' ');
}

QString at(const QJsonDocument &json, const char *key)
{
    return json[QString::fromUtf8(key)].toVariant().toString();
}

/// Everything in a folder: names and contents.
QMap<QString, QByteArray> everythingIn(const QString &folder)
{
    QMap<QString, QByteArray> files;
    for (const QString &name : QDir(folder).entryList(QDir::Files | QDir::Hidden))
        files[name] = contentsOf(QDir(folder).filePath(name));
    return files;
}

} // namespace

class TestCommandLine : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void helpAndVersion()
    {
        const Terminal terminal;
        QVERIFY(terminal("--version").out.startsWith(QStringLiteral("concave ")));
        const Answer help = terminal("--help");
        QCOMPARE(help.status, 0);
        for (const char *verb :
            {"new", "info", "check", "projects", "allocate", "frontier", "uncertainty", "concerns", "canvas",
                "list", "add", "set", "remove", "import", "export", "history", "undo", "redo", "forget"}) {
            QVERIFY2(help.out.contains(QStringLiteral("  %1 ").arg(QString::fromLatin1(verb))), verb);
            const Answer own = terminal.run({QString::fromLatin1(verb), QStringLiteral("--help")});
            QCOMPARE(own.status, 0);
            QVERIFY2(own.out.startsWith(QStringLiteral("Usage: concave %1 ").arg(QString::fromLatin1(verb))),
                verb);
        }
    }

    void wrongUsageIsTwoWithTheUsageLine_data()
    {
        QTest::addColumn<QString>("line");
        for (const char *line :
            {"", "frobnicate", "info", "info FILE FILE", "info FILE --jsn", "allocate FILE --budget",
                "allocate @projects.csv", "uncertainty @projects.csv", "frontier FILE", "import FILE",
                "import FILE --points @projects.csv", "import FILE --projects @projects.csv --project x",
                "import FILE --canvas @canvas.md", "canvas", "export FILE", "add FILE project",
                "set FILE project 1", "remove FILE project", "undo FILE 1 2", "forget FILE"})
            QTest::newRow(line) << QString::fromLatin1(line);
    }

    void wrongUsageIsTwoWithTheUsageLine()
    {
        QFETCH(QString, line);
        const Terminal terminal;
        terminal("new FILE --sample");
        terminal.write("projects.csv", "name,curve,a,b\nx,log,1,1\n");
        const QByteArray before = terminal.document();
        const Answer answer = terminal(line.toUtf8().constData());
        QCOMPARE(answer.status, 2);
        QCOMPARE(answer.out, QString());
        QVERIFY2(answer.err.contains(QStringLiteral("\nUsage: concave")), qPrintable(answer.err));
        QCOMPARE(terminal.document(), before);
    }

    void refusalsAreOneWithASentenceAndChangeNothing_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *line, const char *says) {
            QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(says);
        };
        row("new FILE", "exists already");
        row("new @none/x.concave", "folder does not exist");
        row("info @none.concave", "There is no file");
        row("info @text.concave", "not a Concave document");
        row("info @cut.concave", "is damaged");
        row("check @text.concave", "not a Concave document");
        row("projects @empty.concave", "not a Concave document");
        row("allocate @text.concave --budget 1", "not a Concave document");
        row("allocate FILE --budget -1", "budget must be a number from 0 up");
        row("allocate FILE --budget nan", "budget must be a number from 0 up");
        row("allocate FILE --budget inf", "budget must be a number from 0 up");
        row("allocate FILE --budget ten", "“ten” is not");
        row("allocate FILE --budget 3", "minimums need 4 weeks, the budget is 3");
        row("allocate FILE --scenario Nobody", "There is no scenario “Nobody”");
        row("allocate @none.csv --budget 1", "There is no file");
        row("allocate @rows.csv --budget 1", "no rows");
        row("allocate @columns.csv --budget 1", "no column “curve”");
        row("allocate @bad.csv --budget 1", "Row 3 of the file is at fault: Gain, a must be above 0");
        row("allocate @minimums.csv --budget 10", "minimums need 11 weeks");
        row("allocate @nul.csv --budget 10", "not a text file");
        row("frontier FILE --to 3", "minimums need 4 weeks");
        row("frontier FILE --to -1", "budget must be a number from 0 up");
        row("uncertainty @interval.csv --budget 9", "interval of a does not hold its value, 10");
        row("uncertainty FILE --budget 3", "minimums need 4 weeks");
        row("uncertainty FILE --samples 0", "number of samples must be from 1 to 1000000, and 0 is not");
        row("uncertainty FILE --samples 2000000", "number of samples must be from 1 to 1000000");
        row("uncertainty FILE --seed x", "--seed must be a whole number from 0");
        row("list FILE unicorn", "There is no kind of record “unicorn”");
        row("add FILE unicorn name=x", "There is no kind of record “unicorn”");
        row("add FILE project colour=1", "Name is empty");
        row("add FILE project name=x horns=1", "has no field “horns”");
        row("add FILE project name", "is not field=value");
        row("add FILE project name=x weight=-1", "Weight must be above 0");
        row("add FILE project name=x weight=nan", "Weight must be above 0");
        row("add FILE project name=x id=7", "given by the program");
        row("add FILE project name=x minimum=9 maximum=3", "Minimum effort, 9, is above maximum effort, 3");
        row("add FILE curve family=log", "Project is missing");
        row("add FILE curve project=7", "There is no project with the id 7");
        row("add FILE curve project=ID p=1", "Exponent, p must be between 0 and 1");
        row("add FILE curve project=ID", "There already is a curve");
        row("set FILE project 7 weight=1", "There is no project with the id 7");
        row("set FILE project seven weight=1", "“seven” is not");
        row("set FILE project ID weight=0", "Weight must be above 0");
        row("set FILE project ID maximum=1", "Minimum effort, 4, is above maximum effort, 1");
        row("set FILE curve ID project=7", "belongs to its project for good");
        row("remove FILE project 7", "There is no project with the id 7");
        row("import FILE --projects @none.csv", "There is no file");
        row("import FILE --projects @bad.csv", "Nothing was imported: 1 row is at fault");
        row("import FILE --projects @rows.csv", "no rows");
        row("import FILE --projects @columns.csv", "no column “curve”");
        row("import FILE --projects @columns.csv --map a", "is not COLUMN=FIELD");
        row("import FILE --leads @none.csv", "There is no file");
        row("import FILE --leads @columns.csv --map name=horns", "There is no field “horns”");
        row("import FILE --leads @columns.csv --map horns=title", "no column “horns”");
        row("import FILE --leads @columns.csv --map a=company --map b=company", "Two columns are to fill");
        row("import FILE --leads @columns.csv --dates ymd", "--dates is dmy or mdy");
        row("import FILE --leads @nul.csv", "not a text file");
        row("import FILE --leads @cut.concave", "a Concave document");
        row("import FILE --points @runs.csv --project Nobody", "There is no project “Nobody”");
        row("import FILE --projects @columns.csv --map a=horns", "no field “horns”");
        row("export FILE --plot @plot.png", "cannot draw");
        row("export FILE --table @plan.ods", "written as .csv or .xlsx");
        row("export FILE --table @nowhere/plan.csv", "Nothing was written");
        row("undo FILE none", "COUNT must be a whole number from 1");
        row("undo FILE 0", "COUNT must be a whole number from 1");
        row("redo FILE", "nothing to redo");
    }

    void refusalsAreOneWithASentenceAndChangeNothing()
    {
        QFETCH(QString, line);
        QFETCH(QString, says);
        const Terminal terminal;
        QCOMPARE(terminal("new FILE --sample").status, 0);
        terminal.write("text.concave", "Dear diary");
        terminal.write("empty.concave", "");
        terminal.write("cut.concave", terminal.document().first(5000));
        terminal.write("rows.csv", "name,curve,a,b\n");
        terminal.write("columns.csv", "name,a,b\nx,1,1\n");
        terminal.write("bad.csv", "name,curve,a,b\nx,log,1,1\ny,log,-1,1\n");
        terminal.write("interval.csv", "name,curve,a,b,a_low\nx,log,10,1,11\n");
        terminal.write("minimums.csv", "name,curve,a,b,min\nx,log,1,1,5\ny,log,1,1,6\n");
        terminal.write("nul.csv", QByteArray("name,curve\n\0", 12));
        line.replace(QStringLiteral("ID"), terminal.projectId(0));
        const auto before = everythingIn(terminal.folder.folder.path());

        const Answer answer = terminal(line.toUtf8().constData());
        QCOMPARE(answer.status, 1);
        QVERIFY2(answer.err.contains(says), qPrintable(answer.err));
        QCOMPARE(answer.err.count(u'\n'), 1);
        QVERIFY(everythingIn(terminal.folder.folder.path()) == before);
    }

    void newMakesADocument()
    {
        const Terminal terminal;
        QCOMPARE(terminal("new FILE").status, 0);
        const QJsonDocument info = terminal("info FILE --json").json();
        QCOMPARE(keysOf(info.object()), words("activities adjustments blocks canvas_templates "
                                              "canvas_versions canvases complete_blocks concerns curves "
                                              "data_sources demo_steps history intake_answers lead_mappings "
                                              "lead_views leads lost_reasons meetings metric_series metrics "
                                              "milestones notes observations open_leads open_questions "
                                              "parties pipeline_stages points projects recipients returns "
                                              "scenarios schema slide_texts slides stage_changes stages "
                                              "stakeholders tasks template_blocks testimonials"));
        QCOMPARE(at(info, "projects"), QStringLiteral("0"));
        QCOMPARE(at(info, "history"), QStringLiteral("0"));
        QVERIFY(
            terminal("allocate FILE --budget 10").err.contains(QStringLiteral("no project with a curve")));
    }

    void infoCountsTheSample()
    {
        const Terminal terminal;
        terminal("new FILE --sample");
        const QJsonDocument info = terminal("info FILE --json").json();
        QCOMPARE(at(info, "projects"), QStringLiteral("5"));
        QCOMPARE(at(info, "scenarios"), QStringLiteral("3"));
        QCOMPARE(at(info, "history"), QStringLiteral("1"));
        QCOMPARE(at(info, "schema"), QString::number(schema().version()));
        QVERIFY(terminal("info FILE").out.contains(QStringLiteral("projects:         5\n")));
        QVERIFY(terminal.folder.openForReading());
        QCOMPARE(at(terminal("info FILE --json").json(), "schema"), QStringLiteral("99"));
    }

    void checkSaysWhetherADocumentIsSound()
    {
        const Terminal terminal;
        terminal("new FILE --sample");
        const Answer sound = terminal("check FILE");
        QCOMPARE(sound.status, 0);
        QVERIFY(sound.out.contains(QStringLiteral("is sound")));
        plant(terminal.path("test.concave"), "UPDATE project SET weight = 99 WHERE name = 'Dynamic pricing'");
        const Answer unsound = terminal("check FILE");
        QCOMPARE(unsound.status, 1);
        QVERIFY2(unsound.out.contains(QStringLiteral("not what the history says")), qPrintable(unsound.out));
        QVERIFY2(unsound.err.contains(QStringLiteral("is not sound: 1 problem")), qPrintable(unsound.err));
    }

    void projectsAreListed()
    {
        const Terminal terminal;
        terminal("new FILE --sample");
        const QJsonArray projects = terminal("projects FILE --json").json().array();
        QCOMPARE(projects.size(), 5);
        const QJsonObject pricing = projects[0].toObject();
        QCOMPARE(keysOf(pricing), words("a b curve id k max min name p pinned weight"));
        QCOMPARE(pricing[QStringLiteral("name")], QStringLiteral("Dynamic pricing"));
        QCOMPARE(pricing[QStringLiteral("curve")], QStringLiteral("log"));
        QCOMPARE(pricing[QStringLiteral("a")], 11.0);
        QVERIFY(pricing[QStringLiteral("id")].isString());
        QVERIFY(pricing[QStringLiteral("p")].isNull());
        QVERIFY(pricing[QStringLiteral("pinned")].isNull());
        QVERIFY(terminal("projects FILE").out.contains(QStringLiteral("11 · ln(1 + 0.35 x)")));
    }

    void aCsvIsAllocated()
    {
        const Terminal terminal;
        const Answer answer =
            terminal.run({QStringLiteral("allocate"), QStringLiteral(CONCAVE_TEST_DATA "/projects.csv"),
                QStringLiteral("--budget"), QStringLiteral("100"), QStringLiteral("--json")});
        QCOMPARE(answer.status, 0);
        const QJsonObject plan = answer.json().object();
        QCOMPARE(keysOf(plan), words("budget gap projects shadow_price spent value"));
        QVERIFY(plan[QStringLiteral("gap")].toDouble(1) <= 1e-9);
        const QJsonArray projects = plan[QStringLiteral("projects")].toArray();
        QCOMPARE(projects.size(), 12);
        double spent = 0;
        for (const auto project : projects) {
            QCOMPARE(keysOf(project), words("accuracy bound effort name slope stage value"));
            spent += project[QStringLiteral("effort")].toDouble();
        }
        QVERIFY(std::abs(spent - 100) < 1e-6);
        QCOMPARE(plan[QStringLiteral("budget")], 100.0);
    }

    void aDocumentIsAllocatedUnderItsScenarios()
    {
        const Terminal terminal;
        terminal("new FILE --sample");
        QCOMPARE(at(terminal("allocate FILE --json").json(), "budget"), QStringLiteral("100"));
        QCOMPARE(at(terminal("allocate FILE --budget 60 --json").json(), "budget"), QStringLiteral("60"));
        const Answer named = terminal.run({QStringLiteral("allocate"), terminal.path("test.concave"),
            QStringLiteral("--scenario"), QStringLiteral("Budget 300"), QStringLiteral("--json")});
        QCOMPARE(at(named.json(), "budget"), QStringLiteral("300"));
        const QJsonDocument whole = terminal("allocate FILE --budget 50 --whole --json").json();
        for (const auto project : whole[QStringLiteral("projects")].toArray()) {
            const double effort = project[QStringLiteral("effort")].toDouble();
            QCOMPARE(effort, std::round(effort));
        }
        const Answer text = terminal("allocate FILE");
        QCOMPARE(text.status, 0);
        QVERIFY(text.out.contains(QStringLiteral("Gap to the proven bound")));
    }

    void aBudgetOfNothingHasNoNaN()
    {
        const Terminal terminal;
        terminal.write("p.csv", "name,curve,a,p\nx,power,1,0.5\n");
        const Answer answer = terminal("allocate @p.csv --budget 0 --json");
        QCOMPARE(answer.status, 0);
        QVERIFY(answer.json()[QStringLiteral("shadow_price")].isNull());
        QVERIFY(!answer.out.contains(QStringLiteral("nan")) && !answer.out.contains(QStringLiteral("inf")));
    }

    void theFrontierRisesToItsEnd()
    {
        const Terminal terminal;
        terminal("new FILE --sample");
        const QJsonDocument json = terminal("frontier FILE --to 100 --json").json();
        QCOMPARE(keysOf(json.object()), words("budgets efforts joins stages values"));
        const QJsonArray budgets = json[QStringLiteral("budgets")].toArray();
        const QJsonArray values = json[QStringLiteral("values")].toArray();
        QCOMPARE(budgets.last().toDouble(), 100.0);
        QCOMPARE(values.size(), budgets.size());
        for (qsizetype i = 1; i < values.size(); ++i)
            QVERIFY(values[i].toDouble() >= values[i - 1].toDouble());
        const QJsonObject efforts = json[QStringLiteral("efforts")].toObject();
        QCOMPARE(efforts.size(), 5);
        QCOMPARE(efforts[QStringLiteral("Dynamic pricing")].toArray().size(), budgets.size());
        const Answer text = terminal("frontier FILE --to 100");
        QCOMPARE(text.out.count(u'\n'), 12 + 1 + 6);
        QVERIFY(text.out.contains(QStringLiteral("Feature engineering 14.0, Classic ML 40.3")));
    }

    void theFrontierTellsWhoJoinsAndEntersEachStage()
    {
        const Terminal terminal;
        terminal("new FILE --sample");
        const QJsonDocument json = terminal("frontier FILE --to 100 --json").json();
        const auto number = [](const QJsonValue &value) {
            return value.isNull() ? QStringLiteral("none") : QString::number(value.toDouble(), 'f', 1);
        };
        const QJsonObject joins = json[QStringLiteral("joins")].toObject();
        QCOMPARE(number(joins[QStringLiteral("Dynamic pricing")]), QStringLiteral("4.0"));
        QCOMPARE(number(joins[QStringLiteral("Synthetic menu images")]), QStringLiteral("173.8"));
        const QJsonObject stages =
            json[QStringLiteral("stages")][QStringLiteral("Courier onboarding vision")].toObject();
        QStringList entries;
        for (const char *stage :
            {"Baseline", "Feature engineering", "Classic ML", "Deep learning", "Research frontier"})
            entries << number(stages[QString::fromLatin1(stage)]);
        QCOMPARE(entries.join(u' '), QStringLiteral("4.0 43.9 159.0 293.6 none"));
    }

    void uncertaintyTellsWhatToPilot()
    {
        const Terminal terminal;
        terminal.write("p.csv", "name,curve,a,b,a_low,a_high,b_low,b_high\n"
                                "vision,log,10,0.5,4,25,,\n"
                                "pricing,log,11,0.4,,,,\n");
        const Answer answer = terminal("uncertainty @p.csv --budget 30 --samples 500 --seed 7 --json");
        QCOMPARE(answer.status, 0);
        const QJsonDocument json = answer.json();
        QCOMPARE(keysOf(json.object()),
            words("budget mean_plan price_p05 price_p50 price_p95 projects samples seed"));
        QCOMPARE(json[QStringLiteral("samples")].toInt(), 500);
        QCOMPARE(json[QStringLiteral("seed")].toInt(), 7);
        const QJsonObject vision = json[QStringLiteral("projects")][0].toObject();
        QVERIFY(vision[QStringLiteral("effort_p05")].toDouble() <
                vision[QStringLiteral("effort_p95")].toDouble());
        QCOMPARE(vision[QStringLiteral("funded")].toDouble(), 1.0);
        QVERIFY(vision[QStringLiteral("learning_value")].toDouble() > 0);
        QCOMPARE(json[QStringLiteral("projects")][1][QStringLiteral("learning_value")].toDouble(), 0.0);
        const QJsonObject plan = json[QStringLiteral("mean_plan")].toObject();
        const QJsonObject efforts = plan[QStringLiteral("efforts")].toObject();
        QVERIFY(std::abs(efforts[QStringLiteral("vision")].toDouble() +
                         efforts[QStringLiteral("pricing")].toDouble() - 30) < 1e-9);
        QVERIFY(std::abs(plan[QStringLiteral("value")].toDouble() -
                         plan[QStringLiteral("centre_value")].toDouble() -
                         plan[QStringLiteral("loss_avoided")].toDouble()) < 1e-12);
        QCOMPARE(terminal("uncertainty @p.csv --budget 30 --samples 500 --seed 7 --json").out, answer.out);
        QVERIFY(
            terminal("uncertainty @p.csv --budget 30").out.contains(QStringLiteral("Pilot vision first")));
    }

    void uncertaintyOfACertainPortfolio()
    {
        const Terminal terminal;
        terminal.write("p.csv", "name,curve,a,b\npricing,log,11,0.35\nvision,log,25,0.05\n");
        const QJsonDocument plan = terminal("allocate @p.csv --budget 40 --whole --json").json();
        const QJsonDocument json =
            terminal("uncertainty @p.csv --budget 40 --whole --samples 10 --json").json();
        for (int i = 0; i < 2; ++i)
            QCOMPARE(json[QStringLiteral("projects")][i][QStringLiteral("effort_p50")].toDouble(),
                plan[QStringLiteral("projects")][i][QStringLiteral("effort")].toDouble());
        QVERIFY(terminal("uncertainty @p.csv --budget 40 --samples 10")
                    .out.contains(QStringLiteral("nothing to learn first")));
    }

    void projectsOfOneNameKeepTheirEfforts()
    {
        const Terminal terminal;
        terminal.write("p.csv", "name,curve,a,b\nx,log,1,1\nx,log,2,1\n");
        QCOMPARE(keysOf(terminal("frontier @p.csv --to 9 --json").json()[QStringLiteral("efforts")]),
            (QStringList{QStringLiteral("x"), QStringLiteral("x (2)")}));
    }

    void recordsAreAddedSetListedAndRemoved()
    {
        const Terminal terminal;
        terminal("new FILE");
        const Answer added = terminal("add FILE project name=Pricing weight=1.2");
        QCOMPARE(added.status, 0);
        const QString id = added.out.trimmed();
        QVERIFY(id.toLongLong() > 0);
        QCOMPARE(
            terminal
                .run({QStringLiteral("add"), terminal.path("test.concave"), QStringLiteral("curve"),
                    QStringLiteral("project=") + id, QStringLiteral("family=hill"), QStringLiteral("k=30")})
                .out.trimmed(),
            id);
        const Answer set =
            terminal.run({QStringLiteral("set"), terminal.path("test.concave"), QStringLiteral("project"), id,
                QStringLiteral("weight=1.5"), QStringLiteral("client=Quillbank = Co")});
        QCOMPARE(set.status, 0);
        const QJsonArray projects = terminal("list FILE project --json").json().array();
        QCOMPARE(projects.size(), 1);
        QCOMPARE(projects[0].toObject()[QStringLiteral("weight")], 1.5);
        QCOMPARE(projects[0].toObject()[QStringLiteral("client")], QStringLiteral("Quillbank = Co"));
        QCOMPARE(projects[0].toObject()[QStringLiteral("id")], id);
        QCOMPARE(terminal("list FILE curve").out,
            QStringLiteral("project,family,a,b,p,k,baseline,ceiling,"
                           "a_low,a_high,b_low,b_high,p_low,p_high,k_low,k_high\r\n"
                           "%1,hill,10,0.1,0.5,30,0,,,,,,,,,\r\n")
                .arg(id));
        const Answer removed = terminal.run(
            {QStringLiteral("remove"), terminal.path("test.concave"), QStringLiteral("project"), id});
        QCOMPARE(removed.out, QStringLiteral("Remove project “Pricing” and what hangs on it (1)\n"));
        QCOMPARE(terminal("list FILE curve --json").json().array().size(), 0);
    }

    void addedRecordsComeLast()
    {
        const Terminal terminal;
        terminal("new FILE --sample");
        terminal("add FILE project name=Last");
        QCOMPARE(terminal("projects FILE --json").json().array().last()[QStringLiteral("name")],
            QStringLiteral("Last"));
    }

    void editsHaveWordsInHistory()
    {
        const Terminal terminal;
        terminal("new FILE --sample");
        const QString id = terminal.projectId(1);
        const QString file = terminal.path("test.concave");
        terminal.run(
            {QStringLiteral("set"), file, QStringLiteral("project"), id, QStringLiteral("weight=1.75")});
        terminal.run({QStringLiteral("set"), file, QStringLiteral("curve"), id, QStringLiteral("a=20")});
        terminal.run({QStringLiteral("add"), file, QStringLiteral("point"), QStringLiteral("project=") + id});
        terminal.run(
            {QStringLiteral("set"), file, QStringLiteral("project"), id, QStringLiteral("weight=1.75")});
        terminal("undo FILE");
        const QJsonArray history = terminal("history FILE --json").json().array();
        QStringList labels;
        for (const auto entry : history) {
            QCOMPARE(keysOf(entry), words("at author changes label seq undone why"));
            labels << entry[QStringLiteral("label")].toString();
        }
        QCOMPARE(labels, (QStringList{QStringLiteral("Add the sample"),
                             QStringLiteral("Change project “Dispatching engine”: weight 1.5 → 1.75"),
                             QStringLiteral("Change curve “Dispatching engine”: gain, a 16 → 20"),
                             QStringLiteral("Add measured point “Dispatching engine”"),
                             QStringLiteral("Undo “Add measured point “Dispatching engine””")}));
        const QJsonObject weighed = history[1].toObject();
        QCOMPARE(weighed[QStringLiteral("seq")], 2);
        QCOMPARE(weighed[QStringLiteral("author")], QStringLiteral("user 1"));
        QCOMPARE(weighed[QStringLiteral("undone")], false);
        QCOMPARE(history[3].toObject()[QStringLiteral("undone")], true);
        const QJsonArray changes = weighed[QStringLiteral("changes")].toArray();
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes[0].toObject(),
            (QJsonObject{{QStringLiteral("kind"), QStringLiteral("project")}, {QStringLiteral("id"), id},
                {QStringLiteral("field"), QStringLiteral("weight")}, {QStringLiteral("before"), 1.5},
                {QStringLiteral("after"), 1.75}}));
        QVERIFY(terminal("history FILE").out.contains(QStringLiteral("(undone)")));
    }

    void undoAndRedoWalkAsFarAsTheyCan()
    {
        const Terminal terminal;
        terminal("new FILE");
        for (const char *line :
            {"add FILE project name=A", "add FILE project name=B", "add FILE project name=C"})
            QCOMPARE(terminal(line).status, 0);
        const auto names = [&] { return projectsOf(*terminal.folder.open()); };
        QCOMPARE(
            terminal("undo FILE 2").out, QStringLiteral("Undo “Add project “C””\nUndo “Add project “B””\n"));
        QCOMPARE(names(), QStringLiteral("A 1"));
        QCOMPARE(terminal("redo FILE").status, 0);
        QCOMPARE(names(), QStringLiteral("A 1, B 1"));
        const Answer tooFar = terminal("redo FILE 5");
        QCOMPARE(tooFar.status, 1);
        QVERIFY2(tooFar.err.startsWith(QStringLiteral("1 of 5 steps were taken")), qPrintable(tooFar.err));
        QCOMPARE(names(), QStringLiteral("A 1, B 1, C 1"));
        QCOMPARE(terminal("check FILE").status, 0);
    }

    void projectsAreImported()
    {
        const Terminal terminal;
        terminal("new FILE --sample");
        terminal.write("p.csv", "Titel;Curve;a;b\nDynamic pricing;log;1;1\nNew;log;1,5;0,2\n");
        const QByteArray before = terminal.document();
        const QJsonDocument dry =
            terminal("import FILE --projects @p.csv --map Titel=name --dry-run --json").json();
        QCOMPARE(keysOf(dry.object()), words("added duplicates read rejected"));
        QCOMPARE(at(dry, "added"), QStringLiteral("1"));
        QCOMPARE(terminal.document(), before);
        const Answer imported = terminal("import FILE --projects @p.csv --map Titel=name");
        QCOMPARE(imported.status, 0);
        QCOMPARE(imported.out,
            QStringLiteral("Rows read: 2. Added: 1. Skipped as already there: 1. Rejected: 0.\n"));
        QCOMPARE(terminal("projects FILE --json").json().array().size(), 6);
        QCOMPARE(terminal("undo FILE").out, QStringLiteral("Undo “Import a project”\n"));
    }

    void runsBecomeMeasuredPoints()
    {
        const Terminal terminal;
        terminal("new FILE");
        terminal("add FILE project name=Pricing");
        terminal.write("runs.csv", "Start Time,Duration,Took,acc,f1\n2026-03-02 09:00:00,20h,1,0.5,0.2\n"
                                   "2026-03-04 09:00:00,20h,1,0.6,0.3\n");
        const QByteArray before = terminal.document();
        const QJsonDocument dry =
            terminal("import FILE --points @runs.csv --project pricing --dry-run --json").json();
        QCOMPARE(keysOf(dry.object()), words("added duplicates notes read rejected"));
        QCOMPARE(terminal.document(), before);
        const Answer imported =
            terminal("import FILE --points @runs.csv --project pricing --metric f1 --hours-per-week 20");
        QCOMPARE(imported.out,
            QStringLiteral("Accuracy is the best f1 so far; 20 hours of runs are one week of effort.\n"
                           "Every value lies between 0 and 1, so 1 counts as 100 points.\n"
                           "Rows read: 2. Added: 2. Skipped as already there: 0. Rejected: 0.\n"));
        QCOMPARE(terminal("list FILE point --json").json().array().size(), 2);
        QCOMPARE(terminal("undo FILE").out, QStringLiteral("Undo “Import 2 measured points of Pricing”\n"));
    }

    void leadsComeFromOtherPrograms()
    {
        const Terminal terminal;
        terminal("new FILE");
        terminal.write("leads.csv", "Company,What,Amount,Expected close\nAcme,Forecast,5,03/04/2026\n"
                                    "Other,Vision,x,03/04/2026\n");
        const QByteArray before = terminal.document();
        const QJsonDocument dry =
            terminal("import FILE --leads @leads.csv --map What=title --dates mdy --dry-run --json").json();
        QCOMPARE(keysOf(dry.object()), words("added duplicates notes read rejected updated"));
        QCOMPARE(terminal.document(), before);
        const Answer imported = terminal("import FILE --leads @leads.csv --map What=title --dates mdy");
        QCOMPARE(imported.status, 0);
        QVERIFY2(imported.out.endsWith(QStringLiteral(
                     "Row 3: Amount is no number: “x”.\n"
                     "Rows read: 2. Added: 1. Updated: 0. Skipped as already there: 0. Rejected: 1.\n")),
            qPrintable(imported.out));
        const QJsonValue lead = terminal("list FILE lead --json").json().array().first();
        QCOMPARE(lead[QStringLiteral("title")].toString(), QStringLiteral("Forecast"));
        QCOMPARE(lead[QStringLiteral("close_by")].toString(), QStringLiteral("2026-03-04"));
        const QJsonDocument again = terminal("import FILE --leads @leads.csv --json").json();
        QCOMPARE(at(again, "duplicates"), QStringLiteral("0")); // the day is first again: an update
        QCOMPARE(at(again, "updated"), QStringLiteral("1"));
        QCOMPARE(terminal("undo FILE 2").status, 0);
        QCOMPARE(terminal("list FILE lead --json").json().array().size(), 0);
    }

    void rejectedRowsAreListed()
    {
        const Terminal terminal;
        terminal("new FILE --sample");
        terminal.write("p.csv",
            "name,curve,a,b,p,min,max\nok,log,1,1,,,\nx,log,-1,1,,,\ny,power,1,,1,,\nz,log,1,1,,5,2\n");
        const QByteArray before = terminal.document();
        const Answer answer = terminal("import FILE --projects @p.csv --json");
        QCOMPARE(answer.status, 1);
        QVERIFY(answer.err.contains(QStringLiteral("3 rows are at fault, the first of them row 3")));
        QCOMPARE(at(answer.json(), "added"), QStringLiteral("0"));
        QStringList rows;
        for (const auto finding : answer.json()[QStringLiteral("rejected")].toArray()) {
            QCOMPARE(keysOf(finding), words("row why"));
            rows << QString::number(finding[QStringLiteral("row")].toInt());
        }
        QCOMPARE(rows, words("3 4 5"));
        QCOMPARE(terminal.document(), before);
    }

    void exportHandsThePlanToTheExporter()
    {
        Terminal terminal;
        terminal("new FILE --sample");
        QString drawn;
        terminal.exportPlot = [&](const Plan &plan, const QString &path) -> Result<void> {
            drawn =
                QStringLiteral("%1 projects, budget %2").arg(plan.projects.size()).arg(plan.scenario.budget);
            if (path.endsWith(QStringLiteral(".xyz")))
                return Error{Failure::Input, QStringLiteral("No such format.")};
            return {};
        };
        QCOMPARE(terminal("export FILE --plot @plot.png --budget 40").status, 0);
        QCOMPARE(drawn, QStringLiteral("5 projects, budget 40"));
        const Answer refused = terminal("export FILE --plot @plot.xyz");
        QCOMPARE(refused.status, 1);
        QCOMPARE(refused.err, QStringLiteral("No such format.\n"));
    }

    void exportWritesThePipeline()
    {
        const Terminal terminal;
        terminal("new FILE");
        terminal("add FILE lead company=Quillbank phone=+49170 amount=1200.5 next_due=2026-03-12 "
                 "next_action=Call");
        QCOMPARE(terminal("export FILE --pipeline @leads.csv").out,
            QStringLiteral("Wrote “%1”.\n").arg(terminal.path("leads.csv")));
        const QByteArray csv = contentsOf(terminal.path("leads.csv"));
        QVERIFY2(csv.startsWith("Id,Company,Title,") && csv.contains("Quillbank") && csv.contains("'+49170"),
            csv.constData());
        QCOMPARE(terminal("export FILE --pipeline @excel.csv --excel").status, 0);
        QVERIFY(contentsOf(terminal.path("excel.csv")).startsWith("\xEF\xBB\xBFId,"));
        QCOMPARE(terminal("export FILE --pipeline @leads.xlsx").status, 0);
        QVERIFY(contentsOf(terminal.path("leads.xlsx")).startsWith("PK"));
        QCOMPARE(terminal("export FILE --pipeline @todo.ics").status, 0);
        QVERIFY(contentsOf(terminal.path("todo.ics")).contains("SUMMARY:Call – Quillbank\r\n"));
        QVERIFY(terminal("export FILE --pipeline @leads.ods").err.contains(QStringLiteral(".csv or .xlsx")));
        QCOMPARE(terminal("export FILE --pipeline @a.csv --table @b.csv").status, 2);
    }

    void forgetSaysWhatGoesAndErasesIt()
    {
        const Terminal terminal;
        terminal("new FILE");
        QCOMPARE(
            terminal("add FILE lead company=Quillbank contact=Anna-Lindqvist note=Ask@Anna-Lindqvist").err,
            QString());
        const QByteArray before = terminal.document();
        const Answer dry = terminal("forget FILE anna-lindqvist --dry-run");
        QCOMPARE(dry.status, 0);
        QVERIFY2(dry.out.startsWith(QStringLiteral("Would be forgotten")), qPrintable(dry.out));
        QCOMPARE(terminal.document(), before);

        terminal.write("test.v2.concave", "old");
        const QJsonDocument json = terminal("forget FILE anna-lindqvist --json").json();
        QVERIFY(json[QStringLiteral("forgotten")].toBool());
        QCOMPARE(json[QStringLiteral("changes")].toInt(), 1);
        const QJsonObject leads = json[QStringLiteral("records")][0].toObject();
        QCOMPARE(leads[QStringLiteral("kind")].toString(), QStringLiteral("lead"));
        QCOMPARE(leads[QStringLiteral("records")].toInt(), 1);
        QCOMPARE(leads[QStringLiteral("fields")].toInt(), 2);
        QVERIFY(json[QStringLiteral("copies")][0].toString().endsWith(QStringLiteral("test.v2.concave")));
        QVERIFY(!terminal.document().toLower().contains("anna"));
        QVERIFY(terminal("check FILE").out.contains(QStringLiteral("is sound")));
        QVERIFY(terminal("history FILE")
                    .out.contains(QStringLiteral("Forget a person (records: 1, changes: 1)")));

        const Answer again = terminal("forget FILE anna-lindqvist");
        QVERIFY2(again.out.startsWith(QStringLiteral("Nothing in the document")), qPrintable(again.out));
        QVERIFY(again.out.contains(QStringLiteral("test.v2.concave")));
        QVERIFY(terminal("forget FILE ab").err.contains(QStringLiteral("Nothing was forgotten")));
    }

    void exportWritesThePlanAsATable()
    {
        const Terminal terminal;
        terminal("new FILE --sample");
        QCOMPARE(terminal("export FILE --table @plan.csv --budget 100").status, 0);
        const QByteArray csv = contentsOf(terminal.path("plan.csv"));
        QVERIFY2(csv.startsWith("Project,Client,Owner,Curve,Weight,"), csv.constData());
        QCOMPARE(csv.count("\r\n"), 6);
        QVERIFY(
            csv.contains("Dispatching engine,Pantrylark,Dario Pelk,16 · ln(1 + 0.12 x),1.5,0,140,,43.09"));
        QCOMPARE(terminal("export FILE --table @plan.xlsx").status, 0);
        QVERIFY(contentsOf(terminal.path("plan.xlsx")).startsWith("PK"));
        QCOMPARE(terminal("export FILE").status, 2);
        QCOMPARE(terminal("export FILE --table @a.csv --plot @b.png").status, 2);
    }

    void textFromAFileDoesNotCommandTheTerminal()
    {
        const Terminal terminal;
        terminal.write("p.csv", "name,curve,a,b\n\"x\x1B[2J\",log,1,1\n");
        QVERIFY(!terminal("allocate @p.csv --budget 3").out.contains(u'\x1B'));
        terminal("new FILE");
        terminal("import FILE --projects @p.csv");
        QVERIFY(!terminal("projects FILE").out.contains(u'\x1B'));
        QVERIFY(!terminal("history FILE").out.contains(u'\x1B'));
    }

    void wordsAreForTheCommandLineAndFilesForTheWindow()
    {
        const TestFolder folder;
        folder.create();
        QVERIFY(isCommandLine({QStringLiteral("info"), folder.path()}));
        QVERIFY(isCommandLine({QStringLiteral("--help")}));
        QVERIFY(isCommandLine({QStringLiteral("frobnicate")}));
        QVERIFY(!isCommandLine({}));
        QVERIFY(!isCommandLine({folder.path()}));
        QVERIFY(!isCommandLine({QStringLiteral("missing.concave")}));
        QVERIFY(!isCommandLine({QStringLiteral("-platform"), QStringLiteral("offscreen")}));
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
