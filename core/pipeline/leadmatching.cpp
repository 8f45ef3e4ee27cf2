#include "core/pipeline/leadmatching.h"

#include "core/exchange/folding.h"

#include <QHash>

#include <algorithm>
#include <bit>

namespace concave {

namespace {

QStringView providerOf(const QString &id)
{
    return QStringView(id).first(std::max<qsizetype>(id.indexOf(u':'), 0));
}

bool areTwo(const LeadKeys &one, const LeadKeys &other)
{
    if (one.id.isEmpty() || other.id.isEmpty())
        return false;
    const QStringList ids = QStringList(one.id) + one.otherIds;
    const QStringList others = QStringList(other.id) + other.otherIds;
    const auto isOfOthers = [&](const QString &id) { return others.contains(id); };
    const auto sharesSource = [&](const QString &id) {
        return std::ranges::find(others, providerOf(id), providerOf) != others.end();
    };
    return std::ranges::none_of(ids, isOfOthers) && std::ranges::any_of(ids, sharesSource);
}

bool areTwoDeals(const LeadKeys &one, const LeadKeys &other)
{
    return !one.title.isEmpty() && !other.title.isEmpty() && one.title != other.title;
}

} // namespace

LeadKeys::LeadKeys(const Lead &lead)
    : email(lead.email.trimmed().toCaseFolded()), company(foldedName(lead.company)),
      title(foldedName(lead.title)), name(company + u'\n' + title)
{
    QStringList ids = externalIdsOf(lead);
    if (ids.isEmpty())
        return;
    id = ids.takeFirst();
    otherIds = ids;
}

void LeadIndex::Table::reserve(std::size_t count)
{
    const std::vector<Slot> slots = std::exchange(m_slots, std::vector<Slot>(std::bit_ceil(2 * count + 2)));
    const std::size_t mask = m_slots.size() - 1;
    for (const Slot &slot : slots) {
        std::size_t at = slot.hash & mask;
        while (slot.latest && m_slots[at].latest)
            at = (at + 1) & mask;
        if (slot.latest)
            m_slots[at] = slot;
    }
}

std::size_t LeadIndex::Table::slotOf(const LeadIndex &index, const QString &key, std::size_t hash) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = hash & mask;
    while (m_slots[at].latest &&
           (m_slots[at].hash != hash || index.m_entries[m_slots[at].latest - 1].keys.*m_key != key))
        at = (at + 1) & mask;
    return at;
}

void LeadIndex::Table::add(const LeadIndex &index, std::size_t entry)
{
    m_previous.resize(entry + 1);
    const QString &key = index.m_entries[entry].keys.*m_key;
    if (key.isEmpty())
        return;
    if (2 * (m_taken + 1) > m_slots.size())
        reserve(2 * (m_taken + 1));
    const std::size_t hash = qHash(key);
    Slot &slot = m_slots[slotOf(index, key, hash)];
    m_taken += slot.latest ? 0 : 1;
    m_previous[entry] = slot.latest;
    slot = {hash, entry + 1};
}

std::vector<std::size_t> LeadIndex::Table::find(const LeadIndex &index, const LeadKeys &keys) const
{
    constexpr std::size_t most = 100;
    std::vector<std::size_t> found;
    const QString &key = keys.*m_key;
    if (m_taken == 0 || key.isEmpty())
        return found;
    for (std::size_t next = m_slots[slotOf(index, key, qHash(key))].latest; next;
         next = m_previous[next - 1]) {
        if (found.size() == most)
            return {};
        found.push_back(next - 1);
    }
    std::ranges::reverse(found);
    return found;
}

void LeadIndex::reserve(std::size_t count)
{
    m_entries.reserve(count);
    m_ids.reserve(count);
    m_names.reserve(count);
}

void LeadIndex::add(LeadKeys keys, std::size_t place)
{
    const QStringList otherIds = keys.otherIds;
    m_entries.push_back({std::move(keys), place});
    for (Table *table : {&m_ids, &m_emails, &m_names})
        table->add(*this, m_entries.size() - 1);
    for (const QString &id : otherIds) {
        LeadKeys only;
        only.id = id;
        add(std::move(only), place);
    }
}

std::vector<std::size_t> LeadIndex::find(const LeadKeys &keys) const
{
    const auto placesOf = [&](std::vector<std::size_t> found) {
        for (std::size_t &entry : found)
            entry = m_entries[entry].place;
        return found;
    };
    for (const QString &id : QStringList(keys.id) + keys.otherIds) {
        LeadKeys only;
        only.id = id;
        if (auto same = m_ids.find(*this, only); !same.empty())
            return placesOf(std::move(same));
    }
    auto persons = m_emails.find(*this, keys);
    std::erase_if(persons, [&](std::size_t entry) {
        return areTwo(keys, m_entries[entry].keys) || areTwoDeals(keys, m_entries[entry].keys);
    });
    const auto named = std::ranges::find(
        persons, keys.name, [&](std::size_t entry) -> const QString & { return m_entries[entry].keys.name; });
    if (persons.size() > 1 && named != persons.end())
        return placesOf({*named});
    if (!persons.empty())
        return placesOf(std::move(persons));
    auto namesakes = m_names.find(*this, keys);
    std::erase_if(namesakes, [&](std::size_t entry) { return areTwo(keys, m_entries[entry].keys); });
    return placesOf(std::move(namesakes));
}

} // namespace concave
