// What the accuracy of a project is worth: the corners of its map in a table, the map as a small plot, and
// the unit that value is counted in. What is typed holds as soon as it is a map that the plan can use.
#pragma once

#include "core/document/id.h"

#include <QDialog>

class QPushButton;

namespace concave::ui {

class FieldBox;
class PortfolioPresenter;
class ReturnPlot;
class RowModel;
class TextEdit;
class Theme;

class ReturnsDialog final : public QDialog
{
    Q_OBJECT

public:
    ReturnsDialog(const Theme &theme, PortfolioPresenter &presenter, Id project, QWidget *parent = nullptr);

private:
    void refresh();
    void take();

    PortfolioPresenter &m_presenter;
    Id m_project;
    RowModel *m_rows;
    FieldBox *m_box;
    TextEdit *m_unit;
    ReturnPlot *m_plot;
    QPushButton *m_clear;
};

} // namespace concave::ui
