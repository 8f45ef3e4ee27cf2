#include "core/deck/geometry.h"

#include "core/deck/wording.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numbers>

namespace concave {

namespace {

using Step = ShapeItem::Step;

/// Of the first day of axes, as spreadsheets count.
const QDate &dayZero()
{
    static const QDate day(1899, 12, 30);
    return day;
}

std::vector<Step> polygon(std::initializer_list<QPointF> corners)
{
    std::vector<Step> steps;
    for (const QPointF &corner : corners)
        steps.push_back({steps.empty() ? Step::Kind::Move : Step::Kind::Line, corner});
    steps.push_back({Step::Kind::Close, steps.front().to});
    return steps;
}

std::vector<Step> circle(double radius)
{
    const double handle = radius * 4 / 3 * (std::numbers::sqrt2 - 1);
    std::vector<Step> steps{{Step::Kind::Move, {radius, 0}}};
    steps.push_back({Step::Kind::Cubic, {0, radius}, {radius, handle}, {handle, radius}});
    steps.push_back({Step::Kind::Cubic, {-radius, 0}, {-handle, radius}, {-radius, handle}});
    steps.push_back({Step::Kind::Cubic, {0, -radius}, {-radius, -handle}, {-handle, -radius}});
    steps.push_back({Step::Kind::Cubic, {radius, 0}, {handle, -radius}, {radius, -handle}});
    steps.push_back({Step::Kind::Close, {radius, 0}});
    return steps;
}

/// Strokes through the origin at these angles, in eighths of a turn.
std::vector<Step> strokes(double radius, std::initializer_list<int> angles)
{
    std::vector<Step> steps;
    for (const int angle : angles) {
        const double turn = angle * std::numbers::pi / 4;
        const QPointF end(radius * std::cos(turn), radius * std::sin(turn));
        steps.push_back({Step::Kind::Move, -end});
        steps.push_back({Step::Kind::Line, end});
    }
    return steps;
}

double sideIn(const QRectF &box, Align align)
{
    switch (align) {
    case Align::Left:
        return box.left();
    case Align::Centre:
        return box.center().x();
    case Align::Right:
        return box.right();
    }
    return 0;
}

/// `Left` is where a text begins: of one that is written from right to left, on the right.
Align sideOf(const QString &paragraph, Align align)
{
    if (align == Align::Centre || !paragraph.isRightToLeft())
        return align;
    return align == Align::Left ? Align::Right : Align::Left;
}

} // namespace

double baselineOf(const Lettering &lettering)
{
    // Between the ascender's and the descender's share of Inter and of Arial.
    return lettering.line / 2 + 0.36 * lettering.size;
}

double numberIndent(const Lettering &lettering)
{
    return 1.6 * lettering.size;
}

std::vector<PlacedLine> linesOf(const TextItem &item)
{
    const QRectF box = item.box.adjusted(item.inset, item.inset, -item.inset, -item.inset);
    std::size_t count = 0;
    for (const QStringList &lines : item.lines)
        count += static_cast<std::size_t>(lines.size());

    std::vector<PlacedLine> placed;
    placed.reserve(count);
    double baseline = box.top() + baselineOf(item.lettering);
    if (item.anchor == Anchor::Middle)
        baseline += (box.height() - static_cast<double>(count) * item.lettering.line) / 2;
    int number = item.firstNumber;
    for (std::size_t i = 0; i < item.lines.size(); ++i) {
        const QString paragraph = item.paragraphs.value(static_cast<qsizetype>(i));
        const Align align = sideOf(paragraph, item.align);
        const double side = sideIn(box, align);
        double indent = item.isNumbered ? numberIndent(item.lettering) : 0;
        if (align == Align::Right)
            indent = -indent;
        if (item.isNumbered)
            placed.push_back({stepNumber(number++), {side, baseline}, align, item.lettering});
        for (const QString &line : item.lines[i]) {
            placed.push_back({line, {side + indent, baseline}, align, item.lettering});
            baseline += item.lettering.line;
        }
    }
    return placed;
}

std::vector<PlacedLine> linesOf(const TableItem &table)
{
    std::vector<PlacedLine> placed;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        for (std::size_t column = 0; column < table.rows[row].size(); ++column)
            std::ranges::move(linesOf(table, row, column), std::back_inserter(placed));
    }
    return placed;
}

std::vector<PlacedLine> linesOf(const TableItem &table, std::size_t row, std::size_t column)
{
    const TableItem::Cell &cell = table.rows[row][column];
    const bool isLast = column + 1 == table.widths.size();
    TextItem text;
    text.box = cellOf(table, row, column).adjusted(cell.indent, 0, isLast ? 0 : -columnGap, 0);
    text.paragraphs = {cell.text};
    text.lines = {cell.lines};
    text.lettering = cell.lettering;
    text.anchor = Anchor::Middle;
    return linesOf(text);
}

QRectF cellOf(const TableItem &table, std::size_t row, std::size_t column)
{
    QRectF cell(table.at, QSizeF(table.widths[column], table.heights[row]));
    for (std::size_t i = 0; i < column; ++i)
        cell.translate(table.widths[i], 0);
    for (std::size_t i = 0; i < row; ++i)
        cell.translate(0, table.heights[i]);
    return cell;
}

std::vector<double> ticksOf(const ChartItem::Axis &axis)
{
    std::vector<double> ticks;
    constexpr std::size_t most = 100;
    const double slack = axis.step * 1e-6;
    while (axis.step > 0 && ticks.size() < most) {
        const double tick = axis.firstLabel + static_cast<double>(ticks.size()) * axis.step;
        if (tick > axis.most + slack)
            break;
        ticks.push_back(tick);
    }
    return ticks;
}

QString labelOf(const ChartItem::Axis &axis, double value)
{
    if (!axis.isDays)
        return shownNumber(value, axis.decimals);
    constexpr double month = 28;
    const QDateTime moment = momentOf(value);
    if (axis.step < 1)
        return QLocale().toString(moment, QStringLiteral("HH:mm"));
    return QLocale().toString(
        moment.date(), axis.step > 2 * month ? QStringLiteral("MMM yyyy") : QStringLiteral("d MMM"));
}

double dayNumber(const QDateTime &moment)
{
    constexpr double day = 24 * 60 * 60 * 1000;
    return static_cast<double>(dayZero().daysTo(moment.date())) + moment.time().msecsSinceStartOfDay() / day;
}

QDateTime momentOf(double dayNumber)
{
    constexpr int minutes = 24 * 60;
    const double day = std::floor(dayNumber);
    const int minute = std::min(static_cast<int>(std::lround((dayNumber - day) * minutes)), minutes - 1);
    return dayZero().addDays(static_cast<qint64>(day)).startOfDay().addSecs(qint64(60) * minute);
}

MarkerShape shapeOf(Marker marker, double size)
{
    using Manner = MarkerShape::Manner;
    const double r = size / 2;
    switch (marker) {
    case Marker::None:
        return {};
    case Marker::Disc:
        return {circle(r), Manner::Filled};
    case Marker::Ring:
        return {circle(r - markerEdge / 2), Manner::Ring};
    case Marker::Square:
        return {polygon({{-r, -r}, {r, -r}, {r, r}, {-r, r}}), Manner::Filled};
    case Marker::Diamond:
        return {polygon({{0, -1.2 * r}, {1.2 * r, 0}, {0, 1.2 * r}, {-1.2 * r, 0}}), Manner::Filled};
    case Marker::Triangle:
        return {polygon({{0, -1.1 * r}, {1.1 * r, 0.9 * r}, {-1.1 * r, 0.9 * r}}), Manner::Filled};
    case Marker::TriangleDown:
        return {polygon({{0, 1.1 * r}, {1.1 * r, -0.9 * r}, {-1.1 * r, -0.9 * r}}), Manner::Filled};
    case Marker::Cross:
        return {strokes(r, {1, 3}), Manner::Strokes};
    case Marker::Plus:
        return {strokes(r, {0, 2}), Manner::Strokes};
    case Marker::Star:
        return {strokes(r, {0, 1, 2, 3}), Manner::Strokes};
    }
    return {};
}

std::vector<double> dashesOf(Dash dash)
{
    switch (dash) {
    case Dash::Solid:
        return {};
    case Dash::Dashed:
        return {5, 2};
    case Dash::Dotted:
        return {1, 1.5};
    case Dash::DashDot:
        return {5, 1.5, 1, 1.5};
    case Dash::LongDash:
        return {8, 2};
    case Dash::DashDotDot:
        return {5, 1.5, 1, 1.5, 1, 1.5};
    case Dash::Loose:
        return {3, 1.5, 3, 3};
    case Dash::Sparse:
        return {2, 1.5};
    }
    return {};
}

} // namespace concave
