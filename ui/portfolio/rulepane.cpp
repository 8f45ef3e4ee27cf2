#include "ui/portfolio/rulepane.h"

#include "ui/portfolio/celldelegate.h"
#include "ui/portfolio/rulemodel.h"
#include "ui/portfolio/scenariopresenter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/label.h"

#include <QTableView>
#include <QVBoxLayout>

namespace concave::ui {

RulePane::RulePane(const Theme &theme, ScenarioPresenter &presenter, QWidget *parent)
    : QWidget(parent), m_presenter(presenter), m_model(new RuleModel(this)),
      m_title(label({}, TextStyle::Section)), m_table(new QTableView(this)),
      m_words(paragraph({}, TextStyle::Body, Token::Text, this))
{
    m_title->setContentsMargins(metrics::page, metrics::field, metrics::page, metrics::field);
    m_words->setObjectName(QStringLiteral("ruleMoves"));
    m_words->setContentsMargins(metrics::page, metrics::field, metrics::page, metrics::pane);
    m_table->setObjectName(QStringLiteral("rules"));
    m_table->setAccessibleName(tr("The best split and rules of thumb"));
    setUpCells(*m_table, theme, metrics::row);
    m_table->setModel(m_model);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setFixedHeight(metrics::rowCompact + 4 * metrics::row + metrics::line);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addWidget(m_table);
    column->addWidget(m_words);
    column->addStretch();
    connect(&m_presenter, &ScenarioPresenter::changed, this, &RulePane::refresh);
    connect(&m_presenter, &ScenarioPresenter::tried, this, &RulePane::refresh);
    connect(&m_presenter, &ScenarioPresenter::selectedChanged, this, &RulePane::refresh);
    connect(
        m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RulePane::refreshWords);
}

void RulePane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void RulePane::refresh()
{
    if (!isVisible()) // plans are solved when someone looks
        return;
    const Id selected = m_presenter.selected();
    const Plan *plan = m_presenter.plan(selected);
    m_model->setPlan(plan ? *plan : Plan());
    m_title->setText(
        plan ? tr("%1 against rules of thumb").arg(plan->scenario.name) : m_presenter.problem(selected));
    if (plan && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(1, 0));
    refreshWords();
}

void RulePane::refreshWords()
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= m_model->rowCount())
        return m_words->clear();
    if (row == 0)
        return m_words->setText(
            tr("Nothing moves: this is the best split. Choose a rule to see what it costs."));
    m_words->setText(whatMoves(m_model->splitAt(0), m_model->splitAt(row)).join(u'\n'));
}

} // namespace concave::ui
