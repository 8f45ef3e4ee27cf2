// Which leads are the same one.
#pragma once

#include "core/pipeline/leadrows.h"

#include <QHash>

namespace concave {

/// A company's or deal's name without case, accents and blanks.
QString foldedName(const QString &name);

/// Finds leads by what tells them apart: any of their ids at the sources, then their e-mail, then company and
/// title. Leads with ids of one source and none in common are two, and so are deals of two titles of one
/// person.
///
/// The leads must stay where they are, and as they are.
class LeadIndex
{
public:
    void add(const Lead &lead);
    /// The leads that the given one could be by the first of the three that finds any; of several that share
    /// an e-mail the one that also has the company and title, if there is one.
    std::vector<const Lead *> find(const Lead &lead) const;

private:
    QMultiHash<QString, const Lead *> m_byId;
    QMultiHash<QString, const Lead *> m_byEmail;
    QMultiHash<QString, const Lead *> m_byName;
};

} // namespace concave
