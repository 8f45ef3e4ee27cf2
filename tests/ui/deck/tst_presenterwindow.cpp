#include "tests/testing/find.h"
#include "tests/testing/test.h"
#include "tests/ui/deck/deckdocument.h"
#include "ui/deck/deckpresenter.h"
#include "ui/deck/presenterwindow.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QPointer>
#include <QTest>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Sample : DeckDocument
{
    Theme theme{*qApp};
    DeckPresenter presenter{*document};
    QWidget page;
    QPointer<PresenterWindow> window;
    bool wasFullScreen = false;

    Sample()
    {
        presenter.setProject(dispatching::project);
        presenter.step(1);
        window = present(theme, presenter, &page);
        wasFullScreen = window->isFullScreen();
        window->resize(960, 540);
    }

    void press(int key) { QTest::keyClick(window, static_cast<Qt::Key>(key)); }
    /// From 1, as people count.
    std::size_t shown() const { return window->show().page() + 1; }
    QImage picture() const { return window->grab().toImage(); }
};

} // namespace

class TestPresenterWindow final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void itBeginsAtTheShownSlide()
    {
        const Sample sample;
        QCOMPARE(sample.shown(), std::size_t(2));
        QVERIFY(sample.wasFullScreen);
    }

    void keysAndRemotesGoThroughTheSlides_data()
    {
        QTest::addColumn<QList<int>>("keys");
        QTest::addColumn<int>("shown");
        QTest::newRow("right") << QList<int>{Qt::Key_Right} << 3;
        QTest::newRow("space") << QList<int>{Qt::Key_Space} << 3;
        QTest::newRow("page down of a remote") << QList<int>{Qt::Key_PageDown} << 3;
        QTest::newRow("enter") << QList<int>{Qt::Key_Return} << 3;
        QTest::newRow("left") << QList<int>{Qt::Key_Left} << 1;
        QTest::newRow("page up of a remote") << QList<int>{Qt::Key_PageUp} << 1;
        QTest::newRow("not before the first") << QList<int>{Qt::Key_Left, Qt::Key_Left, Qt::Key_Left} << 1;
        QTest::newRow("end") << QList<int>{Qt::Key_End} << 6;
        QTest::newRow("not after the last") << QList<int>{Qt::Key_End, Qt::Key_Space} << 6;
        QTest::newRow("home") << QList<int>{Qt::Key_End, Qt::Key_Home} << 1;
        QTest::newRow("a number") << QList<int>{Qt::Key_5, Qt::Key_Return} << 5;
        QTest::newRow("a number too large") << QList<int>{Qt::Key_9, Qt::Key_9, Qt::Key_Return} << 6;
        QTest::newRow("a number and then something else")
            << QList<int>{Qt::Key_5, Qt::Key_Right, Qt::Key_Return} << 4;
    }

    void keysAndRemotesGoThroughTheSlides()
    {
        QFETCH(QList<int>, keys);
        QFETCH(int, shown);
        Sample sample;
        for (const int key : keys)
            sample.press(key);
        QCOMPARE(static_cast<int>(sample.shown()), shown);
    }

    void bBlanksUntilTheNextKey_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("B") << static_cast<int>(Qt::Key_B);
        QTest::newRow("full stop of a remote") << static_cast<int>(Qt::Key_Period);
    }

    void bBlanksUntilTheNextKey()
    {
        QFETCH(int, key);
        Sample sample;
        const QRgb ground = sample.picture().pixel(480, 40);
        QVERIFY(ground != qRgb(0, 0, 0));
        sample.press(key);
        QCOMPARE(sample.picture().pixel(480, 40), qRgb(0, 0, 0));
        sample.press(key);
        QCOMPARE(sample.picture().pixel(480, 40), ground);
        QCOMPARE(sample.shown(), std::size_t(2));
    }

    void sShowsTheSpeakersView()
    {
        Sample sample;
        QVERIFY(!sample.window->isSpeakerView());
        sample.press(Qt::Key_S);
        QVERIFY(sample.window->isSpeakerView());
        QCOMPARE(find<QLabel>(*sample.window, u"showPlace"_s).text(), u"2 of 6"_s);
        QVERIFY(find<QLabel>(*sample.window, u"showElapsed"_s).text().startsWith(u"0:0"_s));
        sample.presenter.setText(sample.presenter.selected(), u"notes"_s, u"Let Dario tell it."_s);
        QCOMPARE(find<QLabel>(*sample.window, u"showNotes"_s).text(), u"Let Dario tell it."_s);
        sample.press(Qt::Key_Right);
        QCOMPARE(find<QLabel>(*sample.window, u"showPlace"_s).text(), u"3 of 6"_s);
        sample.press(Qt::Key_S);
        QVERIFY(!sample.window->isSpeakerView());
    }

    void escEndsAtTheSlideThatWasShown()
    {
        Sample sample;
        sample.press(Qt::Key_End);
        sample.press(Qt::Key_Escape);
        QVERIFY(!sample.window || !sample.window->isVisible());
        QCOMPARE(sample.presenter.selected().kind, SlideKind::Summary);
        QTRY_VERIFY(!sample.window);
    }

    void slidesThatAreLeftOutAreNotShown()
    {
        Sample sample;
        sample.presenter.setLeftOut({SlideKind::Metric, dispatching::balance}, true);
        QCOMPARE(sample.window->show().pages(), std::size_t(5));
        sample.press(Qt::Key_Right);
        QCOMPARE(sample.window->show().current()->source, std::size_t(3));
    }

    void thePointerHides()
    {
        Sample sample;
        QWidget *page = sample.window->childAt(480, 270);
        QVERIFY(page);
        QTRY_COMPARE_WITH_TIMEOUT(page->cursor().shape(), Qt::BlankCursor, 5000);
        QTest::mouseMove(page, QPoint(100, 100));
        QTRY_COMPARE(page->cursor().shape(), Qt::ArrowCursor);
    }

    void nothingIsPresentedWithoutSlides()
    {
        DeckDocument sample;
        const Theme theme(*qApp);
        DeckPresenter presenter(*sample.document);
        QWidget page;
        QVERIFY(!present(theme, presenter, &page));
    }
};

QTEST_MAIN(TestPresenterWindow)
#include "tst_presenterwindow.moc"
