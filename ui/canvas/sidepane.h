// Beside the canvas: the intake checklist, and what the canvas led to, as two tabs.
#pragma once

#include "core/document/id.h"
#include "ui/theme/theme.h"
#include "ui/widgets/view.h"

class QMenu;
class QToolButton;

namespace concave::ui {

class CanvasPresenter;
class IntakePane;
class IntakePresenter;
class NextStepsPane;
class NextStepsPresenter;
class TabBar;
class Views;

class SidePane final : public View
{
    Q_OBJECT

public:
    /// Of the design; it can be made wider.
    static constexpr int leastWidth = 304;

    /// Follows the presenter's recordRequested().
    SidePane(const Theme &theme, CanvasPresenter &presenter, QWidget *parent = nullptr);

    /// Shows an intake answer, a task, a data source, a metric or a concern of the project on its tab.
    void reveal(const QString &kind, Id id);

    QSize sizeHint() const override;

    /// The tab, and what each is set to.
    QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;

Q_SIGNALS:
    /// Someone wants to see a record of another page.
    void showRequested(const QString &kind, concave::Id id);

private:
    QWidget *makeHead();
    void refreshTabs();
    void fillMenu();

    const Theme &m_theme;
    CanvasPresenter &m_presenter;
    IntakePresenter *m_intake;
    NextStepsPresenter *m_steps;
    TabBar *m_tabs;
    Views *m_views;
    QMenu *m_menu;
    QToolButton *m_more;
    IntakePane *m_intakePane = nullptr; ///< made with its tab, as is
    NextStepsPane *m_stepsPane = nullptr;
};

} // namespace concave::ui
