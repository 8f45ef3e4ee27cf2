// What is shown while no document is open: ways to begin at the left, recent documents at the right.
#pragma once

#include "ui/shell/session.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace concave::ui {

class Actions;
class DropArea;
class RecentList;
class RecentModel;

class StartPage final : public QWidget
{
    Q_OBJECT

public:
    StartPage(const Theme &theme, const Actions &actions, QWidget *parent = nullptr);

    /// `now` is the moment that "today" is told from.
    void setRecent(const std::vector<RecentDocument> &documents, const QDateTime &now);
    void setDropInvited(bool invited);
    /// To the recent documents, or to the first way to begin where there are none.
    void takeFocus();

Q_SIGNALS:
    void openRequested(const QString &path);
    /// The file is not where it was; the user knows where it is.
    void findRequested(const QString &path);
    void forgetRequested(const QString &path);
    void folderRequested(const QString &path);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *ways(const Actions &actions);
    QWidget *recent();
    QWidget *footer(const Actions &actions);
    void showFound();

    const Theme &m_theme;
    RecentModel *m_model;
    RecentList *m_list;
    QLineEdit *m_find;
    QLabel *m_nothing;
    DropArea *m_drop;
    QWidget *m_first = nullptr; ///< the first way to begin
    QWidget *m_card;
};

} // namespace concave::ui
