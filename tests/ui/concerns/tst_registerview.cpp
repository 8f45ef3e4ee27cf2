#include "tests/testing/concerndesk.h"
#include "tests/testing/find.h"
#include "tests/testing/test.h"
#include "ui/concerns/concernimportkind.h"
#include "ui/concerns/registerview.h"
#include "ui/exchange/importassistantpresenter.h"

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Desk : ConcernDesk
{
    Theme theme{*qApp};
    NewFile saveTo;
    std::unique_ptr<RegisterView> view = std::make_unique<RegisterView>(theme, *document, nullptr,
        [this](QWidget *, const QString &, const QString &, const QStringList &) { return saveTo; });
    QSignalSpy opened{view.get(), &RegisterView::opened};
    QSignalSpy told{view.get(), &View::told};
    QSignalSpy failed{view.get(), &View::failed};

    explicit Desk(const QStringList &names = {u"Slow"_s, u"Dear"_s})
    {
        for (const QString &name : names)
            add(Concern{.name = name, .owner = u"Ines"_s});
        view->show(project);
        view->resize(1200, 500);
        view->setVisible(true);
    }

    QTableView &table() const { return find<QTableView>(*view, u"register"_s); }
    void exportBy(int line) const
    {
        find<QPushButton>(*view, u"registerExport"_s).menu()->actions()[line]->trigger();
    }
    QStringList heads() const
    {
        QStringList titles;
        const QHeaderView &header = *table().horizontalHeader();
        for (int place = 0; place < header.count(); ++place) {
            const int column = header.logicalIndex(place);
            if (!header.isSectionHidden(column))
                titles << table().model()->headerData(column, Qt::Horizontal).toString();
        }
        return titles;
    }
    QString texts() const
    {
        QStringList texts;
        for (const QLabel *label : view->findChildren<QLabel *>()) {
            if (label->isVisible())
                texts << label->text();
        }
        return texts.join(u'\n');
    }
};

} // namespace

class TestRegisterView final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void theUsualColumnsAreSeen()
    {
        const Desk desk;
        QCOMPARE(desk.heads(),
            (QStringList{u"Concern"_s, u"Stakeholder"_s, u"What we do about it"_s, u"State of the metric"_s,
                u"Owner"_s, u"Due before"_s, u"Status"_s, u"Findings"_s}));
        QVERIFY(desk.table().isVisible());
    }

    void enterAndADoubleClickOpen()
    {
        Desk desk;
        QTableView &table = desk.table();
        QApplication::setActiveWindow(desk.view.get());
        QVERIFY(QTest::qWaitForWindowActive(desk.view.get()));
        table.setFocus();
        table.setCurrentIndex(table.model()->index(1, 0));
        QTest::keyClick(&table, Qt::Key_Return);
        QCOMPARE(desk.opened.size(), 1);
        QCOMPARE(desk.opened[0][0].value<Id>(), desk.book().concerns[1].id);
        Q_EMIT table.doubleClicked(table.model()->index(0, 0));
        QCOMPARE(desk.opened[1][0].value<Id>(), desk.book().concerns[0].id);
    }

    void aCellIsTypedInPlace()
    {
        Desk desk;
        QTableView &table = desk.table();
        table.setCurrentIndex(table.model()->index(0, 0));
        QTest::keyClick(&table, Qt::Key_F2);
        auto *field = table.findChild<QLineEdit *>();
        QVERIFY(field);
        QCOMPARE(field->text(), u"Slow"_s);
        field->selectAll();
        QTest::keyClicks(field, u"Slow in rain"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(desk.book().concerns.front().name, u"Slow in rain"_s);
        QCOMPARE(table.currentIndex().row(), 0);
        QCOMPARE(desk.opened.size(), 0);
    }

    void emptyIsTold()
    {
        Desk desk(QStringList{});
        QVERIFY2(desk.texts().contains(u"No concerns yet"_s), qPrintable(desk.texts()));
        desk.add(Concern{.name = u"Slow"_s});
        QVERIFY(desk.table().isVisible());
        find<QLineEdit>(*desk.view, u"registerFilter"_s).setText(u"nothing like it"_s);
        QVERIFY2(desk.texts().contains(u"No concern is like that"_s), qPrintable(desk.texts()));
        find<QLineEdit>(*desk.view, u"registerFilter"_s).clear();
        QVERIFY(desk.table().isVisible());
    }

    void whatIsSeenAndAllAreExported()
    {
        Desk desk;
        find<QLineEdit>(*desk.view, u"registerFilter"_s).setText(u"dear"_s);
        desk.saveTo = {desk.folder.path(u"seen.csv"_s)};
        desk.exportBy(0);
        const QByteArray seen = contentsOf(desk.saveTo.path);
        QVERIFY2(
            seen.startsWith("Concern,Stakeholder,What we do about it,State of the metric,Owner,Due before,"
                            "Status,Findings\r\nDear,,,,Ines,,Raised,"),
            seen.constData());
        QVERIFY(!seen.contains("Slow"));
        QCOMPARE(desk.told.back()[0].toString(), u"Exported 1 concern"_s);
        desk.saveTo = {desk.folder.path(u"all.csv"_s), true};
        desk.exportBy(1);
        QVERIFY(contentsOf(desk.saveTo.path)
                    .startsWith("\xEF\xBB\xBF"
                                "Concern,Their words,"));
        QCOMPARE(desk.told.back()[0].toString(), u"Exported 2 concerns"_s);
        desk.saveTo = {desk.folder.path(u"all.md"_s)};
        desk.exportBy(1);
        QVERIFY(contentsOf(desk.saveTo.path).contains("\n## 2. Dear\n"));
        desk.saveTo = {desk.folder.path(u"no/such/all.md"_s)};
        desk.exportBy(1);
        QVERIFY(desk.failed.back()[0].toString().contains(u"Nothing was written"_s));
        const auto told = desk.told.size();
        desk.saveTo = {};
        desk.exportBy(0);
        QCOMPARE(desk.told.size(), told);
    }

    void columnsAreChosenAndKept()
    {
        Desk desk;
        QMenu &menu = *find<QPushButton>(*desk.view, u"registerColumns"_s).menu();
        Q_EMIT menu.aboutToShow();
        for (QAction *line : menu.actions()) {
            if (line->text() == u"Their words"_s || line->text() == u"Stakeholder"_s)
                line->toggle();
        }
        QVERIFY(desk.heads().contains(u"Their words"_s));
        QVERIFY(!desk.heads().contains(u"Stakeholder"_s));
        const Desk other;
        other.view->restoreState(desk.view->saveState());
        QCOMPARE(other.heads(), desk.heads());
        other.view->restoreState("rubbish");
        QCOMPARE(other.heads(), desk.heads());
        menu.actions().back()->trigger();
        QVERIFY(desk.heads().contains(u"Stakeholder"_s));
    }

    void theAssistantServesConcerns()
    {
        const Desk desk;
        const QString path = desk.folder.path(u"list.csv"_s);
        overwrite(path, "Concern,Status,Due\nslow,Vielleicht,03/04/2026\nToo ugly,open,\n,,\n,open,\n");
        ImportAssistantPresenter presenter(*desk.document, std::make_unique<ConcernImportKind>(desk.project));
        presenter.open(path);
        QVERIFY(QTest::qWaitFor([&] { return !presenter.isBusy(); }));
        QVERIFY2(presenter.plan(), qPrintable(presenter.fault()));
        const auto counts = [&] {
            QStringList numbers;
            for (const Verdict verdict :
                {Verdict::New, Verdict::Update, Verdict::Duplicate, Verdict::Rejected})
                numbers << QString::number(presenter.plan()->count(verdict));
            return numbers.join(u' ');
        };
        QCOMPARE(counts(), u"1 1 0 1"_s);
        QVERIFY(presenter.isDateOrderOpen());
        QCOMPARE(presenter.kind().words().size(), std::size_t(2));
        QVERIFY(presenter.kind().words()[0].isGuess);
        presenter.setWord(0, u"1"_s);
        presenter.setDateOrder(DateOrder::MonthFirst);
        QVERIFY(QTest::qWaitFor([&] { return !presenter.isBusy(); }));
        QVERIFY(presenter.import());
        QCOMPARE(presenter.summary(),
            u"1 concern was imported. 1 was updated. 1 row was skipped; the report says why."_s);
        const Concern slow = desk.book().concerns.front();
        QVERIFY(slow.status == ConcernStatus::Addressed);
        QCOMPARE(slow.due, QDate(2026, 3, 4));
        QCOMPARE(desk.book().concerns.back().name, u"Too ugly"_s);
    }
};

QTEST_MAIN(TestRegisterView)
#include "tst_registerview.moc"
