// The concerns of a project as the rows of a table, whose columns are those of the register.
#pragma once

#include "core/concernoverview.h"

#include <QAbstractTableModel>

namespace concave::ui {

class RegisterModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit RegisterModel(Document &document, QObject *parent = nullptr);

    void setProject(Id project);
    /// Rows that have every one of these words in one of their texts; empty shows all.
    void setFilter(const QString &words);

    /// As the document has them. Until the next change.
    const ConcernOverview &overview() const { return m_overview; }
    bool isEmpty() const { return m_overview.book.concerns.empty(); }
    QDate today() const { return m_overview.today; }

    /// Names of the columns, registerColumns(), by place.
    static const QStringList &columns();
    static int column(const QString &name);
    Id idAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    /// −1 where it is not shown.
    int rowOf(Id concern) const;
    const std::vector<Id> &rows() const { return m_rows; }
    /// nullptr while the row of a concern that is gone is yet to go.
    const Concern *concernAt(int row) const { return findConcern(m_overview.book, idAt(row)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// A name, a mitigation and an owner are texts, a due day a QDate, a status its number. What the rules of
    /// concerns refuse is told by failed().
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    /// The order in which they stand: column −1.
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void failed(const QString &sentence);

private:
    void refresh(const Changes &changes);
    void read();
    void setRows();
    std::vector<Id> sortedRows() const;
    bool matches(const Concern &concern) const;
    QString text(const Concern &concern, const QString &column) const;
    QVariant sortKey(const Concern &concern) const;
    bool setStatus(const Concern &concern, ConcernStatus status);
    bool change(const QString &label, const std::function<void(Edit &)> &work);

    Document &m_document;
    Id m_project;
    ConcernOverview m_overview;
    Sheet m_sheet; ///< all concerns with all columns
    std::vector<Id> m_rows;
    QStringList m_words; ///< folded, of the filter
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace concave::ui
