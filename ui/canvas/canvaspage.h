// The Canvas page: what a team knows of a project before it is built, on one page, and what is missing.
//
// Keys that hold wherever the focus is not in a field: N writes a note, / and Ctrl+F find one, Ctrl+S keeps a
// version, Ctrl+[ and Ctrl+] step through the projects. A Markdown or text file can be dropped on it.
#pragma once

#include "ui/canvas/canvascommands.h"
#include "ui/canvas/canvaspresenter.h"
#include "ui/widgets/page.h"

class QPushButton;
class QSplitter;
class QStackedLayout;
class QToolButton;

namespace concave::ui {

class CanvasExportMenu;
class CanvasFind;
class CanvasHead;
class CanvasStart;
class CanvasStrip;
class CanvasSwitcher;
class CanvasView;
class EmptyPage;
class ProjectSwitcher;
class SidePane;
class SplitButton;
class Theme;

class CanvasPage final : public Page
{
    Q_OBJECT

public:
    CanvasPage(const Theme &theme, Document &document, QWidget *parent = nullptr,
        CanvasCommands::AskFile askFile = CanvasCommands::askForNotes);
    ~CanvasPage() override;

    QString id() const override { return QStringLiteral("canvas"); }
    QString title() const override { return tr("Canvas"); }
    Icon icon() const override { return Icon::Canvas; }
    bool isWide() const override { return true; }
    QWidget *titleWidget() const override { return m_beside; }
    QList<QWidget *> topBarWidgets() const override;
    bool reveal(const Reference &reference) override;
    bool keepVersion() override { return m_commands->keepVersion(); }
    QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;

protected:
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makeBeside();
    void makeButtons();
    void makeBody();
    void makeNoProject();
    CanvasStart *start();
    void connectPresenter();
    void refresh();
    void addNote();
    void find();
    void focusBoard();
    /// Where there is no room for the side pane it goes, unless someone wants it.
    void foldSide();

    const Theme &m_theme;
    CanvasPresenter m_presenter;
    CanvasCommands *m_commands;
    QStackedLayout *m_stack;
    QWidget *m_beside; ///< the title: project, canvas, header
    ProjectSwitcher *m_projects = nullptr;
    CanvasSwitcher *m_canvases = nullptr;
    CanvasHead *m_head = nullptr;
    QToolButton *m_more;
    CanvasExportMenu *m_exports;
    SplitButton *m_print;
    QPushButton *m_add;
    QSplitter *m_splitter = nullptr;
    CanvasStrip *m_strip = nullptr;
    CanvasFind *m_find = nullptr;
    CanvasView *m_board = nullptr;
    SidePane *m_side = nullptr;
    EmptyPage *m_noProject = nullptr;
    CanvasStart *m_start = nullptr;   ///< once there was a project without a canvas
    std::optional<bool> m_sideByHand; ///< whether it is to be seen
    bool m_hadFocus = false;          ///< before the change that is being shown
};

} // namespace concave::ui
