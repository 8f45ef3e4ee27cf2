// What moves between two splits of a budget, and why, in words.
#pragma once

#include "core/portfolio/comparison.h"

#include <QStringList>

namespace concave {

/// Who gets how much, and what it is worth.
struct Split
{
    struct Part
    {
        Id project;
        QString name;
        double effort = 0; ///< engineer-weeks
    };

    std::vector<Part> parts;
    double budget = 0; ///< of which the efforts may leave some over
    double value = 0;
    QString unit; ///< of the value

    double spent() const;
};

Split splitOf(const Plan &plan);
Split splitOf(const Plan &plan, const Comparison &comparison);

/// Effort that goes from one project to another. No id: it comes from what was not spent before, or goes
/// where nobody gets it.
struct Move
{
    Id from;
    Id to;
    double effort = 0;

    bool operator==(const Move &) const = default;
};

/// The least effort that has to move, in few moves: largest loss to largest gain, the largest move first.
/// What is below a hundredth of a week does not move. A project that is in one of them alone has no effort in
/// the other.
std::vector<Move> moves(const Split &before, const Split &after);

/// The same in sentences, the budget's change first, then the value's: "The budget grows by 200 weeks: 73 go
/// to Dispatching engine, 61 to …", "18 weeks move from Courier vision to Dispatching engine.", "The total
/// value rises by 57.5 points to 155.0 (+59 %)."
QStringList whatMoves(const Split &before, const Split &after);

/// What is set differently in the plan after: "Courier vision: minimum 34 instead of 0 weeks." Empty where
/// nothing but the budget is.
QStringList whatDiffers(const Plan &before, const Plan &after);

} // namespace concave
