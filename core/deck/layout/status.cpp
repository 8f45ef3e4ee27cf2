// What a concern's status looks like.
#include "core/deck/layout/kinds.h"
#include "core/deck/layout/strokes.h"

namespace concave::layout {

namespace {

using Step = ShapeItem::Step;

std::vector<Step> drawn(ConcernStatus status)
{
    std::vector<Step> steps;
    switch (status) {
    case ConcernStatus::Raised:
        dashedCircle(steps);
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
    return iconOf(drawn(status), statusInk(status), square);
}

} // namespace concave::layout
