// Random curves: the law of an uncertain parameter, and the counted random numbers behind it. Internal to the
// uncertainty.
#pragma once

#include "core/allocation/piece.h"
#include "core/allocation/uncertainty.h"

#include <bit>

namespace concave::allocation {

/// The standard normal law leaves one in twenty above it.
inline constexpr double normalQuantile95 = 1.6448536269514722;

/// The state from which a pair of a candidate's parameters (0: a and b, 1: p and k) counts its numbers.
std::uint64_t counterKey(std::uint64_t seed, std::size_t candidate, unsigned pair);

/// The number at a place of the sequence SplitMix64 (Steele, Lea and Flood, OOPSLA 2014) that begins at a
/// key.
inline std::uint64_t randomBits(std::uint64_t key, std::uint64_t place)
{
    std::uint64_t bits = key + (place + 1) * 0x9e3779b97f4a7c15;
    bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9;
    bits = (bits ^ (bits >> 27)) * 0x94d049bb133111eb;
    return bits ^ (bits >> 31);
}

/// The same as one of 2^52 evenly spaced numbers in (0, 1).
inline double uniform(std::uint64_t key, std::uint64_t place)
{
    return std::bit_cast<double>((randomBits(key, place) >> 12) | 0x3ff0000000000000) - (1 - 0x1p-53);
}

/// Two standard normal numbers by Box and Muller.
std::array<double, 2> normals(std::uint64_t key, std::size_t sample);

/// The parameter that lies as deep in its law as z in the standard normal one.
double parameterAt(double z, Parameter parameter, double centre, const Interval &interval);

/// Draws a candidate's curve in each sample.
class Draws
{
public:
    Draws(const UncertainProblem &uncertain, std::uint64_t seed, std::size_t candidate);

    /// Writes the sample's parameters over those of a copy of the curve.
    void draw(std::size_t sample, Curve &curve) const;

private:
    const Curve &m_centre;
    const Intervals &m_intervals;
    std::array<std::uint64_t, 2> m_keys;
    std::array<bool, 4> m_drawn; ///< parameters
};

} // namespace concave::allocation
