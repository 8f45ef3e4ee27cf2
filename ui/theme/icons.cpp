#include "ui/theme/icons.h"

#include <QColor>
#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>
#include <array>

namespace concave::ui {

using namespace Qt::Literals::StringLiterals;

static constexpr std::array names{"today", "portfolio", "canvas", "concerns", "pipeline", "metrics",
    "operations", "history",                                                                                //
    "search", "undo", "redo", "export", "import", "upload", "add", "check", "minus", "close", "filter",     //
    "settings", "more", "edit", "copy", "trash", "print", "help", "info", "link", "drag", "restore",        //
    "present",                                                                                              //
    "chevron-down", "chevron-up", "chevron-left", "chevron-right", "choose", "arrow-right", "enter",        //
    "bulb", "warning", "raised", "addressed", "demonstrated", "accepted", "question", "error",              //
    "file", "file-new", "file-saved", "file-open", "file-missing", "folder", "table", "excel",              //
    "slides", "web", "board",                                                                               //
    "sidebar-collapse", "sidebar-expand", "computer", "sun", "moon", "system-theme", "checklist",           //
    "pin", "unpin",                                                                                         //
    "person", "people", "calendar", "clock", "mail", "phone", "company", "money",                           //
    "split", "brain", "gift", "database", "inbox", "flask", "layers", "models", "target", "scales", "flag", //
    "action", "loop", "skills"};
static_assert(names.size() == iconCount);

QString name(Icon icon)
{
    return QString::fromLatin1(names[static_cast<std::size_t>(icon)]);
}

std::optional<Icon> iconNamed(const QString &name)
{
    const auto found =
        std::ranges::find(names, name, [](const char *each) { return QLatin1StringView(each); });
    return found == names.end() ? std::nullopt : std::optional(static_cast<Icon>(found - names.begin()));
}

QPixmap drawIcon(Icon icon, const QColor &colour, int size)
{
    const QString key = u"concave-icon/%1/%2/%3"_s.arg(name(icon), colour.name(QColor::HexArgb)).arg(size);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;

    QFile file(u":/concave/icons/%1.svg"_s.arg(name(icon)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The icon %s is not compiled in.", qUtf8Printable(name(icon)));
    QSvgRenderer svg(file.readAll().replace("currentColor", colour.name().toLatin1()));
    pixmap = QPixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setOpacity(colour.alphaF());
    svg.render(&painter);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace concave::ui
