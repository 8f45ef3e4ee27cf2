#include "core/allocation/convolution.h"

#include <algorithm>

namespace concave::allocation {

namespace {

/// Indices from first to before end.
struct Range
{
    std::size_t first;
    std::size_t end;

    std::size_t size() const { return end - first; }
    std::size_t middle() const { return first + size() / 2; }
    Range lower() const { return {first, middle()}; }
    Range upper() const { return {middle(), end}; }
};

class Convolution
{
public:
    Convolution(const std::vector<double> &before, const std::vector<double> &gained, Run run, Row &row)
        : m_before(before), m_gained(gained), m_least(run.least), m_most(run.most), m_row(row)
    {}

    void addAll(Range totals, Range sources);
    void addConcave(Range totals, Range sources);
    void addConvex(Range totals, Range sources);

private:
    std::size_t addBest(std::size_t total, Range sources);
    void addWholeBlock(Range totals, Range sources);

    const std::vector<double> &m_before;
    const std::vector<double> &m_gained;
    std::size_t m_least;
    std::size_t m_most;
    Row &m_row;
};

/// The source (total − taken) that serves a total best, of equal ones the last; `sources` must allow one.
std::size_t Convolution::addBest(std::size_t total, Range sources)
{
    const std::size_t first = std::max(sources.first, total - std::min(total, m_most));
    const std::size_t end = std::min(sources.end, total - m_least + 1);
    std::size_t best = first;
    double most = m_before[first] + m_gained[total - first];
    for (std::size_t source = first + 1; source < end; ++source)
        if (const double with = m_before[source] + m_gained[total - source]; with >= most) {
            best = source;
            most = with;
        }
    if (most > m_row.best[total]) {
        m_row.best[total] = most;
        m_row.taken[total] = static_cast<std::uint32_t>(total - best);
    }
    return best;
}

void Convolution::addAll(Range totals, Range sources)
{
    for (std::size_t total = std::max(totals.first, sources.first + m_least); total < totals.end; ++total)
        if (total < sources.end + m_most)
            addBest(total, sources);
}

/// The best source never falls while the total rises.
void Convolution::addConcave(Range totals, Range sources)
{
    if (totals.size() == 0)
        return;
    const std::size_t middle = totals.middle();
    const std::size_t best = addBest(middle, sources);
    addConcave({totals.first, middle}, {sources.first, best + 1});
    addConcave({middle + 1, totals.end}, {best, sources.end});
}

/// Every total may take from every source; the best source never rises while the total rises.
void Convolution::addWholeBlock(Range totals, Range sources)
{
    if (totals.size() == 0)
        return;
    const std::size_t middle = totals.middle();
    const std::size_t best = addBest(middle, sources);
    addWholeBlock({totals.first, middle}, {best, sources.end});
    addWholeBlock({middle + 1, totals.end}, {sources.first, best + 1});
}

void Convolution::addConvex(Range totals, Range sources)
{
    constexpr std::size_t small = 16;
    const bool isOutside = totals.end <= sources.first + m_least || totals.first >= sources.end + m_most;
    if (totals.size() == 0 || sources.size() == 0 || isOutside)
        return;
    const bool isInside =
        totals.first + 1 >= sources.end + m_least && totals.end <= sources.first + m_most + 1;
    if (isInside) {
        addWholeBlock(totals, sources);
    } else if (totals.size() <= small && sources.size() <= small) {
        addAll(totals, sources);
    } else {
        for (const Range total : {totals.lower(), totals.upper()})
            for (const Range source : {sources.lower(), sources.upper()})
                addConvex(total, source);
    }
}

} // namespace

std::vector<Run> runs(const std::vector<double> &gains)
{
    constexpr double rounding = 1e-12;
    const std::size_t last = gains.size();
    const auto gain = [&](std::size_t unit) { return gains[unit - 1]; };
    std::vector<Run> runs;
    for (std::size_t least = 0; least <= last;) {
        std::size_t end = least + 1;
        while (end < last && gain(end + 1) >= gain(end) * (1 - rounding))
            ++end;
        if (end > last)
            end = last;
        if (end > least)
            runs.push_back({least, end - 1, Shape::Convex});
        least = end;
        while (end < last && gain(end + 1) <= gain(end) * (1 + rounding))
            ++end;
        runs.push_back({least, end, Shape::Concave});
        least = end + 1;
    }
    return runs;
}

void convolve(const std::vector<double> &before, const std::vector<double> &gained, Run run, Row &row)
{
    constexpr std::size_t few = 16;
    const std::size_t totals = before.size();
    run.least = std::max<std::size_t>(run.least, 1);
    run.most = std::min(run.most, totals - 1);
    if (run.least > run.most)
        return;
    Convolution convolution(before, gained, run, row);
    if (run.most - run.least < few)
        convolution.addAll({0, totals}, {0, totals});
    else if (run.shape == Shape::Convex)
        convolution.addConvex({0, totals}, {0, totals});
    else
        convolution.addConcave({run.least, totals}, {0, totals});
}

} // namespace concave::allocation
