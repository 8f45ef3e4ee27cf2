#include "core/raisednote.h"
#include "tests/testing/concerns.h"
#include "tests/testing/find.h"
#include "tests/testing/test.h"
#include "ui/concerns/concernlist.h"
#include "ui/concerns/concernspage.h"
#include "ui/concerns/steprow.h"
#include "ui/theme/theme.h"
#include "ui/widgets/projectswitcher.h"
#include "ui/widgets/textarea.h"
#include "ui/widgets/textedit.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The page over a project with these concerns; it has just got the focus.
struct Desk
{
    TestFolder folder;
    std::unique_ptr<Document> document;
    Id project;
    Theme theme{*qApp};
    std::unique_ptr<ConcernsPage> page;

    explicit Desk(const QStringList &names = {}, bool readOnly = false) : document(folder.create())
    {
        project = ::addProject(*document, u"Dispatching"_s);
        for (const QString &name : names)
            addConcern(*document, project, name);
        if (readOnly) {
            document.reset();
            document = folder.openForReading();
        }
        open();
    }

    void open()
    {
        page = std::make_unique<ConcernsPage>(theme, *document);
        page->resize(1388, 820);
        page->show();
        if (!QTest::qWaitForWindowActive(page.get()))
            qFatal("the page does not come up");
        page->setFocus(Qt::OtherFocusReason);
    }

    template <class T>
    T &part(const QString &name) const
    {
        return ::find<T>(*page, name);
    }
    QLineEdit &field(const QString &name) const { return part<QLineEdit>(name); }
    QPlainTextEdit &area(const QString &name) const { return part<QPlainTextEdit>(name); }
    QString label(const QString &name) const { return part<QLabel>(name).text(); }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    /// Into a field, whatever stood there.
    void write(QLineEdit &field, const QString &text)
    {
        field.setFocus();
        field.selectAll();
        QTest::keyClicks(&field, text);
        QTest::keyClick(&field, Qt::Key_Return);
    }
    void click(const QString &button) { QTest::mouseClick(&part<QAbstractButton>(button), Qt::LeftButton); }

    QString picture() const { return concernPicture(*document, project); }
    Concern concern(int place = 0) const
    {
        return concernsOf(*document, project).concerns[static_cast<std::size_t>(place)];
    }
    QString current() const { return part<ConcernList>(u"concerns"_s).currentIndex().data().toString(); }
    QString refusal() const
    {
        const auto labels = part<QWidget>(u"statusRefusal"_s).findChildren<QLabel *>();
        return labels.front()->isVisible() ? labels.front()->text() : QString();
    }
    QString latest() const { return document->history()->back().label; }
};

} // namespace

class TestConcernsPage final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void tenConcernsAreWrittenDownWithoutTheMouse()
    {
        Desk desk;
        addStakeholder(*desk.document, desk.project, u"Dario Pelk"_s);
        desk.press(Qt::Key_N);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"newConcern"_s);
        for (int i = 1; i <= 10; ++i) {
            desk.type(i == 10 ? u"Dario: Concern 10"_s : u"Concern %1"_s.arg(i));
            desk.press(Qt::Key_Return);
        }
        desk.press(Qt::Key_Escape);
        QCOMPARE(desk.label(u"concernCount"_s), u"10 concerns"_s);
        QVERIFY(desk.picture().endsWith(u"| Concern 9 (raised) | Concern 10 (raised, Dario)"_s));
        QCOMPARE(QApplication::focusWidget()->objectName(), u"concerns"_s);
        QCOMPARE(desk.current(), u"Concern 10"_s);
        for (int i = 0; i < 10; ++i)
            QVERIFY(desk.document->undo());
        QCOMPARE(desk.picture(), QString());
        QVERIFY(desk.document->redo());
        QCOMPARE(desk.picture(), u"Concern 1 (raised)"_s);
    }

    void aStakeholderHoldsForAllThatFollow()
    {
        Desk desk;
        desk.press(Qt::Key_N);
        desk.write(desk.field(u"newStakeholder"_s), u"Tess Brandt"_s);
        for (const QString &name : {u"slow"_s, u"wrong"_s})
            desk.write(desk.field(u"newConcern"_s), name);
        QCOMPARE(desk.picture(), u"slow (raised, Tess) | wrong (raised, Tess)"_s);
    }

    void whoIsNamedAndNotKnownYetIsAdded()
    {
        Desk desk;
        desk.press(Qt::Key_N);
        desk.write(desk.field(u"newConcern"_s), u"slow @Tess Brandt"_s);
        QCOMPARE(desk.latest(), u"Add slow"_s);
        desk.write(desk.field(u"newConcern"_s), u"Tess: wrong"_s);
        QCOMPARE(desk.picture(), u"slow (raised, Tess) | wrong (raised, Tess)"_s);
        QVERIFY(desk.document->undo());
        QVERIFY(desk.document->undo());
        QVERIFY(concernsOf(*desk.document, desk.project).stakeholders.empty());
    }

    void severalPastedLinesAreAsManyConcerns()
    {
        Desk desk({u"a"_s});
        desk.press(Qt::Key_N);
        QGuiApplication::clipboard()->setText(u"- slow\n- wrong\n\n- dear\n"_s);
        QTest::keyClick(&desk.field(u"newConcern"_s), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(desk.picture(), u"a (raised) | slow (raised) | wrong (raised) | dear (raised)"_s);
        QCOMPARE(desk.field(u"newConcern"_s).text(), QString());
        QVERIFY(desk.document->undo());
        QCOMPARE(desk.picture(), u"a (raised)"_s);
    }

    void questionsToAskAreWalkedThrough()
    {
        Desk desk({u"a"_s});
        desk.press(Qt::Key_N);
        QCOMPARE(desk.label(u"question"_s), u"What should we avoid?"_s);
        desk.press(Qt::Key_Down);
        QCOMPARE(desk.label(u"question"_s), u"What is the worst case?"_s);
        desk.press(Qt::Key_Up);
        desk.press(Qt::Key_Up);
        QVERIFY(desk.label(u"question"_s).endsWith(u'?'));
        desk.type(u"half a"_s);
        desk.press(Qt::Key_Escape); // lets go of what is typed
        QCOMPARE(desk.field(u"newConcern"_s).text(), QString());
        desk.press(Qt::Key_Escape);
        QVERIFY(!desk.field(u"newConcern"_s).isVisible());
        QCOMPARE(desk.picture(), u"a (raised)"_s);
    }

    void aListFromTheClipboardBeginsTheBook()
    {
        Desk desk;
        const QSignalSpy done(desk.page.get(), &Page::done);
        QGuiApplication::clipboard()->setText(u"slow\nwrong"_s);
        desk.click(u"pasteConcerns"_s);
        QCOMPARE(desk.picture(), u"slow (raised) | wrong (raised)"_s);
        QCOMPARE(done.first().first().toString(), u"Added 2 concerns"_s);
        QVERIFY(desk.part<ConcernList>(u"concerns"_s).isVisible());
    }

    void everyFieldIsEditedInPlace()
    {
        Desk desk({u"a"_s});
        desk.write(desk.field(u"name"_s), u"Orders vanish"_s);
        QCOMPARE(desk.latest(), u"Change name of a"_s);
        for (const auto &[name, member] :
            {std::pair(u"words"_s, &Concern::words), {u"worstCase"_s, &Concern::worstCase},
                {u"mitigation"_s, &Concern::mitigation}, {u"onRetry"_s, &Concern::onRetry},
                {u"onPermanentFailure"_s, &Concern::onPermanentFailure}}) {
            desk.area(name).setFocus();
            desk.type(u"Text of "_s + name);
            desk.press(Qt::Key_Return, Qt::ControlModifier);
            QCOMPARE(desk.concern().*member, u"Text of "_s + name);
        }
        for (const auto &[name, member] :
            {std::pair(u"storyRole"_s, &Concern::storyRole), {u"storyWant"_s, &Concern::storyWant},
                {u"storyBenefit"_s, &Concern::storyBenefit}, {u"owner"_s, &Concern::owner},
                {u"failure"_s, &Concern::failure}, {u"fallback"_s, &Concern::fallback}}) {
            desk.write(desk.field(name), u"x "_s + name);
            QCOMPARE(desk.concern().*member, u"x "_s + name);
        }
        desk.write(desk.field(u"stakeholder"_s), u"Dario Pelk"_s);
        desk.write(desk.field(u"due"_s), u"12 Mar"_s);
        QCOMPARE(desk.concern().due, QDate(2026, 3, 12));
        QCOMPARE(desk.picture(), u"Orders vanish (raised, Dario)"_s);
        QCOMPARE(desk.label(u"nextMeeting"_s), u"1 unanswered before Thursday 12 March"_s);
        while (desk.document->undo()) {
        }
        QCOMPARE(desk.document->all<Concern>()->size(), 0U);
        QCOMPARE(desk.document->all<Project>()->size(), 0U); // back to the empty document
    }

    void tabGoesThroughTheFieldsAsTheyStand()
    {
        Desk desk({u"slow"_s});
        desk.area(u"words"_s).setFocus();
        QStringList reached;
        for (int i = 0; i < 10; ++i) {
            reached << QApplication::focusWidget()->objectName();
            if (i < 6)
                desk.type(u"a"_s); // what follows is shown anew
            desk.press(Qt::Key_Tab);
        }
        QCOMPARE(reached.join(u' '),
            u"words worstCase mitigation storyRole storyWant storyBenefit stakeholder editStakeholders owner due"_s);
    }

    void anEmptyNameIsRefusedInPlace()
    {
        Desk desk({u"a"_s});
        desk.field(u"name"_s).setFocus();
        desk.field(u"name"_s).clear();
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.concern().name, u"a"_s);
        QVERIFY(desk.part<TextEdit>(u"name"_s).error().startsWith(u"A concern needs a name."_s));
        desk.press(Qt::Key_Escape);
        QCOMPARE(desk.field(u"name"_s).text(), u"a"_s);
    }

    void aStatusThatIsNotReachedSaysWhy()
    {
        Desk desk({u"a"_s});
        desk.click(u"status1"_s);
        QVERIFY(desk.refusal().startsWith(u"A concern is addressed once it says what we do"_s));
        QCOMPARE(desk.picture(), u"a (raised)"_s);
        desk.area(u"mitigation"_s).setFocus();
        desk.type(u"Cache"_s);
        desk.click(u"status1"_s); // which commits what was typed
        QCOMPARE(desk.picture(), u"a (addressed)"_s);
        QCOMPARE(desk.refusal(), QString());
        desk.click(u"status2"_s);
        QVERIFY(desk.refusal().contains(u"no demo yet"_s));
        desk.click(u"status0"_s);
        QCOMPARE(desk.picture(), u"a (raised)"_s);
    }

    void acceptingAsksWhoAndWhen()
    {
        Desk desk({u"a"_s});
        desk.write(desk.field(u"stakeholder"_s), u"Dario Pelk"_s);
        desk.click(u"status2"_s);
        QVERIFY(!desk.refusal().isEmpty());
        desk.click(u"status3"_s);
        QCOMPARE(desk.refusal(), QString()); // nothing keeps it from being accepted
        QCOMPARE(desk.picture(), u"a (raised, Dario)"_s);
        QCOMPARE(desk.field(u"acceptedBy"_s).text(), u"Dario Pelk"_s);
        QTest::keyClick(&desk.field(u"acceptedBy"_s), Qt::Key_Return);
        QCOMPARE(desk.picture(), u"a (accepted, Dario)"_s);
        QCOMPARE(desk.concern().acceptedOn, QDate(2026, 3, 10));
        QCOMPARE(desk.label(u"accepted"_s), u"Accepted by Dario Pelk on 10 March"_s);
        desk.click(u"status0"_s);
        QCOMPARE(desk.concern().acceptedBy, QString());
    }

    void aDemoIsWrittenShownAndReordered()
    {
        Desk desk({u"a"_s});
        const auto steps = [&] {
            QStringList words;
            const ConcernBook book = concernsOf(*desk.document, desk.project);
            for (const DemoStep &step : book.steps)
                words << step.text + (step.shownOn.isValid() ? u"*"_s : QString());
            return words.join(u' ');
        };
        desk.part<QWidget>(u"addStep"_s).setFocus();
        for (const QString &step : {u"send"_s, u"stop"_s, u"alert"_s}) {
            desk.type(step);
            desk.press(Qt::Key_Return);
        }
        QCOMPARE(steps(), u"send stop alert"_s);
        const auto rows = desk.page->findChildren<StepRow *>();
        auto &shown = ::find<QAbstractButton>(*rows[0], u"shown"_s);
        shown.setFocus();
        QTest::keyClick(&shown, Qt::Key_Space);
        QCOMPARE(steps(), u"send* stop alert"_s);
        QTest::keyClick(&shown, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(steps(), u"stop send* alert"_s);
        ::find<QAbstractButton>(*rows[2], u"shown"_s).setFocus();
        desk.press(Qt::Key_Delete);
        QCOMPARE(steps(), u"stop send*"_s);
        desk.write(::find<QLineEdit>(*rows[1], u"step"_s), u"stop it"_s);
        QCOMPARE(steps(), u"stop it send*"_s);
    }

    void theDemoIsWalkedThrough()
    {
        Desk desk({u"a"_s});
        const Id id = desk.concern().id;
        addStep(*desk.document, id, u"send"_s, QDate(2026, 3, 9));
        addStep(*desk.document, id, u"stop"_s);
        desk.click(u"startDemo"_s);
        QCOMPARE(desk.label(u"demoStep"_s), u"stop"_s);
        QCOMPARE(desk.label(u"demoPlace"_s), u"Step 2 of 2"_s);
        desk.click(u"demoBack"_s);
        QCOMPARE(desk.label(u"demoStep"_s), u"send"_s);
        desk.click(u"demoShow"_s);
        desk.click(u"demoShow"_s);
        QCOMPARE(desk.label(u"demoStep"_s), u"All steps were shown"_s);
        desk.click(u"demoShow"_s);
        QCOMPARE(desk.picture(), u"a (demonstrated)"_s);
    }

    void whoIsNotifiedIsTypedOneAfterTheOther()
    {
        Desk desk({u"a"_s});
        const auto recipients = [&] {
            QStringList words;
            for (const Recipient &each : concernsOf(*desk.document, desk.project).recipients)
                words << recipientText(each);
            return words.join(u" | "_s);
        };
        desk.click(u"addRecipient"_s);
        for (const QString &who : {u"Dario Pelk, text message"_s, u"Engineer on call"_s}) {
            desk.type(who);
            desk.press(Qt::Key_Return);
        }
        QCOMPARE(recipients(), u"Dario Pelk, text message | Engineer on call"_s);
        desk.press(Qt::Key_Escape);
        QVERIFY(!desk.field(u"recipient"_s).isVisible());
    }

    void gapsLeadToTheirFields()
    {
        Desk desk({u"a"_s});
        const auto focused = [&] { return QApplication::focusWidget()->objectName(); };
        desk.click(u"gap0"_s);
        QCOMPARE(focused(), u"mitigation"_s);
        desk.click(u"gap2"_s);
        QCOMPARE(focused(), u"owner"_s);
        desk.type(u"Ida"_s);
        desk.press(Qt::Key_Return);
        QVERIFY(!desk.part<QWidget>(u"gap2"_s).isVisible());
    }

    void keysMoveRenameAndRemove()
    {
        Desk desk({u"a"_s, u"b"_s, u"c"_s});
        const QSignalSpy done(desk.page.get(), &Page::done);
        desk.press(Qt::Key_Down);
        QCOMPARE(desk.current(), u"b"_s);
        desk.press(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(desk.picture(), u"a (raised) | c (raised) | b (raised)"_s);
        QCOMPARE(desk.current(), u"b"_s);
        desk.press(Qt::Key_F2);
        desk.type(u"B"_s);
        desk.press(Qt::Key_Return);
        QTRY_COMPARE(desk.picture(), u"a (raised) | c (raised) | B (raised)"_s);
        desk.part<ConcernList>(u"concerns"_s).setFocus();
        desk.press(Qt::Key_Delete);
        QCOMPARE(desk.picture(), u"a (raised) | c (raised)"_s);
        QCOMPARE(done.first().first().toString(), u"Deleted B"_s);
        QCOMPARE(desk.current(), u"c"_s);
    }

    void whatIsTypedBelongsToTheConcernItWasTypedFor()
    {
        Desk desk({u"a"_s, u"b"_s});
        desk.area(u"words"_s).setFocus();
        desk.type(u"of a"_s);
        desk.click(u"nextConcern"_s);
        QCOMPARE(desk.concern(0).words, u"of a"_s);
        QCOMPARE(desk.concern(1).words, QString());
        QCOMPARE(desk.area(u"words"_s).toPlainText(), QString());
    }

    void theFilterLetsSomeThrough()
    {
        Desk desk({u"slow"_s, u"wrong"_s});
        desk.press(Qt::Key_Slash);
        desk.type(u"wro"_s);
        QCOMPARE(desk.label(u"concernCount"_s), u"1 of 2 concerns"_s);
        QCOMPARE(desk.current(), u"wrong"_s);
        desk.type(u"zzz"_s);
        QCOMPARE(desk.label(u"concernCount"_s), u"0 of 2 concerns"_s);
        desk.press(Qt::Key_Escape);
        QCOMPARE(desk.label(u"concernCount"_s), u"2 concerns"_s);
        QVERIFY(desk.part<ConcernList>(u"concerns"_s).hasFocus());
    }

    void anotherWindowsEditIsShown()
    {
        Desk desk({u"a"_s});
        const auto other = desk.folder.open(u"test.concave"_s, 2);
        QVERIFY(other->edit(u"Edit"_s, [&](Edit &edit) {
            edit.modify<Concern>(desk.concern().id, [](Concern &concern) { concern.words = u"new"_s; });
        }));
        desk.document->refresh();
        QCOMPARE(desk.area(u"words"_s).toPlainText(), u"new"_s);
    }

    void projectsAreSwitchedByKeysAndRemembered()
    {
        Desk desk({u"a"_s});
        const Id other = ::addProject(*desk.document, u"Pricing"_s);
        addConcern(*desk.document, other, u"b"_s);
        auto &switcher = desk.part<ProjectSwitcher>(u"projectSwitcher"_s);
        QCOMPARE(switcher.accessibleName(), u"Project: Dispatching"_s);
        desk.press(Qt::Key_BracketRight, Qt::ControlModifier);
        QCOMPARE(switcher.accessibleName(), u"Project: Pricing"_s);
        QCOMPARE(desk.current(), u"b"_s);
        const QByteArray state = desk.page->saveState();
        desk.open();
        desk.page->restoreState(state);
        QCOMPARE(desk.current(), u"b"_s);
        desk.press(Qt::Key_BracketRight, Qt::ControlModifier); // around the end
        QCOMPARE(desk.current(), u"a"_s);
    }

    void theSlideFollowsTheConcernAndTheReverse()
    {
        Desk desk({u"a"_s, u"b"_s});
        const QString place = desk.label(u"slidePlace"_s);
        desk.click(u"nextConcern"_s);
        QVERIFY(desk.label(u"slidePlace"_s) != place);
        desk.click(u"previousSlide"_s);
        QCOMPARE(desk.current(), u"a"_s);
        QCOMPARE(desk.label(u"slidePlace"_s), place);
    }

    void theSlideOfTheFirstConcernIsShownAtOnce()
    {
        Desk desk;
        desk.press(Qt::Key_N);
        const QString title = desk.label(u"slidePlace"_s);
        desk.write(desk.field(u"newConcern"_s), u"slow"_s);
        QVERIFY(title.startsWith(u"slide 1 "_s));
        QVERIFY(!desk.label(u"slidePlace"_s).startsWith(u"slide 1 "_s));
    }

    void theRegisterLeadsBackToAConcern()
    {
        Desk desk({u"a"_s, u"b"_s});
        auto &tabs = *desk.page->findChild<QTabBar *>();
        tabs.setCurrentIndex(1);
        auto &table = desk.part<QTableView>(u"register"_s);
        table.setFocus();
        table.setCurrentIndex(table.model()->index(1, 0));
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_Return);
        QCOMPARE(tabs.currentIndex(), 0);
        QCOMPARE(desk.current(), u"b"_s);
    }

    void nothingOfTheEditorIsCutOffBesideTheOtherPanes()
    {
        Desk desk({u"Orders vanish"_s});
        for (const int width : {1048, 1180, 1388}) {
            desk.page->resize(width, 640);
            QApplication::processEvents();
            for (const QString &last : {u"status3"_s, u"due"_s, u"observations"_s}) {
                const auto &part = desk.part<QWidget>(last);
                QCOMPARE(part.visibleRegion().boundingRect().width(), part.width());
            }
        }
    }

    void aNarrowPageShowsTwoPanesAtATime()
    {
        Desk desk({u"a"_s});
        const auto &list = desk.part<ConcernList>(u"concerns"_s);
        auto &toggle = desk.part<QToolButton>(u"deckPreview"_s);
        desk.page->resize(1048, 640);
        QVERIFY(!toggle.isChecked());
        QVERIFY(list.isVisible());
        desk.click(u"deckPreview"_s);
        QVERIFY(desk.part<QWidget>(u"slide"_s).isVisible());
        QVERIFY(!list.isVisible());
        QCOMPARE(QApplication::focusWidget(), &desk.part<QWidget>(u"concernEditor"_s));
        toggle.setFocus();
        desk.press(Qt::Key_N); // brings the list back
        QVERIFY(list.isVisible());
        QCOMPARE(QApplication::focusWidget()->objectName(), u"newConcern"_s);
    }

    void badTextStaysWhatItIs()
    {
        const QStringList texts{u"<b>bold</b> &amp; <img src=x>"_s, u"%1 %2 & 100 %"_s, u"\u202eطلب ضائع"_s,
            u"🚀👩‍🚀 zalgo̷̢"_s, QString(20000, u'x'), QStringList(4000, u"word"_s).join(u' ')};
        Desk desk(texts);
        for (int i = 0; i < texts.size(); ++i) {
            QCOMPARE(desk.field(u"name"_s).text(), desk.concern(i).name);
            QVERIFY(!desk.page->grab().isNull());
            desk.area(u"words"_s).setPlainText(texts[i]);
            desk.part<TextArea>(u"words"_s).commit();
            QCOMPARE(desk.concern(i).words, texts[i].trimmed());
            desk.click(u"nextConcern"_s);
        }
        for (const QLabel *label : desk.page->findChildren<QLabel *>())
            QVERIFY2(label->textFormat() == Qt::PlainText || label->text().isEmpty(),
                qPrintable(label->objectName()));
    }

    void theNotesBehindAConcernAndItsMetricAreShownAndLeadBack()
    {
        Desk desk({u"a"_s, u"b"_s});
        const auto links = [&] {
            QStringList links;
            for (const auto *link : desk.page->findChildren<QPushButton *>(u"fromCanvas"_s)) {
                if (link->isVisible())
                    links << link->accessibleName();
            }
            return links;
        };
        QCOMPARE(links(), QStringList());
        const auto edit = [&](const std::function<void(Edit &)> &work) {
            QVERIFY(desk.document->edit(u"Edit"_s, work));
        };
        const QDate today(2026, 3, 10);
        Canvas canvas{.id = {}, .project = desk.project};
        Note note{.id = {}, .text = u"incoming − outgoing = 0"_s, .concern = desk.concern().id};
        Note second{.id = {}, .text = u"late orders"_s, .concern = desk.concern().id};
        edit([&](Edit &edit) {
            canvas.id = note.canvas = second.canvas = edit.insert(canvas);
            note.id = edit.insert(note);
            second.id = edit.insert(second);
        });
        edit([&](Edit &edit) { raiseNote(edit, canvas, note, NoteTarget::Metric, today); });
        edit([&](Edit &edit) {
            edit.modify<Note>(second.id, [](Note &changed) { changed.concern = std::nullopt; });
        });
        // The first became the concern and its metric, and is one link.
        QCOMPARE(links(), QStringList{u"From the canvas: “incoming − outgoing = 0”"_s});
        edit([&](Edit &edit) {
            second.concern = std::nullopt;
            raiseNote(edit, canvas, second, NoteTarget::Metric, today);
        });
        QCOMPARE(links().size(), 1); // its metric answers no concern

        QSignalSpy shown(desk.page.get(), &Page::showRequested);
        desk.click(u"fromCanvas"_s);
        QCOMPARE(shown[0][0].value<Reference>().kind, u"note"_s);
        QCOMPARE(shown[0][0].value<Reference>().id, note.id.value);
        desk.click(u"nextConcern"_s);
        QCOMPARE(links(), QStringList());
        desk.click(u"previousConcern"_s);
        edit([&](Edit &edit) { edit.remove<Note>(note.id); });
        QCOMPARE(links(), QStringList());
        QVERIFY(desk.document->undo());
        QCOMPARE(links().size(), 1);
    }

    void aDocumentForReadingIsShownOnly()
    {
        Desk desk({u"a"_s}, true);
        QVERIFY(desk.field(u"name"_s).isReadOnly());
        QVERIFY(desk.area(u"words"_s).isReadOnly());
        QVERIFY(!desk.part<QWidget>(u"status1"_s).isEnabled());
        QVERIFY(!desk.part<QWidget>(u"addConcern"_s).isEnabled());
        desk.press(Qt::Key_N);
        desk.press(Qt::Key_Delete);
        QCOMPARE(desk.picture(), u"a (raised)"_s);
        QVERIFY(!desk.part<QWidget>(u"newConcern"_s).isVisible());
    }
};

QTEST_MAIN(TestConcernsPage)
#include "tst_concernspage.moc"
