#include "tests/testing/documents.h"
#include "tests/testing/find.h"
#include "tests/testing/test.h"
#include "ui/pipeline/changedialog.h"
#include "ui/pipeline/leadmodel.h"
#include "ui/pipeline/leadtable.h"
#include "ui/pipeline/leadtableview.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/emptypage.h"
#include "ui/widgets/numberedit.h"
#include "ui/widgets/textedit.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The table in a window, over four leads.
struct Desk
{
    TestFolder folder;
    std::unique_ptr<Document> document = folder.create();
    Theme theme{*qApp};
    PipelinePresenter presenter{*document};
    QWidget window;
    LeadTableView *view = nullptr;

    Desk()
    {
        add({.company = u"Ambervale"_s, .source = u"Event"_s, .amount = 24000});
        add({.company = u"Brackenfell"_s, .amount = 40000});
        add({.company = u"Claxby"_s, .source = u"Event"_s, .stage = Id{3}, .amount = 18000});
        add({.company = u"Dunmore"_s, .stage = Id{3}});
        window.resize(1200, 500);
        show();
    }

    void show()
    {
        delete view;
        view = new LeadTableView(theme, presenter, &window);
        view->setGeometry(0, 0, 1200, 500);
        window.show();
        view->show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not come up");
        table().setFocus();
    }

    void add(const Lead &lead)
    {
        const auto isAdded = document->edit(
            u"Add"_s, [&](Edit &edit) { addLead(edit, presenter.pipeline(), lead, document->now()); });
        if (!isAdded)
            qFatal("the lead could not be added");
    }

    LeadTable &table() const { return find<LeadTable>(*view, u"leads"_s); }
    LeadModel &model() const { return static_cast<LeadModel &>(*table().model()); }
    QModelIndex cell(int row, const QString &column) const { return model().index(row, leadColumn(column)); }
    QString text(int row, const QString &column) const { return cell(row, column).data().toString(); }

    void choose(int row, const QString &column) { table().setCurrentIndex(cell(row, column)); }
    void chooseRows(int first, int last)
    {
        choose(first, u"company"_s);
        for (int row = first; row < last; ++row)
            QTest::keyClick(&table(), Qt::Key_Down, Qt::ShiftModifier);
    }

    QString rows() const
    {
        QString letters;
        for (int row = 0; row < model().rowCount(); ++row)
            letters += text(row, u"company"_s).front();
        return letters;
    }

    /// The first letters of the chosen companies, as the page knows them; the current one in capitals.
    QString chosen() const
    {
        QString letters;
        for (const Id id : presenter.selection())
            letters += id == presenter.current() ? presenter.lead(id)->company.front()
                                                 : presenter.lead(id)->company.front().toLower();
        std::ranges::sort(letters, {}, [](QChar letter) { return letter.toLower(); });
        return letters;
    }

    /// The same of the rows that are chosen in the table.
    QString chosenRows() const
    {
        QString letters;
        for (const QModelIndex &index : table().selectionModel()->selectedRows())
            letters += index.data().toString().front();
        std::ranges::sort(letters);
        return letters;
    }

    LineField *editor() const { return table().viewport()->findChild<LineField *>(); }

    void typeInto(LineField &field, const QString &text)
    {
        field.selectAll();
        QTest::keyClicks(&field, text);
        QTest::keyClick(&field, Qt::Key_Return);
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    QString history() const
    {
        const auto entries = *document->history();
        return u"%1: %2"_s.arg(entries.size() - 4).arg(entries.back().label);
    }

    void chooseLine(QMenu &menu, const QString &line) const
    {
        for (QAction *action : menu.findChildren<QAction *>()) {
            if (action->text() == line)
                return action->trigger();
        }
        qFatal("no line %s", qPrintable(line));
    }

    void chooseColumnLine(const QString &column, const QString &line) const
    {
        QMenu menu;
        table().fillColumnMenu(menu, leadColumn(column));
        chooseLine(menu, line);
    }

    void chooseViewLine(const QString &line) const
    {
        QMenu &menu = *find<QToolButton>(*view, u"leadViewMenu"_s).menu();
        Q_EMIT menu.aboutToShow();
        chooseLine(menu, line);
    }

    ui::Choice &views() const { return find<ui::Choice>(*view, u"leadViews"_s); }
    TextEdit &viewName() const { return find<TextEdit>(*view, u"leadViewName"_s); }
    void chooseView(int index) const
    {
        views().setCurrentIndex(index);
        Q_EMIT views().activated(index);
    }
};

} // namespace

class TestLeadTable final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void aHeadSortsByClick()
    {
        Desk desk;
        QCOMPARE(desk.rows(), u"ABCD"_s);
        QHeaderView &header = *desk.table().horizontalHeader();
        const int value = leadColumn(u"value");
        const QPoint head(
            header.sectionViewportPosition(value) + header.sectionSize(value) / 2, header.height() / 2);
        QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, head);
        QCOMPARE(desk.rows(), u"DCAB"_s);
        QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, head);
        QCOMPARE(desk.rows(), u"BACD"_s);
        desk.chooseColumnLine(u"company"_s, u"Sort descending"_s);
        QCOMPARE(desk.rows(), u"DCBA"_s);
    }

    void columnsAreChosenAndMoved()
    {
        Desk desk;
        QVERIFY(desk.table().isColumnHidden(leadColumn(u"contact")));
        desk.chooseColumnLine(u"company"_s, u"Contact"_s);
        QVERIFY(!desk.table().isColumnHidden(leadColumn(u"contact")));
        desk.chooseColumnLine(u"stage"_s, u"Move left"_s);
        desk.chooseColumnLine(u"value"_s, u"Hide"_s);
        const QStringList columns = desk.table().arrangement().columns;
        QCOMPARE(columns.first(2), (QStringList{u"stage"_s, u"company"_s}));
        QVERIFY(columns.contains(u"contact"_s));
        QVERIFY(!columns.contains(u"value"_s));
        desk.chooseColumnLine(u"value"_s, u"Usual columns"_s);
        QCOMPARE(desk.table().arrangement(), usualArrangement());
    }

    void theSelectionIsThatOfThePage()
    {
        Desk desk;
        desk.chooseRows(1, 2);
        QCOMPARE(desk.chosen(), u"bC"_s);
        const Id amber = desk.model().idAt(0);
        desk.presenter.select({amber, desk.model().idAt(3)}, amber);
        QCOMPARE(desk.chosenRows(), u"AD"_s);
        QCOMPARE(desk.table().currentIndex().row(), 0);
        desk.presenter.setFilter(LeadFilter(u"source:event"_s));
        QCOMPARE(desk.rows(), u"AC"_s);
        QCOMPARE(desk.chosen(), u"A"_s);
    }

    void cellsOpenByKeyAndAreTyped()
    {
        Desk desk;
        desk.choose(0, u"value"_s);
        QTest::keyClick(&desk.table(), Qt::Key_F2);
        QVERIFY(qobject_cast<NumberEdit *>(desk.editor()));
        desk.typeInto(*desk.editor(), u"30000"_s);
        QCOMPARE(desk.history(), u"1: Change value of Ambervale"_s);
        QCOMPARE(desk.presenter.lead(desk.model().idAt(0))->amount, std::optional(30000.0));
        QCOMPARE(desk.chosen(), u"A"_s);
    }

    void whatIsRefusedIsToldAndKept()
    {
        Desk desk;
        QSignalSpy failed(desk.view, &View::failed);
        desk.choose(0, u"probability"_s);
        desk.table().edit(desk.table().currentIndex());
        desk.typeInto(*desk.editor(), u"130"_s);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(desk.text(0, u"probability"_s).front(), u'1'); // 10 %
        desk.choose(0, u"company"_s);
        desk.table().edit(desk.table().currentIndex());
        desk.typeInto(*desk.editor(), u" "_s);
        QCOMPARE(failed.back().front().toString(), u"Company is missing."_s);
        QCOMPARE(desk.history(), u"0: Add"_s);
    }

    void escLeavesACellAsItWas()
    {
        Desk desk;
        desk.choose(0, u"next_action"_s);
        desk.table().edit(desk.table().currentIndex());
        QTest::keyClicks(desk.editor(), u"Talk"_s);
        QTest::keyClick(desk.editor(), Qt::Key_Escape);
        QCOMPARE(desk.history(), u"0: Add"_s);
    }

    void theChosenRowsAreChangedByADialog()
    {
        Desk desk;
        desk.chooseRows(0, 2);
        QTest::ignoreMessage(QtWarningMsg, "This plugin does not support propagateSizeHints()");
        auto *dialog = new ChangeDialog(desk.theme, desk.presenter, desk.model(), &desk.window);
        dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QCOMPARE(dialog->windowTitle(), u"Change 3 leads"_s);
        auto &column = find<ui::Choice>(*dialog, u"changedColumn"_s);
        QCOMPARE(column.currentText(), u"Source"_s);
        column.setCurrentIndex(column.findData(leadColumn(u"role")));
        QVERIFY(!find<QPushButton>(*dialog, u"change"_s).isEnabled());
        desk.typeInto(find<TextEdit>(*dialog, u"changedValue"_s), u"Head of claims"_s);
        QCOMPARE(desk.history(), u"1: Change role of 3 leads"_s);
        QCOMPARE(desk.text(1, u"role"_s), u"Head of claims"_s);
        QVERIFY(desk.document->undo());
        QCOMPARE(desk.text(1, u"role"_s), QString());
        QCOMPARE(desk.chosen(), u"abC"_s);
    }

    void theDialogAsksForTheColumnsOwnKindOfValue()
    {
        Desk desk;
        desk.chooseRows(0, 1);
        QTest::ignoreMessage(QtWarningMsg, "This plugin does not support propagateSizeHints()");
        auto *dialog = new ChangeDialog(desk.theme, desk.presenter, desk.model(), &desk.window);
        dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        auto &column = find<ui::Choice>(*dialog, u"changedColumn"_s);
        column.setCurrentIndex(column.findData(leadColumn(u"stage")));
        auto &stage = find<ui::Choice>(*dialog, u"changedValue"_s);
        QCOMPARE(stage.currentIndex(), -1);
        QVERIFY(!find<QPushButton>(*dialog, u"change"_s).isEnabled());
        stage.setCurrentIndex(3);
        find<QPushButton>(*dialog, u"change"_s).click();
        QCOMPARE(desk.history(), u"1: Move 2 leads to Second meeting booked"_s);
    }

    void theBarSaysHowManyAreChosen()
    {
        Desk desk;
        QVERIFY(!find<QPushButton>(*desk.view, u"changeLeads"_s).isVisible());
        desk.chooseRows(0, 2);
        QVERIFY(find<QPushButton>(*desk.view, u"changeLeads"_s).isVisible());
        QCOMPARE(find<QLabel>(*desk.view, u"chosenLeads"_s).text(), u"3 chosen"_s);
    }

    void aWordThatIsNoConditionIsNamed()
    {
        Desk desk;
        desk.presenter.setFilter(LeadFilter(u"valu>3"_s));
        const auto labels = find<EmptyPage>(*desk.view, u"noLead"_s).findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels,
            [](const QLabel *label) { return label->text().contains(u"“valu>3” is taken as text"_s); }));
    }

    void keysMoveAndLose()
    {
        Desk desk;
        QSignalSpy lose(&desk.presenter, &PipelinePresenter::loseRequested);
        desk.chooseRows(0, 1);
        QTest::keyClick(&desk.table(), Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(desk.history(), u"1: Move 2 leads to Re-contacted"_s);
        QTest::keyClick(&desk.table(), Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(desk.history(), u"2: Move 2 leads to Contacted"_s);
        QTest::keyClick(&desk.table(), Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(desk.history(), u"2: Move 2 leads to Contacted"_s);
        QTest::keyClick(&desk.table(), Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(lose.size(), 1);
        QCOMPARE(lose.front().front().value<std::vector<Id>>().size(), std::size_t(2));
    }

    void plainLettersBelongToThePage()
    {
        Desk desk;
        for (const Qt::Key key : {Qt::Key_N, Qt::Key_Slash, Qt::Key_Delete}) {
            QKeyEvent press(
                QEvent::KeyPress, key, {}, key == Qt::Key_Delete ? QString() : QString(QChar(key)));
            press.accept();
            QApplication::sendEvent(&desk.table(), &press);
            QVERIFY2(!press.isAccepted(), qPrintable(QKeySequence(key).toString()));
        }
    }

    void theChosenRowsAreCopied()
    {
        Desk desk;
        desk.table().arrange({.columns = {u"company"_s, u"stage"_s}, .sortedBy = u"company"_s});
        desk.chooseRows(2, 3);
        QTest::keyClick(&desk.table(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(),
            u"Company\tStage\nClaxby\tInitial meeting booked\nDunmore\tInitial meeting booked"_s);
    }

    void undoKeepsTheSelection()
    {
        Desk desk;
        desk.chooseRows(0, 1);
        QTest::keyClick(&desk.table(), Qt::Key_Right, Qt::ControlModifier);
        QVERIFY(desk.document->undo());
        QCOMPARE(desk.chosen(), u"aB"_s);
        QCOMPARE(desk.chosenRows(), u"AB"_s);
        QVERIFY(desk.document->redo());
        QCOMPARE(desk.chosenRows(), u"AB"_s);
    }

    void viewsAreSavedChosenAndUndone()
    {
        Desk desk;
        desk.table().arrange({.columns = {u"company"_s, u"value"_s},
            .sortedBy = u"value"_s,
            .isDescending = true,
            .filter = u"source:event"_s});
        QCOMPARE(desk.rows(), u"AC"_s);
        desk.chooseViewLine(u"Save as a new view…"_s);
        QVERIFY(desk.viewName().hasFocus());
        desk.typeInto(desk.viewName(), u"From events"_s);
        QCOMPARE(desk.history(), u"1: Save view From events"_s);
        QCOMPARE(desk.views().currentText(), u"From events"_s);
        QVERIFY(desk.table().hasFocus());

        desk.chooseView(0);
        QCOMPARE(desk.rows(), u"ABCD"_s);
        QCOMPARE(desk.table().arrangement(), usualArrangement());
        desk.chooseView(1);
        QCOMPARE(desk.rows(), u"AC"_s);
        QCOMPARE(desk.table().arrangement().columns, (QStringList{u"company"_s, u"value"_s}));

        QVERIFY(desk.document->undo());
        QCOMPARE(desk.views().count(), 1);
        QCOMPARE(desk.views().currentText(), u"All leads"_s);
    }

    void enterThatNamesAViewOpensNothing()
    {
        Desk desk;
        desk.chooseViewLine(u"Save as a new view…"_s);
        QTest::keyClicks(&desk.viewName(), u"Big ones"_s);
        QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
        QCoreApplication::sendEvent(&desk.viewName(), &enter);
        QVERIFY(enter.isAccepted());
        QCOMPARE(desk.history(), u"1: Save view Big ones"_s);
    }

    void viewsAreRenamedUpdatedAndDeleted()
    {
        Desk desk;
        desk.chooseViewLine(u"Save as a new view…"_s);
        desk.typeInto(desk.viewName(), u"Mine"_s);
        desk.table().sortByColumn(leadColumn(u"value"), Qt::DescendingOrder);
        QCOMPARE(desk.views().currentText(), u"Mine, changed"_s);
        desk.chooseViewLine(u"Save the changes"_s);
        QCOMPARE(desk.history(), u"2: Change view Mine"_s);
        QCOMPARE(desk.views().currentText(), u"Mine"_s);
        QCOMPARE(desk.presenter.pipeline().views.front().sort, u"-value"_s);
        desk.chooseViewLine(u"Rename…"_s);
        desk.typeInto(desk.viewName(), u"Ours"_s);
        QCOMPARE(desk.history(), u"3: Rename view Mine to Ours"_s);
        QSignalSpy done(desk.view, &View::done);
        desk.chooseViewLine(u"Delete the view"_s);
        QCOMPARE(done.front().front().toString(), u"Deleted view Ours"_s);
        QVERIFY(desk.presenter.pipeline().views.empty());
    }

    void namingAViewEndsWithEsc()
    {
        Desk desk;
        desk.chooseViewLine(u"Save as a new view…"_s);
        QTest::keyClicks(&desk.viewName(), u"Mi"_s);
        QTest::keyClick(&desk.viewName(), Qt::Key_Escape);
        QTest::keyClick(&desk.viewName(), Qt::Key_Escape);
        QVERIFY(desk.views().isVisible());
        QVERIFY(!desk.viewName().isVisible());
        QCOMPARE(desk.history(), u"0: Add"_s);
    }

    void theArrangementIsRemembered()
    {
        Desk desk;
        desk.chooseColumnLine(u"stage"_s, u"Move left"_s);
        desk.table().sortByColumn(leadColumn(u"value"), Qt::DescendingOrder);
        desk.table().setColumnWidth(leadColumn(u"value"), 222);
        const LeadArrangement before = desk.table().arrangement();
        const QByteArray state = desk.view->saveState();
        desk.show();
        QVERIFY(desk.table().arrangement() != before);
        desk.view->restoreState(state);
        QCOMPARE(desk.table().arrangement(), before);
        QCOMPARE(desk.table().columnWidth(leadColumn(u"value")), 222);
        QCOMPARE(desk.rows(), u"BACD"_s);
        desk.view->restoreState("rubbish");
        QCOMPARE(desk.table().arrangement(), before);
    }

    void aFilterThatHidesAllSaysSo()
    {
        Desk desk;
        desk.presenter.setFilter(LeadFilter(u"nobody"_s));
        QVERIFY(!desk.table().isVisible());
        const auto buttons = desk.view->findChildren<QPushButton *>();
        const auto clear = std::ranges::find(buttons, u"Clear the filter"_s, &QPushButton::text);
        QVERIFY(clear != buttons.end());
        (*clear)->click();
        QVERIFY(desk.table().isVisible());
        QCOMPARE(desk.rows(), u"ABCD"_s);
    }

    void unknownColumnsOfASavedViewAreLeftOut()
    {
        const LeadArrangement arrangement =
            arrangementOf({.columns = u"company,mood,value"_s, .sort = u"-mood"_s, .filter = u"x"_s});
        QCOMPARE(arrangement.columns, (QStringList{u"company"_s, u"value"_s}));
        QCOMPARE(arrangement.sortedBy, u"company"_s);
        QCOMPARE(arrangementOf({.columns = u"mood"_s}).columns, usualArrangement().columns);
    }
};

QTEST_MAIN(TestLeadTable)
#include "tst_leadtable.moc"
