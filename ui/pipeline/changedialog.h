// Gives one field of several leads the same value, in one step.
#pragma once

#include "core/document/id.h"

#include <QDialog>

#include <vector>

class QPushButton;

namespace concave::ui {

class Choice;
class FieldBox;
class LeadModel;
class PipelinePresenter;
class Theme;

class ChangeDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Of the chosen leads. Begins with the source and no value.
    ChangeDialog(
        const Theme &theme, const PipelinePresenter &presenter, LeadModel &model, QWidget *parent = nullptr);

private:
    void showEditor();
    bool hasValue() const;
    void refresh();
    void change();

    const Theme &m_theme;
    const PipelinePresenter &m_presenter;
    LeadModel &m_model;
    std::vector<Id> m_leads;
    Choice *m_column;
    QWidget *m_place; ///< of the field
    QWidget *m_editor = nullptr;
    FieldBox *m_box = nullptr; ///< around it
    QPushButton *m_change;
};

} // namespace concave::ui
