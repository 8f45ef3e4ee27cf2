#include "ui/shell/session.h"

#include <QCryptographicHash>
#include <QSettings>

#include <algorithm>
#include <array>

namespace concave::ui {

using namespace Qt::Literals::StringLiterals;

/// A group of its own for every document; paths themselves are no keys, they hold slashes.
static QString groupOf(const QString &path)
{
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256);
    return u"documents/"_s + QString::fromLatin1(hash.first(12).toHex());
}

static constexpr std::array themeNames{"system", "light", "dark"};

std::vector<RecentDocument> Session::recentDocuments() const
{
    std::vector<RecentDocument> documents;
    const int count = m_settings.beginReadArray(u"recent"_s);
    for (int index = 0; index < count; ++index) {
        m_settings.setArrayIndex(index);
        const QString path = m_settings.value("path").toString();
        if (!path.isEmpty() && documents.size() < mostRecent)
            documents.push_back({path, m_settings.value("opened").toDateTime(), {}});
    }
    m_settings.endArray();
    for (RecentDocument &document : documents)
        document.picture = m_settings.value(groupOf(document.path) + u"/picture"_s).toByteArray();
    return documents;
}

void Session::remember(const QString &path, const QDateTime &opened)
{
    std::vector<RecentDocument> documents = recentDocuments();
    std::erase_if(documents, [&](const RecentDocument &document) { return document.path == path; });
    documents.insert(documents.begin(), {path, opened, {}});
    while (documents.size() > mostRecent) {
        m_settings.remove(groupOf(documents.back().path));
        documents.pop_back();
    }
    write(documents);
}

void Session::setPicture(const QString &path, const QByteArray &picture)
{
    m_settings.setValue(groupOf(path) + u"/picture"_s, picture);
}

void Session::forget(const QString &path)
{
    std::vector<RecentDocument> documents = recentDocuments();
    std::erase_if(documents, [&](const RecentDocument &document) { return document.path == path; });
    m_settings.remove(groupOf(path));
    write(documents);
}

void Session::follow(const QString &oldPath, const QString &newPath)
{
    if (oldPath == newPath)
        return;
    std::vector<RecentDocument> documents = recentDocuments();
    std::erase_if(documents, [&](const RecentDocument &document) { return document.path == newPath; });
    for (RecentDocument &document : documents) {
        if (document.path == oldPath)
            document.path = newPath;
    }
    write(documents);

    const QString from = groupOf(oldPath);
    m_settings.beginGroup(from);
    const QStringList keys = m_settings.allKeys();
    m_settings.endGroup();
    for (const QString &key : keys)
        m_settings.setValue(groupOf(newPath) + u'/' + key, m_settings.value(from + u'/' + key));
    m_settings.remove(from);
}

void Session::write(const std::vector<RecentDocument> &documents)
{
    m_settings.remove(u"recent"_s);
    m_settings.beginWriteArray(u"recent"_s, static_cast<int>(documents.size()));
    for (std::size_t index = 0; index < documents.size(); ++index) {
        m_settings.setArrayIndex(static_cast<int>(index));
        m_settings.setValue("path", documents[index].path);
        m_settings.setValue("opened", documents[index].opened);
    }
    m_settings.endArray();
}

std::optional<WindowPlace> Session::windowPlace(const QList<QRect> &screens) const
{
    const WindowPlace place{
        m_settings.value("window/frame").toRect(), m_settings.value("window/maximized").toBool()};
    if (!place.frame.isValid())
        return {};
    // A hand's breadth of the upper edge is what one takes a window by.
    constexpr int width = 120;
    constexpr int height = 32;
    const QRect handle(place.frame.topLeft(), QSize(place.frame.width(), height));
    const bool within = std::any_of(screens.begin(), screens.end(), [&](const QRect &screen) {
        const QRect seen = handle & screen;
        return seen.width() >= width && seen.height() == height;
    });
    return within ? std::optional(place) : std::nullopt;
}

void Session::setWindowPlace(const WindowPlace &place)
{
    m_settings.setValue("window/frame", place.frame);
    m_settings.setValue("window/maximized", place.maximized);
}

bool Session::isSidebarCollapsed() const
{
    return m_settings.value("window/sidebarCollapsed").toBool();
}

void Session::setSidebarCollapsed(bool collapsed)
{
    m_settings.setValue("window/sidebarCollapsed", collapsed);
}

Theme::Choice Session::themeChoice() const
{
    const QByteArray name = m_settings.value("window/theme").toByteArray();
    const auto found = std::find(themeNames.begin(), themeNames.end(), name);
    return found == themeNames.end() ? Theme::Choice::System
                                     : static_cast<Theme::Choice>(found - themeNames.begin());
}

void Session::setThemeChoice(Theme::Choice choice)
{
    m_settings.setValue("window/theme", QString::fromLatin1(themeNames[static_cast<std::size_t>(choice)]));
}

QString Session::lastPage(const QString &path) const
{
    return m_settings.value(groupOf(path) + u"/page"_s).toString();
}

void Session::setLastPage(const QString &path, const QString &page)
{
    m_settings.setValue(groupOf(path) + u"/page"_s, page);
}

QByteArray Session::pageState(const QString &path, const QString &page) const
{
    return m_settings.value(groupOf(path) + u"/pages/"_s + page).toByteArray();
}

void Session::setPageState(const QString &path, const QString &page, const QByteArray &state)
{
    m_settings.setValue(groupOf(path) + u"/pages/"_s + page, state);
}

} // namespace concave::ui
