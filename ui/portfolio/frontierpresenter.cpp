#include "ui/portfolio/frontierpresenter.h"

#include "ui/portfolio/portfoliopresenter.h"

#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <memory>

namespace concave::ui {

namespace {

constexpr std::size_t steps = 201;
constexpr std::size_t fewProjects = 40; ///< solved in a few milliseconds

/// Late starts take a search at every budget, however few they are.
bool isQuick(const Portfolio &portfolio)
{
    return portfolio.projects.size() <= fewProjects &&
           std::ranges::none_of(portfolio.curves, [](const Curve &curve) {
               return curve.family == allocation::Family::StartupLog ||
                      curve.family == allocation::Family::Logistic;
           });
}

} // namespace

FrontierPresenter::FrontierPresenter(PortfolioPresenter &presenter, QObject *parent)
    : QObject(parent), m_presenter(presenter)
{
    connect(&m_presenter, &PortfolioPresenter::changed, this, &FrontierPresenter::outdate);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        take(m_watcher.result(), m_asked, m_askedScale);
        if (m_solvedRevision != m_revision)
            refresh();
    });
}

void FrontierPresenter::outdate()
{
    ++m_revision;
    Q_EMIT changed();
}

void FrontierPresenter::refresh()
{
    // What is tried beyond the end makes the scale longer.
    const BudgetScale scale = budgetScale(m_presenter.portfolio(), m_presenter.scenario().budget);
    if (m_watcher.isRunning() || (m_solvedRevision == m_revision && scale == m_scale))
        return;
    if (!isQuick(m_presenter.portfolio()))
        return solveApart(scale);
    take(makeFrontier(m_presenter.portfolio(), m_presenter.scenario(), scale.end, steps), m_revision, scale);
}

void FrontierPresenter::solveApart(const BudgetScale &scale)
{
    m_asked = m_revision;
    m_askedScale = scale;
    const auto promise = std::make_shared<QPromise<Solved>>();
    m_watcher.setFuture(promise->future());
    promise->start();
    QThreadPool::globalInstance()->start(
        [promise, portfolio = m_presenter.portfolio(), scenario = m_presenter.scenario(), to = scale.end] {
            promise->addResult(makeFrontier(portfolio, scenario, to, steps));
            promise->finish();
        });
}

/// A portfolio without a frontier says why elsewhere; the last one stays, and is not current.
void FrontierPresenter::take(const Solved &solved, int revision, const BudgetScale &scale)
{
    m_solvedRevision = revision;
    m_scale = scale;
    m_hasFrontier = bool(solved);
    if (solved)
        m_frontier = *solved;
    Q_EMIT changed();
}

} // namespace concave::ui
