// Concerns from a file of another program, or one that was exported here: what would be done, and doing it.
#pragma once

#include "core/concerns/concernchoices.h"
#include "core/exchange/verdict.h"

#include <bitset>

namespace concave {

/// A row of the file as a concern, before it is compared with those of a project.
struct ConcernRow
{
    struct Step
    {
        QString text;
        bool isShown = false;
    };

    qint64 line = 0;       ///< see Grid::line
    Concern concern;       ///< without id, project, stakeholder and position
    std::bitset<32> given; ///< fields of Concern that the row has something for, by their place
    QString stakeholder;   ///< name
    QString role;          ///< of the stakeholder
    std::vector<Step> steps;
    QStringList faults; ///< sentences; empty where the row is sound
};

/// A row, and what becomes of it.
struct JudgedConcern
{
    ConcernRow row;
    Verdict verdict = Verdict::New;
    Id existing; ///< the concern that it is, where it is one
    /// The stakeholder, where the project has them; one with a name is made otherwise.
    std::optional<Id> from;
    bool isFromSeveral = false; ///< several stakeholders are called so: the concern is nobody's
    QStringList why;     ///< of an update the labels of what changes; otherwise at most one or more sentences
    QStringList remarks; ///< what was not taken as the file has it
};

struct ConcernImport
{
    Id project;
    std::vector<JudgedConcern> rows; ///< in the order of the file
    QString fileName;
    QStringList notes; ///< what was taken for what, left out or is still open, a sentence each

    qint64 read() const { return static_cast<qint64>(rows.size()); }
    /// read() is the sum over all verdicts.
    qint64 count(Verdict verdict) const;
    std::vector<Finding> rejected() const; ///< by row
};

/// What importConcerns would do: rows are compared with the concerns of the project and with earlier rows, by
/// name, then by the stakeholder's words, without case, accents and blanks; of several with one name it is
/// the stakeholder's. A row that is an earlier one is a duplicate, as is one that is there already and
/// changes nothing, or could be several.
///
/// An update takes what the row has, and nothing where it is blank. Accepted is who accepted and when: the
/// row's, else its stakeholder today; where that is nobody the concern is taken as demonstrated. Input where
/// the choices do not hold; see check().
Result<ConcernImport> planImport(const SourceFile &file, const ConcernChoices &choices,
    const ConcernBook &book, Id project, const QDateTime &now);

/// Adds and updates in one edit, with the stakeholders that are new. Rejected rows and duplicates are left
/// out. Nothing changes where no row is new or an update. Precondition: planned from the document as it is.
Result<void> importConcerns(Document &document, const ConcernImport &import);

/// A table of row, concern, stakeholder, verdict and why, as CSV.
QByteArray reportOf(const ConcernImport &import);

} // namespace concave
