// Scenarios against each other: what moves from one to another in words, and the efforts of those that are
// ticked as bars.
#pragma once

#include "core/document/id.h"

#include <QWidget>

#include <vector>

class QLabel;

namespace concave::ui {

class Choice;
class ScenarioPresenter;
class SplitBars;
class Theme;

class ComparePane final : public QWidget
{
    Q_OBJECT

public:
    ComparePane(const Theme &theme, ScenarioPresenter &presenter, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *choices(const Theme &theme);
    void refreshChoices();
    void refresh();
    std::vector<Id> chosen() const;
    bool isTicked() const;
    void followTicks();
    void refreshBars();

    ScenarioPresenter &m_presenter;
    Choice *m_from = nullptr;
    Choice *m_to = nullptr;
    QLabel *m_words;
    SplitBars *m_bars;
};

} // namespace concave::ui
