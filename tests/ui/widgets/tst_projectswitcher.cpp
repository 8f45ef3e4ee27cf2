#include "tests/testing/find.h"
#include "tests/testing/test.h"
#include "ui/widgets/projectmenu.h"
#include "ui/widgets/projectswitcher.h"

#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A page with a switcher between three projects, the second of them chosen.
struct Desk
{
    Theme theme{*qApp};
    QWidget page;
    ProjectSwitcher *switcher = new ProjectSwitcher(theme, page, &page);
    QSignalSpy chosen{switcher, &ProjectSwitcher::chosen};

    Desk()
    {
        switcher->setProjects(
            {{10, u"Pricing"_s, 0}, {20, u"Dispatching"_s, 1}, {30, u"Courier vision"_s, 2}}, 20);
        page.resize(400, 300);
        page.show();
        if (!QTest::qWaitForWindowActive(&page))
            qFatal("the page does not come up");
    }

    qint64 latest() const { return chosen.isEmpty() ? 0 : chosen.last().first().toLongLong(); }
    QLineEdit &open()
    {
        QTest::mouseClick(switcher, Qt::LeftButton);
        return ::find<QLineEdit>(*switcher, u"projectFilter"_s);
    }
    QString listed() const
    {
        QStringList names;
        const auto &list = ::find<QListWidget>(*switcher, u"projectList"_s);
        for (int row = 0; row < list.count(); ++row) {
            if (!list.item(row)->isHidden())
                names << list.item(row)->text();
        }
        return names.join(u" | "_s);
    }
};

} // namespace

class TestProjectSwitcher final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void keysStepAroundTheEnds()
    {
        Desk desk;
        QTest::keyClick(&desk.page, Qt::Key_BracketRight, Qt::ControlModifier);
        QCOMPARE(desk.latest(), 30);
        desk.switcher->setProjects({{10, u"Pricing"_s, 0}, {30, u"Courier vision"_s, 2}}, 30);
        QTest::keyClick(&desk.page, Qt::Key_BracketRight, Qt::ControlModifier);
        QCOMPARE(desk.latest(), 10);
        QTest::keyClick(&desk.page, Qt::Key_BracketLeft, Qt::ControlModifier);
        QCOMPARE(desk.chosen.size(), 3);
    }

    void theListIsFilteredAndChosenByKeys()
    {
        Desk desk;
        QLineEdit &filter = desk.open();
        QCOMPARE(desk.listed(), u"Pricing | Dispatching | Courier vision"_s);
        QTest::keyClicks(&filter, u"IC"_s);
        QCOMPARE(desk.listed(), u"Pricing"_s);
        filter.clear();
        QTest::keyClicks(&filter, u"i"_s);
        QTest::keyClick(&filter, Qt::Key_Down);
        QTest::keyClick(&filter, Qt::Key_Return);
        QCOMPARE(desk.latest(), 20);
    }

    void nothingIsChosenWhereNothingMatches()
    {
        Desk desk;
        QLineEdit &filter = desk.open();
        QTest::keyClicks(&filter, u"zzz"_s);
        QTest::keyClick(&filter, Qt::Key_Return);
        QVERIFY(desk.chosen.isEmpty());
    }

    void withoutProjectsItIsHidden()
    {
        Desk desk;
        QCOMPARE(desk.switcher->accessibleName(), u"Project: Dispatching"_s);
        desk.switcher->setProjects({}, std::nullopt);
        QVERIFY(!desk.switcher->isVisible());
        desk.switcher->step(1);
        QVERIFY(desk.chosen.isEmpty());
    }
};

QTEST_MAIN(TestProjectSwitcher)
#include "tst_projectswitcher.moc"
