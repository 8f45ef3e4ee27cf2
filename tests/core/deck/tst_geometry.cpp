// Where lines and labels stand.
#include "core/deck/geometry.h"
#include "tests/testing/test.h"

#include <QDateTime>
#include <QTest>

using namespace concave;
using Qt::Literals::StringLiterals::operator""_s;

namespace {

/// "text @ x y left": a line for each.
QStringList pictureOf(const std::vector<PlacedLine> &lines)
{
    static const QStringList aligns{u"left"_s, u"centre"_s, u"right"_s};
    QStringList picture;
    for (const PlacedLine &line : lines)
        picture << u"%1 @ %2 %3 %4"_s.arg(line.text)
                       .arg(line.at.x(), 0, 'f', 1)
                       .arg(line.at.y(), 0, 'f', 1)
                       .arg(aligns[static_cast<int>(line.align)]);
    return picture;
}

QStringList labelsOf(const ChartItem::Axis &axis)
{
    QStringList labels;
    for (const double tick : ticksOf(axis))
        labels << labelOf(axis, tick);
    return labels;
}

double day(int year, int month, int dayOfMonth, int hour = 0, int minute = 0)
{
    return dayNumber(QDate(year, month, dayOfMonth).startOfDay().addSecs(3600 * hour + 60 * minute));
}

/// A plot of 100 × 100 at 50, 50, from 0 to 10 each way.
ChartItem chart()
{
    ChartItem chart;
    chart.box = {0, 0, 200, 200};
    chart.plot = {50, 50, 100, 100};
    chart.labels = chart.remarks = {.size = 10, .line = 12};
    chart.x = chart.y = {.least = 0, .most = 10, .step = 10};
    return chart;
}

} // namespace

class TestGeometry : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void linesStandOneBelowTheOther()
    {
        TextItem item{.box = {100, 200, 50, 100},
            .lines = {{u"a"_s, u"b"_s}, {u"c"_s}},
            .lettering = {.size = 10, .line = 20}};
        QCOMPARE(pictureOf(linesOf(item)),
            (QStringList{u"a @ 100.0 213.6 left"_s, u"b @ 100.0 233.6 left"_s, u"c @ 100.0 253.6 left"_s}));
        item.align = Align::Right;
        item.inset = 5;
        QCOMPARE(pictureOf(linesOf(item)).front(), u"a @ 145.0 218.6 right"_s);
        item.anchor = Anchor::Middle;
        QCOMPARE(pictureOf(linesOf(item)).front(), u"a @ 145.0 233.6 right"_s);
    }

    void theNumbersOfStepsHangLeftOfThem()
    {
        const TextItem item{.box = {0, 0, 100, 100},
            .lines = {{u"a"_s, u"b"_s}, {u"c"_s}},
            .lettering = {.size = 10, .line = 20},
            .isNumbered = true,
            .firstNumber = 3};
        QCOMPARE(pictureOf(linesOf(item)),
            (QStringList{u"3. @ 0.0 13.6 left"_s, u"a @ 16.0 13.6 left"_s, u"b @ 16.0 33.6 left"_s,
                u"4. @ 0.0 53.6 left"_s, u"c @ 16.0 53.6 left"_s}));
    }

    void whatIsWrittenFromRightToLeftBeginsOnTheRight()
    {
        TextItem item{.box = {0, 0, 100, 100},
            .paragraphs = {u"a"_s, u"ת"_s},
            .lines = {{u"a"_s}, {u"ת"_s}},
            .lettering = {.size = 10, .line = 20}};
        QCOMPARE(pictureOf(linesOf(item)), (QStringList{u"a @ 0.0 13.6 left"_s, u"ת @ 100.0 33.6 right"_s}));
        item.isNumbered = true;
        QCOMPARE(pictureOf(linesOf(item)).mid(2),
            (QStringList{u"2. @ 100.0 33.6 right"_s, u"ת @ 84.0 33.6 right"_s}));
        const TableItem table{.widths = {100, 50},
            .heights = {20},
            .rows = {{{.text = u"ת"_s, .lines = {u"ת"_s}, .lettering = item.lettering}, {}}}};
        QCOMPARE(pictureOf(linesOf(table)), QStringList{u"ת @ 76.0 13.6 right"_s});
    }

    void textsOfATableStandInTheMiddleOfTheirRow()
    {
        const Lettering lettering{.size = 10, .line = 20};
        const TableItem table{.at = {10, 10},
            .widths = {100, 50},
            .heights = {20, 60},
            .rows = {{{.text = u"a"_s, .lines = {u"a"_s}, .lettering = lettering},
                         {.text = u"b"_s, .lines = {u"b"_s}, .lettering = lettering, .indent = 7}},
                {{.text = u"c d"_s, .lines = {u"c"_s, u"d"_s}, .lettering = lettering}, {}}}};
        QCOMPARE(pictureOf(linesOf(table)), (QStringList{u"a @ 10.0 23.6 left"_s, u"b @ 117.0 23.6 left"_s,
                                                u"c @ 10.0 53.6 left"_s, u"d @ 10.0 73.6 left"_s}));
        QCOMPARE(table.box(), QRectF(10, 10, 150, 80));
        QCOMPARE(cellOf(table, 1, 1), QRectF(110, 30, 50, 60));
    }

    void axesAreLabelledInTheUsersNumbers()
    {
        QCOMPARE(labelsOf({.least = -1, .most = 2200, .step = 1000, .firstLabel = 0}),
            (QStringList{u"0"_s, u"1\u202F000"_s, u"2\u202F000"_s}));
        QCOMPARE(labelsOf({.least = -1, .most = 0.5, .step = 0.5, .firstLabel = -1, .decimals = 1}),
            (QStringList{u"−1.0"_s, u"−0.5"_s, u"0.0"_s, u"0.5"_s}));
        QCOMPARE(labelsOf({.least = 0, .most = 3e15, .step = 2e15}), (QStringList{u"0"_s, u"2e+15"_s}));
        QCOMPARE(labelsOf({.step = 0}), QStringList());
    }

    void axesOfDaysAreLabelledAsCloselyAsTheyAreDivided()
    {
        QCOMPARE(labelsOf({.least = day(2026, 2, 16),
                     .most = day(2026, 2, 26),
                     .step = 4,
                     .firstLabel = day(2026, 2, 16),
                     .isDays = true}),
            (QStringList{u"16 Feb"_s, u"20 Feb"_s, u"24 Feb"_s}));
        QCOMPARE(labelsOf({.least = day(2026, 2, 16),
                     .most = day(2026, 2, 16, 12),
                     .step = 0.25,
                     .firstLabel = day(2026, 2, 16),
                     .isDays = true}),
            (QStringList{u"00:00"_s, u"06:00"_s, u"12:00"_s}));
        QCOMPARE(labelsOf({.least = day(2025, 1, 1),
                     .most = day(2026, 1, 1),
                     .step = 182,
                     .firstLabel = day(2025, 1, 1),
                     .isDays = true}),
            (QStringList{u"Jan 2025"_s, u"Jul 2025"_s, u"Dec 2025"_s}));
    }

    void daysAreCountedAsSpreadsheetsDo()
    {
        QCOMPARE(day(2026, 3, 10), 46091.0);
        QCOMPARE(day(2026, 3, 10, 18), 46091.75);
        const QDateTime moment = QDate(2026, 3, 10).startOfDay().addSecs(60 * (23 * 60 + 59));
        QCOMPARE(momentOf(dayNumber(moment)), moment);
    }

    void theLabelsOfAChartStandAroundItsPlot()
    {
        ChartItem labelled = chart();
        labelled.caption = u"Caption"_s;
        labelled.x.title = u"Weeks"_s;
        labelled.y.title = u"Value"_s;
        labelled.bands = {{0, 5, u"Early"_s}};
        QCOMPARE(pictureOf(linesOf(labelled)),
            (QStringList{u"Caption @ 14.4 9.6 left"_s, u"0 @ 40.0 153.6 right"_s, u"10 @ 40.0 53.6 right"_s,
                u"0 @ 50.0 169.6 centre"_s, u"10 @ 150.0 169.6 centre"_s, u"Weeks @ 100.0 181.6 centre"_s,
                u"Value @ 14.4 64.6 left"_s, u"Early @ 75.0 64.6 centre"_s}));
    }

    void remarksStandOnTheSideThatWasChosen()
    {
        const auto lastLineOf = [](const ChartItem &chart) { return pictureOf(linesOf(chart)).last(); };
        ChartItem marked = chart();
        marked.marks = {{.at = 2, .label = u"Live"_s}};
        QCOMPARE(lastLineOf(marked), u"Live @ 80.0 59.6 left"_s);
        marked.marks[0].isLabelBefore = true;
        QCOMPARE(lastLineOf(marked), u"Live @ 60.0 59.6 right"_s);
        marked.marks = {{.at = 5, .isVertical = false, .label = u"Limit"_s}};
        QCOMPARE(lastLineOf(marked), u"Limit @ 55.0 114.6 left"_s);
        marked.marks[0].isLabelBefore = true;
        QCOMPARE(lastLineOf(marked), u"Limit @ 55.0 92.6 left"_s);
        marked.marks.clear();
        marked.series = {{.points = {{8, 5, u"31 orders"_s}}, .markerSize = 10}};
        QCOMPARE(lastLineOf(marked), u"31 orders @ 115.0 103.6 right"_s);
        marked.series[0].points[0].isLabelBehind = true;
        QCOMPARE(lastLineOf(marked), u"31 orders @ 145.0 103.6 left"_s);
    }

    void everyMarkerHasAShape()
    {
        for (int marker = static_cast<int>(Marker::Disc); marker <= static_cast<int>(Marker::Star);
             ++marker) {
            QRectF bounds;
            for (const ShapeItem::Step &step : shapeOf(static_cast<Marker>(marker), 10).steps)
                bounds |= QRectF(step.to - QPointF(0.01, 0.01), QSizeF(0.02, 0.02));
            QVERIFY2(bounds.width() > 7 && bounds.width() < 12.5, qPrintable(QString::number(marker)));
            QVERIFY2(qAbs(bounds.center().x()) < 0.1, qPrintable(QString::number(marker)));
        }
        QVERIFY(shapeOf(Marker::None, 10).steps.empty());
    }
};

QTEST_GUILESS_MAIN(TestGeometry)
#include "tst_geometry.moc"
