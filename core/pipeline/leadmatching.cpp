#include "core/pipeline/leadmatching.h"

#include <algorithm>

namespace concave {

namespace {

QString nameKey(const Lead &lead)
{
    return foldedName(lead.company) + u'\n' + foldedName(lead.title);
}

QString emailKey(const Lead &lead)
{
    return lead.email.trimmed().toCaseFolded();
}

QStringView providerOf(const QString &id)
{
    return QStringView(id).first(std::max<qsizetype>(id.indexOf(u':'), 0));
}

bool areTwo(const Lead &one, const Lead &other)
{
    const QStringList ids = externalIdsOf(one);
    const QStringList others = externalIdsOf(other);
    const auto isOfOthers = [&](const QString &id) { return others.contains(id); };
    const auto sharesSource = [&](const QString &id) {
        return std::ranges::find(others, providerOf(id), providerOf) != others.end();
    };
    return std::ranges::none_of(ids, isOfOthers) && std::ranges::any_of(ids, sharesSource);
}

bool areTwoDeals(const Lead &one, const Lead &other)
{
    return !one.title.isEmpty() && !other.title.isEmpty() && foldedName(one.title) != foldedName(other.title);
}

/// In the order in which they were added: a hash has the newest first.
std::vector<const Lead *> found(const QMultiHash<QString, const Lead *> &index, const QString &key)
{
    const auto [first, last] = index.equal_range(key);
    std::vector<const Lead *> leads(first, last);
    std::ranges::reverse(leads);
    return leads;
}

} // namespace

QString foldedName(const QString &name)
{
    const bool isPlain = std::ranges::all_of(name, [](QChar c) { return c.unicode() < 0x80; });
    const QString decomposed = isPlain ? name : name.normalized(QString::NormalizationForm_KD);
    QString folded;
    folded.reserve(decomposed.size());
    for (const QChar character : decomposed) {
        if (!character.isSpace() && !character.isMark())
            folded += character.toCaseFolded();
    }
    return folded;
}

void LeadIndex::add(const Lead &lead)
{
    for (const QString &id : externalIdsOf(lead))
        m_byId.insert(id, &lead);
    if (!lead.email.isEmpty())
        m_byEmail.insert(emailKey(lead), &lead);
    m_byName.insert(nameKey(lead), &lead);
}

std::vector<const Lead *> LeadIndex::find(const Lead &lead) const
{
    for (const QString &id : externalIdsOf(lead)) {
        if (auto leads = found(m_byId, id); !leads.empty())
            return leads;
    }
    if (!lead.email.isEmpty()) {
        auto leads = found(m_byEmail, emailKey(lead));
        std::erase_if(
            leads, [&](const Lead *other) { return areTwo(lead, *other) || areTwoDeals(lead, *other); });
        const auto named =
            std::ranges::find(leads, nameKey(lead), [](const Lead *other) { return nameKey(*other); });
        if (leads.size() > 1 && named != leads.end())
            return {*named};
        if (!leads.empty())
            return leads;
    }
    auto leads = found(m_byName, nameKey(lead));
    std::erase_if(leads, [&](const Lead *other) { return areTwo(lead, *other); });
    return leads;
}

} // namespace concave
