// Curves taken by their handles. A handle is a place on a curve that can be moved; the curve follows it and
// keeps its other handles where they are as far as its family can.
//
// A smooth curve has a handle at its right end, which sets the gain a, and one where half of the rise up to
// there is reached, which sets b, p or k. Logistic has its inflection (k) and a place where it has slowed
// down (b) instead of the latter. Measured points are their own handles.
#pragma once

#include "core/portfolio/records.h"

namespace concave {

struct Handle
{
    enum class Moves { Up, Along, Freely }; ///< in accuracy, in effort, in both
    allocation::Point place;
    Moves moves = Moves::Freely;
};

/// A curve that is being reshaped, between effort 0 and `end`, the effort of its last handle: engineer-weeks
/// above 0. Where the ceiling is reached before, that handle is there.
class Reshaping
{
public:
    Reshaping(allocation::Curve curve, double end);

    const allocation::Curve &curve() const { return m_curve; }
    /// The end's comes first, then by ascending effort; measured points in their order.
    std::vector<Handle> handles() const;
    /// The curve with a handle moved as near to a place as its family allows, with parameters of four
    /// significant digits.
    allocation::Curve moved(std::size_t handle, allocation::Point place) const;

private:
    double rise(double effort) const;
    /// With the gain that gives the curve its place at the end.
    allocation::Curve withShape(double b, double p, double k) const;
    allocation::Curve withHalf(double effort) const;
    allocation::Curve withInflection(double inflection, double slowed) const;

    allocation::Curve m_curve;
    double m_end;
};

/// A project's curve with the parameters of another. Its 90 % intervals move along in proportion.
Curve withParameters(Curve curve, const allocation::Curve &shape);

} // namespace concave
