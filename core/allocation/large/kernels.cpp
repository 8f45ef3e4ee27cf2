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
double phiSlope(Form form, double phi)
{
    return form == Form::Exponential ? 1 : form == Form::Hill ? phi / 2 : phi;
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

/// Each law with the factor that makes a slope of the sum of its rises.
struct Linear
{
    Vec phi;
    double factor;
    Vec raw(const Item &item) const { return item.scale * phi - item.shift; }
    Vec rise(const Item &item, Vec) const { return item.scale; }
};

struct Exponent
{
    Vec t;
    double factor = 1;
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
    if (columns.form == Form::Power)
        return withLaw(Exponent{all(t)});
    const double phi = large::phi(columns.form, t);
    return withLaw(Linear{all(phi), phiSlope(columns.form, phi)});
}

/// Of two vectors at a time, which shortens the wait for each sum.
struct Totals
{
    Vec effort{}, rise{};

    template <typename Law>
    Vec add(const Law &law, const Item &item)
    {
        const Vec raw = law.raw(item);
        const Vec x = clip(item, raw);
        effort += x;
        rise += x == raw ? law.rise(item, raw) : Vec{};
        return x;
    }
};

template <typename Law>
Demand demandOf(const Totals &one, const Totals &other, const Law &law)
{
    return {sum(one.effort + other.effort), law.factor * sum(one.rise + other.rise)};
}

Demand demand(const Columns &columns, double t)
{
    return dispatch(columns, t, [&]<bool hasLow>(const auto &law) {
        Totals even, odd;
        for (std::size_t i = 0; i < columns.count; i += 2 * lanes) {
            even.add(law, item<hasLow>(columns, i));
            odd.add(law, item<hasLow>(columns, i + lanes));
        }
        return demandOf(even, odd, law);
    });
}

double squares(const Columns &columns, double t)
{
    return dispatch(columns, t, [&]<bool hasLow>(const auto &law) {
        Vec total{};
        for (std::size_t i = 0; i < columns.count; i += lanes) {
            const Item it = item<hasLow>(columns, i);
            const Vec x = clip(it, law.raw(it));
            total += x * x;
        }
        return sum(total);
    });
}

template <bool streamed>
Demand fill(const Columns &columns, double t, double *efforts)
{
    constexpr auto write = streamed ? stream : store;
    return dispatch(columns, t, [&]<bool hasLow>(const auto &law) {
        Totals even, odd;
        for (std::size_t i = 0; i < columns.count; i += 2 * lanes) {
            write(efforts + i, even.add(law, item<hasLow>(columns, i)));
            write(efforts + i + lanes, odd.add(law, item<hasLow>(columns, i + lanes)));
        }
        return demandOf(even, odd, law);
    });
}

Demand fill(const Columns &columns, double t, double *efforts, bool streamed)
{
    return streamed ? fill<true>(columns, t, efforts) : fill<false>(columns, t, efforts);
}

template <bool hasLow>
void append(const Item &item, unsigned which, const Sink &sink, std::size_t at)
{
    compress(sink.scale + at, item.scale, which);
    compress(sink.shift + at, item.shift, which);
    compress(sink.high + at, item.high, which);
    if constexpr (hasLow)
        compress(sink.low + at, item.low, which);
}

template <bool hasLow>
Split splitLinear(const Columns &columns, double centre, double reach, const Sink &straddling)
{
    const Vec least = all(phi(columns.form, centre - reach));
    const Vec most = all(phi(columns.form, centre + reach));
    Vec fixed{}, scale{}, shift{};
    std::size_t straddlers = 0;
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
        if (const unsigned which = bits(~(isLow | isHigh | isBetween))) {
            append<hasLow>(it, which, straddling, straddlers);
            straddlers += count(which);
        }
    }
    return {.fixed = sum(fixed), .scale = sum(scale), .shift = sum(shift), .straddling = straddlers};
}

/// e^(scale·reach) is bounded by 1 + s + s² for s = scale·reach ≤ 1; the series in s is exact enough up to ¼,
/// and whatever moves more straddles.
template <bool hasLow>
Split splitPower(const Columns &columns, double centre, double reach, const Sink &straddling)
{
    Vec fixed{};
    Vec moment[Split::moments]{};
    std::size_t straddlers = 0;
    for (std::size_t i = 0; i < columns.count; i += lanes) {
        const Item it = item<hasLow>(columns, i);
        const Vec s = it.scale * all(reach);
        const Vec stretch = s <= all(0.25) ? all(1) + s + s * s : all(__builtin_inf());
        const Vec x = exponential(it.scale * all(centre) + it.shift);
        const Vec most = x * stretch;
        const Mask isLow = hasLow ? most <= it.low : Mask{};
        const Mask isHigh = (x >= it.high * stretch) & ~isLow;
        const Mask isBetween = hasLow ? (x >= it.low * stretch) & (most <= it.high) & ~isLow & ~isHigh
                                      : (most <= it.high) & ~isHigh;
        fixed += isHigh ? it.high : (isLow ? it.low : Vec{});
        const Vec scale2 = it.scale * it.scale;
        Vec even = isBetween ? x : Vec{};
        Vec odd = even * it.scale;
        for (std::size_t k = 0; k < Split::moments; k += 2) {
            moment[k] += even;
            moment[k + 1] += odd;
            even *= scale2;
            odd *= scale2;
        }
        if (const unsigned which = bits(~(isLow | isHigh | isBetween))) {
            append<hasLow>(it, which, straddling, straddlers);
            straddlers += count(which);
        }
    }
    Split split{.fixed = sum(fixed), .straddling = straddlers};
    for (std::size_t k = 0; k < Split::moments; ++k)
        split.moment[k] = sum(moment[k]);
    return split;
}

Split split(const Columns &columns, double centre, double reach, const Sink &straddling)
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

/// e^x − 1 for x ≥ 0.
Vec exponentialLessOne(Vec x)
{
    const Vec series =
        x * (all(1) +
                x * (all(1.0 / 2) + x * (all(1.0 / 6) + x * (all(1.0 / 24) +
                                                                x * (all(1.0 / 120) + x * all(1.0 / 720))))));
    return x < all(1.0 / 64) ? series : exponential(x) - all(1);
}

// Whether unit n + 1 gains at least the slope at x, n ≤ x < n + 1. The unit gains less than the slope at n
// and more than that at n + 1, so that floor(x) units or one more have gains above the slope at x.

/// a·ln(1 + 1/z) ≥ a/(x + 1/b), z = n + 1/b.
struct LogUnits
{
    static Mask isGiven(const Item &it, Vec n, Vec x)
    {
        return (x + it.shift) * logarithmOfOnePlus(all(1) / (n + it.shift)) >= all(1);
    }
    static Vec gain(const Item &it, Vec n) { return it.scale * logarithmOfOnePlus(all(1) / (n + it.shift)); }
};

/// e^(−b·n)·(1 − e^(−b))/b ≥ e^(−b·x), that is, x − n is at least what depends on b alone.
struct ExponentialUnits
{
    static Mask isGiven(const Item &it, Vec n, Vec x)
    {
        const Vec b = all(1) / it.scale;
        const Vec part = -logarithm((all(1) - exponential(-b)) * it.scale) * it.scale;
        return x - n >= (b < all(1e-4) ? all(0.5) - b * all(1.0 / 24) : part);
    }
    static Vec gain(const Item &it, Vec n)
    {
        const Vec b = all(1) / it.scale;
        return exponential(-(n + all(1) + it.shift) / it.scale) * it.scale * exponentialLessOne(b);
    }
};

/// w·a·k/((n + k)·(n + 1 + k)) ≥ w·a·k/(x + k)².
struct HillUnits
{
    static Mask isGiven(const Item &it, Vec n, Vec x)
    {
        const Vec z = n + it.shift;
        return (x + it.shift) * (x + it.shift) >= z * (z + all(1));
    }
    static Vec gain(const Item &it, Vec n)
    {
        const Vec z = n + it.shift;
        return it.scale / z * (it.scale / (z + all(1)));
    }
};

/// (n + 1)^p − n^p ≥ p·x^(p − 1), divided by n^(p − 1) where n > 0.
struct PowerUnits
{
    static Mask isGiven(const Item &it, Vec n, Vec x)
    {
        const Vec p = all(1) - all(1) / it.scale;
        const Vec some = larger(n, all(1));
        const Vec beyond = exponential(-logarithmOfOnePlus((x - n) / some) / it.scale);
        const Vec rise = exponentialLessOne(p * logarithmOfOnePlus(all(1) / some));
        const Mask isFirst = p * exponential(-logarithm(larger(x, all(1e-300))) / it.scale) <= all(1);
        return n > Vec{} ? some * rise >= p * beyond : isFirst;
    }
    static Vec gain(const Item &it, Vec n)
    {
        const Vec p = all(1) - all(1) / it.scale;
        const Vec some = larger(n, all(1));
        const Vec first = exponential(it.shift / it.scale) / p;
        const Vec rise = exponentialLessOne(p * logarithmOfOnePlus(all(1) / some));
        return n > Vec{} ? first * exponential(p * logarithm(some)) * rise : first;
    }
};

template <typename Curve, bool hasLow, typename Law>
double countUnits(const Columns &columns, const Law &law, double *units)
{
    Vec total{};
    for (std::size_t i = 0; i < columns.count; i += lanes) {
        const Item it = item<hasLow>(columns, i);
        const Vec x = law.raw(it);
        const Vec n = larger(floor(clip(it, x)), it.low); // a pin may be no whole number
        const Mask isOneMore = (it.scale > Vec{}) & (x > n) & Curve::isGiven(it, n, x);
        const Vec count = smaller(isOneMore ? n + all(1) : n, it.high);
        store(units + i, count);
        total += count;
    }
    return sum(total);
}

double count(const Columns &columns, double t, double *units)
{
    return dispatch(columns, t, [&]<bool hasLow>(const auto &law) {
        switch (columns.form) {
        case Form::Log:
            return countUnits<LogUnits, hasLow>(columns, law, units);
        case Form::Exponential:
            return countUnits<ExponentialUnits, hasLow>(columns, law, units);
        case Form::Hill:
            return countUnits<HillUnits, hasLow>(columns, law, units);
        case Form::Power:
            break;
        }
        return countUnits<PowerUnits, hasLow>(columns, law, units);
    });
}

template <typename Curve>
void writeGains(const Item &item, double from, double to, double *gains)
{
    Vec n = all(from);
    for (int lane = 0; lane < lanes; ++lane)
        n[lane] += lane;
    for (; from < to; from += lanes, n += all(lanes), gains += lanes)
        storeAnywhere(gains, Curve::gain(item, n));
}

void gains(const Columns &columns, std::size_t at, double from, double to, double *gains)
{
    const Item item{all(columns.scale[at]), all(columns.shift[at]), Vec{}, Vec{}};
    switch (columns.form) {
    case Form::Log:
        return writeGains<LogUnits>(item, from, to, gains);
    case Form::Exponential:
        return writeGains<ExponentialUnits>(item, from, to, gains);
    case Form::Hill:
        return writeGains<HillUnits>(item, from, to, gains);
    case Form::Power:
        return writeGains<PowerUnits>(item, from, to, gains);
    }
}

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
const Kernels CONCAVE_KERNELS{
    CONCAVE_MACHINE, demand, squares, split, fill, certify, count, gains, logarithms};

} // namespace concave::allocation::large
