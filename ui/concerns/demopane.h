// The demo scenario: what is made to fail, its steps, and what happens then.
#pragma once

#include "ui/concerns/concernpane.h"
#include "ui/concerns/steprow.h"
#include "ui/widgets/recordrows.h"

#include <span>

class QPushButton;

namespace concave::ui {

class AddLine;
class Choice;

class DemoPane final : public ConcernPane
{
    Q_OBJECT

public:
    DemoPane(const Theme &theme, ConcernsPresenter &presenter, QWidget *parent = nullptr);

    /// To the first step that was not shown, or to where one is added.
    void focusOpen();

protected:
    void refresh(const Concern &concern) override;

private:
    QWidget *makeHead();
    QWidget *makeSteps();
    QWidget *makeOutcome();
    StepRow *makeRow(Id step, QWidget *parent);
    std::span<const DemoStep> steps() const;
    const DemoStep *find(Id step) const;
    /// `label` with the step's text.
    void changeStep(Id step, const QString &label, const std::function<void(DemoStep &)> &change);
    void add(const QString &text);
    void move(Id step, int by);
    void remove(Id step);

    QPushButton *m_start = nullptr;
    RecordRows<DemoStep, StepRow> *m_rows = nullptr;
    AddLine *m_add = nullptr; ///< none in a document that is read only
    Choice *m_acts = nullptr;
};

} // namespace concave::ui
