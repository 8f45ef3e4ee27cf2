// The window: arranges sidebar, top bar, messages, pages and start page, and connects them to the desk. It
// decides nothing about documents.
#pragma once

#include "ui/shell/actions.h"
#include "ui/shell/desk.h"
#include "ui/shell/pages.h"
#include "ui/shell/questions.h"
#include "ui/widgets/toast.h"

#include <QMainWindow>

#include <vector>

namespace concave::ui {

class Messages;
class Session;
class Sidebar;
class StartPage;
class TopBar;

class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// Theme and session outlive the window.
    MainWindow(Theme &theme, Session &session, Questions questions, const Environment &environment,
        std::vector<PageFactory> factories);
    ~MainWindow() override;

    /// Opens the document, or says in place why not.
    void open(const QString &path);
    /// The start page, while no document is open.
    void showStart();

    Desk &desk() { return m_desk; }

Q_SIGNALS:
    /// Once, after the window was painted for the first time.
    void painted();

protected:
    bool event(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void arrange();
    void connectDesk();
    void connectActions();
    void connectPage(Page &page);
    void on(Command command, void (MainWindow::*act)());

    void newDocument();
    void openOther();
    void openSample();
    void saveCopy();
    void sayIsSaved();
    void foldSidebar();
    void toggleSidebar();
    void nextPane();
    void toggleFullScreen();
    void showShortcuts();
    void choose(Theme::Choice choice);
    void find(const QString &path);

    void documentOpened();
    void leaveDocument();
    void keepDocumentState();
    void setChrome(bool shown);
    void showRecent();
    void showPage(int index);
    void refresh();
    void commitTyping();
    void sayDone(const QString &what, std::vector<Toast::Action> actions = {});
    Toast &toast();

    Theme &m_theme;
    Session &m_session;
    Questions m_questions;
    Environment m_environment;
    Desk m_desk;
    Actions *m_actions;
    Sidebar *m_sidebar;
    TopBar *m_topBar;
    Messages *m_messages;
    Pages *m_pages;
    StartPage *m_start = nullptr; ///< made when it is first shown
    Toast *m_toast = nullptr;     ///< made when something is first said
    bool m_sidebarByHand = false; ///< what was chosen wins until the window closes
    bool m_wasPainted = false;
    bool m_wasMaximized = false; ///< before the full screen
};

} // namespace concave::ui
