#include "ui/portfolio/portfoliopage.h"

#include "core/portfolio/plansheet.h"
#include "ui/portfolio/allocationview.h"
#include "ui/portfolio/frontierview.h"
#include "ui/portfolio/inspector.h"
#include "ui/portfolio/projectdelegate.h"
#include "ui/portfolio/projectmodel.h"
#include "ui/portfolio/scenariosview.h"
#include "ui/portfolio/uncertaintyview.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/emptypage.h"
#include "ui/widgets/label.h"
#include "ui/widgets/number.h"
#include "ui/widgets/separator.h"
#include "ui/widgets/tabbar.h"
#include "ui/widgets/tooltip.h"
#include "ui/widgets/views.h"

#include <QClipboard>
#include <QDataStream>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPrintDialog>
#include <QPrinter>
#include <QScrollArea>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>

namespace concave::ui {

namespace {

constexpr int leastRightPane = 476;
constexpr int leastTableRows = 2; ///< the table never gets less high

/// A row as high as the tabs, with the page's margins.
QHBoxLayout *barLayout(QWidget *bar, int left)
{
    bar->setFixedHeight(metrics::tabs);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(left, 0, metrics::pane, 0);
    layout->setSpacing(metrics::gap);
    return layout;
}

} // namespace

PortfolioPage::PortfolioPage(const Theme &theme, Document &document, QWidget *parent)
    : Page(parent), m_theme(theme), m_presenter(document),
      m_export(button(theme, Icon::Export, tr("Share"), ButtonKind::Secondary, ButtonSize::Standard, this)),
      m_add(button(theme, Icon::Add, tr("Add project"), ButtonKind::Primary, ButtonSize::Standard, this))
{
    m_stack = new QStackedLayout(this);
    // Every widget is made inside its parent: the style sheet is worked out again for all that moves to
    // another one.
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setObjectName(QStringLiteral("portfolioPanes"));
    m_splitter->setChildrenCollapsible(false);
    fillPlotPane(new QWidget(m_splitter));
    fillProjectPane(new QWidget(m_splitter));
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setSizes(
        {59 * leastRightPane, 41 * leastRightPane}); // in proportion, until someone drags the handle
    m_stack->addWidget(m_splitter);
    addExportMenu();
    m_add->setObjectName(QStringLiteral("addProject"));
    m_add->setDisabled(m_presenter.isReadOnly());
    connect(m_add, &QPushButton::clicked, this, &PortfolioPage::addProject);
    connect(&m_presenter, &PortfolioPresenter::changed, this, &PortfolioPage::refresh);
    connect(&m_presenter, &PortfolioPresenter::tried, this, &PortfolioPage::refreshPlan);
    connect(&m_presenter, &PortfolioPresenter::selectedChanged, this, &PortfolioPage::selectRow);
    connect(&m_presenter, &PortfolioPresenter::done, this, &Page::done);
    connect(&m_presenter, &PortfolioPresenter::failed, this, [this](const QString &sentence) {
        if (!m_inspector->tellsRefusals()) // beside the field
            Q_EMIT failed(sentence);
    });
    refresh();
    selectRow();
}

PortfolioPage::~PortfolioPage() = default;

void PortfolioPage::showEmptyPage()
{
    if (m_stack->count() > 1) {
        m_stack->setCurrentIndex(1);
        return;
    }
    auto *page = new EmptyPage(m_theme, Icon::Portfolio, tr("No projects yet"),
        tr("Add the ideas that compete for the same people"), this);
    auto *add = button(m_theme, Icon::Add, tr("Add project"), ButtonKind::Primary);
    auto *sample = button(tr("Add the sample projects"));
    add->setDisabled(m_presenter.isReadOnly());
    sample->setDisabled(m_presenter.isReadOnly());
    connect(add, &QPushButton::clicked, this, &PortfolioPage::addProject);
    connect(sample, &QPushButton::clicked, &m_presenter, &PortfolioPresenter::addSampleProjects);
    page->addButton(add);
    page->addButton(sample);
    m_stack->setCurrentIndex(m_stack->addWidget(page));
}

void PortfolioPage::fillPlotPane(QWidget *pane)
{
    auto *column = plainColumn(pane);
    auto *bar = new QWidget(pane);
    auto *barRow = barLayout(bar, metrics::page);
    m_tabs = new TabBar(bar);
    m_tabs->setAccessibleName(tr("Views of the portfolio"));
    m_scenario = new Choice(m_theme, bar);
    m_scenario->setObjectName(QStringLiteral("scenario"));
    m_scenario->setAccessibleName(tr("Scenario"));
    m_scenario->setDisabled(m_presenter.isReadOnly());
    barRow->addWidget(m_tabs);
    barRow->addStretch();
    m_scenarioLabel = label(tr("Scenario"), TextStyle::Label, Token::Text2);
    barRow->addWidget(m_scenarioLabel);
    barRow->addWidget(m_scenario);
    connect(m_scenario, &QComboBox::activated, &m_presenter,
        [this](int index) { m_presenter.chooseScenario({m_scenario->itemData(index).toLongLong()}); });
    column->addWidget(bar);
    column->addWidget(new Separator);
    m_views = new Views(*m_tabs, *this, pane);
    column->addWidget(m_views, 1);
    connect(m_views, &Views::done, this, &Page::done);
    connect(m_views, &Views::told, this, &Page::told);
    connect(m_views, &Views::failed, this, &Page::failed);
    addView<AllocationView>(tr("Allocation"));
    addView<FrontierView>(tr("Frontier"));
    addView<ScenariosView>(tr("Scenarios"));
    addView<UncertaintyView>(tr("Uncertainty"));
    m_views->start();
}

template <class V>
void PortfolioPage::addView(const QString &title)
{
    m_views->add(title, [this](QWidget *parent) { return new V(m_theme, m_presenter, parent); });
}

const PlotView &PortfolioPage::view() const
{
    return static_cast<const PlotView &>(m_views->current()); // addView's are no others
}

QWidget *PortfolioPage::projectHead(QWidget *pane)
{
    auto *head = new QWidget(pane);
    auto *row = barLayout(head, metrics::pane);
    m_count = label({}, TextStyle::Body, Token::Text2);
    m_filter = new QLineEdit(head);
    m_filter->setObjectName(QStringLiteral("filter"));
    m_filter->setPlaceholderText(tr("Filter projects"));
    m_filter->setAccessibleName(tr("Filter projects"));
    m_filter->setClearButtonEnabled(true);
    m_filter->hide();
    m_filter->installEventFilter(this);
    auto *filterButton = iconButton(m_theme, Icon::Filter, tr("Filter projects"), QKeySequence::Find);
    auto *settings = iconButton(m_theme, Icon::Settings, tr("How effort is split"));
    auto *menu = new QMenu(settings);
    QAction *whole = menu->addAction(tr("Whole weeks only"));
    whole->setCheckable(true);
    whole->setDisabled(m_presenter.isReadOnly());
    connect(
        menu, &QMenu::aboutToShow, this, [this, whole] { whole->setChecked(m_presenter.scenario().whole); });
    connect(whole, &QAction::triggered, &m_presenter, &PortfolioPresenter::setWhole);
    settings->setMenu(menu);
    settings->setPopupMode(QToolButton::InstantPopup);
    row->addWidget(label(tr("Projects"), TextStyle::Section));
    row->addWidget(m_count);
    row->addWidget(m_filter, 1);
    row->addStretch();
    row->addWidget(filterButton);
    row->addWidget(settings);
    connect(filterButton, &QToolButton::clicked, this, &PortfolioPage::openFilter);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this, &PortfolioPage::openFilter);
    return head;
}

void PortfolioPage::setUpTable(QWidget *pane)
{
    m_model = new ProjectModel(m_presenter, this);
    m_filtered = new QSortFilterProxyModel(this);
    m_filtered->setSourceModel(m_model);
    m_filtered->setFilterKeyColumn(ProjectModel::Name);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table = new QTableView(pane);
    m_table->setObjectName(QStringLiteral("projects"));
    m_table->setAccessibleName(tr("Projects"));
    m_table->setModel(m_filtered);
    auto *delegate = new ProjectDelegate(m_theme, m_table);
    m_table->setItemDelegate(delegate);
    connect(delegate, &ProjectDelegate::refused, this, &Page::failed);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setMouseTracking(true);
    m_table->setTabKeyNavigation(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(metrics::rowPortfolio);
    QHeaderView *header = m_table->horizontalHeader();
    header->setFixedHeight(metrics::rowCompact);
    header->setHighlightSections(false);
    header->setSectionsClickable(false);
    header->setMinimumSectionSize(metrics::row);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(ProjectModel::Name, QHeaderView::Stretch);
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
}

void PortfolioPage::refreshColumns()
{
    const QFontMetrics head(ui::font(TextStyle::Chip));
    const QFontMetrics body(ui::font(TextStyle::Body));
    const auto width = [&](int column, const QString &widest) {
        const QString title = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        return std::max(head.horizontalAdvance(title), body.horizontalAdvance(widest)) + metrics::gap +
               metrics::line;
    };
    m_table->setColumnWidth(ProjectModel::Weight, width(ProjectModel::Weight, QStringLiteral("10.55")));
    m_table->setColumnWidth(ProjectModel::Limits, width(ProjectModel::Limits, QStringLiteral("10–140")));
    m_table->setColumnWidth(
        ProjectModel::Effort, std::max(width(ProjectModel::Effort, {}), ProjectDelegate::effortWidth()));
    m_table->setColumnWidth(
        ProjectModel::Gain, width(ProjectModel::Gain, QStringLiteral("+0.55")) + metrics::field);
}

void PortfolioPage::fillProjectPane(QWidget *pane)
{
    pane->setMinimumWidth(leastRightPane);
    auto *column = plainColumn(pane);
    column->addWidget(projectHead(pane));
    setUpTable(pane);
    connectTable();
    auto *total = new QWidget(pane);
    auto *totalRow = barLayout(total, metrics::pane);
    m_total = label({}, TextStyle::Body, Token::Text2);
    m_total->setObjectName(QStringLiteral("total"));
    totalRow->addWidget(label(tr("Total"), TextStyle::Section));
    totalRow->addStretch();
    totalRow->addWidget(m_total);
    auto *scroll = new QScrollArea(pane);
    m_inspector = new Inspector(m_theme, m_presenter, scroll->viewport());
    scroll->setWidget(m_inspector);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus); // its fields take the keys, and come into view with the focus
    connect(m_inspector, &Inspector::renameRequested, this, &PortfolioPage::rename);
    column->addWidget(m_table, 1);
    column->addWidget(total);
    column->addWidget(new Separator);
    column->addWidget(scroll, 1);
    refreshColumns();
}

void PortfolioPage::connectTable()
{
    connect(m_filter, &QLineEdit::textChanged, m_filtered, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, &m_presenter,
        [this](const QModelIndex &current) {
            if (current.isValid())
                m_presenter.select({current.data(ProjectModel::IdRole).toLongLong()});
        });
}

void PortfolioPage::addExportMenu()
{
    auto *menu = new QMenu(m_export);
    menu->addAction(tr("Save the plot as PNG, PDF or SVG…"), this, &PortfolioPage::exportPlot);
    menu->addAction(tr("Save the plan as Excel or CSV…"), this, &PortfolioPage::exportTable);
    menu->addAction(tr("Copy the plot as a picture"), this, [this] {
        QGuiApplication::clipboard()->setPixmap(pictureOf(view().drawing()));
        Q_EMIT told(tr("Copied the plot"));
    });
    menu->addSeparator();
    QAction *print = menu->addAction(tr("Print the plot…"), this, &PortfolioPage::print);
    print->setShortcut(QKeySequence::Print);
    addAction(print); // the key holds while the menu is closed
    m_export->setMenu(menu);
}

QString PortfolioPage::context() const
{
    QStringList clients;
    for (const Project &project : m_presenter.portfolio().projects) {
        if (!project.client.isEmpty() && !clients.contains(project.client))
            clients << project.client;
    }
    return clients.size() == 1 ? clients.front() : QString();
}

QList<QWidget *> PortfolioPage::topBarWidgets() const
{
    return {m_export, m_add};
}

bool PortfolioPage::reveal(const Reference &reference)
{
    if (reference.kind != QLatin1StringView(Project::description().name))
        return false;
    closeFilter(); // it may hide the project
    m_presenter.select({reference.id});
    return true;
}

QByteArray PortfolioPage::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << m_splitter->saveState() << m_presenter.selected().value << m_views->saveState();
    return state;
}

void PortfolioPage::restoreState(const QByteArray &state)
{
    QByteArray splitter;
    qint64 selected = 0;
    QByteArray views;
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    stream >> splitter >> selected >> views;
    if (stream.status() != QDataStream::Ok)
        return;
    m_splitter->restoreState(splitter);
    m_views->restoreState(views);
    m_presenter.select({selected});
}

void PortfolioPage::refreshScenarios()
{
    const auto &scenarios = m_presenter.portfolio().scenarios;
    m_scenario->clear();
    for (const Scenario &scenario : scenarios)
        m_scenario->addItem(scenario.name, scenario.id.value);
    m_scenario->setCurrentIndex(m_scenario->findData(m_presenter.scenario().id.value));
    m_scenario->setVisible(!scenarios.empty());
    m_scenarioLabel->setVisible(!scenarios.empty());
}

void PortfolioPage::refresh()
{
    if (m_presenter.isEmpty())
        showEmptyPage();
    else
        m_stack->setCurrentIndex(0);
    refreshScenarios();
    m_count->setText(QLocale().toString(m_presenter.portfolio().projects.size()));
    const int rows = std::max(m_model->rowCount(), 1);
    m_table->setMinimumHeight(metrics::rowCompact + std::min(rows, leastTableRows) * metrics::rowPortfolio);
    m_table->setMaximumHeight(metrics::rowCompact + rows * metrics::rowPortfolio + metrics::line);
    m_export->setDisabled(m_presenter.isEmpty());
    refreshPlan();
    Q_EMIT contextChanged();
    selectRow();
}

void PortfolioPage::refreshPlan()
{
    m_total->setText(tr("%1 of %2 weeks")
                         .arg(showNumber(m_presenter.plan().allocation.spent, 1, 1, QLocale()),
                             showNumber(m_presenter.plan().allocation.budget, 0, 1, QLocale())));
}

void PortfolioPage::selectRow()
{
    const Id selected = m_presenter.selected();
    const int row = m_model->rowOf(selected);
    const QModelIndex current =
        row < 0 ? QModelIndex() : m_filtered->mapFromSource(m_model->index(row, ProjectModel::Name));
    if (current.isValid() && m_table->currentIndex().row() != current.row())
        m_table->setCurrentIndex(current);
}

void PortfolioPage::openFilter()
{
    m_filter->show();
    m_filter->setFocus(Qt::ShortcutFocusReason);
}

void PortfolioPage::closeFilter()
{
    m_filter->clear();
    m_filter->hide();
}

void PortfolioPage::edit(const QModelIndex &cell)
{
    if (cell.flags().testFlag(Qt::ItemIsEditable))
        m_table->edit(cell);
}

void PortfolioPage::rename()
{
    closeFilter();
    selectRow();
    edit(m_table->currentIndex().siblingAtColumn(ProjectModel::Name));
}

void PortfolioPage::addProject()
{
    if (m_presenter.addProject())
        rename();
}

void PortfolioPage::exportPlot()
{
    QString path = QFileDialog::getSaveFileName(this, tr("Save the plot"), QStringLiteral("portfolio.png"),
        tr("Pictures (*.png);;PDF (*.pdf);;SVG (*.svg)"));
    if (path.isEmpty())
        return;
    const Result<void> written =
        exportDrawing(view().drawing(), tr("Portfolio, %1").arg(m_views->currentTitle()), path);
    if (written)
        Q_EMIT told(tr("Saved the plot"));
    else
        Q_EMIT failed(written.error().sentence);
}

void PortfolioPage::exportTable()
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save the plan"), QStringLiteral("portfolio.xlsx"), tr("Excel (*.xlsx);;CSV (*.csv)"));
    if (path.isEmpty())
        return;
    if (const Result<void> written = writeSheet(sheetOf(m_presenter.plan()), path); !written)
        Q_EMIT failed(written.error().sentence);
    else
        Q_EMIT told(tr("Saved the plan"));
}

void PortfolioPage::print()
{
    if (m_presenter.isEmpty())
        return;
    QPrinter printer;
    printer.setPageOrientation(QPageLayout::Landscape);
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() == QDialog::Accepted)
        printOn(printer, view().drawing());
}

bool PortfolioPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::MouseButtonPress)
        m_table->setProperty(ProjectDelegate::usedByMouse, true);
    if (event->type() != QEvent::KeyPress)
        return Page::eventFilter(watched, event);
    if (watched == m_table && m_table->property(ProjectDelegate::usedByMouse).toBool()) {
        m_table->setProperty(ProjectDelegate::usedByMouse, false);
        m_table->viewport()->update();
    }
    const auto &key = *static_cast<QKeyEvent *>(event);
    if (watched == m_filter && key.key() == Qt::Key_Escape) {
        closeFilter();
        m_table->setFocus(Qt::OtherFocusReason);
        return true;
    }
    // A cell that is edited hands on the keys that it has no use for.
    if (watched == m_table && m_table->hasFocus() && tableKey(key))
        return true;
    return Page::eventFilter(watched, event);
}

/// True for the keys of the list: Delete, N, Enter and /.
bool PortfolioPage::tableKey(const QKeyEvent &key)
{
    // Some keyboards have / beside Shift.
    if (key.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier) ||
        (key.modifiers() & Qt::ShiftModifier && key.key() != Qt::Key_Slash))
        return false;
    const QModelIndex current = m_table->currentIndex();
    switch (key.key()) {
    case Qt::Key_Delete:
        if (current.isValid() && !m_presenter.isReadOnly())
            m_presenter.removeProject({current.data(ProjectModel::IdRole).toLongLong()});
        return true;
    case Qt::Key_N:
        if (!m_presenter.isReadOnly())
            addProject();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        edit(current);
        return true;
    case Qt::Key_Slash:
        openFilter();
        return true;
    default:
        return false;
    }
}

} // namespace concave::ui
