#include "tests/testing/find.h"
#include "tests/testing/leads.h"
#include "tests/testing/test.h"
#include "ui/pipeline/pipelinepresenter.h"
#include "ui/pipeline/pipelinestagesdialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/numberedit.h"
#include "ui/widgets/textedit.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The dialog over a document with a lead in the second stage; begins with the first.
struct Desk
{
    TestFolder folder;
    std::unique_ptr<Document> document = folder.create();
    Theme theme{*qApp};
    Id acme = addLead(*document, u"Acme"_s, 2);
    PipelinePresenter presenter{*document};
    PipelineStagesDialog dialog{theme, presenter, presenter.pipeline().stages.front().id};

    Desk()
    {
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        if (!QTest::qWaitForWindowActive(&dialog))
            qFatal("the dialog does not come up");
    }

    QListWidget &list() { return find<QListWidget>(dialog, u"stages"_s); }
    /// "Contacted 10, Re-contacted 20, …": the document's stages.
    QString stages() const
    {
        QStringList words;
        for (const PipelineStage &stage : presenter.pipeline().stages)
            words << u"%1 %2"_s.arg(stage.name).arg(stage.probability);
        return words.join(u", ");
    }
    const PipelineStage &stage(std::size_t place) const { return presenter.pipeline().stages[place]; }
    QString newest() const { return document->history()->back().label; }
    void enter(QLineEdit &field, const QString &text)
    {
        field.setFocus();
        field.selectAll();
        QTest::keyClicks(&field, text);
        QTest::keyClick(&field, Qt::Key_Return);
    }
    void choose(const QString &box, int index)
    {
        auto &choice = find<QComboBox>(dialog, box);
        choice.setCurrentIndex(index);
        Q_EMIT choice.activated(index);
    }
    void press(const QString &name) { find<QPushButton>(dialog, name).click(); }
};

} // namespace

class TestPipelineStagesDialog final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsTypedHoldsAtOnce()
    {
        Desk desk;
        desk.enter(find<TextEdit>(desk.dialog, u"name"_s), u"Known"_s);
        QCOMPARE(desk.newest(), u"Change name of Contacted"_s);
        desk.enter(find<NumberEdit>(desk.dialog, u"probability"_s), u"15"_s);
        QCOMPARE(desk.newest(), u"Change probability of Known"_s);
        desk.enter(find<NumberEdit>(desk.dialog, u"staleAfter"_s), u"30"_s);
        desk.enter(find<NumberEdit>(desk.dialog, u"limit"_s), u"7"_s);
        desk.choose(u"kind"_s, 1);
        desk.choose(u"colour"_s, 6);
        const PipelineStage &stage = desk.stage(0);
        QCOMPARE(stage.name, u"Known"_s);
        QCOMPARE(stage.probability, 15.0);
        QCOMPARE(stage.staleAfter, 30);
        QCOMPARE(stage.cardLimit, 7);
        QCOMPARE(stage.kind, StageKind::Won);
        QCOMPARE(stage.colour, 6);
        desk.enter(find<NumberEdit>(desk.dialog, u"limit"_s), QString());
        QTest::keyClick(&find<NumberEdit>(desk.dialog, u"limit"_s), Qt::Key_Backspace);
        QTest::keyClick(&find<NumberEdit>(desk.dialog, u"limit"_s), Qt::Key_Return);
        QCOMPARE(desk.stage(0).cardLimit, 0);
        QCOMPARE(desk.list().item(0)->text(), u"Known"_s);
    }

    void aChosenStageIsShown()
    {
        Desk desk;
        desk.list().setCurrentRow(4);
        QCOMPARE(find<TextEdit>(desk.dialog, u"name"_s).value(), u"Deal closed"_s);
        QCOMPARE(find<QComboBox>(desk.dialog, u"kind"_s).currentIndex(), 1);
        QCOMPARE(find<NumberEdit>(desk.dialog, u"probability"_s).value(), std::optional(90.0));
    }

    void aNewStageComesBelowTheChosenOne()
    {
        Desk desk;
        desk.press(u"addStage"_s);
        QCOMPARE(desk.stages(), u"Contacted 10, New stage 10, Re-contacted 20, Initial meeting booked 40, "
                                "Second meeting booked 60, Deal closed 90"_s);
        desk.enter(find<TextEdit>(desk.dialog, u"name"_s), u"Called"_s);
        QCOMPARE(desk.stage(1).name, u"Called"_s);
        QVERIFY(desk.document->undo());
        QVERIFY(desk.document->undo());
        QCOMPARE(desk.presenter.pipeline().stages.size(), std::size_t(5));
    }

    void altWithArrowsReorders()
    {
        Desk desk;
        QTest::keyClick(&desk.list(), Qt::Key_Down, Qt::AltModifier);
        QTest::keyClick(&desk.list(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(desk.stages(), u"Re-contacted 20, Initial meeting booked 40, Contacted 10, Second meeting "
                                "booked 60, Deal closed 90"_s);
        QCOMPARE(desk.newest(), u"Reorder stages"_s);
        QCOMPARE(desk.list().currentItem()->text(), u"Contacted"_s);
        QTest::keyClick(&desk.list(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(desk.stage(1).name, u"Contacted"_s);
        QCOMPARE(boardOf(*desk.document), u"Re-contacted: Acme"_s);
    }

    void draggingReorders()
    {
        Desk desk;
        QVERIFY(desk.list().model()->moveRow({}, 4, {}, 0));
        QTRY_COMPARE(desk.stage(0).name, u"Deal closed"_s);
    }

    void anEmptyStageGoesAtOnce()
    {
        Desk desk;
        QSignalSpy done(&desk.presenter, &PipelinePresenter::done);
        desk.press(u"deleteStage"_s);
        QCOMPARE(desk.stage(0).name, u"Re-contacted"_s);
        QCOMPARE(done.size(), 1);
        QVERIFY(desk.document->undo());
        QCOMPARE(desk.stage(0).name, u"Contacted"_s);
    }

    void aStageWithLeadsAsksWhereTheyGo()
    {
        Desk desk;
        desk.list().setCurrentRow(1);
        desk.press(u"deleteStage"_s);
        QCOMPARE(desk.presenter.pipeline().stages.size(), std::size_t(5)); // not yet
        auto &to = find<QComboBox>(desk.dialog, u"leadsGoTo"_s);
        QVERIFY(to.isVisible());
        QCOMPARE(to.currentText(), u"Contacted"_s);
        QCOMPARE(to.findText(u"Re-contacted"_s), -1);
        to.setCurrentText(u"Initial meeting booked"_s);
        desk.press(u"confirmDelete"_s);
        QCOMPARE(boardOf(*desk.document), u"Contacted: | Initial meeting booked: Acme"_s);
        QVERIFY(!to.isVisible());
        QVERIFY(desk.document->undo());
        QCOMPARE(boardOf(*desk.document), u"Contacted: | Re-contacted: Acme"_s);
    }

    void escapeClosesTheQuestionBeforeTheDialog()
    {
        Desk desk;
        desk.list().setCurrentRow(1);
        desk.press(u"deleteStage"_s);
        auto &to = find<QComboBox>(desk.dialog, u"leadsGoTo"_s);
        QTest::keyClick(&to, Qt::Key_Escape);
        QVERIFY(!to.isVisible());
        QVERIFY(desk.dialog.isVisible());
        QTest::keyClick(&desk.list(), Qt::Key_Escape);
        QVERIFY(!desk.dialog.isVisible());
        QCOMPARE(desk.presenter.pipeline().stages.size(), std::size_t(5));
    }

    void theStageOfTheDealsStays()
    {
        Desk desk;
        desk.presenter.move({desk.acme}, desk.stage(4).id);
        desk.list().setCurrentRow(4);
        desk.press(u"deleteStage"_s);
        const auto &refusal = find<QLabel>(desk.dialog, u"refusal"_s);
        QVERIFY(refusal.isVisible());
        QVERIFY(refusal.text().startsWith(u"Deal closed is the only stage in which deals are won"_s));
        QCOMPARE(desk.presenter.pipeline().stages.size(), std::size_t(5));
        desk.list().setCurrentRow(3);
        QVERIFY(!refusal.isVisible());
        desk.list().setCurrentRow(4);
        desk.choose(u"kind"_s, 0);
        QVERIFY(refusal.isVisible());
        QCOMPARE(find<QComboBox>(desk.dialog, u"kind"_s).currentIndex(), 1);
    }

    void theQuestionTellsWhichDealsWouldBeOpenAgain()
    {
        Desk desk;
        desk.presenter.move({desk.acme}, desk.stage(4).id);
        desk.presenter.edit(u"Sign"_s, [&](Edit &e) {
            signAgreements(e, {{desk.acme, desk.presenter.today()}});
        });
        desk.list().setCurrentRow(3);
        desk.choose(u"kind"_s, 1);
        desk.list().setCurrentRow(4);
        desk.press(u"deleteStage"_s);
        const auto &question = find<QLabel>(desk.dialog, u"question"_s);
        QCOMPARE(question.text(), u"One lead is in Deal closed."_s); // deals are won before it too
        desk.choose(u"leadsGoTo"_s, 0);
        QCOMPARE(question.text(), u"One lead is in Deal closed. One signed deal would be open again."_s);
    }

    void theLastStageStays()
    {
        Desk desk;
        for (int i = 0; i < 4; ++i) {
            desk.press(u"deleteStage"_s);
            if (find<QComboBox>(desk.dialog, u"leadsGoTo"_s).isVisible())
                desk.press(u"confirmDelete"_s);
        }
        QCOMPARE(desk.presenter.pipeline().stages.size(), std::size_t(1));
        QVERIFY(!find<QPushButton>(desk.dialog, u"deleteStage"_s).isEnabled());
        QCOMPARE(desk.presenter.pipeline().leads.size(), std::size_t(1));
    }
};

QTEST_MAIN(TestPipelineStagesDialog)
#include "tst_pipelinestagesdialog.moc"
