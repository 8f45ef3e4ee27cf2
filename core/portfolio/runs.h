// A project's measured points from the runs of an experiment tracker: every run adds its duration to the
// effort spent so far, and every run that is better than all before it is one measured point.
//
// Columns are known by the names that MLflow and Weights & Biases export (start_time, Start Time, Created,
// end_time, Duration, Runtime, metrics.accuracy, val_acc …) and by the fields start, end, duration, metric,
// effort and accuracy. A table with an effort column (engineer-weeks) is taken as it is: a point for each
// row.
#pragma once

#include "core/document/document.h"
#include "core/exchange/columns.h"
#include "core/portfolio/portfolio.h"

namespace concave {

struct RunOptions
{
    std::vector<ColumnChoice> choices;
    QString metric;           ///< the column, with or without "metrics."; empty: the best known one
    double hoursPerWeek = 40; ///< of run duration, in an engineer-week
};

struct RunTable
{
    qint64 read = 0;                       ///< rows below the header
    std::vector<allocation::Point> points; ///< by ascending effort
    std::vector<Finding> rejected;         ///< rows with a time, duration or metric that is none
    QStringList notes;                     ///< what was taken for what, a sentence each
};

/// Runs in the order of their start; rows without any start in the order of the table. A run lasts from its
/// start to its end, or for its duration. One without metric counts its effort and gives no point; without
/// both it still runs, and is left out. Where all metrics lie in 0 … 1 they are fractions, and count as 0 …
/// 100 points. The plateau after the last improvement is seen by a point at the effort of all runs.
///
/// Times are ISO 8601 with or without zone, "2026-03-10 09:00:00", or seconds or milliseconds since 1970;
/// durations are seconds, "1:30:00", "2 days 01:30:00", "3h 20m", "3.2min" or "2d".
///
/// Input with one sentence where a column that is needed is missing, or a choice names what is not there.
Result<RunTable> readRuns(const CsvTable &table, const RunOptions &options = {});

struct PointImport
{
    qint64 read = 0;
    qint64 added = 0;      ///< points
    qint64 duplicates = 0; ///< points that the project has already, skipped
    std::vector<Finding> rejected;
    QStringList notes;
};

/// What importPoints would do. Changes nothing.
Result<PointImport> previewPoints(const Document &document, Id project, const RunTable &runs);
/// Adds the points to those the project has, in one edit that undo takes back. All or nothing: where a row
/// was rejected, nothing is added.
Result<PointImport> importPoints(Document &document, Id project, const RunTable &runs);

} // namespace concave
