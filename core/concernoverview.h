// What all rooms know of the concerns of a project: how their metrics stand, what they lack, and the register
// of it all.
#pragma once

#include "core/concerns/concernregister.h"
#include "core/metrics/metrics.h"

#include <QHash>

namespace concave {

struct ConcernOverview
{
    QString project; ///< its name
    ConcernBook book;
    MetricBook metrics;
    QHash<Id, MetricReport> reports; ///< of the first metric of each concern that has one, by concern
    std::vector<CoverageFinding> findings;
    QDate today;
};

Result<ConcernOverview> readOverview(const Document &document, Id project);

/// For the register; the overview must outlive it.
RegisterTeller registerFacts(const ConcernOverview &overview);

/// Writes these concerns: the ending chooses CSV (for Excel where its locale is given), .xlsx, with these
/// columns, or Markdown. Whole or not at all, with one sentence where it cannot be.
Result<void> writeRegister(const ConcernOverview &overview, const std::vector<Id> &concerns,
    const QStringList &columns, const QString &path, const std::optional<QLocale> &excelLocale = {});

} // namespace concave
