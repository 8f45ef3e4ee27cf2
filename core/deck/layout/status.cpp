// What a concern's status looks like.
#include "core/deck/layout/kinds.h"

#include <cmath>
#include <numbers>

namespace concave::layout {

namespace {

using Step = ShapeItem::Step;

/// Icons are drawn on a grid of 24, as those of the window are, and by the same lines.
constexpr double grid = 24;

void moveTo(std::vector<Step> &steps, double x, double y)
{
    steps.push_back({Step::Kind::Move, {x, y}});
}

void lineTo(std::vector<Step> &steps, double x, double y)
{
    steps.push_back({Step::Kind::Line, {x, y}});
}

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

void circle(std::vector<Step> &steps)
{
    for (const double from : {0.0, 0.25, 0.5, 0.75})
        arc(steps, from, 0.25);
    steps.push_back({Step::Kind::Close, steps.front().to});
}

std::vector<Step> drawn(ConcernStatus status)
{
    std::vector<Step> steps;
    switch (status) {
    case ConcernStatus::Raised:
        for (int i = 0; i < 8; ++i)
            arc(steps, i / 8.0, 1 / 16.0);
        break;
    case ConcernStatus::Addressed:
        moveTo(steps, 12, 3);
        lineTo(steps, 19.5, 5.8);
        lineTo(steps, 19.5, 11);
        steps.push_back({Step::Kind::Cubic, {12, 21}, {19.5, 15.7}, {16.5, 19.2}});
        steps.push_back({Step::Kind::Cubic, {4.5, 11}, {7.5, 19.2}, {4.5, 15.7}});
        lineTo(steps, 4.5, 5.8);
        steps.push_back({Step::Kind::Close, {12, 3}});
        moveTo(steps, 8.8, 11.8);
        lineTo(steps, 11.1, 14.1);
        lineTo(steps, 15.3, 9.7);
        break;
    case ConcernStatus::Demonstrated:
        circle(steps);
        moveTo(steps, 10, 8.3);
        lineTo(steps, 10, 15.7);
        lineTo(steps, 15.8, 12);
        steps.push_back({Step::Kind::Close, {10, 8.3}});
        break;
    case ConcernStatus::Accepted:
        circle(steps);
        moveTo(steps, 8, 12.3);
        lineTo(steps, 10.9, 15.2);
        lineTo(steps, 16.3, 9.3);
        break;
    }
    return steps;
}

} // namespace

Ink statusInk(ConcernStatus status)
{
    switch (status) {
    case ConcernStatus::Raised:
        return Ink::Warning;
    case ConcernStatus::Addressed:
        return Ink::Text2;
    case ConcernStatus::Demonstrated:
        return Ink::TextAccent;
    case ConcernStatus::Accepted:
        return Ink::Positive;
    }
    return Ink::Text2;
}

Ink statusFill(ConcernStatus status)
{
    switch (status) {
    case ConcernStatus::Raised:
        return Ink::WarningSubtle;
    case ConcernStatus::Addressed:
        return Ink::Neutral;
    case ConcernStatus::Demonstrated:
        return Ink::AccentSubtle;
    case ConcernStatus::Accepted:
        return Ink::PositiveSubtle;
    }
    return Ink::Neutral;
}

ShapeItem statusIcon(ConcernStatus status, const QRectF &square)
{
    ShapeItem icon;
    icon.kind = ShapeItem::Kind::Path;
    icon.box = square;
    icon.steps = drawn(status);
    const double scale = square.width() / grid;
    const auto placed = [&](const QPointF &point) { return square.topLeft() + scale * point; };
    for (Step &step : icon.steps)
        step = {step.kind, placed(step.to), placed(step.first), placed(step.second)};
    icon.pen = Pen{.ink = statusInk(status), .width = 2 * scale};
    return icon;
}

} // namespace concave::layout
