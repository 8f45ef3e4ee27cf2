// How a file is read as leads: guessed from what it says, changed by the user, kept for the next file of the
// same header.
#pragma once

#include "core/exchange/tablechoices.h"
#include "core/pipeline/leadvocabulary.h"
#include "core/pipeline/pipeline.h"

namespace concave {

/// Where leads of a source's stage go.
struct StageChoice
{
    enum class Meaning {
        Stage, ///< `stage`
        NewStage,
        Won,
        Lost,
    };
    QString source; ///< as the file has it
    Meaning meaning = Meaning::Stage;
    Id stage;
    bool isGuess = false; ///< nothing in the name says so: to be told

    bool operator==(const StageChoice &) const = default;
};

struct LeadChoices : TableChoices
{
    LeadProvider provider = LeadProvider::Unknown;
    QString currency = QStringLiteral("EUR"); ///< of amounts whose row names none
    std::vector<StageChoice> stages;
    bool withArchived = false;

    bool operator==(const LeadChoices &) const = default;
};

/// The leftmost column of a role; for Role::Field that of the field.
std::optional<std::size_t> columnOf(const LeadChoices &choices, LeadTarget::Role role, std::size_t field = 0);

/// All that can be found out. Where the file was mapped before, as it was then.
LeadChoices guessChoices(
    const SourceFile &file, const Pipeline &pipeline, const std::vector<LeadMapping> &kept = {});
/// The same with another header row.
LeadChoices guessBelow(const SourceFile &file, const Pipeline &pipeline, std::size_t headerRow);
/// Chooses a column's target, and what follows from it.
void chooseTarget(LeadChoices &choices, const SourceFile &file, const Pipeline &pipeline, std::size_t column,
    const QString &target);
void chooseArchived(LeadChoices &choices, const SourceFile &file, const Pipeline &pipeline, bool with);

/// What the days and numbers of the mapped columns say of their reading.
Evidence dateEvidence(const SourceFile &file, const LeadChoices &choices);
Evidence decimalEvidence(const SourceFile &file, const LeadChoices &choices);

/// Input with one sentence where two columns are to fill one field, none says whose lead a row is, or there
/// are no rows.
Result<void> check(const SourceFile &file, const LeadChoices &choices);

/// As it is kept in a document; see LeadMapping.
LeadMapping toMapping(const SourceFile &file, const LeadChoices &choices);

} // namespace concave
