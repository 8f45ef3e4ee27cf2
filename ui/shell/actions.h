// Everything the window can be told to do, as data. Buttons, menus and the list of shortcuts derive from this
// one catalogue; a test keeps its shortcuts apart.
#pragma once

#include "ui/theme/theme.h"

#include <QKeySequence>
#include <QObject>

#include <optional>
#include <vector>

class QAction;

namespace concave::ui {

enum class Command {
    NewDocument,
    OpenDocument,
    OpenSample,
    Save, ///< there is nothing to save; says so, or keeps a version where the page has some
    SaveCopy,
    ShowInFolder,
    CloseDocument,
    Quit,
    Undo,
    Redo,
    Sidebar,
    NextPane,
    FullScreen,
    FollowSystem,
    LightTheme,
    DarkTheme,
    Shortcuts,
};

enum class CommandGroup { Document, Editing, Window, Help };

struct CommandEntry
{
    Command command;
    QString id; ///< "new-document"; the action's objectName
    CommandGroup group;
    QString text;
    QString toolTip;
    std::optional<Icon> icon;
    QList<QKeySequence> shortcuts; ///< the first is the one that is shown
    bool needsDocument = false;
};

/// In the order of the list of shortcuts; in the language of the moment.
std::vector<CommandEntry> commandCatalogue();
QString groupTitle(CommandGroup group);

/// Of the page at this place in the sidebar, from 0. None after the ninth.
QKeySequence pageShortcut(int index);

/// The catalogue as actions of one window.
class Actions final : public QObject
{
    Q_OBJECT

public:
    /// The actions' shortcuts work in the whole window.
    Actions(const Theme &theme, QWidget &window);

    QAction &operator[](Command command) const { return *m_actions[static_cast<std::size_t>(command)]; }
    /// Enables what needs a document.
    void setDocumentOpen(bool open);

private:
    std::vector<QAction *> m_actions; ///< by Command
    std::vector<QAction *> m_needDocument;
};

} // namespace concave::ui
