#include "ui/metrics/observationimportdialog.h"

#include "ui/metrics/metricpresenter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/hintbox.h"
#include "ui/widgets/label.h"

#include <QFileInfo>
#include <QGridLayout>
#include <QHeaderView>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QTableView>

namespace concave::ui {

namespace {

using Role = ColumnUse::Role;

constexpr std::size_t mostExamples = 3;
constexpr std::size_t mostLines = 40; ///< of columns or names
constexpr std::size_t mostFindings = 500;
constexpr int findingRows = 4; ///< that are seen without scrolling

QString examplesOf(const SourceFile &file, const ObservationChoices &choices, std::size_t column)
{
    QStringList examples;
    const std::size_t end = std::min(choices.endRow, choices.firstRow() + mostExamples);
    for (std::size_t row = choices.firstRow(); row < end; ++row)
        examples << file.grid.cell(row, column).simplified();
    return examples.join(QStringLiteral(", "));
}

} // namespace

ObservationImportDialog::ObservationImportDialog(
    const Theme &theme, MetricPresenter &presenter, SourceFile file, QWidget *parent)
    : QDialog(parent), m_theme(theme), m_presenter(presenter), m_file(std::move(file)),
      m_choices(presenter.guess(m_file))
{
    setWindowTitle(tr("Import observations from %1").arg(QFileInfo(m_file.path).fileName()));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::page, metrics::page, metrics::page, metrics::pane);
    column->setSpacing(metrics::field);
    addColumns(*column);
    addReading(*column);
    addOutcome(*column);
    addButtons(*column);
    connect(&presenter, &MetricPresenter::changed, this, &ObservationImportDialog::plan);
    fillGrid();
    refresh();
    resize(2 * metrics::emptyText, sizeHint().height());
}

void ObservationImportDialog::addColumns(QVBoxLayout &column)
{
    auto *scroll = new QScrollArea(this);
    auto *inside = new QWidget(scroll);
    m_grid = new QGridLayout(inside);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(metrics::field);
    m_grid->setVerticalSpacing(metrics::tight);
    m_grid->setColumnStretch(1, 1);
    m_grid->setAlignment(Qt::AlignTop);
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumHeight(4 * metrics::controlKey);
    column.addWidget(label(tr("Which column is which series"), TextStyle::Section, Token::Text, this));
    column.addWidget(scroll, 1);
}

void ObservationImportDialog::addReading(QVBoxLayout &column)
{
    m_order = new Choice(m_theme, this);
    m_order->setObjectName(QStringLiteral("dateOrder"));
    m_order->addItem(tr("Choose one"));
    m_order->addItem(tr("The day: 3 April 2026"), static_cast<int>(DateOrder::DayFirst));
    m_order->addItem(tr("The month: 4 March 2026"), static_cast<int>(DateOrder::MonthFirst));
    m_orderBox = new FieldBox(m_theme, tr("What comes first in 03/04/2026"), m_order, this);
    m_orderBox->setVisible(!m_choices.dateOrder);
    m_mark = new Choice(m_theme, this);
    m_mark->setObjectName(QStringLiteral("decimalMark"));
    m_mark->addItem(tr("Thousands: 1234"), static_cast<int>(DecimalMark::Point));
    m_mark->addItem(tr("A fraction: 1.234"), static_cast<int>(DecimalMark::Comma));
    m_markBox = new FieldBox(m_theme, tr("What the comma parts in 1,234"), m_mark, this);
    m_markBox->setVisible(m_choices.isDecimalMarkOpen);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::field);
    row->addWidget(m_orderBox);
    row->addWidget(m_markBox);
    row->addStretch();
    column.addLayout(row);
    connect(m_order, &QComboBox::activated, this, [this](int index) {
        m_choices.dateOrder.reset();
        if (index > 0)
            m_choices.dateOrder = static_cast<DateOrder>(m_order->itemData(index).toInt());
        plan();
    });
    connect(m_mark, &QComboBox::activated, this, [this](int index) {
        m_choices.decimalMark = static_cast<DecimalMark>(m_mark->itemData(index).toInt());
        plan();
    });
}

void ObservationImportDialog::addOutcome(QVBoxLayout &column)
{
    m_outcome = new HintBox(m_theme, HintBox::Kind::Plain, {}, {}, this);
    m_findings = new QStandardItemModel(0, 2, this);
    m_findings->setHorizontalHeaderLabels({tr("Row"), tr("What")});
    m_findings->horizontalHeaderItem(1)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_findingTable = new QTableView(this);
    m_findingTable->setObjectName(QStringLiteral("findings"));
    m_findingTable->setAccessibleName(tr("Rows that are not simply added"));
    m_findingTable->setModel(m_findings);
    m_findingTable->setProperty("boxed", true);
    m_findingTable->setShowGrid(false);
    m_findingTable->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_findingTable->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_findingTable->setTabKeyNavigation(false);
    m_findingTable->verticalHeader()->hide();
    m_findingTable->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_findingTable->verticalHeader()->setDefaultSectionSize(metrics::rowCompact);
    m_findingTable->horizontalHeader()->setFont(ui::font(TextStyle::Chip));
    m_findingTable->horizontalHeader()->setHighlightSections(false);
    m_findingTable->horizontalHeader()->setSectionsClickable(false);
    m_findingTable->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_findingTable->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_findingTable->setFixedHeight((findingRows + 1) * metrics::rowCompact + 2 * metrics::line);
    column.addWidget(m_outcome);
    column.addWidget(m_findingTable);
}

void ObservationImportDialog::addButtons(QVBoxLayout &column)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::gap);
    auto *cancel = button(tr("Cancel"), ButtonKind::Secondary, ButtonSize::Standard, this);
    m_do = button(tr("Import"), ButtonKind::Primary, ButtonSize::Standard, this);
    m_do->setObjectName(QStringLiteral("import"));
    m_do->setDefault(true);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_do);
    column.addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_do, &QPushButton::clicked, this, &ObservationImportDialog::import);
}

void ObservationImportDialog::addLine(const QString &name, const QString &examples, Choice *choice)
{
    const int row = m_grid->rowCount();
    auto *title = new ElidedLabel(name, TextStyle::Strong, Token::Text, Qt::ElideRight, this);
    auto *example = new ElidedLabel(examples, TextStyle::Note, Token::Text3, Qt::ElideRight, this);
    choice->setAccessibleName(tr("What %1 is").arg(name));
    m_grid->addWidget(title, row, 0);
    m_grid->addWidget(example, row, 1);
    m_grid->addWidget(choice, row, 2);
}

void ObservationImportDialog::fillGrid()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    const QStringList header = headerOf(m_file, m_choices);
    for (std::size_t column = 0; column < std::min(m_choices.columns.size(), mostLines); ++column) {
        addLine(header[static_cast<qsizetype>(column)], examplesOf(m_file, m_choices, column),
            columnChoice(column));
    }
    for (std::size_t i = 0; i < std::min(m_choices.names.size(), mostLines); ++i)
        addLine(m_choices.names[i].name, tr("name of a series"), nameChoice(m_choices.names[i]));
}

Choice *ObservationImportDialog::columnChoice(std::size_t column)
{
    auto *choice = new Choice(m_theme, this);
    choice->setObjectName(QStringLiteral("column%1").arg(column));
    std::vector<ColumnUse> uses{{Role::None}, {Role::Moment}};
    choice->addItem(tr("Not imported"));
    choice->addItem(tr("Date"));
    const QString label = headerOf(m_file, m_choices)[static_cast<qsizetype>(column)];
    QStringList series = m_choices.known;
    if (series.isEmpty() && !label.isEmpty())
        series << label;
    for (const QString &name : series) {
        uses.push_back({Role::Series, name});
        choice->addItem(m_choices.known.isEmpty() ? tr("New series %1").arg(name) : name);
    }
    uses.push_back({Role::SeriesName});
    choice->addItem(tr("Names of series"));
    uses.push_back({Role::Number});
    choice->addItem(tr("Values"));
    const auto current = std::ranges::find(uses, m_choices.columns[column]);
    choice->setCurrentIndex(current == uses.end() ? 0 : static_cast<int>(current - uses.begin()));
    connect(choice, &QComboBox::activated, this, [this, column, uses](int index) {
        chooseColumn(m_choices, m_file, column, uses[static_cast<std::size_t>(index)]);
        fillGrid();
        refresh();
    });
    return choice;
}

Choice *ObservationImportDialog::nameChoice(const NameUse &use)
{
    auto *choice = new Choice(m_theme, this);
    choice->setObjectName(QStringLiteral("name ") + use.name);
    choice->addItem(tr("Not imported"), QString());
    const QStringList series = m_choices.known.isEmpty() ? QStringList(use.name) : m_choices.known;
    for (const QString &name : series)
        choice->addItem(m_choices.known.isEmpty() ? tr("New series %1").arg(name) : name, name);
    choice->setCurrentIndex(std::max(0, choice->findData(use.series)));
    connect(choice, &QComboBox::activated, this, [this, choice, name = use.name](int index) {
        chooseName(m_choices, name, choice->itemData(index).toString());
        fillGrid();
        refresh();
    });
    return choice;
}

void ObservationImportDialog::refresh()
{
    m_orderBox->setVisible(!m_choices.dateOrder || m_order->currentIndex() > 0);
    m_markBox->setVisible(m_choices.isDecimalMarkOpen);
    m_mark->setCurrentIndex(std::max(0, m_mark->findData(static_cast<int>(m_choices.decimalMark))));
    plan();
}

void ObservationImportDialog::plan()
{
    const auto planned = m_presenter.plan(m_file, m_choices);
    m_import.reset();
    if (planned)
        m_import = *planned;
    if (!planned)
        m_outcome->set(HintBox::Kind::Warning, {}, planned.error().sentence);
    else
        m_outcome->set(HintBox::Kind::Plain, countsOf(*m_import), m_import->notes.join(u' '));
    m_do->setEnabled(m_import && m_import->count(Verdict::New) + m_import->count(Verdict::Update) > 0);
    fillFindings();
}

void ObservationImportDialog::fillFindings()
{
    m_findings->setRowCount(0);
    if (m_import) {
        for (const auto &row : m_import->rows) {
            if (row.why.isEmpty() || static_cast<std::size_t>(m_findings->rowCount()) == mostFindings)
                continue;
            auto *line = new QStandardItem(QString::number(row.line));
            line->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            auto *why = new QStandardItem(
                row.verdict == Verdict::Rejected ? tr("Not imported. %1").arg(row.why) : row.why);
            why->setToolTip(row.why.toHtmlEscaped());
            m_findings->appendRow({line, why});
        }
    }
    m_findingTable->setVisible(m_findings->rowCount() > 0);
}

void ObservationImportDialog::import()
{
    const auto import = std::exchange(m_import, std::nullopt);
    if (import && m_presenter.import(*import))
        accept();
}

} // namespace concave::ui
