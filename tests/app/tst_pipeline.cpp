#include "app/commandline.h"
#include "core/pipeline/records.h"
#include "tests/core/pipeline/advisorypractice.h"
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

/// A document with the leads of the pictures; the command line asked about it on the same day.
struct Practice
{
    TestFolder folder;
    std::unique_ptr<Document> document = folder.create();

    Practice() { advisorypractice::addTo(*document); }

    void change(int lead, const std::function<void(Lead &)> &work)
    {
        QVERIFY(document->edit(u"Change a lead"_s, [&](Edit &edit) { edit.modify<Lead>(Id{lead}, work); }));
    }

    struct Answer
    {
        int status = -1;
        QString out;
        QString err;
    };

    Answer run(const QStringList &options) const
    {
        Answer answer;
        QTextStream out(&answer.out);
        QTextStream err(&answer.err);
        answer.status = concave::run(QStringList{u"pipeline"_s, folder.path()} + options,
            {.streams = {out, err}, .environment = testEnvironment()});
        return answer;
    }

    QJsonObject json(QStringList options = {}) const
    {
        return QJsonDocument::fromJson(run(options << u"--json"_s).out.toUtf8()).object();
    }
};

/// As the locale groups digits.
QString grouped(double number)
{
    return QLocale().toString(number, 'f', 0);
}

} // namespace

class TestPipelineVerb : public Test
{
    Q_OBJECT

private Q_SLOTS:
    /// As the program does for every verb.
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void thePracticeOfThePictures()
    {
        const QJsonObject json = Practice().json();
        QCOMPARE(json[u"open"].toInt(), 10);
        QCOMPARE(json[u"value"].toDouble(), 379000.0);
        QCOMPARE(qRound(json[u"weighted"].toDouble()), 126850);
        QCOMPARE(qRound(1000 * json[u"at_least_one"].toDouble()), 974);
        QCOMPARE(json[u"more_leads_for_90"].toInt(-1), 0);
        QCOMPARE(json[u"currencies"][u"EUR"][u"signed"].toDouble(), 100000.0);
        const QJsonObject stage = json[u"stages"].toArray()[3].toObject();
        QCOMPARE(
            stage.keys(), (QStringList{u"count"_s, u"currencies"_s, u"name"_s, u"value"_s, u"weighted"_s}));
        QCOMPARE(stage[u"currencies"][u"EUR"][u"open"].toDouble(), stage[u"value"].toDouble());
        QCOMPARE(stage[u"name"].toString(), u"Second meeting booked"_s);
        QCOMPARE(stage[u"count"].toInt(), 2);
        QCOMPARE(qRound(stage[u"weighted"].toDouble()), 65200);
        const QJsonObject july = json[u"capacity"].toArray()[4].toObject();
        QCOMPARE(july[u"month"].toString(), u"2026-07"_s);
        QCOMPARE(july[u"total"].toDouble(), 106.5);
        QCOMPARE(json[u"follow_ups"][u"missing"].toInt(), 10);
        double sum = 0;
        for (const QJsonValue &chance : json[u"distribution"].toArray())
            sum += chance.toDouble();
        QVERIFY(qAbs(sum - 1) < 1e-12);
        QVERIFY(!json.contains(u"by"));
    }

    void byADay()
    {
        Practice practice;
        practice.change(9, [](Lead &lead) { lead.closeBy = QDate(2026, 3, 31); });
        const QJsonObject json = practice.json({u"--by"_s, u"2026-03-31"_s});
        QCOMPARE(json[u"at_least_one"].toDouble(), 0.6);
        QCOMPARE(json[u"more_leads_for_90"].toInt(), 2); // 1 − 0.4³ = 0.936
        QCOMPARE(json[u"by"][u"leads"].toInt(), 1);
        QCOMPARE(json[u"by"][u"undated"].toInt(), 9);
        QCOMPARE(json[u"open"].toInt(), 10);
    }

    void severalCurrenciesHaveNoSum()
    {
        Practice practice;
        practice.change(9, [](Lead &lead) { lead.currency = u"USD"_s; });
        const QJsonObject json = practice.json();
        QVERIFY(json[u"value"].isNull());
        QVERIFY(json[u"stages"][3][u"weighted"].isNull());
        QCOMPARE(json[u"stages"][0][u"value"].toDouble(), 78000.0);
        QCOMPARE(json[u"currencies"][u"USD"][u"open"].toDouble(), 72000.0);
        QVERIFY(
            practice.run({}).out.contains(u"worth EUR %1, USD %2"_s.arg(grouped(307000), grouped(72000))));
    }

    void nothingIsWorthNothing()
    {
        const TestFolder folder;
        folder.create();
        QString text;
        QTextStream out(&text);
        QCOMPARE(concave::run({u"pipeline"_s, folder.path(), u"--json"_s},
                     {.streams = {out, out}, .environment = testEnvironment()}),
            0);
        const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
        QCOMPARE(json[u"open"].toInt(-1), 0);
        QCOMPARE(json[u"weighted"].toDouble(-1), 0.0);
        QCOMPARE(json[u"at_least_one"].toDouble(-1), 0.0);
        QVERIFY(json[u"more_leads_for_90"].isNull());
        QCOMPARE(json[u"stages"].toArray().size(), 5);
    }

    void inWords()
    {
        const QString out = Practice().run({}).out;
        for (const QString &line : {u"10 open leads, worth EUR %1, weighted EUR %2. Signed: EUR %3."_s.arg(
                                        grouped(379000), grouped(126850), grouped(100000)),
                 u"At least one closes: 97.4 %"_s, u"Closings: 1 to 5 in 9 of 10 cases, 2.8 on average."_s,
                 u"July is over by 7 points. Start Hexmoor Logistics in August"_s})
            QVERIFY2(out.contains(line), qPrintable(out));
    }

    void aDayThatIsNone()
    {
        const Practice::Answer answer = Practice().run({u"--by"_s, u"June"_s});
        QCOMPARE(answer.status, 1);
        QVERIFY(answer.err.contains(u"--by must be a day, and “June” is not."_s));
    }
};

QTEST_GUILESS_MAIN(TestPipelineVerb)
#include "tst_pipeline.moc"
