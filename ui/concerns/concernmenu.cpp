#include "ui/concerns/concernmenu.h"

#include "ui/concerns/concernspresenter.h"

#include <QCoreApplication>
#include <QMenu>

namespace concave::ui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ConcernMenu", text);
}

/// Menus read an & as the mark of a key.
QString plain(QString name)
{
    return name.replace(u'&', QStringLiteral("&&"));
}

} // namespace

void addConcernLines(QMenu &menu, ConcernsPresenter &presenter, Id concern)
{
    const bool isReadOnly = presenter.isReadOnly();
    menu.addAction(tr("Duplicate"), &presenter, [&presenter, concern] { presenter.duplicate(concern); })
        ->setDisabled(isReadOnly);
    QMenu *projects = menu.addMenu(tr("Move to another project"));
    for (const Project &project : presenter.projects()) {
        if (project.id == presenter.project())
            continue;
        projects->addAction(plain(project.name), &presenter,
            [&presenter, concern, to = project.id] { presenter.moveToProject(concern, to); });
    }
    projects->setDisabled(isReadOnly || projects->isEmpty());
    menu.addSeparator();
    QAction *remove =
        menu.addAction(tr("Delete"), &presenter, [&presenter, concern] { presenter.remove(concern); });
    remove->setShortcut(Qt::Key_Delete);
    remove->setDisabled(isReadOnly);
}

} // namespace concave::ui
