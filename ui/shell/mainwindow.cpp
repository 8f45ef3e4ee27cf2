#include "ui/shell/mainwindow.h"

#include "ui/shell/messages.h"
#include "ui/shell/session.h"
#include "ui/shell/shortcutsdialog.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/startpage.h"
#include "ui/shell/thumbnail.h"
#include "ui/shell/topbar.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/toast.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

namespace concave::ui {

using namespace Qt::Literals::StringLiterals;

/// The one document that is being dragged; empty where it is something else.
static QString draggedDocument(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    if (urls.size() != 1 || !urls.first().isLocalFile())
        return {};
    const QString path = urls.first().toLocalFile();
    return path.endsWith(u".concave"_s, Qt::CaseInsensitive) ? path : QString();
}

MainWindow::MainWindow(Theme &theme, Session &session, Questions questions, const Environment &environment,
    std::vector<PageFactory> factories)
    : m_theme(theme), m_session(session), m_questions(std::move(questions)), m_environment(environment),
      m_factories(std::move(factories)), m_desk(environment), m_actions(new Actions(theme, *this)),
      m_sidebar(new Sidebar(theme, *m_actions)), m_topBar(new TopBar(theme, *m_actions)),
      m_messages(new Messages(theme)), m_stack(new QStackedWidget)
{
    setObjectName(u"main-window"_s);
    setAcceptDrops(true);
    arrange();
    connectDesk();
    connectActions();
    restorePlace();
    m_sidebar->setCollapsed(session.isSidebarCollapsed());
    choose(session.themeChoice());
    setChrome(false);
}

MainWindow::~MainWindow()
{
    removePages(); // before their document
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

void MainWindow::closeEvent(QCloseEvent *event)
{
    commitTyping();
    m_session.setWindowPlace({normalGeometry(), isMaximized() || (isFullScreen() && m_wasMaximized)});
    keepState();
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
    QMetaObject::invokeMethod(this, [this, path] { open(path); }, Qt::QueuedConnection);
}

void MainWindow::arrange()
{
    auto *central = new QWidget;
    auto *content = new QVBoxLayout;
    content->setSpacing(0);
    content->addWidget(m_topBar);
    content->addWidget(m_messages);
    content->addWidget(m_stack, 1);
    auto *row = new QHBoxLayout(central);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_sidebar);
    row->addLayout(content, 1);
    setCentralWidget(central);
    setMinimumSize(metrics::windowLeastWidth, metrics::windowLeastHeight);

    connect(m_sidebar, &Sidebar::pageChosen, this, &MainWindow::showPage);
    connect(m_messages, &Messages::copyRequested, this, &MainWindow::saveCopy);
    for (std::size_t index = 0; index < m_factories.size(); ++index) {
        const int place = static_cast<int>(index);
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
    on(Command::ShowInFolder, &MainWindow::showInFolder);
    on(Command::Undo, &MainWindow::undo);
    on(Command::Redo, &MainWindow::redo);
    on(Command::Sidebar, &MainWindow::toggleSidebar);
    on(Command::NextPane, &MainWindow::nextPane);
    on(Command::FullScreen, &MainWindow::toggleFullScreen);
    on(Command::Shortcuts, &MainWindow::showShortcuts);
    const auto theme = [this](Command command, Theme::Choice choice) {
        connect(&(*m_actions)[command], &QAction::triggered, this, [this, choice] { choose(choice); });
    };
    theme(Command::FollowSystem, Theme::Choice::System);
    theme(Command::LightTheme, Theme::Choice::Light);
    theme(Command::DarkTheme, Theme::Choice::Dark);
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

void MainWindow::restorePlace()
{
    QList<QRect> screens;
    for (const QScreen *screen : QGuiApplication::screens())
        screens.append(screen->availableGeometry());
    if (const auto place = m_session.windowPlace(screens)) {
        setGeometry(place->frame);
        if (place->maximized)
            setWindowState(Qt::WindowMaximized);
        return;
    }
    const QSize room = screen()->availableSize();
    resize(std::min(metrics::windowWidth, room.width()), std::min(metrics::windowHeight, room.height()));
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
    const QString path = m_questions.fileToOpen(this,
        recent.empty() ? m_questions.documentsFolder() : QFileInfo(recent.front().path).absolutePath());
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
    if (m_desk.state() == Desk::State::Saved)
        toast().say(tr("Every change is already saved"));
    else
        toast().say(m_desk.stateText());
}

void MainWindow::showInFolder()
{
    m_questions.showInFolder(m_desk.document()->path());
}

void MainWindow::undo()
{
    m_desk.undo();
}

void MainWindow::redo()
{
    m_desk.redo();
}

void MainWindow::toggleSidebar()
{
    m_sidebar->setCollapsed(!m_sidebar->isCollapsed());
    m_session.setSidebarCollapsed(m_sidebar->isCollapsed());
}

/// The first place that Tab reaches within a pane.
static QWidget *firstStop(QWidget &pane)
{
    for (QWidget *widget = pane.nextInFocusChain(); widget != &pane; widget = widget->nextInFocusChain()) {
        if (pane.isAncestorOf(widget) && widget->isVisible() && widget->isEnabled() &&
            (widget->focusPolicy() & Qt::TabFocus))
            return widget;
    }
    return nullptr;
}

void MainWindow::nextPane()
{
    const std::vector<QWidget *> panes{m_sidebar, m_topBar, m_messages, m_stack};
    const auto holds = [this](const QWidget *pane) { return focusWidget() && pane->isAncestorOf(focusWidget()); };
    const auto current = std::find_if(panes.begin(), panes.end(), holds);
    const std::size_t from =
        current == panes.end() ? panes.size() - 1 : static_cast<std::size_t>(current - panes.begin());
    for (std::size_t step = 1; step <= panes.size(); ++step) {
        QWidget *pane = panes[(from + step) % panes.size()];
        if (QWidget *stop = pane->isVisible() ? firstStop(*pane) : nullptr) {
            stop->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
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
    for (const Page *page : m_pages)
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
    (*m_actions)[choice == Theme::Choice::Light ? Command::LightTheme
            : choice == Theme::Choice::Dark     ? Command::DarkTheme
                                                : Command::FollowSystem]
        .setChecked(true);
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

void MainWindow::forget(const QString &path)
{
    m_session.forget(path);
    showRecent();
}

void MainWindow::documentOpened()
{
    Document &document = *m_desk.document();
    m_session.remember(document.path(), m_environment.now());
    m_messages->clear();

    std::vector<Sidebar::Entry> entries;
    for (const PageFactory &factory : m_factories) {
        Page *page = factory.make(m_theme, document, m_stack);
        page->setObjectName(u"page-"_s + page->id());
        page->setAccessibleName(page->title());
        connectPage(*page);
        m_stack->addWidget(page);
        m_pages.push_back(page);
        entries.push_back({page->id(), page->title(), page->icon()});
        if (const QByteArray state = m_session.pageState(document.path(), page->id()); !state.isEmpty())
            page->restoreState(state);
    }
    m_sidebar->setPages(entries);
    setChrome(true);
    setWindowFilePath(document.path());
    setWindowTitle(tr("%1 — Concave").arg(m_desk.name()));
    refresh();

    const QString last = m_session.lastPage(document.path());
    const auto page = std::find_if(m_pages.begin(), m_pages.end(), [&](const Page *p) { return p->id() == last; });
    showPage(page == m_pages.end() ? 0 : static_cast<int>(page - m_pages.begin()));
}

void MainWindow::connectPage(Page &page)
{
    connect(&page, &Page::showRequested, this, &MainWindow::showReference);
    connect(&page, &Page::done, this, &MainWindow::sayDone);
    connect(&page, &Page::failed, m_messages,
        [this](const QString &sentence) { m_messages->say(Finding::of(sentence)); });
}

void MainWindow::leaveDocument()
{
    keepState();
    removePages();
    m_messages->clear();
    if (m_toast)
        m_toast->hide();
}

void MainWindow::keepState()
{
    const Document *document = m_desk.document();
    if (!document)
        return;
    for (Page *page : m_pages) {
        m_session.setPageState(document->path(), page->id(), page->saveState());
        if (page == m_stack->currentWidget())
            m_session.setLastPage(document->path(), page->id());
    }
    m_session.setPicture(document->path(), thumbnailOf(*document));
}

void MainWindow::removePages()
{
    m_topBar->setPage(nullptr);
    for (Page *page : m_pages)
        delete page;
    m_pages.clear();
}

void MainWindow::setChrome(bool shown)
{
    m_sidebar->setVisible(shown);
    m_topBar->setVisible(shown);
    m_actions->setDocumentOpen(shown);
}

void MainWindow::showStart()
{
    if (!m_start) {
        m_start = new StartPage(m_theme, *m_actions);
        m_stack->addWidget(m_start);
        connect(m_start, &StartPage::openRequested, this, &MainWindow::open);
        connect(m_start, &StartPage::findRequested, this, &MainWindow::find);
        connect(m_start, &StartPage::forgetRequested, this, &MainWindow::forget);
        connect(m_start, &StartPage::folderRequested, this, m_questions.showInFolder);
    }
    setChrome(false);
    setWindowFilePath({});
    setWindowTitle(tr("Concave"));
    showRecent();
    m_stack->setCurrentWidget(m_start);
    m_start->takeFocus();
}

void MainWindow::showRecent()
{
    m_start->setRecent(m_session.recentDocuments(), m_environment.now());
}

void MainWindow::showPage(int index)
{
    if (index < 0 || index >= static_cast<int>(m_pages.size()))
        return;
    Page *page = m_pages[static_cast<std::size_t>(index)];
    m_sidebar->setCurrent(index);
    m_topBar->setPage(page);
    m_stack->setCurrentWidget(page);
    page->setFocus(Qt::OtherFocusReason);
}

void MainWindow::showReference(const Reference &reference)
{
    for (std::size_t index = 0; index < m_pages.size(); ++index) {
        if (m_pages[index]->reveal(reference)) {
            showPage(static_cast<int>(index));
            return;
        }
    }
}

void MainWindow::refresh()
{
    const UndoState state = m_desk.undoState();
    const auto follow = [](QAction &action, const std::optional<HistoryEntry> &entry, const QString &named,
                            const QString &nothing) {
        action.setEnabled(entry.has_value());
        action.setToolTip(entry ? named.arg(entry->label) : nothing);
    };
    follow((*m_actions)[Command::Undo], state.undo, tr("Undo: %1"), tr("Nothing to undo"));
    follow((*m_actions)[Command::Redo], state.redo, tr("Redo: %1"), tr("Nothing to redo"));
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

void MainWindow::sayDone(const QString &what)
{
    // That very change, also where others were made since.
    if (const auto entry = m_desk.undoState().undo)
        toast().say(what, {{tr("Undo"), [this, entry] { m_desk.undo(*entry); }}});
    else
        toast().say(what);
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
