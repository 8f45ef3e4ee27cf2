// Leads as a table for spreadsheets, and for the import that reads it back.
#pragma once

#include "core/exchange/sheet.h"
#include "core/pipeline/facts.h"

namespace concave {

/// What a table of leads can show, from left to right: the fields of a lead by their names, save its place in
/// its stage and the project it became, and what follows from them: "standing", "value", "weighted",
/// "follow_up", "silent", "milestones" and "signed".
QStringList leadSheetColumns();

/// These leads in this order, those columns in that; what is neither a lead nor a column is left out. Titles
/// are the labels of the fields. A stage stands there by its name, a choice by its word, an absent field as
/// an empty cell: read back by these labels, every field is what it was.
Sheet leadSheet(
    const Pipeline &pipeline, const std::vector<Id> &leads, const QStringList &columns, QDate today);

/// All leads, stage after stage as they stand on the board, with all columns.
Sheet leadSheet(const Pipeline &pipeline, QDate today);

} // namespace concave
