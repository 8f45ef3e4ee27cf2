#include "ui/canvas/canvaspage.h"

#include "ui/canvas/canvasexportmenu.h"
#include "ui/canvas/canvasfind.h"
#include "ui/canvas/canvashead.h"
#include "ui/canvas/canvasstart.h"
#include "ui/canvas/canvasstrip.h"
#include "ui/canvas/canvasswitcher.h"
#include "ui/canvas/canvasview.h"
#include "ui/canvas/sidepane.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/emptypage.h"
#include "ui/widgets/projectswitcher.h"
#include "ui/widgets/splitbutton.h"
#include "ui/widgets/tooltip.h"

#include <QApplication>
#include <QBoxLayout>
#include <QComboBox>
#include <QDataStream>
#include <QDragEnterEvent>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>

namespace concave::ui {

namespace {

constexpr int leastBoard = 480;
constexpr int sideFits = 1180; ///< width of the page with room for it
constexpr int byItself = -1;   ///< stored where nobody folded or unfolded the side pane

} // namespace

CanvasPage::CanvasPage(
    const Theme &theme, Document &document, QWidget *parent, CanvasCommands::AskFile askFile)
    : Page(parent), m_theme(theme), m_presenter(document),
      m_commands(new CanvasCommands(theme, m_presenter, this, std::move(askFile))),
      m_stack(new QStackedLayout(this)), m_beside(new QWidget(this)),
      m_more(iconButton(theme, Icon::More, tr("More for the canvas"), {}, this)),
      m_exports(new CanvasExportMenu(theme, m_presenter, this)),
      m_print(new SplitButton(theme, Icon::Print, tr("Print"), ButtonKind::Secondary, this)),
      m_add(button(theme, Icon::Add, tr("Add note"), ButtonKind::Primary, ButtonSize::Standard, this))
{
    setAcceptDrops(true);
    // Before the board lets go of its blocks, and Qt gives the focus to whatever is next.
    connect(&m_presenter, &CanvasPresenter::changed, this,
        [this] { m_hadFocus = isAncestorOf(QApplication::focusWidget()); });
    makeBeside();
    makeButtons();
    makeBody();
    makeNoProject();
    connectPresenter();
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this, &CanvasPage::find);
    refresh();
}

CanvasPage::~CanvasPage()
{
    delete m_splitter; // its panes follow the presenter, which goes before other children do
}

void CanvasPage::makeBeside()
{
    m_projects = new ProjectSwitcher(m_theme, *this, m_beside);
    m_canvases = new CanvasSwitcher(m_theme, m_presenter, m_beside);
    m_head = new CanvasHead(m_theme, m_presenter, m_beside);
    auto *row = new QHBoxLayout(m_beside);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gap);
    row->addWidget(m_projects);
    row->addWidget(m_canvases);
    row->addWidget(m_head);
    m_beside->hide();
    connect(m_projects, &ProjectSwitcher::chosen, this,
        [this](qint64 project) { m_presenter.setProject(Id{project}); });
    connect(m_canvases, &CanvasSwitcher::newTemplateRequested, m_commands, &CanvasCommands::newTemplate);
    connect(m_canvases, &CanvasSwitcher::templateEditRequested, m_commands, &CanvasCommands::editOwnTemplate);
}

void CanvasPage::makeButtons()
{
    m_more->setObjectName(QStringLiteral("moreForCanvas"));
    auto *menu = new QMenu(m_more);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { m_commands->fill(*menu); });
    m_more->setMenu(menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    connect(m_commands, &CanvasCommands::headRequested, m_head, &CanvasHead::open);
    connect(m_commands, &CanvasCommands::findRequested, this, &CanvasPage::find);
    connect(m_commands, &CanvasCommands::fitRequested, this, [this] { m_board->zoomToFit(); });
    m_print->setObjectName(QStringLiteral("printCanvas"));
    m_exports->serve(*m_print);
    m_add->setObjectName(QStringLiteral("addNote"));
    ui::setToolTip(*m_add, tr("Add a note to the block that has the focus"), Qt::Key_N);
    connect(m_add, &QPushButton::clicked, this, &CanvasPage::addNote);
}

void CanvasPage::makeBody()
{
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setObjectName(QStringLiteral("canvasPanes"));
    m_splitter->setChildrenCollapsible(false);
    auto *left = new QWidget(m_splitter);
    left->setMinimumWidth(leastBoard);
    m_strip = new CanvasStrip(m_theme, m_presenter, left);
    m_find = new CanvasFind(m_theme, m_presenter, left);
    m_board = new CanvasView(m_theme, m_presenter, left);
    connect(m_board, &CanvasView::zoomChanged, this, [this] { m_strip->setZoom(m_board->zoom()); });
    QVBoxLayout *column = plainColumn(left);
    column->addWidget(m_strip);
    column->addWidget(m_find);
    column->addWidget(m_board, 1);
    m_side = new SidePane(m_theme, m_presenter, m_splitter);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes(
        {metrics::windowWidth - metrics::sidebarCollapsed - SidePane::leastWidth, SidePane::leastWidth});
    m_stack->addWidget(m_splitter);
    for (const View *view : {static_cast<View *>(m_board), static_cast<View *>(m_side)}) {
        connect(view, &View::done, this, &Page::done);
        connect(view, &View::told, this, &Page::told);
        connect(view, &View::failed, this, &Page::failed);
    }
    connect(m_side, &SidePane::showRequested, &m_presenter, &CanvasPresenter::showRequested);
    connect(m_strip, &CanvasStrip::fitRequested, this, [this] { m_board->zoomToFit(); });
    connect(m_strip, &CanvasStrip::zoomRequested, this, [this](double zoom) { m_board->setZoom(zoom); });
    connect(m_strip, &CanvasStrip::focusRequested, this, &CanvasPage::focusBoard);
    connect(m_strip, &CanvasStrip::paneToggled, this, [this](bool shown) {
        m_sideByHand = shown;
        foldSide();
    });
    connect(m_find, &CanvasFind::closed, this, &CanvasPage::focusBoard);
}

void CanvasPage::makeNoProject()
{
    m_noProject = new EmptyPage(m_theme, Icon::Portfolio, tr("No projects yet"),
        tr("A canvas belongs to a project. Add one in the portfolio, or win a deal in the pipeline."), this);
    auto *add = button(m_theme, Icon::Add, tr("Add project"), ButtonKind::Primary);
    add->setObjectName(QStringLiteral("addProject"));
    add->setDisabled(m_presenter.isReadOnly());
    connect(add, &QPushButton::clicked, this, [this] { m_presenter.addProject(); });
    m_noProject->addButton(add);
    m_stack->addWidget(m_noProject);
}

/// Made where it is needed: most projects have a canvas.
CanvasStart *CanvasPage::start()
{
    if (!m_start) {
        m_start = new CanvasStart(m_theme, m_presenter, this);
        m_stack->addWidget(m_start);
        connect(m_start, &CanvasStart::newTemplateRequested, m_commands, &CanvasCommands::newTemplate);
        connect(m_start, &CanvasStart::importRequested, m_commands, [this] { m_commands->bringFile(); });
    }
    return m_start;
}

void CanvasPage::connectPresenter()
{
    connect(&m_presenter, &CanvasPresenter::changed, this, &CanvasPage::refresh);
    connect(&m_presenter, &CanvasPresenter::recordRequested, this, [this] {
        m_sideByHand = true;
        foldSide();
    });
    connect(&m_presenter, &CanvasPresenter::showRequested, this, [this](const QString &kind, Id id) {
        Q_EMIT showRequested({kind, id.value});
    });
    connect(&m_presenter, &CanvasPresenter::done, this, &Page::done);
    connect(&m_presenter, &CanvasPresenter::doneWith, this, &Page::doneWith);
    connect(&m_presenter, &CanvasPresenter::told, this, &Page::told);
    connect(&m_presenter, &CanvasPresenter::failed, this, &Page::failed);
}

void CanvasPage::refresh()
{
    std::vector<ProjectSwitcher::Entry> entries;
    for (const Project &project : m_presenter.projects())
        entries.push_back({project.id.value, project.name, project.colour});
    const auto project = m_presenter.project();
    m_projects->setProjects(std::move(entries), project ? std::optional(project->value) : std::nullopt);
    const bool hasCanvas = m_presenter.hasCanvas();
    QWidget *shown = !project    ? static_cast<QWidget *>(m_noProject)
                     : hasCanvas ? static_cast<QWidget *>(m_splitter)
                                 : start();
    const bool isOther = m_stack->currentWidget() != shown;
    m_stack->setCurrentWidget(shown);
    if (isOther && m_hadFocus)
        setFocus(Qt::OtherFocusReason);
    m_add->setEnabled(hasCanvas && !m_presenter.isReadOnly());
    m_print->setEnabled(hasCanvas);
    m_more->setEnabled(hasCanvas);
}

QList<QWidget *> CanvasPage::topBarWidgets() const
{
    return {m_more, m_print, m_add};
}

bool CanvasPage::reveal(const Reference &reference)
{
    return m_presenter.reveal(reference.kind, Id{reference.id});
}

QByteArray CanvasPage::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    const Id canvas = m_presenter.hasCanvas() ? m_presenter.book().canvas.id : Id();
    const int side = m_sideByHand ? int(*m_sideByHand) : byItself;
    stream << m_presenter.project().value_or(Id()).value << canvas.value << m_board->saveState() << side
           << m_splitter->saveState() << m_side->saveState() << m_exports->saveState();
    return state;
}

void CanvasPage::restoreState(const QByteArray &state)
{
    qint64 project = 0;
    qint64 canvas = 0;
    QByteArray board;
    int side = byItself;
    QByteArray panes;
    QByteArray beside;
    QByteArray exports;
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    stream >> project >> canvas >> board >> side >> panes >> beside >> exports;
    if (stream.status() != QDataStream::Ok)
        return;
    m_presenter.setProject(Id{project});
    m_presenter.setCanvas(Id{canvas});
    m_board->restoreState(board);
    m_splitter->restoreState(panes);
    m_side->restoreState(beside);
    m_exports->restoreState(exports);
    m_sideByHand = side == byItself ? std::nullopt : std::optional(side != 0);
    foldSide();
}

void CanvasPage::foldSide()
{
    const bool isShown = m_sideByHand.value_or(width() >= sideFits);
    if (!isShown && m_side->isAncestorOf(QApplication::focusWidget()))
        focusBoard(); // else Qt gives it to the next button, as if by Tab
    m_side->setVisible(isShown);
    m_strip->setPaneShown(isShown);
}

void CanvasPage::focusBoard()
{
    m_board->setFocus(Qt::OtherFocusReason);
}

void CanvasPage::addNote()
{
    if (m_presenter.hasCanvas() && !m_presenter.isReadOnly())
        m_board->addNote();
}

void CanvasPage::find()
{
    if (m_presenter.hasCanvas())
        m_find->begin();
}

/// In the place of a focus proxy: to that Tab would go at once, past all that stands before it.
void CanvasPage::focusInEvent(QFocusEvent *event)
{
    if (m_presenter.hasCanvas())
        m_board->setFocus(event->reason());
    else if (m_presenter.project())
        m_start->setFocus(event->reason());
}

void CanvasPage::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = !(event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier));
    const QWidget *focus = focusWidget();
    const bool isTyping = qobject_cast<const QLineEdit *>(focus) ||
                          qobject_cast<const QPlainTextEdit *>(focus) ||
                          qobject_cast<const QComboBox *>(focus);
    if (!isPlain || isTyping)
        return Page::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_N:
        return addNote();
    case Qt::Key_Slash: // some keyboards have it beside Shift
        return find();
    default:
        Page::keyPressEvent(event);
    }
}

void CanvasPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    foldSide();
}

void CanvasPage::dragEnterEvent(QDragEnterEvent *event)
{
    const bool takes = m_presenter.project() && !m_presenter.isReadOnly();
    if (takes && !draggedNotes(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void CanvasPage::dropEvent(QDropEvent *event)
{
    const QString path = draggedNotes(*event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    m_commands->bringFile(path);
}

} // namespace concave::ui
