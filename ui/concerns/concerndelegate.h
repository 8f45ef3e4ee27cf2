// Paints a concern in the list: its name on at most two lines, below it the status, when it is due, and
// whose it is.
#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/fielddelegate.h"

namespace concave::ui {

class ConcernModel;
class ConcernsPresenter;

class ConcernDelegate final : public FieldDelegate
{
    Q_OBJECT

public:
    ConcernDelegate(const Theme &theme, const ConcernsPresenter &presenter, const ConcernModel &model,
        QObject *parent = nullptr);

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// A field of one line over the name.
    QWidget *createEditor(
        QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(
        QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option) const;
    void paintStatus(QPainter &painter, QRect &line, const QModelIndex &index) const;
    void paintWhose(QPainter &painter, QRect line, const QModelIndex &index) const;

    const Theme &m_theme;
    const ConcernsPresenter &m_presenter;
    const ConcernModel &m_model;
};

} // namespace concave::ui
