#include "ui/plots/frontieroverlay.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/series.h"

#include <algorithm>

namespace concave::ui {

namespace {

constexpr double labelStep = 12;   ///< pixels from one place that is tried to the next
constexpr double leaderReach = 44; ///< from a name beside its layer to where its line ends
constexpr double thinnest = 1.5;   ///< pixels of a layer that gets a name
constexpr std::size_t mostLeaders = 4;
constexpr int mostLinesUp = 5; ///< that a name beside its layer may stand above all layers
constexpr int joiningMark = 8;
constexpr int mostMarksInAStack = 5;
constexpr std::size_t crowd = 12; ///< more projects than that have no stacks of marks
constexpr int markerDot = 11;
constexpr double markerWidth = 1.5;
constexpr int pointSize = 10;

/// Whether a line cuts a box; the diagonals stand for it.
bool crosses(const QLineF &line, const QRectF &box)
{
    const auto meets = [&](QPointF one, QPointF other) {
        return line.intersects(QLineF(one, other)) == QLineF::BoundedIntersection;
    };
    return meets(box.topLeft(), box.bottomRight()) || meets(box.bottomLeft(), box.topRight());
}

QRectF grown(const QRectF &place, double by)
{
    return place.adjusted(-by, -by, by, by);
}

} // namespace

FrontierLabels::FrontierLabels(QCustomPlot *plot, const FrontierScene &scene)
    : QCPAbstractItem(plot), m_scene(scene)
{
    setLayer(QStringLiteral("axes"));
    setClipToAxisRect(false);
}

QRectF FrontierLabels::area() const
{
    return mParentPlot->axisRect()->rect();
}

double FrontierLabels::topOf(std::size_t layer, double x) const
{
    const double budget = mParentPlot->xAxis->pixelToCoord(x);
    return mParentPlot->yAxis->coordToPixel(
        seriesAt(*m_scene.frontier, (*m_scene.layers)[layer].tops, budget));
}

double FrontierLabels::bottomOf(std::size_t layer, double x) const
{
    return layer > 0 ? topOf(layer - 1, x) : mParentPlot->yAxis->coordToPixel(0);
}

double FrontierLabels::lineAt(double x) const
{
    const double budget = mParentPlot->xAxis->pixelToCoord(x);
    return mParentPlot->yAxis2->coordToPixel(seriesAt(*m_scene.frontier, m_scene.frontier->values, budget));
}

/// The line of the total value never falls.
bool FrontierLabels::meetsLine(const QRectF &place) const
{
    if (!m_scene.options->value)
        return false;
    const QRectF around = grown(place, metrics::tight);
    return lineAt(around.left()) >= around.top() && lineAt(around.right()) <= around.bottom();
}

/// Its ends lie on different sides of the line of the total value.
bool FrontierLabels::crossesLine(const QLineF &leader) const
{
    const auto isBelow = [&](QPointF place) { return place.y() > lineAt(place.x()); };
    return m_scene.options->value && isBelow(leader.p1()) != isBelow(leader.p2());
}

bool FrontierLabels::meetsOthers(
    const QRectF &place, const std::optional<QLineF> &leader, const std::vector<LayerLabel> &labels) const
{
    const QRectF around = grown(place, metrics::tight);
    return std::ranges::any_of(labels, [&](const LayerLabel &label) {
        return label.place.intersects(around) || (label.leader && crosses(*label.leader, around)) ||
               (leader && crosses(*leader, grown(label.place, metrics::tight)));
    });
}

/// The place farthest to the right where the name fits between the edges of its layer.
std::optional<LayerLabel> FrontierLabels::inside(
    std::size_t layer, QSizeF size, const std::vector<LayerLabel> &labels) const
{
    const QRectF area = this->area();
    for (double left = area.right() - metrics::gap - size.width(); left > area.left() + metrics::gap;
         left -= labelStep) {
        double top = area.top();
        double bottom = area.bottom();
        for (const double x : {left, left + size.width() / 2, left + size.width()}) {
            top = std::max(top, topOf(layer, x));
            bottom = std::min(bottom, bottomOf(layer, x));
        }
        if (bottom - top < size.height())
            continue;
        const QRectF place({left, (top + bottom - size.height()) / 2}, size);
        if (!meetsLine(place) && !meetsOthers(place, std::nullopt, labels))
            return LayerLabel{(*m_scene.layers)[layer].project.name, place, std::nullopt};
    }
    return std::nullopt;
}

/// A place above all layers, as low as possible, with a line to this one.
std::optional<LayerLabel> FrontierLabels::beside(
    std::size_t layer, QSizeF size, const std::vector<LayerLabel> &labels) const
{
    const QRectF area = this->area();
    const std::size_t highest = m_scene.layers->size() - 1;
    for (int line = 0; line < mostLinesUp; ++line) {
        for (double foot = area.right() - 5 * labelStep; foot > area.left() + size.width() + leaderReach;
             foot -= labelStep) {
            const double top = topOf(layer, foot);
            const double bottom = bottomOf(layer, foot);
            const double right = foot - leaderReach;
            const double above = std::min(topOf(highest, right), topOf(highest, right - size.width()));
            const QRectF place({right - size.width(),
                                   above - metrics::field - (line + 1) * (size.height() + metrics::tight)},
                size);
            const QLineF leader(place.right() + metrics::tight, place.center().y(), foot, (top + bottom) / 2);
            if (bottom - top >= thinnest && place.top() >= area.top() && !meetsLine(place) &&
                !crossesLine(leader) && !meetsOthers(place, leader, labels))
                return LayerLabel{(*m_scene.layers)[layer].project.name, place, leader};
        }
    }
    return std::nullopt;
}

/// Left of the line of the total value where it is steep, else above it.
std::optional<LayerLabel> FrontierLabels::besideTheLine(QSizeF size) const
{
    const QRectF area = this->area();
    const QPointF left(size.width() + metrics::pane, size.height() / 2);
    const QPointF above(size.width() + metrics::gap, size.height() + metrics::gap);
    for (const QPointF offset : {left, above}) {
        for (double x = area.left() + size.width() / 2; x < area.right(); x += labelStep) {
            const QRectF place(QPointF(x, lineAt(x)) - offset, size);
            if (place.left() > area.left() + metrics::gap && place.top() > area.top() && !meetsLine(place))
                return LayerLabel{FrontierPlot::tr("Total value"), place, std::nullopt};
        }
    }
    return std::nullopt;
}

std::vector<LayerLabel> FrontierLabels::labels(const QFontMetrics &metrics) const
{
    std::vector<LayerLabel> labels;
    const auto sizeOf = [&](const QString &text) {
        return QSizeF(metrics.horizontalAdvance(text) + metrics::tight, metrics.height());
    };
    if (m_scene.options->value) {
        if (auto line = besideTheLine(sizeOf(FrontierPlot::tr("Total value"))))
            labels.push_back(*line);
    }
    std::vector<std::size_t> thin;
    for (std::size_t layer = 0; layer < m_scene.layers->size(); ++layer) {
        if (auto label = inside(layer, sizeOf((*m_scene.layers)[layer].project.name), labels))
            labels.push_back(*label);
        else
            thin.push_back(layer);
    }
    // The highest first: it lies nearest to the room above.
    std::ranges::reverse(thin);
    std::size_t leaders = 0;
    for (const std::size_t layer : thin) {
        if (leaders == mostLeaders)
            break;
        if (auto label = beside(layer, sizeOf((*m_scene.layers)[layer].project.name), labels)) {
            labels.push_back(*label);
            ++leaders;
        }
    }
    return labels;
}

void FrontierLabels::draw(QCPPainter *painter)
{
    if (m_scene.frontier->budgets.empty())
        return;
    painter->setAntialiasing(true);
    painter->setFont(font(TextStyle::Label));
    for (const LayerLabel &label : labels(painter->fontMetrics())) {
        if (label.leader) {
            painter->setPen(QPen(m_scene.colour(Token::Text3), metrics::line));
            painter->drawLine(*label.leader);
        }
        painter->setPen(m_scene.colour(Token::Text));
        painter->drawText(label.place, Qt::AlignCenter, label.text);
    }
    drawJoiningMarks(*painter);
    drawPoints(*painter);
    if (m_scene.options->value)
        drawValueTitle(*painter);
}

/// Read from below like the one at the left.
void FrontierLabels::drawValueTitle(QCPPainter &painter) const
{
    const QString title = FrontierPlot::tr("Total value, %1 (line)").arg(unitOf(m_scene.plan->scenario));
    painter.save();
    painter.setFont(font(TextStyle::Caption));
    painter.setPen(m_scene.colour(Token::Text3));
    painter.translate(mParentPlot->width() - metrics::tight, area().center().y());
    painter.rotate(-90);
    const QRectF line(-area().height() / 2, -painter.fontMetrics().height(), area().height(),
        painter.fontMetrics().height());
    painter.drawText(line, Qt::AlignCenter, title);
    painter.restore();
}

/// On the axis of the budget; those that would hide each other are stacked.
void FrontierLabels::drawJoiningMarks(QCPPainter &painter) const
{
    const QRectF area = this->area();
    const int mostMarks = m_scene.plan->projects.size() > crowd ? 1 : mostMarksInAStack;
    std::vector<QPointF> taken;
    for (const PlannedProject &planned : m_scene.plan->projects) {
        if (!planned.joinsAt || !mParentPlot->xAxis->range().contains(*planned.joinsAt))
            continue;
        QPointF place(mParentPlot->xAxis->coordToPixel(*planned.joinsAt), area.bottom() + metrics::line);
        const auto isTaken = [&](QPointF other) { return QLineF(place, other).length() < joiningMark; };
        int height = 0;
        while (height < mostMarks && std::ranges::any_of(taken, isTaken)) {
            place.ry() -= joiningMark + metrics::line;
            ++height;
        }
        if (height == mostMarks)
            continue;
        taken.push_back(place);
        paintMarker(painter, planned.project.colour, place, joiningMark,
            m_scene.colour(seriesToken(planned.project.colour)),
            QPen(m_scene.colour(Token::BgWindow), metrics::ring));
    }
}

void FrontierLabels::drawPoints(QCPPainter &painter) const
{
    QFont bold = font(TextStyle::Chip);
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    for (const FrontierPlot::Point &point : *m_scene.points) {
        const QPointF centre(
            mParentPlot->xAxis->coordToPixel(point.budget), mParentPlot->yAxis2->coordToPixel(point.value));
        if (!area().contains(centre))
            continue;
        painter.setPen(QPen(m_scene.colour(Token::Text), metrics::ring));
        painter.setBrush(m_scene.colour(Token::BgWindow));
        painter.drawRect(QRectF(centre, QSizeF())
                             .adjusted(-pointSize / 2.0, -pointSize / 2.0, pointSize / 2.0, pointSize / 2.0));
        const QSizeF size(painter.fontMetrics().horizontalAdvance(point.name) + metrics::gap,
            painter.fontMetrics().height() + metrics::ring);
        QRectF place(centre + QPointF(pointSize, -size.height() / 2), size);
        if (place.right() > area().right())
            place.moveRight(centre.x() - pointSize);
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(place, metrics::radiusSmall, metrics::radiusSmall);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(m_scene.colour(Token::Text));
        painter.drawText(place, Qt::AlignCenter, point.name);
    }
}

FrontierMarker::FrontierMarker(QCustomPlot *plot, const FrontierScene &scene)
    : QCPAbstractItem(plot), m_scene(scene)
{
    setLayer(QStringLiteral("overlay"));
    setClipToAxisRect(false);
}

void FrontierMarker::set(const QString &text, bool showsFocus)
{
    m_text = text;
    m_showsFocus = showsFocus;
}

double FrontierMarker::x() const
{
    return mParentPlot->xAxis->coordToPixel(m_scene.plan->scenario.budget);
}

QRectF FrontierMarker::flag() const
{
    QFont bold = font(TextStyle::Chip);
    bold.setWeight(QFont::DemiBold);
    const double width = QFontMetrics(bold).horizontalAdvance(m_text) + 2 * metrics::pane;
    const QRectF area = mParentPlot->axisRect()->rect();
    const double left =
        std::max(area.left(), std::min(x() - width / 2, mParentPlot->width() - metrics::gap - width));
    return {left, area.top() - metrics::tight - flagHeight, width, flagHeight};
}

void FrontierMarker::draw(QCPPainter *painter)
{
    const QRectF area = mParentPlot->axisRect()->rect();
    if (m_text.isEmpty() || x() < area.left() - 1 || x() > area.right() + 2)
        return;
    painter->setAntialiasing(true);
    const QColor accent = m_scene.colour(Token::Accent);
    const QRectF flag = this->flag();
    painter->setPen(QPen(accent, markerWidth));
    painter->drawLine(QLineF(x(), flag.bottom(), x(), area.bottom()));
    painter->setPen(Qt::NoPen);
    painter->setBrush(accent);
    painter->drawRoundedRect(flag, metrics::radiusSmall, metrics::radiusSmall);
    if (m_showsFocus) {
        painter->setPen(QPen(accent, metrics::ring));
        painter->setBrush(Qt::NoBrush);
        const double gap = metrics::ringGap + metrics::ring / 2.0;
        painter->drawRoundedRect(grown(flag, gap), metrics::radiusControl, metrics::radiusControl);
    }
    QFont bold = font(TextStyle::Chip);
    bold.setWeight(QFont::DemiBold);
    painter->setFont(bold);
    painter->setPen(m_scene.colour(Token::TextOnAccent));
    painter->drawText(flag, Qt::AlignCenter, m_text);
    if (m_scene.options->value) {
        const QPointF top(x(), mParentPlot->yAxis2->coordToPixel(m_scene.plan->allocation.value));
        paintMarker(
            *painter, 0, top, markerDot, accent, QPen(m_scene.colour(Token::BgWindow), metrics::ring));
    }
    painter->setBrush(Qt::NoBrush);
}

} // namespace concave::ui
