// The chosen scenario by itself: its note, and what it sets differently from the projects.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace concave::ui {

class ScenarioPresenter;
class TextEdit;
class Theme;

class AdjustmentPane final : public QWidget
{
    Q_OBJECT

public:
    AdjustmentPane(const Theme &theme, ScenarioPresenter &presenter, QWidget *parent = nullptr);

Q_SIGNALS:
    /// What was typed was not accepted, and why.
    void refused(const QString &sentence);

private:
    void refresh();

    ScenarioPresenter &m_presenter;
    QLabel *m_title;
    QPushButton *m_makeCurrent;
    TextEdit *m_note;
};

} // namespace concave::ui
