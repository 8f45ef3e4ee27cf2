// The list of concerns. Arrows choose one, Alt+Up and Alt+Down and dragging put it elsewhere, F2 renames,
// Delete removes. Keys that it has no use for are its parent's.
#pragma once

#include "core/document/id.h"
#include "ui/theme/theme.h"

#include <QListView>

namespace concave::ui {

class ConcernModel;
class ConcernsPresenter;

class ConcernList final : public QListView
{
    Q_OBJECT

public:
    ConcernList(const Theme &theme, ConcernsPresenter &presenter, QWidget *parent = nullptr);

    /// As high as its rows; it scrolls where there is less room.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void follow();
    Id current() const;

    ConcernsPresenter &m_presenter;
    ConcernModel *m_model;
    bool m_isFollowing = false;
};

} // namespace concave::ui
