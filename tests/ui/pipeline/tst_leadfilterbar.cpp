#include "tests/testing/documents.h"
#include "tests/testing/find.h"
#include "tests/testing/test.h"
#include "ui/pipeline/filterfield.h"
#include "ui/pipeline/leadfilterbar.h"
#include "ui/pipeline/pipelinepresenter.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QMenu>
#include <QPushButton>
#include <QTest>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The bar above a field that stands for the leads, in a window.
struct Desk
{
    TestFolder folder;
    std::unique_ptr<Document> document = folder.create();
    Theme theme{*qApp};
    PipelinePresenter presenter{*document};
    QWidget window;
    LeadFilterBar *bar = new LeadFilterBar(theme, presenter, &window);
    QPushButton *leads = new QPushButton(&window);

    Desk()
    {
        bar->setGeometry(0, 0, 800, 40);
        leads->setGeometry(0, 40, 800, 160);
        add({.company = u"Ambervale Foods"_s, .source = u"Event"_s, .tags = u"food"_s, .amount = 24000});
        add({.company = u"Brackenfell & Sons"_s, .source = u"Bread & Co"_s, .amount = 40000});
        add({.company = u"Claxby Mills"_s, .source = u"Event"_s});
        window.resize(800, 200);
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not come up");
        leads->setFocus();
    }

    void add(const Lead &lead)
    {
        const auto isAdded = document->edit(u"Add"_s, [&](Edit &edit) {
            Lead added = lead;
            added.created = presenter.today();
            addLead(edit, presenter.pipeline(), added, document->now());
        });
        if (!isAdded)
            qFatal("the lead could not be added");
    }

    FilterField &field() const { return find<FilterField>(*bar, u"leadFilter"_s); }
    QPushButton &sources() const { return find<QPushButton>(*bar, u"sourceMenu"_s); }
    QAbstractItemView &proposals() const { return *field().findChild<QCompleter *>()->popup(); }

    /// The first letters of what is shown.
    QString shown() const
    {
        QString letters;
        for (const Id id : presenter.shown())
            letters += presenter.lead(id)->company.front();
        return letters;
    }

    /// Chooses a line of the menu under a button.
    void choose(const QString &menuName, const QString &line)
    {
        QMenu &menu = *find<QPushButton>(*bar, menuName).menu();
        Q_EMIT menu.aboutToShow();
        for (QAction *action : menu.findChildren<QAction *>()) {
            if (action->text() == line)
                return action->trigger();
        }
        qFatal("no line %s", qPrintable(line));
    }

    bool isTicked(const QString &menuName, const QString &line)
    {
        QMenu &menu = *find<QPushButton>(*bar, menuName).menu();
        Q_EMIT menu.aboutToShow();
        const auto actions = menu.findChildren<QAction *>();
        return std::ranges::any_of(
            actions, [&](const QAction *action) { return action->text() == line && action->isChecked(); });
    }
};

/// The offscreen platform says each time that a popup opens what it cannot do, and when one changes its size.
void expectPopups(int opened, int resized)
{
    for (int i = 0; i < opened; ++i) {
        QTest::ignoreMessage(QtWarningMsg, "This plugin does not support raise()");
        QTest::ignoreMessage(QtWarningMsg, "This plugin does not support grabbing the keyboard");
    }
    for (int i = 0; i < resized; ++i)
        QTest::ignoreMessage(QtWarningMsg, "This plugin does not support propagateSizeHints()");
}

} // namespace

class TestLeadFilterBar final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void typingFiltersAtOnce()
    {
        Desk desk;
        QVERIFY(!desk.field().isVisible());
        desk.bar->beginSearch();
        QVERIFY(desk.field().hasFocus());
        QTest::keyClicks(&desk.field(), u"brack"_s);
        QCOMPARE(desk.shown(), u"B"_s);
        QCOMPARE(desk.field().accessibleDescription(), u"1 of 3"_s);
        QTest::keyClick(&desk.field(), Qt::Key_Return);
        QVERIFY(desk.leads->hasFocus());
        QVERIFY(desk.field().isVisible());
        QCOMPARE(desk.shown(), u"B"_s);
    }

    void escClearsAndReturnsTheFocus()
    {
        Desk desk;
        desk.bar->beginSearch();
        QTest::keyClicks(&desk.field(), u"brack"_s);
        QTest::keyClick(&desk.field(), Qt::Key_Escape);
        QCOMPARE(desk.shown(), u"ABC"_s);
        QVERIFY(desk.leads->hasFocus());
        QVERIFY(!desk.field().isVisible());
    }

    void anEmptyFieldGoesWhenItIsLeft()
    {
        Desk desk;
        desk.bar->beginSearch();
        desk.leads->setFocus();
        QVERIFY(!desk.field().isVisible());
        desk.presenter.setFilter(LeadFilter(u"is:open"_s));
        QVERIFY(desk.field().isVisible());
        QCOMPARE(desk.field().text(), u"is:open"_s);
        desk.presenter.setFilter({});
        QVERIFY(!desk.field().isVisible());
    }

    void wordsAreCompleted()
    {
        Desk desk;
        desk.bar->beginSearch();
        expectPopups(2, 4);
        QTest::keyClicks(&desk.field(), u"mills sou"_s);
        QVERIFY(desk.proposals().isVisible());
        QTest::keyClick(&desk.field(), Qt::Key_Tab);
        QCOMPARE(desk.field().text(), u"mills source:"_s);
        QVERIFY(desk.proposals().isVisible());
        QTest::keyClicks(&desk.field(), u"ev"_s);
        QTest::keyClick(&desk.proposals(), Qt::Key_Down);
        QTest::keyClick(&desk.proposals(), Qt::Key_Return);
        QCOMPARE(desk.field().text(), u"mills source:\"Event\" "_s);
        QVERIFY(!desk.proposals().isVisible());
        QCOMPARE(desk.shown(), u"C"_s);
        QVERIFY(desk.field().hasFocus());
    }

    void escFirstClosesTheProposals()
    {
        Desk desk;
        desk.bar->beginSearch();
        expectPopups(1, 0);
        QTest::keyClicks(&desk.field(), u"s"_s);
        QTest::keyClick(&desk.field(), Qt::Key_Escape);
        QVERIFY(!desk.proposals().isVisible());
        QCOMPARE(desk.field().text(), u"s"_s);
        QTest::keyClick(&desk.field(), Qt::Key_Escape);
        QCOMPARE(desk.field().text(), QString());
    }

    void theMenuWritesTheText()
    {
        Desk desk;
        desk.choose(u"filterMenu"_s, u"No next action"_s);
        desk.choose(u"filterMenu"_s, u"food"_s);
        QCOMPARE(desk.field().text(), u"due:none tag:\"food\""_s);
        QCOMPARE(desk.shown(), u"A"_s);
        QVERIFY(desk.isTicked(u"filterMenu"_s, u"No next action"_s));
        desk.choose(u"filterMenu"_s, u"No next action"_s);
        QCOMPARE(desk.field().text(), u"tag:\"food\""_s);
        desk.choose(u"filterMenu"_s, u"Clear the filter"_s);
        QVERIFY(desk.presenter.filter().isEmpty());
        desk.choose(u"filterMenu"_s, u"Worth more than…"_s);
        QVERIFY(desk.field().hasFocus());
        QTest::keyClicks(&desk.field(), u"30k"_s);
        QCOMPARE(desk.shown(), u"B"_s);
    }

    void theMenuSortsTheBoard()
    {
        Desk desk;
        QVERIFY(desk.isTicked(u"filterMenu"_s, u"Cards in the order of the hand"_s));
        desk.choose(u"filterMenu"_s, u"Cards by due date"_s);
        QVERIFY(desk.presenter.isByDue());
        QVERIFY(desk.isTicked(u"filterMenu"_s, u"Cards by due date"_s));
    }

    void aSourceIsChosen()
    {
        Desk desk;
        QCOMPARE(desk.sources().text(), u"All sources"_s);
        desk.presenter.setFilter(LeadFilter(u"s"_s));
        desk.choose(u"sourceMenu"_s, u"Bread && Co"_s);
        QCOMPARE(desk.shown(), u"B"_s);
        QCOMPARE(desk.sources().text(), u"Bread && Co"_s);
        QVERIFY(desk.isTicked(u"sourceMenu"_s, u"Bread && Co"_s));
        desk.choose(u"sourceMenu"_s, u"Event"_s);
        QCOMPARE(desk.field().text(), u"s source:\"Event\""_s);
        QCOMPARE(desk.sources().text(), u"Event"_s);
        desk.choose(u"sourceMenu"_s, u"All sources"_s);
        QCOMPARE(desk.field().text(), u"s"_s);
    }
};

QTEST_MAIN(TestLeadFilterBar)
#include "tst_leadfilterbar.moc"
