// What accuracy is worth: the map, and what is said of one that the plan cannot use.
#include "core/portfolio/returns.h"
#include "tests/testing/test.h"

#include <QTest>

using namespace concave;
using allocation::Returns;
using Qt::Literals::StringLiterals::operator""_s;

class TestReturns : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void worthIsJoinedFromCornerToCorner_data()
    {
        QTest::addColumn<double>("accuracy");
        QTest::addColumn<double>("worth");
        QTest::newRow("below the first") << 50.0 << -40.0;
        QTest::newRow("first corner") << 60.0 << 0.0;
        QTest::newRow("between") << 70.0 << 40.0;
        QTest::newRow("corner") << 80.0 << 80.0;
        QTest::newRow("flatter") << 85.0 << 90.0;
        QTest::newRow("beyond the last") << 95.0 << 100.0;
    }

    void worthIsJoinedFromCornerToCorner()
    {
        QFETCH(double, accuracy);
        QFETCH(double, worth);
        QCOMPARE(allocation::worth({{60, 0}, {80, 80}, {90, 100}}, accuracy), worth);
        QCOMPARE(allocation::worth({}, accuracy), accuracy);
    }

    void aMapThatCannotBeUsedIsExplained_data()
    {
        QTest::addColumn<Returns>("returns");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const Returns &returns, const QString &says) {
            QTest::newRow(name) << returns << says;
        };
        row("none", {}, {});
        row("a line", {{0, 0}, {100, 50}}, {});
        row("flat at the end", {{0, 0}, {50, 20}, {100, 20}}, {});
        row("one corner", {{10, 5}}, u"One corner is no map yet"_s);
        row("twice", {{10, 5}, {10, 6}}, u"Accuracy 10 is there twice"_s);
        row("falling", {{0, 0}, {50, 20}, {60, 19}}, u"Accuracy 60 is worth less than 50"_s);
        row("rising faster", {{0, 0}, {50, 20}, {60, 30}},
            u"From accuracy 50 to 60 the worth rises faster"_s);
    }

    void aMapThatCannotBeUsedIsExplained()
    {
        QFETCH(Returns, returns);
        QFETCH(QString, says);
        const QString fault = faultOf(returns);
        QVERIFY2(says.isEmpty() ? fault.isEmpty() : fault.startsWith(says), qPrintable(fault));
    }
};

QTEST_GUILESS_MAIN(TestReturns)
#include "tst_returns.moc"
