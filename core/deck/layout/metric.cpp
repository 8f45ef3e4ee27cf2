#include "core/deck/layout/charts.h"
#include "core/deck/layout/kinds.h"
#include "core/deck/outline.h"
#include "core/deck/texts.h"

#include <QCoreApplication>

namespace concave::layout {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Deck", text);
}

Column rightColumn(const Subject &subject, const Metric &metric)
{
    constexpr Lettering lettering{.size = 18, .line = 25};
    Column column = columnAt(69.3, 27.1, 24.8);
    Block rule = ruleBlock(texts::rule(metric), percent(0, 0, 0, 8.4).height());
    rule.head = tr("Alert rule");
    column.blocks.push_back(std::move(rule));
    column.blocks.push_back(blockOf(subject, field::since,
        metric.liveSince.isValid() ? tr("Since the alert went live") : tr("Since the first reading"),
        lettering, tr("Nothing said yet.")));
    if (metric.concern)
        column.blocks.push_back(
            blockOf(subject, field::told, tr("Who is told"), lettering, tr("Nobody yet.")));
    return column;
}

} // namespace

Draft layMetric(const Subject &subject)
{
    const Metric &metric = *findMetric(subject.sources.metrics, subject.slide.key.subject);
    Draft draft;
    draft.kicker = metric.concern ? tr("%1, the number that answers it")
                                        .arg(texts::concernKicker(subject.sources.book, *metric.concern))
                                  : metric.name;
    draft.title = subject.text(field::title);
    draft.add(titleAt(subject, 13.8, 24.6));

    draft.first().push_back(
        metricChart(subject.sources, metric, subject.text(field::caption), subject.measure));
    draft.add(flow({rightColumn(subject, metric)}, subject.measure));
    return draft;
}

} // namespace concave::layout
