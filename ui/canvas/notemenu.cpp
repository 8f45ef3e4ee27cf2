#include "ui/canvas/notemenu.h"

#include "ui/canvas/canvaspresenter.h"
#include "ui/canvas/noteclip.h"
#include "ui/canvas/notelook.h"
#include "ui/theme/theme.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QKeySequence>
#include <QMenu>

#include <algorithm>

namespace concave::ui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("NoteMenu", text);
}

void addMarks(QMenu &menu, const Theme &theme, CanvasPresenter &presenter)
{
    const std::vector<Id> notes = presenter.selected();
    auto *marks = new QActionGroup(&menu);
    for (const NoteMark mark : noteMarks) {
        const std::optional<Icon> icon = lookOf(mark).icon;
        QAction *entry = menu.addAction(icon ? theme.icon(*icon, lookOf(mark).iconColour) : QIcon(),
            markName(mark), &presenter, [&presenter, notes, mark] { presenter.mark(notes, mark); });
        entry->setCheckable(true);
        entry->setShortcut(Qt::Key_1 + static_cast<int>(mark));
        entry->setChecked(std::ranges::all_of(notes, [&](Id id) {
            const Note *note = presenter.note(id);
            return note && note->mark == mark;
        }));
        entry->setEnabled(!presenter.isReadOnly());
        marks->addAction(entry);
    }
}

/// "Make a concern of it", or "Show the concern".
void addTargets(QMenu &menu, const Theme &theme, CanvasPresenter &presenter)
{
    const Id id = presenter.current();
    const Note *note = presenter.note(id);
    if (!note || presenter.selected().size() != 1)
        return;
    menu.addSeparator();
    for (const NoteTarget target : noteTargets) {
        const QString name = targetName(target).toLower();
        if (targetOf(*note, target)) {
            menu.addAction(theme.icon(Icon::Link), tr("Show the %1").arg(name), &presenter,
                [&presenter, id, target] { presenter.showTarget(id, target); });
        } else {
            menu.addAction(tr("Make it a %1").arg(name), &presenter,
                    [&presenter, id, target] { presenter.raise(id, target); })
                ->setEnabled(!presenter.isReadOnly());
        }
    }
}

} // namespace

void fillNoteMenu(QMenu &menu, const Theme &theme, CanvasPresenter &presenter)
{
    const std::vector<Id> notes = presenter.selected();
    const bool canEdit = !presenter.isReadOnly();
    if (!notes.empty()) {
        QAction *edit = menu.addAction(theme.icon(Icon::Edit), tr("Edit"), &presenter,
            [&presenter, id = presenter.current()] { Q_EMIT presenter.editRequested(id); });
        edit->setShortcut(Qt::Key_F2);
        edit->setEnabled(canEdit);
        menu.addSeparator();
        addMarks(menu, theme, presenter);
        addTargets(menu, theme, presenter);
        menu.addSeparator();
    }
    QAction *add = menu.addAction(theme.icon(Icon::Add), tr("Add note"), &presenter,
        [&presenter, block = presenter.block()] { Q_EMIT presenter.noteRequested(block); });
    add->setShortcut(Qt::Key_N);
    add->setEnabled(canEdit);
    QAction *cut = menu.addAction(tr("Cut"), &presenter, [&presenter, notes] { cutNotes(notes, presenter); });
    cut->setShortcut(QKeySequence::Cut);
    cut->setEnabled(canEdit && !notes.empty());
    QAction *copy = menu.addAction(
        theme.icon(Icon::Copy), tr("Copy"), &presenter, [&presenter, notes] { copyNotes(notes, presenter); });
    copy->setShortcut(QKeySequence::Copy);
    copy->setEnabled(!notes.empty());
    QAction *paste = menu.addAction(tr("Paste"), &presenter, [&presenter] { pasteNotes(presenter); });
    paste->setShortcut(QKeySequence::Paste);
    paste->setEnabled(canEdit && canPasteNotes());
    menu.addSeparator();
    QAction *remove = menu.addAction(
        theme.icon(Icon::Trash), tr("Delete"), &presenter, [&presenter, notes] { presenter.remove(notes); });
    remove->setShortcut(QKeySequence::Delete);
    remove->setEnabled(canEdit && !notes.empty());
    for (QAction *action : menu.actions())
        action->setShortcutContext(Qt::WidgetShortcut); // shown only: the keys are the board's
}

} // namespace concave::ui
