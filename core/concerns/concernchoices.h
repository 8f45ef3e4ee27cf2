// How a file is read as concerns: guessed from what it says, changed by the user.
#pragma once

#include "core/concerns/concerns.h"
#include "core/exchange/tablechoices.h"

namespace concave {

/// What a column can fill: a field of a concern, or what leads to records beside it.
struct ConcernTarget
{
    enum class Role {
        Field,           ///< of Concern
        Stakeholder,     ///< by name
        StakeholderRole, ///< of one that is made, or to tell namesakes apart
        Story,           ///< the three parts of a user story in one sentence
        Steps,           ///< of the demo, one a line: "[x] Stop the engine"
    };
    QString name; ///< on the command line
    QString label;
    Role role = Role::Field;
    std::size_t field = 0; ///< place in Concern::description(), of the role Field
};

/// In the order in which people look for them.
const std::vector<ConcernTarget> &concernTargets();
/// By name or label, whatever its case; nullptr where there is none.
const ConcernTarget *findConcernTarget(const QString &word);

/// What a word of a source's status means.
struct StatusChoice
{
    QString source; ///< as the file has it
    ConcernStatus status = ConcernStatus::Raised;
    bool isGuess = false; ///< nothing in the word says so: to be told

    bool operator==(const StatusChoice &) const = default;
};

struct ConcernChoices : TableChoices
{
    std::vector<StatusChoice> statuses;

    bool operator==(const ConcernChoices &) const = default;
};

/// All that can be found out: the header is the first row of which most cells are labels that are known.
ConcernChoices guessConcernChoices(const SourceFile &file);
/// The same with another header row.
ConcernChoices guessConcernsBelow(const SourceFile &file, std::size_t headerRow);
/// Chooses a column's target, and what follows from it.
void chooseTarget(ConcernChoices &choices, const SourceFile &file, std::size_t column, const QString &target);

/// What the days of the columns say of their reading.
Evidence dateEvidence(const SourceFile &file, const ConcernChoices &choices);

/// Input with one sentence where two columns are to fill one field, none has a concern, or there are no rows.
Result<void> check(const SourceFile &file, const ConcernChoices &choices);

} // namespace concave
