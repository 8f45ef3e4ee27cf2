#include "core/deck/layout/charts.h"
#include "core/deck/layout/kinds.h"
#include "core/deck/outline.h"

#include <QCoreApplication>

namespace concave::layout {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Deck", text);
}

Column rightColumn(const Subject &subject)
{
    constexpr Lettering lettering{.size = 18, .line = 25};
    constexpr double width = 24.8;
    Column column = columnAt(69.3, 27.1, width);
    column.blocks.push_back(ruleBlock(subject, width, percent(0, 0, 0, 8.4).height()));
    column.blocks.push_back(blockOf(subject, field::since, lettering, tr("Nothing said yet.")));
    if (subject.field(field::told))
        column.blocks.push_back(blockOf(subject, field::told, lettering, tr("Nobody yet.")));
    return column;
}

} // namespace

Draft layMetric(const Subject &subject)
{
    const Metric &metric = *findMetric(subject.sources.metrics, subject.slide.key.subject);
    Draft draft;
    draft.title = subject.text(field::title);
    draft.add(titleAt(subject, 13.8, 24.6));

    draft.first().push_back(
        metricChart(subject.sources, metric, subject.text(field::caption), subject.measure));
    draft.add(flow({rightColumn(subject)}, subject.measure));
    return draft;
}

} // namespace concave::layout
