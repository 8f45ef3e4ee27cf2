#include "core/pipeline/filter.h"

namespace concave {

namespace {

bool holds(const Lead &lead, QStringView word)
{
    for (const QString *text : {&lead.company, &lead.title, &lead.contact, &lead.role, &lead.email,
             &lead.source, &lead.tags, &lead.nextAction, &lead.note}) {
        if (text->contains(word, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

} // namespace

bool matches(const LeadFilter &filter, const Lead &lead, const LeadFacts &facts)
{
    if (facts.standing == Standing::Lost && !filter.lost)
        return false;
    if (!filter.source.isEmpty() && lead.source != filter.source)
        return false;
    for (const QStringView word : QStringView(filter.text).split(u' ', Qt::SkipEmptyParts)) {
        if (!holds(lead, word))
            return false;
    }
    return true;
}

} // namespace concave
