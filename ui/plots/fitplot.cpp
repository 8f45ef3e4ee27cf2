#include "ui/plots/fitplot.h"

#include "ui/plots/axes.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/series.h"

#include <qcustomplot.h>

#include <algorithm>

namespace concave::ui {

namespace {

constexpr QSize usualSize(320, 200);
constexpr int crossSize = 8;
constexpr int ringSize = 16;
constexpr int samples = 200;
constexpr double air = 0.08; ///< of the range, around what is shown

enum Graph { TheCurve, ThePoints, Contradicting, GraphCount };

void put(QCPGraph &graph, const std::vector<allocation::Point> &points)
{
    QVector<double> efforts;
    QVector<double> accuracies;
    for (const allocation::Point &point : points) {
        efforts << point.effort;
        accuracies << point.accuracy;
    }
    graph.setData(efforts, accuracies);
}

} // namespace

FitPlot::FitPlot(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_plot(new QCustomPlot(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_plot);
    setAccessibleName(tr("Measured points and the chosen curve"));
    m_plot->setAccessibleName(accessibleName());
    for (int i = 0; i < GraphCount; ++i)
        m_plot->addGraph()->setAntialiased(true);
    for (const Graph points : {ThePoints, Contradicting}) {
        m_plot->graph(points)->setLineStyle(QCPGraph::lsNone);
        m_plot->graph(points)->setAntialiasedScatters(true);
    }
    m_plot->xAxis->setLabel(tr("Effort, engineer-weeks"));
    m_plot->yAxis->setLabel(tr("Accuracy, points"));
    connect(&m_theme, &Theme::changed, this, &FitPlot::refresh);
    refresh();
}

void FitPlot::set(const std::vector<allocation::Point> &points,
    const std::vector<allocation::Point> &contradicting, int series)
{
    m_points = points;
    m_contradicting = contradicting;
    m_series = series;
    refresh();
}

void FitPlot::setCurve(const std::optional<allocation::Curve> &curve)
{
    m_curve = curve;
    refresh();
}

void FitPlot::refresh()
{
    double end = 0;
    for (const allocation::Point &point : m_points)
        end = std::max(end, point.effort);
    end = end > 0 ? end * (1 + air) : 1;
    std::vector<allocation::Point> curve;
    for (int i = 0; m_curve && i <= samples; ++i) {
        const double part = static_cast<double>(i) / samples;
        const double effort = end * part * part; // denser where it bends
        curve.push_back({effort, allocation::accuracy(*m_curve, effort)});
    }
    put(*m_plot->graph(TheCurve), curve);
    put(*m_plot->graph(ThePoints), m_points);
    put(*m_plot->graph(Contradicting), m_contradicting);
    fitAxes(end);
    recolour();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void FitPlot::fitAxes(double end)
{
    double least = 0;
    double most = 1;
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        least = i == 0 ? m_points[i].accuracy : std::min(least, m_points[i].accuracy);
        most = i == 0 ? m_points[i].accuracy : std::max(most, m_points[i].accuracy);
    }
    if (m_curve) {
        least = std::min(least, allocation::accuracy(*m_curve, 0));
        most = std::max(most, allocation::accuracy(*m_curve, end));
    }
    const double more = air * std::max(most - least, 1.0);
    m_plot->xAxis->setRange(-air / 4 * end, end);
    m_plot->yAxis->setRange(least - more, most + more);
}

void FitPlot::recolour()
{
    const auto colour = [this](Token token) { return m_theme.colour(token); };
    dressSmallAxes(*m_plot, colour);
    m_plot->xAxis->grid()->setVisible(false);
    m_plot->graph(TheCurve)->setPen(seriesPen(m_series, m_theme.series(m_series), metrics::ring));
    m_plot->graph(ThePoints)->setScatterStyle(
        {QCPScatterStyle::ssPlus, QPen(colour(Token::Text), 1.5), Qt::NoBrush, crossSize});
    m_plot->graph(Contradicting)
        ->setScatterStyle(
            {QCPScatterStyle::ssCircle, QPen(colour(Token::Warning), 1.5), Qt::NoBrush, ringSize});
}

QSize FitPlot::sizeHint() const
{
    return usualSize;
}

} // namespace concave::ui
