// Leads from a file of another program: what would be done, and doing it.
#pragma once

#include "core/exchange/verdict.h"
#include "core/pipeline/leadrows.h"

namespace concave {

/// A row, and what becomes of it.
struct JudgedRow
{
    LeadRow row;
    Verdict verdict = Verdict::New;
    Id existing;     ///< the lead of the document that it is, where it is one
    QStringList why; ///< of an update the labels of what changes; otherwise at most one or more sentences
};

struct LeadImport
{
    std::vector<JudgedRow> rows;     ///< in the order of the file
    std::vector<StageChoice> stages; ///< of the choices
    std::vector<BoardList> lists;    ///< of the file
    LeadMapping mapping;             ///< to be kept
    QString fileName;
    QStringList notes; ///< what was taken for what, left out or is still open, a sentence each

    qint64 read() const { return static_cast<qint64>(rows.size()); }
    /// read() is the sum over all verdicts.
    qint64 count(Verdict verdict) const;
    std::vector<Finding> rejected() const; ///< by row
};

/// What importLeads would do: rows are compared with the pipeline's leads and with earlier rows. A row that
/// is an earlier one is a duplicate, as is one that is a lead already and changes nothing, or could be
/// several.
///
/// An update takes what the row has, and nothing where it is blank. It moves no lead that is won or lost.
/// Input where the choices do not hold; see check().
Result<LeadImport> planImport(
    const SourceFile &file, const LeadChoices &choices, const Pipeline &pipeline, const QDateTime &now);

/// Adds and updates, and keeps the mapping, in one edit. Rejected rows and duplicates are left out. Nothing
/// changes where no row is new or an update. Precondition: planned from the document as it is.
Result<void> importLeads(Document &document, const LeadImport &import);

/// A table of row, lead, verdict and why, as CSV.
QByteArray reportOf(const LeadImport &import);

} // namespace concave
