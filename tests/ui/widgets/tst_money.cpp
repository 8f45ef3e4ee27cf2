#include "tests/testing/test.h"
#include "ui/widgets/day.h"
#include "ui/widgets/money.h"

#include <QTest>

using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

class TestMoney final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void moneyHasItsCurrencyAndNoCentsFromAHundredUp_data()
    {
        QTest::addColumn<double>("amount");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("german");
        QTest::newRow("euro") << 36'000.0 << u"EUR"_s << u"€\u202F36\u202F000"_s << u"€\u202F36\u202F000"_s;
        QTest::newRow("code") << 12'000.0 << u"SEK"_s << u"SEK\u202F12\u202F000"_s
                              << u"SEK\u202F12\u202F000"_s;
        QTest::newRow("cents") << 12.5 << u"EUR"_s << u"€\u202F12.50"_s << u"€\u202F12,50"_s;
        QTest::newRow("whole and small") << 90.0 << u"USD"_s << u"$\u202F90"_s << u"$\u202F90"_s;
        QTest::newRow("no cents from a hundred up")
            << 100.4 << u"EUR"_s << u"€\u202F100"_s << u"€\u202F100"_s;
        QTest::newRow("nearly a hundred") << 99.999 << u"EUR"_s << u"€\u202F100"_s << u"€\u202F100"_s;
        QTest::newRow("nothing") << 0.0 << u"GBP"_s << u"£\u202F0"_s << u"£\u202F0"_s;
        QTest::newRow("a loss") << -1'500.0 << u"EUR"_s << u"€\u202F\u22121\u202F500"_s
                                << u"€\u202F\u22121\u202F500"_s;
        QTest::newRow("unknown") << 7.0 << u"XYZ"_s << u"XYZ\u202F7"_s << u"XYZ\u202F7"_s;
    }

    void moneyHasItsCurrencyAndNoCentsFromAHundredUp()
    {
        QFETCH(double, amount);
        QFETCH(QString, currency);
        QTEST(showMoney(amount, currency, QLocale(QLocale::English)), "english");
        QTEST(showMoney(amount, currency, QLocale(QLocale::German)), "german");
    }

    void percentagesAreWhole()
    {
        QCOMPARE(showPercent(40, QLocale::c()), u"40\u202F%"_s);
        QCOMPARE(showPercent(97.4, QLocale::c()), u"97\u202F%"_s);
    }

    void daysTellTheYearOnlyWhereItIsNotThisOne_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QString>("plain");
        QTest::addColumn<QString>("whole");
        QTest::addColumn<QString>("due");
        const QDate today(2026, 3, 10);
        QTest::newRow("today") << today << u"10 Mar"_s << u"10 March"_s << u"Today"_s;
        QTest::newRow("soon") << today.addDays(2) << u"12 Mar"_s << u"12 March"_s << u"12 Mar"_s;
        QTest::newRow("next year") << QDate(2027, 1, 5) << u"5 Jan 2027"_s << u"5 January 2027"_s
                                   << u"5 Jan 2027"_s;
        QTest::newRow("yesterday") << today.addDays(-1) << u"9 Mar"_s << u"9 March"_s << u"1 day late"_s;
        QTest::newRow("long ago") << today.addDays(-8) << u"2 Mar"_s << u"2 March"_s << u"8 days late"_s;
    }

    void daysTellTheYearOnlyWhereItIsNotThisOne()
    {
        QFETCH(QDate, day);
        const QDate today(2026, 3, 10);
        QTEST(showDay(day, today, QLocale::c()), "plain");
        QTEST(showWholeDay(day, today, QLocale::c()), "whole");
        QTEST(showDue(day, today, QLocale::c()), "due");
    }

    void onlyTodayHasAWord()
    {
        const QDate today(2026, 3, 10);
        QCOMPARE(showNearDay(today, today, QLocale::c()), u"Today"_s);
        QCOMPARE(showNearDay(today.addDays(-8), today, QLocale::c()), u"2 Mar"_s);
    }

    void chancesAreNotRoundedToCertainty()
    {
        const auto shown = [](double chance) { return showChance(chance, QLocale::c()).simplified(); };
        QCOMPARE(shown(0), u"0 %"_s);
        QCOMPARE(shown(1e-9), u"< 1 %"_s);
        QCOMPARE(shown(0.005), u"1 %"_s);
        QCOMPARE(shown(0.4), u"40 %"_s);
        QCOMPARE(shown(0.994), u"99 %"_s);
        QCOMPARE(shown(0.99999), u"> 99 %"_s);
        QCOMPARE(shown(1), u"100 %"_s);
    }

    void daysAreCounted()
    {
        QCOMPARE(showDays(1, QLocale::c()), u"1 day"_s);
        QCOMPARE(showDays(21, QLocale::c()), u"21 days"_s);
    }
};

QTEST_GUILESS_MAIN(TestMoney)
#include "tst_money.moc"
