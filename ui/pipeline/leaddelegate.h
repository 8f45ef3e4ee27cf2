// Draws the cells of the table of leads, and opens the fields in which they are typed.
#pragma once

#include <QStyledItemDelegate>

namespace concave::ui {

class LeadModel;
class PipelinePresenter;
class Theme;

class LeadDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    LeadDelegate(
        const Theme &theme, const PipelinePresenter &presenter, const LeadModel &model, QObject *parent);

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
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option) const;

    const Theme &m_theme;
    const PipelinePresenter &m_presenter;
    const LeadModel &m_model;
};

} // namespace concave::ui
