#include "ui/shell/mainwindow.h"

#include "ui/shell/droparea.h"
#include "ui/shell/messages.h"
#include "ui/shell/panes.h"
#include "ui/shell/session.h"
#include "ui/shell/shortcutsdialog.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/startpage.h"
#include "ui/shell/thumbnail.h"
#include "ui/shell/topbar.h"
#include "ui/shell/windowplace.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/toast.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QShortcut>

#include <array>

namespace concave::ui {

using namespace Qt::Literals::StringLiterals;

/// By Theme::Choice.
static constexpr std::array themeCommands{Command::FollowSystem, Command::LightTheme, Command::DarkTheme};

MainWindow::MainWindow(Theme &theme, Session &session, Questions questions, const Environment &environment,
    std::vector<PageFactory> factories)
    : m_theme(theme), m_session(session), m_questions(std::move(questions)), m_environment(environment),
      m_desk(environment), m_actions(new Actions(theme, *this)), m_sidebar(new Sidebar(theme, *m_actions)),
      m_topBar(new TopBar(theme, *m_actions)), m_messages(new Messages(theme)),
      m_pages(new Pages(theme, session, std::move(factories)))
{
    setObjectName(u"main-window"_s);
    setAcceptDrops(true);
    arrange();
    connectDesk();
    connectActions();
    restorePlace(*this, session);
    m_sidebar->setCollapsed(session.isSidebarCollapsed());
    choose(session.themeChoice());
    setChrome(false);
}

MainWindow::~MainWindow()
{
    m_topBar->setPage(nullptr);
    m_pages->clear(); // before their document
}

void MainWindow::open(const QString &path)
{
    commitTyping();
    if (!m_desk.open(path) && !m_desk.document())
        showStart();
}

bool MainWindow::event(QEvent *event)
{
    const bool handled = QMainWindow::event(event);
    if (event->type() == QEvent::Paint && !m_wasPainted) {
        m_wasPainted = true;
        QMetaObject::invokeMethod(this, &MainWindow::painted, Qt::QueuedConnection);
    }
    return handled;
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    foldSidebar();
}

void MainWindow::foldSidebar()
{
    if (m_sidebarByHand)
        return;
    const auto *page = qobject_cast<const Page *>(m_pages->currentWidget());
    const int fits = page && page->isWide() ? metrics::sidebarFitsWide : metrics::sidebarFits;
    m_sidebar->setCollapsed(width() < fits || m_session.isSidebarCollapsed());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    commitTyping();
    keepPlace(*this, m_session, m_wasMaximized);
    keepDocumentState();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (draggedDocument(*event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    if (m_start)
        m_start->setDropInvited(true);
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent * /*event*/)
{
    if (m_start)
        m_start->setDropInvited(false);
}

void MainWindow::dropEvent(QDropEvent *event)
{
    dragLeaveEvent(nullptr);
    const QString path = draggedDocument(*event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    // Not before whoever dragged it is free again.
    QMetaObject::invokeMethod(
        this, [this, path] { open(path); }, Qt::QueuedConnection);
}

void MainWindow::arrange()
{
    auto *central = new QWidget;
    auto *content = new QVBoxLayout;
    content->setSpacing(0);
    content->addWidget(m_topBar);
    content->addWidget(m_messages);
    content->addWidget(m_pages, 1);
    auto *row = new QHBoxLayout(central);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_sidebar);
    row->addLayout(content, 1);
    setCentralWidget(central);
    setMinimumSize(metrics::windowLeastWidth, metrics::windowLeastHeight);

    connect(m_sidebar, &Sidebar::pageChosen, this, &MainWindow::showPage);
    connect(m_messages, &Messages::copyRequested, this, &MainWindow::saveCopy);
    for (int place = 0; place < m_pages->capacity(); ++place) {
        auto *shortcut = new QShortcut(pageShortcut(place), this);
        connect(shortcut, &QShortcut::activated, this, [this, place] { showPage(place); });
    }
}

void MainWindow::connectDesk()
{
    connect(&m_desk, &Desk::opened, this, &MainWindow::documentOpened);
    connect(&m_desk, &Desk::closing, this, &MainWindow::leaveDocument);
    connect(&m_desk, &Desk::closed, this, &MainWindow::showStart);
    connect(&m_desk, &Desk::changed, this, &MainWindow::refresh);
    connect(&m_desk, &Desk::found, m_messages, &Messages::say);
}

void MainWindow::connectActions()
{
    on(Command::NewDocument, &MainWindow::newDocument);
    on(Command::OpenDocument, &MainWindow::openOther);
    on(Command::OpenSample, &MainWindow::openSample);
    on(Command::Save, &MainWindow::sayIsSaved);
    on(Command::SaveCopy, &MainWindow::saveCopy);
    on(Command::Sidebar, &MainWindow::toggleSidebar);
    on(Command::NextPane, &MainWindow::nextPane);
    on(Command::FullScreen, &MainWindow::toggleFullScreen);
    on(Command::Shortcuts, &MainWindow::showShortcuts);
    connect(&(*m_actions)[Command::Undo], &QAction::triggered, &m_desk, qOverload<>(&Desk::undo));
    // What the toast offers to undo may be undone already.
    for (const Command command : {Command::Undo, Command::Redo}) {
        connect(&(*m_actions)[command], &QAction::triggered, this, [this] {
            if (m_toast)
                m_toast->hide();
        });
    }
    connect(&(*m_actions)[Command::Redo], &QAction::triggered, &m_desk, &Desk::redo);
    for (const auto choice : {Theme::Choice::System, Theme::Choice::Light, Theme::Choice::Dark}) {
        connect(&(*m_actions)[themeCommands[static_cast<std::size_t>(choice)]], &QAction::triggered, this,
            [this, choice] { choose(choice); });
    }
    connect(&(*m_actions)[Command::ShowInFolder], &QAction::triggered, this,
        [this] { m_questions.showInFolder(m_desk.document()->path()); });
    connect(&(*m_actions)[Command::CloseDocument], &QAction::triggered, this, [this] {
        commitTyping();
        m_desk.close();
    });
    connect(&(*m_actions)[Command::Quit], &QAction::triggered, this, &QWidget::close);
}

void MainWindow::on(Command command, void (MainWindow::*act)())
{
    connect(&(*m_actions)[command], &QAction::triggered, this, act);
}

void MainWindow::newDocument()
{
    commitTyping();
    const QString suggestion = Desk::freePath(m_questions.documentsFolder(), tr("Untitled"));
    const QString path = m_questions.newFile(this, tr("New document"), suggestion);
    if (!path.isEmpty())
        m_desk.create(path);
}

void MainWindow::openOther()
{
    const std::vector<RecentDocument> recent = m_session.recentDocuments();
    const QString path = m_questions.fileToOpen(
        this, recent.empty() ? m_questions.documentsFolder() : QFileInfo(recent.front().path).absolutePath());
    if (!path.isEmpty())
        open(path);
}

void MainWindow::openSample()
{
    commitTyping();
    m_desk.createSample(m_questions.documentsFolder());
}

void MainWindow::saveCopy()
{
    commitTyping();
    const QFileInfo file(m_desk.document()->path());
    const QString suggestion = Desk::freePath(file.absolutePath(), tr("%1 copy").arg(m_desk.name()));
    const QString path = m_questions.newFile(this, tr("Save a copy"), suggestion);
    if (!path.isEmpty() && m_desk.saveCopy(path))
        toast().say(tr("Saved a copy as %1").arg(Desk::nameOf(path)));
}

void MainWindow::sayIsSaved()
{
    commitTyping();
    if (auto *page = qobject_cast<Page *>(m_pages->currentWidget()); page && page->keepVersion())
        return;
    if (m_desk.state() == Desk::State::Saved)
        toast().say(tr("Every change is already saved"));
    else
        toast().say(m_desk.stateText());
}

void MainWindow::toggleSidebar()
{
    m_sidebarByHand = true;
    m_sidebar->setCollapsed(!m_sidebar->isCollapsed());
    m_session.setSidebarCollapsed(m_sidebar->isCollapsed());
}

void MainWindow::nextPane()
{
    focusNextPane(*this, {m_sidebar, m_topBar, m_messages, m_pages});
}

void MainWindow::toggleFullScreen()
{
    if (isFullScreen()) {
        setWindowState(m_wasMaximized ? Qt::WindowMaximized : Qt::WindowNoState);
    } else {
        m_wasMaximized = isMaximized();
        setWindowState(Qt::WindowFullScreen);
    }
}

void MainWindow::showShortcuts()
{
    QStringList pages;
    for (const Page *page : m_pages->all())
        pages.append(page->title());
    auto *dialog = findChild<ShortcutsDialog *>();
    if (!dialog)
        dialog = new ShortcutsDialog(pages, this);
    dialog->show();
    dialog->activateWindow();
}

void MainWindow::choose(Theme::Choice choice)
{
    if (choice != m_theme.choice())
        m_theme.choose(choice);
    m_session.setThemeChoice(choice);
    (*m_actions)[themeCommands[static_cast<std::size_t>(choice)]].setChecked(true);
}

void MainWindow::find(const QString &path)
{
    const QString chosen = m_questions.fileToOpen(this, QFileInfo(path).absolutePath());
    if (chosen.isEmpty())
        return;
    const QString place = Desk::placeOf(chosen);
    m_session.follow(path, place);
    open(chosen);
    if (!m_desk.document())
        m_session.follow(place, path);
}

void MainWindow::documentOpened()
{
    Document &document = *m_desk.document();
    m_session.remember(document.path(), m_environment.now());
    m_messages->clear();
    m_pages->open(document);
    std::vector<Sidebar::Entry> entries;
    for (Page *page : m_pages->all()) {
        connectPage(*page);
        entries.push_back({page->id(), page->title(), page->icon()});
    }
    m_sidebar->setPages(entries);
    for (int i = 0; Page *page = m_pages->at(i); ++i) {
        m_sidebar->setCount(i, page->count());
        connect(
            page, &Page::countChanged, m_sidebar, [this, page, i] { m_sidebar->setCount(i, page->count()); });
    }
    setChrome(true);
    setWindowFilePath(document.path());
    setWindowTitle(tr("%1 — Concave").arg(m_desk.name()));
    refresh();
    showPage(m_pages->lastShown(document));
}

void MainWindow::connectPage(Page &page)
{
    connect(&page, &Page::showRequested, this,
        [this](const Reference &reference) { showPage(m_pages->reveal(reference)); });
    connect(&page, &Page::done, this, [this](const QString &what) { sayDone(what); });
    connect(&page, &Page::doneWith, this,
        [this](const QString &what, const QString &action, const std::function<void()> &run) {
            sayDone(what, {{action, run}});
        });
    connect(&page, &Page::told, this, [this](const QString &what) { toast().say(what); });
    connect(&page, &Page::failed, m_messages,
        [this](const QString &sentence) { m_messages->say(Finding::of(sentence)); });
}

void MainWindow::leaveDocument()
{
    keepDocumentState();
    m_topBar->setPage(nullptr);
    m_pages->clear();
    m_messages->clear();
    if (m_toast)
        m_toast->hide();
}

void MainWindow::keepDocumentState()
{
    if (const Document *document = m_desk.document()) {
        m_pages->keep(*document);
        m_session.setPicture(document->path(), thumbnailOf(*document));
    }
}

void MainWindow::setChrome(bool shown)
{
    m_sidebar->setVisible(shown);
    m_topBar->setVisible(shown);
    m_actions->setDocumentOpen(shown);
    m_messages->setWidest(shown ? QWIDGETSIZE_MAX : metrics::startWidth);
    setSurface(*centralWidget(), shown ? Surface::Window : Surface::Sunken);
}

void MainWindow::showStart()
{
    if (!m_start) {
        m_start = new StartPage(m_theme, *m_actions);
        m_pages->addWidget(m_start);
        connect(m_start, &StartPage::openRequested, this, &MainWindow::open);
        connect(m_start, &StartPage::findRequested, this, &MainWindow::find);
        connect(m_start, &StartPage::forgetRequested, this, [this](const QString &path) {
            m_session.forget(path);
            showRecent();
        });
        connect(m_start, &StartPage::folderRequested, this, m_questions.showInFolder);
    }
    setChrome(false);
    setWindowFilePath({});
    setWindowTitle(tr("Concave"));
    showRecent();
    m_pages->setCurrentWidget(m_start);
    m_start->takeFocus();
}

void MainWindow::showRecent()
{
    m_start->setRecent(m_session.recentDocuments(), m_environment.now());
}

void MainWindow::showPage(int index)
{
    if (Page *page = m_pages->at(index)) {
        m_sidebar->setCurrent(index);
        m_topBar->setPage(page);
        m_pages->setCurrentWidget(page);
        foldSidebar();
        page->setFocus(Qt::OtherFocusReason);
    }
}

void MainWindow::refresh()
{
    const auto follow = [this](Command command, const QString &label, const QString &named,
                            const QString &nothing) {
        QAction &action = (*m_actions)[command];
        action.setEnabled(!label.isEmpty());
        action.setToolTip(label.isEmpty() ? nothing : named.arg(label));
    };
    follow(Command::Undo, m_desk.undoLabel(), tr("Undo: %1"), tr("Nothing to undo"));
    follow(Command::Redo, m_desk.redoLabel(), tr("Redo: %1"), tr("Nothing to redo"));
    m_sidebar->setDocument(m_desk.name(), m_desk.state(), m_desk.stateText());
}

/// What stands in a field half typed counts as if the field had been left.
void MainWindow::commitTyping()
{
    QWidget *field = focusWidget();
    if (!field || !m_desk.document())
        return;
    field->clearFocus();
    field->setFocus(Qt::OtherFocusReason);
}

void MainWindow::sayDone(const QString &what, std::vector<Toast::Action> actions)
{
    // That very change, also where others were made since.
    if (const auto entry = m_desk.latest())
        actions.insert(actions.begin(), {tr("Undo"), [this, entry] { m_desk.undo(*entry); }});
    toast().say(what, std::move(actions));
}

Toast &MainWindow::toast()
{
    if (!m_toast) {
        m_toast = new Toast(m_theme, centralWidget());
        m_toast->setObjectName(u"toast"_s);
    }
    return *m_toast;
}

} // namespace concave::ui
