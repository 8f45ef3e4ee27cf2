// What a project's canvas led to: its tasks, its data sources, its metrics that answer no concern, and the
// concerns that came of notes, each with the note behind it.
#pragma once

#include "core/canvas/records.h"
#include "core/concerns/records.h"
#include "core/document/document.h"
#include "core/metrics/records.h"
#include "core/operations/records.h"
#include "core/portfolio/records.h"

#include <QHash>

namespace concave {

struct NextSteps
{
    Id project;
    std::vector<Task> tasks; ///< by position, as are the others
    std::vector<DataSource> sources;
    std::vector<Metric> metrics;   ///< those that answer no concern
    std::vector<Concern> concerns; ///< those that came of notes
    QHash<Id, Note> notes;         ///< the first note behind each of them, by record

    /// What is left to do: open tasks, and concerns that are still raised.
    int open() const;
    bool isEmpty() const { return tasks.empty() && sources.empty() && metrics.empty() && concerns.empty(); }
};
Result<NextSteps> readNextSteps(const Document &document, Id project);

/// It is open and its day is over.
bool isLate(const Task &task, QDate today);

// Edits; precondition: the steps are what the document holds. Each returns the id of what it adds.

Id addTask(Edit &edit, const NextSteps &steps, const QString &name);
Id addDataSource(Edit &edit, const NextSteps &steps, const QString &name);

} // namespace concave
