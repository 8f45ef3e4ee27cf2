// The table that is typed row after row: what it holds, what it takes from the clipboard, what it refuses.
#include "tests/testing/test.h"
#include "ui/theme/theme.h"
#include "ui/widgets/rowtable.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Stages with their starts.
struct Stages
{
    Theme theme{*qApp};
    RowModel model{{{u"Stage"_s, false}, {u"Weeks"_s}}};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    RowTable table{model};
    QSignalSpy edited{&model, &RowModel::edited};
    QSignalSpy refused{&model, &RowModel::refused};

    Stages()
    {
        model.setRows({{u"Baseline"_s, 0.0}, {u"Classic ML"_s, 20.0}});
        table.show();
        table.setFocus();
    }

    /// "Baseline 0, Classic ML 20"
    QString picture() const
    {
        QStringList rows;
        for (const QVariantList &row : model.rows())
            rows << row[0].toString() + u' ' + QString::number(row[1].toDouble());
        return rows.join(u", ");
    }

    /// Types into the cell that is edited, or that has the focus, and goes on.
    void type(const QString &text)
    {
        auto *editor = table.viewport()->findChild<QLineEdit *>();
        if (!editor) {
            QTest::keyClick(&table, Qt::Key_Return);
            editor = table.viewport()->findChild<QLineEdit *>();
        }
        editor->setText(text);
        QTest::keyClick(editor, Qt::Key_Return);
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    void choose(int row, int column) { table.setCurrentIndex(model.index(row, column)); }
};

} // namespace

class TestRowTable final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void theLastRowBeginsANewOne()
    {
        Stages stages;
        stages.choose(2, 0);
        stages.type(u"Deep learning"_s);
        QCOMPARE(stages.edited.size(), 0); // without its weeks it is no row yet
        stages.type(u"34"_s);
        QCOMPARE(stages.edited.size(), 1);
        QCOMPARE(stages.picture(), u"Baseline 0, Classic ML 20, Deep learning 34"_s);
        stages.type(u"Research"_s); // Enter went on to the next row
        stages.type(u"52"_s);
        QCOMPARE(stages.picture(), u"Baseline 0, Classic ML 20, Deep learning 34, Research 52"_s);
    }

    void whatIsNoNumberIsRefused()
    {
        Stages stages;
        stages.choose(1, 1);
        stages.type(u"soon"_s);
        QCOMPARE(stages.picture(), u"Baseline 0, Classic ML 20"_s);
        QCOMPARE(stages.edited.size(), 0);
        QCOMPARE(stages.refused.size(), 1);
        QVERIFY(stages.refused[0][0].toString().contains(u"“soon” is no number"_s));
    }

    void deleteRemovesTheChosenRows()
    {
        Stages stages;
        stages.choose(0, 0);
        QTest::keyClick(&stages.table, Qt::Key_Delete);
        QCOMPARE(stages.picture(), u"Classic ML 20"_s);
        QCOMPARE(stages.edited.size(), 1);
        stages.choose(1, 0); // the empty one stays
        QTest::keyClick(&stages.table, Qt::Key_Delete);
        QCOMPARE(stages.picture(), u"Classic ML 20"_s);
        QCOMPARE(stages.edited.size(), 1);
    }

    void columnsArePasted_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("picture");
        const auto row = [](const char *name, const QString &text, const QString &picture) {
            QTest::newRow(name) << text << u"Baseline 0, Classic ML 20"_s + picture;
        };
        row("from a spreadsheet", u"Trial\t5\nLive\t30.5\n"_s, u", Trial 5, Live 30.5"_s);
        row("with a header", u"Stage\tWeeks\nTrial\t5"_s, u", Trial 5"_s);
        row("semicolons", u"Trial;5\r\nLive;30"_s, u", Trial 5, Live 30"_s);
        row("commas", u"Trial,5"_s, u", Trial 5"_s);
        row("nothing that fits", u"rubbish"_s, {});
        row("nothing", {}, {});
    }

    void columnsArePasted()
    {
        QFETCH(QString, text);
        QFETCH(QString, picture);
        Stages stages;
        QApplication::clipboard()->setText(text);
        stages.choose(2, 0);
        QTest::keySequence(&stages.table, QKeySequence::Paste);
        if (text == u"rubbish"_s) // a name without its weeks waits
            QCOMPARE(stages.model.rowCount(), 4);
        QCOMPARE(stages.picture(), picture);
    }

    void whatIsPastedAndDoesNotFitIsTold()
    {
        Stages stages;
        QApplication::clipboard()->setText(u"Stage\tWeeks\nTrial\t5\nLater\tsoon\nLive\t30"_s);
        stages.choose(2, 0);
        QTest::keySequence(&stages.table, QKeySequence::Paste);
        QCOMPARE(stages.picture(), u"Baseline 0, Classic ML 20, Trial 5, Live 30"_s);
        QCOMPARE(stages.refused.size(), 1);
        QVERIFY(stages.refused[0][0].toString().startsWith(u"One row had a cell that is no number"_s));
    }

    void aTablePastedIntoAnOpenCellGoesToTheCells()
    {
        Stages stages;
        QApplication::clipboard()->setText(u"Trial\t5\nLive\t30"_s);
        stages.choose(2, 0);
        QTest::keyClick(&stages.table, Qt::Key_Return);
        QTest::keySequence(stages.table.viewport()->findChild<QLineEdit *>(), QKeySequence::Paste);
        QCOMPARE(stages.picture(), u"Baseline 0, Classic ML 20, Trial 5, Live 30"_s);
    }

    void unfinishedRowsOutliveNewOnes()
    {
        Stages stages;
        stages.choose(2, 0);
        stages.type(u"Trial"_s);
        stages.model.setRows({{u"Other"_s, 1.0}});
        QCOMPARE(stages.model.index(1, 0).data(), QVariant(u"Trial"_s));
        stages.model.setRows({}, false);
        QCOMPARE(stages.model.rowCount(), 1);
    }

    void decimalCommasArePasted()
    {
        Stages stages;
        stages.model.setRows({}, false);
        stages.model.paste({}, u"Trial\t2,5\nLive\t1,250\nLate;7,125\nMore;-0,75"_s);
        QCOMPARE(stages.picture(), u"Trial 2.5, Live 1250, Late 7125, More -0.75"_s);
    }

    void forReadingOnlyThereIsNothingToAdd()
    {
        Stages stages;
        stages.model.setReadOnly(true);
        QCOMPARE(stages.model.rowCount(), 2);
        QVERIFY(!stages.model.flags(stages.model.index(0, 0)).testFlag(Qt::ItemIsEditable));
        QVERIFY(!stages.model.removeRow(0));
        stages.model.paste({}, u"Trial\t5"_s);
        QCOMPARE(stages.picture(), u"Baseline 0, Classic ML 20"_s);
    }
};

QTEST_MAIN(TestRowTable)
#include "tst_rowtable.moc"
