#include "core/metrics/metrics.h"
#include "core/metrics/moves.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"

#include <QLocale>
#include <QTest>

using namespace concave;
using namespace Qt::StringLiterals;

namespace {

QDateTime moment(const QString &iso)
{
    return QDateTime::fromString(iso, Qt::ISODate);
}

/// A metric in memory; its series are written as "2026-03-01 5 | 2026-03-02 7".
struct Bench
{
    MetricBook book;

    explicit Bench(const QString &rule, Interval interval = Interval::Day)
    {
        book.metrics.push_back(
            {.id = Id{1}, .project = Id{9}, .name = u"Bench"_s, .rule = rule, .interval = interval});
    }

    Bench &with(const QString &series, const QString &observations = {})
    {
        const Id id{10 + static_cast<qint64>(book.series.size())};
        book.series.push_back({id, Id{1}, series});
        for (const QString &one : observations.split(u" | "_s, Qt::SkipEmptyParts)) {
            const QString at = one.section(u' ', 0, 0);
            book.observations.push_back({Id{100 + static_cast<qint64>(book.observations.size())}, id,
                at.contains(u'T') ? moment(at) : QDate::fromString(at, Qt::ISODate).startOfDay(),
                one.section(u' ', 1).toDouble()});
        }
        return *this;
    }

    MetricReport report(const QString &now = u"2026-03-10T09:00"_s) const
    {
        return reportOf(book, book.metrics.front(), moment(now));
    }
};

/// "5 | 0 breached" for each reading, or its fault.
QStringList readings(const MetricReport &report)
{
    QStringList words;
    for (const Reading &reading : report.readings) {
        words << (reading.fault.isEmpty() ? u"%1 | %2 %3"_s.arg(reading.left)
                                                .arg(reading.limit)
                                                .arg(reading.holds ? u"holds" : u"breached")
                                          : reading.fault);
    }
    return words;
}

} // namespace

class TestMetrics : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void aReadingNeedsEverySeries()
    {
        const MetricReport report = Bench(u"incoming - outgoing = 0"_s)
                                        .with(u"incoming"_s, u"2026-03-07 5 | 2026-03-08 6 | 2026-03-09 7"_s)
                                        .with(u"Outgoing"_s, u"2026-03-06 1 | 2026-03-07 5 | 2026-03-09 4"_s)
                                        .with(u"spare"_s, u"2026-03-01 1"_s)
                                        .report();
        QCOMPARE(readings(report), (QStringList{u"0 | 0 holds"_s, u"3 | 0 breached"_s}));
        QCOMPARE(report.gaps, 2);
        QCOMPARE(report.breaches, (std::vector<std::size_t>{1}));
        QCOMPARE(report.state, MetricState::Breached);
        QCOMPARE(report.sentence, u"Breached since 9 March"_s);
    }

    void aLimitThatIsObservedIsTakenOver()
    {
        const MetricReport report = Bench(u"latency < limit"_s)
                                        .with(u"latency"_s, u"2026-03-09 5 | 2026-03-10 8"_s)
                                        .with(u"limit"_s, u"2026-03-09 6 | 2026-03-10 6"_s)
                                        .report();
        QCOMPARE(readings(report), (QStringList{u"-1 | 0 holds"_s, u"2 | 0 breached"_s}));
    }

    void whatCannotBeToldDoesNotCount()
    {
        const MetricReport report = Bench(u"errors ÷ requests < 0.1"_s)
                                        .with(u"errors"_s, u"2026-03-08 1 | 2026-03-09 0 | 2026-03-10 0"_s)
                                        .with(u"requests"_s, u"2026-03-08 4 | 2026-03-09 0 | 2026-03-10 0"_s)
                                        .report();
        QCOMPARE(readings(report), (QStringList{u"0.25 | 0.1 breached"_s, u"Something is divided by zero."_s,
                                       u"Something is divided by zero."_s}));
        QCOMPARE(report.breaches, (std::vector<std::size_t>{0}));
        QCOMPARE(report.sentence, u"Breached since 8 March"_s);
    }

    void states_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<Interval>("interval");
        QTest::addColumn<QString>("observations");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<MetricState>("state");
        const QString rule = u"a = 0"_s;
        QTest::newRow("no rule") << u" "_s << Interval::Day << u"2026-03-09 0"_s << u"No alert rule yet"_s
                                 << MetricState::NoRule;
        QTest::newRow("no rule that can be read")
            << u"a ="_s << Interval::Day << u"2026-03-09 0"_s << u"The alert rule cannot be read"_s
            << MetricState::NoRule;
        QTest::newRow("no data") << rule << Interval::Day << QString() << u"No data yet"_s
                                 << MetricState::NoData;
        QTest::newRow("nothing that counts") << u"1 ÷ a = 0"_s << Interval::Day << u"2026-03-09 0"_s
                                             << u"No data yet"_s << MetricState::NoData;
        QTest::newRow("since the last breach")
            << rule << Interval::Day << u"2026-03-06 1 | 2026-03-07 0 | 2026-03-09 0"_s
            << u"Holds since 7 March"_s << MetricState::Ok;
        QTest::newRow("since last year") << rule << Interval::Month << u"2025-12-31 0 | 2026-01-31 0"_s
                                         << u"Holds since 31 December 2025"_s << MetricState::Ok;
        QTest::newRow("since today") << rule << Interval::Minute
                                     << u"2026-03-10T08:59 0 | 2026-03-10T09:00 1"_s
                                     << u"Breached since 09:00"_s << MetricState::Breached;
        // Three minutes and a day before 9:00.
        QTest::newRow("just not silent") << rule << Interval::Minute << u"2026-03-09T08:57 0"_s
                                         << u"Holds since 9 March"_s << MetricState::Ok;
        QTest::newRow("silent for minutes") << rule << Interval::Minute << u"2026-03-09T08:56 0"_s
                                            << u"No data since 9 March"_s << MetricState::Silent;
        QTest::newRow("silent for days") << rule << Interval::Day << u"2026-03-01 0 | 2026-03-06 1"_s
                                         << u"No data since 6 March"_s << MetricState::Silent;
        QTest::newRow("not silent for weeks") << rule << Interval::Week << u"2026-03-01 0 | 2026-03-06 1"_s
                                              << u"Breached since 6 March"_s << MetricState::Breached;
        QTest::newRow("silent for months") << rule << Interval::Month << u"2025-12-08 1"_s
                                           << u"No data since 8 December 2025"_s << MetricState::Silent;
    }

    void states()
    {
        QFETCH(QString, rule);
        QFETCH(Interval, interval);
        QFETCH(QString, observations);
        const MetricReport report = Bench(rule, interval).with(u"a"_s, observations).report();
        QTEST(report.sentence, "sentence");
        QTEST(report.state, "state");
        QCOMPARE(report.fault.has_value(), rule == u"a ="_s);
    }

    void ofSeveralValuesAtAMomentTheLatestCounts()
    {
        const MetricReport report = Bench(u"a = 0"_s).with(u"a"_s, u"2026-03-09 1 | 2026-03-09 0"_s).report();
        QCOMPARE(readings(report), (QStringList{u"0 | 0 holds"_s}));
    }

    void aRuleHasItsSeries()
    {
        const TestFolder folder;
        const auto document = folder.create();
        const Id project = addProject(*document, u"Invoices"_s);
        Id metric;
        const auto names = [&] {
            const auto book = readMetrics(*document, project);
            QStringList words;
            for (const MetricSeries &series : seriesOf(*book, metric))
                words << series.name;
            return words.join(u", "_s);
        };
        const auto ruled = [&](const QString &rule) {
            QVERIFY(document->edit(u"Change the rule"_s, [&](Edit &edit) { setRule(edit, metric, rule); }));
        };
        QVERIFY(document->edit(u"Add a metric"_s, [&](Edit &edit) {
            metric = addMetric(
                edit, {.project = project, .name = u"Invoices"_s, .rule = u"incoming - outgoing = 0"_s});
        }));
        QCOMPARE(names(), u"incoming, outgoing"_s);
        ruled(u"Incoming - going = 0"_s);
        QCOMPARE(names(), u"incoming, going"_s);
        QVERIFY(document->edit(u"Observe"_s, [&](Edit &edit) {
            edit.insert(Observation{{}, establishSeries(edit, metric, u"GOING"_s), document->now(), 1});
        }));
        QVERIFY(document->edit(u"Observe"_s, [&](Edit &edit) {
            observe(edit, metric,
                {{u"spare parts"_s, document->now(), 1}, {u"spare time"_s, document->now(), 2}});
        }));
        ruled(u"incoming - going - spare = 0"_s); // which of the two is not clear
        QCOMPARE(names(), u"incoming, going, spare parts, spare time, spare"_s);
        ruled(u"incoming - going - \"spare time\" = 0"_s);
        QCOMPARE(names(), u"incoming, going, spare parts, spare time"_s);
        QVERIFY(document->undo());
        QVERIFY(document->undo());
        QVERIFY(document->undo());
        ruled(u"incoming ="_s);
        QCOMPARE(names(), u"incoming, going"_s);
        ruled(u"latency < 200"_s);
        QCOMPARE(names(), u"going, latency"_s);
        QVERIFY(document->undo());
        QCOMPARE(names(), u"incoming, going"_s);
    }

    void whatWasObservedBeforeTheRuleTakesItsNames()
    {
        const TestFolder folder;
        const auto document = folder.create();
        const Id project = addProject(*document, u"Invoices"_s);
        QVERIFY(document->edit(u"Add a metric"_s, [&](Edit &edit) {
            const Id metric = addMetric(edit, {.project = project, .name = u"Invoices"_s});
            observe(edit, metric,
                {{u"Incoming invoices"_s, document->now(), 5}, {u"outgoing_invoices"_s, document->now(), 4}});
            setRule(edit, metric, u"incoming - outgoing = 0"_s);
        }));
        const MetricBook book = *readMetrics(*document, project);
        QCOMPARE(readings(reportOf(book, book.metrics.front(), document->now())),
            (QStringList{u"1 | 0 breached"_s}));
        QCOMPARE(book.series.size(), 2u);
    }

    void observationsAreChangedAndMoved()
    {
        const TestFolder folder;
        const auto document = folder.create();
        const Id project = addProject(*document, u"Invoices"_s);
        const QDateTime one = moment(u"2026-03-01T00:00"_s);
        const QDateTime two = moment(u"2026-03-02T10:30"_s);
        Id metric;
        const auto edited = [&](const std::function<void(Edit &)> &work) {
            QVERIFY(document->edit(u"Change observations"_s, work));
        };
        const auto picture = [&] {
            const MetricBook book = *readMetrics(*document, project);
            QStringList words;
            for (const Observation &observation : book.observations)
                words << observation.at.toString(u"d.M. H:mm "_s) + QString::number(observation.value);
            return words.join(u", "_s);
        };
        edited([&](Edit &edit) {
            metric = addMetric(edit, {.project = project, .name = u"Invoices"_s, .rule = u"a - b = 0"_s});
            observe(edit, metric, {{u"a"_s, one, 1}, {u"b"_s, one, 2}, {u"a"_s, two, 3}});
        });
        QCOMPARE(picture(), u"1.3. 0:00 1, 2.3. 10:30 3, 1.3. 0:00 2"_s);
        edited([&](Edit &edit) { observe(edit, metric, {{u"A"_s, one, 9}, {u"b"_s, one, std::nullopt}}); });
        QCOMPARE(picture(), u"1.3. 0:00 9, 2.3. 10:30 3"_s);
        edited([&](Edit &edit) { moveObservations(edit, metric, two, one.addDays(5)); });
        QCOMPARE(picture(), u"1.3. 0:00 9, 6.3. 0:00 3"_s);
    }
};

QTEST_GUILESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
