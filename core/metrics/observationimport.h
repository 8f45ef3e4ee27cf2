// Observations of a metric from a file or a spreadsheet's clipboard: what would be done, and doing it.
#pragma once

#include "core/exchange/verdict.h"
#include "core/metrics/observationchoices.h"

namespace concave {

struct ObservationImport
{
    struct Entry
    {
        QString series;
        double value = 0;
        Id existing; ///< the observation it is another value of; none where it is new
        bool isThere = false;
    };
    struct JudgedRow
    {
        qint64 line = 0; ///< see Grid::line
        QDateTime at;
        std::vector<Entry> values; ///< blank cells have none
        /// New: it has values for moments that have none; Update: it has other values than there are;
        /// Duplicate: all its values are there already.
        Verdict verdict = Verdict::New;
        QString why; ///< of all but new ones
    };

    Metric metric;
    std::vector<JudgedRow> rows; ///< in the order of the table
    QStringList notes;           ///< what was taken for what, left out or is told for safety, a sentence each

    qint64 read() const { return static_cast<qint64>(rows.size()); }
    /// read() is the sum over all verdicts.
    qint64 count(Verdict verdict) const;
    std::vector<Finding> rejected() const; ///< by row
};

/// The metric that observations of a concern go to: its own, or one of the concern's name that is to be made
/// with them.
Metric metricFor(const MetricBook &book, Id project, Id concern, const QString &name);

/// A row at fault is rejected whole: no day, a cell that is neither a number nor blank, no value at all,
/// another value than an earlier row has for the same moment. Input where the choices do not hold; see
/// check().
Result<ObservationImport> planObservations(
    const SourceFile &file, const ObservationChoices &choices, const MetricBook &book, const Metric &metric);

/// Adds and updates in one edit, and makes the metric and its series where they are missing. Rejected rows
/// and duplicates are left out. Nothing changes where no row is new or an update. Precondition: planned from
/// the document as it is.
Result<void> importObservations(Document &document, const ObservationImport &import);

} // namespace concave
