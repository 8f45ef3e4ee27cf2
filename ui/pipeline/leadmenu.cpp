#include "ui/pipeline/leadmenu.h"

#include "ui/pipeline/cardmove.h"

#include <QCoreApplication>
#include <QMenu>

#include <algorithm>

namespace concave::ui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("LeadMenu", text);
}

void addStages(QMenu &menu, PipelinePresenter &presenter, const std::vector<Id> &leads)
{
    const std::vector<PipelineStage> &stages = presenter.pipeline().stages;
    for (std::size_t i = 0; i < stages.size(); ++i) {
        QString name = stages[i].name;
        QAction *stage =
            menu.addAction(name.replace(u'&', QStringLiteral("&&")), &presenter, [&presenter, leads, i] {
                const CardMove move(presenter, leads);
                move.drop(move.end(i));
            });
        stage->setDisabled(
            std::ranges::all_of(leads, [&](Id id) { return presenter.facts(id)->stage == i; }));
    }
}

} // namespace

QMenu *leadMenu(PipelinePresenter &presenter, QWidget *parent)
{
    auto *menu = new QMenu(parent);
    const std::vector<Id> leads = presenter.selection();
    const bool areLost =
        std::ranges::all_of(leads, [&](Id id) { return presenter.facts(id)->standing == Standing::Lost; });
    QAction *open =
        menu->addAction(tr("Open"), &presenter, [&presenter] { presenter.open(presenter.current()); });
    open->setShortcut(Qt::Key_Return);
    addStages(*menu->addMenu(tr("Move to")), presenter, leads);
    menu->addSeparator();
    if (areLost)
        menu->addAction(tr("Reopen"), &presenter, [&presenter, leads] { presenter.reopen(leads); });
    else
        menu->addAction(tr("Mark as lost…"), &presenter,
                [&presenter, leads] { Q_EMIT presenter.loseRequested(leads); })
            ->setShortcut(Qt::CTRL | Qt::Key_L);
    if (leads.size() > 1)
        menu->addAction(
            tr("Merge…"), &presenter, [&presenter, leads] { Q_EMIT presenter.mergeRequested(leads); });
    else
        menu->addAction(tr("Forget this person…"), &presenter,
            [&presenter, leads] { Q_EMIT presenter.forgetRequested(leads.front()); });
    menu->addSeparator();
    menu->addAction(tr("Delete"), &presenter, [&presenter, leads] { presenter.remove(leads); })
        ->setShortcut(Qt::Key_Delete);
    for (QAction *action : menu->actions()) {
        action->setShortcutContext(Qt::WidgetShortcut); // shown only: the keys are the board's and the page's
        action->setEnabled(action == open || !presenter.isReadOnly());
    }
    return menu;
}

} // namespace concave::ui
