// The program's icons, named after what they mean. Strokes on a 24 grid in resources/icons, drawn in token
// colours. Take one from Theme::icon: it follows the scheme by itself.
#pragma once

#include <QPixmap>
#include <QString>

#include <optional>

namespace concave::ui {

enum class Icon {
    // pages
    Today,
    Portfolio,
    Canvas,
    Concerns,
    Pipeline,
    Metrics,
    Operations,
    History,
    // commands
    Search,
    Undo,
    Redo,
    Export, ///< also: share
    Import,
    Upload, ///< drop a file here
    Add,
    Check,
    Minus,
    Close,
    Filter,
    Settings, ///< also: columns
    More,
    Edit,
    Copy,
    Trash,
    Print,
    Help,
    Info,
    Link,
    Drag,
    Restore,
    Present,
    // arrows
    ChevronDown,
    ChevronUp,
    ChevronLeft,
    ChevronRight,
    Choose, ///< up and down: opens a list, steps a number
    ArrowRight,
    Enter, ///< commits a line
    // meaning
    Bulb,
    Warning,
    Raised,
    Addressed,
    Demonstrated,
    Accepted,
    Question,
    Error,
    // files
    File,
    FileNew,
    FileSaved,
    FileOpen,
    FileMissing,
    Folder,
    Table,
    Excel,
    Slides,
    Web,
    Board,
    // shell
    SidebarCollapse,
    SidebarExpand,
    Computer,
    Sun,
    Moon,
    SystemTheme,
    Checklist,
    Pin,
    Unpin,
    // people and dates
    Person,
    People,
    Calendar,
    Clock,
    Mail,
    Phone,
    Company,
    Money,
    // blocks of canvases
    Split,
    Brain,
    Gift,
    Database,
    Inbox,
    Flask,
    Layers,
    Models,
    Target,
    Scales,
    Flag,
    Action,
    Loop,
    Skills,
};

inline constexpr int iconCount = static_cast<int>(Icon::Skills) + 1;

/// "chevron-down": the icon's file in resources/icons.
QString name(Icon icon);
/// The inverse; nothing where there is no such icon.
std::optional<Icon> iconNamed(const QString &name);

/// The icon in one colour, `size` device pixels square. Cached.
QPixmap drawIcon(Icon icon, const QColor &colour, int size);

} // namespace concave::ui
