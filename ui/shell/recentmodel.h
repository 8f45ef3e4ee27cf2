// The recent documents as a list, filtered by what the user looks for.
#pragma once

#include "ui/shell/session.h"

#include <QAbstractListModel>

namespace concave::ui {

class RecentModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        Path = Qt::UserRole, ///< QString
        Place,               ///< QString: the path as people read it, "~/Documents/x.concave"
        When,                ///< QString: "Today, 14:32"
        Missing,             ///< bool: there is no such file now
        Picture,             ///< QByteArray, see thumbnail.h
    };

    using QAbstractListModel::QAbstractListModel;

    /// Looks once whether each file is there. `now` is the moment that "today" is told from.
    void set(const std::vector<RecentDocument> &documents, const QDateTime &now);
    /// Shows those whose name or path holds the text, in any case.
    void filter(const QString &text);
    /// Shown or not.
    bool hasDocuments() const { return !m_rows.empty(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row
    {
        RecentDocument document;
        QString name;
        QString place;
        QString when;
        bool missing = false;
    };

    void show();

    std::vector<Row> m_rows;
    std::vector<std::size_t> m_shown; ///< places in m_rows
    QString m_filter;
};

/// "Today, 14:32", "Yesterday", "6 March", "6 March 2025".
QString dayText(const QDateTime &moment, const QDateTime &now);

} // namespace concave::ui
