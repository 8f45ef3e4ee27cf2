#include "tests/testing/test.h"
#include "ui/widgets/hoverend.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>

using namespace concave::ui;

class TestHoverEnd final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void whatThePointerLeftBehindAPopupIsNoLongerHovered()
    {
        HoverEnd hoverEnd(*qApp);
        QWidget window;
        window.resize(200, 100);
        QPushButton left(&window);
        QPushButton stillThere(&window);
        left.setGeometry(0, 0, 50, 50);
        stillThere.setGeometry(100, 0, 50, 50);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QWidget popup(&window, Qt::Popup);
        popup.show();
        for (QPushButton *button : {&left, &stillThere})
            button->setAttribute(Qt::WA_UnderMouse);
        QCursor::setPos(stillThere.mapToGlobal(QPoint(25, 25)));
        popup.hide();
        QTRY_VERIFY(!left.underMouse());
        QVERIFY(stillThere.underMouse());
    }
};

QTEST_MAIN(TestHoverEnd)
#include "tst_hoverend.moc"
