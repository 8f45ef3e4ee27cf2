#include "ui/pipeline/pipelinepage.h"

#include "core/pipeline/followups.h"
#include "ui/exchange/importassistant.h"
#include "ui/pipeline/boardview.h"
#include "ui/pipeline/capacityview.h"
#include "ui/pipeline/duplicatesdialog.h"
#include "ui/pipeline/followupsview.h"
#include "ui/pipeline/forecaststrip.h"
#include "ui/pipeline/forgetdialog.h"
#include "ui/pipeline/leaddrawer.h"
#include "ui/pipeline/leadfilterbar.h"
#include "ui/pipeline/leadimportkind.h"
#include "ui/pipeline/leadtableview.h"
#include "ui/pipeline/lostdialog.h"
#include "ui/pipeline/mergedialog.h"
#include "ui/pipeline/quickadd.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/emptypage.h"
#include "ui/widgets/separator.h"
#include "ui/widgets/tabbar.h"
#include "ui/widgets/views.h"

#include <QDataStream>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QShortcut>
#include <QSplitter>
#include <QStackedLayout>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

namespace concave::ui {

namespace {

/// The one file of leads that is being dragged; empty where it is something else.
QString draggedLeads(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    const QString path = urls.size() == 1 ? urls.front().toLocalFile() : QString();
    return ImportAssistant::takes(path) ? path : QString();
}

} // namespace

PipelinePage::PipelinePage(const Theme &theme, Document &document, QWidget *parent)
    : Page(parent), m_theme(theme), m_presenter(document),
      m_export(button(theme, Icon::Export, tr("Share"), ButtonKind::Secondary, ButtonSize::Standard, this)),
      m_import(button(theme, Icon::Import, tr("Import"), ButtonKind::Secondary, ButtonSize::Standard, this)),
      m_more(iconButton(theme, Icon::More, tr("More for leads"), {}, this)),
      m_add(button(theme, Icon::Add, tr("Add lead"), ButtonKind::Primary, ButtonSize::Standard, this)),
      m_quickAdd(new QuickAdd(theme, m_presenter, this))
{
    m_stack = new QStackedLayout(this);
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setObjectName(QStringLiteral("pipelinePanes"));
    m_splitter->setChildrenCollapsible(false);
    fillLeads(new QWidget(m_splitter));
    m_drawer = new LeadDrawer(theme, m_presenter, m_splitter);
    m_drawer->setMinimumWidth(metrics::drawer);
    m_drawer->hide();
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_stack->addWidget(m_splitter);

    setAcceptDrops(true);
    m_add->setObjectName(QStringLiteral("addLead"));
    m_add->setDisabled(m_presenter.isReadOnly());
    m_import->setObjectName(QStringLiteral("importLeads"));
    m_import->setDisabled(m_presenter.isReadOnly());
    m_quickAdd->setAnchor(m_add);
    connect(m_quickAdd, &QuickAdd::closed, this, [this] { setFocus(Qt::ShortcutFocusReason); });
    addExportMenu();
    addMoreMenu();
    connect(m_add, &QPushButton::clicked, this, [this] { addLeads({}); });
    connect(m_import, &QPushButton::clicked, this, [this] { importLeads({}); });
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_filter,
        &LeadFilterBar::beginSearch);
    connectPresenter();
    refresh();
}

PipelinePage::~PipelinePage() = default;

void PipelinePage::connectPresenter()
{
    connect(&m_presenter, &PipelinePresenter::changed, this, &PipelinePage::refresh);
    connect(&m_presenter, &PipelinePresenter::addRequested, this, &PipelinePage::addLeads);
    connect(&m_presenter, &PipelinePresenter::opened, this, [this](Id lead, bool signing) {
        m_drawer->open(lead, signing);
        m_drawer->show();
    });
    connect(&m_presenter, &PipelinePresenter::loseRequested, this, [this](const std::vector<Id> &leads) {
        (new LostDialog(m_theme, m_presenter, leads, window()))->open();
    });
    connect(&m_presenter, &PipelinePresenter::mergeRequested, this, &PipelinePage::mergeLeads);
    connect(&m_presenter, &PipelinePresenter::forgetRequested, this, &PipelinePage::forgetPerson);
    connect(m_drawer, &LeadDrawer::closed, m_drawer, &QWidget::hide);
    connect(m_drawer, &LeadDrawer::mergeRequested, this,
        [this](Id lead) { (new DuplicatesDialog(m_theme, m_presenter, lead, window()))->open(); });
    connect(m_drawer, &LeadDrawer::forgetRequested, this, &PipelinePage::forgetPerson);
    connect(m_drawer, &LeadDrawer::showRequested, this, &Page::showRequested);
    connect(&m_presenter, &PipelinePresenter::done, this, &Page::done);
    connect(&m_presenter, &PipelinePresenter::told, this, &Page::told);
    connect(&m_presenter, &PipelinePresenter::failed, this, &Page::failed);
}

void PipelinePage::fillLeads(QWidget *pane)
{
    auto *column = plainColumn(pane);
    auto *bar = new QWidget(pane);
    bar->setFixedHeight(metrics::tabs);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(metrics::page, 0, metrics::pane, 0);
    row->setSpacing(metrics::gap);
    m_tabs = new TabBar(bar);
    m_tabs->setAccessibleName(tr("Views of the pipeline"));
    m_filter = new LeadFilterBar(m_theme, m_presenter, bar);
    row->addWidget(m_tabs);
    row->addStretch();
    row->addWidget(m_filter);
    column->addWidget(bar);
    column->addWidget(new Separator);
    column->addWidget(new ForecastStrip(m_theme, m_presenter, pane));
    column->addWidget(new Separator);
    m_views = new Views(*m_tabs, *this, pane);
    column->addWidget(m_views, 1);
    connect(m_views, &Views::done, this, &Page::done);
    connect(m_views, &Views::told, this, &Page::told);
    connect(m_views, &Views::failed, this, &Page::failed);
    connect(m_views, &Views::currentChanged, this, [this] { m_views->setFocusProxy(&m_views->current()); });
    addView<BoardView>(tr("Board"));
    addView<LeadTableView>(tr("Table"));
    m_followUps = m_tabs->count();
    addView<FollowUpsView>(tr("Follow-ups"));
    addView<CapacityView>(tr("Capacity and funnel"));
    m_views->start();
}

template <class V>
void PipelinePage::addView(const QString &title)
{
    m_views->add(title, [this](QWidget *parent) { return new V(m_theme, m_presenter, parent); });
}

void PipelinePage::addExportMenu()
{
    auto *menu = new LeadExportMenu(
        m_theme, m_presenter, [this] { return seen(); }, m_export);
    addAction(
        menu->findChild<QAction *>(QStringLiteral("printLeads"))); // the key holds while the menu is closed
    m_export->setMenu(menu);
}

void PipelinePage::addMoreMenu()
{
    m_more->setObjectName(QStringLiteral("moreForLeads"));
    auto *menu = new QMenu(m_more);
    QAction *merge =
        menu->addAction(tr("Merge the chosen leads…"), this, [this] { mergeLeads(m_presenter.selection()); });
    QAction *find = menu->addAction(tr("Find duplicates…"), this,
        [this] { (new DuplicatesDialog(m_theme, m_presenter, {}, window()))->open(); });
    menu->addSeparator();
    QAction *forget = menu->addAction(tr("Forget a person…"), this, [this] { forgetPerson({}); });
    connect(menu, &QMenu::aboutToShow, this, [this, merge, find, forget] {
        const bool isReadOnly = m_presenter.isReadOnly();
        merge->setEnabled(!isReadOnly && m_presenter.selection().size() > 1);
        find->setEnabled(!m_presenter.isEmpty());
        forget->setEnabled(!isReadOnly);
    });
    m_more->setMenu(menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
}

LeadListing PipelinePage::seen() const
{
    if (const auto *table = qobject_cast<const LeadTableView *>(&m_views->current()))
        return table->listing();
    LeadListing listing{{}, usualListingColumns()};
    for (std::size_t stage = 0; stage < m_presenter.pipeline().stages.size(); ++stage) {
        const std::vector<Id> column = m_presenter.column(stage);
        listing.leads.insert(listing.leads.end(), column.begin(), column.end());
    }
    return listing;
}

void PipelinePage::mergeLeads(const std::vector<Id> &leads)
{
    if (leads.size() > 1 && !m_presenter.isReadOnly())
        (new MergeDialog(m_presenter, leads, window()))->open();
}

void PipelinePage::forgetPerson(Id id)
{
    const Lead *lead = m_presenter.lead(id);
    (new ForgetDialog(m_theme, m_presenter, lead ? termsOf(*lead) : QStringList(), window()))->open();
}

void PipelinePage::showEmptyPage()
{
    if (m_stack->count() > 1) {
        m_stack->setCurrentIndex(1);
        return;
    }
    auto *page = new EmptyPage(m_theme, Icon::Pipeline, tr("No leads yet"),
        tr("Note everyone who might become a client, and move them on until the deal is signed"), this);
    auto *add = button(m_theme, Icon::Add, tr("Add lead"), ButtonKind::Primary);
    auto *import = button(tr("Import from Trello, CSV or Excel"));
    add->setDisabled(m_presenter.isReadOnly());
    import->setDisabled(m_presenter.isReadOnly());
    connect(add, &QPushButton::clicked, this, [this] { addLeads({}); });
    connect(import, &QPushButton::clicked, this, [this] { importLeads({}); });
    page->addButton(add);
    page->addButton(import);
    m_stack->setCurrentIndex(m_stack->addWidget(page));
}

QList<QWidget *> PipelinePage::topBarWidgets() const
{
    return {m_more, m_export, m_import, m_add};
}

bool PipelinePage::reveal(const Reference &reference)
{
    if (reference.kind != QLatin1StringView(Lead::description().name))
        return false;
    m_presenter.setFilter({}); // it may hide the lead
    m_presenter.open({reference.id});
    return true;
}

QByteArray PipelinePage::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << m_splitter->saveState() << m_presenter.current().value << m_presenter.isByDue()
           << m_views->saveState();
    return state;
}

void PipelinePage::restoreState(const QByteArray &state)
{
    QByteArray splitter;
    qint64 current = 0;
    bool byDue = false;
    QByteArray views;
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    stream >> splitter >> current >> byDue >> views;
    if (stream.status() != QDataStream::Ok)
        return;
    m_splitter->restoreState(splitter);
    m_presenter.sortByDue(byDue);
    m_presenter.select(Id{current});
    m_views->restoreState(views);
}

void PipelinePage::refresh()
{
    if (m_presenter.isEmpty())
        showEmptyPage();
    else
        m_stack->setCurrentIndex(0);
    setFocusProxy(m_presenter.isEmpty() ? nullptr : m_views);
    m_export->setDisabled(m_presenter.isEmpty());
    const int due = dueCount(m_presenter.facts());
    m_tabs->setTabText(
        m_followUps, due == 0 ? tr("Follow-ups") : tr("Follow-ups %1").arg(QLocale().toString(due)));
}

void PipelinePage::addLeads(std::optional<Id> stage)
{
    if (!m_presenter.isReadOnly())
        m_quickAdd->ask(stage);
}

void PipelinePage::importLeads(const QString &path)
{
    ImportAssistant::bring(
        m_theme, m_presenter.document(), std::make_unique<LeadImportKind>(), path, *this,
        [this](const QString &what, const QString &offer, const std::function<void()> &take) {
            Q_EMIT doneWith(what, offer, take);
        },
        [this](const QString &sentence) { Q_EMIT failed(sentence); });
}

void PipelinePage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_presenter.isReadOnly() && !draggedLeads(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void PipelinePage::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    // The program that the file is dragged from waits for the drop to end.
    QTimer::singleShot(0, this, [this, path = draggedLeads(*event->mimeData())] { importLeads(path); });
}

void PipelinePage::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = !(event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier));
    if (!isPlain)
        return Page::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_N:
        return addLeads({});
    case Qt::Key_Slash: // some keyboards have it beside Shift
        return m_filter->beginSearch();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return m_presenter.open(m_presenter.current());
    case Qt::Key_Escape:
        return m_drawer->isVisible() ? m_drawer->close() : Page::keyPressEvent(event);
    case Qt::Key_Delete:
        if (!m_presenter.isReadOnly())
            m_presenter.remove(m_presenter.selection());
        return;
    default:
        Page::keyPressEvent(event);
    }
}

} // namespace concave::ui
