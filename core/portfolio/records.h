// The records of the portfolio: projects that compete for effort, their curves, and the scenarios under which
// effort is split. Effort is in engineer-weeks, accuracy in points, weight in value per point.
#pragma once

#include "core/allocation/curve.h"
#include "core/document/record.h"

namespace concave {

/// Where a project is in its life. Stored: do not renumber.
enum class ProjectState { Idea = 0, Assessed = 1, Building = 2, InProduction = 3, Retired = 4 };

struct Project
{
    static const Description<Project> &description();

    Id id;
    QString name;
    QString client;
    QString owner;
    int colour = 0; ///< place in the series palette, repeating
    ProjectState state = ProjectState::Idea;
    double weight = 1;
    double minimum = 0;            ///< least effort
    std::optional<double> maximum; ///< most effort; none: as much as it likes
    std::optional<double> pinned;  ///< exactly this effort, whatever the bounds say
    double position = 0;           ///< fractional place in lists
    QString note;
};

/// A project's effort-accuracy curve; at most one for each project.
struct Curve
{
    static const Description<Curve> &description();

    Id project;
    allocation::Family family = allocation::Family::Log;
    double a = 10;
    double b = 0.1;
    double p = 0.5;
    double k = 10;
    double baseline = 0;
    std::optional<double> ceiling;
};

/// One measured pair of effort and accuracy.
struct MeasuredPoint
{
    static const Description<MeasuredPoint> &description();

    Id id;
    Id project;
    double effort = 0;
    double accuracy = 0;
};

/// A budget and what is different under it.
struct Scenario
{
    static const Description<Scenario> &description();

    Id id;
    QString name;
    QString note;
    double budget = 100;
    bool whole = false;   ///< split in whole weeks
    bool current = false; ///< the plan; where none is marked, the first by position
    double position = 0;
};

/// What a scenario changes about one project; what is absent stays as the project has it.
struct Adjustment
{
    static const Description<Adjustment> &description();

    Id id;
    Id scenario;
    Id project;
    std::optional<double> weight;
    std::optional<double> minimum;
    std::optional<double> maximum;
    std::optional<double> pinned;
};

/// The kinds above, in an order in which each refers only to earlier ones.
Kinds portfolioKinds();

} // namespace concave
