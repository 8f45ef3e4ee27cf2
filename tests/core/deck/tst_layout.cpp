// What stands on the pages of a deck, as pictures in text.
#include "tests/core/deck/dispatching.h"
#include "tests/testing/fixedmeasure.h"
#include "tests/testing/test.h"

#include <QTest>

using namespace concave;
using Qt::Literals::StringLiterals::operator""_s;

namespace {

/// A page in lines: "6 8 57 4  16  Concern 1 of 6": box in whole percent, size, words. Shapes are left out.
QString pictureOf(const LaidSlide &page)
{
    QStringList lines;
    const auto add = [&](const QRectF &box, double size, const QString &text) {
        const auto part = [](double length, double whole) {
            return QString::number(qRound(100 * length / whole)).rightJustified(2);
        };
        lines << u"%1 %2 %3 %4 %5  %6"_s.arg(part(box.left(), slideWidth), part(box.top(), slideHeight),
            part(box.width(), slideWidth), part(box.height(), slideHeight),
            QString::number(size).rightJustified(5), text);
    };
    for (const SlideItem &item : page.items) {
        if (const auto *text = std::get_if<TextItem>(&item)) {
            QStringList words;
            for (const QStringList &paragraph : text->lines)
                words << paragraph.join(u" | "_s);
            add(text->box, text->lettering.size, words.join(u" ¶ "_s));
        } else if (const auto *table = std::get_if<TableItem>(&item)) {
            for (std::size_t row = 0; row < table->rows.size(); ++row) {
                QStringList cells;
                for (const TableItem::Cell &cell : table->rows[row])
                    cells << cell.lines.join(u" | "_s);
                lines << u"   row %1: %2"_s.arg(qRound(table->heights[row])).arg(cells.join(u"; "_s));
            }
        } else if (const auto *chart = std::get_if<ChartItem>(&item)) {
            add(chart->box, chart->labels.size, chart->name);
        }
    }
    return u"\n"_s + lines.join(u"\n"_s) + u"\n"_s;
}

} // namespace

class TestLayout : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void show()
    {
        const Deck deck = makeDeck(dispatching::sources(), FixedMeasure());
        for (const LaidSlide &page : deck.pages)
            qInfo().noquote() << page.title << pictureOf(page);
    }
};

QTEST_GUILESS_MAIN(TestLayout)
#include "tst_layout.moc"
