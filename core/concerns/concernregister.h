// The concerns of a project as a register: a table for spreadsheets and for the import that reads it back,
// and a document in Markdown.
#pragma once

#include "core/concerns/concerns.h"
#include "core/exchange/sheet.h"

namespace concave {

/// What the rooms beside concerns know of one.
struct RegisterFacts
{
    QString rule;         ///< of its metric, as people read it; may be empty
    QString state;        ///< of its metric, one phrase; may be empty
    QStringList findings; ///< what it lacks, a sentence each
};
using RegisterTeller = std::function<RegisterFacts(Id concern)>;

/// What the register can show, from left to right: the fields of a concern by their names, save its project
/// and position, and "stakeholder", "role", "rule", "state", "steps" and "findings".
QStringList registerColumns();
/// "What we do about it"; the column's title.
QString registerTitle(const QString &column);

/// These concerns in this order, those columns in that; what is neither a concern nor a column is left out. A
/// stakeholder stands there by name, the status by its word, the steps of a demo as lines: "[x] Stop the
/// engine". Read back, nothing changes.
Sheet registerSheet(const ConcernBook &book, const std::vector<Id> &concerns, const QStringList &columns,
    const RegisterTeller &tell);
/// All concerns with all columns.
Sheet registerSheet(const ConcernBook &book, const RegisterTeller &tell);

/// The table in short, and below it a section for each concern. Texts are escaped, so that they are nothing
/// but text.
QString registerMarkdown(const QString &title, const ConcernBook &book, const std::vector<Id> &concerns,
    QDate today, const RegisterTeller &tell);

/// A text that Markdown shows as it is, in one line: line breaks are `<br>`.
QString markdownText(const QString &text);

} // namespace concave
