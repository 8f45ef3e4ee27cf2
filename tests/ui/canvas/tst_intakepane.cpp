#include "tests/testing/documents.h"
#include "tests/testing/find.h"
#include "tests/testing/test.h"
#include "ui/canvas/canvaspresenter.h"
#include "ui/canvas/intakehead.h"
#include "ui/canvas/intakepane.h"
#include "ui/canvas/intakepresenter.h"
#include "ui/theme/theme.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/hintbox.h"
#include "ui/widgets/textarea.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The pane over a project with an own question; the focus is on the first row.
struct Desk
{
    TestFolder folder;
    std::unique_ptr<Document> document;
    Theme theme{*qApp};
    std::unique_ptr<CanvasPresenter> canvas;
    std::unique_ptr<IntakePresenter> presenter;
    std::unique_ptr<IntakePane> pane;

    explicit Desk(bool readOnly = false)
    {
        document = folder.create();
        ::addProject(*document, u"Dispatching"_s);
        canvas = std::make_unique<CanvasPresenter>(*document);
        presenter = std::make_unique<IntakePresenter>(*canvas);
        presenter->addQuestion(u"Data access"_s);
        presenter->setAnswer(u"today"_s, u"By hand"_s);
        if (readOnly) {
            presenter.reset();
            canvas.reset();
            document.reset();
            document = folder.openForReading();
            canvas = std::make_unique<CanvasPresenter>(*document);
            presenter = std::make_unique<IntakePresenter>(*canvas);
        }
        pane = std::make_unique<IntakePane>(theme, *presenter);
        pane->resize(304, 800);
        pane->show();
        if (!QTest::qWaitForWindowActive(pane.get()))
            qFatal("the pane does not come up");
        head(u"business-case"_s).setFocus();
    }

    IntakeRow &row(const QString &item) const { return find<IntakeRow>(*pane, item); }
    IntakeHead &head(const QString &item) const { return row(item).head(); }
    IntakeRow &own() const { return row(ownItems(presenter->book()).front().id); }
    template <class T>
    T &field(IntakeRow &row, const QString &name) const
    {
        return find<T>(row, name);
    }
    /// To whatever has the focus.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void type(const QString &text) const { QTest::keyClicks(QApplication::focusWidget(), text); }
    const IntakeAnswer &answer(const QString &item) const { return presenter->item(item)->answer; }
    QString lastLabel() const { return document->history()->back().label; }
    QString focus() const
    {
        const QWidget *widget = QApplication::focusWidget();
        return widget->objectName().isEmpty() ? widget->parentWidget()->objectName() : widget->objectName();
    }
};

} // namespace

class TestIntakePane final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void arrowsWalkTheRows()
    {
        const Desk desk;
        desk.press(Qt::Key_Down);
        QCOMPARE(desk.focus(), u"success-measure"_s);
        desk.press(Qt::Key_End);
        QCOMPARE(desk.focus(), desk.own().objectName());
        desk.press(Qt::Key_Down);
        QCOMPARE(desk.focus(), desk.own().objectName());
        desk.press(Qt::Key_Home);
        QCOMPARE(desk.focus(), u"business-case"_s);
    }

    void spaceTicksWhatHasAnAnswer()
    {
        const Desk desk;
        desk.head(u"today"_s).setFocus();
        desk.press(Qt::Key_Space);
        QVERIFY(desk.answer(u"today"_s).state == IntakeState::Open);
        QCOMPARE(desk.lastLabel(), u"Open “How it is done today” again"_s);
        desk.press(Qt::Key_Space);
        QVERIFY(desk.answer(u"today"_s).state == IntakeState::Answered);
    }

    void spaceOpensWhatHasNone()
    {
        const Desk desk;
        desk.press(Qt::Key_Space);
        QVERIFY(desk.row(u"business-case"_s).isOpen());
        QCOMPARE(desk.focus(), u"answer"_s);
        desk.type(u"Late orders cost a lot"_s);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.answer(u"business-case"_s).answer, u"Late orders cost a lot"_s);
        QVERIFY(desk.answer(u"business-case"_s).state == IntakeState::Answered);
        QCOMPARE(desk.lastLabel(), u"Answer “Business case”"_s);
        desk.press(Qt::Key_Escape);
        QVERIFY(!desk.row(u"business-case"_s).isOpen());
        QCOMPARE(desk.focus(), u"business-case"_s);
    }

    void enterOpensAndTheFullQuestionStandsThere()
    {
        const Desk desk;
        desk.press(Qt::Key_Return);
        QCOMPARE(
            find<QLabel>(desk.row(u"business-case"_s), u"hint"_s).text(), intakeQuestions().front().hint);
        QCOMPARE(desk.focus(), u"answer"_s);
        desk.type(u"Late orders cost a lot"_s);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        desk.press(Qt::Key_Escape);
        QVERIFY(!desk.row(u"business-case"_s).isOpen());
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.focus(), u"business-case"_s); // there is an answer to read
        QVERIFY(desk.row(u"business-case"_s).isOpen());
        desk.press(Qt::Key_Return);
        QVERIFY(!desk.row(u"business-case"_s).isOpen());
    }

    void oneRowIsOpenAtATime()
    {
        const Desk desk;
        QTest::mouseClick(&desk.head(u"stop"_s), Qt::LeftButton, {}, QPoint(150, 20));
        QTest::mouseClick(&desk.head(u"today"_s), Qt::LeftButton, {}, QPoint(150, 20));
        QVERIFY(!desk.row(u"stop"_s).isOpen());
        QVERIFY(desk.row(u"today"_s).isOpen());
    }

    void aClickOnTheBoxTicks()
    {
        const Desk desk;
        QTest::mouseClick(&desk.head(u"today"_s), Qt::LeftButton, {}, QPoint(24, 16));
        QVERIFY(!desk.row(u"today"_s).isOpen());
        QVERIFY(desk.answer(u"today"_s).state == IntakeState::Open);
    }

    void whatIsTypedCountsWhenTheRowIsClosed()
    {
        const Desk desk;
        desk.press(Qt::Key_Space);
        desk.type(u"Two stories"_s);
        QTest::mouseClick(&desk.head(u"business-case"_s), Qt::LeftButton, {}, QPoint(150, 20));
        QCOMPARE(desk.answer(u"business-case"_s).answer, u"Two stories"_s);
    }

    void whatIsTypedStaysWithItsProject()
    {
        const Desk desk;
        const Id first = desk.presenter->book().project;
        const Id other = ::addProject(*desk.document, u"Pricing"_s);
        desk.press(Qt::Key_Space);
        desk.type(u"Late orders"_s);
        desk.canvas->setProject(other);
        QCOMPARE(desk.presenter->book().project, other);
        QCOMPARE(desk.presenter->book().settled(), 0);
        QVERIFY(!desk.row(u"business-case"_s).isOpen());
        desk.canvas->setProject(first);
        QCOMPARE(desk.answer(u"business-case"_s).answer, u"Late orders"_s);
    }

    void tabGoesToOneOfTheRowsAndOn()
    {
        const Desk desk;
        desk.press(Qt::Key_Down);
        desk.press(Qt::Key_Tab);
        QCOMPARE(desk.focus(), u"addQuestion"_s);
        desk.press(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(desk.focus(), u"success-measure"_s);
    }

    void whoIsAskedAndUntilWhenStandBelowTheTitle()
    {
        const Desk desk;
        IntakeRow &row = desk.row(u"stop"_s);
        QCOMPARE(row.head().secondLine(), u"Not answered yet"_s);
        row.open();
        desk.field<QLineEdit>(row, u"contact"_s).setFocus();
        desk.type(u"Petra Loewin"_s);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.lastLabel(), u"Change who is asked of “When we would stop”"_s);
        desk.field<QLineEdit>(row, u"due"_s).setFocus();
        desk.type(u"2026-03-16"_s);
        desk.press(Qt::Key_Return);
        QCOMPARE(row.head().secondLine(), u"Waiting for Petra Loewin, due 16 March"_s);
        desk.presenter->change(
            u"stop"_s, u"due day"_s, [](IntakeAnswer &answer) { answer.due = QDate(2026, 3, 7); });
        QCOMPARE(row.head().secondLine(), u"Waiting for Petra Loewin, 3 days late"_s);
        QVERIFY(row.isOpen());
    }

    void evidenceIsKept()
    {
        const Desk desk;
        IntakeRow &row = desk.row(u"today"_s);
        row.open();
        desk.field<QLineEdit>(row, u"evidence"_s).setFocus();
        desk.type(u"Shift log"_s);
        desk.press(Qt::Key_Tab);
        QCOMPARE(desk.answer(u"today"_s).evidence, u"Shift log"_s);
        QCOMPARE(desk.focus(), u"contact"_s);
    }

    void aWaiverAsksForItsReason()
    {
        const Desk desk;
        IntakeRow &row = desk.row(u"sketch"_s);
        row.open();
        QTest::mouseClick(&desk.field<QPushButton>(row, u"waive"_s), Qt::LeftButton);
        QCOMPARE(desk.focus(), u"reason"_s);
        desk.press(Qt::Key_Escape);
        QVERIFY(desk.field<QLineEdit>(row, u"reason"_s).isHidden() ||
                !desk.field<QLineEdit>(row, u"reason"_s).isVisible());
        QVERIFY(row.isOpen());
        desk.press(Qt::Key_Space); // on "Waive…"
        desk.type(u"The app stays"_s);
        desk.press(Qt::Key_Return);
        QVERIFY(desk.answer(u"sketch"_s).state == IntakeState::Waived);
        QCOMPARE(row.head().secondLine(), u"Waived: The app stays"_s);
        QCOMPARE(desk.lastLabel(), u"Waive “Sketch of the outcome”"_s);
        QTest::mouseClick(&desk.field<QPushButton>(row, u"waive"_s), Qt::LeftButton);
        QVERIFY(desk.answer(u"sketch"_s).state == IntakeState::Open);
    }

    void theStateIsChosen()
    {
        const Desk desk;
        IntakeRow &row = desk.row(u"today"_s);
        row.open();
        auto &states = desk.field<QComboBox>(row, u"state"_s);
        QCOMPARE(states.currentText(), u"Answered"_s);
        states.setFocus();
        desk.press(Qt::Key_Up);
        QVERIFY(desk.answer(u"today"_s).state == IntakeState::Partly);
        QCOMPARE(desk.lastLabel(), u"Mark “How it is done today” as partly answered"_s);
    }

    void ownQuestionsAreAddedRenamedMovedAndRemoved()
    {
        const Desk desk;
        const QSignalSpy done(desk.canvas.get(), &CanvasPresenter::done);
        find<QWidget>(*desk.pane, u"addQuestion"_s).setFocus();
        desk.type(u"Legal"_s);
        desk.press(Qt::Key_Return);
        const auto titles = [&] {
            QStringList own;
            for (const IntakeItem &item : ownItems(desk.presenter->book()))
                own << item.question.title;
            return own.join(u" | "_s);
        };
        QCOMPARE(titles(), u"Data access | Legal"_s);
        desk.own().head().setFocus();
        desk.press(Qt::Key_F2);
        QCOMPARE(desk.focus(), u"question"_s);
        desk.type(u"Data"_s);
        desk.press(Qt::Key_Return);
        QCOMPARE(titles(), u"Data | Legal"_s);
        desk.press(Qt::Key_Escape);
        desk.press(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(titles(), u"Legal | Data"_s);
        desk.press(Qt::Key_Delete);
        QCOMPARE(titles(), u"Legal"_s);
        QCOMPARE(done.first().first().toString(), u"Deleted question “Data”"_s);
        QCOMPARE(desk.focus(), desk.own().objectName()); // the neighbour
        QVERIFY(desk.document->undo());
        QCOMPARE(titles(), u"Legal | Data"_s);
    }

    void onlyWhatIsMissing()
    {
        const Desk desk;
        QMenu menu;
        desk.pane->fillMenu(menu);
        for (QAction *action : menu.actions()) {
            if (action->isCheckable())
                action->trigger();
        }
        QVERIFY(desk.row(u"today"_s).isHidden());
        QVERIFY(!desk.row(u"stop"_s).isHidden());
        desk.head(u"worthwhile"_s).setFocus();
        desk.press(Qt::Key_Up);
        QCOMPARE(desk.focus(), u"optimised"_s); // past the one that is hidden
        for (const IntakeItem &item : std::vector(desk.presenter->book().items))
            desk.presenter->setAnswer(item.id, u"yes"_s);
        QVERIFY(find<QLabel>(*desk.pane, u"nothingMissing"_s).isVisible());
    }

    void theChecklistIsCopiedAsText()
    {
        const Desk desk;
        const QSignalSpy told(desk.pane.get(), &View::told);
        QMenu menu;
        desk.pane->fillMenu(menu);
        menu.actions().back()->trigger();
        QVERIFY(QApplication::clipboard()->text().contains(u"- [x] How it is done today: By hand\n"_s));
        QCOMPARE(told.size(), 1);
    }

    void theVerdictLeadsToWhatIsMissing()
    {
        const Desk desk;
        const auto &verdict = find<HintBox>(*desk.pane, u"verdict"_s);
        QCOMPARE(verdict.accessibleName(), u"Not ready to build"_s);
        auto &show = find<QPushButton>(*desk.pane, u"showGap"_s);
        QCOMPARE(show.text(), u"Show “Business case”"_s);
        show.setFocus();
        desk.press(Qt::Key_Space);
        QCOMPARE(desk.focus(), u"answer"_s);
        QVERIFY(desk.row(u"business-case"_s).isOpen());
    }

    void theVerdictTurns()
    {
        const Desk desk;
        for (const IntakeItem &item : std::vector(desk.presenter->book().items))
            desk.presenter->setAnswer(item.id, u"yes"_s);
        const auto &verdict = find<HintBox>(*desk.pane, u"verdict"_s);
        QCOMPARE(verdict.accessibleName(), u"Not ready to build"_s); // there is no canvas
        QVERIFY(find<QPushButton>(*desk.pane, u"showGap"_s).isHidden());
        desk.canvas->addCanvas(desk.canvas->templates().front());
        QCOMPARE(verdict.accessibleName(), u"Ready with conditions"_s);
        QCOMPARE(verdict.property("kind").toString(), u"accent"_s);
        QTest::mouseClick(&find<QPushButton>(*desk.pane, u"showGap"_s), Qt::LeftButton);
        QCOMPARE(desk.canvas->block(), desk.canvas->findings().front().block);
        for (const TemplateBlock &block : std::vector(desk.canvas->book().form.blocks))
            desk.canvas->addNote(block.key, u"yes"_s);
        QCOMPARE(verdict.accessibleName(), u"Ready to build"_s);
        QCOMPARE(verdict.property("kind").toString(), u"positive"_s);
    }

    void whatCannotBeWrittenIsOnlyRead()
    {
        const Desk desk(true);
        desk.head(u"today"_s).setFocus();
        desk.press(Qt::Key_Space);
        IntakeRow &row = desk.row(u"today"_s);
        QVERIFY(row.isOpen());
        QVERIFY(desk.field<TextArea>(row, u"answer"_s).isReadOnly());
        QVERIFY(desk.field<QLineEdit>(row, u"evidence"_s).isReadOnly());
        QVERIFY(!desk.field<QComboBox>(row, u"state"_s).isEnabled());
        QVERIFY(desk.field<QPushButton>(row, u"waive"_s).isHidden());
        QVERIFY(find<QWidget>(*desk.pane, u"addQuestion"_s).isHidden());
        desk.own().head().setFocus();
        desk.press(Qt::Key_Delete);
        QCOMPARE(ownItems(desk.presenter->book()).size(), std::size_t(1));
    }

    void screenReadersHearTheState()
    {
        const Desk desk;
        QCOMPARE(desk.head(u"today"_s).accessibleName(), u"How it is done today: Answered"_s);
        QCOMPARE(desk.head(u"today"_s).accessibleDescription(), u"By hand"_s);
    }
};

QTEST_MAIN(TestIntakePane)
#include "tst_intakepane.moc"
