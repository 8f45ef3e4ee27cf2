#include "ui/plots/allocationplot.h"

#include "ui/plots/overlay.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/series.h"

#include <QApplication>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace concave::ui {

namespace {

constexpr int leftMargin = 56;
constexpr int rightMargin = 132;
constexpr int bottomMargin = 48;
constexpr double reach = 12; ///< pixels within which a pointer means a curve
constexpr std::size_t fewCurves = 12;
constexpr std::size_t fineSamples = 300;
constexpr std::size_t coarseSamples = 96;

/// Whether two projects have the same curve and label; their efforts may differ.
bool looksTheSame(const PlannedProject &one, const PlannedProject &other)
{
    return one.project.id == other.project.id && one.project.name == other.project.name &&
           one.project.colour == other.project.colour && one.project.weight == other.project.weight &&
           one.shape == other.shape && one.returns == other.returns;
}

QString titleOf(ValueAxis axis, const QString &unit)
{
    switch (axis) {
    case ValueAxis::Accuracy:
        return AllocationPlot::tr("Accuracy, points");
    case ValueAxis::Weighted:
        return AllocationPlot::tr("Weighted value, %1").arg(unit);
    case ValueAxis::Money:
        return AllocationPlot::tr("Money, %1").arg(unit);
    }
    return {};
}

bool sameStages(const Plan &one, const Plan &other)
{
    return std::ranges::equal(one.stages, other.stages,
        [](const Stage &a, const Stage &b) { return a.name == b.name && a.start == b.start; });
}

} // namespace

AllocationPlot::AllocationPlot(const Theme &theme, std::optional<Scheme> scheme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_scheme(scheme), m_plot(new QCustomPlot(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    setAccessibleName(tr("Value by effort"));
    m_plot->setAccessibleName(tr("Curves of all projects"));
    m_plot->setMinimumSize(leftMargin + rightMargin + 160, 200);

    const Colours colours = [this](Token token) {
        return m_theme.colour(token, m_scheme.value_or(m_theme.scheme()));
    };
    m_bands = new StageBands(m_plot, colours);
    m_overlay = new AllocationOverlay(m_plot, colours);
    arrange();
    connect(m_plot, &QCustomPlot::mouseWheel, this, [this] { m_zoomed = true; });
    connect(m_plot, &QCustomPlot::mouseDoubleClick, this, [this] {
        m_zoomed = false;
        refresh();
    });
    connect(m_plot, &QCustomPlot::afterReplot, this, [this] { m_isDrawn = true; });
    connect(m_plot, &QCustomPlot::afterLayout, this, [this] {
        if (m_plot->axisRect()->height() != m_fittedHeight)
            fitAxes();
    });
    connect(&m_theme, &Theme::changed, this, [this] {
        recolour();
        refresh();
    });
    m_plot->installEventFilter(this);
    m_plot->setMouseTracking(true);
    recolour();
}

AllocationPlot::~AllocationPlot() = default;

/// What stays as it is: margins, ticks, and how far one can zoom.
void AllocationPlot::arrange()
{
    m_plot->axisRect()->setAutoMargins(QCP::msNone);
    m_plot->axisRect()->setMargins({leftMargin, metrics::tight, rightMargin, bottomMargin});
    m_plot->xAxis->grid()->setVisible(false);
    m_plot->yAxis->setBasePen(Qt::NoPen);
    m_plot->yAxis->setTickPen(Qt::NoPen);
    m_plot->yAxis->setSubTickPen(Qt::NoPen);
    m_plot->xAxis->setSubTickPen(Qt::NoPen);
    m_plot->xAxis->setTickLengthIn(0);
    m_plot->xAxis->setTickLengthOut(metrics::tight);
    m_plot->setInteraction(QCP::iRangeZoom);
    m_plot->axisRect()->setRangeZoom(Qt::Horizontal);
    connect(m_plot->xAxis, qOverload<const QCPRange &>(&QCPAxis::rangeChanged), this,
        [this](const QCPRange &range) {
            if (range.lower < 0 || range.upper > m_end)
                m_plot->xAxis->setRange(range.bounded(0, m_end));
        });
}

void AllocationPlot::setPlan(const Plan &plan)
{
    // While a dot is dragged, the axis stays under it.
    const bool sameCurves = (m_isDragging || effortAxisEnd(plan) == m_end) &&
                            std::equal(plan.projects.begin(), plan.projects.end(), m_plan.projects.begin(),
                                m_plan.projects.end(), looksTheSame) &&
                            plan.scenario.unit == m_plan.scenario.unit && sameStages(plan, m_plan);
    m_plan = plan;
    m_bands->set(&m_plan.stages);
    if (!sameCurves || !m_isDrawn)
        return refresh();
    refreshShares();
    m_overlay->layer()->replot();
}

void AllocationPlot::setOptions(Options options)
{
    if (options == m_options)
        return;
    m_options = options;
    refresh();
}

void AllocationPlot::setSelected(Id project)
{
    if (project == m_selected)
        return;
    m_selected = project;
    refresh();
}

std::optional<QPointF> AllocationPlot::dot(Id project) const
{
    for (const PlannedProject &planned : m_plan.projects) {
        if (planned.project.id == project)
            return m_plot->mapTo(this, m_overlay->dot(planned));
    }
    return std::nullopt;
}

QSize AllocationPlot::sizeHint() const
{
    return {680, 520};
}

void AllocationPlot::recolour()
{
    const Scheme scheme = m_scheme.value_or(m_theme.scheme());
    const auto colour = [&](Token token) { return m_theme.colour(token, scheme); };
    m_plot->setBackground(colour(Token::BgWindow));
    m_plot->yAxis->grid()->setPen(QPen(colour(Token::Grid), metrics::line));
    m_plot->yAxis->grid()->setZeroLinePen(QPen(colour(Token::Axis), metrics::line));
    for (QCPAxis *axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setLabelFont(ui::font(TextStyle::Caption));
        axis->setTickLabelFont(ui::font(TextStyle::Caption));
        axis->setLabelColor(colour(Token::Text3));
        axis->setTickLabelColor(colour(Token::Text3));
    }
    m_plot->xAxis->setBasePen(QPen(colour(Token::Axis), metrics::line));
    m_plot->xAxis->setTickPen(QPen(colour(Token::Axis), metrics::line));
}

void AllocationPlot::fitAxes()
{
    m_end = effortAxisEnd(m_plan);
    if (!m_zoomed)
        m_plot->xAxis->setRange(0, m_end);
    double least = 0;
    double most = 0;
    for (const PlannedProject &planned : m_plan.projects) {
        least = std::min(least, valueAt(planned, 0, m_options.axis));
        most = std::max(most, valueAt(planned, m_end, m_options.axis));
    }
    // The strip with the names of the bands lies above the highest curve.
    const int height = m_plot->axisRect()->height();
    m_fittedHeight = height;
    const double strip = height > 2 * bandStrip ? static_cast<double>(height) / (height - bandStrip) : 1;
    const double top = valueAxisEnd(most);
    m_plot->yAxis->setRange(least, least + (top - least) * strip);
}

void AllocationPlot::refresh()
{
    m_plot->xAxis->setLabel(tr("Effort per project, engineer-weeks"));
    m_plot->yAxis->setLabel(titleOf(m_options.axis, unitOf(m_plan.scenario)));
    fitAxes();
    refreshCurves();
    refreshShares();
    m_bands->setVisible(m_options.bands);
    if (m_isDrawn) // the first time it draws itself when it gets its size
        m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void AllocationPlot::refreshCurves()
{
    const Scheme scheme = m_scheme.value_or(m_theme.scheme());
    const bool few = m_plan.projects.size() <= fewCurves;
    while (m_plot->graphCount() > static_cast<int>(m_plan.projects.size()))
        m_plot->removeGraph(m_plot->graphCount() - 1);
    while (m_plot->graphCount() < static_cast<int>(m_plan.projects.size()))
        m_plot->addGraph()->setAntialiased(true);
    for (std::size_t i = 0; i < m_plan.projects.size(); ++i) {
        const PlannedProject &planned = m_plan.projects[i];
        const Series series = sampled(planned, m_end, few ? fineSamples : coarseSamples, m_options.axis);
        QCPGraph *graph = m_plot->graph(static_cast<int>(i));
        graph->setData(QVector<double>(series.efforts.begin(), series.efforts.end()),
            QVector<double>(series.values.begin(), series.values.end()), true);
        const qreal width = planned.project.id == m_selected ? 2.5 : few ? 2 : 1;
        const QColor colour = m_theme.colour(seriesToken(planned.project.colour), scheme);
        graph->setPen(seriesPen(planned.project.colour, colour, width));
    }
}

/// What moves with the budget: it stands on a layer of its own, above curves that stay as they are.
void AllocationPlot::refreshShares()
{
    QStringList description;
    for (const PlannedProject &planned : m_plan.projects)
        description
            << tr("%1: %2 weeks").arg(planned.project.name, QLocale().toString(planned.share.effort, 'f', 1));
    setAccessibleDescription(description.join(QStringLiteral("; ")));
    m_overlay->set(&m_plan, m_options, m_selected);
}

void AllocationPlot::drawOn(QPaintDevice &device, QSize size)
{
    m_plot->setGeometry(QRect({}, size));
    m_plot->setViewport(m_plot->rect());
    refresh();
    QCPPainter painter(&device);
    painter.setModes(QCPPainter::pmVectorized | QCPPainter::pmNoCaching | QCPPainter::pmNonCosmetic);
    painter.fillRect(QRect({}, size), m_theme.colour(Token::BgWindow, m_scheme.value_or(m_theme.scheme())));
    m_plot->toPainter(&painter, size.width(), size.height());
}

bool AllocationPlot::isOnDot(QPointF place, const PlannedProject &planned) const
{
    return QLineF(place, m_overlay->dot(planned)).length() < reach;
}

std::optional<std::size_t> AllocationPlot::projectAt(QPointF place) const
{
    std::optional<std::size_t> nearest;
    double least = reach;
    const double effort = m_plot->xAxis->pixelToCoord(place.x());
    for (std::size_t i = 0; i < m_plan.projects.size(); ++i) {
        const PlannedProject &planned = m_plan.projects[i];
        const double toDot = QLineF(place, m_overlay->dot(planned)).length();
        const double toCurve =
            effort < 0
                ? reach
                : std::abs(place.y() - m_plot->yAxis->coordToPixel(valueAt(planned, effort, m_options.axis)));
        if (const double distance = std::min(toDot, toCurve); distance < least) {
            least = distance;
            nearest = i;
        }
    }
    return nearest;
}

void AllocationPlot::showReadout(QPoint place)
{
    const auto index = m_plot->axisRect()->rect().contains(place) ? projectAt(place) : std::nullopt;
    if (!index) {
        QToolTip::hideText();
        m_plot->unsetCursor();
        return;
    }
    const PlannedProject &planned = m_plan.projects[*index];
    const bool onDot = isOnDot(place, planned);
    const double effort =
        onDot ? planned.share.effort : std::max(0.0, m_plot->xAxis->pixelToCoord(place.x()));
    m_plot->setCursor(onDot && m_draggable ? Qt::SizeHorCursor : Qt::PointingHandCursor);
    QToolTip::showText(m_plot->mapToGlobal(place),
        tr("%1, %2 weeks, %3 points")
            .arg(planned.project.name, QLocale().toString(effort, 'f', 1),
                QLocale().toString(valueAt(planned, effort, m_options.axis), 'f', 1))
            .toHtmlEscaped(),
        m_plot);
}

void AllocationPlot::press(const QMouseEvent &event)
{
    const auto index = event.button() == Qt::LeftButton ? projectAt(event.position()) : std::nullopt;
    if (!index)
        return;
    const Id project = m_plan.projects[*index].project.id;
    if (m_draggable && isOnDot(event.position(), m_plan.projects[*index])) {
        m_pressed = project;
        m_pressedAt = event.pos();
    }
    Q_EMIT projectChosen(project);
}

void AllocationPlot::move(const QMouseEvent &event)
{
    if (!m_pressed) {
        showReadout(event.pos());
        return;
    }
    if ((event.pos() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance())
        m_isDragging = true;
    if (m_isDragging) {
        const double effort = m_plot->xAxis->pixelToCoord(event.position().x());
        Q_EMIT dotDragged(m_pressed, std::clamp(effort, 0.0, m_plot->xAxis->range().upper));
    }
}

void AllocationPlot::release()
{
    const Id project = std::exchange(m_pressed, {});
    if (std::exchange(m_isDragging, false))
        Q_EMIT dotDropped(project);
}

bool AllocationPlot::eventFilter(QObject *watched, QEvent *event)
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
    return QWidget::eventFilter(watched, event);
}

} // namespace concave::ui
