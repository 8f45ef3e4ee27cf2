#include "tests/testing/test.h"
#include "ui/canvas/canvasblockgrid.h"

#include <QTest>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

CanvasTemplate form(std::vector<TemplateBlock> blocks, std::vector<double> heights = {})
{
    CanvasTemplate form;
    form.blocks = std::move(blocks);
    form.heights = std::move(heights);
    return form;
}

TemplateBlock block(int row, int column, int rows = 1, int columns = 1)
{
    TemplateBlock block;
    block.row = row;
    block.column = column;
    block.rows = rows;
    block.columns = columns;
    return block;
}

/// "0,0 100x50" for each.
QStringList shown(const std::vector<QRect> &places)
{
    QStringList texts;
    for (const QRect &place : places)
        texts << u"%1,%2 %3x%4"_s.arg(place.x()).arg(place.y()).arg(place.width()).arg(place.height());
    return texts;
}

} // namespace

class TestCanvasBlockGrid final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void blocksFillTheBoardWithGapsBetweenThem()
    {
        const CanvasTemplate two = form({block(1, 1), block(1, 2), block(2, 1, 1, 2)});
        // 16 around, 8 between
        QCOMPARE(shown(gridOf(two, {440, 440}, {}, false, 0).blocks),
            QStringList({u"16,16 200x200"_s, u"224,16 200x200"_s, u"16,224 408x200"_s}));
        QCOMPARE(shown(gridOf(two, {880, 880}, {2}, false, 0).blocks),
            QStringList({u"32,32 400x400"_s, u"448,32 400x400"_s, u"32,448 816x400"_s}));
    }

    void rowsAreAsHeavyAsTheTemplateSaysButNoneIsTooLow()
    {
        const auto heights = [&](std::vector<double> weights) {
            QList<int> all;
            for (const QRect &place :
                gridOf(form({block(1, 1), block(2, 1)}, std::move(weights)), {432, 440}, {}, false, 0).blocks)
                all << place.height();
            return all;
        };
        QCOMPARE(heights({3, 2}), QList<int>({240, 160}));
        QCOMPARE(heights({100, 1}), QList<int>({296, 104}));
        QCOMPARE(heights({0, -1}), QList<int>({200, 200}));
        QCOMPARE(heights({qQNaN(), qInf()}), QList<int>({200, 200}));
    }

    void aTrayAndAFootStandBelow()
    {
        const CanvasBlockGrid grid = gridOf(form({block(1, 1)}), {432, 600}, {}, true, 20);
        QCOMPARE(grid.foot, QRect(16, 572, 400, 20));
        QCOMPARE(grid.tray.bottom() + 1, 564);
        QCOMPARE(grid.tray.width(), 400);
        QCOMPARE(grid.tray.top(), grid.blocks.front().bottom() + 1 + 8);
    }

    void arrowsLeadToTheNearestPlaceAtTheSameHeight()
    {
        // a b c
        // d b e
        // f f f
        const CanvasTemplate nine =
            form({block(1, 1), block(1, 2, 2), block(1, 3), block(2, 1), block(2, 3), block(3, 1, 1, 3)});
        const std::vector<QRect> places = gridOf(nine, {632, 632}, {}, false, 0).blocks;
        const QString names = u"abcdef"_s;
        const auto next = [&](QChar from, int key, std::optional<QPoint> at = {}) {
            const auto place = static_cast<std::size_t>(names.indexOf(from));
            return names[static_cast<qsizetype>(
                neighbourOf(places, place, at.value_or(places[place].center()), key))];
        };
        QCOMPARE(next(u'a', Qt::Key_Right), u'b');
        QCOMPARE(next(u'a', Qt::Key_Down), u'd');
        QCOMPARE(next(u'a', Qt::Key_Left), u'a');
        QCOMPARE(next(u'd', Qt::Key_Right), u'b');
        QCOMPARE(next(u'b', Qt::Key_Right, places[2].center()), u'c');
        QCOMPARE(next(u'b', Qt::Key_Right, places[4].center()), u'e');
        QCOMPARE(next(u'b', Qt::Key_Left, places[4].center()), u'd');
        QCOMPARE(next(u'f', Qt::Key_Up), u'b');
        QCOMPARE(next(u'f', Qt::Key_Up, places[0].center()), u'd');
        QCOMPARE(next(u'f', Qt::Key_Down), u'f');
        QCOMPARE(next(u'f', Qt::Key_A), u'f');
    }
};

QTEST_GUILESS_MAIN(TestCanvasBlockGrid)
#include "tst_canvasblockgrid.moc"
