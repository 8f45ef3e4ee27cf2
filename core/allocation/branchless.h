// Elementary functions without branches, so that the compiler computes many at a time in a loop. Accurate to
// a few units in the last place, for normal numbers. Internal to the kernels of the uncertainty.
#pragma once

#include <bit>
#include <cstdint>

/// Compiles a function for several processors; the program takes the best when it is loaded.
#if defined(__x86_64__) && defined(__gnu_linux__) && defined(__GNUC__) && !defined(__clang__)
#define CONCAVE_FOR_EACH_PROCESSOR                                                                           \
    __attribute__((target_clones("default", "arch=x86-64-v3", "arch=x86-64-v4")))
#else
#define CONCAVE_FOR_EACH_PROCESSOR
#endif

namespace concave::allocation::branchless {

/// Added to a small number, rounds it to a whole one, which then stands in the low bits.
inline constexpr double roundingShift = 0x1.8p52;

/// e^x for |x| ≤ 700.
[[gnu::always_inline]] inline double exp(double x)
{
    const double shifted = x * 0x1.71547652b82fep0 + roundingShift;
    const double count = shifted - roundingShift;
    const double r = (x - count * 0x1.62e42fefa38p-1) - count * 0x1.ef35793c7673p-45;
    double sum = 1.0 / 6227020800;
    sum = sum * r + 1.0 / 479001600;
    sum = sum * r + 1.0 / 39916800;
    sum = sum * r + 1.0 / 3628800;
    sum = sum * r + 1.0 / 362880;
    sum = sum * r + 1.0 / 40320;
    sum = sum * r + 1.0 / 5040;
    sum = sum * r + 1.0 / 720;
    sum = sum * r + 1.0 / 120;
    sum = sum * r + 1.0 / 24;
    sum = sum * r + 1.0 / 6;
    sum = sum * r + 0.5;
    sum = sum * r + 1;
    sum = sum * r + 1;
    const std::uint64_t power = std::bit_cast<std::uint64_t>(shifted) << 52;
    return std::bit_cast<double>(std::bit_cast<std::uint64_t>(sum) + power);
}

/// ln x for x > 0, as in FreeBSD's msun (e_log.c): x = 2^count · (1 + f) with 1 + f around 1.
[[gnu::always_inline]] inline double log(double x)
{
    constexpr std::uint64_t rootOfHalf = 0x3fe6a09e667f3bcd;
    constexpr std::uint64_t bias = 1024;
    const auto bits = std::bit_cast<std::uint64_t>(x);
    const std::uint64_t biased = (bits - rootOfHalf + (bias << 52)) >> 52;
    const double count = std::bit_cast<double>(biased | 0x4330000000000000) - (0x1p52 + bias);
    const double f = std::bit_cast<double>(bits - ((biased - bias) << 52)) - 1;
    const double s = f / (2 + f);
    const double z = s * s;
    double sum = 1.479819860511658591e-01;
    sum = sum * z + 1.531383769920937332e-01;
    sum = sum * z + 1.818357216161805012e-01;
    sum = sum * z + 2.222219843214978396e-01;
    sum = sum * z + 2.857142874366239149e-01;
    sum = sum * z + 3.999999999940941908e-01;
    sum = sum * z + 6.666666666666735130e-01;
    const double half = 0.5 * f * f;
    const double low = s * (half + sum * z) + count * 1.90821492927058770002e-10;
    return count * 6.93147180369123816490e-01 - ((half - low) - f);
}

struct Turn
{
    double cos;
    double sin;
};

/// Cosine and sine of a part of a full turn, in [0, 1].
[[gnu::always_inline]] inline Turn turn(double part)
{
    const double shifted = 4 * part + roundingShift;
    const double angle = (4 * part - (shifted - roundingShift)) * 0x1.921fb54442d18p0;
    const double z = angle * angle;
    double sine = -1.0 / 1307674368000;
    sine = sine * z + 1.0 / 6227020800;
    sine = sine * z - 1.0 / 39916800;
    sine = sine * z + 1.0 / 362880;
    sine = sine * z - 1.0 / 5040;
    sine = sine * z + 1.0 / 120;
    sine = sine * z - 1.0 / 6;
    sine = sine * z * angle + angle;
    double cosine = 1.0 / 20922789888000;
    cosine = cosine * z - 1.0 / 87178291200;
    cosine = cosine * z + 1.0 / 479001600;
    cosine = cosine * z - 1.0 / 3628800;
    cosine = cosine * z + 1.0 / 40320;
    cosine = cosine * z - 1.0 / 720;
    cosine = cosine * z + 1.0 / 24;
    cosine = cosine * z - 0.5;
    cosine = cosine * z + 1;

    const auto quarters = std::bit_cast<std::uint64_t>(shifted);
    const bool isOdd = (quarters & 1) != 0;
    const auto withSign = [](double size, std::uint64_t quarter) {
        return std::bit_cast<double>(std::bit_cast<std::uint64_t>(size) ^ ((quarter & 2) << 62));
    };
    return {withSign(isOdd ? sine : cosine, quarters + 1), withSign(isOdd ? cosine : sine, quarters)};
}

} // namespace concave::allocation::branchless
