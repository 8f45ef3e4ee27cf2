#include "core/exchange/csv.h"
#include "core/exchange/currency.h"
#include "core/exchange/sniffing.h"
#include "tests/testing/test.h"

#include <QTest>

using namespace concave;

namespace {

/// "2026-03-12 14:00", or "–".
QString picture(const std::optional<QDateTime> &moment)
{
    return moment ? moment->toString(QStringLiteral("yyyy-MM-dd HH:mm")) : QStringLiteral("–");
}

/// "1234.5 EUR %", or "–".
QString picture(const std::optional<ReadNumber> &number)
{
    if (!number)
        return QStringLiteral("–");
    QStringList parts{QString::number(number->value, 'g', 12)};
    if (!number->unit.isEmpty())
        parts << (currencyOf(number->unit).isEmpty() ? number->unit + u'?' : currencyOf(number->unit));
    if (number->isPercent)
        parts << QStringLiteral("%");
    return parts.join(u' ');
}

QString picture(const Evidence &evidence)
{
    return QStringLiteral("%1/%2/%3").arg(evidence.first).arg(evidence.second).arg(evidence.both);
}

Grid gridOf(const QByteArray &csv)
{
    return readCsvGrid(csv)->grid;
}

} // namespace

class TestSniffing : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void daysAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("dayFirst");
        QTest::addColumn<QString>("monthFirst");
        QTest::addColumn<QString>("evidence");
        const auto row = [](const char *text, const char *dayFirst, const char *monthFirst,
                             const char *evidence = "0/0/0") {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(dayFirst)
                                << QString::fromUtf8(monthFirst) << QString::fromUtf8(evidence);
        };
        const auto same = [&](const char *text, const char *day, const char *evidence = "0/0/0") {
            row(text, day, day, evidence);
        };
        same("2026-03-04", "2026-03-04 00:00");
        same("2026/3/4", "2026-03-04 00:00");
        same("2026-07-09 07:43:21", "2026-07-09 07:43");
        same("2026-07-09T07:43", "2026-07-09 07:43");
        same("2026-11-25T09:00:00.000Z", "2026-11-25 09:00");
        same("2026-11-25T23:30:00-02:00", "2026-11-26 01:30");
        same("04.03.2026", "2026-03-04 00:00");
        same("4.3.26 14:05", "2026-03-04 14:05");
        row("03/04/2026", "2026-04-03 00:00", "2026-03-04 00:00", "0/0/1");
        row("3-4-26", "2026-04-03 00:00", "2026-03-04 00:00", "0/0/1");
        row("18/09/2026", "2026-09-18 00:00", "–", "1/0/0");
        row("9/18/2026 9:52 PM", "–", "2026-09-18 21:52", "0/1/0");
        row("1/10/2026 21:52", "2026-10-01 21:52", "2026-01-10 21:52", "0/0/1");
        same("05/05/2026", "2026-05-05 00:00");
        same("12 Mar 2026", "2026-03-12 00:00");
        same("March 12, 2026", "2026-03-12 00:00");
        same("45631", "2024-12-05 00:00");
        same("45631.5", "2024-12-05 12:00");
        same("31/31/2026", "–");
        same("2026-02-30", "–");
        same("30.02.2026", "–");
        same("5", "–");
        same("soon", "–");
        same("", "–");
        same("2026-03-04 25:00", "–");
        same("2026-03-04 and later", "–");
    }

    void daysAreRead()
    {
        QFETCH(QString, text);
        QTEST(picture(readMoment(text, DateOrder::DayFirst)), "dayFirst");
        QTEST(picture(readMoment(text, DateOrder::MonthFirst)), "monthFirst");
        QTEST(picture(dateEvidence(text)), "evidence");
    }

    void numbersAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("point");
        QTest::addColumn<QString>("comma");
        QTest::addColumn<QString>("evidence");
        const auto row = [](const char *text, const char *point, const char *comma, const char *evidence) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(point)
                                << QString::fromUtf8(comma) << QString::fromUtf8(evidence);
        };
        const auto same = [&](const char *text, const char *number, const char *evidence = "0/0/0") {
            row(text, number, number, evidence);
        };
        same("72,000.00", "72000", "1/0/0");
        same("1.234,56", "1234.56", "0/1/0");
        same("1234.5", "1234.5", "1/0/0");
        same("1234,5", "1234.5", "0/1/0");
        row("1,234", "1234", "1.234", "0/0/1");
        row("1.234", "1.234", "1234", "0/0/1");
        same("0.125", "0.125", "1/0/0");
        same("1,234,567", "1234567", "1/0/0");
        same("1.234.567", "1234567", "0/1/0");
        same("12,34,567.5", "1234567.5", "1/0/0");
        same("1'234.50", "1234.5", "1/0/0");
        same("1 234,50", "1234.5", "0/1/0");
        same("1\u00A0234", "1234");
        same("$87000", "87000 USD");
        same("€ 1.234,56", "1234.56 EUR", "0/1/0");
        same("100 CHF", "100 CHF");
        same("100 kr", "100 kr?");
        same("25%", "25 %");
        same("-5", "-5");
        same("(1,234.00)", "-1234", "1/0/0");
        same("1e3", "1000");
        same("124500.50", "124500.5", "1/0/0");
        same("", "–");
        same("abc", "–");
        same("1.2.3,4,5", "–", "0/1/0");
        same("2026-03-04", "–");
        same("5 apples 6", "–");
        same("1e999", "–");
    }

    void numbersAreRead()
    {
        QFETCH(QString, text);
        QTEST(picture(readNumber(text, DecimalMark::Point)), "point");
        QTEST(picture(readNumber(text, DecimalMark::Comma)), "comma");
        QTEST(picture(decimalEvidence(text)), "evidence");
    }

    void currenciesAreKnownByCodeOrSign()
    {
        for (const char *unit : {"EUR", "eur", " € ", "Euro"})
            QCOMPARE(currencyOf(QString::fromUtf8(unit)), QStringLiteral("EUR"));
        QCOMPARE(currencyOf(QStringLiteral("zł")), QStringLiteral("PLN"));
        QCOMPARE(currencyOf(QStringLiteral("₺")), QStringLiteral("TRY"));
        for (const char *unit : {"FEB", "k", "XYZ", "EURO PLN", ""})
            QVERIFY2(currencyOf(QString::fromUtf8(unit)).isEmpty(), unit);
        QVERIFY(isCurrency(QStringLiteral("MXN")) && !isCurrency(QStringLiteral("mxn")));
    }

    void whatSaysNothingIsNothing()
    {
        for (const char *text : {"", "  ", "-", "n/a", "(No value)", "NULL"})
            QVERIFY2(isNothing(QString::fromUtf8(text)), text);
        for (const char *text : {"0", "no", "x", "none of them"})
            QVERIFY2(!isNothing(QString::fromUtf8(text)), text);
    }

    void headersAreFoundBelowTitles()
    {
        const auto isKnown = [](const QString &label) { return label.startsWith(u'k'); };
        QCOMPARE(sniffHeaderRow(gridOf("k1,k2,x\n1,2,3\n"), isKnown), std::size_t(0));
        QCOMPARE(
            sniffHeaderRow(gridOf("Report of June,,\nby me,,\nk1,k2,x\n1,2,3\n"), isKnown), std::size_t(2));
        QCOMPARE(sniffHeaderRow(gridOf("Report of June\n\na,b,c\n1,2,3\n"), isKnown), std::size_t(1));
        QCOMPARE(sniffHeaderRow(gridOf("a,b,c\n1,2,3\n"), isKnown), std::size_t(0));
    }

    void footersAreFound()
    {
        const auto end = [](const QByteArray &below) {
            return sniffFooter(gridOf("a,b,c\n1,2,3\n" + below), 0);
        };
        QCOMPARE(end({}), std::size_t(2));
        QCOMPARE(end("\nGrand Totals (1 records)\nConfidential Information - Do Not Distribute\nCopyright "
                     "(c) 2000\n"),
            std::size_t(2));
        QCOMPARE(end("Total,,\n"), std::size_t(2));
        QCOMPARE(end("Total,x,y\n"), std::size_t(3));
        QCOMPARE(end("Copyright,,\n4,5,6\n"), std::size_t(4));
    }
};

QTEST_GUILESS_MAIN(TestSniffing)
#include "tst_sniffing.moc"
