// Max-plus convolution, for dynamic programming over whole units. Internal to the solver.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace concave::allocation {

/// The best value of each total, and how many units of it the last piece takes.
struct Row
{
    std::vector<double> best;
    std::vector<std::uint32_t> taken;
};

/// Whether each unit gains less than the one before, or more.
enum class Shape { Concave, Convex };

/// The numbers of units from `least` to `most`, between which gains fall, or rise.
struct Run
{
    std::size_t least = 0;
    std::size_t most = 0;
    Shape shape = Shape::Concave;
};

/// Divides 0 … gains.size() units into runs by the gain of each, convex and concave by turns; where the gain
/// is largest a concave one begins. Gains that differ by 1e-12 of themselves count as equal.
std::vector<Run> runs(const std::vector<double> &gains);

/// Raises row.best[total] to before[total − taken] + gained[taken] wherever some `taken` of the run makes it
/// larger; of equal ones the least. All of `before` and the row are as long as the totals go. With n totals
/// O(n log n) for a concave run, O(n log² n) for a convex one: the matrix of the sums is totally monotone
/// (Aggarwal et al., Algorithmica 2, 1987), for convex ones in each block that the bounds of the run leave
/// whole.
void convolve(const std::vector<double> &before, const std::vector<double> &gained, Run run, Row &row);

} // namespace concave::allocation
