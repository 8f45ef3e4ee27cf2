#include "ui/portfolio/comparepane.h"

#include "ui/plots/splitbars.h"
#include "ui/portfolio/scenariopresenter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace concave::ui {

ComparePane::ComparePane(const Theme &theme, ScenarioPresenter &presenter, QWidget *parent)
    : QWidget(parent), m_presenter(presenter), m_words(paragraph({}, TextStyle::Body, Token::Text, this)),
      m_bars(new SplitBars(theme, {}, this))
{
    m_words->setObjectName(QStringLiteral("moves"));
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::page, metrics::field, metrics::page, metrics::pane);
    column->setSpacing(metrics::field);
    column->addWidget(choices(theme));
    column->addWidget(m_words);
    column->addSpacing(metrics::tight);
    column->addWidget(m_bars);
    column->addStretch();
    connect(&m_presenter, &ScenarioPresenter::changed, this, &ComparePane::refreshChoices);
    connect(&m_presenter, &ScenarioPresenter::tried, this, &ComparePane::refresh);
    connect(&m_presenter, &ScenarioPresenter::tickedChanged, this, &ComparePane::followTicks);
    connect(&m_presenter, &ScenarioPresenter::selectedChanged, this, [this] {
        if (m_presenter.selected() != m_presenter.current())
            m_to->setCurrentIndex(m_to->findData(m_presenter.selected().value));
    });
    for (Choice *choice : {m_from, m_to})
        connect(choice, &QComboBox::currentIndexChanged, this, &ComparePane::refresh);
    refreshChoices();
}

QWidget *ComparePane::choices(const Theme &theme)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    m_from = new Choice(theme, row);
    m_from->setObjectName(QStringLiteral("from"));
    m_from->setAccessibleName(tr("From scenario"));
    m_to = new Choice(theme, row);
    m_to->setObjectName(QStringLiteral("to"));
    m_to->setAccessibleName(tr("To scenario"));
    for (Choice *choice : {m_from, m_to})
        choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    layout->addWidget(label(tr("What moves from"), TextStyle::Section));
    layout->addWidget(m_from);
    layout->addWidget(label(tr("to"), TextStyle::Section));
    layout->addWidget(m_to);
    layout->addStretch();
    return row;
}

/// From the current plan to another one, until the user chooses.
void ComparePane::refreshChoices()
{
    const auto fill = [&](Choice &choice, Id otherwise) {
        const QSignalBlocker blocker(choice);
        const QVariant chosen = choice.currentData();
        choice.clear();
        for (const Scenario &scenario : m_presenter.scenarios())
            choice.addItem(scenario.name, scenario.id.value);
        const int index = choice.findData(chosen.isValid() ? chosen : QVariant(otherwise.value));
        choice.setCurrentIndex(std::max(index, 0));
    };
    Id other = m_presenter.current();
    for (const Scenario &scenario : m_presenter.scenarios()) {
        if (scenario.id != m_presenter.current()) {
            other = scenario.id;
            break;
        }
    }
    fill(*m_from, m_presenter.current());
    fill(*m_to, other);
    refresh();
}

void ComparePane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void ComparePane::refresh()
{
    if (!isVisible()) // plans are solved when someone looks
        return;
    const Id from{m_from->currentData().toLongLong()};
    const Id to{m_to->currentData().toLongLong()};
    const Plan *before = m_presenter.plan(from);
    const Plan *after = m_presenter.plan(to);
    QStringList sentences;
    if (before && after) {
        sentences = whatMoves(splitOf(*before), splitOf(*after));
        if (const QStringList set = whatDiffers(*before, *after); !set.isEmpty())
            sentences << tr("Set differently: %1").arg(set.join(u' '));
    } else {
        sentences << m_presenter.problem(before ? to : from);
    }
    m_words->setText(sentences.join(u'\n'));
    refreshBars();
}

std::vector<Id> ComparePane::chosen() const
{
    return {{m_from->currentData().toLongLong()}, {m_to->currentData().toLongLong()}};
}

bool ComparePane::isTicked() const
{
    return std::ranges::all_of(chosen(), [this](Id id) { return m_presenter.isTicked(id); });
}

/// The words are about two that are ticked, the first two unless others are chosen.
void ComparePane::followTicks()
{
    if (const std::vector<Id> ticked = m_presenter.ticked(); ticked.size() >= 2 && !isTicked()) {
        const QSignalBlocker from(m_from);
        const QSignalBlocker to(m_to);
        m_from->setCurrentIndex(m_from->findData(ticked[0].value));
        m_to->setCurrentIndex(m_to->findData(ticked[1].value));
    }
    refresh();
}

/// Those that are ticked, unless others are chosen: the bars always show what the words are about.
void ComparePane::refreshBars()
{
    const std::vector<Id> shown = isTicked() ? m_presenter.ticked() : chosen();
    std::vector<SplitBars::Series> series;
    for (const Id id : shown) {
        if (const Plan *plan = m_presenter.plan(id))
            series.push_back({plan->scenario.name, splitOf(*plan)});
    }
    m_bars->set(m_presenter.portfolio().projects, std::move(series));
}

} // namespace concave::ui
