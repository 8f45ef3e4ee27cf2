#include "core/pipeline/leadmatching.h"

#include <algorithm>

namespace concave {

namespace {

QStringView providerOf(const QString &id)
{
    return QStringView(id).first(std::max<qsizetype>(id.indexOf(u':'), 0));
}

bool areTwo(const LeadKeys &one, const LeadKeys &other)
{
    const bool haveIds = !one.id.isEmpty() && !other.id.isEmpty();
    return haveIds && one.id != other.id && providerOf(one.id) == providerOf(other.id);
}

bool areTwoDeals(const LeadKeys &one, const LeadKeys &other)
{
    return !one.title.isEmpty() && !other.title.isEmpty() && one.title != other.title;
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

LeadKeys::LeadKeys(const Lead &lead)
    : id(lead.externalId), email(lead.email.trimmed().toCaseFolded()), company(foldedName(lead.company)),
      title(foldedName(lead.title)), name(company + u'\n' + title)
{}

void LeadIndex::add(LeadKeys keys, std::size_t place)
{
    const std::size_t entry = m_entries.size();
    if (!keys.id.isEmpty())
        m_byId.emplace(qHash(keys.id), entry);
    if (!keys.email.isEmpty())
        m_byEmail.emplace(qHash(keys.email), entry);
    m_byName.emplace(qHash(keys.name), entry);
    m_entries.push_back({std::move(keys), place});
}

std::vector<std::size_t> LeadIndex::entries(
    const Index &index, QString LeadKeys::*key, const LeadKeys &keys) const
{
    std::vector<std::size_t> found;
    const QString &word = keys.*key;
    if (word.isEmpty())
        return found;
    const auto [first, last] = index.equal_range(qHash(word));
    for (auto entry = first; entry != last; ++entry) {
        if (m_entries[entry->second].keys.*key == word)
            found.push_back(entry->second);
    }
    std::ranges::sort(found);
    return found;
}

std::vector<std::size_t> LeadIndex::find(const LeadKeys &keys) const
{
    const auto placesOf = [&](std::vector<std::size_t> found) {
        for (std::size_t &entry : found)
            entry = m_entries[entry].place;
        return found;
    };
    if (auto same = entries(m_byId, &LeadKeys::id, keys); !same.empty())
        return placesOf(std::move(same));
    auto persons = entries(m_byEmail, &LeadKeys::email, keys);
    std::erase_if(persons, [&](std::size_t entry) {
        return areTwo(keys, m_entries[entry].keys) || areTwoDeals(keys, m_entries[entry].keys);
    });
    const auto named = std::ranges::find(
        persons, keys.name, [&](std::size_t entry) -> const QString & { return m_entries[entry].keys.name; });
    if (persons.size() > 1 && named != persons.end())
        return placesOf({*named});
    if (!persons.empty())
        return placesOf(std::move(persons));
    auto namesakes = entries(m_byName, &LeadKeys::name, keys);
    std::erase_if(namesakes, [&](std::size_t entry) { return areTwo(keys, m_entries[entry].keys); });
    return placesOf(std::move(namesakes));
}

} // namespace concave
