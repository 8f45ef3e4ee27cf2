#include "ui/plots/frontierplot.h"

#include "ui/plots/frontieroverlay.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/number.h"
#include "ui/widgets/series.h"

#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace concave::ui {

namespace {

constexpr int sideMargin = 56;
constexpr int topMargin = 30; ///< the flag and the ring around it
constexpr int bottomMargin = 48;
constexpr double reach = 8;       ///< pixels within which a pointer means the marker
constexpr double headroom = 1.25; ///< above the highest layer
constexpr double weeksSteps = 8;  ///< of the axis of efforts, about
constexpr double percentStep = 25;
constexpr int fillAlpha = 51;     ///< 20 %
constexpr int selectedAlpha = 87; ///< 34 %
constexpr std::size_t fewLayers = 12;
constexpr double lineWidth = 2.5;

QString shown(double number, int least, int most)
{
    return showNumber(number, least, most, QLocale());
}

QString signedText(double number)
{
    if (std::isinf(number))
        return QStringLiteral("+∞");
    return (number >= 0 ? QStringLiteral("+") : QString()) + shown(number, 2, 2);
}

/// The same number of steps on the axes at the left and at the right, so that one grid serves both.
struct Ticks
{
    double step = 1;
    int count = 1;
};

void applyTicks(QCPAxis &axis, Ticks ticks, double lastLabel)
{
    const auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    for (int i = 0; i <= ticks.count && i * ticks.step <= lastLabel; ++i)
        ticker->addTick(i * ticks.step, shown(i * ticks.step, 0, 2));
    axis.setTicker(ticker);
    axis.setRange(0, ticks.count * ticks.step);
}

} // namespace

FrontierPlot::FrontierPlot(const Theme &theme, std::optional<Scheme> scheme, QWidget *parent)
    : RunSlider(parent), m_theme(theme), m_scheme(scheme), m_plot(new QCustomPlot(this)),
      m_scene(std::make_unique<FrontierScene>(
          FrontierScene{&m_frontier, &m_layers, &m_plan, &m_points, &m_options,
              [this](Token token) { return m_theme.colour(token, m_scheme.value_or(m_theme.scheme())); }}))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Effort budget, engineer-weeks"));
    m_plot->setAccessibleName(tr("Best split at every budget"));
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setMinimumSize(2 * sideMargin + 160, 180);
    m_labels = new FrontierLabels(m_plot, *m_scene);
    m_marker = new FrontierMarker(m_plot, *m_scene);
    arrange();
    connect(&m_theme, &Theme::changed, this, [this] {
        recolour();
        refresh();
    });
    m_plot->installEventFilter(this);
    m_plot->setMouseTracking(true);
    recolour();
}

FrontierPlot::~FrontierPlot() = default;

void FrontierPlot::arrange()
{
    m_plot->axisRect()->setAutoMargins(QCP::msNone);
    m_plot->axisRect()->setMargins({sideMargin, topMargin, sideMargin, bottomMargin});
    m_plot->xAxis->grid()->setVisible(false);
    m_plot->yAxis2->setVisible(true);
    for (QCPAxis *axis : {m_plot->yAxis, m_plot->yAxis2}) {
        axis->setBasePen(Qt::NoPen);
        axis->setTickPen(Qt::NoPen);
    }
    for (QCPAxis *axis : {m_plot->xAxis, m_plot->yAxis, m_plot->yAxis2})
        axis->setSubTicks(false);
    m_plot->xAxis->setTickLengthIn(0);
    m_plot->xAxis->setTickLengthOut(metrics::tight);
    m_plot->xAxis->setLabel(tr("Effort budget, engineer-weeks"));
    m_plot->setInteraction(QCP::iRangeZoom);
    m_plot->axisRect()->setRangeZoom(Qt::Horizontal);
    m_plot->axisRect()->setRangeZoomAxes(m_plot->xAxis, nullptr);
    connect(m_plot->xAxis, qOverload<const QCPRange &>(&QCPAxis::rangeChanged), this,
        [this](const QCPRange &range) {
            if (range.lower < 0 || range.upper > m_scale.end)
                m_plot->xAxis->setRange(range.bounded(0, m_scale.end));
        });
    connect(m_plot, &QCustomPlot::afterReplot, this, [this] { m_isDrawn = true; });
    connect(m_plot, &QCustomPlot::mouseWheel, this, [this] { m_zoomed = true; });
    connect(m_plot, &QCustomPlot::mouseDoubleClick, this, [this] {
        m_zoomed = false;
        refresh();
    });
}

void FrontierPlot::setFrontier(const Frontier &frontier, const BudgetScale &scale)
{
    m_frontier = frontier;
    m_scale = scale;
    setRange(0, static_cast<int>(scale.end));
    refreshValue();
    refresh();
}

void FrontierPlot::setPlan(const Plan &plan)
{
    const auto joins = [](const PlannedProject &planned) { return planned.joinsAt; };
    const bool sameMarks = std::ranges::equal(plan.projects, m_plan.projects, {}, joins, joins);
    m_plan = plan;
    refreshValue();
    setAccessibleDescription(markerText());
    if (sameMarks)
        return redrawMarker();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

/// The slider's value; while the user moves it, it is the user's.
void FrontierPlot::refreshValue()
{
    if (!isMoving())
        setValue(static_cast<int>(std::lround(std::min(m_plan.scenario.budget, m_scale.end))));
}

void FrontierPlot::setPoints(std::vector<Point> points)
{
    m_points = std::move(points);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void FrontierPlot::setOptions(Options options)
{
    if (options == m_options)
        return;
    m_options = options;
    refresh();
}

void FrontierPlot::setSelected(Id project)
{
    if (project == m_selected)
        return;
    m_selected = project;
    refresh();
}

void FrontierPlot::setCurrent(bool current)
{
    if (current == m_isCurrent)
        return;
    m_isCurrent = current;
    refresh();
}

QString FrontierPlot::markerText() const
{
    if (m_plan.projects.empty())
        return {};
    return tr("%1 weeks: %2 %3, next %4")
        .arg(shown(m_plan.scenario.budget, 0, 2), shown(m_plan.allocation.value, 1, 1),
            unitOf(m_plan.scenario), signedText(m_plan.allocation.shadowPrice));
}

double FrontierPlot::markerX() const
{
    return m_marker->x();
}

QSize FrontierPlot::sizeHint() const
{
    return {680, 480};
}

void FrontierPlot::recolour()
{
    dressAxes(*m_plot, m_scene->colour);
}

void FrontierPlot::fitAxes()
{
    if (!m_zoomed)
        m_plot->xAxis->setRange(0, m_scale.end);
    const bool percent = m_options.unit == LayerUnit::Percent;
    const double most = headroom * (percent ? 100 : m_scale.end);
    const double step = percent ? percentStep : roundedUp(most / weeksSteps);
    const int count = static_cast<int>(std::ceil(most / step * (1 - 1e-12)));
    constexpr double all = std::numeric_limits<double>::infinity();
    applyTicks(*m_plot->yAxis, {step, count}, percent ? 100 : all);
    const double value = m_frontier.values.empty() ? 1 : m_frontier.values.back();
    applyTicks(*m_plot->yAxis2, {roundedUp(value / count), count}, all);
    m_plot->yAxis2->setVisible(m_options.value);
    m_plot->yAxis->setLabel(
        percent ? tr("Share of the budget, % (stacked)") : tr("Effort per project, weeks (stacked)"));
}

void FrontierPlot::refresh()
{
    m_layers = stacked(m_frontier, m_options.unit);
    fitAxes();
    refreshGraphs();
    redrawMarker();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void FrontierPlot::refreshGraphs()
{
    m_plot->clearGraphs();
    const QVector<double> budgets(m_frontier.budgets.begin(), m_frontier.budgets.end());
    QCPGraph *below = nullptr;
    for (const Layer &layer : m_layers) {
        QCPGraph *graph = m_plot->addGraph();
        graph->setData(budgets, QVector<double>(layer.tops.begin(), layer.tops.end()), true);
        const QColor colour = m_scene->colour(seriesToken(layer.project.colour));
        graph->setPen(seriesPen(layer.project.colour, colour, m_layers.size() <= fewLayers ? 2 : 1));
        QColor fill = colour;
        const bool stronger = layer.project.id == m_selected;
        fill.setAlpha(!m_isCurrent ? fillAlpha / 2 : stronger ? selectedAlpha : fillAlpha);
        graph->setBrush(fill);
        if (below)
            graph->setChannelFillGraph(below);
        below = graph;
    }
    if (m_options.value) {
        QCPGraph *line = m_plot->addGraph(m_plot->xAxis, m_plot->yAxis2);
        line->setData(budgets, QVector<double>(m_frontier.values.begin(), m_frontier.values.end()), true);
        line->setPen(QPen(m_scene->colour(m_isCurrent ? Token::Text : Token::Text3), lineWidth));
    }
}

void FrontierPlot::redrawMarker()
{
    m_marker->set(markerText(), showsFocus());
    if (m_isDrawn) // the first time it draws itself when it gets its size
        m_marker->layer()->replot();
}

void FrontierPlot::drawOn(QPaintDevice &device, QSize size)
{
    m_plot->setGeometry(QRect({}, size));
    m_plot->setViewport(m_plot->rect());
    refresh();
    QCPPainter painter(&device);
    painter.setModes(QCPPainter::pmVectorized | QCPPainter::pmNoCaching | QCPPainter::pmNonCosmetic);
    painter.fillRect(QRect({}, size), m_scene->colour(Token::BgWindow));
    m_plot->toPainter(&painter, size.width(), size.height());
}

double FrontierPlot::budgetAt(double x) const
{
    return std::clamp(m_plot->xAxis->pixelToCoord(x), 0.0, m_scale.end);
}

bool FrontierPlot::isOnMarker(QPointF place) const
{
    return std::abs(place.x() - m_marker->x()) < reach || m_marker->flag().contains(place);
}

std::optional<std::size_t> FrontierPlot::layerAt(QPointF place) const
{
    if (m_frontier.budgets.empty() || !m_plot->axisRect()->rect().contains(place.toPoint()))
        return std::nullopt;
    const double budget = budgetAt(place.x());
    const double height = m_plot->yAxis->pixelToCoord(place.y());
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        if (height <= seriesAt(m_frontier, m_layers[i].tops, budget))
            return i;
    }
    return std::nullopt;
}

void FrontierPlot::showReadout(QPoint place)
{
    if (isOnMarker(place)) {
        m_plot->setCursor(Qt::SizeHorCursor);
        QToolTip::hideText();
        return;
    }
    const auto layer = layerAt(place);
    m_plot->setCursor(layer ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (!m_plot->axisRect()->rect().contains(place) || m_frontier.budgets.empty())
        return QToolTip::hideText();
    const double budget = budgetAt(place.x());
    QString text = tr("%1 weeks: %2 %3")
                       .arg(shown(budget, 0, 0), shown(seriesAt(m_frontier, m_frontier.values, budget), 1, 1),
                           unitOf(m_plan.scenario));
    if (layer) {
        const Project &project = m_layers[*layer].project;
        const auto part = std::ranges::find_if(
            m_frontier.parts, [&](const Frontier::Part &one) { return one.project.id == project.id; });
        text = tr("%1, %2 of %3 weeks")
                   .arg(project.name, shown(seriesAt(m_frontier, part->efforts, budget), 1, 1),
                       shown(budget, 0, 0));
        const auto planned = std::ranges::find_if(
            m_plan.projects, [&](const PlannedProject &one) { return one.project.id == project.id; });
        if (planned != m_plan.projects.end() && planned->joinsAt)
            text += u'\n' + tr("joins at %1 weeks").arg(shown(*planned->joinsAt, 0, 0));
    }
    QToolTip::showText(
        m_plot->mapToGlobal(place), text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")), m_plot);
}

void FrontierPlot::press(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton)
        return;
    takeByMouse();
    setFocus(Qt::MouseFocusReason);
    if (isOnMarker(event.position())) {
        m_grip = event.position().x() - m_marker->x();
        setSliderDown(true);
    } else if (const auto layer = layerAt(event.position())) {
        Q_EMIT projectChosen(m_layers[*layer].project.id);
    }
    redrawMarker();
}

void FrontierPlot::move(const QMouseEvent &event)
{
    if (isSliderDown())
        moveTo(static_cast<int>(std::lround(budgetAt(event.position().x() - m_grip))));
    else
        showReadout(event.pos());
}

void FrontierPlot::release()
{
    if (!isSliderDown())
        return;
    setSliderDown(false);
    finish();
}

void FrontierPlot::sliderChange(SliderChange change)
{
    RunSlider::sliderChange(change);
    redrawMarker();
}

void FrontierPlot::focusInEvent(QFocusEvent *event)
{
    RunSlider::focusInEvent(event);
    redrawMarker();
}

void FrontierPlot::focusOutEvent(QFocusEvent *event)
{
    RunSlider::focusOutEvent(event);
    redrawMarker();
}

bool FrontierPlot::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        press(*static_cast<QMouseEvent *>(event));
        break;
    case QEvent::MouseMove:
        move(*static_cast<QMouseEvent *>(event));
        break;
    case QEvent::MouseButtonRelease:
        if (static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton)
            release();
        break;
    default:
        break;
    }
    return RunSlider::eventFilter(watched, event);
}

} // namespace concave::ui
