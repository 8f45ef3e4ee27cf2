// A few doubles at once, as many as the machine that this file is compiled for has in a register, with
// logarithm and exponential. Included by the kernels alone, which are compiled once for each kind of machine:
// everything here is local to its translation unit, and nothing of the library's inline code is used, lest
// the linker keep a copy that only newer machines can run.
#pragma once

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#include <cstddef>
#include <cstdint>

namespace {

#if defined(__AVX512DQ__)
constexpr int lanes = 8;
#elif defined(__AVX2__)
constexpr int lanes = 4;
#else
constexpr int lanes = 2;
#endif

typedef double Vec __attribute__((vector_size(lanes * sizeof(double))));
typedef std::int64_t Mask __attribute__((vector_size(lanes * sizeof(std::int64_t)))); ///< lanes of 0 or −1

inline Vec all(double value)
{
    return value - Vec{};
}

inline Vec load(const double *from)
{
    return *reinterpret_cast<const Vec *>(from);
}

inline void store(double *to, Vec values)
{
    *reinterpret_cast<Vec *>(to) = values;
}

inline void storeAnywhere(double *to, Vec values)
{
    __builtin_memcpy(to, &values, sizeof values);
}

/// Past the caches: for what is written once and not read soon.
inline void stream(double *to, Vec values)
{
#if defined(__AVX512DQ__)
    _mm512_stream_pd(to, values);
#elif defined(__AVX2__)
    _mm256_stream_pd(to, values);
#else
    store(to, values);
#endif
}

inline Vec smaller(Vec one, Vec other)
{
    return one < other ? one : other;
}

inline Vec larger(Vec one, Vec other)
{
    return one > other ? one : other;
}

inline double sum(Vec values)
{
    for (int half = lanes / 2; half > 0; half /= 2)
        for (int lane = 0; lane < half; ++lane)
            values[lane] += values[lane + half];
    return values[0];
}

/// One bit for each lane.
inline unsigned bits(Mask mask)
{
#if defined(__AVX512DQ__)
    return _mm512_movepi64_mask(reinterpret_cast<__m512i>(mask));
#elif defined(__AVX2__)
    return static_cast<unsigned>(_mm256_movemask_pd(reinterpret_cast<__m256d>(mask)));
#else
    unsigned bits = 0;
    for (int lane = 0; lane < lanes; ++lane)
        bits |= static_cast<unsigned>(mask[lane] & 1) << lane;
    return bits;
#endif
}

inline unsigned count(unsigned bits)
{
    return static_cast<unsigned>(__builtin_popcount(bits));
}

/// Writes the lanes whose bits are set, one after the other; what follows them, up to a whole vector, is
/// overwritten too.
inline void compress(double *to, Vec values, unsigned bits)
{
#if defined(__AVX512DQ__)
    _mm512_storeu_pd(to, _mm512_maskz_compress_pd(static_cast<__mmask8>(bits), values));
#else
    for (; bits != 0; bits &= bits - 1)
        *to++ = values[__builtin_ctz(bits)];
#endif
}

/// Largest whole number that is not above the value; for |value| < 2^51.
inline Vec floor(Vec values)
{
    const Vec shift = all(6755399441055744.0); // 1.5·2^52: what is added to it is rounded to a whole number
    const Vec rounded = (values + shift) - shift;
    return rounded - (rounded > values ? all(1) : all(0));
}

/// e^x to 2 ulp; x is taken as −700 … 700. Cody and Waite's reduction by ln 2 in two parts, then Taylor's
/// polynomial of degree 13, in halves (Estrin), which waits less than Horner's scheme.
inline Vec exponential(Vec x)
{
    x = smaller(larger(x, all(-700)), all(700));
    const Vec shift = all(6755399441055744.0);
    const Vec shifted = x * all(1.4426950408889634) + shift;
    const Vec power = shifted - shift;
    const Vec r = (x - power * all(6.93147180369123816490e-01)) - power * all(1.90821492927058770002e-10);
    const Vec r2 = r * r;
    const Vec r4 = r2 * r2;
    const Vec from2 = (all(1.0 / 2) + all(1.0 / 6) * r) + (all(1.0 / 24) + all(1.0 / 120) * r) * r2;
    const Vec from6 =
        (all(1.0 / 720) + all(1.0 / 5040) * r) + (all(1.0 / 40320) + all(1.0 / 362880) * r) * r2;
    const Vec from10 = (all(1.0 / 3628800) + all(1.0 / 39916800) * r) +
                       (all(1.0 / 479001600) + all(1.0 / 6227020800) * r) * r2;
    const Vec p = (from2 + (from6 + from10 * r4) * r4) * r2 + r + all(1);
    const Mask exponent = reinterpret_cast<Mask>(shifted) << 52;
    return reinterpret_cast<Vec>(reinterpret_cast<Mask>(p) + exponent);
}

/// ln x to 2 ulp for x in 1e−300 … 1e300: the series of fdlibm's e_log.c.
inline Vec logarithm(Vec x)
{
    const Mask bits = reinterpret_cast<Mask>(x);
    const Mask offset = bits - 0x3fe6a09e667f3bcdLL; // from √½ on
    const Mask exponent = offset >> 52;
    const Vec m = reinterpret_cast<Vec>(bits - (exponent << 52));
    const Vec k = __builtin_convertvector(exponent, Vec);
    const Vec f = m - all(1);
    const Vec s = f / (all(2) + f);
    const Vec z = s * s;
    Vec r = all(1.479819860511658591e-01);
    r = r * z + all(1.531383769920937332e-01);
    r = r * z + all(1.818357216161805012e-01);
    r = r * z + all(2.222219843214978396e-01);
    r = r * z + all(2.857142874366239149e-01);
    r = r * z + all(3.999999999940941908e-01);
    r = r * z + all(6.666666666666735130e-01);
    r = r * z;
    const Vec half = all(0.5) * f * f;
    return k * all(6.93147180369123816490e-01) -
           ((half - (s * (half + r) + k * all(1.90821492927058770002e-10))) - f);
}

/// ln(1 + x) for x ≥ 0, as exact as `logarithm`: the rounding of 1 + x is put back (Kahan).
inline Vec logarithmOfOnePlus(Vec x)
{
    const Vec sum = all(1) + x;
    return logarithm(sum) + (x - (sum - all(1))) / sum;
}

} // namespace
