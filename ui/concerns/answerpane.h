// What the stakeholder said, what happens at worst, and what is done about it.
#pragma once

#include "ui/concerns/concernpane.h"

namespace concave::ui {

class AnswerPane final : public ConcernPane
{
    Q_OBJECT

public:
    AnswerPane(const Theme &theme, ConcernsPresenter &presenter, QWidget *parent = nullptr);

    /// To what is done about it.
    void focusMitigation();

protected:
    void refresh(const Concern &concern) override;

private:
    TextArea *m_words;
    TextArea *m_mitigation;
};

} // namespace concave::ui
