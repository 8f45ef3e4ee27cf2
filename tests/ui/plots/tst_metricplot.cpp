#include "tests/testing/test.h"
#include "ui/plots/metricplot.h"

#include <QApplication>
#include <QImage>
#include <QLocale>
#include <QTest>
#include <QToolTip>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate today(2026, 3, 10);

/// A metric whose series are a, b … with a value a day from 1 March on.
struct Shown
{
    Theme theme{*qApp};
    MetricBook book;
    QWidget window;
    MetricPlot plot{theme, &window};

    Shown(const QString &rule, const std::vector<std::vector<double>> &series, QDate liveSince = {})
    {
        book.metrics.push_back({.id = Id{1},
            .project = Id{9},
            .name = u"Orders"_s,
            .rule = rule,
            .unit = u"orders"_s,
            .liveSince = liveSince});
        for (std::size_t i = 0; i < series.size(); ++i) {
            const Id id{10 + static_cast<qint64>(i)};
            book.series.push_back({id, Id{1}, QString(QChar(u'a' + char16_t(i)))});
            for (std::size_t day = 0; day < series[i].size(); ++day) {
                book.observations.push_back({Id{100 + static_cast<qint64>(book.observations.size())}, id,
                    QDate(2026, 3, 1 + int(day)).startOfDay(), series[i][day]});
            }
        }
        window.resize(500, 160);
        plot.resize(500, 160);
        plot.set(metric(), report(), today);
        window.show();
        if (!QTest::qWaitForWindowExposed(&window))
            qFatal("the plot does not come up");
    }

    const Metric &metric() const { return book.metrics.front(); }
    MetricReport report() const { return reportOf(book, metric(), QDateTime(today, QTime(9, 0))); }

    QColor colourAt(QPointF place)
    {
        QTest::qWait(1); // the plot is drawn when the window comes to it
        return plot.grab().toImage().pixelColor(place.toPoint());
    }
    QColor colour(Token token) const { return theme.colour(token); }
};

} // namespace

class TestMetricPlot : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void breachesAreStemsBeforeAndAfterTheAlertIsLive()
    {
        for (const Theme::Choice scheme : {Theme::Choice::Light, Theme::Choice::Dark}) {
            Shown shown(u"a - b = 0"_s, {{5, 9, 5, 7, 5}, {5, 5, 5, 5, 5}}, QDate(2026, 3, 3));
            shown.theme.choose(scheme);
            QVERIFY(shown.plot.place(1).y() < shown.plot.place(3).y());
            QCOMPARE(shown.plot.place(0).y(), shown.plot.place(2).y());
            QCOMPARE(shown.colourAt(shown.plot.place(1)), shown.colour(Token::Danger));
            QCOMPARE(shown.colourAt(shown.plot.place(3)), shown.colour(Token::Accent));
            // What holds is a ring: empty inside.
            QVERIFY(shown.colourAt(shown.plot.place(0)) != shown.colour(Token::Danger));
            // Half way down a stem.
            const QPointF middle(
                shown.plot.place(1).x(), (shown.plot.place(1).y() + shown.plot.place(0).y()) / 2);
            QVERIFY(shown.colourAt(middle) != shown.colour(Token::BgRaised));
        }
    }

    void aLimitThatIsNoEqualityHasALine()
    {
        Shown shown(u"a < 6"_s, {{2, 4, 8}});
        QVERIFY(shown.plot.place(0).y() > shown.plot.place(1).y());
        QCOMPARE(shown.colourAt(shown.plot.place(2)), shown.colour(Token::Danger));
        const QPointF between = (shown.plot.place(0) + shown.plot.place(1)) / 2;
        QVERIFY(shown.colourAt(between) != shown.colour(Token::BgRaised));
    }

    void aReadingThatCannotBeToldMovesNoLimit()
    {
        Shown shown(u"a / b < 600"_s, {{1, 590, 610}, {0, 1, 1}});
        QVERIFY(shown.plot.place(1).y() - shown.plot.place(2).y() > 50);
    }

    void inWords()
    {
        const Shown shown(u"a - b = 0"_s, {{5, 9, 5, 7, 5, 6}, {5, 5, 5, 5, 5}}, QDate(2026, 3, 3));
        QCOMPARE(shown.plot.accessibleDescription(),
            u"5 readings from 1 March to 5 March. At one moment a series is missing. Breaches: 2 March "
            u"4\u00A0orders, "
            u"4 March 2\u00A0orders. The alert is live since 3 March. No data since 5 March."_s);
        QCOMPARE(wordsOf(shown.metric(), shown.report().readings[1], {u"a"_s, u"b"_s}, today),
            u"2 March: 4\u00A0orders, limit 0, breached\na 9, b 5"_s);
    }

    void manyBreachesAreCounted()
    {
        const Shown shown(u"a = 0"_s, {std::vector<double>(14, 1.0)});
        QVERIFY2(shown.plot.accessibleDescription().contains(u"10 March 1\u00A0orders, 4 more."_s),
            qPrintable(shown.plot.accessibleDescription()));
    }

    void whatIsPointedAtIsReadOut()
    {
        Shown shown(u"a - b = 0"_s, {{5, 9, 5}, {5, 5, 5}});
        auto *canvas = shown.plot.findChild<QWidget *>();
        QTest::mouseMove(canvas, shown.plot.place(1).toPoint());
        QTRY_VERIFY(QToolTip::text().contains(u"2 March: 4\u00A0orders"_s));
        QTest::mouseMove(canvas, {2, 2});
        QTRY_VERIFY(!QToolTip::isVisible());
    }

    /// The page scrolls with the wheel; with Ctrl it zooms, and a double click shows all again.
    void theWheel()
    {
        Shown shown(u"a = 0"_s, {{0, 1, 0, 0, 2, 0}});
        auto *canvas = shown.plot.findChild<QWidget *>();
        const auto turn = [&](Qt::KeyboardModifiers modifiers) {
            const QPointF middle = shown.plot.place(2);
            QWheelEvent event(middle, canvas->mapToGlobal(middle), {}, {0, 120}, Qt::NoButton, modifiers,
                Qt::NoScrollPhase, false);
            QApplication::sendEvent(canvas, &event);
        };
        const double before = shown.plot.place(5).x();
        turn(Qt::NoModifier);
        QCOMPARE(shown.plot.place(5).x(), before);
        turn(Qt::ControlModifier);
        QVERIFY(shown.plot.place(5).x() > before);
        QTest::mouseDClick(canvas, Qt::LeftButton, {}, {100, 60});
        QCOMPARE(shown.plot.place(5).x(), before);
    }
};

QTEST_MAIN(TestMetricPlot)
#include "tst_metricplot.moc"
