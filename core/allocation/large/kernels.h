// The loops over large portfolios, each one pass over columns. Internal to core/allocation/large.
//
// The curves of one family lie in columns. At the log price −t (t = −ln λ) a curve demands
//
//   x = clip(scale·φ(t) − shift, low, high)      Log, Exponential, Hill; φ = e^t, t, e^(t/2)
//   x = clip(e^(scale·t + shift), low, high)     Power
//
// with, for a weight w,
//
//   Log          scale = w·a           shift = 1/b
//   Exponential  scale = 1/b           shift = −ln(w·a·b)/b
//   Hill         scale = √(w·a·k)      shift = k
//   Power        scale = 1/(1 − p)     shift = ln(w·a·p)/(1 − p)
//
// All columns begin at a multiple of 64 bytes, and counts are multiples of `Columns::step`.
#pragma once

#include <cstddef>
#include <cstdint>

namespace concave::allocation::large {

enum class Form { Log, Exponential, Hill, Power };
inline constexpr std::size_t forms = 4;

/// A run of curves of one form.
struct Columns
{
    static constexpr std::size_t step = 16;

    Form form = Form::Log;
    std::size_t count = 0;
    const double *scale = nullptr;
    const double *shift = nullptr;
    const double *low = nullptr; ///< none: all are 0
    const double *high = nullptr;
};

struct Demand
{
    double effort = 0;
    double slope = 0; ///< d effort / dt
};

/// Columns to write to.
struct Sink
{
    double *scale = nullptr;
    double *shift = nullptr;
    double *low = nullptr; ///< where the columns that are read have it
    double *high = nullptr;
};

/// Terms of the demand while t moves little: those that stay at a bound, those that stay between theirs, and
/// those that must be looked at one by one.
struct Split
{
    static constexpr std::size_t moments = 8;

    double fixed = 0;
    double scale = 0; ///< Σ over those between their bounds, likewise shift: linear forms
    double shift = 0;
    double moment[moments] = {}; ///< Σ x·scale^k at the centre: Power
    std::size_t straddling = 0;  ///< how many others
};

struct Certificate
{
    double value = 0;  ///< Σ w·f(x), without baselines
    double missed = 0; ///< Σ max over x of (w·f(x) − λ·x), less what x reaches of it, from above
};

struct Kernels
{
    const char *machine;

    Demand (*demand)(const Columns &columns, double t);

    /// Σ x² at t.
    double (*squares)(const Columns &columns, double t);

    /// What happens from `centre` − `reach` to `centre` + `reach`; the curves that straddle a bound there are
    /// copied to `straddling`, which has room for as many as there are columns.
    Split (*split)(const Columns &columns, double centre, double reach, const Sink &straddling);

    /// Writes the efforts; past the caches where `streamed`.
    Demand (*fill)(const Columns &columns, double t, double *efforts, bool streamed);

    Certificate (*certify)(const Columns &columns, double t, const double *efforts);

    /// How many whole units have a gain of at least e^−t, written to `units` and summed. A gain counts as one
    /// of that size where it differs by 1e−9 of itself. Below 2^50 units and for |t| ≤ 600.
    double (*count)(const Columns &columns, double t, double *units);

    /// The gains of the curve at `at`, unit by unit, from `from` to before `to`; what follows them, up to 8,
    /// is overwritten too.
    void (*gains)(const Columns &columns, std::size_t at, double from, double to, double *gains);

    /// Natural logarithms in place.
    void (*logarithms)(double *values, std::size_t count);
};

/// Those for the machine at hand; the choice is made once.
const Kernels &kernels();

/// For tests: the ones for any machine first. Only those that the machine at hand can run.
const Kernels *const *allKernels(std::size_t &count);

} // namespace concave::allocation::large
