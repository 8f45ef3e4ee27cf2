// How far a concern is answered: four steps that are buttons, and why one of them is not reached yet.
#pragma once

#include "ui/concerns/concernpane.h"

#include <array>

class QLabel;
class QPushButton;

namespace concave::ui {

class ErrorLine;

class StatusPane final : public ConcernPane
{
    Q_OBJECT

public:
    StatusPane(const Theme &theme, ConcernsPresenter &presenter, QWidget *parent = nullptr);

protected:
    void refresh(const Concern &concern) override;

private:
    void choose(ConcernStatus status);
    void askWhoAccepts();

    std::array<QPushButton *, 4> m_steps; ///< by status
    QLabel *m_accepted;                   ///< by whom and when
    ErrorLine *m_refusal;
};

} // namespace concave::ui
