// Pairs of leads that may be one, with the reason; each can be merged. Asked about one lead, every other one,
// those that are like it first.
#pragma once

#include "core/pipeline/merging.h"

#include <QDialog>

#include <optional>

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
    DuplicatesDialog(const Theme &theme, PipelinePresenter &presenter, std::optional<Id> lead = {},
        QWidget *parent = nullptr);

private:
    QTableView *table();
    std::vector<LikelyDuplicate> pairs() const;
    void refresh();
    int chosenRow() const; ///< −1: none
    void refreshButton();
    void mergeChosen();

    PipelinePresenter &m_presenter;
    std::optional<Id> m_lead; ///< that is to be merged with another
    std::vector<LikelyDuplicate> m_pairs;
    QStandardItemModel *m_model;
    QTableView *m_table;
    QStackedLayout *m_stack;
    QPushButton *m_merge;
};

} // namespace concave::ui
