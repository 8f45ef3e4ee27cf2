#include "core/deck/layout/strokes.h"

#include <cmath>
#include <numbers>

namespace concave::layout {

namespace {

using Step = ShapeItem::Step;

constexpr double grid = 24;

/// A part of the circle around the middle with radius 9, at most a quarter, from an angle in turns.
void arc(std::vector<Step> &steps, double from, double turn)
{
    constexpr double radius = 9;
    const double first = 2 * std::numbers::pi * from;
    const double last = first + 2 * std::numbers::pi * turn;
    const double handle = radius * 4 / 3 * std::tan((last - first) / 4);
    const auto at = [&](double angle, double along) {
        return QPointF(grid / 2 + radius * std::cos(angle) - along * std::sin(angle),
            grid / 2 + radius * std::sin(angle) + along * std::cos(angle));
    };
    if (steps.empty() || steps.back().to != at(first, 0))
        steps.push_back({Step::Kind::Move, at(first, 0)});
    steps.push_back({Step::Kind::Cubic, at(last, 0), at(first, handle), at(last, -handle)});
}

} // namespace

void moveTo(std::vector<Step> &steps, double x, double y)
{
    steps.push_back({Step::Kind::Move, {x, y}});
}

void lineTo(std::vector<Step> &steps, double x, double y)
{
    steps.push_back({Step::Kind::Line, {x, y}});
}

void circle(std::vector<Step> &steps)
{
    for (const double from : {0.0, 0.25, 0.5, 0.75})
        arc(steps, from, 0.25);
    steps.push_back({Step::Kind::Close, steps.front().to});
}

void dashedCircle(std::vector<Step> &steps)
{
    for (int i = 0; i < 8; ++i)
        arc(steps, i / 8.0, 1 / 16.0);
}

ShapeItem iconOf(std::vector<Step> steps, Ink ink, const QRectF &square)
{
    ShapeItem icon;
    icon.kind = ShapeItem::Kind::Path;
    icon.box = square;
    const double scale = square.width() / grid;
    const auto placed = [&](const QPointF &point) { return square.topLeft() + scale * point; };
    for (const Step &step : steps)
        icon.steps.push_back({step.kind, placed(step.to), placed(step.first), placed(step.second)});
    icon.pen = Pen{.ink = ink, .width = 2 * scale};
    return icon;
}

} // namespace concave::layout
