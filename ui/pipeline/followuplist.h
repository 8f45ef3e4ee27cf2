// The list of follow-ups, by keyboard and mouse: Space ticks one and asks in place what is next, S puts off,
// L marks as lost; Enter and Delete belong to the page.
#pragma once

#include "core/document/id.h"

#include <QListView>

#include <optional>
#include <vector>

namespace concave::ui {

class FollowUpModel;
class NextActionEdit;
class PipelinePresenter;
class Theme;

class FollowUpList final : public QListView
{
    Q_OBJECT

public:
    FollowUpList(
        const Theme &theme, PipelinePresenter &presenter, FollowUpModel &model, QWidget *parent = nullptr);

    /// Ticks the current follow-up, once it is known what comes next.
    void tick();
    /// Offers days to which those of the chosen ones are put off for which something is planned.
    void snooze();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    void takeSelection();
    void showSelection();
    void ask(NextActionEdit *fields);
    std::optional<Id> neighbour(Id lead) const;
    void complete(Id lead, const NextActionEdit &fields);
    void putOff(const std::vector<Id> &leads, QDate day);
    void askForDay();
    std::vector<Id> snoozable() const;
    void lose();
    bool isReadOnly() const;
    QModelIndex nearest(QModelIndex index, int step) const;

    const Theme &m_theme;
    PipelinePresenter &m_presenter;
    FollowUpModel &m_model;
    bool m_isFollowing = false; ///< the selection is being taken over from the presenter
};

} // namespace concave::ui
