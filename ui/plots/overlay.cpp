#include "ui/plots/overlay.h"

#include "core/portfolio/stages.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/series.h"

namespace concave::ui {

namespace {

constexpr int dotSize = 14;
constexpr int dotOutline = 2;
constexpr int labelMarker = 9;
constexpr int labelGap = 10;
constexpr int pillHeight = 18;
constexpr int pillWidth = 36;
constexpr int pillDistance = 21;
constexpr double crossReach = 4; ///< of a measured point, in pixels to either side
constexpr double handleReach = 5;
constexpr double tangentReach = 0.1125; ///< of the effort axis, to either side
constexpr std::size_t crowd = 12;       ///< from here on only the chosen project has a pill

/// Of the curve at its dot, as the axis shows it.
double slopeAtShare(const PlannedProject &planned, ValueAxis axis)
{
    if (axis == ValueAxis::Accuracy)
        return allocation::slope(planned.shape, planned.share.effort);
    const bool weighs = axis == ValueAxis::Weighted || planned.returns.empty();
    return weighs ? planned.share.slope : planned.share.slope / planned.project.weight;
}

} // namespace

StageBands::StageBands(QCustomPlot *plot, Colours colours)
    : QCPAbstractItem(plot), m_colours(std::move(colours))
{
    setLayer(QStringLiteral("background"));
    setClipToAxisRect(true);
}

void StageBands::set(const Stages *stages)
{
    m_stages = stages;
}

void StageBands::draw(QCPPainter *painter)
{
    if (!m_stages)
        return;
    const QRect area = mParentPlot->axisRect()->rect();
    const Stages &all = *m_stages;
    painter->setFont(font(TextStyle::Caption));
    for (std::size_t i = 0; i < all.size(); ++i) {
        const double left = std::max<double>(mParentPlot->xAxis->coordToPixel(all[i].start), area.left());
        const double right =
            i + 1 < all.size()
                ? std::min<double>(mParentPlot->xAxis->coordToPixel(all[i + 1].start), area.right() + 1)
                : area.right() + 1;
        if (right <= left)
            continue;
        const QRectF band(QPointF(left, area.top()), QPointF(right, area.bottom() + 1));
        painter->fillRect(band, m_colours(i % 2 ? Token::BandB : Token::BandA));
        if (i > 0 && all[i].start > mParentPlot->xAxis->range().lower) {
            painter->setPen(QPen(m_colours(Token::BorderStrong), metrics::line));
            painter->drawLine(QLineF(left, area.top(), left, area.bottom()));
        }
        const QRectF strip(left, area.top(), right - left, bandStrip);
        if (painter->fontMetrics().horizontalAdvance(all[i].name) + metrics::tight <= strip.width()) {
            painter->setPen(m_colours(Token::Text2));
            painter->drawText(strip, Qt::AlignCenter, all[i].name);
        }
    }
}

AllocationOverlay::AllocationOverlay(QCustomPlot *plot, Colours colours)
    : QCPAbstractItem(plot), m_colours(std::move(colours))
{
    setLayer(QStringLiteral("overlay"));
    setClipToAxisRect(false);
}

void AllocationOverlay::set(const Plan *plan, AllocationPlot::Options options, Id selected)
{
    m_plan = plan;
    m_options = options;
    m_selected = selected;
}

void AllocationOverlay::setMeasured(std::vector<Measured> measured, std::vector<Handle> handles)
{
    m_measured = std::move(measured);
    m_handles = std::move(handles);
}

const PlannedProject *AllocationOverlay::chosen() const
{
    if (!m_plan)
        return nullptr;
    const auto found = std::ranges::find(
        m_plan->projects, m_selected, [](const PlannedProject &planned) { return planned.project.id; });
    return found == m_plan->projects.end() ? nullptr : &*found;
}

std::vector<QPointF> AllocationOverlay::handlePlaces() const
{
    std::vector<QPointF> places;
    if (const PlannedProject *planned = chosen()) {
        for (const Handle &handle : m_handles)
            places.push_back(
                pixel(handle.place.effort, valueOf(*planned, handle.place.accuracy, m_options.axis)));
    }
    return places;
}

std::vector<QPointF> AllocationOverlay::measuredPlaces() const
{
    std::vector<QPointF> places;
    if (const PlannedProject *planned = chosen()) {
        for (const Measured &measured : m_measured)
            places.push_back(
                pixel(measured.point.effort, valueOf(*planned, measured.point.accuracy, m_options.axis)));
    }
    return places;
}

QPointF AllocationOverlay::pixel(double effort, double value) const
{
    return {mParentPlot->xAxis->coordToPixel(effort), mParentPlot->yAxis->coordToPixel(value)};
}

QPointF AllocationOverlay::dot(const PlannedProject &planned) const
{
    return pixel(planned.share.effort, valueAt(planned, planned.share.effort, m_options.axis));
}

bool AllocationOverlay::isCrowded() const
{
    return m_plan->projects.size() > crowd;
}

void AllocationOverlay::draw(QCPPainter *painter)
{
    if (!m_plan)
        return;
    const QRect area = mParentPlot->axisRect()->rect();
    painter->save();
    painter->setClipRect(area.adjusted(-dotSize, 0, dotSize, dotSize), Qt::IntersectClip);
    if (!isCrowded()) {
        for (const PlannedProject &planned : m_plan->projects)
            drawDropLine(*painter, planned);
    }
    if (m_options.tangents) {
        for (const PlannedProject &planned : m_plan->projects) {
            if (!isCrowded() || planned.project.id == m_selected)
                drawTangent(*painter, planned);
        }
    }
    drawMeasured(*painter);
    const QPen outline(m_colours(Token::BgWindow), dotOutline);
    for (const PlannedProject &planned : m_plan->projects) {
        if (area.adjusted(-1, -1, 1, 1).contains(dot(planned).toPoint()))
            paintMarker(*painter, planned.project.colour, dot(planned), isCrowded() ? labelMarker : dotSize,
                m_colours(seriesToken(planned.project.colour)), outline);
    }
    drawHandles(*painter);
    const auto pills = pillPlaces();
    for (std::size_t i = 0; i < pills.size(); ++i) {
        if (pills[i])
            drawPill(*painter, m_plan->projects[i], *pills[i]);
    }
    painter->restore();
    drawLabels(*painter);
}

void AllocationOverlay::drawDropLine(QCPPainter &painter, const PlannedProject &planned) const
{
    if (!(planned.share.effort > 0))
        return;
    QPen pen(m_colours(seriesToken(planned.project.colour)), metrics::line);
    pen.setDashPattern({2, 3});
    painter.setPen(pen);
    const QPointF top = dot(planned);
    painter.drawLine(
        QLineF(top, {top.x(), mParentPlot->yAxis->coordToPixel(mParentPlot->yAxis->range().lower)}));
}

/// A cross where something was measured; in a ring where it contradicts every concave curve.
void AllocationOverlay::drawMeasured(QCPPainter &painter) const
{
    painter.setAntialiasing(true);
    painter.setBrush(Qt::NoBrush);
    const auto places = measuredPlaces();
    for (std::size_t i = 0; i < places.size(); ++i) {
        const QPointF along(crossReach, 0);
        const QPointF up(0, crossReach);
        painter.setPen(QPen(m_colours(m_measured[i].contradicts ? Token::Warning : Token::Text2), 1.5));
        painter.drawLine(QLineF(places[i] - along, places[i] + along));
        painter.drawLine(QLineF(places[i] - up, places[i] + up));
        if (m_measured[i].contradicts)
            painter.drawEllipse(places[i], 2 * crossReach, 2 * crossReach);
    }
}

/// Hollow, so that none is taken for the dot: diamonds on a formula's curve, squares on measured points.
void AllocationOverlay::drawHandles(QCPPainter &painter) const
{
    const PlannedProject *planned = chosen();
    if (!planned)
        return;
    painter.setAntialiasing(true);
    painter.setPen(QPen(m_colours(seriesToken(planned->project.colour)), 1.5));
    painter.setBrush(m_colours(Token::BgRaised));
    const auto places = handlePlaces();
    for (std::size_t i = 0; i < places.size(); ++i) {
        QPolygonF shape = QRectF(-handleReach, -handleReach, 2 * handleReach, 2 * handleReach);
        if (m_handles[i].moves == Handle::Moves::Freely)
            painter.setBrush(Qt::NoBrush); // the cross stays visible in it
        else
            shape = QTransform().rotate(45).map(shape);
        painter.drawPolygon(shape.translated(places[i]));
    }
    painter.setBrush(Qt::NoBrush);
}

void AllocationOverlay::drawTangent(QCPPainter &painter, const PlannedProject &planned) const
{
    double slope = slopeAtShare(planned, m_options.axis);
    // At a corner of its curve, a project's tangent is the one of the others.
    const double common = m_plan->allocation.shadowPrice;
    const bool isFree = planned.share.bound == allocation::Bound::Interior && !m_plan->scenario.whole;
    if (isFree && planned.share.slope > 0 && planned.share.slope < common)
        slope *= common / planned.share.slope;
    if (!(planned.share.effort > 0) || !std::isfinite(slope))
        return;
    const double effort = planned.share.effort;
    const double value = valueAt(planned, effort, m_options.axis);
    const double reach = std::min(tangentReach * mParentPlot->xAxis->range().size(), effort);
    painter.setAntialiasing(true);
    painter.setPen(QPen(m_colours(Token::Text2), 1.25));
    painter.drawLine(
        QLineF(pixel(effort - reach, value - slope * reach), pixel(effort + reach, value + slope * reach)));
}

/// How much of the plot a pill at this place would hide: dots and other projects' curves.
double AllocationOverlay::crowding(const QRectF &place, std::size_t index) const
{
    const QRect area = mParentPlot->axisRect()->rect();
    double sum = place.top() < area.top() + bandStrip || place.bottom() > area.bottom() ? 10 : 0;
    for (const QPointF &measured : measuredPlaces())
        sum += place.contains(measured) ? 2 : 0;
    for (std::size_t i = 0; i < m_plan->projects.size(); ++i) {
        if (i == index)
            continue;
        const PlannedProject &other = m_plan->projects[i];
        if (place.adjusted(-dotSize / 2, -dotSize / 2, dotSize / 2, dotSize / 2).contains(dot(other)))
            sum += 4;
        for (const double x : {place.left(), place.center().x(), place.right()}) {
            const double effort = std::max(0.0, mParentPlot->xAxis->pixelToCoord(x));
            const double y = mParentPlot->yAxis->coordToPixel(valueAt(other, effort, m_options.axis));
            sum += y > place.top() && y < place.bottom();
        }
    }
    return sum;
}

std::vector<std::optional<QRectF>> AllocationOverlay::pillPlaces() const
{
    std::vector<std::optional<QRectF>> places(m_plan->projects.size());
    const QFontMetrics fontMetrics(font(TextStyle::Chip));
    for (std::size_t i = 0; i < places.size(); ++i) {
        const PlannedProject &planned = m_plan->projects[i];
        if (!(planned.share.effort > 0) || (isCrowded() && planned.project.id != m_selected))
            continue;
        const QPointF centre = dot(planned);
        if (!mParentPlot->axisRect()->rect().contains(centre.toPoint()))
            continue;
        const QString text = QLocale().toString(planned.share.effort, 'f', 1);
        const double width =
            std::max<double>(pillWidth, fontMetrics.horizontalAdvance(text) + 2 * metrics::gap);
        QRectF above(0, 0, width, pillHeight);
        QRectF below = above;
        above.moveCenter(centre - QPointF(0, pillDistance));
        below.moveCenter(centre + QPointF(0, pillDistance));
        const auto overlaps = [&](const QRectF &place) {
            return 5.0 * static_cast<double>(std::count_if(places.begin(), places.end(),
                             [&](const auto &other) { return other && other->intersects(place); }));
        };
        const bool up = crowding(above, i) + overlaps(above) <= crowding(below, i) + overlaps(below);
        places[i] = up ? above : below;
    }
    return places;
}

void AllocationOverlay::drawPill(
    QCPPainter &painter, const PlannedProject &planned, const QRectF &place) const
{
    painter.setAntialiasing(true);
    painter.setPen(QPen(m_colours(seriesToken(planned.project.colour)), metrics::line));
    painter.setBrush(m_colours(Token::BgRaised));
    painter.drawRoundedRect(place.translated(0.5, 0.5), metrics::radiusControl, metrics::radiusControl);
    QFont bold = font(TextStyle::Chip);
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(m_colours(Token::Text));
    painter.drawText(place, Qt::AlignCenter, QLocale().toString(planned.share.effort, 'f', 1));
    painter.setBrush(Qt::NoBrush);
}

/// Those with a name beside the plot, first those that must have one: the chosen project, then by value.
std::vector<AllocationOverlay::Label> AllocationOverlay::labels(
    const QFontMetrics &fontMetrics, int width) const
{
    std::vector<Label> labels;
    for (const PlannedProject &planned : m_plan->projects) {
        const double end = valueAt(planned, mParentPlot->xAxis->range().upper, m_options.axis);
        labels.push_back({&planned.project, end, 0});
    }
    std::stable_sort(labels.begin(), labels.end(), [&](const Label &one, const Label &other) {
        return std::pair(one.project->id == m_selected, one.value) >
               std::pair(other.project->id == m_selected, other.value);
    });
    // Names are measured only as far as there is room.
    double room = mParentPlot->axisRect()->height() + 2 * fontMetrics.height();
    auto label = labels.begin();
    for (; label != labels.end() && room > 0; ++label) {
        const QRect most(0, 0, width, 2 * fontMetrics.height());
        const QRect needed = fontMetrics.boundingRect(most, Qt::TextWordWrap, label->project->name);
        label->height = std::min(needed.height(), most.height());
        room -= label->height + metrics::tight;
    }
    labels.erase(label, labels.end());
    return labels;
}

/// The names at the right ends of the curves; where there is no room for all, those of most value.
void AllocationOverlay::drawLabels(QCPPainter &painter) const
{
    const QRect area = mParentPlot->axisRect()->rect();
    const double left = area.right() + 1 + labelGap;
    const double textLeft = left + labelMarker + metrics::iconGap;
    const double width = mParentPlot->width() - textLeft - metrics::tight;
    painter.setFont(font(TextStyle::Label));
    const int line = painter.fontMetrics().height();
    const auto labels = this->labels(painter.fontMetrics(), static_cast<int>(width));
    std::vector<double> wanted;
    std::vector<double> heights;
    for (const Label &label : labels) {
        wanted.push_back(mParentPlot->yAxis->coordToPixel(label.value) + (label.height - line) / 2.0);
        heights.push_back(label.height + metrics::tight);
    }
    const auto centres = spread(wanted, heights, area.top(), area.bottom() + 2 * line);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (!centres[i])
            continue;
        const Project &project = *labels[i].project;
        const double top = *centres[i] - heights[i] / 2;
        const double middle = top + (line + metrics::tight) / 2.0;
        paintMarker(painter, project.colour, {left + labelMarker / 2.0, middle}, labelMarker,
            m_colours(seriesToken(project.colour)));
        painter.setPen(m_colours(Token::Text));
        const QRectF place(textLeft, top + metrics::tight / 2.0, width, heights[i] - metrics::tight);
        if (labels[i].height > line + 1) {
            painter.drawText(place, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, project.name);
        } else {
            painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                painter.fontMetrics().elidedText(project.name, Qt::ElideRight, static_cast<int>(width)));
        }
    }
}

} // namespace concave::ui
