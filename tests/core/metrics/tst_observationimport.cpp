#include "core/metrics/moves.h"
#include "core/metrics/observationimport.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"

#include <QLocale>
#include <QRandomGenerator>
#include <QTest>

using namespace concave;
using namespace Qt::StringLiterals;

namespace {

/// A document with one metric, and files for it.
struct Desk
{
    using Choose = std::function<void(ObservationChoices &, const SourceFile &)>;

    TestFolder folder;
    std::unique_ptr<Document> document = folder.create();
    Id project = addProject(*document, u"Invoices"_s);
    Id metric;

    explicit Desk(const QString &rule = u"incoming - outgoing = 0"_s)
    {
        if (!document->edit(u"Add a metric"_s, [&](Edit &edit) {
                metric = addMetric(edit, {.project = project, .name = u"Invoices"_s, .rule = rule});
            }))
            qFatal("no metric");
    }

    MetricBook book() const { return *readMetrics(*document, project); }

    Result<ObservationImport> plan(const QString &path, const Choose &choose = {}) const
    {
        const auto file = readSourceFile(path);
        if (!file)
            return file.error();
        const MetricBook now = book();
        ObservationChoices choices = guessChoices(*file, seriesNames(now, now.metrics.front()));
        if (choose)
            choose(choices, *file);
        return planObservations(*file, choices, now, now.metrics.front());
    }

    Result<ObservationImport> planText(const QByteArray &text, const Choose &choose = {}) const
    {
        const QString path = folder.path(u"observations.csv"_s);
        overwrite(path, text);
        return plan(path, choose);
    }

    void import(const QByteArray &text) const
    {
        const auto planned = planText(text);
        if (!planned || !importObservations(*document, *planned))
            qFatal("not imported: %s", qPrintable(sentenceOf(planned)));
    }

    /// "incoming 03-01 5, 03-02 7 | outgoing".
    QString observations() const
    {
        const MetricBook now = book();
        QStringList lines;
        for (const MetricSeries &series : now.series) {
            QStringList words;
            for (const Observation &one : observationsOf(now, series.id)) {
                const bool isDay = one.at.time() == QTime(0, 0);
                words << one.at.toString(isDay ? u"MM-dd"_s : u"MM-ddTHH:mm"_s) + u' ' +
                             QString::number(one.value);
            }
            lines << (series.name + u' ' + words.join(u", "_s)).trimmed();
        }
        return lines.join(u" | "_s);
    }
};

/// "2 new, 3 update: incoming was 5 and becomes 6., 4 rejected: It has no day.": rows by their line.
QString picture(const Result<ObservationImport> &import)
{
    if (!import)
        return import.error().sentence;
    QStringList words;
    for (const auto &row : import->rows) {
        const QStringList verdicts = {u"new"_s, u"update"_s, u"duplicate"_s, u"rejected"_s};
        QString word = QString::number(row.line) + u' ' + verdicts[int(row.verdict)];
        if (!row.why.isEmpty())
            word += u": "_s + row.why;
        words << word;
    }
    return words.join(u" / "_s);
}

} // namespace

class TestObservationImport : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void theInvoices()
    {
        const Desk desk;
        const auto import = desk.plan(QStringLiteral(CONCAVE_TEST_DATA "/invoices.csv"));
        QVERIFY2(import, qPrintable(sentenceOf(import)));
        QCOMPARE(import->read(), 45);
        QCOMPARE(import->count(Verdict::New), 45);
        QCOMPARE(import->notes, (QStringList{u"“incoming invoices” is taken for incoming."_s,
                                    u"“outgoing invoices” is taken for outgoing."_s}));
        QVERIFY(importObservations(*desk.document, *import));

        const MetricBook book = desk.book();
        const MetricReport report =
            reportOf(book, book.metrics.front(), QDateTime(QDate(2026, 10, 16), QTime(9, 0)));
        QStringList breaches;
        for (const std::size_t breach : report.breaches) {
            const Reading &reading = report.readings[breach];
            breaches << reading.at.toString(u"d MMMM yyyy"_s) + u": "_s + QString::number(reading.left);
        }
        QCOMPARE(breaches,
            (QStringList{u"12 September 2026: 3"_s, u"13 September 2026: 2"_s, u"28 September 2026: 1"_s}));
        QCOMPARE(report.gaps, 0);
        QCOMPARE(report.sentence, u"Holds since 29 September"_s);

        QVERIFY(desk.document->undo());
        QCOMPARE(desk.observations(), u"incoming | outgoing"_s);
    }

    void tables_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("rows");
        QTest::addColumn<QString>("observations");
        const QString balance = u"incoming - outgoing = 0"_s;
        QTest::newRow("wide, in any order")
            << balance << QByteArray("OUTGOING,Day,incoming\n4,2026-03-01,5\n6,2026-03-02,6\n")
            << u"2 new / 3 new"_s << u"incoming 03-01 5, 03-02 6 | outgoing 03-01 4, 03-02 6"_s;
        QTest::newRow("long")
            << balance
            << QByteArray("date,series,value\n2026-03-01,incoming,5\n2026-03-01,outgoing "
                          "invoices,4\n2026-03-02,returns,4\n2026-03-03,,1\n")
            << u"2 new / 3 new / 4 rejected: “returns” is no series of the metric. / 5 rejected: "
               u"It names no series."_s
            << u"incoming 03-01 5 | outgoing 03-01 4"_s;
        QTest::newRow("from a spreadsheet's clipboard, with minutes")
            << u"p95_latency < 200"_s
            << QByteArray("Time\tP95 latency (ms)\n2026-03-01 10:15:59\t180.5\n01.03.2026 10:16\t1 200\n")
            << u"2 new / 3 new"_s << u"p95_latency 03-01T10:15 180.5, 03-01T10:16 1200"_s;
        QTest::newRow("one series, no header")
            << u"errors < 3"_s << QByteArray("2026-03-01;1\n2026-03-02;2\n") << u"1 new / 2 new"_s
            << u"errors 03-01 1, 03-02 2"_s;
        QTest::newRow("gaps and faults")
            << balance
            << QByteArray("date,incoming,outgoing\n2026-03-01,5,\n2026-02-30,1,1\n,1,1\n2026-03-02,n/a,-\n"
                          "2026-03-03,many,few\n")
            << u"2 new / 3 rejected: “2026-02-30” is no day. / 4 rejected: It has no day. / 5 rejected: It "
               u"has no "
               u"values. / 6 rejected: “many” in “incoming” is no number. “few” in “outgoing” is no number."_s
            << u"incoming 03-01 5 | outgoing"_s;
        QTest::newRow("the same day again")
            << balance
            << QByteArray(
                   "date,incoming,outgoing\n2026-03-01,5,\n2026-03-01,5,\n2026-03-01,,4\n2026-03-01,6,4\n")
            << u"2 new / 3 duplicate: It is the same as row 2. / 4 new / 5 rejected: Row 2 has 5 for "
               u"incoming at "
               u"the same moment, and this one 6."_s
            << u"incoming 03-01 5 | outgoing 03-01 4"_s;
        QTest::newRow("no rule: columns of numbers become series")
            << QString() << QByteArray("date,remark,orders in,orders out\n2026-03-01,fine,5,4\n")
            << u"2 new"_s << u"orders in 03-01 5 | orders out 03-01 4"_s;
        QTest::newRow("no rule, long")
            << QString() << QByteArray("day,metric,value\n2026-03-01,in,5\n2026-03-01,out,4\n")
            << u"2 new / 3 new"_s << u"in 03-01 5 | out 03-01 4"_s;
        QTest::newRow("decimal commas, a total below")
            << u"errors < 3"_s << QByteArray("Datum;errors;day\n13/3/26;1,5;x\n3/4/26;2,25;x\nTotal;3,75;\n")
            << u"2 new / 3 new / 4 rejected: “Total” is no day."_s << u"errors 03-13 1.5, 04-03 2.25"_s;
    }

    void tables()
    {
        QFETCH(QString, rule);
        QFETCH(QByteArray, text);
        const Desk desk(rule);
        const auto import = desk.planText(text);
        QTEST(picture(import), "rows");
        QVERIFY(importObservations(*desk.document, *import));
        QTEST(desk.observations(), "observations");
    }

    void whatIsThereAlready()
    {
        const Desk desk;
        desk.import("date,incoming,outgoing\n2026-03-01,5,4\n2026-03-02,6,\n");
        const qint64 entries = qint64(desk.document->history()->size());
        const QByteArray again = "date,incoming,outgoing\n2026-03-01,5,4\n2026-03-02,7,6\n2026-03-03,,1\n";
        QCOMPARE(picture(desk.planText(again)),
            u"2 duplicate: It is there already, as it is here. / 3 update: incoming was 6 and becomes 7. / 4 new"_s);
        desk.import(again);
        QCOMPARE(desk.observations(), u"incoming 03-01 5, 03-02 7 | outgoing 03-01 4, 03-02 6, 03-03 1"_s);
        desk.import(again);
        QCOMPARE(qint64(desk.document->history()->size()), entries + 1);
        QVERIFY(desk.document->undo());
        QCOMPARE(desk.observations(), u"incoming 03-01 5, 03-02 6 | outgoing 03-01 4"_s);
    }

    void whatIsNotClearIsAskedFor_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const char *text, const char16_t *sentence) {
            QTest::newRow(name) << QByteArray(text) << QString::fromUtf16(sentence);
        };
        row("two columns that begin so",
            "date,incoming invoices,incoming returns,outgoing\n2026-03-01,1,2,3\n",
            u"It is not clear which of “incoming invoices”, “incoming returns” is “incoming”. Nothing was "
            u"imported. "
            u"Say which is which.");
        row("two names that begin so",
            "date,series,value\n2026-03-01,incoming a,2\n2026-03-01,incoming b,2\n",
            u"It is not clear which of “incoming a”, “incoming b” is “incoming”. Nothing was imported. Say "
            u"which "
            u"is which.");
        row("no names", "2026-03-01,5,4\n",
            u"It is not clear which of “Column 2”, “Column 3” is “incoming”, “outgoing”. Nothing was "
            u"imported. Say "
            u"which is which.");
        row("no days", "incoming,outgoing\n1,2\n",
            u"It is not clear which of the columns “incoming”, “outgoing” has the days. Nothing was "
            u"imported. Say "
            u"which column is the date.");
        row("two days", "opened,closed,incoming\n2026-03-01,2026-03-02,2\n",
            u"It is not clear which of the columns “opened”, “closed”, “incoming” has the days. Nothing was "
            u"imported. Say which column is the date.");
        row("other series", "date,visits\n2026-03-01,2\n",
            u"None of “visits” is a series of the metric, which has “incoming”, “outgoing”. Nothing was "
            u"imported. "
            u"Say which is which.");
        row("days in two ways", "date,incoming\n03/04/2026,2\n",
            u"Days such as 03/04/2026 could be read in two ways. Nothing was imported. Say whether the day "
            u"or the "
            u"month comes first.");
        row("a column that is there twice", "date,incoming,Incoming\n2026-03-01,1,2\n",
            u"It is not clear which of “incoming”, “Incoming” is “incoming”. Nothing was imported. Say which "
            u"is "
            u"which.");
        row("nothing", "date,incoming\n",
            u"There are no rows below the header. Nothing was imported. Choose another file.");
    }

    void whatIsNotClearIsAskedFor()
    {
        QFETCH(QByteArray, text);
        QTEST(picture(Desk().planText(text)), "sentence");
    }

    void aNewColumnThatIsThereTwice()
    {
        QCOMPARE(picture(Desk(QString()).planText("date,a,b,A\n2026-03-01,1,2,3\n")),
            u"It is not clear which of “a”, “A” is “a”. Nothing was imported. Say which is which."_s);
    }

    /// Whatever a table is, every row is answered, and importing it again changes nothing.
    void anyTable()
    {
        const QStringList cells = {u"2026-03-01"_s, u"2026-03-02"_s, u"03/04/2026"_s, u"soon"_s, u""_s,
            u"5"_s, u"5"_s, u"1,5"_s, u"-"_s, u"1e400"_s, u"incoming"_s, u"outgoing x"_s, u"date"_s,
            u"=cmd()"_s, u"💥"_s, QString(3'000, u'x'), u"\"a\n\"\"b\""_s};
        QRandomGenerator random(11);
        const Desk desks[] = {Desk(), Desk(QString())};
        int sound = 0;
        for (int round = 0; round < 120; ++round) {
            const Desk &desk = desks[round % 2];
            QStringList lines{random.bounded(4) ? u"date,incoming,outgoing"_s : u"date,series,value"_s};
            for (int i = random.bounded(6); i >= 0; --i) {
                const auto cell = [&] { return cells[random.bounded(int(cells.size()))]; };
                lines << QStringList{random.bounded(3) ? cells[random.bounded(2)] : cell(), cell(), cell()}
                             .join(random.bounded(9) ? u","_s : u";"_s);
            }
            const QByteArray text = lines.join(u'\n').toUtf8();
            const auto import = desk.planText(text);
            if (!import) {
                QVERIFY(!import.error().sentence.isEmpty());
                continue;
            }
            ++sound;
            QCOMPARE(import->count(Verdict::New) + import->count(Verdict::Update) +
                         import->count(Verdict::Duplicate) + qint64(import->rejected().size()),
                import->read());
            for (const Finding &finding : import->rejected())
                QVERIFY(finding.why.size() < 400);
            QVERIFY(importObservations(*desk.document, *import));
            const auto again = desk.planText(text);
            QVERIFY2(again, qPrintable(sentenceOf(again)));
            QVERIFY2(again->count(Verdict::New) + again->count(Verdict::Update) == 0, text.constData());
            if (import->count(Verdict::New) > 0)
                QVERIFY(desk.document->undo());
        }
        QVERIFY2(sound > 30, qPrintable(QString::number(sound)));
    }

    void answers()
    {
        const Desk desk;
        const auto two = [](ObservationChoices &choices, const SourceFile &file) {
            chooseColumn(choices, file, 2, {ColumnUse::Role::Series, u"incoming"_s});
        };
        const auto chosen = desk.planText("date,incoming invoices,incoming returns\n2026-03-01,1,2\n", two);
        QCOMPARE(picture(chosen), u"2 new"_s);
        QCOMPARE(chosen->rows.front().values.front().value, 2.0);
        QCOMPARE(chosen->notes, (QStringList{u"“incoming returns” is taken for incoming."_s,
                                    u"Columns that are not imported: “incoming invoices”."_s,
                                    u"There is nothing for outgoing."_s}));

        const auto named = desk.planText("date,series,value\n2026-03-01,a,1\n2026-03-01,incoming,2\n",
            [](ObservationChoices &choices, const SourceFile &) {
                chooseName(choices, u"a"_s, u"incoming"_s);
            });
        QCOMPARE(picture(named), u"2 new / 3 rejected: “incoming” is no series of the metric."_s);

        for (const auto &[order, day] : {std::pair{DateOrder::DayFirst, QDate(2026, 4, 3)},
                 std::pair{DateOrder::MonthFirst, QDate(2026, 3, 4)}}) {
            const auto ordered = desk.planText("date,incoming\n03/04/2026,2\n",
                [&](ObservationChoices &choices, const SourceFile &) { choices.dateOrder = order; });
            QCOMPARE(ordered->rows.front().at.date(), day);
        }

        const auto moved = desk.planText("a,b,incoming\n2026-03-01,2026-03-02,1\n",
            [](ObservationChoices &choices, const SourceFile &file) {
                chooseColumn(choices, file, 0, {ColumnUse::Role::Moment});
                chooseColumn(choices, file, 1, {ColumnUse::Role::Moment});
            });
        QCOMPARE(moved->rows.front().at.date(), QDate(2026, 3, 2));
    }

    void aMetricIsMadeWithItsFirstObservations()
    {
        const TestFolder folder;
        const auto document = folder.create();
        const Id project = addProject(*document, u"Invoices"_s);
        Id concern;
        QVERIFY(document->edit(u"Add a concern"_s, [&](Edit &edit) {
            for (const Kind *kind : document->kinds()) {
                if (QLatin1StringView(kind->name) != "concern"_L1)
                    continue;
                Row row = kind->blank();
                row[*kind->index(u"project")] = project.value;
                row[*kind->index(u"name")] = u"Invoices vanish"_s;
                concern = edit.insertRow(*kind, row);
            }
        }));
        overwrite(folder.path(u"o.csv"_s), "date,in,out\n2026-03-01,5,4\n");
        const auto file = readSourceFile(folder.path(u"o.csv"_s));
        const auto book = readMetrics(*document, project);
        const Metric metric = metricFor(*book, project, concern, u"Invoices vanish"_s);
        const auto import =
            planObservations(*file, guessChoices(*file, seriesNames(*book, metric)), *book, metric);
        QVERIFY2(import, qPrintable(sentenceOf(import)));
        QVERIFY(importObservations(*document, *import));
        const auto after = readMetrics(*document, project);
        QVERIFY(metricOf(*after, concern));
        QCOMPARE(metricOf(*after, concern)->name, u"Invoices vanish"_s);
        QCOMPARE(after->observations.size(), 2u);
        QCOMPARE(document->undoState().undo->label, u"Import observations of Invoices vanish"_s);
        QVERIFY(document->undo());
        QVERIFY(readMetrics(*document, project)->metrics.empty());
    }
};

QTEST_GUILESS_MAIN(TestObservationImport)
#include "tst_observationimport.moc"
