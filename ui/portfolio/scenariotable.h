// The table of scenarios as the Frontier and Scenarios tabs show it: name and budget edited in place, rows
// dragged or moved with Alt and the arrows, a menu for the rest.
#pragma once

#include <QTableView>

namespace concave::ui {

class ScenarioModel;
class ScenarioPresenter;
class Theme;

class ScenarioTable final : public QTableView
{
    Q_OBJECT

public:
    ScenarioTable(const Theme &theme, ScenarioPresenter &presenter, QWidget *parent = nullptr);

    /// Whether rows have a box to tick.
    void setTickable(bool tickable);
    /// Opens the name of the chosen scenario.
    void rename();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// What was typed was not accepted, and why.
    void refused(const QString &sentence);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void setUp();
    void selectRow();
    bool key(const QKeyEvent &event);
    void moveBy(int rows);

    const Theme &m_theme;
    ScenarioPresenter &m_presenter;
    ScenarioModel *m_model;
};

} // namespace concave::ui
