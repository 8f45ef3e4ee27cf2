// How the deal ended: won, with the project it became, or lost, and why. Empty while it is open.
#pragma once

#include "ui/pipeline/leadpane.h"

class QLabel;
class QPushButton;
class QToolButton;

namespace concave::ui {

class Choice;

class OutcomePane final : public LeadPane
{
    Q_OBJECT

public:
    OutcomePane(const Theme &theme, PipelinePresenter &presenter, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Someone wants to see the project that the lead became.
    void projectRequested(concave::Id project);
    /// Someone wants to see its canvas.
    void canvasRequested(concave::Id project);

protected:
    void refresh(const Lead &lead, const LeadFacts &facts) override;

private:
    void addWon(QVBoxLayout &column);
    void addLost(QVBoxLayout &column);
    void refreshWon(const Lead &lead, const LeadFacts &facts);
    void refreshLost(const Lead &lead);
    void showProject();

    QWidget *m_won = nullptr;
    QLabel *m_wonOn = nullptr;
    QPushButton *m_project = nullptr;
    QToolButton *m_canvas = nullptr;
    QWidget *m_lost = nullptr;
    QLabel *m_lostOn = nullptr;
    Choice *m_reason;
    TextEdit *m_note;
};

} // namespace concave::ui
