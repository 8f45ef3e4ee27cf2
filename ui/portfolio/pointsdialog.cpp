#include "ui/portfolio/pointsdialog.h"

#include "ui/plots/fitplot.h"
#include "ui/portfolio/portfoliopresenter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/hintbox.h"
#include "ui/widgets/label.h"
#include "ui/widgets/number.h"
#include "ui/widgets/numberedit.h"
#include "ui/widgets/rowtable.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace concave::ui {

namespace {

constexpr int tableWidth = 260;
constexpr int fitRows = 4; ///< that are seen without scrolling

enum FitColumn { Family, Residual, Remark, FitColumnCount };

QVBoxLayout *columnIn(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::field);
    return column;
}

QPushButton *quietButton(const QString &text, const char *name, QWidget *parent)
{
    QPushButton *made = button(text, ButtonKind::Secondary, ButtonSize::Standard, parent);
    made->setObjectName(QString::fromLatin1(name));
    made->setAutoDefault(false); // Enter belongs to the tables
    return made;
}

} // namespace

PointsDialog::PointsDialog(
    const Theme &theme, PortfolioPresenter &presenter, Id project, QWidget *parent, AskFile askFile)
    : QDialog(parent), m_theme(theme), m_presenter(presenter), m_project(project),
      m_askFile(std::move(askFile)),
      m_rows(new RowModel({{tr("Effort, weeks")}, {tr("Accuracy, points")}}, this))
{
    const auto own = presenter.project(project);
    setWindowTitle(own ? tr("Measured points of %1").arg(own->name) : tr("Measured points"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::page, metrics::page, metrics::page, metrics::pane);
    column->setSpacing(metrics::field);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(metrics::pane);
    middle->addWidget(pointsPane(), 2);
    middle->addWidget(fitsPane(), 3);
    column->addLayout(middle, 1);
    m_contradiction = new HintBox(theme, HintBox::Kind::Warning, {}, {}, this);
    column->addWidget(m_contradiction);
    m_importPane = importPane();
    column->addWidget(m_importPane);
    column->addWidget(buttonRow());
    bind();
    refresh();
    resize(2 * metrics::emptyText + 3 * metrics::row, 2 * metrics::emptyText);
}

QWidget *PointsDialog::pointsPane()
{
    auto *pane = new QWidget(this);
    auto *column = columnIn(pane);
    auto *table = new RowTable(*m_rows, pane);
    table->setObjectName(QStringLiteral("points"));
    table->setMinimumWidth(tableWidth);
    m_rowsBox = new FieldBox(m_theme, tr("Type, or paste two columns"), table, pane);
    m_import = quietButton(tr("Import runs…"), "import", pane);
    m_import->setDisabled(m_presenter.isReadOnly());
    m_rows->setReadOnly(m_presenter.isReadOnly());
    column->addWidget(m_rowsBox, 1);
    column->addWidget(m_import, 0, Qt::AlignLeft);
    table->setFocus();
    return pane;
}

QWidget *PointsDialog::fitsPane()
{
    auto *pane = new QWidget(this);
    auto *column = columnIn(pane);
    m_plot = new FitPlot(m_theme, pane);
    m_fits = new QStandardItemModel(0, FitColumnCount, this);
    m_fits->setHorizontalHeaderLabels({tr("Curve family"), tr("Off by"), QString()});
    m_fits->horizontalHeaderItem(Family)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_fits->horizontalHeaderItem(Residual)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_fitTable = new QTableView(pane);
    m_fitTable->setObjectName(QStringLiteral("fits"));
    m_fitTable->setModel(m_fits);
    m_fitTable->setProperty("boxed", true);
    m_fitTable->setShowGrid(false);
    m_fitTable->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_fitTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_fitTable->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_fitTable->setTabKeyNavigation(false);
    m_fitTable->verticalHeader()->hide();
    m_fitTable->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_fitTable->verticalHeader()->setDefaultSectionSize(metrics::rowCompact);
    QHeaderView *header = m_fitTable->horizontalHeader();
    header->setFont(ui::font(TextStyle::Chip));
    header->setHighlightSections(false);
    header->setSectionsClickable(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(Family, QHeaderView::Stretch);
    m_fitTable->setFixedHeight((fitRows + 1) * metrics::rowCompact + 2 * metrics::line);
    m_suggestion = new HintBox(m_theme, HintBox::Kind::Plain, {}, {}, pane);
    m_held = paragraph({}, TextStyle::Note, Token::Text2, pane);
    m_held->setObjectName(QStringLiteral("held"));
    column->addWidget(m_plot, 1);
    column->addWidget(m_suggestion);
    column->addWidget(
        new FieldBox(m_theme, tr("Curves that follow the points; fewer parameters count"), m_fitTable, pane));
    column->addWidget(m_held);
    return pane;
}

/// What was read from a file, before it is added.
QWidget *PointsDialog::importPane()
{
    auto *pane = new QWidget(this);
    auto *row = new QHBoxLayout(pane);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::field);
    m_importHint = new HintBox(m_theme, HintBox::Kind::Plain, {}, {}, pane);
    m_add = button({}, ButtonKind::Secondary, ButtonSize::Small);
    m_add->setObjectName(QStringLiteral("add"));
    m_add->setAutoDefault(false);
    auto *leave = button(tr("Leave out"), ButtonKind::Secondary, ButtonSize::Small);
    leave->setAutoDefault(false);
    m_importHint->addButton(m_add);
    m_importHint->addButton(leave);
    m_metric = new Choice(m_theme, pane);
    m_metric->setObjectName(QStringLiteral("metric"));
    m_hours = new NumberEdit(m_theme, pane);
    m_hours->setObjectName(QStringLiteral("hours"));
    m_hours->setRange(1, 168);
    m_hours->setDecimals(0, 1);
    m_hours->setUnit(tr("h"));
    m_hours->setValue(RunOptions().hoursPerWeek);
    auto *fields = new QVBoxLayout;
    fields->setSpacing(metrics::gap);
    fields->addWidget(new FieldBox(m_theme, tr("Metric"), m_metric, pane));
    fields->addWidget(new FieldBox(m_theme, tr("Hours of runs in a week"), m_hours, pane));
    fields->addStretch();
    row->addWidget(m_importHint, 1);
    row->addLayout(fields);
    pane->hide();
    connect(m_add, &QPushButton::clicked, this, &PointsDialog::addRuns);
    connect(leave, &QPushButton::clicked, this, &PointsDialog::leaveRuns);
    connect(m_metric, &QComboBox::activated, this, &PointsDialog::readOpenRuns);
    connect(m_hours, &NumberEdit::committed, this, &PointsDialog::readOpenRuns);
    connect(m_hours, &NumberEdit::edited, this, &PointsDialog::readOpenRuns);
    return pane;
}

QWidget *PointsDialog::buttonRow()
{
    auto *pane = new QWidget(this);
    auto *row = new QHBoxLayout(pane);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gap);
    m_intervals = new QCheckBox(tr("With its 90 % intervals"), pane);
    m_intervals->setObjectName(QStringLiteral("intervals"));
    m_usePoints = quietButton(tr("Use the points as they are"), "usePoints", pane);
    m_useFit = quietButton(tr("Use this fit"), "useFit", pane);
    auto *close = button(tr("Done"), ButtonKind::Primary, ButtonSize::Standard, pane);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    row->addWidget(m_useFit);
    row->addWidget(m_intervals);
    row->addStretch();
    row->addWidget(m_usePoints);
    row->addWidget(close);
    return pane;
}

void PointsDialog::bind()
{
    connect(m_rows, &RowModel::edited, this, &PointsDialog::take);
    connect(m_rows, &RowModel::refused, m_rowsBox, &FieldBox::setError);
    connect(m_import, &QPushButton::clicked, this, &PointsDialog::openRuns);
    connect(m_useFit, &QPushButton::clicked, this, &PointsDialog::useFit);
    connect(m_fitTable, &QTableView::activated, this, &PointsDialog::useFit);
    connect(m_usePoints, &QPushButton::clicked, this,
        [this] { m_presenter.setFamily(m_project, allocation::Family::Points); });
    connect(
        m_fitTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PointsDialog::showFit);
    connect(&m_presenter, &PortfolioPresenter::changed, this, &PointsDialog::refresh);
}

void PointsDialog::refresh()
{
    const auto own = m_presenter.project(m_project);
    if (!own)
        return reject();
    auto points = m_presenter.measured(m_project);
    std::ranges::stable_sort(points, {}, &allocation::Point::effort);
    RowModel::Cells cells;
    for (const allocation::Point &point : points)
        cells.push_back({point.effort, point.accuracy});
    m_rows->setRows(std::move(cells));
    m_rowsBox->setError({});
    m_fitting = m_presenter.fitting(m_project);
    m_plot->set(points, m_fitting.contradicting, own->colour);
    refreshFits();
    m_suggestion->set(HintBox::Kind::Plain, {}, m_fitting.suggestion);
    m_contradiction->set(HintBox::Kind::Warning, tr("Not concave."), m_fitting.contradiction);
    m_contradiction->setVisible(!m_fitting.contradiction.isEmpty());
    m_usePoints->setEnabled(!points.empty() && !m_presenter.isReadOnly());
    if (m_table)
        readOpenRuns();
}

void PointsDialog::refreshFits()
{
    const int chosen = m_fitTable->currentIndex().row();
    m_fits->setRowCount(0);
    for (const allocation::Fit &fit : m_fitting.fits) {
        const bool isFirst = &fit == &m_fitting.fits.front();
        const bool isHeld = !whatIsHeld(fit).isEmpty();
        auto *residual = new QStandardItem(showNumber(fit.residual, 2, 2, QLocale()));
        residual->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_fits->appendRow({new QStandardItem(nameOf(fit.curve.family)), residual,
            new QStandardItem(isFirst && isHeld ? tr("Suggested, partly held")
                              : isFirst         ? tr("Suggested")
                              : isHeld          ? tr("Partly held")
                                                : QString())});
    }
    if (!m_fitting.fits.empty())
        m_fitTable->selectRow(std::clamp(chosen, 0, m_fits->rowCount() - 1));
    showFit();
}

const allocation::Fit *PointsDialog::chosenFit() const
{
    const auto row = static_cast<std::size_t>(m_fitTable->currentIndex().row());
    return row < m_fitting.fits.size() ? &m_fitting.fits[row] : nullptr;
}

void PointsDialog::showFit()
{
    const allocation::Fit *fit = chosenFit();
    m_plot->setCurve(fit ? std::optional(fit->curve) : std::nullopt);
    m_held->setText(fit ? whatIsHeld(*fit) : QString());
    m_held->setVisible(!m_held->text().isEmpty());
    m_useFit->setEnabled(fit && !m_presenter.isReadOnly());
    const bool hasIntervals = fit && std::ranges::any_of(fit->estimates, [](const allocation::Estimate &one) {
        return one.interval.has_value();
    });
    m_intervals->setEnabled(hasIntervals && !m_presenter.isReadOnly());
}

void PointsDialog::take()
{
    std::vector<allocation::Point> points;
    for (const QVariantList &row : m_rows->rows())
        points.push_back({row[0].toDouble(), row[1].toDouble()});
    const bool isNegative =
        std::ranges::any_of(points, [](const allocation::Point &point) { return point.effort < 0; });
    if (isNegative)
        m_rowsBox->setError(tr("Effort begins at 0. Until then the last points that were sound hold."));
    else
        m_presenter.setPoints(m_project, points);
}

void PointsDialog::useFit()
{
    const allocation::Fit *fit = chosenFit();
    if (!fit || m_presenter.isReadOnly())
        return;
    const bool wantsIntervals = m_intervals->isChecked() && m_intervals->isEnabled();
    m_presenter.fit(m_project, allocation::Fit(*fit), wantsIntervals ? Intervals::Fitted : Intervals::None);
}

QString PointsDialog::askForRuns(QWidget *parent)
{
    return QFileDialog::getOpenFileName(
        parent, tr("Import runs"), QString(), tr("Tables (*.csv *.tsv *.txt);;All files (*)"));
}

void PointsDialog::openRuns()
{
    const QString path = m_askFile(this);
    if (path.isEmpty())
        return;
    const auto table = readCsvFile(path);
    m_importPane->show();
    m_metric->clear();
    m_metric->addItem(tr("The best known"), QString());
    if (!table) {
        leaveRuns();
        return m_rowsBox->setError(table.error().sentence);
    }
    m_table = *table;
    for (const QString &column : m_table->header())
        m_metric->addItem(column, column);
    readOpenRuns();
}

void PointsDialog::readOpenRuns()
{
    RunOptions options{.metric = m_metric->currentData().toString()};
    options.hoursPerWeek = m_hours->value().value_or(options.hoursPerWeek);
    const auto runs = readRuns(*m_table, options);
    m_runs.reset();
    m_add->setEnabled(false);
    m_add->setText(tr("Add points"));
    if (!runs)
        return m_importHint->set(HintBox::Kind::Warning, tr("Nothing can be added."), runs.error().sentence);
    if (!runs->rejected.empty()) {
        const Finding &first = runs->rejected.front();
        return m_importHint->set(HintBox::Kind::Warning, tr("Nothing can be added."),
            tr("Row %1: %2 Rows at fault: %3.").arg(first.row).arg(first.why).arg(runs->rejected.size()));
    }
    m_runs = *runs;
    const auto preview = m_presenter.previewPoints(m_project, *m_runs);
    const qint64 added = preview ? preview->added : 0;
    m_add->setText(added == 1 ? tr("Add 1 point") : tr("Add %1 points").arg(added));
    m_add->setEnabled(added > 0);
    const QString lead =
        preview && preview->duplicates > 0
            ? tr("%1 rows, %2 points there already.").arg(m_runs->read).arg(preview->duplicates)
            : tr("%1 rows.").arg(m_runs->read);
    m_importHint->set(HintBox::Kind::Plain, lead, m_runs->notes.join(u' '));
}

void PointsDialog::addRuns()
{
    const auto runs = std::exchange(m_runs, std::nullopt);
    leaveRuns();
    if (runs)
        m_presenter.importPoints(m_project, *runs);
}

void PointsDialog::leaveRuns()
{
    m_table.reset();
    m_importPane->hide();
}

} // namespace concave::ui
