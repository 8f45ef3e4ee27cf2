#include "core/portfolio/runs.h"
#include "core/portfolio/sample.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"

#include <QTest>

#include <random>

using namespace concave;

namespace {

Result<RunTable> readText(const QByteArray &csv, const RunOptions &options = {})
{
    const Result<CsvTable> table = readCsv(csv);
    if (!table)
        return table.error();
    return readRuns(*table, options);
}

Result<RunTable> readFile(const char *name, const RunOptions &options = {})
{
    return readText(contentsOf(QStringLiteral(CONCAVE_TEST_DATA "/") + QString::fromLatin1(name)), options);
}

/// "0.25:52 0.5:60", with the rows at fault before: "2! Duration is not a duration: “x”.".
QString picture(const Result<RunTable> &runs)
{
    if (!runs)
        return runs.error().sentence;
    QStringList words;
    for (const Finding &finding : runs->rejected)
        words << QStringLiteral("%1! %2").arg(finding.row).arg(finding.why);
    for (const allocation::Point &point : runs->points)
        words << QStringLiteral("%1:%2").arg(point.effort).arg(point.accuracy);
    return words.join(u' ');
}

QString picture(const Result<PointImport> &import)
{
    if (!import)
        return import.error().sentence;
    return QStringLiteral("read %1, added %2, duplicates %3, rejected %4")
        .arg(import->read)
        .arg(import->added)
        .arg(import->duplicates)
        .arg(import->rejected.size());
}

} // namespace

class TestRuns : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void anMlflowExportBecomesPoints()
    {
        const auto runs = readFile("runs-mlflow.csv");
        QCOMPARE(picture(runs), QStringLiteral("0.25:52 1:66 2:71 2.5:71"));
        QCOMPARE(runs->read, 6);
        QCOMPARE(runs->notes,
            QStringList(
                {QStringLiteral("Accuracy is the best metrics.accuracy so far; 40 hours of runs are one "
                                "week of effort."),
                    QStringLiteral("Every value lies between 0 and 1, so 1 counts as 100 points."),
                    QStringLiteral("Runs without an end, left out: 1.")}));
    }

    void aWandbExportBecomesPoints()
    {
        QCOMPARE(picture(readFile("runs-wandb.csv")), QStringLiteral("0.25:52.5 1:66"));
        QCOMPARE(picture(readFile("runs-wandb.csv", {.hoursPerWeek = 20})), QStringLiteral("0.5:52.5 2:66"));
    }

    void columnsAreChosen()
    {
        const RunOptions options{.choices = {{QStringLiteral("took"), QStringLiteral("duration")}},
            .metric = QStringLiteral("f1")};
        QCOMPARE(picture(readText("took,metrics.f1,accuracy\n20h,3,9\n20h,5,9\n", options)),
            QStringLiteral("0.5:3 1:5"));
        const RunOptions mapped{.choices = {{QStringLiteral("f1"), QStringLiteral("metric")}}};
        QCOMPARE(picture(readText("duration,f1,accuracy\n40h,3,9\n", mapped)), QStringLiteral("1:3"));
    }

    void plainPairsAreTakenAsTheyAre()
    {
        QCOMPARE(
            picture(readText("effort,accuracy\n20,30\n10,35\n20,30\n")), QStringLiteral("10:35 20:30 20:30"));
        QCOMPARE(picture(readText("Accuracy;Effort\n30,5;2,5\n")), QStringLiteral("2.5:30.5"));
        QCOMPARE(picture(readText("effort,val_acc\n2,0.5\n", {.metric = QStringLiteral("val_acc")})),
            QStringLiteral("2:50"));
    }

    void timesAreReadAsTrackersWriteThem_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("end");
        QTest::addColumn<QString>("expected"); // 4 hours are a tenth of a week
        const auto row = [](const char *start, const char *end, const char *expected = "0.1:7") {
            QTest::addRow("%s to %s", start, end)
                << QString::fromUtf8(start) << QString::fromUtf8(end) << QString::fromUtf8(expected);
        };
        row("2026-03-02T09:00:00", "2026-03-02T13:00:00");
        row("2026-03-02 09:00:00", "2026-03-02 13:00:00");
        row("2026-03-02T09:00:00Z", "2026-03-02T15:00:00+02:00");
        row("2026-03-02 09:00:00 UTC", "2026-03-02 15:00:00 +02:00");
        row("2026-03-02T09:00:00.250Z", "2026-03-02T13:00:00.250Z");
        row("1772442000", "1772456400");
        row("1772442000000", "1772456400000");
        row("1772442000.5", "1772456400.5");
        row("2026-03-02T13:00:00", "2026-03-02T09:00:00", "2! The run ends before it starts.");
        row("tomorrow", "2026-03-02T09:00:00", "2! start is not a time: “tomorrow”.");
        row("2026-03-02", "2026-13-02", "2! end is not a time: “2026-13-02”.");
    }

    void timesAreReadAsTrackersWriteThem()
    {
        QFETCH(QString, start);
        QFETCH(QString, end);
        QFETCH(QString, expected);
        QCOMPARE(picture(readText(QStringLiteral("start,end,score\n%1,%2,7\n").arg(start, end).toUtf8())),
            expected);
    }

    void durationsAreReadAsTrackersWriteThem_data()
    {
        QTest::addColumn<QString>("duration");
        QTest::addColumn<double>("hours"); // below 0: refused
        const auto row = [](const char *duration, double hours) {
            QTest::newRow(duration) << QString::fromUtf8(duration) << hours;
        };
        row("7200", 2);
        row("02:30:00", 2.5);
        row("2:30:00", 2.5);
        row("1 day, 2:00:00", 26);
        row("2 days 02:00:00.5", 50 + 0.5 / 3600);
        row("3h 20m", 10.0 / 3);
        row("2d", 48);
        row("3.2min", 3.2 / 60);
        row("1.5 hours", 1.5);
        row("36000000ms", 10);
        row("1h, 30 min, 36s", 1.51);
        row("-5", -1);
        row("soon", -1);
        row("3h and more", -1);
        row("3 months", -1);
        row("inf", -1);
    }

    void durationsAreReadAsTrackersWriteThem()
    {
        QFETCH(QString, duration);
        QFETCH(double, hours);
        const auto runs = readText(
            QStringLiteral("duration,score\n\"%1\",7\n").arg(duration).toUtf8(), {.hoursPerWeek = 1});
        QVERIFY(runs);
        if (hours < 0) {
            QCOMPARE(picture(runs), QStringLiteral("2! duration is not a duration: “%1”.").arg(duration));
        } else {
            QCOMPARE(runs->points.size(), std::size_t(1));
            QVERIFY(std::abs(runs->points.front().effort - hours) < 1e-9);
        }
    }

    void fractionsAreRecognised_data()
    {
        QTest::addColumn<QByteArray>("metrics");
        QTest::addColumn<QString>("expected");
        const auto row = [](const QByteArray &metrics, const char *expected) {
            QTest::newRow(metrics) << metrics << QString::fromUtf8(expected);
        };
        row("0.5 0.7", "1:50 2:70");
        row("0.5 1", "1:50 2:100");
        row("0.5 70", "1:0.5 2:70");
        row("-0.5 0.7", "1:-0.5 2:0.7");
        row("nan 0.7", "2:70");
    }

    void fractionsAreRecognised()
    {
        QFETCH(QByteArray, metrics);
        QFETCH(QString, expected);
        QByteArray csv = "duration,acc\n";
        for (const QByteArray &metric : metrics.split(' '))
            csv += "40h," + metric + '\n';
        QCOMPARE(picture(readText(csv)), expected);
    }

    void runsWithoutAnyStartAreInTheOrderOfTheTable()
    {
        QCOMPARE(picture(readText("duration,acc\n40h,30\n40h,20\n40h,50\n")), QStringLiteral("1:30 3:50"));
        QCOMPARE(picture(readText("start,duration,acc\n2026-03-03,40h,50\n2026-03-01,40h,30\n")),
            QStringLiteral("1:30 2:50"));
    }

    void whatCannotBeReadIsRefused_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QString>("expected");
        const auto row = [](const QByteArray &csv, const char *expected) {
            QTest::newRow(csv) << csv << QString::fromUtf8(expected);
        };
        row("duration,loss\n1,2\n", "does not say which column is the metric");
        row("duration,metrics.f1,metrics.auc\n1,2,3\n", "Choose one of “metrics.f1”, “metrics.auc”");
        row("accuracy\n1\n", "neither an effort, nor a duration, nor start and end");
        row("start,accuracy\n2026-03-02,1\n", "neither an effort, nor a duration, nor start and end");
        row("effort,wisdom\n1,2\n", "efforts, but no accuracy");
        row("effort,accuracy\n", "no rows");
        row("effort,accuracy\n-1,2\n", "2! The effort is negative.");
        row("effort,accuracy\n,2\n", "2! The effort is missing.");
        row("effort,accuracy\n1,\n", "2! The accuracy is missing.");
        row("effort,accuracy\n1,2,3\n", "2!");
        row("duration,accuracy\n,2\n", "neither start and end nor a duration");
        row("duration,accuracy\n1,1e300\n",
            "2! accuracy is not a number that can be computed with: “1e300”.");
    }

    void whatCannotBeReadIsRefused()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QString, expected);
        const QString found = picture(readText(csv));
        QVERIFY2(found.contains(expected), qPrintable(found));
    }

    void pointsAreAddedInOneStep()
    {
        TestFolder folder;
        const auto document = folder.create();
        const Id project = addProject(*document, QStringLiteral("Pricing"));
        const auto runs = readFile("runs-mlflow.csv");
        QCOMPARE(picture(previewPoints(*document, project, *runs)),
            QStringLiteral("read 6, added 4, duplicates 0, rejected 0"));
        QCOMPARE(pointsText(*readPortfolio(*document), project), QString());
        QCOMPARE(picture(importPoints(*document, project, *runs)),
            QStringLiteral("read 6, added 4, duplicates 0, rejected 0"));
        QCOMPARE(
            pointsText(*readPortfolio(*document), project), QStringLiteral("0.25:52; 1:66; 2:71; 2.5:71"));
        QCOMPARE(document->history()->back().label, QStringLiteral("Import 4 measured points of Pricing"));
        const auto entries = document->history()->size();
        QCOMPARE(picture(importPoints(*document, project, *runs)),
            QStringLiteral("read 6, added 0, duplicates 4, rejected 0"));
        QCOMPARE(document->history()->size(), entries);
        QVERIFY(document->undo());
        QCOMPARE(pointsText(*readPortfolio(*document), project), QString());
    }

    void oneBadRowKeepsAllOut()
    {
        TestFolder folder;
        const auto document = folder.create();
        const Id project = addProject(*document, QStringLiteral("Pricing"));
        const auto runs = readText("effort,accuracy\n1,30\nmuch,40\n");
        QCOMPARE(picture(importPoints(*document, project, *runs)),
            QStringLiteral("read 2, added 0, duplicates 0, rejected 1"));
        QCOMPARE(pointsText(*readPortfolio(*document), project), QString());
    }

    void rubbishIsRefusedOrReadButNeverMore()
    {
        std::mt19937 random(5);
        const QByteArray sound = contentsOf(QStringLiteral(CONCAVE_TEST_DATA "/runs-mlflow.csv"));
        for (int i = 0; i < 400; ++i) {
            QByteArray csv =
                sound.left(static_cast<qsizetype>(random() % static_cast<unsigned>(sound.size())));
            for (unsigned j = 0; j < random() % 6 && !csv.isEmpty(); ++j)
                csv[static_cast<qsizetype>(random() % static_cast<unsigned>(csv.size()))] =
                    static_cast<char>(random() % 256);
            const auto runs = readText(csv);
            for (std::size_t k = 0; runs && k < runs->points.size(); ++k) {
                QVERIFY(std::isfinite(runs->points[k].effort) && runs->points[k].effort >= 0);
                QVERIFY(std::isfinite(runs->points[k].accuracy));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestRuns)
#include "tst_runs.moc"
