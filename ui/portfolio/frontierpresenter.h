// The frontier of the current scenario, without a widget: solved again when the portfolio changed and someone
// looks; a large one apart from the window's thread, while the last one stays.
#pragma once

#include "core/portfolio/frontier.h"
#include "core/portfolio/series.h"

#include <QFutureWatcher>
#include <QObject>

namespace concave::ui {

class PortfolioPresenter;

class FrontierPresenter final : public QObject
{
    Q_OBJECT

public:
    explicit FrontierPresenter(PortfolioPresenter &presenter, QObject *parent = nullptr);

    /// The last one there was; without budgets before the first.
    const Frontier &frontier() const { return m_frontier; }
    /// What its budgets end with.
    const BudgetScale &scale() const { return m_scale; }
    /// Whether it is that of the portfolio as it is now.
    bool isCurrent() const { return m_hasFrontier && m_solvedRevision == m_revision; }

    /// Brings it up to date, at once where it is small.
    void refresh();

Q_SIGNALS:
    /// The frontier, or whether it is current.
    void changed();

private:
    using Solved = Result<Frontier>;
    void outdate();
    void solveApart(const BudgetScale &scale);
    void take(const Solved &solved, int revision, const BudgetScale &scale);

    PortfolioPresenter &m_presenter;
    Frontier m_frontier;
    BudgetScale m_scale;
    int m_revision = 0;         ///< of the portfolio
    int m_solvedRevision = -1;  ///< the one that was last solved
    bool m_hasFrontier = false; ///< it has one
    int m_asked = -1;           ///< the one that is being solved apart
    BudgetScale m_askedScale;
    QFutureWatcher<Solved> m_watcher;
};

} // namespace concave::ui
