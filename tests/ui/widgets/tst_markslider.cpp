#include "tests/testing/test.h"
#include "ui/theme/theme.h"
#include "ui/widgets/markslider.h"

#include <QAccessible>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

class TestMarkSlider final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void keys_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<bool>("shift");
        QTest::addColumn<int>("value");
        QTest::newRow("right") << int(Qt::Key_Right) << false << 101;
        QTest::newRow("left") << int(Qt::Key_Left) << false << 99;
        QTest::newRow("shift right") << int(Qt::Key_Right) << true << 110;
        QTest::newRow("shift left") << int(Qt::Key_Left) << true << 90;
        QTest::newRow("page up") << int(Qt::Key_PageUp) << false << 110;
        QTest::newRow("page down") << int(Qt::Key_PageDown) << false << 90;
        QTest::newRow("home") << int(Qt::Key_Home) << false << 0;
        QTest::newRow("end") << int(Qt::Key_End) << false << 300;
    }

    void keys()
    {
        QFETCH(int, key);
        QFETCH(bool, shift);
        QFETCH(int, value);
        Budget budget;
        const auto modifier = shift ? Qt::ShiftModifier : Qt::NoModifier;
        QTest::keyPress(&budget.slider, static_cast<Qt::Key>(key), modifier);
        QCOMPARE(budget.slider.value(), value);
        QCOMPARE(budget.moved.size(), 1);
        QCOMPARE(budget.released.size(), 0);
        QTest::keyRelease(&budget.slider, static_cast<Qt::Key>(key), modifier);
        QVERIFY(budget.slider.isMoving());
        budget.loseFocus();
        QVERIFY(!budget.slider.isMoving());
        QCOMPARE(budget.released.size(), 1);
        QCOMPARE(budget.released.constFirst().constFirst().toInt(), value);
    }

    void aRunOfKeysIsReleasedOnceWhenTheKeysRest()
    {
        Budget budget;
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(&budget.slider, Qt::Key_Right);
        QCOMPARE(budget.moved.size(), 5);
        QCOMPARE(budget.released.size(), 0);
        QTRY_COMPARE(budget.released.size(), 1);
        QCOMPARE(budget.released.constFirst().constFirst().toInt(), 105);
    }

    void anotherKeyEndsARun()
    {
        Budget budget;
        QTest::keyClick(&budget.slider, Qt::Key_Right);
        QTest::keyClick(&budget.slider, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(budget.released.size(), 1);
    }

    void escTakesARunBack()
    {
        Budget budget;
        QSignalSpy takenBack(&budget.slider, &MarkSlider::takenBack);
        QTest::keyClick(&budget.slider, Qt::Key_Escape);
        QCOMPARE(takenBack.size(), 0);
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(&budget.slider, Qt::Key_PageUp);
        QTest::keyClick(&budget.slider, Qt::Key_Escape);
        QCOMPARE(budget.slider.value(), 100);
        QCOMPARE(takenBack.size(), 1);
        budget.loseFocus();
        QCOMPARE(budget.released.size(), 0);
    }

    void escTakesADragBack()
    {
        Budget budget;
        QSignalSpy takenBack(&budget.slider, &MarkSlider::takenBack);
        const auto at = [&](int value) { return QPoint(budget.slider.position(value), 24); };
        QTest::mousePress(&budget.slider, Qt::LeftButton, {}, at(100));
        QTest::mouseMove(&budget.slider, at(150));
        QTest::keyClick(&budget.slider, Qt::Key_Escape);
        QTest::mouseMove(&budget.slider, at(200));
        QTest::mouseRelease(&budget.slider, Qt::LeftButton, {}, at(200));
        QCOMPARE(budget.slider.value(), 100);
        QCOMPARE(takenBack.size(), 1);
        QCOMPARE(budget.released.size(), 0);
    }

    void theHeightStaysWhereRoomIsKept()
    {
        Budget budget;
        budget.slider.keepRoomForMarks();
        const QSize withMarks = budget.slider.minimumSizeHint();
        budget.slider.setMarks({});
        QCOMPARE(budget.slider.minimumSizeHint(), withMarks);
    }

    void nothingMovesBeyondTheEnds()
    {
        Budget budget;
        budget.slider.setValue(300);
        QTest::keyClick(&budget.slider, Qt::Key_Right);
        QCOMPARE(budget.moved.size(), 0);
        QCOMPARE(budget.released.size(), 0);
    }

    void aDragMovesLiveAndReleasesOnce()
    {
        Budget budget;
        const auto at = [&](int value) { return QPoint(budget.slider.position(value), 24); };
        QTest::mousePress(&budget.slider, Qt::LeftButton, {}, at(100));
        QTest::mouseMove(&budget.slider, at(120));
        QTest::mouseMove(&budget.slider, at(150));
        QCOMPARE(budget.moved.size(), 2);
        QCOMPARE(budget.released.size(), 0);
        QTest::mouseRelease(&budget.slider, Qt::LeftButton, {}, at(150));
        QCOMPARE(budget.slider.value(), 150);
        QCOMPARE(budget.released.size(), 1);
    }

    void holdingTheHandleChangesNothing()
    {
        Budget budget;
        const QPoint beside(budget.slider.position(100) + 5, 24);
        QTest::mouseClick(&budget.slider, Qt::LeftButton, {}, beside);
        QCOMPARE(budget.slider.value(), 100);
        QCOMPARE(budget.released.size(), 0);
    }

    void settingTellsNoUser()
    {
        Budget budget;
        budget.slider.setValue(42);
        QCOMPARE(budget.moved.size(), 0);
    }

    void everyValueHasItsPlaceAndBack()
    {
        Budget budget;
        for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            budget.slider.setLayoutDirection(direction);
            for (int value = 0; value <= 300; value += 7)
                QCOMPARE(budget.slider.valueAt(budget.slider.position(value)), value);
            QVERIFY(budget.slider.valueAt(-1000) >= 0 && budget.slider.valueAt(9999) <= 300);
        }
    }

    void marksGiveWay()
    {
        Budget budget;
        budget.slider.setMarks(
            {{280, u"Menu images join"_s, Token::S5}, {10, u"A project with a very long name"_s, Token::S1},
                {60, u"Dispatching"_s, Token::S2}, {61, u"Hidden, for want of room"_s, Token::S3},
                {62, u"Shown"_s, Token::S4}, {400, u"Beyond the end"_s, Token::S6}});
        const auto shown = budget.slider.shownMarks();
        QCOMPARE(shown.size(), 5);
        QVERIFY(shown[0].label.endsWith(QChar(0x2026)));
        QCOMPARE(shown[3].label, u"Shown"_s);
        QCOMPARE(shown[4].label, u"Menu images join"_s);
        QVERIFY(shown[4].place.right() < shown[4].x); // turned to the left at the end
        for (std::size_t i = 0; i < shown.size(); ++i)
            for (std::size_t j = i + 1; j < shown.size(); ++j)
                if (!shown[i].label.isEmpty() && !shown[j].label.isEmpty())
                    QVERIFY2(!shown[i].place.intersects(shown[j].place), qPrintable(shown[i].label));
    }

    void screenReadersSeeASlider()
    {
        Budget budget;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&budget.slider);
        QVERIFY(interface);
        QCOMPARE(interface->role(), QAccessible::Slider);
        QVERIFY(interface->valueInterface());
        QCOMPARE(interface->valueInterface()->currentValue().toInt(), 100);
        QCOMPARE(interface->valueInterface()->maximumValue().toInt(), 300);
        interface->valueInterface()->setCurrentValue(120);
        QCOMPARE(budget.slider.value(), 120);
    }

    void itPaintsInEveryState()
    {
        Budget budget;
        budget.slider.setMarks({{174, u"Synthetic menu images joins at 174 weeks"_s, Token::S5},
            {174, u"Another"_s, Token::S1}});
        const QImage enabled = budget.slider.grab().toImage();
        budget.slider.setEnabled(false);
        QVERIFY(enabled != budget.slider.grab().toImage());
    }

private:
    struct Budget
    {
        Theme theme{*qApp};
        MarkSlider slider{theme};
        QSignalSpy moved{&slider, &MarkSlider::moved};
        QSignalSpy released{&slider, &MarkSlider::released};

        void loseFocus()
        {
            QFocusEvent out(QEvent::FocusOut);
            QApplication::sendEvent(&slider, &out);
        }

        Budget()
        {
            slider.setRange(0, 300);
            slider.setTickStep(50);
            slider.setValue(100);
            slider.setMarks({{174, u"Synthetic menu images joins at 174 weeks"_s, Token::S5}});
            slider.resize(700, slider.sizeHint().height());
            slider.show();
        }
    };
};

QTEST_MAIN(TestMarkSlider)
#include "tst_markslider.moc"
