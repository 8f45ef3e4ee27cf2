#include "core/metrics/sample.h"

#include "core/metrics/records.h"

#include <QCoreApplication>

#include <map>

namespace concave {

void addSampleMetric(Edit &edit, Id project, Id concern, const QDateTime &now)
{
    const QDate today = now.date();
    const Id metric = edit.insert(Metric{.id = {},
        .project = project,
        .concern = concern,
        .name = QCoreApplication::translate("Sample", "Orders in minus orders out"),
        .rule = QStringLiteral("incoming - outgoing = 0"),
        .unit = QCoreApplication::translate("Sample", "orders"),
        .interval = Interval::Minute,
        .liveSince = today.addDays(-7),
        .position = 1});
    const Id incoming =
        edit.insert(MetricSeries{.id = {}, .metric = metric, .name = QStringLiteral("incoming")});
    const Id outgoing =
        edit.insert(MetricSeries{.id = {}, .metric = metric, .name = QStringLiteral("outgoing")});
    // The worst minute of each day; by days before today how many orders were missing.
    const std::map<int, int> missing = {{20, 9}, {17, 14}, {14, 2}, {11, 31}, {5, 4}, {3, 2}};
    constexpr int days = 22;
    for (int before = days; before >= 0; --before) {
        const QDateTime at = today.addDays(-before).startOfDay();
        const auto lost = missing.find(before);
        const double orders = 38 + (before * 5) % 9;
        edit.insert(Observation{.id = {}, .series = incoming, .at = at, .value = orders});
        edit.insert(Observation{.id = {},
            .series = outgoing,
            .at = at,
            .value = orders - (lost == missing.end() ? 0 : lost->second)});
    }
}

} // namespace concave
