// The list of recent documents. A click or Enter opens one, Delete takes it off the list, the arrows walk;
// the rest is in the menu of the row.
#pragma once

#include "ui/shell/recentrow.h"

#include <QListView>

namespace concave::ui {

class RecentModel;

class RecentList final : public QListView
{
    Q_OBJECT

public:
    RecentList(const Theme &theme, RecentModel &model, QWidget *parent = nullptr);

    /// As Enter does: opens the current document, or asks for the file that is gone.
    void openCurrent();

Q_SIGNALS:
    void openRequested(const QString &path);
    void findRequested(const QString &path);
    void forgetRequested(const QString &path);
    void folderRequested(const QString &path);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    /// As high as its rows.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    void openMenu(const QModelIndex &index, const QPoint &place);
    RecentRow::Part partAt(const QPoint &point, const QModelIndex &index) const;

    const Theme &m_theme;
    RecentRow *m_row;
};

} // namespace concave::ui
