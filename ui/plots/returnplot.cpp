#include "ui/plots/returnplot.h"

#include "ui/plots/axes.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/series.h"

#include <qcustomplot.h>

namespace concave::ui {

namespace {

constexpr QSize usualSize(300, 220);
constexpr int dotSize = 9;
constexpr double air = 0.08; ///< of the range, around what is shown

QCPRange widened(QCPRange range)
{
    const double more = std::max(range.size(), 1.0) * air;
    return {range.lower - more, range.upper + more};
}

} // namespace

ReturnPlot::ReturnPlot(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_plot(new QCustomPlot(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_plot);
    setAccessibleName(tr("What accuracy is worth"));
    m_plot->setAccessibleName(accessibleName());
    m_plot->addGraph();
    m_plot->addGraph();
    m_plot->graph(1)->setLineStyle(QCPGraph::lsNone);
    connect(&m_theme, &Theme::changed, this, &ReturnPlot::refresh);
    refresh();
}

void ReturnPlot::set(
    const allocation::Returns &returns, std::optional<double> reached, int series, const QString &unit)
{
    m_returns = returns;
    m_reached = reached;
    m_series = series;
    m_unit = unit;
    refresh();
}

void ReturnPlot::refresh()
{
    const auto colour = [this](Token token) { return m_theme.colour(token); };
    dressSmallAxes(*m_plot, colour);
    m_plot->xAxis->setLabel(tr("Accuracy, points"));
    m_plot->yAxis->setLabel(tr("Worth, %1").arg(m_unit));

    QVector<double> accuracies;
    QVector<double> worths;
    for (const allocation::Worth &corner : m_returns) {
        accuracies << corner.accuracy;
        worths << corner.worth;
    }
    m_plot->graph(0)->setData(accuracies, worths, true);
    const QColor series = m_theme.series(m_series);
    m_plot->graph(0)->setPen(QPen(series, metrics::ring));
    m_plot->graph(0)->setScatterStyle(
        {QCPScatterStyle::ssCircle, QPen(series), QBrush(colour(Token::BgRaised)), dotSize - metrics::ring});
    const bool isReached = m_reached && !m_returns.empty();
    m_plot->graph(1)->setData(isReached ? QVector{*m_reached} : QVector<double>(),
        isReached ? QVector{allocation::worth(m_returns, *m_reached)} : QVector<double>());
    m_plot->graph(1)->setScatterStyle(
        {QCPScatterStyle::ssDiamond, QPen(colour(Token::Text)), QBrush(series), dotSize});
    bool found = false;
    const QCPRange across = m_plot->graph(0)->getKeyRange(found);
    m_plot->xAxis->setRange(found ? widened(across) : QCPRange(0, 100));
    const QCPRange up = m_plot->graph(0)->getValueRange(found);
    m_plot->yAxis->setRange(found ? widened(up) : QCPRange(0, 1));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

QSize ReturnPlot::sizeHint() const
{
    return usualSize;
}

} // namespace concave::ui
