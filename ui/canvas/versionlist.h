// The list of a canvas's states. Arrows choose one, F2 renames it, Delete removes its name.
#pragma once

#include "core/document/id.h"
#include "ui/theme/theme.h"

#include <QListView>

namespace concave::ui {

class VersionModel;
class VersionsPresenter;

class VersionList final : public QListView
{
    Q_OBJECT

public:
    VersionList(const Theme &theme, VersionsPresenter &presenter, QWidget *parent = nullptr);

    /// The chosen state: no id is now.
    Id current() const;

Q_SIGNALS:
    /// Another one, or the same with other words.
    void chosen();
    void renameRequested();
    void removeRequested();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void follow();

    VersionsPresenter &m_presenter;
    VersionModel *m_model;
    Id m_chosen; ///< by the user, who finds it chosen again when it was gone in between
    bool m_isFollowing = false;
};

} // namespace concave::ui
