// The chosen scenario's plan against rules of thumb: what each loses, and what moves, in words.
#pragma once

#include <QWidget>

class QLabel;
class QTableView;

namespace concave::ui {

class RuleModel;
class ScenarioPresenter;
class Theme;

class RulePane final : public QWidget
{
    Q_OBJECT

public:
    RulePane(const Theme &theme, ScenarioPresenter &presenter, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void refreshWords();

    ScenarioPresenter &m_presenter;
    RuleModel *m_model;
    QLabel *m_title;
    QTableView *m_table;
    QLabel *m_words;
};

} // namespace concave::ui
