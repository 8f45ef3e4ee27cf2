// What stands above the table of scenarios: a title or tabs, and how to compare and to add.
#pragma once

#include <QWidget>

class QPushButton;

namespace concave::ui {

class ScenarioPresenter;
class Theme;

class ScenarioHead final : public QWidget
{
    Q_OBJECT

public:
    /// `lead` stands at the left.
    ScenarioHead(const Theme &theme, ScenarioPresenter &presenter, QWidget *lead, QWidget *parent = nullptr);

    bool isComparing() const;
    void setComparing(bool comparing);

Q_SIGNALS:
    void comparingChanged(bool comparing);
    /// A scenario was added and is chosen; it wants a name.
    void added();

private:
    QPushButton *m_compare;
};

} // namespace concave::ui
