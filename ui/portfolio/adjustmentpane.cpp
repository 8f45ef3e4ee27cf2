#include "ui/portfolio/adjustmentpane.h"

#include "ui/portfolio/adjustmentmodel.h"
#include "ui/portfolio/celldelegate.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/label.h"
#include "ui/widgets/textedit.h"

#include <QTableView>
#include <QVBoxLayout>

namespace concave::ui {

AdjustmentPane::AdjustmentPane(const Theme &theme, ScenarioPresenter &presenter, QWidget *parent)
    : QWidget(parent), m_presenter(presenter), m_title(label({}, TextStyle::Section)),
      m_makeCurrent(button(tr("Make it the current plan"), ButtonKind::Secondary, ButtonSize::Small)),
      m_note(new TextEdit)
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(metrics::page, metrics::field, metrics::page, 0);
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_makeCurrent);
    m_makeCurrent->setObjectName(QStringLiteral("makeCurrent"));
    m_note->setObjectName(QStringLiteral("scenarioNote"));
    m_note->setReadOnly(presenter.isReadOnly());
    auto *note = new FieldBox(theme, tr("Note"), m_note, this);
    note->setContentsMargins(metrics::page, metrics::gap, metrics::page, metrics::field);
    auto *table = new QTableView(this);
    table->setObjectName(QStringLiteral("adjustments"));
    table->setAccessibleName(tr("What the scenario sets for each project"));
    setUpCells(*table, theme, metrics::rowCompact);
    table->setModel(new AdjustmentModel(presenter, table));
    table->setSelectionBehavior(QAbstractItemView::SelectItems);
    table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                           QAbstractItemView::AnyKeyPressed);
    connect(static_cast<CellDelegate *>(table->itemDelegate()), &CellDelegate::refused, this,
        &AdjustmentPane::refused);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(note);
    column->addWidget(table, 1);
    connect(m_note, &TextEdit::committed, this,
        [this](const QString &text) { m_presenter.setNote(m_presenter.selected(), text); });
    connect(m_makeCurrent, &QPushButton::clicked, this,
        [this] { m_presenter.makeCurrent(m_presenter.selected()); });
    connect(&m_presenter, &ScenarioPresenter::changed, this, &AdjustmentPane::refresh);
    connect(&m_presenter, &ScenarioPresenter::selectedChanged, this, &AdjustmentPane::refresh);
    refresh();
}

void AdjustmentPane::refresh()
{
    const Scenario *scenario = m_presenter.scenario(m_presenter.selected());
    m_title->setText(
        scenario ? tr("What %1 sets for each project").arg(scenario->name) : tr("No scenario is chosen"));
    m_note->setValue(scenario ? scenario->note : QString());
    m_note->setEnabled(scenario != nullptr);
    m_makeCurrent->setEnabled(scenario && scenario->id != m_presenter.current() && !m_presenter.isReadOnly());
}

} // namespace concave::ui
