#include "ui/shell/thumbnail.h"

#include "core/allocation/curve.h"
#include "core/portfolio/plan.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace concave::ui {

// For each curve: its place in the palette, the place of its dot or `noDot`, and its heights at equal
// distances.
static constexpr int heights = 16;
static constexpr int bytesPerCurve = 2 + heights;
static constexpr char noDot = heights;
static constexpr std::size_t mostCurves = 5;
static constexpr std::size_t mostPlanned = 50; ///< more projects are not planned in passing
static constexpr double full = 127;

QByteArray thumbnailOf(const Document &document)
{
    const Result<Portfolio> portfolio = readPortfolio(document);
    if (!portfolio || portfolio->projects.empty() || portfolio->projects.size() > mostPlanned)
        return {};
    const Result<Plan> plan = makePlan(*portfolio, currentScenario(*portfolio));
    if (!plan)
        return {};

    const std::size_t count = std::min(mostCurves, plan->projects.size());
    double width = 1;
    for (std::size_t index = 0; index < count; ++index)
        width = std::max(width, 1.6 * plan->projects[index].share.effort);
    const auto value = [&](const PlannedProject &planned, int step) {
        return planned.project.weight * allocation::accuracy(planned.shape, width * step / (heights - 1));
    };
    double height = 0;
    for (std::size_t index = 0; index < count; ++index)
        height = std::max(height, value(plan->projects[index], heights - 1));
    if (!(height > 0) || !std::isfinite(height))
        return {};

    QByteArray bytes;
    for (std::size_t index = 0; index < count; ++index) {
        const PlannedProject &planned = plan->projects[index];
        const double effort = planned.share.effort;
        bytes.append(static_cast<char>(planned.project.colour % seriesCount));
        bytes.append(effort > 0 ? static_cast<char>(std::lround((heights - 1) * effort / width)) : noDot);
        for (int step = 0; step < heights; ++step)
            bytes.append(
                static_cast<char>(std::lround(full * std::clamp(value(planned, step) / height, 0.0, 1.0))));
    }
    return bytes;
}

bool paintThumbnail(QPainter &painter, const QRect &place, const QByteArray &thumbnail, const Theme &theme)
{
    if (thumbnail.isEmpty() || thumbnail.size() % bytesPerCurve != 0)
        return false;
    const QRectF room = QRectF(place).adjusted(metrics::gap, metrics::gap, -metrics::gap, -metrics::gap);
    const auto dots = [&](qsizetype curve) {
        QPolygonF line;
        for (int step = 0; step < heights; ++step) {
            const double height = thumbnail[curve + 2 + step] / full;
            line << QPointF(
                room.left() + room.width() * step / (heights - 1), room.bottom() - room.height() * height);
        }
        return line;
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (qsizetype curve = 0; curve < thumbnail.size(); curve += bytesPerCurve) {
        painter.setPen(QPen(theme.series(thumbnail[curve]), metrics::ring * 0.75));
        painter.drawPolyline(dots(curve));
    }
    painter.setPen(Qt::NoPen);
    for (qsizetype curve = 0; curve < thumbnail.size(); curve += bytesPerCurve) {
        const int dot = thumbnail[curve + 1];
        if (dot < 0 || dot >= heights)
            continue;
        painter.setBrush(theme.series(thumbnail[curve]));
        painter.drawEllipse(dots(curve).at(dot), metrics::bar / 2.0, metrics::bar / 2.0);
    }
    painter.restore();
    return true;
}

} // namespace concave::ui
