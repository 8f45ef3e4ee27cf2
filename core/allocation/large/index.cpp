#include "core/allocation/large/index.h"

#include <algorithm>
#include <cmath>

namespace concave::allocation::large {

namespace {

struct Curve
{
    Form form = Form::Log;
    double scale = 0;
    double shift = 0;
    double low = 0;
    double high = 0;
};

Curve curveAt(const Columns &columns, std::size_t i)
{
    return {
        columns.form, columns.scale[i], columns.shift[i], columns.low ? columns.low[i] : 0, columns.high[i]};
}

/// Where the curve demands the effort.
double eventAt(const Curve &curve, double effort)
{
    const double phi = (effort + curve.shift) / curve.scale;
    return curve.form == Form::Log ? std::log(phi) : curve.form == Form::Hill ? 2 * std::log(phi) : phi;
}

/// What the value of a curve between its bounds has that does not depend on t.
double constantOf(const Curve &curve)
{
    if (curve.form == Form::Log)
        return curve.scale * std::log(curve.scale / curve.shift);
    if (curve.form == Form::Hill)
        return curve.scale * curve.scale / curve.shift;
    return curve.scale * std::exp(-curve.shift / curve.scale);
}

double valueAt(const Curve &curve, double effort)
{
    if (effort == 0)
        return 0;
    if (curve.form == Form::Log)
        return curve.scale * std::log1p(effort / curve.shift);
    if (curve.form == Form::Hill)
        return constantOf(curve) * (effort / (effort + curve.shift));
    return -constantOf(curve) * std::expm1(-effort / curve.scale);
}

struct Event
{
    double t = 0;
    std::uint32_t curve = 0; ///< within its form
    Form form = Form::Log;
    bool leaves = false; ///< its lower bound, else it arrives at its upper one
};

/// The sums of a Stretch, exact enough to be added to and taken from millions of times.
struct Sums
{
    long double scale[forms] = {};
    long double effort = 0;
    long double value = 0;

    void apply(const Curve &curve, bool leaves)
    {
        const double sign = leaves ? 1 : -1;
        const double bound = leaves ? curve.low : curve.high;
        scale[index(curve.form)] += sign * curve.scale;
        effort -= sign * (static_cast<long double>(curve.shift) + bound);
        value += sign * (static_cast<long double>(constantOf(curve)) - valueAt(curve, bound));
    }

    double demand(double t) const
    {
        return static_cast<double>(scale[index(Form::Log)] * std::exp(t) +
                                   scale[index(Form::Exponential)] * t +
                                   scale[index(Form::Hill)] * std::exp(t / 2) + effort);
    }
};

std::vector<Event> eventsOf(const Curves &curves)
{
    std::vector<Event> events;
    events.reserve(2 * curves.size());
    for (const Form form : {Form::Log, Form::Exponential, Form::Hill})
        for (std::size_t i = 0; i < curves.count(form); ++i) {
            const Curve curve = curveAt(curves.of(form), i);
            if (curve.low >= curve.high)
                continue;
            events.push_back({eventAt(curve, curve.low), static_cast<std::uint32_t>(i), form, true});
            if (std::isfinite(curve.high))
                events.push_back({eventAt(curve, curve.high), static_cast<std::uint32_t>(i), form, false});
        }
    std::ranges::sort(events, {}, &Event::t);
    return events;
}

} // namespace

FrontierIndex::FrontierIndex(const Prepared &prepared) : m_most(prepared.most())
{
    const Curves &curves = prepared.curves();
    Sums sums;
    sums.effort = prepared.least();
    sums.value = prepared.baseline();
    for (const Form form : {Form::Log, Form::Exponential, Form::Hill})
        for (std::size_t i = 0; curves.haveLow() && i < curves.count(form); ++i) {
            const Curve curve = curveAt(curves.of(form), i);
            sums.value += valueAt(curve, curve.low);
        }

    const std::vector<Event> events = eventsOf(curves);
    m_stretches.reserve(events.size() + 1);
    double demand = prepared.least();
    for (const Event &event : events) {
        sums.apply(curveAt(curves.of(event.form), event.curve), event.leaves);
        demand = std::max(demand, sums.demand(event.t));
        m_stretches.push_back({event.t, demand, static_cast<double>(sums.scale[index(Form::Log)]),
            static_cast<double>(sums.scale[index(Form::Exponential)]),
            static_cast<double>(sums.scale[index(Form::Hill)]), static_cast<double>(sums.effort),
            static_cast<double>(sums.value)});
    }
    m_mostValue = static_cast<double>(sums.value);
    if (m_stretches.empty())
        return;

    const std::size_t steps = m_stretches.size();
    const double first = m_stretches.front().demand;
    m_step = (m_stretches.back().demand - first) / static_cast<double>(steps);
    m_firsts.reserve(steps + 2);
    std::uint32_t at = 0;
    for (std::size_t i = 0; i <= steps; ++i) {
        while (at + 1 < m_stretches.size() &&
               m_stretches[at + 1].demand <= first + m_step * static_cast<double>(i))
            ++at;
        m_firsts.push_back(at);
    }
    m_firsts.push_back(static_cast<std::uint32_t>(m_stretches.size() - 1));
}

const FrontierIndex::Stretch &FrontierIndex::around(double budget) const
{
    const double place = m_step > 0 ? (budget - m_stretches.front().demand) / m_step : 0;
    const auto step = static_cast<std::size_t>(
        std::clamp(place - 1e-6 * std::abs(place), 0.0, static_cast<double>(m_firsts.size() - 2)));
    const auto begin = m_stretches.begin() + m_firsts[step];
    const auto end = m_stretches.begin() + m_firsts[std::min(step + 2, m_firsts.size() - 1)] + 1;
    const auto after =
        std::partition_point(begin, end, [&](const Stretch &stretch) { return stretch.demand <= budget; });
    return *(after == begin ? begin : std::prev(after));
}

FrontierIndex::Point FrontierIndex::at(double budget) const
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    if (m_stretches.empty() || budget >= m_most)
        return {infinity, m_mostValue};
    const Stretch &stretch = around(budget);
    const bool isLast = &stretch == &m_stretches.back();
    const Stretch &next = isLast ? stretch : *(&stretch + 1);
    const double rise = next.demand - stretch.demand;
    double t = rise > 0 ? stretch.from + (next.from - stretch.from) * ((budget - stretch.demand) / rise)
                        : stretch.from;
    double root = std::exp(t / 2);
    constexpr int rounds = 60;
    constexpr double settled = 1e-8;
    for (int round = 0; round < rounds; ++round) {
        const double log = stretch.log * root * root;
        const double hill = stretch.hill * root;
        const double slope = log + stretch.exponential + hill / 2;
        const double missing = budget - (log + stretch.exponential * t + hill + stretch.effort);
        double step = slope > 0 ? missing / slope : 0;
        step = std::clamp(step, stretch.from - t, isLast ? 1.0 : next.from - t);
        t += step;
        if (std::abs(step) <= settled) {
            root *= 1 + step / 2;
            break;
        }
        root = std::exp(t / 2);
    }
    return {t, stretch.log * t - stretch.exponential / (root * root) - stretch.hill / root + stretch.value};
}

} // namespace concave::allocation::large
