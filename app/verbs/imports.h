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
    std::optional<qint64> updated = {};  ///< of a kind that updates
    bool takesSound = false;             ///< rejected rows do not hinder the others
    std::optional<qint64> unplaced = {}; ///< of notes, not rows: those that stand in no block yet
};

bool isDryRun(const Call &call);
/// Of --dates; nothing where it is not given.
Result<std::optional<DateOrder>> dateOrderOf(const Call &call);

/// Gives columns the targets that --map chooses; a guess makes way for what is chosen. `targets` are those of
/// the columns as `choose` leaves them, `nameOf` is a target's name by a word for it, empty for none. Input
/// where a column or a target is not there.
Result<void> mapColumns(const std::vector<ColumnChoice> &choices, const QStringList &header,
    const QStringList &targets, const std::function<QString(const QString &word)> &nameOf,
    const QStringList &known, const std::function<void(std::size_t column, const QString &target)> &choose);

Result<ImportReport> importProjectsOf(
    const Call &call, Document &document, const std::vector<ColumnChoice> &choices);
Result<ImportReport> importPointsOf(
    const Call &call, Document &document, const std::vector<ColumnChoice> &choices);
Result<ImportReport> importLeadsOf(
    const Call &call, Document &document, const std::vector<ColumnChoice> &choices);
Result<ImportReport> importConcernsOf(
    const Call &call, Document &document, const std::vector<ColumnChoice> &choices);
Result<ImportReport> importObservationsOf(
    const Call &call, Document &document, const std::vector<ColumnChoice> &choices);
Result<ImportReport> importCanvasOf(const Call &call, Document &document);

} // namespace concave
