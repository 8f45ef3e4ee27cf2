// What the window remembers between runs: where it stood, how it looked, which documents were open, and for
// each of them what its pages had arranged and its picture. No name or number of a document's contents.
#pragma once

#include "ui/theme/theme.h"

#include <QDateTime>
#include <QRect>

#include <optional>
#include <vector>

class QSettings;

namespace concave::ui {

struct RecentDocument
{
    QString path; ///< absolute
    QDateTime opened;
    QByteArray picture; ///< see thumbnail.h; may be empty

    bool operator==(const RecentDocument &) const = default;
};

struct WindowPlace
{
    QRect frame; ///< while it is neither maximized nor full screen
    bool maximized = false;

    bool operator==(const WindowPlace &) const = default;
};

class Session final
{
public:
    static constexpr std::size_t mostRecent = 12;

    /// The settings outlive the session.
    explicit Session(QSettings &settings) : m_settings(settings) {}

    /// The latest first.
    std::vector<RecentDocument> recentDocuments() const;
    /// Puts the document first. The one that falls off the end is forgotten.
    void remember(const QString &path, const QDateTime &opened);
    /// Shown beside the document in the list.
    void setPicture(const QString &path, const QByteArray &picture);
    /// Takes the document off the list, with the state of its pages.
    void forget(const QString &path);
    /// The file was moved by somebody: the entry and the state of its pages go with it.
    void follow(const QString &oldPath, const QString &newPath);

    /// Nothing where none is remembered, or where no screen shows enough of it to take hold of.
    std::optional<WindowPlace> windowPlace(const QList<QRect> &screens) const;
    void setWindowPlace(const WindowPlace &place);

    bool isSidebarCollapsed() const;
    void setSidebarCollapsed(bool collapsed);

    Theme::Choice themeChoice() const;
    void setThemeChoice(Theme::Choice choice);

    /// The id of the page that was shown last; empty where none is known.
    QString lastPage(const QString &path) const;
    void setLastPage(const QString &path, const QString &page);

    QByteArray pageState(const QString &path, const QString &page) const;
    void setPageState(const QString &path, const QString &page, const QByteArray &state);

private:
    void write(const std::vector<RecentDocument> &documents);

    QSettings &m_settings;
};

} // namespace concave::ui
