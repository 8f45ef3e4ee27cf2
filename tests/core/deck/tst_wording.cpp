// How slides say numbers, days and texts from outside.
#include "core/deck/wording.h"
#include "tests/testing/test.h"

#include <QTest>

using namespace concave;
using Qt::Literals::StringLiterals::operator""_s;

class TestWording : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void numbers()
    {
        QCOMPARE(shownNumber(12500, 0), u"12\u202F500"_s);
        QCOMPARE(shownNumber(-0.47, 2), u"−0.47"_s);
        QCOMPARE(shownNumber(-0.001, 2), u"0.00"_s);
        QCOMPARE(shownNumber(31), u"31"_s);
        QCOMPARE(shownNumber(0.5), u"0.5"_s);
        QCOMPARE(shownNumber(1.0 / 3), u"0.333"_s);
        QCOMPARE(shownNumber(1e300), u"1e+300"_s);
        QCOMPARE(shownPercent(0.1053), u"11\u202F%"_s);
    }

    void weeks()
    {
        QCOMPARE(shownWeeks(43.1), u"43 weeks"_s);
        QCOMPARE(shownWeeks(1), u"1 week"_s);
        QCOMPARE(shownWeeks(0.97), u"1 week"_s);
        QCOMPARE(shownWeeks(0.4), u"0.4 weeks"_s);
        QCOMPARE(shownWeeks(0), u"0 weeks"_s);
    }

    void counts()
    {
        QCOMPARE(countWord(2), u"two"_s);
        QCOMPARE(countWord(12), u"twelve"_s);
        QCOMPARE(countWord(13), u"13"_s);
    }

    void days()
    {
        const QDate today(2026, 3, 10);
        QCOMPARE(shownDay(QDate(2026, 9, 28), today), u"28 September"_s);
        QCOMPARE(shownDay(QDate(2025, 9, 28), today), u"28 September 2025"_s);
        QCOMPARE(shownDue(today, today), u"today"_s);
        QCOMPARE(shownDue(QDate(2026, 3, 12), today), u"on Thursday"_s);
        QCOMPARE(shownDue(QDate(2026, 3, 17), today), u"on 17 March"_s);
        QCOMPARE(shownDue(QDate(2026, 3, 9), today), u"on 9 March"_s);
    }

    void lists()
    {
        QCOMPARE(listed({}), QString());
        QCOMPARE(listed({u"Ann"_s}), u"Ann"_s);
        QCOMPARE(listed({u"Ann"_s, u"Bo"_s}), u"Ann and Bo"_s);
        QCOMPARE(listed({u"Ann"_s, u"Bo"_s, u"Cy"_s}), u"Ann, Bo and Cy"_s);
        QCOMPARE(listed({u"%2"_s, u"Bo"_s}), u"%2 and Bo"_s);
    }

    void bookmarksAreShort()
    {
        QCOMPARE(shortened(u"  a\nb "_s), u"a b"_s);
        QCOMPARE(shortened(u"abcdef"_s, 6), u"abcdef"_s);
        QCOMPARE(shortened(u"abcdefg"_s, 6), u"abcde…"_s);
        QCOMPARE(shortened(u"abcd😀fg"_s, 6), u"abcd…"_s);
    }

    void textFromOutsideIsWhatEveryFormatCanHold_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("clean");
        QTest::newRow("as it is") << u"a b\nc Ж 注 ة"_s << u"a b\nc Ж 注 ة"_s;
        QTest::newRow("line breaks") << u"a\r\nb\rc\u2028d\u2029e"_s << u"a\nb\nc\nd\ne"_s;
        QTest::newRow("controls") << u"a\u0001\u001B\u007F\u0085b\tc"_s << u"ab c"_s;
        QTest::newRow("zero") << u"a"_s + QChar(0) + u"b"_s << u"ab"_s;
        QTest::newRow("emoji") << u"😀"_s << u"😀"_s;
        QTest::newRow("half a letter") << u"a"_s + QChar(0xD83D) + u"b"_s << u"a\uFFFDb"_s;
        QTest::newRow("the other half") << QString(QChar(0xDE00)) << u"\uFFFD"_s;
        QTest::newRow("no letter") << QString(QChar(0xFFFF)) << u"\uFFFD"_s;
    }
    void textFromOutsideIsWhatEveryFormatCanHold()
    {
        QFETCH(QString, text);
        QTEST(cleaned(text), "clean");
    }
};

QTEST_GUILESS_MAIN(TestWording)
#include "tst_wording.moc"
