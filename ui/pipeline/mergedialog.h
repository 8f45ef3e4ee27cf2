// Leads that are one, side by side: for each field in which they differ, the value to keep.
#pragma once

#include "core/pipeline/merging.h"

#include <QDialog>

class QLabel;
class QScrollArea;

namespace concave::ui {

class PipelinePresenter;

class MergeDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Precondition: two leads or more, each once.
    MergeDialog(PipelinePresenter &presenter, std::vector<Id> leads, QWidget *parent = nullptr);

private:
    void refresh();
    QWidget *fields();
    void merge();

    PipelinePresenter &m_presenter;
    std::vector<Id> m_leads; ///< the oldest first, which is kept
    std::vector<MergeChoice> m_choices;
    QLabel *m_along;
    QScrollArea *m_scroll;
};

} // namespace concave::ui
