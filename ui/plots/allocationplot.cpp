#include "ui/plots/allocationplot.h"

#include "core/allocation/fit.h"
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
constexpr double reach = 12;       ///< pixels within which a pointer means a curve
constexpr double handleEnd = 0.94; ///< of the effort axis: where the handle of the right end is
constexpr std::size_t fewCurves = 12;
constexpr std::size_t fineSamples = 300;
constexpr std::size_t coarseSamples = 96;

const QString chosenLayer = QStringLiteral("chosen");

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
    // The chosen curve on a layer of its own, so that it can be dragged without drawing the others.
    m_plot->addLayer(chosenLayer, m_plot->layer(QStringLiteral("main")), QCustomPlot::limAbove);
    m_plot->layer(chosenLayer)->setMode(QCPLayer::lmBuffered);
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
    // Painted from the event loop, when every view has the new plan.
    m_plot->setPlottingHint(QCP::phImmediateRefresh, false);
    m_plot->setInteraction(QCP::iRangeZoom);
    m_plot->axisRect()->setRangeZoom(Qt::Horizontal);
    connect(m_plot->xAxis, qOverload<const QCPRange &>(&QCPAxis::rangeChanged), this,
        [this](const QCPRange &range) {
            if (range.lower < 0 || range.upper > m_end)
                m_plot->xAxis->setRange(range.bounded(0, m_end));
            refreshMeasured();
        });
}

void AllocationPlot::setPlan(const Plan &plan)
{
    if (isReshaping() && plan.projects.size() == m_plan.projects.size() && m_isDrawn) {
        m_plan = plan;
        refreshCurve(static_cast<std::size_t>(selected() - m_plan.projects.data()));
        refreshShares();
        m_plot->layer(chosenLayer)->replot();
        m_overlay->layer()->replot();
        return;
    }
    // While a dot is dragged, the axis stays under it.
    const bool sameCurves = ((m_drag && m_drag->isMoving) || effortAxisEnd(plan) == m_end) &&
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

void AllocationPlot::setMeasured(const std::vector<allocation::Point> &points)
{
    if (points == m_measured)
        return;
    m_measured = points;
    refresh();
}

void AllocationPlot::setDraggable(bool draggable)
{
    m_draggable = draggable;
    refreshMeasured();
}

std::optional<QPointF> AllocationPlot::dot(Id project) const
{
    for (const PlannedProject &planned : m_plan.projects) {
        if (planned.project.id == project)
            return m_plot->mapTo(this, m_overlay->dot(planned));
    }
    return std::nullopt;
}

std::vector<QPointF> AllocationPlot::handles() const
{
    std::vector<QPointF> places;
    for (const QPointF &place : m_overlay->handlePlaces())
        places.push_back(m_plot->mapTo(this, place));
    return places;
}

QSize AllocationPlot::sizeHint() const
{
    return {680, 520};
}

void AllocationPlot::recolour()
{
    const Scheme scheme = m_scheme.value_or(m_theme.scheme());
    dressAxes(*m_plot, [&](Token token) { return m_theme.colour(token, scheme); });
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
    if (const PlannedProject *planned = selected()) {
        for (const allocation::Point &point : measuredOf(*planned)) {
            if (point.effort <= m_end)
                most = std::max(most, valueOf(*planned, point.accuracy, m_options.axis));
        }
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
    while (m_plot->graphCount() > static_cast<int>(m_plan.projects.size()))
        m_plot->removeGraph(m_plot->graphCount() - 1);
    while (m_plot->graphCount() < static_cast<int>(m_plan.projects.size()))
        m_plot->addGraph()->setAntialiased(true);
    for (std::size_t i = 0; i < m_plan.projects.size(); ++i)
        refreshCurve(i);
}

void AllocationPlot::refreshCurve(std::size_t index)
{
    const bool few = m_plan.projects.size() <= fewCurves;
    const PlannedProject &planned = m_plan.projects[index];
    const bool isChosen = planned.project.id == m_selected;
    const Series series = sampled(planned, m_end, few ? fineSamples : coarseSamples, m_options.axis);
    QCPGraph *graph = m_plot->graph(static_cast<int>(index));
    graph->setData(QVector<double>(series.efforts.begin(), series.efforts.end()),
        QVector<double>(series.values.begin(), series.values.end()), true);
    QCPLayer *layer = m_plot->layer(isChosen ? chosenLayer : QStringLiteral("main"));
    if (graph->layer() != layer) // it would have both drawn anew
        graph->setLayer(layer);
    const Token token = seriesToken(planned.project.colour);
    const QColor colour = m_theme.colour(token, m_scheme.value_or(m_theme.scheme()));
    graph->setPen(seriesPen(planned.project.colour, colour, isChosen ? 2.5 : few ? 2 : 1));
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
    refreshMeasured();
}

const PlannedProject *AllocationPlot::selected() const
{
    const auto found = std::ranges::find(
        m_plan.projects, m_selected, [](const PlannedProject &planned) { return planned.project.id; });
    return found == m_plan.projects.end() ? nullptr : &*found;
}

const std::vector<allocation::Point> &AllocationPlot::measuredOf(const PlannedProject &planned) const
{
    return planned.shape.family == allocation::Family::Points ? planned.shape.points : m_measured;
}

std::optional<Reshaping> AllocationPlot::reshaping() const
{
    const PlannedProject *planned = selected();
    if (!planned || !m_draggable)
        return std::nullopt;
    return Reshaping(planned->shape, handleEnd * m_plot->xAxis->range().upper);
}

void AllocationPlot::refreshMeasured()
{
    const PlannedProject *planned = selected();
    if (!planned)
        return m_overlay->setMeasured({}, {});
    const auto &points = measuredOf(*planned);
    const auto contradicting = allocation::contradictingPoints(points, planned->shape.baseline);
    std::vector<AllocationOverlay::Measured> measured;
    for (const allocation::Point &point : points)
        measured.push_back(
            {point, std::ranges::count(contradicting, point.effort, &allocation::Point::effort) > 0});
    const auto taken = reshaping();
    m_overlay->setMeasured(std::move(measured), taken ? taken->handles() : std::vector<Handle>());
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

std::optional<std::size_t> AllocationPlot::handleAt(QPointF place) const
{
    const auto places = m_overlay->handlePlaces();
    std::optional<std::size_t> nearest;
    double least = reach;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (const double distance = QLineF(place, places[i]).length(); distance < least) {
            least = distance;
            nearest = i;
        }
    }
    // Where both are within reach, the nearer one is meant.
    const PlannedProject *planned = selected();
    const bool dotIsNearer = planned && QLineF(place, m_overlay->dot(*planned)).length() <= least;
    return dotIsNearer ? std::nullopt : nearest;
}

/// What a handle is for.
void AllocationPlot::showHandle(QPoint place, std::size_t handle)
{
    const Handle taken = m_overlay->handles()[handle];
    const QString name = selected()->project.name;
    switch (taken.moves) {
    case Handle::Moves::Up:
        m_plot->setCursor(Qt::SizeVerCursor);
        return QToolTip::showText(m_plot->mapToGlobal(place),
            tr("How high %1 gets: drag up or down").arg(name).toHtmlEscaped(), m_plot);
    case Handle::Moves::Along:
        m_plot->setCursor(Qt::SizeHorCursor);
        return QToolTip::showText(m_plot->mapToGlobal(place),
            tr("How soon %1 gets there: drag left or right").arg(name).toHtmlEscaped(), m_plot);
    case Handle::Moves::Freely:
        m_plot->setCursor(Qt::SizeAllCursor);
        return QToolTip::showText(m_plot->mapToGlobal(place),
            tr("Measured: %1 weeks, %2 points. Drag to correct")
                .arg(QLocale().toString(taken.place.effort, 'g', 4),
                    QLocale().toString(taken.place.accuracy, 'g', 4)),
            m_plot);
    }
}

void AllocationPlot::showReadout(QPoint place)
{
    if (const auto handle = handleAt(place))
        return showHandle(place, *handle);
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
    if (event.button() != Qt::LeftButton)
        return;
    if (const auto handle = handleAt(event.position())) {
        m_drag = Drag{.project = m_selected,
            .from = event.position(),
            .reshaping = reshaping(),
            .handle = *handle,
            .curve = selected()->shape};
        return;
    }
    const auto index = projectAt(event.position());
    if (!index)
        return;
    const Id project = m_plan.projects[*index].project.id;
    if (m_draggable && isOnDot(event.position(), m_plan.projects[*index]))
        m_drag = Drag{.project = project, .from = event.position()};
    Q_EMIT projectChosen(project);
}

void AllocationPlot::move(const QMouseEvent &event)
{
    if (!m_drag)
        return showReadout(event.pos());
    const QPointF way = event.position() - m_drag->from;
    if (way.manhattanLength() >= QApplication::startDragDistance())
        m_drag->isMoving = true;
    if (m_drag->isMoving)
        drag(event.position());
}

void AllocationPlot::drag(QPointF place)
{
    const double effort =
        std::clamp(m_plot->xAxis->pixelToCoord(place.x()), 0.0, m_plot->xAxis->range().upper);
    if (!m_drag->reshaping) {
        Q_EMIT dotDragged(m_drag->project, effort);
        return;
    }
    const double value = m_plot->yAxis->pixelToCoord(place.y());
    const double accuracy = accuracyOf(*selected(), value, m_options.axis);
    m_drag->curve = m_drag->reshaping->moved(m_drag->handle, {effort, accuracy});
    Q_EMIT curveDragged(m_drag->project, m_drag->curve);
}

void AllocationPlot::release()
{
    const auto drag = std::exchange(m_drag, std::nullopt);
    if (!drag || !drag->isMoving)
        return;
    if (drag->reshaping)
        Q_EMIT curveDropped(drag->project, drag->curve);
    else
        Q_EMIT dotDropped(drag->project);
}

void AllocationPlot::cancel()
{
    m_drag.reset();
    Q_EMIT dragCancelled();
}

bool AllocationPlot::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        press(*static_cast<QMouseEvent *>(event));
        break;
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress:
        if (m_drag && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
            event->accept();
            cancel();
            return true;
        }
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
