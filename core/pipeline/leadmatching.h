// Which leads are the same one.
#pragma once

#include "core/pipeline/leadrows.h"

namespace concave {

/// What tells a lead apart, folded.
struct LeadKeys
{
    LeadKeys() = default;
    explicit LeadKeys(const Lead &lead);

    QString id;           ///< the first of its ids at the sources
    QStringList otherIds; ///< of a merged lead
    QString email;
    QString company;
    QString title;
    QString name; ///< company and title
};

/// Finds leads by what tells them apart: any of their ids at the sources, then their e-mail, then company and
/// title. Leads with ids of one source and none in common are two, and so are deals of two titles of one
/// person.
class LeadIndex
{
public:
    /// For that many leads.
    void reserve(std::size_t count);
    /// `place` is the caller's own number for the lead.
    void add(LeadKeys keys, std::size_t place);
    /// Places of the leads that the given one could be by the first of the three that finds any, in the order
    /// in which they were added; of several that share an e-mail the one that also has the company and title,
    /// if there is one.
    std::vector<std::size_t> find(const LeadKeys &keys) const;

private:
    /// From the keys of one sort to places in m_entries: a table with room to spare, walked on from where a
    /// key's hash points to. Leads of one key hang on each other.
    class Table
    {
    public:
        explicit Table(QString LeadKeys::*key) : m_key(key) {}
        void reserve(std::size_t count);
        void add(const LeadIndex &index, std::size_t entry);
        /// A key that more than a hundred leads have tells nobody apart: nothing is found for it.
        std::vector<std::size_t> find(const LeadIndex &index, const LeadKeys &keys) const;

    private:
        struct Slot
        {
            std::size_t hash = 0;
            std::size_t latest = 0; ///< one more than its place; 0 is free
        };
        /// Of this key, or where it would stand. Precondition: there is a free one.
        std::size_t slotOf(const LeadIndex &index, const QString &key, std::size_t hash) const;

        QString LeadKeys::*m_key;
        std::vector<Slot> m_slots;           ///< as many as a power of two, at most half of them taken
        std::vector<std::size_t> m_previous; ///< of the same key, for each entry; counted as `latest` is
        std::size_t m_taken = 0;
    };

    struct Entry
    {
        LeadKeys keys;
        std::size_t place;
    };
    std::vector<Entry> m_entries;
    Table m_ids{&LeadKeys::id};
    Table m_emails{&LeadKeys::email};
    Table m_names{&LeadKeys::name};
};

} // namespace concave
