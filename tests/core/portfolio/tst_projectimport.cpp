#include "core/portfolio/projectimport.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"

#include <QTest>

using namespace concave;

namespace {

Result<ProjectTable> readText(const QByteArray &csv, const std::vector<ColumnChoice> &choices = {})
{
    const Result<CsvTable> table = readCsv(csv);
    if (!table)
        return table.error();
    return readProjects(*table, choices);
}

/// Projects as lines: "1 Pricing log w1 0…40 #0 3:4".
QString picture(const Portfolio &portfolio)
{
    QStringList lines;
    for (const Project &project : portfolio.projects) {
        const Curve *curve = findCurve(portfolio, project.id);
        const Kind &kind = Curve::description();
        QString line = QStringLiteral("%1 %2 %3 w%4 %5…%6 #%7")
                           .arg(project.position)
                           .arg(project.name,
                               curve ? toText(kind.fields[1], toValue(curve->family)) : QStringLiteral("-"))
                           .arg(project.weight)
                           .arg(project.minimum)
                           .arg(project.maximum ? QString::number(*project.maximum) : QString())
                           .arg(project.colour);
        if (const QString points = pointsText(portfolio, project.id); !points.isEmpty())
            line += u' ' + points;
        lines << line;
    }
    return lines.join(u'\n');
}

QString picture(const Result<ProjectTable> &table)
{
    if (!table)
        return table.error().sentence;
    QStringList lines;
    for (const Finding &finding : table->rejected)
        lines << QStringLiteral("%1! %2").arg(finding.row).arg(finding.why);
    if (!table->portfolio.projects.empty())
        lines << picture(table->portfolio);
    return lines.join(u'\n');
}

QString picture(const ProjectImport &import)
{
    return QStringLiteral("read %1, added %2, duplicates %3, rejected %4")
        .arg(import.read)
        .arg(import.added)
        .arg(import.duplicates)
        .arg(import.rejected.size());
}

} // namespace

class TestProjectImport : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void rowsBecomeProjects_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QByteArray &csv, const char *expected) {
            QTest::newRow(name) << csv << QString::fromUtf8(expected);
        };
        row("every column", "name,curve,a,b,p,k,weight,min,max,points\nPricing,log,11,0.35,,,2,4,80,\n",
            "1 Pricing log w2 4…80 #0");
        row("two columns and what the curve needs", "NAME,Curve,A,P\nx,power,3,0.5\ny,POWER,2,0.1\n",
            "1 x power w1 0… #0\n2 y power w1 0… #1");
        row("in another order", "max,b,a,curve,name\n9,1,2,exponential,x\n", "1 x exponential w1 0…9 #0");
        row("points", "name,curve,points\nx,points,\"0:0; 10:6.35;\"\n", "1 x points w1 0… #0 0:0; 10:6.35");
        row("decimal commas", "name;curve;a;b;min\nx;log;1,5;0,25;2,5\n", "1 x log w1 2.5… #0");
        row("0 where the family has no such parameter", "name,curve,a,b,p,k\nx,hill,3,0,0,5\n",
            "1 x hill w1 0… #0");
        row("blanks around a name", "name,curve,a,b\n\" x \",log,1,1\n", "1 x log w1 0… #0");
    }

    void rowsBecomeProjects()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QString, expected);
        QCOMPARE(picture(readText(csv)), expected);
    }

    void everyParameterArrives()
    {
        const auto table = readText("name,curve,a,b,p,k,baseline,ceiling,client,owner\n"
                                    "x,startup-log,1.5,2.5,0.25,3.5,4,80,Pantrylark,Ines\n");
        QVERIFY(table);
        const Curve &curve = table->portfolio.curves.front();
        QCOMPARE(curve.family, allocation::Family::StartupLog);
        QCOMPARE(curve.a, 1.5);
        QCOMPARE(curve.b, 2.5);
        QCOMPARE(curve.p, 0.25);
        QCOMPARE(curve.k, 3.5);
        QCOMPARE(curve.baseline, 4.0);
        QCOMPARE(curve.ceiling, std::optional(80.0));
        QCOMPARE(table->portfolio.projects.front().client, QStringLiteral("Pantrylark"));
        QCOMPARE(table->portfolio.projects.front().owner, QStringLiteral("Ines"));
    }

    void intervalsArrive()
    {
        const auto table = readText("name,curve,a,b,k,a_low,a_high,b_low,b_high,k_low,k_high\n"
                                    "x,hill,10,0,5,8,12.5,0,0,,7\n"
                                    "y,log,10,1,,,,2,,,\n");
        QVERIFY(table);
        const Curve &curve = table->portfolio.curves.front();
        QCOMPARE(curve.aLow, std::optional(8.0));
        QCOMPARE(curve.aHigh, std::optional(12.5));
        QCOMPARE(curve.bLow, std::optional<double>());
        QCOMPARE(curve.kLow, std::optional<double>());
        QCOMPARE(curve.kHigh, std::optional(7.0));
        QVERIFY(table->rejected.front().why.contains(
            QStringLiteral("The interval of b does not hold its value, 1.")));
    }

    void badRowsAreNamed_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("why");
        const auto row = [](const QByteArray &text, const char *why) {
            QTest::newRow(text) << text << QString::fromUtf8(why);
        };
        row(",log,1,1,,,,,,", "Name is empty");
        row("x,,1,1,,,,,,", "The curve is missing");
        row("x,parabola,1,1,,,,,,", "must be one of log, startup-log, power, exponential, hill, points");
        row("x,log,-1,1,,,,,,", "Gain, a must be above 0");
        row("x,log,0,1,,,,,,", "Gain, a must be above 0");
        row("x,log,1,nan,,,,,,", "Speed, b must be above 0");
        row("x,log,inf,1,,,,,,", "Gain, a must be above 0");
        row("x,log,one,1,,,,,,", "“one” is not");
        row("x,log,1e300,1,,,,,,", "too large");
        row("x,log,1e-300,1,,,,,,", "too small");
        row("x,log,,1,,,,,,", "“log” needs “a”, which is empty");
        row("x,power,1,,0,,,,,", "Exponent, p must be between 0 and 1");
        row("x,power,1,,1,,,,,", "Exponent, p must be between 0 and 1");
        row("x,power,1,,1.5,,,,,", "Exponent, p must be between 0 and 1");
        row("x,power,1,,,,,,,", "“power” needs “p”, which is empty");
        row("x,hill,1,,,-3,,,,", "Half-way effort, k must be above 0");
        row("x,hill,1,,,,,,,", "“hill” needs “k”, which is empty");
        row("x,log,1,1,-2,,,,,", "Exponent, p must be between 0 and 1");
        row("x,log,1,1,,,0,,,", "Weight must be above 0");
        row("x,log,1,1,,,-1,,,", "Weight must be above 0");
        row("x,log,1,1,,,,-1,,", "Minimum effort must be at least 0");
        row("x,log,1,1,,,,inf,,", "Minimum effort must be at least 0");
        row("x,log,1,1,,,,,-1,", "Maximum effort must be at least 0");
        row("x,log,1,1,,,,9,3,", "Minimum effort, 9, is above maximum effort, 3");
        row("x,points,,,,,,,,", "“points” needs “points”, which is empty");
        row("x,points,,,,,,,,1:2:3", "effort:accuracy;effort:accuracy");
        row("x,points,,,,,,,,1:nan", "effort:accuracy;effort:accuracy");
        row("x,points,,,,,,,,-1:2", "Effort must be at least 0");
        row("x,points,,,,,,,,1:1e99", "too large");
        row("x,log,1", "3 cells where the header has 10");
    }

    void badRowsAreNamed()
    {
        QFETCH(QByteArray, row);
        QFETCH(QString, why);
        const auto table = readText("name,curve,a,b,p,k,weight,min,max,points\ngood,log,1,1,,,,,,\n" + row +
                                    "\nbetter,log,1,1,,,,,,\n");
        QVERIFY(table);
        QCOMPARE(table->read, 3);
        QCOMPARE(table->rejected.size(), std::size_t(1));
        QCOMPARE(table->rejected.front().row, 3);
        QVERIFY2(table->rejected.front().why.contains(why), qPrintable(table->rejected.front().why));
        QCOMPARE(table->portfolio.projects.size(), std::size_t(2));
        const auto portfolio = soundPortfolio(*table);
        QVERIFY(!portfolio);
        QVERIFY2(portfolio.error().sentence.startsWith(QStringLiteral("Row 3 of the file is at fault")),
            qPrintable(portfolio.error().sentence));
    }

    void allThatIsWrongWithARowIsSaid()
    {
        const auto table = readText("name,curve,a,b,weight,min,max\nx,log,-1,nan,0,9,3\n");
        const QString why = table->rejected.front().why;
        for (const char *fault : {"Gain, a", "Speed, b", "Weight", "Minimum effort, 9"})
            QVERIFY2(why.contains(QString::fromLatin1(fault)), qPrintable(why));
    }

    void aColumnThatTheCurveNeedsIsNamed()
    {
        QCOMPARE(picture(readText("name,curve,a\nx,hill,3\n")),
            QStringLiteral("2! The curve “hill” needs the column “k”, which the file does not have."));
    }

    void whatIsNoTableOfProjectsIsRefused()
    {
        QVERIFY(picture(readText("curve,a,b\nlog,1,1\n")).contains(QStringLiteral("no column “name”")));
        QVERIFY(picture(readText("name,a,b\nx,1,1\n")).contains(QStringLiteral("no column “curve”")));
        QVERIFY(picture(readText("name,curve,a,b\n")).contains(QStringLiteral("no rows")));
        QVERIFY(picture(readText("")).contains(QStringLiteral("is empty")));
    }

    void columnsCanBeChosen()
    {
        QCOMPARE(picture(readText(
                     "Projekt,Art,a,b\nx,log,1,1\n", {{QStringLiteral("Projekt"), QStringLiteral("name")},
                                                         {QStringLiteral("Art"), QStringLiteral("curve")}})),
            QStringLiteral("1 x log w1 0… #0"));
    }

    void theExampleIsSound()
    {
        const auto table = readCsvFile(QStringLiteral(CONCAVE_TEST_DATA "/projects.csv"));
        QVERIFY(table);
        const auto projects = readProjects(*table);
        QVERIFY(projects);
        QVERIFY(projects->rejected.empty());
        QCOMPARE(projects->portfolio.projects.size(), std::size_t(12));
        QCOMPARE(projects->portfolio.points.size(), std::size_t(12));
    }

    void anImportIsOneStep()
    {
        const TestFolder folder;
        const auto document = folder.create();
        const auto table = readText("name,curve,a,b,points\nPricing,log,1,1,\nVision,points,,,3:4;5:6\n");
        const auto import = importProjects(*document, *table);
        QVERIFY(import);
        QCOMPARE(picture(*import), QStringLiteral("read 2, added 2, duplicates 0, rejected 0"));
        QCOMPARE(picture(*readPortfolio(*document)),
            QStringLiteral("1 Pricing log w1 0… #0\n2 Vision points w1 0… #1 3:4; 5:6"));
        QCOMPARE(document->history()->size(), std::size_t(1));
        QCOMPARE(document->history()->front().label, QStringLiteral("Import 2 projects"));
        QVERIFY(document->undo());
        QCOMPARE(picture(*readPortfolio(*document)), QString());
    }

    void namesThatAreThereAreSkipped()
    {
        const TestFolder folder;
        const auto document = folder.create();
        QVERIFY(importProjects(*document, *readText("name,curve,a,b\nPricing,log,1,1\n")));
        const auto table = readText("name,curve,a,b\nVision,log,1,1\n\" pricing "
                                    "\",log,2,2\nVISION,log,3,3\nÜber,log,1,1\nüber,log,1,1\n");
        QCOMPARE(picture(*previewImport(*document, *table)),
            QStringLiteral("read 5, added 2, duplicates 3, rejected 0"));
        QCOMPARE(picture(*importProjects(*document, *table)),
            QStringLiteral("read 5, added 2, duplicates 3, rejected 0"));
        QCOMPARE(picture(*readPortfolio(*document)),
            QStringLiteral("1 Pricing log w1 0… #0\n2 Vision log w1 0… #1\n3 Über log w1 0… #2"));
        const QByteArray before = contentsOf(document->path());
        QCOMPARE(picture(*importProjects(*document, *table)),
            QStringLiteral("read 5, added 0, duplicates 5, rejected 0"));
        QCOMPARE(contentsOf(document->path()), before);
    }

    void aRejectedRowKeepsAllOut()
    {
        const TestFolder folder;
        const auto document = folder.create();
        const QByteArray before = contentsOf(document->path());
        const auto table = readText("name,curve,a,b\nPricing,log,1,1\nVision,log,-1,1\n");
        QCOMPARE(picture(*previewImport(*document, *table)),
            QStringLiteral("read 2, added 0, duplicates 0, rejected 1"));
        QCOMPARE(picture(*importProjects(*document, *table)),
            QStringLiteral("read 2, added 0, duplicates 0, rejected 1"));
        QCOMPARE(contentsOf(document->path()), before);
    }

    void manyRowsAreRead()
    {
        QByteArray csv = "name,curve,a,b\n";
        for (int i = 0; i < 50'000; ++i)
            csv += "Project " + QByteArray::number(i) + ",log,10,0.1\n";
        const auto table = readText(csv);
        QVERIFY(table);
        QCOMPARE(table->portfolio.projects.size(), std::size_t(50'000));
        QCOMPARE(table->portfolio.curves.back().project, table->portfolio.projects.back().id);
    }
};

QTEST_GUILESS_MAIN(TestProjectImport)
#include "tst_projectimport.moc"
