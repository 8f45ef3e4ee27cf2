// Which leads a person wants to see.
#pragma once

#include "core/pipeline/facts.h"

namespace concave {

struct LeadFilter
{
    QString text;      ///< every word of it stands somewhere in the lead, in any case
    QString source;    ///< empty: any
    bool lost = false; ///< lost leads as well

    bool operator==(const LeadFilter &) const = default;
};

bool matches(const LeadFilter &filter, const Lead &lead, const LeadFacts &facts);

} // namespace concave
