// The stages of the pipeline: which there are, in which order, and what each means. What is changed holds at
// once, one step each.
#pragma once

#include "core/pipeline/pipeline.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace concave::ui {

class Choice;
class NumberEdit;
class PipelinePresenter;
class TextEdit;
class Theme;

class PipelineStagesDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Begins with this stage. Deletes itself when it is closed.
    PipelineStagesDialog(
        const Theme &theme, PipelinePresenter &presenter, Id stage, QWidget *parent = nullptr);

    /// Closes the question, else the dialog.
    void reject() override;

private:
    QWidget *makeList();
    QWidget *makeForm();
    QWidget *makeRemoval();
    void refresh();
    void showStage();
    QIcon marker(int colour) const;

    /// The chosen one.
    const PipelineStage &stage() const;
    std::size_t row() const;
    /// `what` as in "Change probability of Contacted".
    void change(const QString &what, const std::function<void(PipelineStage &)> &change);
    void add();
    /// Where the list has them now.
    void takeOrder();
    void moveBy(int rows);
    void askRemoval();
    void sayQuestion();
    void remove(Id to);

    const Theme &m_theme;
    PipelinePresenter &m_presenter;
    Id m_stage;
    QListWidget *m_list;
    QPushButton *m_add;
    QPushButton *m_remove;
    QWidget *m_form;
    TextEdit *m_name;
    Choice *m_kind;
    NumberEdit *m_probability;
    NumberEdit *m_staleAfter;
    NumberEdit *m_limit;
    Choice *m_colour;
    QWidget *m_removal; ///< in place of the form while it is asked where a stage's leads go
    QLabel *m_question;
    QLabel *m_refusal; ///< why what was tried last did not hold
    Choice *m_to;
};

} // namespace concave::ui
