// How the table of a file is read, whatever its rows become.
#pragma once

#include "core/exchange/sniffing.h"
#include "core/exchange/sourcefile.h"

namespace concave {

struct TableChoices
{
    std::size_t headerRow = 0; ///< of the grid; data begins below
    std::size_t endRow = 0;    ///< the first row that is no data any more
    QStringList targets;       ///< by column: a target's name, or empty
    DateOrder dateOrder = DateOrder::DayFirst;
    DecimalMark decimalMark = DecimalMark::Point;

    bool operator==(const TableChoices &) const = default;
};

/// Titles of the columns, trimmed.
QStringList headerOf(const SourceFile &file, const TableChoices &choices);
/// The first cells of a column that are not blank, each once.
QStringList samplesOf(const SourceFile &file, const TableChoices &choices, std::size_t column);

using TargetTest = std::function<bool(const QString &target)>;
/// What the cells of the columns whose target is a day, or a number, say of their reading.
Evidence dateEvidence(const SourceFile &file, const TableChoices &choices, const TargetTest &isDay);
Evidence decimalEvidence(const SourceFile &file, const TableChoices &choices, const TargetTest &isNumber);

/// Input with one sentence where there are no rows, or two columns are to fill one target. `labelOf` names a
/// target.
Result<void> check(const TableChoices &choices, const std::function<QString(const QString &target)> &labelOf);

/// Words in quotation marks, the first eight of them.
QString quoted(const QStringList &words);
/// Which columns fill nothing, and what is left out above and below the table, a sentence each.
QStringList notesOf(const SourceFile &file, const TableChoices &choices);
/// How days are read that could be read in two ways; empty where there are none.
QString noteOf(DateOrder order, const Evidence &dates);

} // namespace concave
