#include "core/allocation/large/kernels.h"

namespace concave::allocation::large {

extern const Kernels kernelsOfAnyMachine;
#ifdef CONCAVE_X86_KERNELS
extern const Kernels kernelsOfAvx2;
extern const Kernels kernelsOfAvx512;
#endif

namespace {

struct Choice
{
    Choice()
    {
#ifdef CONCAVE_X86_KERNELS
        __builtin_cpu_init();
        const bool avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") &&
                          __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2");
        if (avx2)
            runnable[count++] = &kernelsOfAvx2;
        if (avx2 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
            __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512bw") &&
            __builtin_cpu_supports("avx512cd"))
            runnable[count++] = &kernelsOfAvx512;
#endif
    }

    const Kernels *runnable[3] = {&kernelsOfAnyMachine, nullptr, nullptr};
    std::size_t count = 1;
};

const Choice &choice()
{
    static const Choice choice;
    return choice;
}

} // namespace

const Kernels &kernels()
{
    return *choice().runnable[choice().count - 1];
}

const Kernels *const *allKernels(std::size_t &count)
{
    count = choice().count;
    return choice().runnable;
}

} // namespace concave::allocation::large
