// The list of projects that a ProjectSwitcher opens: a filter line, and the projects that match it.
#pragma once

#include "ui/widgets/projectswitcher.h"

#include <QFrame>

class QLineEdit;
class QListWidget;

namespace concave::ui {

class ProjectMenu final : public QFrame
{
    Q_OBJECT

public:
    ProjectMenu(const Theme &theme, const std::vector<ProjectSwitcher::Entry> &projects, qint64 current,
        QWidget *parent);

    /// It is deleted when it closes.
    void showBelow(const QWidget &widget);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void chosen(qint64 project);

private:
    void sift(const QString &text);
    void choose();

    QLineEdit *m_filter;
    QListWidget *m_list;
};

} // namespace concave::ui
