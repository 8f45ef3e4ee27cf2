#include "ui/concerns/registerview.h"

#include "ui/concerns/concernimportkind.h"
#include "ui/concerns/registerdelegate.h"
#include "ui/concerns/registermodel.h"
#include "ui/exchange/importassistant.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/emptypage.h"
#include "ui/widgets/label.h"

#include <QDataStream>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>

namespace concave::ui {

namespace {

constexpr int filterWidth = 260;
constexpr int otherWidth = 140; ///< of a column that is hidden at first

/// Columns that are seen at first, with their widths.
const QList<std::pair<QString, int>> &usualColumns()
{
    static const QList<std::pair<QString, int>> columns = {{QStringLiteral("name"), 260},
        {QStringLiteral("stakeholder"), 110}, {QStringLiteral("mitigation"), 210},
        {QStringLiteral("state"), 175}, {QStringLiteral("owner"), 110}, {QStringLiteral("due"), 95},
        {QStringLiteral("status"), 125}, {QStringLiteral("findings"), 160}};
    return columns;
}

} // namespace

RegisterView::RegisterView(const Theme &theme, Document &document, QWidget *parent, AskNewFile askWhereToSave)
    : View(parent), m_theme(theme), m_document(document), m_askWhereToSave(std::move(askWhereToSave)),
      m_model(new RegisterModel(document, this)), m_table(new QTableView(this)), m_stack(new QStackedLayout),
      m_none(new EmptyPage(theme, Icon::Concerns, tr("No concerns yet"),
          tr("Ask each stakeholder what could go wrong for them, or bring a list that you have."), this)),
      m_noneShown(new EmptyPage(
          theme, Icon::Filter, tr("No concern is like that"), tr("The filter hides all of them."), this))
{
    setUpTable();
    auto *column = plainColumn(this);
    column->addWidget(bar());
    column->addLayout(m_stack, 1);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_none);
    m_stack->addWidget(m_noneShown);
    auto *import = button(theme, Icon::Import, tr("Import…"), ButtonKind::Primary);
    import->setObjectName(QStringLiteral("importFirst"));
    import->setDisabled(document.isReadOnly());
    connect(import, &QPushButton::clicked, this, [this] { importConcerns(); });
    m_none->addButton(import);
    auto *clear = button(tr("Clear the filter"));
    connect(clear, &QPushButton::clicked, m_filter, &QLineEdit::clear);
    m_noneShown->addButton(clear);
    setFocusProxy(m_table);
    connect(m_model, &RegisterModel::failed, this, &View::failed);
    connect(m_model, &QAbstractItemModel::modelReset, this, &RegisterView::refresh);
    refresh();
}

void RegisterView::show(Id project)
{
    m_project = project;
    m_model->setProject(project);
    refresh();
}

QWidget *RegisterView::bar()
{
    auto *bar = new QWidget(this);
    bar->setFixedHeight(metrics::rowComfortable);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(metrics::page, 0, metrics::pane, 0);
    row->setSpacing(metrics::gap);
    m_filter = new QLineEdit(bar);
    m_filter->setObjectName(QStringLiteral("registerFilter"));
    m_filter->setAccessibleName(tr("Filter the concerns"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(filterWidth);
    connect(m_filter, &QLineEdit::textChanged, m_model, &RegisterModel::setFilter);
    auto *columns =
        button(m_theme, Icon::Settings, tr("Columns"), ButtonKind::Ghost, ButtonSize::Standard, bar);
    columns->setObjectName(QStringLiteral("registerColumns"));
    columns->setMenu(new QMenu(columns));
    connect(columns->menu(), &QMenu::aboutToShow, this, [this, columns] {
        columns->menu()->clear();
        fillColumnMenu(*columns->menu());
    });
    auto *import =
        button(m_theme, Icon::Import, tr("Import…"), ButtonKind::Secondary, ButtonSize::Standard, bar);
    import->setObjectName(QStringLiteral("registerImport"));
    import->setDisabled(m_document.isReadOnly());
    connect(import, &QPushButton::clicked, this, [this] { importConcerns(); });
    auto *leave =
        button(m_theme, Icon::Export, tr("Export"), ButtonKind::Secondary, ButtonSize::Standard, bar);
    leave->setObjectName(QStringLiteral("registerExport"));
    leave->setMenu(exportMenu(leave));
    row->addWidget(m_filter);
    row->addStretch();
    row->addWidget(columns);
    row->addWidget(import);
    row->addWidget(leave);
    return bar;
}

QMenu *RegisterView::exportMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->addAction(tr("Export what I see…"), this,
        [this] { save(tr("Export these concerns"), m_model->rows(), shownColumns()); });
    menu->addAction(tr("Export all…"), this,
        [this] { save(tr("Export all concerns"), concernsOf(m_model->overview().book), registerColumns()); });
    return menu;
}

void RegisterView::setUpTable()
{
    m_table->setObjectName(QStringLiteral("register"));
    m_table->setAccessibleName(tr("Concerns"));
    m_table->setModel(m_model);
    auto *delegate = new RegisterDelegate(m_theme, *m_model, m_table);
    connect(delegate, &RegisterDelegate::refused, this, &View::failed);
    m_table->setItemDelegate(delegate);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::SelectedClicked);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setMouseTracking(true);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(metrics::row);
    QHeaderView *header = m_table->horizontalHeader();
    header->setProperty("wide", true);
    restyle(*header); // it was polished when it got its model
    header->setFixedHeight(metrics::rowCompact);
    header->setHighlightSections(false);
    header->setSectionsClickable(true);
    header->setSectionsMovable(true);
    header->setFirstSectionMovable(false);
    header->setStretchLastSection(true);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setSortIndicatorShown(true);
    showUsualColumns();
    connect(header, &QHeaderView::sortIndicatorChanged, m_model, &RegisterModel::sort);
    connect(m_table, &QTableView::doubleClicked, this, &RegisterView::open);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &current) {
            if (current.isValid())
                m_current = m_model->idAt(current.row());
        });
    m_table->installEventFilter(this);
}

void RegisterView::showUsualColumns()
{
    for (int i = 0; i < RegisterModel::columns().size(); ++i) {
        m_table->setColumnHidden(i, true);
        m_table->setColumnWidth(i, otherWidth);
    }
    int place = 0;
    for (const auto &[name, width] : usualColumns()) {
        const int column = RegisterModel::column(name);
        m_table->setColumnHidden(column, false);
        m_table->setColumnWidth(column, width);
        QHeaderView &header = *m_table->horizontalHeader();
        header.moveSection(header.visualIndex(column), place++);
    }
}

QStringList RegisterView::shownColumns() const
{
    QStringList names;
    const QHeaderView &header = *m_table->horizontalHeader();
    for (int place = 0; place < header.count(); ++place) {
        const int column = header.logicalIndex(place);
        if (!header.isSectionHidden(column))
            names << RegisterModel::columns()[column];
    }
    return names;
}

void RegisterView::fillColumnMenu(QMenu &menu)
{
    const qsizetype shown = shownColumns().size();
    for (int i = 0; i < RegisterModel::columns().size(); ++i) {
        QAction *line = menu.addAction(registerTitle(RegisterModel::columns()[i]));
        line->setCheckable(true);
        line->setChecked(!m_table->isColumnHidden(i));
        line->setDisabled(!m_table->isColumnHidden(i) && shown < 2);
        connect(line, &QAction::toggled, this, [this, i](bool isOn) { m_table->setColumnHidden(i, !isOn); });
    }
    menu.addSeparator();
    menu.addAction(tr("Usual columns"), this, &RegisterView::showUsualColumns);
}

void RegisterView::refresh()
{
    m_stack->setCurrentWidget(m_model->isEmpty()         ? static_cast<QWidget *>(m_none)
                              : m_model->rowCount() == 0 ? static_cast<QWidget *>(m_noneShown)
                                                         : m_table);
    restoreCurrent();
}

/// After a reset the same concern is the current one.
void RegisterView::restoreCurrent()
{
    if (const int row = m_model->rowOf(m_current); row >= 0)
        m_table->setCurrentIndex(m_model->index(row, std::max(0, m_table->currentIndex().column())));
}

void RegisterView::open(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT opened(m_model->idAt(index.row()));
}

bool RegisterView::eventFilter(QObject *watched, QEvent *event)
{
    // A cell that is edited hands on the keys that it has no use for.
    if (watched == m_table && m_table->hasFocus() && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            open(m_table->currentIndex());
            return true;
        }
    }
    return View::eventFilter(watched, event);
}

void RegisterView::save(const QString &title, const std::vector<Id> &concerns, const QStringList &columns)
{
    const NewFile file = m_askWhereToSave(this, title, QStringLiteral("concerns"),
        {tr("Excel (*.xlsx)"), tr("CSV (*.csv)"), csvForExcel(), tr("Markdown (*.md)")});
    if (file.path.isEmpty())
        return;
    const Result<void> written =
        writeRegister(m_model->overview(), concerns, columns, file.path, file.locale());
    if (!written)
        Q_EMIT failed(written.error().sentence);
    else
        Q_EMIT told(concerns.size() == 1 ? tr("Exported 1 concern")
                                         : tr("Exported %1 concerns").arg(concerns.size()));
}

void RegisterView::importConcerns(const QString &path)
{
    ImportAssistant::bring(
        m_theme, m_document, std::make_unique<ConcernImportKind>(m_project), path, *this,
        [this](const QString &what, const QString &offer, const std::function<void()> &take) {
            Q_EMIT doneWith(what, offer, take);
        },
        [this](const QString &sentence) { Q_EMIT failed(sentence); });
}

QByteArray RegisterView::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << m_model->columnCount() << m_table->horizontalHeader()->saveState();
    return state;
}

void RegisterView::restoreState(const QByteArray &state)
{
    int columns = 0;
    QByteArray header;
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    stream >> columns >> header;
    if (stream.status() != QDataStream::Ok || columns != m_model->columnCount())
        return;
    QHeaderView &heads = *m_table->horizontalHeader();
    heads.restoreState(header);
    m_model->sort(heads.sortIndicatorSection(), heads.sortIndicatorOrder());
}

} // namespace concave::ui
