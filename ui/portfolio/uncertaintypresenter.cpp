#include "ui/portfolio/uncertaintypresenter.h"

#include "ui/portfolio/portfoliopresenter.h"

#include <utility>

namespace concave::ui {

namespace {

constexpr int settleTime = 150; ///< milliseconds
constexpr int patienceTime = 500;

} // namespace

UncertaintyPresenter::UncertaintyPresenter(PortfolioPresenter &portfolio, QObject *parent)
    : QObject(parent), m_portfolio(portfolio)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleTime);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceTime);
    connect(&m_settle, &QTimer::timeout, this, &UncertaintyPresenter::start);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_busy = true;
        Q_EMIT changed();
    });
    connect(&m_portfolio, &PortfolioPresenter::changed, this, &UncertaintyPresenter::outdate);
    connect(&m_portfolio, &PortfolioPresenter::tried, this, &UncertaintyPresenter::outdate);
}

void UncertaintyPresenter::setWatched(bool watched)
{
    if (watched == std::exchange(m_watched, watched))
        return;
    if (!watched)
        stop();
    else if (m_outdated && !m_cancelled)
        start();
}

void UncertaintyPresenter::cancel()
{
    stop();
    m_cancelled = true;
    Q_EMIT changed();
}

void UncertaintyPresenter::restart()
{
    m_cancelled = false;
    start();
}

void UncertaintyPresenter::outdate()
{
    stop();
    m_outdated = true;
    m_cancelled = false;
    if (m_watched)
        m_settle.start();
    Q_EMIT changed();
}

/// The worker looks at the stop often: it ends at once.
void UncertaintyPresenter::stop()
{
    ++m_run;
    m_settle.stop();
    m_patience.stop();
    m_busy = false;
    m_worker = {};
}

void UncertaintyPresenter::start()
{
    stop();
    m_problem.clear();
    m_percentDone = 0;
    if (!isAnythingUncertain(m_portfolio.portfolio())) {
        m_plan.reset();
        Q_EMIT changed();
        return;
    }
    m_patience.start();
    const auto work = [this, run = m_run, portfolio = m_portfolio.portfolio(),
                          scenario = m_portfolio.scenario()](const std::stop_token &token) {
        int told = 0;
        const allocation::Watch watch{
            token, [&](double part) {
                const int percent = static_cast<int>(100 * part);
                if (percent == std::exchange(told, percent))
                    return;
                QMetaObject::invokeMethod(
                    this, [=, this] { takeProgress(run, percent); }, Qt::QueuedConnection);
            }};
        const auto answer = sampleScenario(portfolio, scenario, watch);
        QMetaObject::invokeMethod(
            this, [=, this] { take(run, answer); }, Qt::QueuedConnection);
    };
    m_worker = std::jthread(work);
    Q_EMIT changed();
}

void UncertaintyPresenter::takeProgress(quint64 run, int percent)
{
    if (run != m_run)
        return;
    m_percentDone = percent;
    Q_EMIT progressed();
}

void UncertaintyPresenter::take(quint64 run, const Result<std::optional<UncertainPlan>> &answer)
{
    if (run != m_run)
        return;
    stop();
    if (!answer) {
        m_problem = answer.error().sentence;
    } else if (*answer) {
        m_plan = *answer;
        m_outdated = false;
    }
    Q_EMIT changed();
}

} // namespace concave::ui
