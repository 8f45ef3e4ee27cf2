// The observations of a metric as a table: typed, pasted from a spreadsheet, corrected, deleted. Everything
// holds at once, in steps that undo takes back.
#pragma once

#include "ui/theme/theme.h"

#include <QDialog>

class QTableView;

namespace concave::ui {

class ErrorLine;
class HintBox;
class MetricPresenter;
class ObservationModel;

class ObservationsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// The presenter outlives it.
    ObservationsDialog(const Theme &theme, MetricPresenter &presenter, QWidget *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpTable();
    void refresh();
    void paste();
    void removeSelected();

    MetricPresenter &m_presenter;
    ObservationModel *m_model;
    QTableView *m_table;
    ErrorLine *m_error;
    HintBox *m_hint; ///< instead of the table, where there is no series yet
};

} // namespace concave::ui
