#include "core/concerns/filter.h"

#include <algorithm>

namespace concave {

bool ConcernFilter::matches(
    const ConcernBook &book, const Concern &concern, std::span<const CoverageFinding> findings) const
{
    if (status && concern.status != *status)
        return false;
    const auto lacks = [&](const CoverageFinding &finding) {
        return finding.concern == concern.id && finding.gap == *gap;
    };
    if (gap && std::ranges::none_of(findings, lacks))
        return false;
    QStringList texts{concern.name, concern.words, concern.worstCase, concern.mitigation, concern.owner};
    if (const Stakeholder *stakeholder = findStakeholder(book, concern.stakeholder))
        texts << stakeholder->name << stakeholder->role;
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(words, [&](const QString &word) {
        return std::ranges::any_of(
            texts, [&](const QString &each) { return each.contains(word, Qt::CaseInsensitive); });
    });
}

} // namespace concave
