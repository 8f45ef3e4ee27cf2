#include "core/pipeline/records.h"
#include "tests/testing/documents.h"
#include "tests/testing/find.h"
#include "tests/testing/test.h"
#include "ui/canvas/canvaspage.h"
#include "ui/canvas/canvassegments.h"
#include "ui/theme/theme.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/textedit.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QBoxLayout>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The page over a project; it has just got the focus.
struct Desk
{
    TestFolder folder;
    std::unique_ptr<Document> document = folder.create();
    Id project;
    Theme theme{*qApp};
    QString file; ///< what the user chooses to import
    std::unique_ptr<CanvasPage> page;

    explicit Desk(bool hasProject = true)
    {
        if (hasProject)
            project = ::addProject(*document, u"Dispatching"_s);
    }

    void open(int width = 1388)
    {
        page = std::make_unique<CanvasPage>(theme, *document, nullptr, [this](QWidget *) { return file; });
        page->resize(width, 820);
        page->show();
        if (!QTest::qWaitForWindowActive(page.get()))
            qFatal("the page does not come up");
        page->setFocus(Qt::OtherFocusReason);
    }
    void begin(const QString &form = u"ml-canvas"_s) { click(u"template-"_s + form); }

    template <class T>
    T &part(const QString &name) const
    {
        return ::find<T>(*page, name);
    }
    void click(const QString &name) { QTest::mouseClick(&part<QAbstractButton>(name), Qt::LeftButton); }
    QString label(const QString &name) const { return part<QLabel>(name).text(); }
    bool isShown(const QString &name) const { return part<QWidget>(name).isVisible(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    /// A line of a menu as it opens.
    QAction *line(QMenu &menu, const QString &text) const
    {
        Q_EMIT menu.aboutToShow();
        for (QAction *action : menu.actions()) {
            if (action->text() == text)
                return action;
        }
        qFatal("there is no line %s", qPrintable(text));
    }
    QMenu &more() const { return *part<QToolButton>(u"moreForCanvas"_s).menu(); }

    /// "a b": the notes of the document by their texts.
    QString notes() const
    {
        QStringList texts;
        for (const Note &note : *document->all<Note>())
            texts << note.text;
        texts.sort();
        return texts.join(u' ');
    }
    QString latest() const { return document->history()->back().label; }
};

QString said(const QSignalSpy &spy)
{
    return spy.isEmpty() ? QString() : spy.back().front().toString();
}

} // namespace

class TestCanvasPage final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void withoutProjectsOneIsAdded()
    {
        Desk desk(false);
        desk.open();
        QVERIFY(desk.isShown(u"addProject"_s));
        desk.click(u"addProject"_s);
        QVERIFY(desk.isShown(u"canvasStart"_s));
        QVERIFY(!desk.part<QPushButton>(u"addNote"_s).isEnabled());
    }

    void tabGoesRoundThePage()
    {
        for (const QString &form : {u"ml-canvas"_s, u"ml-canvas-later"_s}) {
            Desk desk;
            desk.open();
            desk.begin(form);
            for (const Qt::Key key : {Qt::Key_Tab, Qt::Key_Backtab}) {
                QList<QWidget *> met{QApplication::focusWidget()};
                for (;;) {
                    desk.press(key);
                    QWidget *next = QApplication::focusWidget();
                    if (next == met.front())
                        break;
                    QVERIFY2(!met.contains(next), qPrintable(next->objectName()));
                    QVERIFY(next->isVisible());
                    met << next;
                }
                for (const QString &name : {u"sidePaneButton"_s, u"attributionLink"_s, u"sideMenu"_s})
                    QVERIFY2(met.contains(&desk.part<QWidget>(name)), qPrintable(name));
                const QWidget &question = desk.part<QWidget>(u"business-case"_s);
                QVERIFY(std::ranges::any_of(met, [&](QWidget *each) { return question.isAncestorOf(each); }));
            }
        }
    }

    void theFocusStaysOnTheBoardWithAnotherTemplate()
    {
        Desk desk;
        desk.open();
        desk.begin();
        desk.line(*desk.line(desk.more(), u"Change template"_s)->menu(), u"Stakeholder pitch canvas"_s)
            ->trigger();
        QVERIFY(qobject_cast<QAbstractItemView *>(QApplication::focusWidget()));
        QVERIFY(QApplication::focusWidget()->isVisible());
        desk.line(*desk.part<QPushButton>(u"canvasSwitcher"_s).menu(), u"Delete this canvas"_s)->trigger();
        QVERIFY(desk.part<QWidget>(u"canvasStart"_s).isAncestorOf(QApplication::focusWidget()));
    }

    void theMenuLeavesTheKeysToThePage()
    {
        Desk desk;
        desk.open();
        desk.begin();
        for (int i = 0; i < 2; ++i) {
            Q_EMIT desk.more().aboutToShow();
            desk.press(Qt::Key_F, Qt::ControlModifier);
            QVERIFY(desk.isShown(u"canvasFind"_s));
            desk.press(Qt::Key_Escape);
            QVERIFY(!desk.isShown(u"canvasFind"_s));
        }
    }

    void aTemplateIsChosenForTheFirstCanvas()
    {
        Desk desk;
        desk.open();
        QVERIFY(desk.isShown(u"canvasStart"_s));
        desk.begin();
        QVERIFY(!desk.isShown(u"canvasStart"_s));
        QCOMPARE(desk.latest(), u"Add canvas “Machine Learning Canvas”"_s);
        QCOMPARE(desk.label(u"completeBlocks"_s), u"0 of 10 blocks complete"_s);
        QVERIFY(desk.part<QPushButton>(u"addNote"_s).isEnabled());
        QVERIFY(desk.document->undo());
        QVERIFY(desk.isShown(u"canvasStart"_s));
    }

    void theNotesOfAWonLeadAreOfferedOneByOne()
    {
        Desk desk;
        QVERIFY(desk.document->edit(u"Add"_s, [&](Edit &edit) {
            edit.insert(Lead{.id = {},
                .company = u"Quillbank Insurance"_s,
                .note = u"Claims take 9 days\nThe archive is on paper"_s,
                .project = desk.project});
        }));
        desk.open();
        auto &all = desk.part<QCheckBox>(u"startWithLead"_s);
        QCOMPARE(all.text(), u"Start with the notes of Quillbank Insurance"_s);
        QCheckBox *paper = nullptr;
        for (QCheckBox *box : desk.page->findChildren<QCheckBox *>()) {
            if (box->text() == u"The archive is on paper"_s)
                paper = box;
        }
        QVERIFY(paper);
        paper->click();
        QCOMPARE(all.checkState(), Qt::PartiallyChecked);
        QSignalSpy done(desk.page.get(), &Page::done);
        desk.begin();
        QCOMPARE(desk.notes(), u"Claims take 9 days"_s);
        QCOMPARE(desk.document->all<Note>()->front().mark, NoteMark::Assumption);
        QCOMPARE(said(done), u"Added the canvas with 1 note, not placed yet"_s);
        QVERIFY(desk.document->undo());
        QCOMPARE(desk.notes(), QString());
    }

    void nothingOfALeadIsTakenThatIsTickedOff()
    {
        Desk desk;
        QVERIFY(desk.document->edit(u"Add"_s, [&](Edit &edit) {
            edit.insert(Lead{.id = {}, .company = u"Acme"_s, .note = u"Slow"_s, .project = desk.project});
        }));
        desk.open();
        desk.part<QCheckBox>(u"startWithLead"_s).click();
        desk.begin();
        QCOMPARE(desk.notes(), QString());
    }

    void theStripSaysHowFarItIsAndLeadsThere()
    {
        Desk desk;
        desk.open();
        desk.begin();
        QVERIFY(!desk.isShown(u"openQuestions"_s));
        const Canvas canvas = desk.document->all<Canvas>()->front();
        QVERIFY(desk.document->edit(u"Fill"_s, [&](Edit &edit) {
            edit.insert(Note{.id = {}, .canvas = canvas.id, .block = u"features"_s, .text = u"Queue"_s});
            edit.insert(Note{.id = {},
                .canvas = canvas.id,
                .block = u"decisions"_s,
                .text = u"Who?"_s,
                .mark = NoteMark::Question});
        }));
        QCOMPARE(desk.label(u"completeBlocks"_s), u"1 of 10 blocks complete"_s);
        QCOMPARE(desk.part<QPushButton>(u"openQuestions"_s).text(), u"1 open question"_s);
        QCOMPARE(desk.part<QWidget>(u"legend"_s).accessibleName(),
            u"Marks of notes: Agreed, Assumption, Open question"_s);
        auto &segments = desk.part<CanvasSegments>(u"blocks"_s);
        segments.setFocus();
        desk.press(Qt::Key_Home);
        QCOMPARE(segments.accessibleDescription(), u"Features: complete"_s); // complete ones come first
        desk.press(Qt::Key_Right);
        QCOMPARE(segments.accessibleDescription(), u"Decisions: 1 open question"_s);
        QSignalSpy chosen(&segments, &CanvasSegments::chosen);
        desk.press(Qt::Key_Return);
        QCOMPARE(said(chosen), u"decisions"_s);
    }

    void theStripKeepsItsOrderInANarrowWindow()
    {
        Desk desk;
        desk.open();
        desk.begin();
        for (const int width : {1388, 1048, 800, 560}) {
            desk.page->resize(width, 600);
            QTRY_COMPARE(desk.isShown(u"legend"_s), width > 800);
            QList<QWidget *> shown;
            for (QWidget *each : desk.part<QWidget>(u"canvasStrip"_s)
                                     .findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
                if (each->isVisible())
                    shown << each;
            }
            std::ranges::sort(shown, {}, [](const QWidget *each) { return each->x(); });
            for (qsizetype i = 1; i < shown.size(); ++i) {
                QVERIFY2(shown[i - 1]->geometry().right() < shown[i]->x(),
                    qPrintable(u"%1 covers %2 at %3"_s.arg(shown[i - 1]->objectName(), shown[i]->objectName())
                                   .arg(width)));
            }
            QVERIFY(shown.back()->geometry().right() < desk.part<QWidget>(u"canvasStrip"_s).width());
        }
    }

    void theHeaderIsEditedInPlace()
    {
        Desk desk;
        desk.open();
        desk.begin();
        desk.page->titleWidget()->show();
        QCOMPARE(desk.part<QPushButton>(u"canvasHead"_s).text(), u"Iteration 1, 10 March"_s);
        desk.part<QPushButton>(u"canvasHead"_s).click();
        auto &customer = desk.part<TextEdit>(u"designedFor"_s);
        QTest::keyClicks(&customer, u"Pantrylark"_s);
        customer.commit();
        QCOMPARE(desk.latest(), u"Change header of the canvas: designed for"_s);
        QCOMPARE(desk.label(u"iteration"_s), u"Iteration 1, no version kept yet"_s);
        auto &day = desk.part<DateEdit>(u"canvasDay"_s);
        day.setFocus();
        day.clear();
        day.commit();
        QCOMPARE(desk.part<QPushButton>(u"canvasHead"_s).text(), u"Iteration 1"_s);
    }

    void notesAreFound()
    {
        Desk desk;
        desk.open();
        desk.begin();
        const Canvas canvas = desk.document->all<Canvas>()->front();
        QVERIFY(desk.document->edit(u"Fill"_s, [&](Edit &edit) {
            edit.insert(Note{.id = {}, .canvas = canvas.id, .block = u"features"_s, .text = u"Queue"_s});
        }));
        desk.press(Qt::Key_Slash);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"findNote"_s);
        QTest::keyClicks(QApplication::focusWidget(), u"juice"_s);
        desk.press(Qt::Key_Return);
        QVERIFY(desk.isShown(u"nothingFound"_s));
        desk.part<QLineEdit>(u"findNote"_s).selectAll();
        QTest::keyClicks(QApplication::focusWidget(), u"que"_s);
        QVERIFY(desk.part<QWidget>(u"findNote"_s).hasFocus()); // found while it is typed
        QVERIFY(!desk.isShown(u"nothingFound"_s));
        desk.press(Qt::Key_Return);
        QVERIFY(!desk.isShown(u"nothingFound"_s));
        desk.press(Qt::Key_Escape);
        QVERIFY(!desk.isShown(u"canvasFind"_s));
        desk.press(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(desk.isShown(u"canvasFind"_s));
    }

    void theFocusStaysOnThePageWhenTheCanvasGoes()
    {
        Desk desk;
        QWidget window;
        auto *other = new QLineEdit(&window); // that Qt would give it to
        desk.page = std::make_unique<CanvasPage>(desk.theme, *desk.document, &window);
        auto *column = new QVBoxLayout(&window);
        column->addWidget(other);
        column->addWidget(desk.page.get());
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        desk.page->setFocus(Qt::OtherFocusReason);
        desk.begin();
        QVERIFY(desk.page->isAncestorOf(QApplication::focusWidget()));
        QVERIFY(desk.document->undo());
        QVERIFY(desk.isShown(u"canvasStart"_s));
        QVERIFY(desk.page->isAncestorOf(QApplication::focusWidget()));
        desk.page.reset();
    }

    void aCanvasBeginsWithAFile()
    {
        Desk desk;
        desk.open();
        desk.file = desk.folder.path(u"notes.md"_s);
        overwrite(desk.file,
            "- Designed for: Pantrylark\n\n## Decisions\n- a\n## Data sources\n- b\n## Else\n- c\n");
        QSignalSpy done(desk.page.get(), &Page::done);
        desk.click(u"importCanvas"_s);
        QVERIFY(!desk.isShown(u"canvasStart"_s));
        QCOMPARE(desk.notes(), u"a b c"_s);
        QCOMPARE(said(done), u"Added 3 notes, 1 not placed yet"_s);
        const auto canvases = *desk.document->all<Canvas>();
        QCOMPARE(canvases.size(), 1u);
        QCOMPARE(canvases.front().designedFor, u"Pantrylark"_s);
        QVERIFY(desk.document->undo());
        QVERIFY(desk.document->all<Canvas>()->empty()); // it was one step
    }

    void aFileOfNotesIsBrought()
    {
        Desk desk;
        desk.open();
        desk.begin();
        desk.file = desk.folder.path(u"notes.md"_s);
        overwrite(desk.file, "## Features\n\n- Queue\n- Rain\n\n## Budget\n\n- Tight\n");
        QSignalSpy done(desk.page.get(), &Page::done);
        desk.line(desk.more(), u"Import Markdown…"_s)->trigger();
        QCOMPARE(desk.notes(), u"Queue Rain Tight"_s);
        QCOMPARE(said(done), u"Added 3 notes, 1 not placed yet"_s);
        QCOMPARE(desk.latest(), u"Import notes from notes.md"_s);
        QVERIFY(desk.document->undo());
        QCOMPARE(desk.notes(), QString());

        QSignalSpy failed(desk.page.get(), &Page::failed);
        desk.file = desk.folder.path(u"nowhere.md"_s);
        desk.line(desk.more(), u"Import Markdown…"_s)->trigger();
        QVERIFY(said(failed).startsWith(u"nowhere.md could not be read: "_s));
        QVERIFY(said(failed).endsWith(u"Nothing was added."_s));
        desk.file = desk.folder.path(u"empty.md"_s);
        overwrite(desk.file, {});
        desk.line(desk.more(), u"Import Markdown…"_s)->trigger();
        QVERIFY(said(failed).startsWith(u"Nothing of empty.md was added. "_s));
        desk.file.clear(); // thought better of it
        desk.line(desk.more(), u"Import Markdown…"_s)->trigger();
        QCOMPARE(failed.size(), 2);
    }

    void aFileIsDropped()
    {
        Desk desk;
        desk.open();
        desk.begin();
        const QString path = desk.folder.path(u"notes.txt"_s);
        overwrite(path, "- Queue\n");
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(desk.page.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(desk.page.get(), &drop);
        QCOMPARE(desk.notes(), u"Queue"_s);
        data.setUrls({QUrl::fromLocalFile(u"/picture.png"_s)});
        QDragEnterEvent other({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(desk.page.get(), &other);
        QVERIFY(!other.isAccepted());
    }

    void aListIsPasted()
    {
        Desk desk;
        desk.open();
        desk.begin();
        QSignalSpy told(desk.page.get(), &Page::told);
        QApplication::clipboard()->clear();
        desk.line(desk.more(), u"Paste a list"_s)->trigger();
        QCOMPARE(said(told), u"There is no text to paste. Copy a list first, one note a line."_s);
        QApplication::clipboard()->setText(u"- <b>Queue</b>\n- Rain"_s);
        QSignalSpy done(desk.page.get(), &Page::done);
        desk.line(desk.more(), u"Paste a list"_s)->trigger();
        QCOMPARE(desk.notes(), u"<b>Queue</b> Rain"_s);
        QCOMPARE(said(done), u"Added 2 notes"_s);
    }

    void theTemplateIsChangedAndTheCanvasDeleted()
    {
        Desk desk;
        desk.open();
        desk.begin();
        QMenu &menu = *desk.part<QPushButton>(u"canvasSwitcher"_s).menu();
        QMenu *templates = desk.line(menu, u"Change template"_s)->menu();
        desk.line(*templates, u"AI canvas"_s)->trigger();
        QCOMPARE(desk.latest(), u"Change template to “AI canvas”"_s);
        QCOMPARE(desk.label(u"completeBlocks"_s), u"0 of 7 blocks complete"_s);
        desk.line(*desk.line(menu, u"New canvas"_s)->menu(), u"AI canvas"_s)->trigger();
        QVERIFY(desk.line(menu, u"AI canvas (2)"_s)->isChecked());
        desk.line(menu, u"AI canvas"_s)->trigger();
        QSignalSpy done(desk.page.get(), &Page::done);
        desk.line(menu, u"Delete this canvas"_s)->trigger();
        QCOMPARE(said(done), u"Deleted canvas “AI canvas”"_s);
        QCOMPARE(desk.document->all<Canvas>()->size(), 1);
        desk.line(menu, u"Delete this canvas"_s)->trigger();
        QVERIFY(desk.isShown(u"canvasStart"_s));
    }

    void theSidePaneFoldsInANarrowWindowAndByHand()
    {
        Desk desk;
        desk.open();
        desk.begin();
        auto &toggle = desk.part<QToolButton>(u"sidePaneButton"_s);
        QVERIFY(toggle.isChecked());
        desk.page->resize(1048, 640);
        QVERIFY(!toggle.isChecked());
        QTest::mouseClick(&toggle, Qt::LeftButton);
        QVERIFY(toggle.isChecked());
        desk.page->resize(1388, 820);
        QVERIFY(toggle.isChecked());
        QTest::mouseClick(&toggle, Qt::LeftButton);
        QVERIFY(!toggle.isChecked());
        QVERIFY(desk.page->reveal({u"canvas"_s, desk.project.value}));
        const QByteArray state = desk.page->saveState();
        desk.open();
        desk.page->restoreState(state);
        QVERIFY(!desk.part<QToolButton>(u"sidePaneButton"_s).isChecked());
    }

    void whatWasShownIsShownAgain()
    {
        Desk desk;
        const Id pricing = ::addProject(*desk.document, u"Pricing"_s);
        desk.open();
        desk.begin();
        QVERIFY(desk.page->reveal({u"canvas"_s, pricing.value}));
        QVERIFY(desk.isShown(u"canvasStart"_s));
        const QByteArray state = desk.page->saveState();
        desk.open();
        QVERIFY(desk.isShown(u"canvasPanes"_s)); // the one with a canvas
        desk.page->restoreState(state);
        QVERIFY(desk.isShown(u"canvasStart"_s));
        desk.page->restoreState("rubbish");
        QVERIFY(desk.isShown(u"canvasStart"_s));
        QVERIFY(!desk.page->reveal({u"lead"_s, 1}));
    }

    void aReadOnlyDocumentOffersNothingThatCannotBeDone()
    {
        Desk desk;
        desk.document.reset();
        desk.document = desk.folder.openForReading();
        desk.open();
        QVERIFY(!desk.part<QAbstractButton>(u"template-ml-canvas"_s).isEnabled());
        QVERIFY(!desk.page->keepVersion());
    }

    void aReadOnlyCanvasIsLookedAt()
    {
        Desk desk;
        desk.open();
        desk.begin();
        desk.page.reset();
        desk.document.reset();
        desk.document = desk.folder.openForReading();
        desk.open();
        QVERIFY(!desk.part<QPushButton>(u"addNote"_s).isEnabled());
        QVERIFY(!desk.line(desk.more(), u"Import Markdown…"_s)->isEnabled());
        QVERIFY(!desk.line(desk.more(), u"Keep a version…"_s)->isEnabled());
        QVERIFY(desk.line(desk.more(), u"Find a note"_s)->isEnabled());
        QMenu &menu = *desk.part<QPushButton>(u"canvasSwitcher"_s).menu();
        QVERIFY(!desk.line(menu, u"Delete this canvas"_s)->isEnabled());
        QVERIFY(!desk.page->keepVersion());
    }
};

QTEST_MAIN(TestCanvasPage)
#include "tst_canvaspage.moc"
