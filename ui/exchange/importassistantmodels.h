// The tables of the import assistant: which column is which field, which word is which, and what becomes of
// each row.
#pragma once

#include "ui/exchange/importassistantpresenter.h"
#include "ui/theme/theme.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

namespace concave::ui {

/// A table whose last column is chosen from options.
class OptionModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    virtual std::vector<ImportOption> options(int row) const = 0;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Shows what the presenter has now; rows are told anew only where their number changed.
    void refresh();

protected:
    virtual int count() const = 0;
    int rowCount(const QModelIndex &parent = {}) const override;

private:
    int m_rows = 0;
};

class ColumnMapping final : public OptionModel
{
    Q_OBJECT

public:
    explicit ColumnMapping(ImportAssistantPresenter &presenter, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    std::vector<ImportOption> options(int row) const override;

private:
    int count() const override;

    ImportAssistantPresenter &m_presenter;
};

class WordMapping final : public OptionModel
{
    Q_OBJECT

public:
    explicit WordMapping(ImportAssistantPresenter &presenter, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    std::vector<ImportOption> options(int row) const override;

private:
    int count() const override;

    ImportAssistantPresenter &m_presenter;
};

/// The rows of one verdict, or of all.
class ImportPreview final : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// Between the row and why stand the columns of the kind.
    enum Column { VerdictColumn, RowColumn, FirstColumn };

    ImportPreview(const Theme &theme, ImportAssistantPresenter &presenter, QObject *parent = nullptr);

    void setVerdict(std::optional<Verdict> verdict);
    void refresh();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(std::size_t row, int column) const;
    bool isNumber(int column) const;

    const Theme &m_theme;
    ImportAssistantPresenter &m_presenter;
    const std::vector<ImportColumn> m_columns;
    std::optional<Verdict> m_verdict;
    std::vector<std::size_t> m_shown; ///< rows of the plan
};

/// Edits a cell of an OptionModel by a list that opens at once.
class OptionDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    OptionDelegate(const Theme &theme, OptionModel &model, QObject *parent = nullptr);

    QWidget *createEditor(
        QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
    OptionModel &m_model;
};

} // namespace concave::ui
