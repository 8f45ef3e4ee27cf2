#include "tests/testing/documents.h"
#include "tests/testing/find.h"
#include "tests/testing/test.h"
#include "tests/ui/shell/fakepage.h"
#include "ui/shell/documentbutton.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messages.h"
#include "ui/shell/recentlist.h"
#include "ui/shell/recentmodel.h"
#include "ui/shell/session.h"
#include "ui/shell/shortcutsdialog.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/sidebaritem.h"
#include "ui/shell/startbutton.h"
#include "ui/shell/startpage.h"
#include "ui/shell/topbar.h"
#include "ui/widgets/hintbox.h"
#include "ui/widgets/toast.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QTest>
#include <QToolButton>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Answers that were prepared; a question nobody expected fails the test.
struct Answers
{
    QStringList files; ///< for fileToOpen and newFile, in their order
    QStringList shown; ///< folders that were shown
    QString folder;

    QString next(const char *question)
    {
        if (files.isEmpty()) {
            QTest::qFail(question, __FILE__, __LINE__);
            return {};
        }
        return files.takeFirst();
    }

    Questions questions()
    {
        return {[this](QWidget *, const QString &) { return next("asked which file to open"); },
            [this](QWidget *, const QString &, const QString &) { return next("asked for a new name"); },
            [this](const QString &path) { shown.append(path); }, [this] { return folder; }};
    }
};

/// A desk with a window on it; `reopen` is another run with the same memory.
struct Desktop
{
    TestFolder files;
    QSettings settings{files.path(u"settings.ini"_s), QSettings::IniFormat};
    Session session{settings};
    Theme theme{*qApp};
    Answers answers{{}, {}, files.folder.path()};
    std::unique_ptr<MainWindow> window;

    Desktop() { reopen(); }

    void reopen()
    {
        if (window)
            window->close();
        const auto page = [](const QString &id) {
            return PageFactory{[id](const Theme &, Document &document, QWidget *parent) -> Page * {
                return new FakePage(id, document, parent);
            }};
        };
        window = std::make_unique<MainWindow>(theme, session, answers.questions(), testEnvironment(),
            std::vector<PageFactory>{page(u"portfolio"_s), page(u"pipeline"_s)});
        window->showStart();
        window->show();
        QApplication::setActiveWindow(window.get());
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }

    template <class T>
    T &part(const QString &name) const
    {
        return find<T>(*window, name);
    }
    QAction &action(const QString &id) const { return part<QAction>(id); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier) const
    {
        QTest::keyClick(
            QApplication::focusWidget() ? QApplication::focusWidget() : window.get(), key, modifiers);
        QCoreApplication::processEvents();
    }
    FakePage &page(const QString &id = u"portfolio"_s) const { return part<FakePage>(u"page-"_s + id); }
    bool showsStart() const { return part<StartPage>(u"start-page"_s).isVisible(); }
    RecentList &recent() const { return part<RecentList>(u"recent-documents"_s); }
    QString recentName(int row) const { return recent().model()->index(row, 0).data().toString(); }
    QStringList messages() const
    {
        QStringList texts;
        for (const HintBox *box : part<Messages>(u"messages"_s).findChildren<HintBox *>()) {
            if (!box->isHidden())
                texts.append(box->accessibleDescription());
        }
        return texts;
    }
    QString open(const QString &name = u"practice.concave"_s)
    {
        if (!QFileInfo::exists(files.path(name)))
            files.create(name);
        window->open(files.path(name));
        return files.path(name);
    }
};

} // namespace

class TestMainWindow final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void itStartsWithoutADocument()
    {
        const Desktop d;
        QVERIFY(d.showsStart());
        QVERIFY(!d.part<Sidebar>(u"sidebar"_s).isVisible());
        QVERIFY(!d.part<TopBar>(u"top-bar"_s).isVisible());
        QVERIFY(!d.action(u"close-document"_s).isEnabled());
        QCOMPARE(d.window->windowTitle(), u"Concave"_s);
        QVERIFY(d.part<StartButton>(u"new-document-button"_s).hasFocus());
    }

    void aNewDocumentIsMadeWhereTheUserSays()
    {
        Desktop d;
        d.answers.files = {d.files.path(u"mine.concave"_s)};
        d.press(Qt::Key_N);
        QVERIFY(QFileInfo::exists(d.files.path(u"mine.concave"_s)));
        QVERIFY(!d.showsStart());
        QCOMPARE(d.window->windowTitle(), u"mine — Concave"_s);
        QCOMPARE(d.part<QLabel>(u"page-title"_s).text(), u"Portfolio"_s);
        QCOMPARE(d.part<QLabel>(u"page-context"_s).text(), u"Pantrylark"_s);
        QVERIFY(!d.action(u"undo"_s).isEnabled());
    }

    void makingADocumentNeverReplacesAFile()
    {
        Desktop d;
        overwrite(d.files.path(u"taken.concave"_s), "mine");
        d.answers.files = {d.files.path(u"taken.concave"_s)};
        d.press(Qt::Key_N);
        QCOMPARE(contentsOf(d.files.path(u"taken.concave"_s)), QByteArray("mine"));
        QVERIFY(d.showsStart());
        QCOMPARE(d.messages().size(), 1);
        QVERIFY(d.messages().first().contains(u"exists already"_s));
    }

    void thinkingBetterOfItChangesNothing()
    {
        Desktop d;
        d.answers.files = {QString(), QString()};
        d.press(Qt::Key_N);
        d.press(Qt::Key_O);
        QVERIFY(d.showsStart());
        QVERIFY(d.messages().isEmpty());
    }

    void theSampleIsMadeWithoutAQuestionAndNumbered()
    {
        Desktop d;
        d.part<StartButton>(u"open-sample-button"_s).click();
        QCOMPARE(d.window->desk().document()->path(), d.files.path(u"Concave sample.concave"_s));
        QCOMPARE(d.page().projectCount(), std::size_t(5));
        d.action(u"open-sample"_s).trigger();
        QCOMPARE(d.window->desk().name(), u"Concave sample 2"_s);
    }

    void aRefusedFileSaysWhyAndLeavesTheOpenOne()
    {
        Desktop d;
        const QString mine = d.open();
        overwrite(d.files.path(u"text.concave"_s), "hello");
        d.answers.files = {d.files.path(u"text.concave"_s)};
        d.press(Qt::Key_O);
        QCOMPARE(d.window->desk().document()->path(), mine);
        QCOMPARE(d.messages().size(), 1);
        QVERIFY(d.messages().first().contains(u"is not a Concave document. It was left as it was."_s));

        d.part<QPushButton>(u"close-message"_s).click();
        QVERIFY(d.messages().isEmpty());
        QVERIFY(!d.part<Messages>(u"messages"_s).isVisible());
    }

    void aFileThatCannotBeOpenedAtTheStartLeavesTheStartPage()
    {
        Desktop d;
        d.window->open(d.files.path(u"nowhere.concave"_s));
        QVERIFY(d.showsStart());
        QVERIFY(d.messages().first().startsWith(u"There is no file"_s));
    }

    void aDocumentOfANewerProgramIsReadOnlyAndSaysSo()
    {
        Desktop d;
        d.files.create();
        QByteArray contents = contentsOf(d.files.path());
        contents[63] = static_cast<char>(schema().version() + 1); // the last byte of SQLite's user_version
        overwrite(d.files.path(), contents);
        d.window->open(d.files.path());
        QVERIFY(d.messages().first().contains(u"for reading only"_s));
        QCOMPARE(d.part<DocumentButton>(u"document-button"_s).accessibleDescription(), u"Read only"_s);
        d.page().add(u"Dynamic pricing"_s);
        QCOMPARE(d.messages().size(), 2);
        QVERIFY(!d.action(u"undo"_s).isEnabled());
        d.press(Qt::Key_S);
        QCOMPARE(d.part<Toast>(u"toast"_s).text(), u"Read only"_s);
    }

    void undoAndRedoAreNamedAndEnabled()
    {
        Desktop d;
        d.open();
        QVERIFY(!d.part<QToolButton>(u"undo-button"_s).isEnabled());
        d.page().add(u"Dynamic pricing"_s);
        QVERIFY(d.part<QToolButton>(u"undo-button"_s).isEnabled());
        QCOMPARE(d.part<QToolButton>(u"undo-button"_s).accessibleName(), u"Undo: Add Dynamic pricing"_s);
        d.press(Qt::Key_Z);
        QCOMPARE(d.page().projectCount(), std::size_t(0));
        QVERIFY(!d.part<QToolButton>(u"undo-button"_s).isEnabled());
        QCOMPARE(d.part<QToolButton>(u"redo-button"_s).accessibleName(), u"Redo: Add Dynamic pricing"_s);
        d.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(d.page().projectCount(), std::size_t(1));
        d.press(Qt::Key_Z);
        d.press(Qt::Key_Y);
        QCOMPARE(d.page().projectCount(), std::size_t(1));
    }

    void typingIsTakenBackByTheFieldAndAChangeByTheDocument()
    {
        Desktop d;
        d.open();
        auto &field = d.part<QLineEdit>(u"field-portfolio"_s);
        field.setFocus();
        QTest::keyClicks(&field, u"Courier"_s);
        d.press(Qt::Key_Z);
        QCOMPARE(field.text(), QString());
        QTest::keyClicks(&field, u"Courier"_s);
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(d.page().projectCount(), std::size_t(1));
        d.press(Qt::Key_Z);
        QCOMPARE(d.page().projectCount(), std::size_t(0));
        QCOMPARE(field.text(), u"Courier"_s); // the fake does not follow the document
    }

    void leavingADocumentCommitsWhatIsTyped()
    {
        Desktop d;
        const QString path = d.open();
        auto &field = d.part<QLineEdit>(u"field-portfolio"_s);
        field.setFocus();
        QTest::keyClicks(&field, u"Courier"_s);
        d.press(Qt::Key_W);
        QVERIFY(d.showsStart());
        d.window->open(path);
        QCOMPARE(d.page().projectCount(), std::size_t(1));
    }

    void theToastTakesBackItsOwnChange()
    {
        Desktop d;
        d.open();
        d.part<QPushButton>(u"add-portfolio"_s).click();
        auto &toast = d.part<Toast>(u"toast"_s);
        QCOMPARE(toast.text(), u"Added Dispatching engine"_s);
        auto *undo = toast.findChild<QPushButton *>();
        // A change that says nothing comes in between.
        const auto between = d.window->desk().document()->edit(
            u"Add another"_s, [](Edit &edit) { edit.insert(Project{.name = u"Another"_s}); });
        QVERIFY(between);
        undo->click();
        const auto left = d.window->desk().document()->all<Project>();
        QCOMPARE(left->size(), std::size_t(1));
        QCOMPARE(left->front().name, u"Another"_s);
    }

    void anotherProgramsEditAppears()
    {
        Desktop d;
        d.open();
        const auto other = d.files.open(u"practice.concave"_s, 2);
        QVERIFY(
            other->edit(u"Add from elsewhere"_s, [](Edit &edit) { edit.insert(Project{.name = u"New"_s}); }));
        d.window->desk().document()->refresh();
        QCOMPARE(d.page().projectCount(), std::size_t(1));
        QVERIFY(!d.action(u"undo"_s).isEnabled()); // it is not mine
    }

    void savingIsAlreadyDone()
    {
        Desktop d;
        d.open();
        d.page().add(u"Dynamic pricing"_s);
        d.press(Qt::Key_S);
        QCOMPARE(d.part<Toast>(u"toast"_s).text(), u"Every change is already saved"_s);
        QVERIFY(d.part<DocumentButton>(u"document-button"_s).accessibleDescription().startsWith(u"Saved "_s));
    }

    void aPageWithVersionsKeepsOne()
    {
        Desktop d;
        d.open();
        d.page().keepsVersions = true;
        d.press(Qt::Key_S);
        QCOMPARE(d.page().versions, 1);
        d.press(Qt::Key_2);
        d.press(Qt::Key_S); // this page has none
        QCOMPARE(d.page().versions, 1);
        QCOMPARE(d.part<Toast>(u"toast"_s).text(), u"Every change is already saved"_s);
    }

    void aCopyIsWrittenAndTheDocumentStays()
    {
        Desktop d;
        const QString path = d.open();
        d.page().add(u"Dynamic pricing"_s);
        d.answers.files = {d.files.path(u"copy.concave"_s)};
        d.press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(d.window->desk().document()->path(), path);
        QCOMPARE(d.files.open(u"copy.concave"_s)->all<Project>()->size(), std::size_t(1));
        QCOMPARE(d.part<Toast>(u"toast"_s).text(), u"Saved a copy as copy"_s);

        d.answers.files = {d.files.path(u"copy.concave"_s)};
        d.action(u"save-copy"_s).trigger();
        QCOMPARE(d.messages().size(), 1);
    }

    void theFolderIsShown()
    {
        Desktop d;
        const QString path = d.open();
        d.action(u"show-in-folder"_s).trigger();
        QCOMPARE(d.answers.shown, QStringList(path));
    }

    void theSidebarCollapsesAndRemembersIt()
    {
        Desktop d;
        d.open();
        d.window->resize(1440, 900);
        auto &sidebar = d.part<Sidebar>(u"sidebar"_s);
        QCOMPARE(sidebar.width(), 200);
        d.press(Qt::Key_B);
        QCOMPARE(sidebar.width(), 52);
        QCOMPARE(d.part<SidebarItem>(u"item-portfolio"_s).toolTip(), u"Portfolio (Ctrl+1)"_s);
        d.reopen();
        QVERIFY(d.part<Sidebar>(u"sidebar"_s).isCollapsed());
        d.open();
        d.part<QToolButton>(u"expand"_s).click();
        QVERIFY(!d.part<Sidebar>(u"sidebar"_s).isCollapsed());
    }

    void aNarrowWindowCollapsesTheSidebarUntilSomeoneChooses()
    {
        Desktop d;
        d.open();
        auto &sidebar = d.part<Sidebar>(u"sidebar"_s);
        d.window->resize(1440, 900);
        QVERIFY(!sidebar.isCollapsed());
        d.window->resize(1100, 700);
        QVERIFY(sidebar.isCollapsed());
        d.window->resize(1440, 900);
        QVERIFY(!sidebar.isCollapsed());
        d.window->resize(1100, 700);
        d.part<QToolButton>(u"expand"_s).click();
        d.window->resize(1101, 700);
        QVERIFY(!sidebar.isCollapsed());
    }

    void aWidePageFoldsTheSidebarUntilSomeoneChooses()
    {
        Desktop d;
        d.open();
        d.window->resize(1440, 900);
        auto &sidebar = d.part<Sidebar>(u"sidebar"_s);
        d.page(u"pipeline"_s).wide = true;
        d.press(Qt::Key_2);
        QVERIFY(sidebar.isCollapsed());
        d.window->resize(1600, 900);
        QVERIFY(!sidebar.isCollapsed());
        d.window->resize(1440, 900);
        QVERIFY(sidebar.isCollapsed());
        d.press(Qt::Key_1);
        QVERIFY(!sidebar.isCollapsed());
        d.press(Qt::Key_2);
        d.part<QToolButton>(u"expand"_s).click();
        d.press(Qt::Key_1);
        d.press(Qt::Key_2);
        QVERIFY(!sidebar.isCollapsed());
    }

    void returnPressesAButton()
    {
        Desktop d;
        d.open();
        d.window->resize(1440, 900);
        auto &collapse = d.part<QToolButton>(u"collapse"_s);
        QTest::keyClick(&collapse, Qt::Key_Return);
        QVERIFY(d.part<Sidebar>(u"sidebar"_s).isCollapsed());
    }

    void pagesAreReachedByKeysClicksAndReferences()
    {
        Desktop d;
        d.open();
        auto &stack = d.part<QStackedWidget>(u"pages"_s);
        d.press(Qt::Key_2);
        QCOMPARE(stack.currentWidget(), &d.page(u"pipeline"_s));
        QVERIFY(d.part<QPushButton>(u"add-pipeline"_s).isVisible());
        QVERIFY(!d.part<QPushButton>(u"add-portfolio"_s).isVisible());
        d.part<SidebarItem>(u"item-portfolio"_s).click();
        QCOMPARE(stack.currentWidget(), &d.page());
        Q_EMIT d.page().showRequested({u"pipeline"_s, 1});
        QCOMPARE(stack.currentWidget(), &d.page(u"pipeline"_s));
        QCOMPARE(d.part<QLabel>(u"page-title"_s).text(), u"Pipeline"_s);
        Q_EMIT d.page().showRequested({u"nowhere"_s, 1});
        QCOMPARE(stack.currentWidget(), &d.page(u"pipeline"_s));
    }

    void theSidebarIsWalkedWithArrows()
    {
        Desktop d;
        d.open();
        d.part<Sidebar>(u"sidebar"_s).setFocus();
        QVERIFY(d.part<SidebarItem>(u"item-portfolio"_s).hasFocus());
        d.press(Qt::Key_Down, {});
        QVERIFY(d.part<SidebarItem>(u"item-pipeline"_s).hasFocus());
        d.press(Qt::Key_Down, {});
        QVERIFY(d.part<SidebarItem>(u"item-pipeline"_s).hasFocus());
        d.press(Qt::Key_Return, {});
        QVERIFY(d.page(u"pipeline"_s).isVisible());
        d.part<Sidebar>(u"sidebar"_s).setFocus();
        d.press(Qt::Key_Home, {});
        QVERIFY(d.part<SidebarItem>(u"item-portfolio"_s).hasFocus());
    }

    void panesFollowEachOther()
    {
        Desktop d;
        d.open();
        QSet<QWidget *> visited;
        const QList<QWidget *> panes{&d.part<Sidebar>(u"sidebar"_s), &d.part<TopBar>(u"top-bar"_s),
            &d.part<QStackedWidget>(u"pages"_s)};
        for (int step = 0; step < 3; ++step) {
            d.press(Qt::Key_F6, {});
            for (QWidget *pane : panes) {
                if (pane->isAncestorOf(d.window->focusWidget()))
                    visited.insert(pane);
            }
        }
        QCOMPARE(visited.size(), 3);
    }

    void theContextFollowsThePage()
    {
        Desktop d;
        d.open();
        d.page().setContext(u"Tarnbrook"_s);
        QCOMPARE(d.part<QLabel>(u"page-context"_s).text(), u"Tarnbrook"_s);
        d.page().setContext({});
        QVERIFY(!d.part<QLabel>(u"page-context"_s).isVisible());
    }

    void whatStandsBesideTheTitleAndTheCountFollowThePage()
    {
        Desktop d;
        d.open();
        QVERIFY(d.part<QLabel>(u"beside-portfolio"_s).isVisible());
        auto &item = d.part<SidebarItem>(u"item-portfolio"_s);
        QCOMPARE(item.accessibleName(), u"Portfolio"_s);
        d.page().setCount(3);
        QCOMPARE(item.accessibleName(), u"Portfolio, 3"_s);
        QVERIFY(!item.grab().isNull());
        d.page().setCount(0);
        QCOMPARE(item.accessibleName(), u"Portfolio"_s);
        d.part<SidebarItem>(u"item-pipeline"_s).click();
        QVERIFY(!d.part<QLabel>(u"beside-portfolio"_s).isVisible());
        QVERIFY(d.part<QLabel>(u"beside-pipeline"_s).isVisible());
    }

    void whatDidNotWorkIsSaidInPlace()
    {
        Desktop d;
        d.open();
        Q_EMIT d.page().failed(u"The weight was not changed. It must be above 0."_s);
        QCOMPARE(d.messages(), QStringList(u"It must be above 0."_s));
        QCOMPARE(d.part<HintBox>(u"message"_s).accessibleName(), u"The weight was not changed"_s);
    }

    void theThemeIsChosenAndRemembered()
    {
        Desktop d;
        d.action(u"theme-dark"_s).trigger();
        QCOMPARE(d.theme.scheme(), Scheme::Dark);
        QCOMPARE(d.session.themeChoice(), Theme::Choice::Dark);
        d.reopen();
        QVERIFY(d.action(u"theme-dark"_s).isChecked());
        d.action(u"theme-light"_s).trigger();
        QCOMPARE(d.theme.scheme(), Scheme::Light);
        QVERIFY(!d.action(u"theme-dark"_s).isChecked());
    }

    void aDocumentIsReopenedFromTheListAsItWasLeft()
    {
        Desktop d;
        d.open(u"first.concave"_s);
        d.page().state = "arranged";
        d.press(Qt::Key_2);
        d.press(Qt::Key_W);
        QVERIFY(d.showsStart());
        QCOMPARE(d.window->windowTitle(), u"Concave"_s);
        QCOMPARE(d.recentName(0), u"first"_s);
        QVERIFY(d.recent().hasFocus());
        d.press(Qt::Key_Return, {});
        QVERIFY(!d.showsStart());
        QVERIFY(d.page(u"pipeline"_s).isVisible());
        QCOMPARE(d.page().state, QByteArray("arranged"));
    }

    void closingTheWindowKeepsTheStateToo()
    {
        Desktop d;
        const QString path = d.open();
        d.page().state = "arranged";
        d.reopen();
        QVERIFY(d.showsStart());
        d.window->open(path);
        QCOMPARE(d.page().state, QByteArray("arranged"));
    }

    void anotherDocumentTakesThePlaceOfTheOpenOne()
    {
        Desktop d;
        d.open(u"first.concave"_s);
        const auto *before = d.window->desk().document();
        d.open(u"first.concave"_s);
        QCOMPARE(d.window->desk().document(), before);
        d.open(u"second.concave"_s);
        QCOMPARE(d.window->desk().name(), u"second"_s);
        QCOMPARE(d.window->findChildren<FakePage *>().size(), 2);
    }

    void aMissingDocumentIsFoundOrForgotten()
    {
        Desktop d;
        d.open(u"second.concave"_s);
        d.open(u"first.concave"_s);
        d.press(Qt::Key_W);
        QVERIFY(QFile::rename(d.files.path(u"first.concave"_s), d.files.path(u"moved.concave"_s)));
        QVERIFY(QFile::remove(d.files.path(u"second.concave"_s)));
        d.reopen();
        QAbstractItemModelTester tester(d.recent().model());
        QVERIFY(d.recent().model()->index(0, 0).data(RecentModel::Missing).toBool());
        QVERIFY(d.recent().model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"moved"_s));

        d.answers.files = {d.files.path(u"moved.concave"_s)};
        d.press(Qt::Key_Return, {});
        QCOMPARE(d.window->desk().name(), u"moved"_s);
        d.press(Qt::Key_W);
        QCOMPARE(d.recent().model()->rowCount(), 2);
        d.press(Qt::Key_Down, {});
        QCOMPARE(d.recent().currentIndex().data().toString(), u"second"_s);
        d.press(Qt::Key_Delete, {});
        QCOMPARE(d.recent().model()->rowCount(), 1);
        QCOMPARE(d.recentName(0), u"moved"_s);
    }

    void theListIsFiltered()
    {
        Desktop d;
        for (const char *name : {"alpha", "beta", "gamma"})
            d.open(QString::fromLatin1(name) + u".concave"_s);
        d.press(Qt::Key_W);
        auto &field = d.part<QLineEdit>(u"find-document"_s);
        field.setFocus();
        QTest::keyClicks(&field, u"BETA"_s);
        QCOMPARE(d.recent().model()->rowCount(), 1);
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(d.window->desk().name(), u"beta"_s);
        d.press(Qt::Key_W);
        field.setText(u"no such thing"_s);
        QVERIFY(d.part<QLabel>(u"nothing-recent"_s).isVisible());
        QVERIFY(!d.recent().isVisible());
        QTest::keyClick(&field, Qt::Key_Escape);
        QCOMPARE(d.recent().model()->rowCount(), 3);
    }

    void aDroppedDocumentIsOpened()
    {
        Desktop d;
        d.files.create(u"dropped.concave"_s);
        const auto drop = [&](const QString &path) {
            QMimeData data;
            data.setUrls({QUrl::fromLocalFile(path)});
            QDragEnterEvent enter(QPoint(500, 500), Qt::CopyAction, &data, Qt::LeftButton, {});
            QApplication::sendEvent(d.window.get(), &enter);
            if (!enter.isAccepted())
                return false;
            QDropEvent event(QPointF(500, 500), Qt::CopyAction, &data, Qt::LeftButton, {});
            QApplication::sendEvent(d.window.get(), &event);
            QCoreApplication::processEvents();
            return true;
        };
        QVERIFY(!drop(d.files.path(u"picture.png"_s)));
        QVERIFY(drop(d.files.path(u"dropped.concave"_s)));
        QCOMPARE(d.window->desk().name(), u"dropped"_s);
    }

    void shortcutsAreListedOnce()
    {
        Desktop d;
        d.open();
        d.press(Qt::Key_F1, {});
        d.action(u"shortcuts"_s).trigger();
        QCOMPARE(d.window->findChildren<ShortcutsDialog *>().size(), 1);
        QVERIFY(d.part<ShortcutsDialog>(u"shortcuts-dialog"_s).isVisible());
    }

    void everyButtonAndFieldHasAName()
    {
        Desktop d;
        d.open();
        d.press(Qt::Key_W);
        d.open();
        for (const QWidget *widget : d.window->findChildren<QWidget *>()) {
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const bool field =
                qobject_cast<const QLineEdit *>(widget) && !qobject_cast<const LineField *>(widget);
            if ((!button && !field) || qobject_cast<const QLineEdit *>(widget->parentWidget()))
                continue;
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                qPrintable(widget->objectName() + u" of "_s +
                           QString::fromLatin1(widget->metaObject()->className())));
        }
    }

    void itSaysWhenItWasPainted()
    {
        Desktop d;
        int times = 0;
        MainWindow window(d.theme, d.session, d.answers.questions(), testEnvironment(), {});
        connect(&window, &MainWindow::painted, this, [&] { ++times; });
        window.showStart();
        window.show();
        QTRY_COMPARE(times, 1);
        window.update();
        QTest::qWait(20);
        QCOMPARE(times, 1);
    }
};

QTEST_MAIN(TestMainWindow)
#include "moc_fakepage.cpp"
#include "tst_mainwindow.moc"
