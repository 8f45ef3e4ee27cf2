// The goals of speed, each a ratio measured within one run: competitors take turns, and their medians are
// compared. Every goal is printed as one line of tab-separated fields that installer/bench gathers into its
// table.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

namespace goals {

inline double seconds(const std::function<void()> &work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

inline double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// The median seconds of each work: all take turns, after one round that does not count.
inline std::vector<double> roundRobin(int rounds, const std::vector<std::function<void()>> &works)
{
    std::vector<std::vector<double>> times(works.size());
    for (int round = 0; round <= rounds; ++round)
        for (std::size_t i = 0; i < works.size(); ++i)
            if (const double time = seconds(works[i]); round > 0)
                times[i].push_back(time);
    std::vector<double> medians;
    for (std::vector<double> &one : times)
        medians.push_back(median(std::move(one)));
    return medians;
}

/// A bound on a ratio.
struct Wanted
{
    double bound = 0;
    bool most = true; ///< at most the bound, or else at least
};

inline Wanted atMost(double bound)
{
    return {bound, true};
}

inline Wanted atLeast(double bound)
{
    return {bound, false};
}

inline void report(const char *goal, const std::string &what, double measured, Wanted wanted)
{
    const bool met = wanted.most ? measured <= wanted.bound : measured >= wanted.bound;
    std::printf("goal\t%s\t%s\t%.4g\t%s %g\t%s\n", goal, what.c_str(), measured,
        wanted.most ? "<=" : ">=", wanted.bound, met ? "met" : "not met");
    std::fflush(stdout);
}

inline void notMeasured(const char *goal, const std::string &what, const std::string &why)
{
    std::printf("goal\t%s\t%s\t-\t-\tnot measured here: %s\n", goal, what.c_str(), why.c_str());
    std::fflush(stdout);
}

} // namespace goals
