#include "tests/testing/find.h"
#include "tests/testing/test.h"
#include "tests/ui/deck/deckdocument.h"
#include "ui/deck/deckexportmenu.h"
#include "ui/deck/deckmenu.h"
#include "ui/deck/deckpane.h"
#include "ui/deck/deckpresenter.h"
#include "ui/deck/slideview.h"
#include "ui/deck/thumbnailmodel.h"
#include "ui/deck/thumbnailstrip.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/splitbutton.h"
#include "ui/widgets/textarea.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

const SlideKey firstConcern{SlideKind::Concern, dispatching::vanish};

struct Sample : DeckDocument
{
    Theme theme{*qApp};
    DeckPresenter presenter{*document};
    DeckPane pane{theme, presenter};

    Sample()
    {
        presenter.setProject(dispatching::project);
        pane.resize(528, 848);
        pane.show();
        pane.activateWindow();
        if (!QTest::qWaitForWindowActive(&pane))
            qFatal("The window does not open.");
    }

    SlideView &slide() const { return find<SlideView>(pane, u"slide"_s); }
    ThumbnailStrip &strip() const { return find<ThumbnailStrip>(pane, u"thumbnails"_s); }
    QString place() const { return find<QLabel>(pane, u"slidePlace"_s).text(); }
    TextArea *editor() const { return slide().findChild<TextArea *>(u"slideText"_s); }
    QString field(const QString &name) const
    {
        for (const SlideField &field : presenter.shownSlide()->fields)
            if (field.name == name)
                return field.text;
        return u"no such field"_s;
    }
    QPoint middleOf(const QString &field) const
    {
        for (const SlideItem &item : presenter.shownPage()->items) {
            const auto *text = std::get_if<TextItem>(&item);
            if (text && text->field == field)
                return (text->box.center() * (slide().width() / slideWidth)).toPoint();
        }
        return {};
    }
    QStringList captions() const
    {
        QStringList captions;
        for (int row = 0; row < strip().model()->rowCount(); ++row)
            captions << strip().model()->index(row, 0).data().toString();
        return captions;
    }
};

} // namespace

class TestDeckPane final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void theShownSlideHasItsPlaceAndItsNotes()
    {
        Sample sample;
        QCOMPARE(sample.place(), u"slide 1 of 6"_s);
        QVERIFY(!find<QToolButton>(sample.pane, u"previousSlide"_s).isEnabled());
        find<QToolButton>(sample.pane, u"nextSlide"_s).click();
        QCOMPARE(sample.place(), u"slide 2 of 6"_s);
        QVERIFY(find<QToolButton>(sample.pane, u"previousSlide"_s).isEnabled());
        QCOMPARE(find<TextArea>(sample.pane, u"speakerNotes"_s).value(), sample.field(u"notes"_s));
        QVERIFY(sample.slide().accessibleName().contains(u"nobody notices"_s));
        QCOMPARE(sample.slide().width() * 9 / 16, sample.slide().height());
    }

    void theStripHasACaptionForEveryPage()
    {
        const Sample sample;
        QCOMPARE(sample.captions(), (QStringList{u"1 Title"_s, u"2 Concern 1"_s, u"3 Metric 1"_s,
                                        u"4 Demo 1"_s, u"5 Concern 2"_s, u"6 Summary"_s, u"Add slide"_s}));
        QCOMPARE(sample.strip().currentIndex().row(), 0);
    }

    void itsModelKeepsItsWord()
    {
        Sample sample;
        ThumbnailModel model(sample.presenter);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        sample.presenter.addSlide();
        sample.presenter.addSlide();
        sample.presenter.setLeftOut(firstConcern, true);
        sample.presenter.remove(sample.presenter.selected());
        QCOMPARE(model.rowCount(), 8);
        sample.presenter.setProject({});
        QCOMPARE(model.rowCount(), 1);
    }

    void aTextIsEditedWhereItStands()
    {
        Sample sample;
        sample.presenter.select(firstConcern);
        QTest::mouseDClick(&sample.slide(), Qt::LeftButton, {}, sample.middleOf(u"worst_case"_s));
        QVERIFY(sample.editor());
        QCOMPARE(sample.editor()->value(), sample.field(u"worst_case"_s));
        QTest::keyClicks(sample.editor(), u"Nobody eats."_s);
        QTest::keyClick(sample.editor(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(sample.field(u"worst_case"_s), u"Nobody eats."_s);
        QVERIFY(!sample.slide().isEditing());
        QVERIFY(sample.slide().hasFocus());
    }

    void escTakesTheTypingBack()
    {
        Sample sample;
        sample.presenter.select(firstConcern);
        const QString before = sample.field(u"worst_case"_s);
        sample.slide().edit(u"worst_case"_s);
        QTest::keyClicks(sample.editor(), u"Never mind"_s);
        QTest::keyClick(sample.editor(), Qt::Key_Escape);
        QVERIFY(!sample.slide().isEditing());
        QCOMPARE(sample.field(u"worst_case"_s), before);
        QCOMPARE(sample.document->history()->size(), std::size_t(1));
    }

    void tabGoesThroughTheTextsAndEnterEdits()
    {
        Sample sample;
        sample.presenter.select(firstConcern);
        sample.slide().setFocus(Qt::TabFocusReason);
        QTest::keyClick(&sample.slide(), Qt::Key_Tab);
        const QString first = sample.slide().accessibleName();
        QTest::keyClick(&sample.slide(), Qt::Key_Tab);
        QVERIFY(sample.slide().accessibleName() != first);
        QTest::keyClick(&sample.slide(), Qt::Key_Backtab);
        QCOMPARE(sample.slide().accessibleName(), first);
        QTest::keyClick(&sample.slide(), Qt::Key_F2);
        QVERIFY(sample.editor());
        QTest::keyClicks(sample.editor(), u"Other words"_s);
        QTest::keyClick(sample.editor(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY2(sample.slide().accessibleName().contains(u"Other words"_s),
            qPrintable(sample.slide().accessibleName()));
    }

    void leavingTheEditorKeepsWhatWasTyped()
    {
        Sample sample;
        sample.presenter.select(firstConcern);
        sample.slide().edit(u"worst_case"_s);
        QTest::keyClicks(sample.editor(), u"Kept"_s);
        sample.strip().setFocus();
        QCOMPARE(sample.field(u"worst_case"_s), u"Kept"_s);
        QTRY_VERIFY(!sample.slide().isEditing());
    }

    void notesAreEditedBelow()
    {
        Sample sample;
        sample.presenter.select(firstConcern);
        auto &notes = find<TextArea>(sample.pane, u"speakerNotes"_s);
        notes.setFocus();
        notes.selectAll();
        QTest::keyClicks(&notes, u"Let Dario tell it."_s);
        QTest::keyClick(&notes, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(sample.field(u"notes"_s), u"Let Dario tell it."_s);
        QCOMPARE(sample.presenter.shownPage()->notes, u"Let Dario tell it."_s);
    }

    void keysOrderTheStrip()
    {
        Sample sample;
        sample.strip().setFocus();
        QTest::keyClick(&sample.strip(), Qt::Key_Right);
        QVERIFY(sample.presenter.selected() == firstConcern);
        QTest::keyClick(&sample.strip(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(sample.captions().mid(0, 3), (QStringList{u"1 Title"_s, u"2 Metric 1"_s, u"3 Concern 1"_s}));
        QCOMPARE(sample.strip().currentIndex().row(), 2);
        QTest::keyClick(&sample.strip(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(sample.captions().mid(0, 3), (QStringList{u"1 Title"_s, u"2 Concern 1"_s, u"3 Metric 1"_s}));
    }

    void deleteLeavesOutAndTheMarkSaysSo()
    {
        Sample sample;
        QSignalSpy done(&sample.presenter, &DeckPresenter::done);
        sample.presenter.select(firstConcern);
        QTest::keyClick(&sample.strip(), Qt::Key_Delete);
        QCOMPARE(done.size(), 1);
        QCOMPARE(sample.captions()[1], u"Concern 1, left out"_s);
        QCOMPARE(sample.place(), u"left out"_s);
        auto &again = find<QPushButton>(sample.pane, u"showAgain"_s);
        QVERIFY(again.isVisible());
        again.click();
        QCOMPARE(sample.place(), u"slide 2 of 6"_s);
        QVERIFY(!again.isVisible());
    }

    void aSlideIsDraggedToItsPlace()
    {
        Sample sample;
        ThumbnailStrip &strip = sample.strip();
        const auto middle = [&](int row) { return strip.visualRect(strip.model()->index(row, 0)).center(); };
        QTest::mousePress(strip.viewport(), Qt::LeftButton, {}, middle(1));
        QVERIFY(sample.presenter.selected() == firstConcern);
        const QPoint target = middle(3) + QPoint(20, 0);
        for (const QPoint &place : {middle(2), target}) {
            QMouseEvent move(QEvent::MouseMove, place, strip.viewport()->mapToGlobal(place), Qt::NoButton,
                Qt::LeftButton, {});
            QApplication::sendEvent(strip.viewport(), &move);
        }
        QTest::mouseRelease(strip.viewport(), Qt::LeftButton, {}, target);
        QCOMPARE(sample.captions().mid(0, 4),
            (QStringList{u"1 Title"_s, u"2 Metric 1"_s, u"3 Demo 1"_s, u"4 Concern 1"_s}));
        QCOMPARE(sample.document->history()->size(), std::size_t(2));
    }

    void theLastTileAddsASlide()
    {
        Sample sample;
        ThumbnailStrip &strip = sample.strip();
        sample.presenter.select(firstConcern);
        const QModelIndex tile = strip.model()->index(6, 0);
        QTest::mouseClick(strip.viewport(), Qt::LeftButton, {}, strip.visualRect(tile).center());
        QCOMPARE(sample.presenter.selected().kind, SlideKind::Text);
        QCOMPARE(sample.place(), u"slide 3 of 7"_s);
    }

    void theMenuTakesTheConcernsTextAgain()
    {
        Sample sample;
        sample.presenter.select(firstConcern);
        auto &menu = *sample.pane.findChild<DeckMenu *>();
        const QString before = sample.field(u"worst_case"_s);
        Q_EMIT menu.aboutToShow();
        QVERIFY(!find<QAction>(menu, u"takeAgain"_s).isEnabled());
        sample.presenter.setText(firstConcern, u"worst_case"_s, u"Other"_s);
        Q_EMIT menu.aboutToShow();
        QVERIFY(find<QAction>(menu, u"takeAgain"_s).isEnabled());
        find<QAction>(menu, u"takeAgain"_s).trigger();
        QCOMPARE(sample.field(u"worst_case"_s), before);
        QVERIFY(!find<QAction>(menu, u"removeSlide"_s).isVisible());
    }

    /// A scroll bar that makes itself needed by going away would be painted for ever.
    void theStripComesToRestAtEveryHeight()
    {
        Sample sample;
        struct : QObject
        {
            int resizes = 0;
            bool eventFilter(QObject *, QEvent *event) override
            {
                resizes += event->type() == QEvent::Resize ? 1 : 0;
                return false;
            }
        } watch;
        sample.strip().viewport()->installEventFilter(&watch);
        for (int height = 600; height < 1000; height += 3) {
            sample.pane.resize(528, height);
            QTest::qWait(1);
            watch.resizes = 0;
            for (int i = 0; i < 10; ++i)
                QApplication::processEvents();
            QVERIFY2(watch.resizes <= 2, QByteArray::number(height).constData());
        }
    }

    void allTextsAreChangedInOneStep()
    {
        Sample sample;
        sample.presenter.select(firstConcern);
        find<QAction>(*sample.pane.findChild<DeckMenu *>(), u"slideTexts"_s).trigger();
        auto &worst = find<TextArea>(sample.pane, u"worst_case"_s);
        QCOMPARE(worst.value(), sample.field(u"worst_case"_s));
        worst.setPlainText(u"Nobody eats."_s);
        find<TextArea>(*worst.window(), u"notes"_s).setPlainText(u"Wait for his phone."_s);
        find<QPushButton>(*worst.window(), u"changeTexts"_s).click();
        QCOMPARE(sample.field(u"worst_case"_s), u"Nobody eats."_s);
        QCOMPARE(sample.field(u"notes"_s), u"Wait for his phone."_s);
        QCOMPARE(sample.document->history()->size(), std::size_t(2));
    }

    void withoutAProjectItSaysSo()
    {
        Sample sample;
        sample.presenter.setProject({});
        QVERIFY(!sample.slide().isVisible());
        QCOMPARE(sample.place(), QString());
    }

    void theDeckIsExportedAsTheLastTime()
    {
        Sample sample;
        QStringList asked;
        DeckExportMenu menu(sample.theme, sample.presenter, &sample.pane,
            {.newFile =
                    [&](QWidget *, const QString &, const QString &suggestion, const QStringList &) {
                        asked << QFileInfo(suggestion).fileName();
                        return NewFile{sample.folder.path(u"talk"_s)};
                    },
                .fileToOpen = [](QWidget *, const QString &, const QString &) { return u"/c/acme.pptx"_s; }});
        SplitButton button(sample.theme, Icon::Export, u"Export deck"_s);
        menu.serve(button);
        QSignalSpy told(&sample.presenter, &DeckPresenter::told);
        find<QAction>(menu, u"html"_s).trigger();
        QVERIFY(told.wait(10000));
        QVERIFY(QFile::exists(sample.folder.path(u"talk.html"_s)));
        QVERIFY(
            find<ElidedLabel>(sample.pane, u"exportHistory"_s).text().startsWith(u"Deck exported Today"_s) ||
            find<ElidedLabel>(sample.pane, u"exportHistory"_s)
                .text()
                .startsWith(u"Deck exported 10 March"_s));
        button.first().click();
        QVERIFY(told.wait(10000));
        QCOMPARE(asked.size(), 2);
        QVERIFY2(asked[1].endsWith(u".html"_s), qPrintable(asked[1]));
        find<QAction>(menu, u"template"_s).trigger();
        QCOMPARE(sample.presenter.exporter().templatePath(), u"/c/acme.pptx"_s);
        Q_EMIT menu.aboutToShow();
        QCOMPARE(find<QAction>(menu, u"template"_s).text(), u"Company template: acme.pptx…"_s);
        find<QAction>(menu, u"noTemplate"_s).trigger();
        QCOMPARE(sample.presenter.exporter().templatePath(), QString());
    }

    void slidesAreChosenInAList()
    {
        Sample sample;
        DeckExportMenu menu(sample.theme, sample.presenter, &sample.pane, {});
        find<QAction>(menu, u"chooseSlides"_s).trigger();
        auto &list = find<QListWidget>(sample.pane, u"slideChoice"_s);
        QCOMPARE(list.count(), 6);
        list.item(2)->setCheckState(Qt::Unchecked);
        find<QPushButton>(*list.window(), u"chooseSlides"_s).click();
        QCOMPARE(sample.captions()[2], u"Metric 1, left out"_s);
    }
};

QTEST_MAIN(TestDeckPane)
#include "tst_deckpane.moc"
