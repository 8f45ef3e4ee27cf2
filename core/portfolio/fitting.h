// Fitting a project's curve to its measured points, in words: which family follows them, what they leave
// open, and which of them no concave curve can follow.
#pragma once

#include "core/allocation/fit.h"
#include "core/document/document.h"
#include "core/portfolio/portfolio.h"

namespace concave {

struct Fitting
{
    std::vector<allocation::Fit> fits; ///< best first; none where no family rises with the points
    QString suggestion; ///< one sentence: the best family and its residual, or why there is none
    std::vector<allocation::Point> contradicting; ///< see allocation::contradictingPoints
    QString contradiction;                        ///< names them; empty where there are none
};

/// `current` gives what the points do not determine.
Fitting fitCurves(const std::vector<allocation::Point> &points, const Curve &current);

/// "Logarithmic": as the program calls a family.
QString nameOf(allocation::Family family);

/// Which parameters the points leave open, in one sentence; empty where they determine all.
QString whatIsHeld(const allocation::Fit &fit);

enum class Intervals { None, Fitted };

/// The curve with a fit's family, parameters, baseline and ceiling, and with its 90 % intervals or none.
Curve withFit(Curve curve, const allocation::Fit &fit, Intervals intervals);

/// Replaces the project's curve by a fit to its measured points as they are, in one step: "Fit Logarithmic to
/// 6 points of Dispatching engine". NotFound where the project is gone.
Result<Changes> applyFit(Document &document, Id project, const allocation::Fit &fit, Intervals intervals);

} // namespace concave
