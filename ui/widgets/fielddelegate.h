// Edits cells of a table with a NumberEdit or a TextEdit, whichever createEditor() makes.
#pragma once

#include <QStyledItemDelegate>

namespace concave::ui {

class FieldDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

Q_SIGNALS:
    /// What was typed was not accepted, and why.
    void refused(const QString &sentence) const;
};

} // namespace concave::ui
