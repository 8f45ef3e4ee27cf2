#include "tests/testing/find.h"
#include "tests/testing/leads.h"
#include "tests/testing/test.h"
#include "ui/pipeline/pipelinepage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tabbar.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLineEdit>
#include <QTest>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The page over a document with these companies contacted; it has just got the focus.
struct Desk
{
    TestFolder folder;
    std::unique_ptr<Document> document = folder.create();
    Theme theme{*qApp};
    std::unique_ptr<PipelinePage> page;

    explicit Desk(const QStringList &companies = {})
    {
        for (const QString &company : companies)
            addLead(*document, company);
        page = std::make_unique<PipelinePage>(theme, *document);
        page->resize(1300, 800);
        page->show();
        if (!QTest::qWaitForWindowActive(page.get()))
            qFatal("the page does not come up");
        page->setFocus(Qt::OtherFocusReason);
    }

    void press(int key) { QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key)); }
    /// As someone who never touches the mouse.
    void add(const QString &company)
    {
        press(Qt::Key_N);
        auto &field = find<QLineEdit>(*page, u"newCompany"_s);
        QTest::keyClicks(&field, company);
        QTest::keyClick(&field, Qt::Key_Return);
        QTest::keyClick(&field, Qt::Key_Escape);
    }
    /// What is said of the row that has the keyboard.
    QString spoken() const
    {
        const auto *list = qobject_cast<const QAbstractItemView *>(QApplication::focusWidget());
        const QString words =
            list ? list->currentIndex().data(Qt::AccessibleTextRole).toString() : u"no list"_s;
        return words.isEmpty() ? focused() : words;
    }
    /// The company whose card has the keyboard.
    QString focused() const
    {
        const auto *list = qobject_cast<const QAbstractItemView *>(QApplication::focusWidget());
        return list ? list->currentIndex().data().toString() : u"no list"_s;
    }
};

} // namespace

class TestPipelinePage final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void theKeyboardIsAtTheAddedLead()
    {
        Desk desk({u"Acme"_s, u"Bolt"_s});
        desk.add(u"Cog"_s);
        QCOMPARE(desk.focused(), u"Cog"_s);
        desk.press(Qt::Key_Up);
        QCOMPARE(desk.focused(), u"Bolt"_s);
        desk.add(u"Dot"_s); // from a card
        QCOMPARE(desk.focused(), u"Dot"_s);
        desk.press(Qt::Key_Home);
        QCOMPARE(desk.focused(), u"Acme"_s);
    }

    void theFirstLeadHasTheKeyboardToo()
    {
        Desk desk;
        desk.add(u"Acme"_s);
        QCOMPARE(desk.focused(), u"Acme"_s);
    }

    void everyListHasTheKeyboardAtTheCurrentLead()
    {
        Desk desk({u"Acme"_s, u"Bolt"_s});
        desk.press(Qt::Key_Down);
        desk.press(Qt::Key_Down);
        QCOMPARE(desk.focused(), u"Bolt"_s);
        auto &tabs = *desk.page->findChild<TabBar *>();
        for (const int view : {1, 2, 0}) {
            tabs.setCurrentIndex(view);
            desk.page->setFocus(Qt::OtherFocusReason);
            QVERIFY2(desk.spoken().contains(u"Bolt"_s), qPrintable(desk.spoken()));
        }
    }
};

QTEST_MAIN(TestPipelinePage)
#include "tst_pipelinepage.moc"
