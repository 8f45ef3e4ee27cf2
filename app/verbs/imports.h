// The kinds of import, each one's own part of the verb.
#pragma once

#include "app/verbs/verb.h"
#include "core/document/document.h"
#include "core/exchange/columns.h"
#include "core/exchange/sniffing.h"

namespace concave {

/// What an import did or, where it is only tried, would do.
struct ImportReport
{
    qint64 read = 0;
    qint64 added = 0;
    qint64 duplicates = 0;
    std::vector<Finding> rejected = {};
    QStringList notes = {};
    std::optional<qint64> updated = {}; ///< of a kind that updates
    bool takesSound = false;            ///< rejected rows do not hinder the others
};

bool isDryRun(const Call &call);
/// Of --dates; nothing where it is not given.
Result<std::optional<DateOrder>> dateOrderOf(const Call &call);

Result<ImportReport> importProjectsOf(
    const Call &call, Document &document, const std::vector<ColumnChoice> &choices);
Result<ImportReport> importPointsOf(
    const Call &call, Document &document, const std::vector<ColumnChoice> &choices);
Result<ImportReport> importLeadsOf(
    const Call &call, Document &document, const std::vector<ColumnChoice> &choices);
Result<ImportReport> importObservationsOf(
    const Call &call, Document &document, const std::vector<ColumnChoice> &choices);

} // namespace concave
