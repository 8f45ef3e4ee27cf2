// Paints a state of a canvas in the list: its name and its part in the comparison, when and by whom it was
// kept, and why.
#pragma once

#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace concave::ui {

class VersionModel;

class VersionDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    VersionDelegate(const Theme &theme, const VersionModel &model, QObject *parent = nullptr);

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
    const VersionModel &m_model;
};

} // namespace concave::ui
