// Which leads are the same one.
#pragma once

#include "core/pipeline/leadrows.h"

#include <QHash>

#include <unordered_map>

namespace concave {

/// A company's or deal's name without case, accents and blanks.
QString foldedName(const QString &name);

/// What tells a lead apart, folded.
struct LeadKeys
{
    explicit LeadKeys(const Lead &lead);

    QString id;
    QString email;
    QString company;
    QString title;
    QString name; ///< company and title
};

/// Finds leads by what tells them apart: their id at the source, then their e-mail, then company and title.
/// Leads with two ids of one source are two, and so are deals of two titles of one person.
class LeadIndex
{
public:
    /// `place` is the caller's own number for the lead.
    void add(LeadKeys keys, std::size_t place);
    /// Places of the leads that the given one could be by the first of the three that finds any, in the order
    /// in which they were added; of several that share an e-mail the one that also has the company and title,
    /// if there is one.
    std::vector<std::size_t> find(const LeadKeys &keys) const;

private:
    /// From a key's hash to places in m_entries.
    using Index = std::unordered_multimap<std::size_t, std::size_t>;
    std::vector<std::size_t> entries(const Index &index, QString LeadKeys::*key, const LeadKeys &keys) const;

    struct Entry
    {
        LeadKeys keys;
        std::size_t place;
    };
    std::vector<Entry> m_entries;
    Index m_byId;
    Index m_byEmail;
    Index m_byName;
};

} // namespace concave
