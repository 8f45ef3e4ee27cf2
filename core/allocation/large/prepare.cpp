#include "core/allocation/large/large.h"

#include <algorithm>
#include <cmath>

namespace concave::allocation::large {

namespace {

std::optional<Form> formOf(Family family)
{
    switch (family) {
    case Family::Log:
        return Form::Log;
    case Family::Exponential:
        return Form::Exponential;
    case Family::Hill:
        return Form::Hill;
    case Family::Power:
        return Form::Power;
    case Family::StartupLog:
    case Family::Points:
    case Family::Logistic:
        break;
    }
    return std::nullopt;
}

bool isModerate(double value)
{
    return value >= 1e-30 && value <= 1e30;
}

struct Bounds
{
    double low = 0;
    double high = 0;
};

Bounds boundsOf(const Candidate &candidate, Units units)
{
    if (candidate.pinned)
        return {*candidate.pinned, *candidate.pinned};
    if (units == Units::Whole)
        return {std::ceil(candidate.minimum), std::floor(candidate.maximum)};
    return {candidate.minimum, candidate.maximum};
}

bool hasLow(const Candidate &candidate)
{
    return candidate.pinned ? *candidate.pinned > 0 : candidate.minimum > 0;
}

/// Scale and shift; the shift of Exponential and Power is still without its logarithm (`finishShifts`).
struct Law
{
    double scale = 0;
    double shift = 0;
};

Law lawOf(const Candidate &candidate, Form form)
{
    const Curve &curve = candidate.curve;
    const double weighted = candidate.weight * curve.a;
    switch (form) {
    case Form::Log:
        return {weighted, 1 / curve.b};
    case Form::Exponential:
        return {1 / curve.b, weighted * curve.b};
    case Form::Hill:
        return {std::sqrt(weighted * curve.k), curve.k};
    case Form::Power:
        break;
    }
    return {1 / (1 - curve.p), weighted * curve.p};
}

void finishShifts(Curves &curves, const Kernels &kernels)
{
    for (const Form form : {Form::Exponential, Form::Power}) {
        const std::size_t count = curves.count(form);
        double *shift = curves.shift(form);
        const std::size_t padded = curves.of(form).count;
        std::fill(shift + count, shift + padded, 1.0);
        kernels.logarithms(shift, padded);
        const double sign = form == Form::Exponential ? -1 : 1;
        for (std::size_t i = 0; i < count; ++i)
            shift[i] *= sign * curves.scale(form)[i];
    }
}

} // namespace

bool isEligible(const Candidate &candidate)
{
    const Curve &curve = candidate.curve;
    const bool usesB = curve.family == Family::Log || curve.family == Family::Exponential;
    return formOf(curve.family) && candidate.returns.empty() && std::isinf(curve.ceiling) &&
           isModerate(candidate.weight) && isModerate(curve.a) && (!usesB || isModerate(curve.b)) &&
           (curve.family != Family::Hill || isModerate(curve.k)) &&
           (curve.family != Family::Power || (curve.p >= 1e-3 && curve.p <= 0.98));
}

Prepared::Prepared(std::span<const Candidate> candidates, Units units, const Kernels &kernels)
    : m_kernels(&kernels)
{
    takeCandidates(candidates, units);
    takeBlocks();
    takeSamples();
}

void Prepared::takeCandidates(std::span<const Candidate> candidates, Units units)
{
    Counts counts{};
    bool haveLow = false;
    for (const Candidate &candidate : candidates) {
        ++counts[index(*formOf(candidate.curve.family))];
        haveLow = haveLow || hasLow(candidate);
    }
    m_curves.reset(counts, haveLow);
    m_places.resize(m_curves.paddedSize());
    Counts next{};
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const Candidate &candidate = candidates[i];
        const Form form = *formOf(candidate.curve.family);
        const std::size_t at = next[index(form)]++;
        const Law law = lawOf(candidate, form);
        const Bounds bounds = boundsOf(candidate, units);
        m_curves.scale(form)[at] = law.scale;
        m_curves.shift(form)[at] = law.shift;
        m_curves.high(form)[at] = bounds.high;
        if (haveLow)
            m_curves.low(form)[at] = bounds.low;
        m_places[m_curves.offset(form) + at] = static_cast<std::uint32_t>(i);
        m_least += bounds.low;
        m_most += bounds.high;
        m_baseline += candidate.weight * candidate.curve.baseline;
    }
    finishShifts(m_curves, *m_kernels);
    m_efforts.resize(m_curves.paddedSize());
}

void Prepared::takeBlocks()
{
    for (const Form form : allForms) {
        const std::size_t padded = m_curves.of(form).count;
        for (std::size_t begin = 0; begin < padded; begin += blockSize)
            m_blocks.push_back({form, begin, std::min(blockSize, padded - begin)});
    }
}

Prepared::Sample Prepared::sampleOf(Curves &curves, std::size_t count)
{
    Sample result{large::sample(curves, count)};
    for (const Form form : allForms) {
        const Columns columns = result.curves.of(form);
        for (std::size_t i = 0; i < columns.count; ++i) {
            result.least += columns.low ? columns.low[i] : 0;
            result.most += columns.high[i];
        }
    }
    return result;
}

/// From N^(2/3) curves, where one pass over all is dear, or from a sixteenth, down to some dozens.
void Prepared::takeSamples()
{
    constexpr std::size_t fewest = 48;
    constexpr double step = 16;
    auto size = static_cast<double>(m_curves.size());
    size = size >= sampledFrom ? std::cbrt(size * size) : size / step;
    for (; size >= fewest; size /= step)
        m_samples.push_back(sampleOf(m_curves, static_cast<std::size_t>(size)));
    std::ranges::reverse(m_samples);
}

std::span<const std::uint32_t> Prepared::places(Form form) const
{
    return std::span(m_places).subspan(m_curves.offset(form), m_curves.count(form));
}

void Prepared::copyEfforts(std::span<double> efforts) const
{
    for (const Form form : allForms) {
        const double *from = filled() + m_curves.offset(form);
        for (const std::uint32_t place : places(form))
            efforts[place] = *from++;
    }
}

} // namespace concave::allocation::large
