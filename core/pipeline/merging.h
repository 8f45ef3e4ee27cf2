// Leads that were recorded twice: found, and made one.
#pragma once

#include "core/pipeline/pipeline.h"

namespace concave {

/// Two leads that may be one; the first is the older.
struct LikelyDuplicate
{
    Id first;
    Id second;
    QString reason; ///< in words: "Same e-mail"
};

/// Pairs with the same e-mail, or the same company and the same title or contact; of each set of leads that
/// are alike, its oldest with every other one, each pair once. Case, accents, punctuation and legal forms
/// such as GmbH or Ltd do not tell names apart.
std::vector<LikelyDuplicate> likelyDuplicates(const Pipeline &pipeline);

/// A name by which the same company or person is found again: see above.
QString comparableName(const QString &name);

/// A field in which leads that are to be merged differ.
struct MergeChoice
{
    std::size_t field = 0;       ///< of Lead; others go along with it: its stage with the day it was entered
    std::vector<QString> values; ///< in words, one for each lead; empty where it has none
    std::size_t chosen = 0;      ///< the lead whose value is kept
};

/// What a person chooses when these leads become one: the first of them, which is kept. Chosen at first is
/// its own value, or that of the first lead that has any; an open lead stays open. Not among them are tags,
/// notes and ids at the sources, which are joined. Precondition: leads of the pipeline, each once.
std::vector<MergeChoice> mergeChoices(const Pipeline &pipeline, const std::vector<Id> &leads);

/// Makes the leads one: the first of them with the chosen values, and with all activities, meetings,
/// milestones, parties, testimonials and moves of the others, which are removed. Parties of the same name
/// become one, signed on the earlier day. Whatever is not kept is written down as an activity.
/// Preconditions: those of mergeChoices(), which made the choices.
void mergeLeads(Edit &edit, const Pipeline &pipeline, const std::vector<Id> &leads,
    const std::vector<MergeChoice> &choices, const QDateTime &now);

} // namespace concave
