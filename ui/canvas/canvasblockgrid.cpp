#include "ui/canvas/canvasblockgrid.h"

#include "ui/theme/metrics.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <tuple>

namespace concave::ui {

namespace {

constexpr int bandStrip = 36; ///< with the margin above it
constexpr int leastColumn = 120;
constexpr int leastRow = 104;
constexpr double trayShare = 0.22; ///< of the heights of all rows

/// `count` sizes against each other; those that are not given or make no sense are an average one.
std::vector<double> weights(const std::vector<double> &given, int count)
{
    const auto isSound = [](double weight) { return std::isfinite(weight) && weight > 0; };
    double sum = 0;
    int sound = 0;
    for (const double weight : given) {
        sum += isSound(weight) ? weight : 0;
        sound += isSound(weight) ? 1 : 0;
    }
    const double usual = sound > 0 ? sum / sound : 1;
    std::vector<double> weights(static_cast<std::size_t>(count), usual);
    for (std::size_t i = 0; i < std::min(weights.size(), given.size()); ++i) {
        if (isSound(given[i]))
            weights[i] = given[i];
    }
    return weights;
}

/// How long each is within `room`, by its weight; none is shorter than `least` while there is room for all.
std::vector<double> lengths(const std::vector<double> &weights, double room, double least)
{
    const double lowest = std::min(least, room / static_cast<double>(weights.size()));
    std::vector<double> lengths(weights.size(), -1);
    double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (bool isSettled = false; !isSettled;) {
        isSettled = true;
        for (std::size_t i = 0; i < weights.size(); ++i) {
            if (lengths[i] >= 0 || weights[i] / sum * room >= lowest)
                continue;
            lengths[i] = lowest;
            room -= lowest;
            sum -= weights[i];
            isSettled = false;
            break;
        }
    }
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (lengths[i] < 0)
            lengths[i] = weights[i] / sum * room;
    }
    return lengths;
}

/// Where each begins, and behind the last; with gaps between them.
std::vector<int> starts(const std::vector<double> &weights, int from, int length, int gap, int least)
{
    const int room = std::max(0, length - gap * static_cast<int>(weights.size() - 1));
    std::vector<int> starts{from};
    double end = from;
    for (const double each : lengths(weights, room, least)) {
        end += each + gap;
        starts.push_back(static_cast<int>(std::lround(end)));
    }
    return starts;
}

std::vector<double> rowWeights(const CanvasTemplate &form, bool hasTray)
{
    std::vector<double> rows = weights(form.heights, rowCount(form));
    if (hasTray)
        rows.push_back(std::accumulate(rows.begin(), rows.end(), 0.0) * trayShare);
    return rows;
}

/// Margin and bands above the blocks; margin and foot below them.
int above(const CanvasTemplate &form, Zoom zoom)
{
    return zoom.px(form.bands.empty() ? metrics::pane : bandStrip);
}

int below(Zoom zoom, int footHeight)
{
    return footHeight > 0 ? footHeight + 2 * zoom.px(metrics::gap) : zoom.px(metrics::pane);
}

} // namespace

CanvasBlockGrid gridOf(const CanvasTemplate &form, QSize size, Zoom zoom, bool hasTray, int footHeight)
{
    const int side = zoom.px(metrics::pane);
    const int gap = zoom.px(metrics::gap);
    const int top = above(form, zoom);
    const std::vector<int> columns = starts(
        weights(form.widths, columnCount(form)), side, size.width() - 2 * side, gap, zoom.px(leastColumn));
    const std::vector<int> rows = starts(rowWeights(form, hasTray), top,
        size.height() - top - below(zoom, footHeight), gap, zoom.px(leastRow));
    const auto span = [&](const std::vector<int> &starts, int from, int count) {
        const auto first = static_cast<std::size_t>(std::max(1, from) - 1);
        const auto last = std::min(first + static_cast<std::size_t>(std::max(1, count)), starts.size() - 1);
        return std::pair(
            starts[std::min(first, last)], std::max(0, starts[last] - gap - starts[std::min(first, last)]));
    };
    CanvasBlockGrid grid;
    for (const TemplateBlock &block : form.blocks) {
        const auto [x, width] = span(columns, block.column, block.columns);
        const auto [y, height] = span(rows, block.row, block.rows);
        grid.blocks.emplace_back(x, y, width, height);
    }
    for (const TemplateBand &band : form.bands) {
        const auto [x, width] = span(columns, band.column, band.columns);
        grid.bands.emplace_back(x, 0, width, top);
    }
    if (hasTray) {
        const auto [y, height] = span(rows, rowCount(form) + 1, 1);
        grid.tray = QRect(side, y, size.width() - 2 * side, height);
    }
    if (footHeight > 0)
        grid.foot = QRect(side, size.height() - gap - footHeight, footWidth(size.width(), zoom), footHeight);
    return grid;
}

QSize leastGrid(const CanvasTemplate &form, Zoom zoom, bool hasTray, int footHeight)
{
    const int rows = rowCount(form) + (hasTray ? 1 : 0);
    return {columnCount(form) * zoom.px(leastColumn + metrics::gap) + 2 * zoom.px(metrics::pane),
        rows * zoom.px(leastRow + metrics::gap) + above(form, zoom) + below(zoom, footHeight)};
}

int footWidth(int boardWidth, Zoom zoom)
{
    return std::max(0, boardWidth - 2 * zoom.px(metrics::pane));
}

std::size_t neighbourOf(const std::vector<QRect> &places, std::size_t from, QPoint at, int key)
{
    const bool isSideways = key == Qt::Key_Left || key == Qt::Key_Right;
    const bool isBack = key == Qt::Key_Left || key == Qt::Key_Up;
    if (!isSideways && key != Qt::Key_Up && key != Qt::Key_Down)
        return from;
    const QRect &start = places[from];
    std::size_t found = from;
    std::tuple least(std::numeric_limits<int>::max(), std::numeric_limits<int>::max());
    for (std::size_t i = 0; i < places.size(); ++i) {
        const QRect &place = places[i];
        const int way = isSideways ? (isBack ? start.left() - place.right() : place.left() - start.right())
                                   : (isBack ? start.top() - place.bottom() : place.top() - start.bottom());
        if (i == from || way <= 0)
            continue;
        const int low = isSideways ? place.top() - at.y() : place.left() - at.x();
        const int high = isSideways ? at.y() - place.bottom() : at.x() - place.right();
        const int miss = std::max({0, low - metrics::gap, high - metrics::gap});
        const std::tuple distance(miss, way);
        if (distance < least) {
            least = distance;
            found = i;
        }
    }
    return found;
}

} // namespace concave::ui
