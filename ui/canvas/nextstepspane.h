// What the canvas led to, beside it: tasks, data sources, metrics and concerns, each with a way back to the
// note it came of.
#pragma once

#include "ui/canvas/nextstepconcern.h"
#include "ui/canvas/nextstepmetric.h"
#include "ui/canvas/nextstepsource.h"
#include "ui/canvas/nextsteptask.h"
#include "ui/widgets/recordrows.h"
#include "ui/widgets/view.h"

class QLabel;
class QMenu;
class QScrollArea;
class QVBoxLayout;

namespace concave::ui {

class AddLine;
class NextStepsPresenter;

class NextStepsPane final : public View
{
    Q_OBJECT

public:
    NextStepsPane(const Theme &theme, NextStepsPresenter &presenter, QWidget *parent = nullptr);

    /// Where the record is listed. False where it is not.
    bool reveal(const QString &kind, Id id);
    /// What stands behind the pane's "⋯".
    void fillMenu(QMenu &menu);

Q_SIGNALS:
    /// Someone wants to see a record of another page.
    void showRequested(const QString &kind, concave::Id id);

private:
    NextStepTask *makeTask(Id task, QWidget *parent);
    NextStepSource *makeSource(Id source, QWidget *parent);
    NextStepMetric *makeMetric(Id metric, QWidget *parent);
    NextStepConcern *makeConcern(Id concern, QWidget *parent);
    AddLine *makeAdd(const QString &objectName, const QString &invitation);
    /// A head, the sentence that stands there while there is nothing, and the rows.
    QLabel *addSection(const QString &title, const QString &nothing, QWidget *rows, QWidget *add);
    void refresh();

    const Theme &m_theme;
    NextStepsPresenter &m_presenter;
    QScrollArea *m_scroll;
    QVBoxLayout *m_sections;
    RecordRows<Task, NextStepTask> *m_tasks;
    RecordRows<DataSource, NextStepSource> *m_sources;
    RecordRows<Metric, NextStepMetric> *m_metrics;
    RecordRows<Concern, NextStepConcern> *m_concerns;
    AddLine *m_addTask;
    AddLine *m_addSource;
    QLabel *m_noTasks;
    QLabel *m_noSources;
    QLabel *m_noMetrics;
    QLabel *m_noConcerns;
};

} // namespace concave::ui
