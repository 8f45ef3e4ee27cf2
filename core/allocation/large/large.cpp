#include "core/allocation/large/large.h"

#include "core/allocation/large/blocks.h"

#include <algorithm>
#include <cmath>

namespace concave::allocation::large {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

void add(Demand &total, const Demand &one)
{
    total.effort += one.effort;
    total.slope += one.slope;
}

Demand demandOf(const Kernels &kernels, const Curves &curves, double t)
{
    Demand total;
    for (const Form form : allForms)
        if (curves.count(form) > 0)
            add(total, kernels.demand(curves.of(form), t));
    return total;
}

/// Of the efforts around the mean of their form, times the number of curves.
double varianceOf(const Kernels &kernels, const Curves &curves, double t)
{
    double total = 0;
    for (const Form form : allForms) {
        const Columns columns = curves.of(form);
        const auto count = static_cast<double>(curves.count(form));
        if (count == 0)
            continue;
        const double effort = kernels.demand(columns, t).effort;
        total += std::max(0.0, kernels.squares(columns, t) - effort * effort / count);
    }
    return total;
}

/// Where the demand, which rises with t, less its least is `wanted` > 0: Newton on its logarithm, within a
/// bracket that shrinks with every look; halved or widened where Newton leads out of it. Ends with the first
/// step that is not above `settled`: its own error is about the square of it.
template <typename Look>
Price root(const Look &look, double least, double wanted, double start, double settled = 1e-9)
{
    constexpr int rounds = 300;
    double from = -infinity;
    double to = infinity;
    double stride = 0.5;
    Price price{start, least + wanted, 0};
    for (int round = 0; round < rounds; ++round) {
        const Demand demand = look(price.t);
        price.slope = demand.slope;
        const double above = demand.effort - least;
        (above > wanted ? to : from) = price.t;
        const double step = std::log(wanted / above) * above / demand.slope;
        const double next = price.t + step;
        if (above == wanted)
            return price;
        if (next > from && next < to) {
            price.t = next;
            if (std::abs(step) <= settled)
                return price;
        } else if (std::isinf(from)) {
            price.t -= stride *= 2;
        } else if (std::isinf(to)) {
            price.t += stride *= 2;
        } else {
            const double middle = from + (to - from) / 2;
            if (!(middle > from && middle < to))
                return price;
            price.t = middle;
        }
    }
    return price;
}

/// What Linear forms between their bounds, Power ones and those at a bound demand near a centre.
class ClosedForm
{
public:
    ClosedForm(double centre) : m_centre(centre) {}

    void add(Form form, const Split &split)
    {
        m_fixed += split.fixed;
        m_scale[index(form)] += split.scale;
        m_fixed -= split.shift;
        for (std::size_t k = 0; k < Split::moments; ++k)
            m_moment[k] += split.moment[k];
    }

    Demand operator()(double t) const
    {
        const double e = std::exp(t);
        const double root = std::exp(t / 2);
        const double log = static_cast<double>(m_scale[index(Form::Log)]) * e;
        const double linear = static_cast<double>(m_scale[index(Form::Exponential)]);
        const double hill = static_cast<double>(m_scale[index(Form::Hill)]) * root;
        Demand demand{log + linear * t + hill + static_cast<double>(m_fixed), log + linear + hill / 2};
        double power = 1;
        for (std::size_t k = 0; k < Split::moments; ++k) {
            demand.effort += static_cast<double>(m_moment[k]) * power;
            if (k + 1 < Split::moments)
                demand.slope += static_cast<double>(m_moment[k + 1]) * power;
            power *= (t - m_centre) / static_cast<double>(k + 1);
        }
        return demand;
    }

private:
    double m_centre;
    long double m_fixed = 0;
    long double m_scale[forms] = {};
    long double m_moment[Split::moments] = {};
};

} // namespace

int Prepared::threads() const
{
    constexpr std::size_t alone = 100'000;
    return m_curves.size() < alone ? 1 : m_threads;
}

template <typename Result, typename Work>
std::vector<Result> &Prepared::perBlock(std::vector<Result> &results, Work work) const
{
    results.resize(m_blocks.size());
    forBlocks(m_blocks.size(), threads(), [&](std::size_t i) {
        const Block &block = m_blocks[i];
        results[i] = work(block, m_curves.of(block.form, block.begin, block.count));
    });
    return results;
}

Demand Prepared::demand(double t)
{
    long double effort = 0;
    long double slope = 0;
    for (const Demand &one : perBlock(m_demands,
             [&](const Block &, const Columns &columns) { return m_kernels->demand(columns, t); })) {
        effort += one.effort;
        slope += one.slope;
    }
    return {static_cast<double>(effort), static_cast<double>(slope)};
}

/// From the coarsest sample to the finest. `reach`: how far from the truth it may be, some standard errors of
/// what the finest tells; its curves are a share of each form's.
Price Prepared::sampledPrice(double budget, double &reach)
{
    constexpr double errors = 3;
    constexpr double settled = 2e-3;
    constexpr double full = 0.999; // a sample may hold less than its share of the budget
    Price price;
    for (const auto &[curves, least, most] : m_samples) {
        const double part = static_cast<double>(curves.size()) / static_cast<double>(m_curves.size());
        const double wanted = std::min((budget - m_least) * part, full * (most - least));
        if (!(wanted > 0))
            continue;
        price =
            root([&](double t) { return demandOf(*m_kernels, curves, t); }, least, wanted, price.t, settled);
        reach = errors * std::sqrt(varianceOf(*m_kernels, curves, price.t)) / price.slope + 1e-4;
    }
    price.budget = budget;
    return price;
}

Price Prepared::price(double budget, const std::optional<Price> &nearby)
{
    if (budget >= m_most)
        return {infinity, budget, 0};
    if (budget <= m_least)
        return {-infinity, budget, 0};
    double reach = 0;
    Price start;
    if (nearby && std::isfinite(nearby->t)) {
        const double step = nearby->slope > 0 ? (budget - nearby->budget) / nearby->slope : 0;
        start = {nearby->t + step, budget, nearby->slope};
        reach = 2e-4 + 2 * step * step;
    } else {
        start = sampledPrice(budget, reach);
    }
    if (static_cast<double>(m_curves.size()) >= sampledFrom) {
        constexpr double widening = 8;
        constexpr double farthest = 1;
        for (int attempt = 0; attempt < 2 && reach <= farthest; ++attempt, reach *= widening)
            if (const auto price = priceWithin(budget, start.t, reach))
                return *price;
    }
    return root([&](double t) { return demand(t); }, m_least, budget - m_least, start.t);
}

/// One pass; nothing where the price is not within reach of the centre.
std::optional<Price> Prepared::priceWithin(double budget, double centre, double reach)
{
    if (m_near.size() != m_curves.size())
        m_near = Curves(m_curves.counts(), m_curves.haveLow());
    perBlock(m_splits, [&](const Block &block, const Columns &columns) {
        return m_kernels->split(columns, centre, reach, m_near.sink(block.form, block.begin));
    });
    ClosedForm closed(centre);
    for (std::size_t i = 0; i < m_blocks.size(); ++i)
        closed.add(m_blocks[i].form, m_splits[i]);
    gatherStraddlers();
    const auto look = [&](double t) {
        Demand total = closed(t);
        add(total, demandOf(*m_kernels, m_straddlers, t));
        return total;
    };
    const Price price = root(look, m_least, budget - m_least, centre);
    return std::abs(price.t - centre) <= reach ? std::optional(price) : std::nullopt;
}

void Prepared::gatherStraddlers()
{
    Counts counts{};
    for (std::size_t i = 0; i < m_blocks.size(); ++i)
        counts[index(m_blocks[i].form)] += m_splits[i].straddling;
    m_straddlers.reset(counts, m_curves.haveLow());
    Counts next{};
    for (std::size_t i = 0; i < m_blocks.size(); ++i) {
        const auto &[form, begin, count] = m_blocks[i];
        copy(m_near, form, begin, m_straddlers, next[index(form)], m_splits[i].straddling);
        next[index(form)] += m_splits[i].straddling;
    }
}

double Prepared::fill(Price &price)
{
    constexpr std::size_t cached = 100'000; // efforts that stay in the second cache
    constexpr double even = 1e-12;
    constexpr double rounding = 4e-16;
    constexpr int rounds = 4;
    const bool streamed = m_curves.size() > cached;
    const double goal = std::clamp(price.budget, m_least, m_most);
    const double tolerance = std::max(even * (goal - m_least), rounding * goal);
    long double spent = 0;
    for (int round = 0; round < rounds; ++round) {
        spent = 0;
        long double slope = 0;
        for (const Demand &one : perBlock(m_demands, [&](const Block &block, const Columns &columns) {
                 return m_kernels->fill(columns, price.t,
                     m_efforts.data() + m_curves.offset(block.form) + block.begin, streamed);
             })) {
            spent += one.effort;
            slope += one.slope;
        }
        const auto rest = static_cast<double>(goal - spent);
        price.slope = static_cast<double>(slope);
        if (!std::isfinite(price.t) || std::abs(rest) <= tolerance || !(price.slope > 0))
            break;
        price.t += rest / price.slope;
    }
    if (std::isfinite(price.t)) {
        absorb(static_cast<double>(goal - spent));
        spent = goal;
    }
    return static_cast<double>(spent);
}

/// Gives the rounding that is left to the first curves between their bounds that can take it.
void Prepared::absorb(double rest)
{
    for (const Form form : allForms) {
        const Columns columns = m_curves.of(form);
        double *efforts = m_efforts.data() + m_curves.offset(form);
        for (std::size_t i = 0; i < columns.count && rest != 0; ++i) {
            const double low = columns.low ? columns.low[i] : 0;
            if (!(efforts[i] > low && efforts[i] < columns.high[i]))
                continue;
            const double before = efforts[i];
            efforts[i] = std::clamp(before + rest, low, columns.high[i]);
            rest -= efforts[i] - before;
        }
    }
}

Prepared::Proof Prepared::prove(const Price &price)
{
    long double value = m_baseline;
    long double missed = 0;
    for (const Certificate &one : perBlock(m_certificates, [&](const Block &block, const Columns &columns) {
             return m_kernels->certify(
                 columns, price.t, m_efforts.data() + m_curves.offset(block.form) + block.begin);
         })) {
        value += one.value;
        missed += one.missed;
    }
    const auto reached = static_cast<double>(value);
    return {reached, static_cast<double>(missed) / std::max(1.0, std::abs(reached))};
}

} // namespace concave::allocation::large
