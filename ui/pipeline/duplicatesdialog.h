// Pairs of leads that may be one, with the reason; each can be merged.
#pragma once

#include "core/pipeline/merging.h"

#include <QDialog>

class QPushButton;
class QStackedLayout;
class QStandardItemModel;
class QTableView;

namespace concave::ui {

class PipelinePresenter;
class Theme;

class DuplicatesDialog final : public QDialog
{
    Q_OBJECT

public:
    DuplicatesDialog(const Theme &theme, PipelinePresenter &presenter, QWidget *parent = nullptr);

private:
    QTableView *table();
    void refresh();
    void mergeChosen();

    PipelinePresenter &m_presenter;
    std::vector<LikelyDuplicate> m_pairs;
    QStandardItemModel *m_model;
    QTableView *m_table;
    QStackedLayout *m_stack;
    QPushButton *m_merge;
};

} // namespace concave::ui
