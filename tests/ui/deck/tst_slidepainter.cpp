#include "tests/core/deck/dispatching.h"
#include "tests/testing/test.h"
#include "ui/deck/decklook.h"
#include "ui/deck/slidepainter.h"
#include "ui/deck/textmeasure.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The slide at one pixel a point.
QImage painted(const LaidSlide &slide, const QString &edited = {})
{
    QImage image(960, 540, QImage::Format_RGB32);
    QPainter painter(&image);
    paintSlide(painter, slide, deckLook(), edited);
    return image;
}

QRgb of(Ink ink)
{
    return colourOf(deckLook(), ink).rgb();
}

/// Whether anything but this colour stands in the box.
bool hasInkIn(const QImage &image, const QRectF &box, QRgb ground)
{
    const QRect pixels = box.toAlignedRect() & image.rect();
    for (int y = pixels.top(); y <= pixels.bottom(); ++y)
        for (int x = pixels.left(); x <= pixels.right(); ++x)
            if (image.pixel(x, y) != ground)
                return true;
    return false;
}

LaidSlide with(SlideItem item)
{
    return {.items = {std::move(item)}, .title = u"One"_s};
}

} // namespace

class TestSlidePainter final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void everyInkHasTheColourOfItsToken()
    {
        QCOMPARE(of(Ink::Ground), qRgb(255, 255, 255));
        QCOMPARE(of(Ink::Accent), qRgb(0x0F, 0x6B, 0x70));
        QCOMPARE(of(Ink::TitleGround), qRgb(0x0B, 0x4A, 0x4E));
        QCOMPARE(of(Ink::TitleDot), qRgb(0xF2, 0xB8, 0x4B));
        QCOMPARE(of(Ink::Series2), qRgb(0xBE, 0x46, 0x10));
        QCOMPARE(of(Ink::Series8), qRgb(0x6A, 0x2E, 0x0F));
    }

    void shapesFillTheirBoxes()
    {
        const QImage image = painted(with(ShapeItem{.box = QRectF(100, 50, 200, 80), .fill = Ink::Accent}));
        QCOMPARE(image.pixel(101, 51), of(Ink::Accent));
        QCOMPARE(image.pixel(298, 128), of(Ink::Accent));
        QCOMPARE(image.pixel(98, 60), of(Ink::Ground));
        QCOMPARE(image.pixel(302, 60), of(Ink::Ground));
        QCOMPARE(image.pixel(200, 132), of(Ink::Ground));
    }

    void aLineRisesOrFalls()
    {
        ShapeItem line{.kind = ShapeItem::Kind::Line, .box = QRectF(0, 0, 100, 100), .pen = Pen{.width = 6}};
        QImage image = painted(with(line));
        QVERIFY(image.pixel(20, 20) != of(Ink::Ground));
        QCOMPARE(image.pixel(80, 20), of(Ink::Ground));
        line.rises = true;
        image = painted(with(line));
        QVERIFY(image.pixel(80, 20) != of(Ink::Ground));
        QCOMPARE(image.pixel(20, 20), of(Ink::Ground));
    }

    void textStandsInItsBox_data()
    {
        QTest::addColumn<Align>("align");
        QTest::newRow("left") << Align::Left;
        QTest::newRow("centre") << Align::Centre;
        QTest::newRow("right") << Align::Right;
    }

    void textStandsInItsBox()
    {
        QFETCH(Align, align);
        TextItem text;
        text.box = QRectF(300, 200, 300, 60);
        text.paragraphs = {u"nobody notices"_s};
        text.lines = {{u"nobody notices"_s}};
        text.lettering = {.size = 30, .line = 40};
        text.align = align;
        const QImage image = painted(with(text));
        const double width = FontMeasure().width(u"nobody notices"_s, text.lettering);
        const double left = align == Align::Left    ? text.box.left()
                            : align == Align::Right ? text.box.right() - width
                                                    : text.box.center().x() - width / 2;
        QVERIFY(hasInkIn(image, QRectF(left, 200, 20, 60), of(Ink::Ground)));
        QVERIFY(hasInkIn(image, QRectF(left + width - 20, 200, 20, 60), of(Ink::Ground)));
        QVERIFY(!hasInkIn(image, QRectF(left - 30, 180, 28, 100), of(Ink::Ground)));
        QVERIFY(!hasInkIn(image, QRectF(left + width + 2, 180, 30, 100), of(Ink::Ground)));
        QVERIFY(!hasInkIn(image, QRectF(0, 262, 960, 100), of(Ink::Ground)));
    }

    void whatIsBeingEditedKeepsItsBoxAndNoText()
    {
        TextItem text;
        text.box = QRectF(300, 200, 300, 60);
        text.lines = {{u"rule"_s}};
        text.paragraphs = {u"rule"_s};
        text.fill = Ink::AccentSubtle;
        text.field = u"rule"_s;
        QVERIFY(hasInkIn(painted(with(text)), text.box.adjusted(5, 5, -5, -5), of(Ink::AccentSubtle)));
        QVERIFY(!hasInkIn(
            painted(with(text), u"rule"_s), text.box.adjusted(5, 5, -5, -5), of(Ink::AccentSubtle)));
    }

    void everyPageShowsItsItemsAndNothingBeyond()
    {
        const Deck deck = makeDeck(dispatching::sources(), FontMeasure());
        QVERIFY(deck.pages.size() >= 6);
        for (const LaidSlide &page : deck.pages) {
            const QImage image = painted(page);
            for (const SlideItem &item : page.items) {
                if (const auto *text = std::get_if<TextItem>(&item)) {
                    const QRgb ground = text->fill ? of(*text->fill) : of(page.ground);
                    QVERIFY2(hasInkIn(image, text->box, ground), qPrintable(text->name));
                }
            }
            QCOMPARE(image.pixel(955, 5), of(page.ground));
        }
    }

    void aPictureIsTheSameAtTwiceTheSize()
    {
        const Deck deck = makeDeck(dispatching::sources(), FontMeasure());
        const QImage small = pictureOf(deck.pages[1], deckLook(), 960);
        const QImage large = pictureOf(deck.pages[1], deckLook(), 1920)
                                 .scaled(960, 540, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        qint64 differing = 0;
        for (int y = 0; y < 540; ++y)
            for (int x = 0; x < 960; ++x)
                differing += std::abs(qGray(small.pixel(x, y)) - qGray(large.pixel(x, y))) > 128;
        QVERIFY2(differing < 960, qPrintable(QString::number(differing)));
    }

    void thePainterIsLeftAsItWas()
    {
        QImage image(100, 100, QImage::Format_RGB32);
        image.fill(Qt::red);
        QPainter painter(&image);
        painter.scale(0.1, 0.1);
        paintSlide(painter, with(ShapeItem{.box = QRectF(0, 0, 10, 10)}), deckLook());
        QVERIFY(!painter.hasClipping());
        QCOMPARE(painter.transform(), QTransform::fromScale(0.1, 0.1));
        QCOMPARE(image.pixel(50, 80), qRgb(255, 0, 0)); // below the page
    }
};

QTEST_MAIN(TestSlidePainter)
#include "tst_slidepainter.moc"
