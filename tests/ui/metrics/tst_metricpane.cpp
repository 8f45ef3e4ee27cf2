#include "tests/testing/find.h"
#include "tests/testing/test.h"
#include "tests/ui/metrics/metricdesk.h"
#include "ui/metrics/metricpane.h"
#include "ui/metrics/observationimportdialog.h"
#include "ui/metrics/observationsdialog.h"
#include "ui/metrics/ruleedit.h"
#include "ui/plots/metricplot.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/hintbox.h"
#include "ui/widgets/leadlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString invoices = QStringLiteral(CONCAVE_TEST_DATA "/invoices.csv");

struct Desk : MetricDesk
{
    Theme theme{*qApp};
    QString file; ///< what the user chooses to import
    MetricPane pane{theme, *document, nullptr, [this](QWidget *) { return file; }};
    QSignalSpy done{&pane, &MetricPane::done};
    QSignalSpy failed{&pane, &MetricPane::failed};

    Desk()
    {
        pane.show(project, concern);
        pane.resize(520, 320);
        pane.setVisible(true);
        if (!QTest::qWaitForWindowActive(&pane))
            qFatal("the pane does not come up");
    }

    template <class T = QLineEdit>
    T &part(const char16_t *name)
    {
        return find<T>(pane, QString::fromUtf16(name));
    }

    /// Types into a field and presses Enter.
    void type(const char16_t *field, const QString &text)
    {
        QLineEdit &edit = part(field);
        edit.setFocus();
        edit.selectAll();
        QTest::keyClick(&edit, Qt::Key_Delete);
        QTest::keyClicks(&edit, text);
        QTest::keyClick(&edit, Qt::Key_Return);
    }

    QString hint() { return part<HintBox>(u"metricHint").findChild<LeadLabel *>()->text(); }
    QString state()
    {
        const auto &chip = part<Chip>(u"metricState");
        return chip.isVisible() ? chip.text() : QString();
    }
    /// The rule, with what is underlined in brackets.
    QString marked()
    {
        const auto &rule = part<RuleEdit>(u"rule");
        QString text = rule.text();
        if (const auto mark = rule.mark())
            text.insert(mark->at + mark->length, u']').insert(mark->at, u'[');
        return text;
    }

    ObservationImportDialog &openImport(const QString &path)
    {
        file = path;
        part<QPushButton>(u"importObservations").click();
        auto *dialog = pane.findChild<ObservationImportDialog *>();
        if (!dialog)
            qFatal("no dialog comes up");
        return *dialog;
    }
};

QString outcomeOf(const QDialog &dialog)
{
    return dialog.findChild<LeadLabel *>()->text();
}

void choose(const QDialog &dialog, const QString &name, const QString &word)
{
    auto &choice = find<ui::Choice>(dialog, name);
    choice.setCurrentIndex(choice.findText(word));
    Q_EMIT choice.activated(choice.currentIndex());
}

} // namespace

class TestMetricPane : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void theFirstRuleMakesTheMetric()
    {
        Desk desk;
        QVERIFY2(
            desk.hint().startsWith(u"No alert rule yet. Write what must hold"_s), qPrintable(desk.hint()));
        QCOMPARE(desk.state(), QString());
        desk.type(u"rule", u"incoming - outgoing = 0"_s);
        QCOMPARE(desk.metric().name, u"Invoices vanish"_s);
        QCOMPARE(desk.metric().rule, u"incoming - outgoing = 0"_s);
        QCOMPARE(desk.newest(), u"Change alert rule of Invoices vanish"_s);
        QCOMPARE(desk.observations(), u"incoming | outgoing"_s);
        QCOMPARE(desk.state(), u"No data yet"_s);
        QVERIFY2(desk.hint().contains(u"columns for “incoming”, “outgoing”"_s), qPrintable(desk.hint()));
        QVERIFY(desk.document->undo());
        QVERIFY(desk.book().metrics.empty());
        QCOMPARE(desk.marked(), QString());
    }

    void aRuleThatCannotBeReadIsMarkedWhereItIsWrong()
    {
        Desk desk;
        const std::size_t steps = desk.steps();
        desk.type(u"rule", u"incoming - ) = 0"_s);
        QCOMPARE(desk.marked(), u"incoming - [)] = 0"_s);
        QCOMPARE(desk.part<QWidget>(u"ruleError").findChild<QLabel *>()->text(),
            u"This parenthesis was never opened."_s);
        QVERIFY(desk.part<QWidget>(u"ruleError").isVisible());
        QCOMPARE(desk.part(u"rule").selectedText(), u")"_s);
        QCOMPARE(desk.steps(), steps);
        QTest::keyClicks(&desk.part(u"rule"), u"outgoing"_s);
        QCOMPARE(desk.marked(), u"incoming - outgoing = 0"_s);
        QVERIFY(!desk.part<QWidget>(u"ruleError").isVisible());
        QTest::keyClick(&desk.part(u"rule"), Qt::Key_Return);
        QCOMPARE(desk.metric().rule, u"incoming - outgoing = 0"_s);

        desk.type(u"rule", u"incoming"_s);
        QCOMPARE(desk.marked(), u"incomin[g]"_s);
        QTest::keyClick(&desk.part(u"rule"), Qt::Key_Escape);
        QCOMPARE(desk.marked(), u"incoming - outgoing = 0"_s);
    }

    void whatWasRefusedStaysUntilAnotherConcernIsShown()
    {
        Desk desk;
        desk.type(u"rule", u"incoming ="_s);
        desk.type(u"unit", u"invoices"_s);
        QCOMPARE(desk.marked(), u"incoming [=]"_s);
        desk.pane.show(desk.project, desk.concern);
        QCOMPARE(desk.marked(), u"incoming [=]"_s);
        const Id other = desk.addConcern(u"Invoices are late"_s);
        desk.pane.show(desk.project, other);
        QCOMPARE(desk.marked(), QString());
        desk.pane.show(desk.project, desk.concern);
        QCOMPARE(desk.marked(), QString());
        QCOMPARE(desk.part(u"unit").text(), u"invoices"_s);
    }

    void aFaultyRuleOfAFileIsMarkedAtOnce()
    {
        Desk desk;
        QVERIFY(desk.document->edit(u"Add a metric"_s, [&](Edit &edit) {
            edit.insert(Metric{.id = {},
                .project = desk.project,
                .concern = desk.concern,
                .name = u"m"_s,
                .rule = u"a < 5 %"_s});
        }));
        QCOMPARE(desk.marked(), u"a < 5 [%]"_s);
        QVERIFY2(desk.hint().startsWith(u"The alert rule cannot be read."_s), qPrintable(desk.hint()));
    }

    void unitIntervalAndDay()
    {
        Desk desk;
        desk.type(u"unit", u"invoices"_s);
        QCOMPARE(desk.newest(), u"Change unit of Invoices vanish"_s);
        desk.type(u"liveSince", u"2026-03-03"_s);
        QCOMPARE(desk.newest(), u"Change day from which Invoices vanish alerts"_s);
        auto &interval = desk.part<ui::Choice>(u"interval");
        QCOMPARE(interval.currentText(), u"day"_s);
        interval.setCurrentIndex(0);
        Q_EMIT interval.activated(0);
        QCOMPARE(desk.newest(), u"Change interval of Invoices vanish"_s);
        QCOMPARE(desk.metric().unit, u"invoices"_s);
        QCOMPARE(desk.metric().liveSince, QDate(2026, 3, 3));
        QCOMPARE(desk.metric().interval, Interval::Minute);
        const std::size_t steps = desk.steps();
        Q_EMIT interval.activated(0);
        QCOMPARE(desk.steps(), steps);
    }

    void aRuleForWhatWasObservedBeforeIt()
    {
        Desk desk;
        find<QPushButton>(desk.openImport(invoices), u"import"_s).click();
        QVERIFY2(desk.hint().contains(u"Observed are “incoming invoices”, “outgoing invoices”."_s),
            qPrintable(desk.hint()));
        desk.type(u"rule", u"incoming - outgoing = 0"_s);
        QCOMPARE(desk.state(), u"Holds since 29 September"_s);
    }

    void theInvoices()
    {
        Desk desk;
        desk.type(u"rule", u"incoming - outgoing = 0"_s);
        auto &dialog = desk.openImport(invoices);
        QCOMPARE(outcomeOf(dialog), u"45 rows: 45 new. “incoming invoices” is taken for incoming. “outgoing "
                                    u"invoices” is taken for outgoing."_s);
        QCOMPARE(find<ui::Choice>(dialog, u"column1"_s).currentText(), u"incoming"_s);
        QVERIFY(find<QTableView>(dialog, u"findings"_s).isHidden());
        find<QPushButton>(dialog, u"import"_s).click();
        QCOMPARE(desk.done.front().front().toString(), u"Imported observations. 45 rows: 45 new."_s);
        QCOMPARE(desk.newest(), u"Import observations of Invoices vanish"_s);
        // The clock of the tests stands before the observations.
        QCOMPARE(desk.state(), u"Holds since 29 September"_s);
        const auto *plot = desk.pane.findChild<MetricPlot *>();
        QVERIFY(plot->isVisible());
        QVERIFY2(plot->accessibleDescription().contains(
                     u"Breaches: 12 September 3, 13 September 2, 28 September 1."_s),
            qPrintable(plot->accessibleDescription()));
        QVERIFY(desk.document->undo());
        QVERIFY(!plot->isVisible());
    }

    void whatIsNotClearIsChosen()
    {
        Desk desk;
        desk.type(u"rule", u"incoming - outgoing = 0"_s);
        auto &dialog = desk.openImport(
            desk.write("date,incoming a,incoming b,outgoing\n03/04/2026,5,6,7\n04/04/2026,x,1,2\n"));
        auto &import = find<QPushButton>(dialog, u"import"_s);
        QVERIFY(!import.isEnabled());
        QVERIFY2(outcomeOf(dialog).contains(u"is “incoming”"_s), qPrintable(outcomeOf(dialog)));
        choose(dialog, u"column1"_s, u"incoming"_s);
        QVERIFY2(outcomeOf(dialog).contains(u"03/04/2026 could be read in two ways"_s),
            qPrintable(outcomeOf(dialog)));
        choose(dialog, u"dateOrder"_s, u"The month: 4 March 2026"_s);
        QVERIFY2(
            outcomeOf(dialog).startsWith(u"2 rows: 1 new, 1 not imported."_s), qPrintable(outcomeOf(dialog)));
        const auto *findings = find<QTableView>(dialog, u"findings"_s).model();
        QCOMPARE(findings->index(0, 0).data().toString(), u"3"_s);
        QCOMPARE(
            findings->index(0, 1).data().toString(), u"Not imported. “x” in “incoming a” is no number."_s);
        QVERIFY(import.isEnabled());
        import.click();
        QCOMPARE(desk.observations(), u"incoming 03-04 5 | outgoing 03-04 7"_s);
    }

    void aFileThatIsNoTable()
    {
        Desk desk;
        desk.file = desk.folder.path(u"none.csv"_s);
        desk.part<QPushButton>(u"importObservations").click();
        QVERIFY2(desk.failed.front().front().toString().contains(u"There is no file"_s),
            qPrintable(desk.failed.front().front().toString()));
        QVERIFY(!desk.pane.findChild<ObservationImportDialog *>());
        desk.file.clear();
        desk.part<QPushButton>(u"importObservations").click();
        QCOMPARE(desk.failed.count(), 1);
    }

    void aTableIsDropped()
    {
        Desk desk;
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(invoices)});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&desk.pane, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&desk.pane, &drop);
        const auto *dialog = desk.pane.findChild<ObservationImportDialog *>();
        QVERIFY(dialog);
        QCOMPARE(find<ui::Choice>(*dialog, u"column1"_s).currentText(), u"New series incoming invoices"_s);

        data.setUrls({QUrl::fromLocalFile(u"/picture.png"_s)});
        QDragEnterEvent other({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        other.ignore();
        QApplication::sendEvent(&desk.pane, &other);
        QVERIFY(!other.isAccepted());
    }

    void observationsAreTyped()
    {
        Desk desk;
        desk.type(u"rule", u"incoming - outgoing = 0"_s);
        desk.part<QPushButton>(u"observations").click();
        auto *dialog = desk.pane.findChild<ObservationsDialog *>();
        QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
        auto &table = find<QTableView>(*dialog, u"table"_s);
        table.setFocus();
        for (const QString &text : {u"2026-03-09"_s, u"5"_s, u"4"_s}) { // Enter goes on
            QTest::keyClick(&table, Qt::Key_Return);
            auto *editor = table.findChild<QLineEdit *>();
            QVERIFY2(editor, qPrintable(text));
            editor->selectAll();
            QTest::keyClicks(editor, text);
            QTest::keyClick(editor, Qt::Key_Return);
            QCoreApplication::processEvents();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
        QCOMPARE(desk.observations(), u"incoming 03-09 5 | outgoing 03-09 4"_s);
        QCOMPARE(desk.state(), u"Breached since 9 March"_s);
        QCOMPARE(table.currentIndex(), table.model()->index(1, 0));

        QApplication::clipboard()->setText(u"2026-03-10\t3\t3\n"_s);
        find<QPushButton>(*dialog, u"paste"_s).click();
        QCOMPARE(desk.observations(), u"incoming 03-09 5, 03-10 3 | outgoing 03-09 4, 03-10 3"_s);
        QCOMPARE(desk.state(), u"Holds since 10 March"_s);

        table.setCurrentIndex(table.model()->index(1, 1));
        QTest::keyClick(&table, Qt::Key_Delete);
        QCOMPARE(desk.observations(), u"incoming 03-09 5 | outgoing 03-09 4, 03-10 3"_s);
        table.setCurrentIndex(table.model()->index(1, 0));
        QTest::keyClick(&table, Qt::Key_Delete);
        QCOMPARE(desk.observations(), u"incoming 03-09 5 | outgoing 03-09 4"_s);
        QCOMPARE(desk.newest(), u"Delete observations of Invoices vanish"_s);
    }

    void aDocumentForReadingOnly()
    {
        MetricDesk desk;
        desk.document.reset();
        const auto document = desk.folder.openForReading();
        Theme theme{*qApp};
        MetricPane pane(theme, *document);
        pane.show(desk.project, desk.concern);
        QVERIFY(find<RuleEdit>(pane, u"rule"_s).isReadOnly());
        QVERIFY(!find<QPushButton>(pane, u"importObservations"_s).isEnabled());
        QVERIFY(find<QPushButton>(pane, u"observations"_s).isEnabled());
        QVERIFY(!pane.acceptDrops());
    }
};

QTEST_MAIN(TestMetricPane)
#include "tst_metricpane.moc"
