#include "tests/testing/test.h"
#include "tests/ui/metrics/metricdesk.h"
#include "ui/metrics/observationmodel.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QTest>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Desk : MetricDesk
{
    MetricPresenter presenter{*document};
    ObservationModel model{presenter};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    QString refused;

    explicit Desk(const QString &rule = u"incoming - outgoing = 0"_s)
    {
        QObject::connect(&model, &ObservationModel::refused, [this](const QString &why) { refused = why; });
        presenter.show(project, concern);
        if (!rule.isEmpty() && !presenter.setRule(rule))
            qFatal("no rule");
    }

    bool set(int row, int column, const QString &text)
    {
        return model.setData(model.index(row, column), text);
    }

    /// "2026-03-01 5 4 / New day - -".
    QString table() const
    {
        QStringList rows;
        for (int row = 0; row < model.rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < model.columnCount(); ++column) {
                const QString text = model.index(row, column).data().toString();
                cells << (text.isEmpty() ? u"-"_s : text);
            }
            rows << cells.join(u' ');
        }
        return rows.join(u" / "_s);
    }
};

} // namespace

class TestObservationModel : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void aRowIsTyped()
    {
        Desk desk;
        QCOMPARE(desk.model.headerData(2, Qt::Horizontal).toString(), u"outgoing"_s);
        QCOMPARE(desk.table(), u"New day - -"_s);
        const std::size_t steps = desk.steps();
        QVERIFY(desk.set(0, 2, u"4"_s));
        QCOMPARE(desk.table(), u"New day - 4"_s);
        QCOMPARE(desk.steps(), steps);
        QVERIFY(desk.set(0, 0, u"1 Mar 2026"_s));
        QCOMPARE(desk.table(), u"2026-03-01 - 4 / New day - -"_s);
        QVERIFY(desk.set(0, 1, u"5.5"_s));
        QCOMPARE(desk.table(), u"2026-03-01 5.5 4 / New day - -"_s);
        QCOMPARE(desk.steps(), steps + 2);
        QCOMPARE(desk.newest(), u"Change an observation of Invoices vanish"_s);
        QVERIFY(!desk.set(0, 1, u"5.5"_s));
        QVERIFY(desk.set(0, 1, QString()));
        QCOMPARE(desk.table(), u"2026-03-01 - 4 / New day - -"_s);
        QVERIFY(desk.document->undo());
        QCOMPARE(desk.table(), u"2026-03-01 5.5 4 / New day - -"_s);
    }

    void whatIsNoDayOrNumberIsRefused()
    {
        Desk desk;
        QVERIFY(!desk.set(0, 0, u"soon"_s));
        QCOMPARE(desk.refused, u"“soon” is no day. What was there is kept. Write for example 2026-03-12."_s);
        QVERIFY(!desk.set(0, 1, u"many"_s));
        QCOMPARE(desk.refused, u"“many” is no number. What was there is kept."_s);
        QVERIFY(desk.set(0, 0, u"2026-03-01"_s));
        QCOMPARE(desk.refused, QString());
        QVERIFY(desk.set(0, 1, u"1"_s));
        QVERIFY(!desk.set(1, 0, u"2026-03-01"_s));
        QCOMPARE(desk.refused, u"2026-03-01 is in the table already. Change its values there."_s);
    }

    void aDayIsCorrected()
    {
        Desk desk;
        desk.model.paste({}, u"2026-03-01\t5\t4\n2026-03-03\t1\t1"_s);
        QVERIFY(desk.set(0, 0, u"2026-03-05 14:30"_s));
        QCOMPARE(desk.table(), u"2026-03-03 1 1 / 2026-03-05 14:30 5 4 / New day - -"_s);
        QCOMPARE(desk.newest(), u"Change day of observations of Invoices vanish"_s);
    }

    void pasting_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("refused");
        const auto row = [](const char *name, int column, const QString &text, const QString &table,
                             const QString &refused = {}) {
            QTest::newRow(name) << column << text << table << refused;
        };
        row("rows in the table's columns", 0, u"2026-03-02\t6\t7\n2026-03-03\t\t9\n"_s,
            u"2026-03-01 5 4 / 2026-03-02 6 7 / 2026-03-03 - 9 / New day - -"_s);
        row("the same day again", 0, u"2026-03-01\t6\t7"_s, u"2026-03-01 6 7 / New day - -"_s);
        row("by names", 0, u"outgoing invoices\tdate\n7\t2026-03-02\n"_s,
            u"2026-03-01 5 4 / 2026-03-02 - 7 / New day - -"_s);
        row("rows at fault", 0, u"2026-03-02\t6\t7\n2026-03-03\tx\t7\n"_s,
            u"2026-03-01 5 4 / 2026-03-02 6 7 / New day - -"_s,
            u"Rows that were left out: 1. Row 2: “x” in “Column 2” is no number."_s);
        row("values alone", 1, u"8\t9\n"_s, u"2026-03-01 8 9 / New day - -"_s);
        row("a value and a gap", 1, u"8\t\n"_s, u"2026-03-01 8 - / New day - -"_s);
        row("one value", 2, u"8"_s, u"2026-03-01 5 8 / New day - -"_s);
        row("a word", 2, u"eight"_s, u"2026-03-01 5 4 / New day - -"_s,
            u"“eight” is no number. What was there is kept."_s);
        row("nothing", 0, QString(), u"2026-03-01 5 4 / New day - -"_s,
            u"There is no table to paste. Nothing was changed. Copy one first."_s);
    }

    void pasting()
    {
        QFETCH(int, column);
        QFETCH(QString, text);
        Desk desk;
        desk.model.paste({}, u"2026-03-01\t5\t4"_s);
        QCOMPARE(desk.table(), u"2026-03-01 5 4 / New day - -"_s);
        const std::size_t steps = desk.steps();
        desk.model.paste(desk.model.index(0, column), text);
        QTEST(desk.table(), "table");
        QTEST(desk.refused, "refused");
        QVERIFY(desk.steps() <= steps + 1);
    }

    void withoutARuleNamesMakeSeries()
    {
        Desk desk{QString()};
        QCOMPARE(desk.model.rowCount(), 0);
        desk.model.paste({}, u"date\tin\tout\n2026-03-01\t5\t4\n"_s);
        QCOMPARE(desk.table(), u"2026-03-01 5 4 / New day - -"_s);
        QCOMPARE(desk.observations(), u"in 03-01 5 | out 03-01 4"_s);
    }

    void daysAreDeleted()
    {
        Desk desk;
        desk.model.paste({}, u"2026-03-01\t5\t4\n2026-03-02\t5\t4\n2026-03-03\t5\t4"_s);
        desk.model.removeMoments({0, 2, 3});
        QCOMPARE(desk.table(), u"2026-03-02 5 4 / New day - -"_s);
        QVERIFY(desk.document->undo());
        QCOMPARE(desk.model.rowCount(), 4);
    }
};

QTEST_MAIN(TestObservationModel)
#include "tst_observationmodel.moc"
