#include "tests/testing/test.h"
#include "ui/plots/barplot.h"
#include "ui/plots/capacityplot.h"

#include <QApplication>
#include <QTest>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

QString plain(QString text)
{
    return text.replace(QChar(0x202F), u' ');
}

} // namespace

class TestBarPlot final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void screenReadersHearEveryBar()
    {
        const Theme theme(*qApp);
        BarPlot plot(theme, u"Closings"_s);
        plot.set({{.label = u"0"_s, .height = 0.25, .figure = u"25 %"_s},
            {.label = u"1"_s, .height = 0.75, .figure = u"75 %"_s}});
        QCOMPARE(plot.accessibleDescription(), u"0: 25 %; 1: 75 %"_s);
    }

    void barsAreAsHighAsTheirPart()
    {
        const Theme theme(*qApp);
        BarPlot plot(theme, u"Closings"_s);
        plot.set({{.label = u"0"_s, .height = 1}, {.label = u"1"_s, .height = 3}});
        plot.resize(200, 200);
        const QImage image = plot.grab().toImage();
        const auto height = [&](int x) {
            int count = 0;
            for (int y = 0; y < image.height(); ++y)
                count += image.pixelColor(x, y) == theme.colour(Token::Accent) ? 1 : 0;
            return count;
        };
        QVERIFY(height(50) > 0);
        QVERIFY(qAbs(3 * height(50) - height(150)) <= 3);
    }

    void nothingIsPaintedOfNothing()
    {
        const Theme theme(*qApp);
        BarPlot plot(theme, u"Closings"_s);
        plot.set({});
        plot.resize(100, 100);
        plot.grab();
        plot.set({{.label = u"0"_s, .height = 0}});
        plot.grab();
    }

    void smallRisksAreNotTold()
    {
        QCOMPARE(riskText(0), QString());
        QCOMPARE(riskText(0.009), QString());
        QCOMPARE(plain(riskText(0.34)), u"34 %"_s);
        QCOMPARE(plain(riskText(0.9999)), u"> 99 %"_s);
        QCOMPARE(plain(riskText(1)), u"100 %"_s);
        const MonthLoad load{.month = QDate(2026, 7, 1), .booked = 40, .probable = 66.5, .overbooked = 0.55};
        QCOMPARE(plain(wordsOf(load)),
            u"40 % signed, 66.5 % probable, 106.5 % together; chance of being overbooked 55 %"_s);
    }

    void monthsGiveWay()
    {
        const QFontMetrics metrics(ui::font(TextStyle::Caption));
        QCOMPARE(monthText(QDate(2026, 7, 1), metrics, 100), u"Jul"_s);
        QCOMPARE(monthText(QDate(2026, 7, 1), metrics, 5), u"J"_s);
    }

    void anyLoadCanBeDrawn()
    {
        const Theme theme(*qApp);
        CapacityPlot plot(theme);
        plot.resize(600, 300);
        for (const double load : {0.0, 50.0, 1e3, 1e9}) {
            plot.set({{.month = QDate(2026, 3, 1), .booked = load, .probable = load, .overbooked = 0.5}});
            plot.grab();
        }
    }
};

QTEST_MAIN(TestBarPlot)
#include "tst_barplot.moc"
