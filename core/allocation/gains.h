// Whole units by largest gain. Internal to the solver.
#pragma once

#include "core/allocation/continuous.h"

namespace concave::allocation {

/// Whether each unit gains at most what the one before did. Not asked in full of a long convex part, where
/// only returns could make them fall.
bool hasFallingGains(const Piece &piece);

/// Of the next unit; nothing where there is none.
double nextGain(const Piece &piece, double effort);

/// Units that a budget leaves after the least efforts.
double freeUnits(const Portfolio &portfolio, double budget);

std::vector<double> lows(const std::vector<Piece> &pieces);

/// A number of units that one piece is given in a row, each with the same gain.
struct Given
{
    std::size_t piece = 0;
    double units = 0;
    double gain = 0;
};

/// Gives units by largest gain, the earlier piece first among equals, and raises the efforts by them. Stops
/// where nothing gains. O(runs · log n).
std::vector<Given> giveUnits(const std::vector<Piece> &pieces, std::vector<double> &efforts, double units);

} // namespace concave::allocation
