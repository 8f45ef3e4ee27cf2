// Projects with their curves from a table: the header name,curve,a,b,p,k,weight,min,max,points in any order
// and case, and optionally baseline, ceiling, client, owner, and the ends of the parameters' 90 % intervals,
// a_low, a_high, b_low … k_high. Only name and curve must be there, and the parameters that the curves need.
// Points are written effort:accuracy;effort:accuracy. In tables with semicolons a number may have a decimal
// comma.
#pragma once

#include "core/document/document.h"
#include "core/exchange/columns.h"
#include "core/portfolio/portfolio.h"

namespace concave {

struct ProjectTable
{
    qint64 read = 0; ///< rows below the header
    /// Every project that is sound: ids and positions from 1 in the order of the rows, curves in the same
    /// order.
    Portfolio portfolio;
    /// Every row that is not, in order, with all that is wrong with it.
    std::vector<Finding> rejected;
};

/// Input with one sentence where the table has no rows, lacks a column, or a choice names what is not there.
Result<ProjectTable> readProjects(const CsvTable &table, const std::vector<ColumnChoice> &choices = {});

/// The portfolio of a table without rejected rows; otherwise Input with the first of them.
Result<Portfolio> soundPortfolio(ProjectTable table);

struct ProjectImport
{
    qint64 read = 0;
    qint64 added = 0;
    qint64 duplicates =
        0; ///< skipped: their name, whatever its case, is in the document or in an earlier row
    std::vector<Finding> rejected;
};

/// What importProjects would do. Changes nothing.
Result<ProjectImport> previewImport(const Document &document, const ProjectTable &table);
/// Adds the projects after those there are, in one edit that undo takes back. All or nothing: where any row
/// was rejected, nothing is added; where the edit fails, its error.
Result<ProjectImport> importProjects(Document &document, const ProjectTable &table);

} // namespace concave
