#include "ui/shell/recentmodel.h"

#include "ui/shell/desk.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

namespace concave::ui {

using namespace Qt::Literals::StringLiterals;

QString dayText(const QDateTime &moment, const QDateTime &now)
{
    const QDateTime local = moment.toLocalTime();
    const QDate today = now.toLocalTime().date();
    const QLocale locale;
    if (local.date() == today)
        return QCoreApplication::translate("RecentModel", "Today, %1")
            .arg(locale.toString(local.time(), u"HH:mm"_s));
    if (local.date() == today.addDays(-1))
        return QCoreApplication::translate("RecentModel", "Yesterday");
    return locale.toString(
        local.date(), local.date().year() == today.year() ? u"d MMMM"_s : u"d MMMM yyyy"_s);
}

/// Below the home folder with a ~ for it.
static QString placeText(const QString &path)
{
    const QString home = QDir::homePath() + u'/';
    const QString place = path.startsWith(home) ? u"~/"_s + path.mid(home.size()) : path;
    return QDir::toNativeSeparators(place);
}

void RecentModel::set(const std::vector<RecentDocument> &documents, const QDateTime &now)
{
    beginResetModel();
    m_rows.clear();
    for (const RecentDocument &document : documents) {
        m_rows.push_back({document, Desk::nameOf(document.path), placeText(document.path),
            dayText(document.opened, now), !QFileInfo::exists(document.path)});
    }
    show();
    endResetModel();
}

void RecentModel::filter(const QString &text)
{
    beginResetModel();
    m_filter = text.trimmed();
    show();
    endResetModel();
}

int RecentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant RecentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[m_shown[static_cast<std::size_t>(index.row())]];
    switch (role) {
    case Qt::DisplayRole:
        return row.name;
    case Qt::AccessibleTextRole:
        return row.missing ? tr("%1, file was moved").arg(row.name) : tr("%1, %2").arg(row.name, row.when);
    case Qt::AccessibleDescriptionRole:
    case Place:
        return row.place;
    case Path:
        return row.document.path;
    case When:
        return row.when;
    case Missing:
        return row.missing;
    case Picture:
        return row.document.picture;
    default:
        return {};
    }
}

void RecentModel::show()
{
    m_shown.clear();
    for (std::size_t place = 0; place < m_rows.size(); ++place) {
        const Row &row = m_rows[place];
        if (row.name.contains(m_filter, Qt::CaseInsensitive) ||
            row.place.contains(m_filter, Qt::CaseInsensitive))
            m_shown.push_back(place);
    }
}

} // namespace concave::ui
