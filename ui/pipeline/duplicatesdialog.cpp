#include "ui/pipeline/duplicatesdialog.h"

#include "core/pipeline/facts.h"
#include "ui/pipeline/mergedialog.h"
#include "ui/pipeline/pipelinepresenter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptypage.h"
#include "ui/widgets/label.h"
#include "ui/widgets/money.h"

#include <QHeaderView>
#include <QSet>
#include <QStackedLayout>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace concave::ui {

namespace {

enum Column { First, Second, Reason, ColumnCount };

/// Its name, and below it what tells it from one of the same name: value, stage and contact.
QString twoLines(const PipelinePresenter &presenter, Id id)
{
    const Lead &lead = *presenter.lead(id);
    const LeadFacts facts = factsOf(presenter.pipeline(), lead, presenter.today());
    QStringList below;
    if (facts.value > 0)
        below << showMoney(facts.value, lead.currency);
    below << presenter.pipeline().stages[facts.stage].name;
    if (!lead.contact.isEmpty())
        below << lead.contact;
    return fullName(lead) + u'\n' + below.join(QStringLiteral(" · "));
}

} // namespace

DuplicatesDialog::DuplicatesDialog(
    const Theme &theme, PipelinePresenter &presenter, std::optional<Id> lead, QWidget *parent)
    : QDialog(parent), m_presenter(presenter), m_lead(lead),
      m_model(new QStandardItemModel(0, ColumnCount, this)), m_table(table()),
      m_merge(button(tr("Merge…"), ButtonKind::Primary, ButtonSize::Standard, this))
{
    const Lead *own = lead ? presenter.lead(*lead) : nullptr;
    setWindowTitle(own ? tr("Merge %1 with").arg(own->company) : tr("Find duplicates"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::page, metrics::page, metrics::page, metrics::pane);
    column->setSpacing(metrics::pane);
    column->addWidget(
        paragraph(own ? tr("Choose the lead that is the same. Those that look alike stand first.")
                      : tr("These leads may have been recorded twice. Merging keeps the activities of both."),
            TextStyle::Body, Token::Text2, this));
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_table);
    m_stack->addWidget(new EmptyPage(
        theme, Icon::Check, tr("No duplicates"), tr("No two leads look as if they were the same"), this));
    column->addLayout(m_stack, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gap);
    auto *close = button(tr("Close"), ButtonKind::Secondary, ButtonSize::Standard, this);
    m_merge->setObjectName(QStringLiteral("mergePair"));
    m_merge->setDefault(true);
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(m_merge);
    column->addLayout(buttons);

    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_merge, &QPushButton::clicked, this, &DuplicatesDialog::mergeChosen);
    connect(m_table, &QTableView::doubleClicked, this, &DuplicatesDialog::mergeChosen);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &DuplicatesDialog::refreshButton);
    connect(&presenter, &PipelinePresenter::changed, this, &DuplicatesDialog::refresh);
    refresh();
    m_table->setFocus();
    resize(2 * metrics::startLeft, metrics::startLeft);
}

QTableView *DuplicatesDialog::table()
{
    auto *view = new QTableView(this);
    view->setObjectName(QStringLiteral("pairs"));
    view->setAccessibleName(tr("Leads that may be one"));
    m_model->setHorizontalHeaderLabels({tr("Lead"), tr("May be the same as"), tr("Why")});
    for (int column = 0; column < ColumnCount; ++column)
        m_model->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    view->setModel(m_model);
    view->setProperty("boxed", true);
    view->setShowGrid(false);
    view->setWordWrap(false);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setTabKeyNavigation(false);
    view->verticalHeader()->hide();
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view->verticalHeader()->setDefaultSectionSize(metrics::rowTwoLines);
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setSectionsClickable(false);
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    view->horizontalHeader()->setSectionResizeMode(Reason, QHeaderView::ResizeToContents);
    view->setColumnHidden(First, m_lead.has_value());
    return view;
}

std::vector<LikelyDuplicate> DuplicatesDialog::pairs() const
{
    std::vector<LikelyDuplicate> pairs = likelyDuplicates(m_presenter.pipeline());
    if (!m_lead)
        return pairs;
    std::erase_if(
        pairs, [&](const LikelyDuplicate &pair) { return pair.first != *m_lead && pair.second != *m_lead; });
    QSet<Id> others{*m_lead};
    for (LikelyDuplicate &pair : pairs) {
        if (pair.second == *m_lead)
            std::swap(pair.first, pair.second);
        others.insert(pair.second);
    }
    const auto likely = static_cast<std::ptrdiff_t>(pairs.size());
    for (const Lead &lead : m_presenter.pipeline().leads) {
        if (!others.contains(lead.id))
            pairs.push_back({*m_lead, lead.id, {}});
    }
    std::ranges::stable_sort(std::ranges::subrange(pairs.begin() + likely, pairs.end()), {},
        [&](const LikelyDuplicate &pair) { return comparableName(m_presenter.lead(pair.second)->company); });
    return pairs;
}

void DuplicatesDialog::refresh()
{
    if (m_lead && !m_presenter.lead(*m_lead))
        return accept(); // it was merged
    const int chosen = chosenRow();
    m_pairs = pairs();
    m_model->setRowCount(0);
    for (const LikelyDuplicate &pair : m_pairs) {
        m_model->appendRow({new QStandardItem(twoLines(m_presenter, pair.first)),
            new QStandardItem(twoLines(m_presenter, pair.second)), new QStandardItem(pair.reason)});
    }
    const bool isLikely = !m_pairs.empty() && !m_pairs.front().reason.isEmpty();
    if (!m_pairs.empty() && (chosen >= 0 || isLikely))
        m_table->selectRow(std::clamp(chosen, 0, m_model->rowCount() - 1));
    m_stack->setCurrentIndex(m_pairs.empty() ? 1 : 0);
    refreshButton();
}

int DuplicatesDialog::chosenRow() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : rows.front().row();
}

void DuplicatesDialog::refreshButton()
{
    m_merge->setEnabled(chosenRow() >= 0 && !m_presenter.isReadOnly());
}

void DuplicatesDialog::mergeChosen()
{
    if (chosenRow() < 0 || m_presenter.isReadOnly())
        return;
    const auto row = static_cast<std::size_t>(chosenRow());
    auto *dialog = new MergeDialog(m_presenter, {m_pairs[row].first, m_pairs[row].second}, this);
    if (m_lead)
        connect(dialog, &QDialog::accepted, this, &QDialog::accept);
    dialog->open();
}

} // namespace concave::ui
