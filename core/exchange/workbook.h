// Excel workbooks (.xlsx, ECMA-376), read within limits.
#pragma once

#include "core/document/result.h"
#include "core/exchange/grid.h"

namespace concave {

/// Beyond them reading fails with a sentence.
struct WorkbookLimits
{
    std::size_t columns = 1000;
    std::size_t cells = 20'000'000; ///< of the sheet, with the empty ones before the last of each row
    qsizetype cellBytes = qsizetype(1) << 20;
    int depth = 64; ///< of elements
};

/// The first sheet, without its empty rows. Numbers have a full stop and all their digits; those that the
/// sheet shows as days or times are ISO dates (2026-03-12 or 2026-03-12T14:00:00), those that it shows as
/// percentages end with %, and a currency's sign stands before its number. Truths are "true" and "false",
/// errors as Excel writes them.
///
/// Input with one sentence where the bytes are no workbook, it has no sheet or a password, it is damaged or
/// passes a limit, also one of the archive.
Result<Grid> readWorkbook(const QByteArray &bytes, const WorkbookLimits &limits = {});

} // namespace concave
