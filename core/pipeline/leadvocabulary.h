// What other programs call the fields of a lead.
#pragma once

#include "core/pipeline/records.h"

#include <QStringList>

namespace concave {

/// Where a table of leads comes from.
enum class LeadProvider { Unknown, Own, Pipedrive, HubSpot, Salesforce, Trello };

/// What a column of a source can fill: a field of a lead, or what leads to records beside it.
struct LeadTarget
{
    enum class Role {
        Field, ///< of Lead
        OwnId, ///< of a lead that this document has
        Status,
        IsWon,
        IsClosed, ///< won or lost
        IsArchived,
        IsDeleted,
        WonOn,
        ClosedOn, ///< won or lost
        Activities,
        Milestones,
    };
    QString name; ///< on the command line, and kept with a mapping
    QString label;
    Role role = Role::Field;
    std::size_t field = 0; ///< place in Lead::description(), of the role Field
};

/// In the order in which people look for them.
const std::vector<LeadTarget> &leadTargets();
/// By name or label, whatever its case; nullptr where there is none.
const LeadTarget *findTarget(const QString &word);

/// The provider whose words most of the header are; Unknown where fewer than two are.
LeadProvider recogniseProvider(const QStringList &header);
bool isKnownLabel(const QString &label);
/// For each column the name of the target it probably fills, the leftmost where there are several; empty for
/// none.
QStringList guessTargets(const QStringList &header, LeadProvider provider);

/// Before a provider's ids in Lead::externalId, such as "pipedrive".
QString idPrefix(LeadProvider provider);
/// As people know it; empty for Unknown.
QString providerName(LeadProvider provider);

/// As foldedWord(), and without the "Deal - " of Pipedrive.
QString foldedLabel(const QString &label);

} // namespace concave
