#include "ui/widgets/fielddelegate.h"

#include "ui/widgets/numberedit.h"
#include "ui/widgets/textedit.h"

namespace concave::ui {

void FieldDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const QVariant value = index.data(Qt::EditRole);
    if (auto *number = qobject_cast<NumberEdit *>(editor))
        number->setValue(value.isValid() ? std::optional(value.toDouble()) : std::nullopt);
    else if (auto *text = qobject_cast<TextEdit *>(editor))
        text->setValue(value.toString());
}

void FieldDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    auto *field = qobject_cast<LineField *>(editor);
    field->commit();
    if (!field->error().isEmpty()) {
        Q_EMIT refused(field->error());
        return;
    }
    if (auto *number = qobject_cast<NumberEdit *>(editor))
        model->setData(index, number->value() ? QVariant(*number->value()) : QVariant(), Qt::EditRole);
    else if (auto *text = qobject_cast<TextEdit *>(editor))
        model->setData(index, text->value(), Qt::EditRole);
}

} // namespace concave::ui
