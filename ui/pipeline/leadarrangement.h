// How the table of leads is arranged: which columns, sorted how, filtered by what. Saved views keep it by
// name.
#pragma once

#include "core/pipeline/records.h"

#include <QStringList>

namespace concave::ui {

struct LeadArrangement
{
    QStringList columns; ///< names of leadColumns(), from left to right
    QString sortedBy;    ///< one of them
    bool isDescending = false;
    QString filter; ///< as it is typed

    bool operator==(const LeadArrangement &) const = default;
};

/// Where nobody arranged anything.
LeadArrangement usualArrangement();

/// Columns that this program does not know are left out.
LeadArrangement arrangementOf(const LeadView &view);
void put(const LeadArrangement &arrangement, LeadView &view);

} // namespace concave::ui
