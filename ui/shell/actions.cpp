#include "ui/shell/actions.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QWidget>

namespace concave::ui {

using namespace Qt::Literals::StringLiterals;

static QString tr(const char *text)
{
    return QCoreApplication::translate("Actions", text);
}

std::vector<CommandEntry> commandCatalogue()
{
    using enum Command;
    using enum CommandGroup;
    return {
        {NewDocument, u"new-document"_s, Document, tr("New document"), tr("Make a new, empty document"),
            Icon::FileNew, {Qt::CTRL | Qt::Key_N}},
        {OpenDocument, u"open-document"_s, Document, tr("Open…"), tr("Open a document"), Icon::FileOpen,
            {Qt::CTRL | Qt::Key_O}},
        {OpenSample, u"open-sample"_s, Document, tr("Open the sample"),
            tr("Make a document with the sample: projects and leads"), Icon::Portfolio, {}},
        {Save, u"save"_s, Document, tr("Save"), tr("Every change is saved when it is made"), Icon::FileSaved,
            {Qt::CTRL | Qt::Key_S}, true},
        {SaveCopy, u"save-copy"_s, Document, tr("Save a copy…"),
            tr("Write the document to another file as well"), Icon::Copy, {Qt::CTRL | Qt::SHIFT | Qt::Key_S},
            true},
        {ShowInFolder, u"show-in-folder"_s, Document, tr("Show in folder"),
            tr("Show where the document lies"), Icon::Folder, {}, true},
        {CloseDocument, u"close-document"_s, Document, tr("Close document"), tr("Go back to the start page"),
            Icon::Close, {Qt::CTRL | Qt::Key_W}, true},
        {Quit, u"quit"_s, Document, tr("Quit"), tr("Close the window"), std::nullopt, {Qt::CTRL | Qt::Key_Q}},
        {Undo, u"undo"_s, Editing, tr("Undo"), tr("Nothing to undo"), Icon::Undo, {Qt::CTRL | Qt::Key_Z},
            true},
        {Redo, u"redo"_s, Editing, tr("Redo"), tr("Nothing to redo"), Icon::Redo,
            {Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y}, true},
        {Sidebar, u"sidebar"_s, Window, tr("Sidebar"), tr("Collapse or expand the sidebar"),
            Icon::SidebarCollapse, {Qt::CTRL | Qt::Key_B}, true},
        {NextPane, u"next-pane"_s, Window, tr("Next pane"), tr("Go to the next part of the window"),
            std::nullopt, {Qt::Key_F6}},
        {FullScreen, u"full-screen"_s, Window, tr("Full screen"), tr("Fill the screen with the window"),
            Icon::Present, {Qt::Key_F11}},
        {FollowSystem, u"theme-system"_s, Window, tr("System"), tr("Light or dark as the system is"),
            std::nullopt, {}},
        {LightTheme, u"theme-light"_s, Window, tr("Light"), tr("Always light"), std::nullopt, {}},
        {DarkTheme, u"theme-dark"_s, Window, tr("Dark"), tr("Always dark"), std::nullopt, {}},
        {Shortcuts, u"shortcuts"_s, Help, tr("Keyboard shortcuts"), tr("List every shortcut"), Icon::Help,
            {Qt::Key_F1}},
    };
}

QString groupTitle(CommandGroup group)
{
    switch (group) {
    case CommandGroup::Document:
        return tr("Document");
    case CommandGroup::Editing:
        return tr("Editing");
    case CommandGroup::Window:
        return tr("Window");
    case CommandGroup::Help:
        break;
    }
    return tr("Help");
}

QKeySequence pageShortcut(int index)
{
    return index < 9 ? QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + index)) : QKeySequence();
}

Actions::Actions(const Theme &theme, QWidget &window) : QObject(&window)
{
    for (const CommandEntry &entry : commandCatalogue()) {
        auto *action = new QAction(entry.text, this);
        action->setObjectName(entry.id);
        action->setToolTip(entry.toolTip);
        if (entry.icon)
            action->setIcon(theme.icon(*entry.icon));
        action->setShortcuts(entry.shortcuts);
        Q_ASSERT(static_cast<std::size_t>(entry.command) == m_actions.size());
        m_actions.push_back(action);
        if (entry.needsDocument)
            m_needDocument.push_back(action);
        window.addAction(action);
    }
    auto *themes = new QActionGroup(this);
    for (const Command command : {Command::FollowSystem, Command::LightTheme, Command::DarkTheme}) {
        (*this)[command].setCheckable(true);
        themes->addAction(&(*this)[command]);
    }
    (*this)[Command::FullScreen].setCheckable(true);
    setDocumentOpen(false);
}

void Actions::setDocumentOpen(bool open)
{
    for (QAction *action : m_needDocument)
        action->setEnabled(open);
}

} // namespace concave::ui
