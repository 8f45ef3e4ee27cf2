// What the Uncertainty tab shows, without a widget: samples the current scenario in the background, again
// whenever the portfolio or the budget changes, and keeps the last answer meanwhile.
#pragma once

#include "core/portfolio/uncertainty.h"

#include <QObject>
#include <QTimer>

#include <thread>

namespace concave::ui {

class PortfolioPresenter;

class UncertaintyPresenter final : public QObject
{
    Q_OBJECT

public:
    explicit UncertaintyPresenter(PortfolioPresenter &portfolio, QObject *parent = nullptr);

    /// The last answer there was.
    const std::optional<UncertainPlan> &plan() const { return m_plan; }
    /// The portfolio, the scenario or the budget has changed since the answer.
    bool isOutdated() const { return m_outdated; }
    /// Why there is no answer now, in one sentence; empty where there is one, or one is being worked out.
    QString problem() const { return m_problem; }
    /// Working for so long that one wants to see how far it is.
    bool isBusy() const { return m_busy; }
    int percentDone() const { return m_percentDone; }
    /// By cancel(), until somebody asks again.
    bool isCancelled() const { return m_cancelled; }

    /// Only while somebody looks is anything computed; an outdated answer is then renewed.
    void setWatched(bool watched);
    void cancel();
    /// Begins anew.
    void restart();

Q_SIGNALS:
    void changed();
    void progressed();

private:
    void outdate();
    void start();
    void stop();
    void takeProgress(quint64 run, int percent);
    void take(quint64 run, const Result<std::optional<UncertainPlan>> &answer);

    PortfolioPresenter &m_portfolio;
    std::optional<UncertainPlan> m_plan;
    QString m_problem;
    bool m_outdated = true;
    bool m_watched = false;
    bool m_cancelled = false;
    bool m_busy = false;
    int m_percentDone = 0;
    QTimer m_settle; ///< until changes have come to rest
    QTimer m_patience;
    quint64 m_run = 0; ///< what an earlier one still sends is dropped
    std::jthread m_worker;
};

} // namespace concave::ui
