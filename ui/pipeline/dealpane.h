// Where the deal stands and what it is worth.
#pragma once

#include "ui/pipeline/leadpane.h"

class QGridLayout;
class QLabel;
class QPushButton;

namespace concave::ui {

class AllocationEdit;
class Choice;
class FoldButton;
class MoneyEdit;

class DealPane final : public LeadPane
{
    Q_OBJECT

public:
    DealPane(const Theme &theme, PipelinePresenter &presenter, QWidget *parent = nullptr);

protected:
    void refresh(const Lead &lead, const LeadFacts &facts) override;

private:
    void addStage(QVBoxLayout &column);
    void addFigures(QVBoxLayout &column);
    void addTerms(QVBoxLayout &column);
    void fillTerms(QGridLayout &grid);
    void bind();
    void refreshStage(const LeadFacts &facts);
    void refreshValue(const Lead &lead, const LeadFacts &facts);
    void refreshProbability(const LeadFacts &facts);
    void colourStageProbability();
    QString terms(const Lead &lead) const;

    Choice *m_stage;
    MoneyEdit *m_value;
    NumberEdit *m_probability;
    AllocationEdit *m_allocation;
    QLabel *m_until = nullptr;   ///< says why the amount counts although the deal is priced otherwise
    QWidget *m_ownRow = nullptr; ///< says whose probability it is
    QLabel *m_own = nullptr;
    QPushButton *m_reset = nullptr;
    FoldButton *m_fold = nullptr;
    Id m_asked; ///< the won lead for whose start the terms were unfolded
    Choice *m_pricing;
    MoneyEdit *m_rate;
    QWidget *m_hourly = nullptr; ///< rate and hours
};

} // namespace concave::ui
