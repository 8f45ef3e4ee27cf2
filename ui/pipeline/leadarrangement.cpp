#include "ui/pipeline/leadarrangement.h"

#include "ui/pipeline/leadcolumns.h"

namespace concave::ui {

LeadArrangement usualArrangement()
{
    LeadArrangement usual;
    for (const LeadColumn &column : leadColumns()) {
        if (column.width > 0)
            usual.columns << column.name;
    }
    usual.sortedBy = usual.columns.front();
    return usual;
}

LeadArrangement arrangementOf(const LeadView &view)
{
    LeadArrangement arrangement{.columns = view.columns.split(u',', Qt::SkipEmptyParts),
        .sortedBy = view.sort,
        .isDescending = view.sort.startsWith(u'-'),
        .filter = view.filter};
    if (arrangement.isDescending)
        arrangement.sortedBy.remove(0, 1);
    const auto isUnknown = [](const QString &name) { return leadColumn(name) < 0; };
    arrangement.columns.removeIf(isUnknown);
    const LeadArrangement usual = usualArrangement();
    if (arrangement.columns.isEmpty())
        arrangement.columns = usual.columns;
    if (isUnknown(arrangement.sortedBy))
        arrangement.sortedBy = usual.sortedBy;
    return arrangement;
}

void put(const LeadArrangement &arrangement, LeadView &view)
{
    view.columns = arrangement.columns.join(u',');
    view.sort = (arrangement.isDescending ? QStringLiteral("-") : QString()) + arrangement.sortedBy;
    view.filter = arrangement.filter;
}

} // namespace concave::ui
