#include "tests/testing/test.h"
#include "ui/deck/textmeasure.h"

#include <QGuiApplication>
#include <QTest>
#include <QTextLayout>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// As Qt's own layout breaks it.
QStringList brokenByQt(const QString &text, const Lettering &lettering, double width)
{
    constexpr int pixels = 200;
    QTextLayout layout(text, slideFont(lettering.weight, pixels));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    QStringList lines;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width / lettering.size * pixels);
        lines << text.sliced(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

} // namespace

class TestTextMeasure final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void linesBreakWhereQtBreaksThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("words") << u"Count every order in and out. Any difference raises an alert."_s;
        QTest::newRow("hyphens and dashes") << u"the nearest-courier rule — and/or foo—bar takes over"_s;
        QTest::newRow("an address") << u"see https://example.org/a/very/long/path?query=1 for more"_s;
        QTest::newRow("a word without end") << u"supercalifragilisticexpialidocious-antidisestablishment"_s;
        QTest::newRow("no-break space") << u"within 60 seconds of 40 % of them"_s;
        QTest::newRow("right to left") << u"שלום עולם זה טקסט ארוך בעברית שצריך לעטוף"_s;
        QTest::newRow("Arabic") << u"مرحبا بالعالم هذا نص طويل يحتاج إلى التفاف"_s;
        QTest::newRow("Chinese") << u"这是一个很长的中文句子需要换行，因为它没有空格。"_s;
        QTest::newRow("emoji")
            << u"👩‍👩‍👧‍👦👩‍👩‍👧‍👦 🇩🇪🇫🇷 fire 🔥🔥🔥🔥 cafe\u0301"_s;
        QTest::newRow("mixed") << u"The word שלום means peace, 和平 too"_s;
    }

    void linesBreakWhereQtBreaksThem()
    {
        QFETCH(QString, text);
        const FontMeasure measure;
        for (const Weight weight : {Weight::Regular, Weight::SemiBold}) {
            for (const double width : {60.0, 130.0, 240.0, 400.0}) {
                const Lettering lettering{.size = 19, .line = 26, .weight = weight};
                QCOMPARE(measure.broken(text, lettering, width), brokenByQt(text, lettering, width));
            }
        }
    }

    void nothingIsOneLine()
    {
        const FontMeasure measure;
        QCOMPARE(measure.broken({}, {}, 100), QStringList{QString()});
        QCOMPARE(measure.broken(u"   "_s, {}, 100), QStringList{QString()});
        QCOMPARE(measure.width({}, {}), 0.0);
    }

    void aPageTooNarrowForALetterHasOneInEachLine()
    {
        const FontMeasure measure;
        QCOMPARE(measure.broken(u"abc"_s, {}, 0), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    }

    void everyLineFitsAndNothingIsLost()
    {
        const FontMeasure measure;
        const QString text =
            u"40 orders wait unassigned for 20 minutes on a Friday evening. All are refunded."_s;
        const Lettering lettering{.size = 19};
        const QStringList lines = measure.broken(text, lettering, 243);
        for (const QString &line : lines)
            QVERIFY2(measure.width(line, lettering) <= 243, qPrintable(line));
        QCOMPARE(lines.join(u' '), text);
    }

    void widthGrowsWithTheSizeAndTheWeight()
    {
        const FontMeasure measure;
        const QString text = u"nobody notices"_s;
        const double plain = measure.width(text, {.size = 20});
        QCOMPARE(measure.width(text, {.size = 40}), 2 * plain);
        QVERIFY(measure.width(text, {.size = 20, .weight = Weight::SemiBold}) > plain);
        const auto letters = static_cast<double>(text.size());
        QVERIFY(plain > 5 * letters && plain < 20 * letters);
    }
};

QTEST_MAIN(TestTextMeasure)
#include "tst_textmeasure.moc"
