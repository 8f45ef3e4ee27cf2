// What is done to leads as records: merging those that are one, forgetting a person, saving and printing.
#include "core/concerns/records.h"
#include "tests/testing/find.h"
#include "tests/testing/leads.h"
#include "tests/testing/test.h"
#include "ui/pipeline/duplicatesdialog.h"
#include "ui/pipeline/forgetdialog.h"
#include "ui/pipeline/leadexportmenu.h"
#include "ui/pipeline/leadprint.h"
#include "ui/pipeline/mergedialog.h"
#include "ui/pipeline/pipelinepresenter.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QPdfWriter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>
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
    PipelinePresenter presenter{*document};
    QWidget window;

    QString companies() const
    {
        QStringList names;
        for (const Lead &lead : presenter.pipeline().leads)
            names << lead.company;
        return names.join(u", ");
    }
    QString newest() const { return document->history()->back().label; }
};

QPushButton &pushButton(const QObject &root, const char *name)
{
    return find<QPushButton>(root, QString::fromLatin1(name));
}

/// The radio button that a screen reader calls so.
QRadioButton &radio(const QObject &root, const QString &name)
{
    QStringList names;
    for (QRadioButton *button : root.findChildren<QRadioButton *>()) {
        if (button->accessibleName() == name)
            return *button;
        names << button->accessibleName();
    }
    sayWhatThereIs("QRadioButton", name, names);
}

QStringList checkedIn(const QObject &root)
{
    QStringList names;
    for (const QRadioButton *button : root.findChildren<QRadioButton *>()) {
        if (button->isChecked())
            names << button->accessibleName();
    }
    return names;
}

/// How often a PDF says that a page begins.
qsizetype pagesIn(const QByteArray &pdf)
{
    return pdf.count("/Type /Page\n");
}

} // namespace

class TestLeadCare : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void mergingAsksForWhatDiffersAndKeepsWhatIsChosen()
    {
        Desk desk;
        const Id first =
            addLead(*desk.document, u"Acme"_s, 1, {.email = u"a@a.example"_s, .phone = u"1 & 2"_s});
        const Id second = addLead(*desk.document, u"Acme"_s, 1, {.email = u"b@b.example"_s});
        edit(*desk.document, [&](Edit &e) {
            e.insert(Activity{.id = {}, .lead = second, .text = u"Called"_s, .at = desk.presenter.now()});
        });
        MergeDialog dialog(desk.presenter, {second, first}, &desk.window);
        QCOMPARE(checkedIn(dialog), (QStringList{u"E-mail: a@a.example"_s, u"Phone: 1 & 2"_s}));
        QCOMPARE(radio(dialog, u"Phone: 1 & 2"_s).text(), u"1 && 2"_s);
        QCOMPARE(find<QLabel>(dialog, u"along"_s).text(), u"Moves along: 1 activity."_s);
        radio(dialog, u"E-mail: b@b.example"_s).click();
        const QSignalSpy done(&desk.presenter, &PipelinePresenter::done);
        pushButton(dialog, "merge").click();

        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        QCOMPARE(done.front().front().toString(), u"Merged 2 leads into Acme"_s);
        QCOMPARE(desk.newest(), u"Merge Acme into Acme"_s);
        QCOMPARE(desk.presenter.pipeline().leads.size(), std::size_t(1));
        QCOMPARE(desk.presenter.pipeline().leads.front().email, u"b@b.example"_s);
        QCOMPARE(desk.presenter.selection(), std::vector<Id>{first});
        QVERIFY(desk.document->undo());
        QCOMPARE(desk.companies(), u"Acme, Acme"_s);
    }

    void moneyIsMoneyAndNothingIsADash()
    {
        Desk desk;
        const Id first = addLead(*desk.document, u"Acme"_s, 1, {.amount = 87000});
        const Id second = addLead(*desk.document, u"Acme"_s, 1, {.phone = u"1"_s});
        const MergeDialog dialog(desk.presenter, {first, second}, &desk.window);
        QCOMPARE(radio(dialog, u"Amount: €\u202F87\u202F000"_s).isChecked(), true);
        QCOMPARE(radio(dialog, u"Amount: –"_s).isChecked(), false);
        QCOMPARE(radio(dialog, u"Phone: –"_s).isChecked(), false);
    }

    void threeLeadsAreMergedAtOnce()
    {
        Desk desk;
        for (const char *phone : {"1", "2", "3"})
            addLead(*desk.document, u"Acme"_s, 1, {.phone = QString::fromLatin1(phone)});
        std::vector<Id> leads;
        for (const Lead &lead : desk.presenter.pipeline().leads)
            leads.push_back(lead.id);
        MergeDialog dialog(desk.presenter, leads, &desk.window);
        radio(dialog, u"Phone: 3"_s).click();
        pushButton(dialog, "merge").click();
        QCOMPARE(desk.presenter.pipeline().leads.size(), std::size_t(1));
        QCOMPARE(desk.presenter.pipeline().leads.front().phone, u"3"_s);
    }

    void aMergeGivesUpWhereALeadGoesAway()
    {
        Desk desk;
        const Id first = addLead(*desk.document, u"Acme"_s);
        const Id second = addLead(*desk.document, u"Acme"_s);
        MergeDialog dialog(desk.presenter, {first, second}, &desk.window);
        const QSignalSpy rejected(&dialog, &QDialog::rejected);
        desk.presenter.remove({second});
        QCOMPARE(rejected.size(), 1);
        QCOMPARE(desk.companies(), u"Acme"_s);
    }

    void duplicatesAreListedUntilTheyAreMerged()
    {
        Desk desk;
        addLead(*desk.document, u"Acme"_s, 1, {.title = u"Site"_s});
        addLead(
            *desk.document, u"ACME GmbH"_s, 1, {.title = u"site"_s, .contact = u"Ann Li"_s, .amount = 1200});
        addLead(*desk.document, u"Bolt"_s);
        DuplicatesDialog dialog(desk.theme, desk.presenter, {}, &desk.window);
        dialog.show();
        const QAbstractItemModel &pairs = *find<QTableView>(dialog, u"pairs"_s).model();
        QCOMPARE(pairs.rowCount(), 1);
        QCOMPARE(pairs.index(0, 1).data().toString(),
            u"ACME GmbH · site\n€\u202F1\u202F200 · Contacted · Ann Li"_s);
        QCOMPARE(pairs.index(0, 2).data().toString(), u"Same company and title"_s);
        pushButton(dialog, "mergePair").click();
        auto *merge = dialog.findChild<MergeDialog *>();
        QVERIFY(merge);
        pushButton(*merge, "merge").click();
        QCOMPARE(desk.companies(), u"Acme, Bolt"_s);
        QCOMPARE(pairs.rowCount(), 0);
        QVERIFY(!pushButton(dialog, "mergePair").isEnabled());
    }

    void oneLeadIsMergedWithAnyOther()
    {
        Desk desk;
        const Id acme = addLead(*desk.document, u"Acme"_s, 1, {.email = u"a@a.example"_s});
        addLead(*desk.document, u"Zeta"_s);
        addLead(*desk.document, u"Bolt"_s);
        addLead(*desk.document, u"Other"_s, 1, {.email = u"a@a.example"_s});
        DuplicatesDialog dialog(desk.theme, desk.presenter, acme, &desk.window);
        dialog.show();
        auto &table = find<QTableView>(dialog, u"pairs"_s);
        QStringList others;
        for (int row = 0; row < table.model()->rowCount(); ++row)
            others << table.model()->index(row, 1).data().toString().section(u'\n', 0, 0);
        QCOMPARE(others, (QStringList{u"Other"_s, u"Bolt"_s, u"Zeta"_s}));
        QVERIFY(pushButton(dialog, "mergePair").isEnabled()); // one is like it
        table.clearSelection();
        QVERIFY(!pushButton(dialog, "mergePair").isEnabled());
        table.selectRow(1);
        const QSignalSpy accepted(&dialog, &QDialog::accepted);
        pushButton(dialog, "mergePair").click();
        pushButton(*dialog.findChild<MergeDialog *>(), "merge").click();
        QCOMPARE(accepted.size(), 1);
        QCOMPARE(desk.companies(), u"Acme, Zeta, Other"_s);
    }

    void forgettingCountsWhileOneTypes()
    {
        Desk desk;
        addLead(
            *desk.document, u"Acme"_s, 1, {.contact = u"Anna Lindqvist"_s, .note = u"Ask Anna Lindqvist"_s});
        ForgetDialog dialog(desk.theme, desk.presenter, {u"Anna Lindqvist"_s}, &desk.window);
        const QLabel &count = find<QLabel>(dialog, u"count"_s);
        QCOMPARE(count.text(), u"Lead: 1 record (2 texts)\nHistory: 1 change"_s);
        QVERIFY(pushButton(dialog, "forget").isEnabled());
        auto &words = find<QPlainTextEdit>(dialog, u"words"_s);
        words.setPlainText(u"Anna Lindqvist\nAc"_s);
        QVERIFY(!pushButton(dialog, "forget").isEnabled());
        QTRY_COMPARE(count.text(), u"Nothing yet."_s);
        words.setPlainText(u"Nobody at all"_s);
        QTRY_COMPARE(count.text(), u"Nothing in the document holds these words."_s);
        QVERIFY(!pushButton(dialog, "forget").isEnabled());
        words.setPlainText(u"Anna Lindqvist\n\nAcme"_s);
        QTRY_COMPARE(count.text(), u"Lead: 1 record (3 texts)\nHistory: 1 change"_s);
        QVERIFY(pushButton(dialog, "forget").isEnabled());
    }

    void forgettingNamesTheLeads()
    {
        Desk desk;
        for (int i = 1; i <= 9; ++i)
            addLead(*desk.document, u"Firm %1"_s.arg(i), 1, {.note = u"Ask Anna Lindqvist"_s});
        const Id other = addLead(*desk.document, u"Other"_s);
        ForgetDialog dialog(desk.theme, desk.presenter, {u"Anna Lindqvist"_s}, &desk.window);
        const QLabel &leads = find<QLabel>(dialog, u"leads"_s);
        QCOMPARE(
            leads.text(), u"Firm 1, Firm 2, Firm 3, Firm 4, Firm 5, Firm 6, Firm 7, Firm 8 and 1 more"_s);
        auto &words = find<QPlainTextEdit>(dialog, u"words"_s);
        QVERIFY(words.textCursor().atEnd());
        QVERIFY(desk.document->edit(u"Log"_s, [&](Edit &edit) {
            edit.insert(Activity{
                .id = {}, .lead = other, .text = u"Wrote to Zoe Marrant"_s, .at = desk.document->now()});
        }));
        words.setPlainText(u"Zoe Marrant"_s);
        QTRY_COMPARE(leads.text(), u"Other"_s);
    }

    void forgettingReachesConcernsToo()
    {
        Desk desk;
        const QString anna = u"Anna Lindqvist"_s;
        const Id project = addProject(*desk.document, u"Engine"_s);
        QVERIFY(desk.document->edit(u"Add"_s, [&](Edit &edit) {
            const Id stakeholder = edit.insert(Stakeholder{.project = project, .name = anna});
            const Id concern = edit.insert(Concern{.project = project,
                .stakeholder = stakeholder,
                .name = u"Slow"_s,
                .owner = anna,
                .status = ConcernStatus::Accepted,
                .acceptedBy = anna,
                .acceptedOn = QDate(2026, 3, 1)});
            edit.insert(Recipient{.concern = concern, .name = anna});
        }));
        auto *dialog = new ForgetDialog(desk.theme, desk.presenter, {anna}, &desk.window);
        QCOMPARE(find<QLabel>(*dialog, u"count"_s).text(),
            u"Stakeholder: 1 record (1 text)\nConcern: 1 record (2 texts)\nWho is notified: 1 record (1 "
            u"text)\n"
            "History: 1 change"_s);
        pushButton(*dialog, "forget").click();
        QVERIFY(!contentsOf(desk.folder.path()).contains("Lindqvist"));
    }

    void whoIsForgottenIsGoneForGood()
    {
        Desk desk;
        addLead(*desk.document, u"Acme"_s, 1, {.contact = u"Anna Lindqvist"_s});
        auto *dialog = new ForgetDialog(desk.theme, desk.presenter, {u"Anna Lindqvist"_s}, &desk.window);
        const QSignalSpy told(&desk.presenter, &PipelinePresenter::told);
        const QSignalSpy accepted(dialog, &QDialog::accepted);
        pushButton(*dialog, "forget").click();
        QCOMPARE(accepted.size(), 1);
        QCOMPARE(told.front().front().toString(), u"Forgotten for good (records: 1, changes: 1)"_s);
        QCOMPARE(desk.presenter.pipeline().leads.front().contact, u"[forgotten]"_s);
        QVERIFY(!contentsOf(desk.folder.path()).contains("Lindqvist"));
    }

    void forgettingNamesTheFilesThatRemain()
    {
        Desk desk;
        overwrite(desk.folder.path(u"test.v2.concave"_s), "old");
        const ForgetDialog dialog(desk.theme, desk.presenter, {}, &desk.window);
        QStringList texts;
        for (const QLabel *each : dialog.findChildren<QLabel *>())
            texts << each->text();
        QVERIFY2(texts.join(u'\n').contains(u"test.v2.concave"_s), qPrintable(texts.join(u'\n')));
    }

    void aDocumentForReadingForgetsAndMergesNothing()
    {
        Desk desk;
        const Id first = addLead(*desk.document, u"Acme"_s, 1, {.contact = u"Anna Lindqvist"_s});
        const Id second = addLead(*desk.document, u"Acme"_s);
        desk.document.reset();
        const auto reading = desk.folder.openForReading();
        PipelinePresenter presenter(*reading);
        const ForgetDialog forget(desk.theme, presenter, {u"Anna Lindqvist"_s}, &desk.window);
        QVERIFY(!pushButton(forget, "forget").isEnabled());
        const MergeDialog merge(presenter, {first, second}, &desk.window);
        QVERIFY(!pushButton(merge, "merge").isEnabled());
    }

    void theMenuSavesWhatOneSeesAllAndTheCalendar()
    {
        Desk desk;
        const Id acme = addLead(*desk.document, u"Acme"_s, 1,
            {.amount = 1200.5, .nextAction = u"Call"_s, .nextDue = QDate(2026, 3, 12)});
        addLead(*desk.document, u"Bolt"_s);
        NewFile file;
        QStringList asked;
        const LeadExportMenu menu(
            desk.theme, desk.presenter,
            [&] {
                return LeadListing{{acme}, {u"company"_s, u"amount"_s}};
            },
            &desk.window,
            [&](QWidget *, const QString &title, const QString &, const QStringList &) {
                asked << title;
                return file;
            });
        const QSignalSpy told(&desk.presenter, &PipelinePresenter::told);
        const QSignalSpy failed(&desk.presenter, &PipelinePresenter::failed);
        const auto choose = [&](qsizetype line, const QString &name, bool isForExcel = false) {
            file = {name.isEmpty() ? QString() : desk.folder.path(name), isForExcel};
            menu.actions()[line]->trigger();
            return name.isEmpty() ? QByteArray() : contentsOf(file.path);
        };
        QCOMPARE(choose(0, u"seen.csv"_s), QByteArray("Company,Amount\r\nAcme,1200.5\r\n"));
        QVERIFY(choose(0, u"excel.csv"_s, true).startsWith("\xEF\xBB\xBF"));
        QVERIFY(choose(1, u"all.csv"_s).contains("Bolt"));
        QVERIFY(choose(1, u"all.xlsx"_s).startsWith("PK"));
        QVERIFY(choose(2, u"todo.ics"_s).contains("SUMMARY:Call"));
        QCOMPARE(told.size(), 5);
        QCOMPARE(told.front().front().toString(), u"Saved 1 lead"_s);
        choose(0, {});
        QCOMPARE(told.size(), 5);
        choose(0, u"nowhere/seen.csv"_s);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(asked.size(), 7);
    }

    void leadsAreOnPaperAsPeopleReadThem()
    {
        Desk desk;
        const Id first =
            addLead(*desk.document, u"Acme"_s, 1, {.amount = 116000, .closeBy = QDate(2026, 4, 17)});
        const Id second = addLead(*desk.document, u"Bolt"_s);
        const PrintedTable table = printedLeads(desk.presenter.pipeline(), {first, second},
            {u"company"_s, u"value"_s, u"currency"_s, u"close_by"_s}, desk.presenter.today());
        QCOMPARE(table.columns.size(), std::size_t(3));
        QVERIFY(!table.columns[0].isWhole);
        QVERIFY(table.columns[1].isWhole && table.columns[1].isNumber);
        QVERIFY(table.columns[2].isWhole && !table.columns[2].isNumber);
        const QString day = QLocale().toString(QDate(2026, 4, 17), QLocale::ShortFormat);
        QCOMPARE(table.rows[0], (QStringList{u"Acme"_s, u"€\u202F116\u202F000"_s, day}));
        QCOMPARE(table.rows[1], (QStringList{u"Bolt"_s, QString(), QString()}));
    }

    void aListOnPaperHasPagesWithHeads()
    {
        Desk desk;
        PrintedTable table{.name = u"Leads"_s,
            .columns = {{u"Company"_s}, {u"Value"_s, true, true}, {u"Due"_s, true}},
            .rows = {}};
        for (int i = 0; i < 100; ++i)
            table.rows.push_back(
                {u"<b>Company</b> & Sons %1"_s.arg(i), QString::number(1000.5 * i), u"12 Mar"_s});
        const auto printed = [&] {
            const QString path = desk.folder.path(u"leads.pdf"_s);
            {
                QPdfWriter paper(path);
                paper.setPageOrientation(QPageLayout::Landscape);
                printTable(desk.theme, paper, table, u"10 March 2026"_s);
            }
            return contentsOf(path);
        };
        QCOMPARE(pagesIn(printed()), 4);
        // What finds no room beside the others follows on pages of its own.
        for (int column = 0; column < 20; ++column) {
            table.columns.push_back({u"Figure"_s, true, true});
            for (QStringList &row : table.rows)
                row << u"€ 1 000 000"_s;
        }
        const qsizetype pages = pagesIn(printed());
        QVERIFY2(pages >= 6 && pages % 2 == 0, qPrintable(QString::number(pages)));
        table.rows.clear();
        QCOMPARE(pagesIn(printed()), 1);
    }
};

QTEST_MAIN(TestLeadCare)
#include "tst_leadcare.moc"
