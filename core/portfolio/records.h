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
    // 90 % intervals around the parameters: one in twenty lies below the low end, one above the high one. An
    // absent end: certain on that side. Each interval holds its parameter.
    std::optional<double> aLow;
    std::optional<double> aHigh;
    std::optional<double> bLow;
    std::optional<double> bHigh;
    std::optional<double> pLow;
    std::optional<double> pHigh;
    std::optional<double> kLow;
    std::optional<double> kHigh;
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

/// One corner of what a project's accuracy is worth: the corners together are a concave, non-decreasing,
/// piecewise-linear map from accuracy to value. A project without any is worth its accuracy.
struct ReturnPoint
{
    static const Description<ReturnPoint> &description();

    Id id;
    Id project;
    double accuracy = 0;
    double worth = 0; ///< in the scenario's unit of value, before the project's weight
};

/// One stage that a project goes through as effort is put into it. The stages of a project hold for it alone,
/// those without a project for all others; a document without any has the usual five.
struct Stage
{
    static const Description<Stage> &description();

    Id id;
    std::optional<Id> project;
    QString name;
    double start = 0; ///< least effort; a stage ends where the next begins
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
    QString unit;        ///< what value is counted in, such as k€; empty: points
    int samples = 10000; ///< of the uncertainty
    int seed = 1;        ///< of the random numbers, so that the samples repeat
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

/// Something to be done for a project.
struct Task
{
    static const Description<Task> &description();

    Id id;
    Id project;
    QString name;
    QString owner; ///< who does it
    QDate due;     ///< null: no day
    QDate doneOn;  ///< null: open
    double position = 0;
};

/// The kinds above, in an order in which each refers only to earlier ones.
Kinds portfolioKinds();

} // namespace concave
