#include "core/metrics/records.h"

#include "core/document/fields.h"

#include <QtGlobal>

namespace concave {

namespace {

const std::vector<Choice> intervals = {
    {0, "minute", QT_TRANSLATE_NOOP("Record", "Minute")},
    {1, "hour", QT_TRANSLATE_NOOP("Record", "Hour")},
    {2, "day", QT_TRANSLATE_NOOP("Record", "Day")},
    {3, "week", QT_TRANSLATE_NOOP("Record", "Week")},
    {4, "month", QT_TRANSLATE_NOOP("Record", "Month")},
};

} // namespace

const Description<Metric> &Metric::description()
{
    static const auto description = [] {
        Field concern = ownerField("concern", QT_TRANSLATE_NOOP("Record", "Concern"), "concern");
        concern.optional = true;
        return Description<Metric>("metric", QT_TRANSLATE_NOOP("Record", "Metric"))
            .with(keyField(), &Metric::id)
            .with(ownerField("project", QT_TRANSLATE_NOOP("Record", "Project"), "project"), &Metric::project)
            .with(concern, &Metric::concern)
            .with(nameField("name", QT_TRANSLATE_NOOP("Record", "Name")), &Metric::name)
            .with(textField("rule", QT_TRANSLATE_NOOP("Record", "Alert rule")), &Metric::rule)
            .with(textField("unit", QT_TRANSLATE_NOOP("Record", "Unit")), &Metric::unit)
            .with(choiceField("interval", QT_TRANSLATE_NOOP("Record", "Checked every"), intervals),
                &Metric::interval)
            .with(
                dateField("live_since", QT_TRANSLATE_NOOP("Record", "Alert live since")), &Metric::liveSince)
            .with(positionField(), &Metric::position);
    }();
    return description;
}

const Description<MetricSeries> &MetricSeries::description()
{
    static const auto description =
        Description<MetricSeries>("metric_series", QT_TRANSLATE_NOOP("Record", "Series"))
            .with(keyField(), &MetricSeries::id)
            .with(
                ownerField("metric", QT_TRANSLATE_NOOP("Record", "Metric"), "metric"), &MetricSeries::metric)
            .with(nameField("name", QT_TRANSLATE_NOOP("Record", "Name")), &MetricSeries::name);
    return description;
}

const Description<Observation> &Observation::description()
{
    static const auto description =
        Description<Observation>("observation", QT_TRANSLATE_NOOP("Record", "Observation"))
            .with(keyField(), &Observation::id)
            .with(ownerField("series", QT_TRANSLATE_NOOP("Record", "Series"), "metric_series"),
                &Observation::series)
            .with(momentField(), &Observation::at)
            .with({.name = "value", .label = QT_TRANSLATE_NOOP("Record", "Value"), .type = FieldType::Number},
                &Observation::value);
    return description;
}

Kinds metricKinds()
{
    return {&Metric::description(), &MetricSeries::description(), &Observation::description()};
}

} // namespace concave
