// Leads on paper: the title and the day above, the heads of the columns on every page, page numbers below.
// Always in light colours.
#pragma once

#include "core/pipeline/pipeline.h"

class QPagedPaintDevice;

namespace concave::ui {

class Theme;

struct PrintedTable
{
    struct Column
    {
        QString title;
        bool isWhole = false;  ///< figures and days: they are not cut
        bool isNumber = false; ///< stands at the right
    };

    QString name;
    std::vector<Column> columns;
    std::vector<QStringList> rows; ///< each with as many cells as there are columns
};

/// These leads with those columns (leadSheetColumns), as people read them: money with its currency, and
/// nothing where there is none.
PrintedTable printedLeads(
    const Pipeline &pipeline, const std::vector<Id> &leads, const QStringList &columns, QDate today);

/// Columns get the room that their texts need. Where the page has less, texts are shortened, heads take
/// several lines, and the type gets smaller, down to three quarters. Columns that find no room even then
/// follow on pages of their own, beside the first column again. `note` stands beside the title, such as the
/// day.
void printTable(const Theme &theme, QPagedPaintDevice &paper, const PrintedTable &table, const QString &note);

} // namespace concave::ui
