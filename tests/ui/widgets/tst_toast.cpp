#include "tests/testing/test.h"
#include "ui/theme/theme.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QEnterEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

class TestToast final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void itStandsAtTheLowerEdgeInTheMiddle()
    {
        Window window;
        window.toast.say(u"Deleted Ambervale Foods"_s);
        QVERIFY(window.toast.isVisible());
        QCOMPARE(window.toast.height(), 44);
        QCOMPARE(window.toast.geometry().bottom() + 1, 600 - 24);
        QVERIFY(std::abs(window.toast.geometry().center().x() - 400) <= 1);

        window.widget.resize(1000, 500);
        QCoreApplication::processEvents();
        QCOMPARE(window.toast.geometry().bottom() + 1, 500 - 24);
        QVERIFY(std::abs(window.toast.geometry().center().x() - 500) <= 1);
    }

    void undoRunsOnceAndCloses()
    {
        Window window;
        int undone = 0;
        window.toast.say(u"Deleted Ambervale Foods"_s, {{u"Undo"_s, [&] { ++undone; }}});
        QSignalSpy closed(&window.toast, &Toast::closed);
        auto *undo = window.toast.findChild<QPushButton *>();
        QVERIFY(undo);
        QCOMPARE(undo->text(), u"Undo"_s);
        QTest::mouseClick(undo, Qt::LeftButton);
        QCOMPARE(undone, 1);
        QCOMPARE(closed.size(), 1);
        QVERIFY(!window.toast.isVisible());
    }

    void anActionMaySayTheNextThing()
    {
        Window window;
        window.toast.say(u"Deleted"_s, {{u"Undo"_s, [&] { window.toast.say(u"Brought back"_s); }}});
        QTest::mouseClick(window.toast.findChild<QPushButton *>(), Qt::LeftButton);
        QVERIFY(window.toast.isVisible());
        QCOMPARE(window.toast.text(), u"Brought back"_s);
    }

    void aNewMessageTakesThePlaceOfTheOld()
    {
        Window window;
        window.toast.say(u"First"_s, {{u"Undo"_s, [] {}}, {u"Add reason"_s, [] {}}});
        window.toast.say(u"Second"_s, {{u"Undo"_s, [] {}}});
        QCOMPARE(window.toast.text(), u"Second"_s);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(window.toast.findChildren<QPushButton *>().size(), 1);
    }

    void thePointerAndTheFocusStopTheTime()
    {
        Window window;
        window.toast.say(u"Deleted"_s, {{u"Undo"_s, [] {}}});
        QVERIFY(window.toast.isCounting());
        QEnterEvent enter({5, 5}, {5, 5}, {5, 5});
        QCoreApplication::sendEvent(&window.toast, &enter);
        QVERIFY(!window.toast.isCounting());
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(&window.toast, &leave);
        QVERIFY(window.toast.isCounting());

        auto *undo = window.toast.findChild<QPushButton *>();
        QFocusEvent in(QEvent::FocusIn, Qt::TabFocusReason);
        QCoreApplication::sendEvent(undo, &in);
        QVERIFY(!window.toast.isCounting());
        QFocusEvent out(QEvent::FocusOut, Qt::TabFocusReason);
        QCoreApplication::sendEvent(undo, &out);
        QVERIFY(window.toast.isCounting());
    }

    void escapeAndTheCrossClose()
    {
        Window window;
        window.toast.say(u"Deleted"_s);
        QTest::keyClick(&window.toast, Qt::Key_Escape);
        QVERIFY(!window.toast.isVisible());
        window.toast.say(u"Deleted"_s);
        auto *cross = window.toast.findChild<QToolButton *>();
        QCOMPARE(cross->accessibleName(), u"Close"_s);
        cross->click();
        QVERIFY(!window.toast.isVisible());
    }

    void markupIsShownAsItIs()
    {
        Window window;
        window.toast.say(u"<b>Deleted</b>"_s);
        QCOMPARE(window.toast.findChild<QLabel *>()->textFormat(), Qt::PlainText);
    }

private:
    struct Window
    {
        Theme theme{*qApp};
        QWidget widget;
        Toast toast{theme, &widget};

        Window()
        {
            theme.setReducedMotion(true);
            widget.resize(800, 600);
            widget.show();
        }
    };
};

QTEST_MAIN(TestToast)
#include "tst_toast.moc"
