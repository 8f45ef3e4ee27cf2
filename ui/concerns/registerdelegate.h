// Draws the cells of the register, and opens the fields in which they are typed.
#pragma once

#include <QStyledItemDelegate>

namespace concave::ui {

class RegisterModel;
class Theme;

class RegisterDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    RegisterDelegate(const Theme &theme, const RegisterModel &model, QObject *parent);

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(
        QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(
        QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

Q_SIGNALS:
    /// What was typed was not accepted, and why.
    void refused(const QString &sentence) const;

private:
    void paintStatus(QPainter &painter, const QRect &place, const QModelIndex &index) const;

    const Theme &m_theme;
    const RegisterModel &m_model;
};

} // namespace concave::ui
