#include "tests/testing/find.h"
#include "tests/testing/leads.h"
#include "tests/testing/test.h"
#include "ui/pipeline/cardlist.h"
#include "ui/pipeline/lostdialog.h"
#include "ui/pipeline/pipelinepage.h"
#include "ui/pipeline/reasonsdialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/rowtable.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Desk
{
    TestFolder folder;
    std::unique_ptr<Document> document = folder.create();
    Theme theme{*qApp};
    Id acme = addLead(*document, u"Acme"_s);
    Id bolt = addLead(*document, u"Bolt"_s);
    PipelinePresenter presenter{*document};

    /// "2026-03-10 No budget: Next year"; empty where it is not lost.
    QString lossOf(Id lead) const
    {
        const Lead &found = *presenter.lead(lead);
        return found.lostOn.isValid()
                   ? u"%1 %2: %3"_s.arg(found.lostOn.toString(Qt::ISODate), found.lostReason, found.lostNote)
                   : QString();
    }
    std::size_t edits() const { return document->history()->size(); }
};

} // namespace

class TestLostDialog final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void aLeadIsLostWithAReasonAndANote()
    {
        Desk desk;
        auto *dialog = new LostDialog(desk.theme, desk.presenter, {desk.acme});
        dialog->open();
        QCOMPARE(dialog->windowTitle(), u"Mark Acme as lost"_s);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Down);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Down);
        QCOMPARE(find<QComboBox>(*dialog, u"reason"_s).currentText(), u"No budget"_s);
        find<QPlainTextEdit>(*dialog, u"note"_s).setPlainText(u" Next year\n"_s);
        QSignalSpy done(&desk.presenter, &PipelinePresenter::done);
        find<QPushButton>(*dialog, u"lose"_s).click();
        QCOMPARE(desk.lossOf(desk.acme), u"2026-03-10 No budget: Next year"_s);
        QCOMPARE(desk.lossOf(desk.bolt), QString());
        QCOMPARE(done.size(), 1);
        QVERIFY(!dialog->isVisible());
        QVERIFY(desk.document->undo());
        QCOMPARE(desk.lossOf(desk.acme), QString());
    }

    void aSignedDealIsNotLostUnawares()
    {
        Desk desk;
        desk.presenter.move({desk.acme}, desk.presenter.pipeline().stages[4].id);
        desk.presenter.edit(u"Sign"_s, [&](Edit &e) {
            signAgreements(e, {{desk.acme, desk.presenter.today()}});
        });
        const LostDialog both(desk.theme, desk.presenter, {desk.acme, desk.bolt});
        QCOMPARE(find<QLabel>(both, u"signed"_s).text(), u"Acme is signed."_s);
        const LostDialog other(desk.theme, desk.presenter, {desk.bolt});
        QVERIFY(find<QLabel>(other, u"signed"_s).isHidden());
    }

    void severalAreLostInOneStep()
    {
        Desk desk;
        const std::size_t before = desk.edits();
        LostDialog *dialog = new LostDialog(desk.theme, desk.presenter, {desk.acme, desk.bolt});
        QCOMPARE(dialog->windowTitle(), u"Mark 2 leads as lost"_s);
        find<QComboBox>(*dialog, u"reason"_s).setCurrentText(u"No answer"_s);
        dialog->accept();
        QCOMPARE(desk.lossOf(desk.acme), u"2026-03-10 No answer: "_s);
        QCOMPARE(desk.lossOf(desk.bolt), u"2026-03-10 No answer: "_s);
        QCOMPARE(desk.edits(), before + 1);
    }

    void withoutAReasonNothingIsLost()
    {
        Desk desk;
        auto *dialog = new LostDialog(desk.theme, desk.presenter, {desk.acme});
        dialog->open();
        dialog->accept();
        QVERIFY(dialog->isVisible());
        QCOMPARE(desk.lossOf(desk.acme), QString());
        QStringList texts;
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            texts << label->text();
        QVERIFY(texts.contains(u"Choose why. Nothing was changed."_s));
        dialog->reject();
        QCOMPARE(desk.lossOf(desk.acme), QString());
    }

    void reasonsAreManaged()
    {
        Desk desk;
        LostDialog lost(desk.theme, desk.presenter, {desk.acme});
        lost.setAttribute(Qt::WA_DeleteOnClose, false);
        auto &reason = find<QComboBox>(lost, u"reason"_s);
        reason.setCurrentText(u"Bad timing"_s);
        ReasonsDialog dialog(desk.theme, desk.presenter);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        RowModel &rows = find<RowTable>(dialog, u"reasons"_s).rows();
        QCOMPARE(rows.index(0, 0).data(), QVariant(u"No answer"_s));
        QVERIFY(rows.setData(rows.index(0, 0), u"Silence"_s, Qt::EditRole));
        QVERIFY(rows.setData(rows.index(rows.rowCount() - 1, 0), u"Merged"_s, Qt::EditRole));
        QCOMPARE(reason.itemText(0), u"Silence"_s);
        QCOMPARE(reason.itemText(reason.count() - 1), u"Merged"_s);
        QCOMPARE(reason.currentText(), u"Bad timing"_s); // the choice stays
        QVERIFY(rows.removeRows(2, 1));
        QCOMPARE(reason.findText(u"Bad timing"_s), -1);
        QCOMPARE(reason.currentIndex(), -1); // it is gone, and another must be chosen
        QVERIFY(desk.document->undo());
        QCOMPARE(reason.findText(u"Bad timing"_s), 2);
    }

    void thePageAsksWhoeverWantsToLoseLeads()
    {
        Desk desk;
        QWidget window;
        PipelinePage page(desk.theme, *desk.document, &window);
        window.show();
        page.reveal({u"lead"_s, desk.acme.value});
        QTest::keyClick(page.findChild<CardList *>(), Qt::Key_L, Qt::ControlModifier);
        QVERIFY(window.findChild<LostDialog *>());
    }
};

QTEST_MAIN(TestLostDialog)
#include "tst_lostdialog.moc"
