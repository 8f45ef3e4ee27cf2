// The stages that projects go through: names and where they begin, for all projects or for one. What is typed
// holds at once.
#pragma once

#include "core/portfolio/stages.h"

#include <QDialog>

class QPushButton;

namespace concave::ui {

class Choice;
class FieldBox;
class PortfolioPresenter;
class RowModel;
class Theme;

class StagesDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Begins with the project's own stages where it has some, else with those for all.
    StagesDialog(const Theme &theme, PortfolioPresenter &presenter, Id project, QWidget *parent = nullptr);

private:
    std::optional<Id> scope() const;
    bool hasOwn() const;
    void refresh();
    void take();

    PortfolioPresenter &m_presenter;
    Id m_project;
    Choice *m_scope;
    RowModel *m_rows;
    FieldBox *m_box;
    QPushButton *m_reset;
};

} // namespace concave::ui
