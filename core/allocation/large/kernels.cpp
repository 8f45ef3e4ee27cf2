// Compiled once for each kind of machine, under the name CONCAVE_KERNELS; see dispatch.cpp.
#include "core/allocation/large/kernels.h"

#include "core/allocation/large/vector.h"

#ifndef CONCAVE_KERNELS
#define CONCAVE_KERNELS kernelsOfAnyMachine
#define CONCAVE_MACHINE "any"
#endif

namespace concave::allocation::large {

namespace {

double phi(Form form, double t)
{
    switch (form) {
    case Form::Log:
        return __builtin_exp(t);
    case Form::Hill:
        return __builtin_exp(t / 2);
    case Form::Exponential:
    case Form::Power:
        break;
    }
    return t;
}

/// dφ/dt of the linear forms.
double phiSlope(Form form, double t)
{
    return form == Form::Exponential ? 1 : form == Form::Hill ? phi(form, t) / 2 : phi(form, t);
}

struct Item
{
    Vec scale, shift, low, high;
};

template <bool hasLow>
Item item(const Columns &columns, std::size_t at)
{
    return {load(columns.scale + at), load(columns.shift + at), hasLow ? load(columns.low + at) : Vec{},
        load(columns.high + at)};
}

Vec clip(const Item &item, Vec raw)
{
    return smaller(larger(raw, item.low), item.high);
}

struct Linear
{
    Vec phi;
    Vec raw(const Item &item) const { return item.scale * phi - item.shift; }
    Vec rise(const Item &item, Vec) const { return item.scale; }
};

struct Exponent
{
    Vec t;
    Vec raw(const Item &item) const { return exponential(item.scale * t + item.shift); }
    Vec rise(const Item &item, Vec raw) const { return item.scale * raw; }
};

/// Calls `run` with the law of the form and whether there are lower bounds.
template <typename Run>
auto dispatch(const Columns &columns, double t, Run run)
{
    const auto withLaw = [&](auto law) {
        return columns.low ? run.template operator()<true>(law) : run.template operator()<false>(law);
    };
    return columns.form == Form::Power ? withLaw(Exponent{all(t)})
                                       : withLaw(Linear{all(phi(columns.form, t))});
}

struct Totals
{
    Vec effort{}, rise{}, squares{};

    template <typename Law>
    Vec add(const Law &law, const Item &item)
    {
        const Vec raw = law.raw(item);
        const Vec x = clip(item, raw);
        effort += x;
        rise += x == raw ? law.rise(item, raw) : Vec{};
        squares += x * x;
        return x;
    }
};

Demand demandOf(const Totals &one, const Totals &other, Form form, double t)
{
    const double factor = form == Form::Power ? 1 : phiSlope(form, t);
    return {sum(one.effort + other.effort), factor * sum(one.rise + other.rise),
        sum(one.squares + other.squares)};
}

Demand demand(const Columns &columns, double t)
{
    return dispatch(columns, t, [&]<bool hasLow>(const auto &law) {
        Totals even, odd;
        for (std::size_t i = 0; i < columns.count; i += 2 * lanes) {
            even.add(law, item<hasLow>(columns, i));
            odd.add(law, item<hasLow>(columns, i + lanes));
        }
        return demandOf(even, odd, columns.form, t);
    });
}

Demand fill(const Columns &columns, double t, double *efforts, bool streamed)
{
    return dispatch(columns, t, [&]<bool hasLow>(const auto &law) {
        Totals even, odd;
        for (std::size_t i = 0; i < columns.count; i += 2 * lanes) {
            const Vec one = even.add(law, item<hasLow>(columns, i));
            const Vec other = odd.add(law, item<hasLow>(columns, i + lanes));
            if (streamed) {
                stream(efforts + i, one);
                stream(efforts + i + lanes, other);
            } else {
                store(efforts + i, one);
                store(efforts + i + lanes, other);
            }
        }
        return demandOf(even, odd, columns.form, t);
    });
}

template <bool hasLow>
Split splitLinear(const Columns &columns, double centre, double reach, std::uint32_t *straddling)
{
    const Vec least = all(phi(columns.form, centre - reach));
    const Vec most = all(phi(columns.form, centre + reach));
    Vec fixed{}, scale{}, shift{};
    std::size_t count = 0;
    for (std::size_t i = 0; i < columns.count; i += lanes) {
        const Item it = item<hasLow>(columns, i);
        const Vec from = it.scale * least - it.shift;
        const Vec to = it.scale * most - it.shift;
        const Mask isLow = to <= it.low;
        const Mask isHigh = (from >= it.high) & ~isLow;
        const Mask isBetween = (from >= it.low) & (to <= it.high) & ~isLow & ~isHigh;
        fixed += isLow ? it.low : (isHigh ? it.high : Vec{});
        scale += isBetween ? it.scale : Vec{};
        shift += isBetween ? it.shift : Vec{};
        count += appendPositions(bits(~(isLow | isHigh | isBetween)), i, straddling + count);
    }
    return {.fixed = sum(fixed), .scale = sum(scale), .shift = sum(shift), .straddling = count};
}

/// e^(scale·reach) is bounded by 1 + s + s² for s = scale·reach ≤ 1; the series in s is exact enough up to ¼.
template <bool hasLow>
Split splitPower(const Columns &columns, double centre, double reach, std::uint32_t *straddling)
{
    Vec fixed{};
    Vec moment[Split::moments]{};
    std::size_t count = 0;
    for (std::size_t i = 0; i < columns.count; i += lanes) {
        const Item it = item<hasLow>(columns, i);
        const Vec s = it.scale * all(reach);
        const Vec stretch = all(1) + s + s * s;
        const Vec x = exponential(it.scale * all(centre) + it.shift);
        const Mask isNear = s <= all(0.25);
        const Mask isLow = isNear & (x * stretch <= it.low);
        const Mask isHigh = isNear & (x >= it.high * stretch) & ~isLow;
        const Mask isBetween = isNear & (x >= it.low * stretch) & (x * stretch <= it.high) & ~isLow & ~isHigh;
        fixed += isLow ? it.low : (isHigh ? it.high : Vec{});
        Vec term = isBetween ? x : Vec{};
        for (Vec &total : moment) {
            total += term;
            term *= it.scale;
        }
        count += appendPositions(bits(~(isLow | isHigh | isBetween)), i, straddling + count);
    }
    Split split{.fixed = sum(fixed), .straddling = count};
    for (std::size_t k = 0; k < Split::moments; ++k)
        split.moment[k] = sum(moment[k]);
    return split;
}

Split split(const Columns &columns, double centre, double reach, std::uint32_t *straddling)
{
    if (columns.form == Form::Power)
        return columns.low ? splitPower<true>(columns, centre, reach, straddling)
                           : splitPower<false>(columns, centre, reach, straddling);
    return columns.low ? splitLinear<true>(columns, centre, reach, straddling)
                       : splitLinear<false>(columns, centre, reach, straddling);
}

/// Weighted f and f′ from the columns.
struct LogCurve
{
    static Vec value(const Item &it, Vec x) { return it.scale * logarithmOfOnePlus(x / it.shift); }
    static Vec slope(const Item &it, Vec x) { return it.scale / (it.shift + x); }
};

struct ExponentialCurve
{
    static Vec value(const Item &it, Vec x)
    {
        return it.scale * (exponential(-it.shift / it.scale) - slope(it, x));
    }
    static Vec slope(const Item &it, Vec x) { return exponential(-(it.shift + x) / it.scale); }
};

struct HillCurve
{
    static Vec value(const Item &it, Vec x) { return it.scale * it.scale / it.shift * (x / (x + it.shift)); }
    static Vec slope(const Item &it, Vec x)
    {
        const Vec root = it.scale / (x + it.shift);
        return root * root;
    }
};

struct PowerCurve
{
    static Vec value(const Item &it, Vec x)
    {
        const Vec p = all(1) - all(1) / it.scale;
        return x > Vec{} ? slope(it, x) * x / p : Vec{};
    }
    static Vec slope(const Item &it, Vec x)
    {
        return exponential((it.shift - logarithm(larger(x, all(1e-300)))) / it.scale);
    }
};

/// From x to the best effort at the price, the slope lies between the price and the slope at x.
template <typename Curve, bool hasLow, typename Law>
Certificate certifyCurves(const Columns &columns, const Law &law, double t, const double *efforts)
{
    const Vec price = all(__builtin_exp(-t));
    Vec value{}, missed{};
    for (std::size_t i = 0; i < columns.count; i += lanes) {
        const Item it = item<hasLow>(columns, i);
        const Mask isCurve = it.scale > Vec{};
        const Vec x = load(efforts + i);
        const Vec way = clip(it, law.raw(it)) - x;
        const Vec most = (Curve::slope(it, x) - price) * way;
        value += isCurve ? Curve::value(it, x) : Vec{};
        missed += (isCurve & (way != Vec{})) ? larger(most, Vec{}) : Vec{};
    }
    return {sum(value), sum(missed)};
}

Certificate certify(const Columns &columns, double t, const double *efforts)
{
    return dispatch(columns, t, [&]<bool hasLow>(const auto &law) {
        switch (columns.form) {
        case Form::Log:
            return certifyCurves<LogCurve, hasLow>(columns, law, t, efforts);
        case Form::Exponential:
            return certifyCurves<ExponentialCurve, hasLow>(columns, law, t, efforts);
        case Form::Hill:
            return certifyCurves<HillCurve, hasLow>(columns, law, t, efforts);
        case Form::Power:
            break;
        }
        return certifyCurves<PowerCurve, hasLow>(columns, law, t, efforts);
    });
}

void logarithms(double *values, std::size_t count)
{
    for (std::size_t i = 0; i < count; i += lanes)
        store(values + i, logarithm(load(values + i)));
}

} // namespace

extern const Kernels CONCAVE_KERNELS;
const Kernels CONCAVE_KERNELS{CONCAVE_MACHINE, demand, split, fill, certify, logarithms};

} // namespace concave::allocation::large
