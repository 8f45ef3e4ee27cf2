// Draws the rows of the project table: marker, two lines, effort bar. Opens the fields for editing in place.
#pragma once

#include "ui/widgets/fielddelegate.h"

namespace concave::ui {

class Theme;

class ProjectDelegate final : public FieldDelegate
{
    Q_OBJECT

public:
    /// Property of the table: the current cell is marked for the keyboard only.
    static constexpr auto usedByMouse = "usedByMouse";
    static constexpr int barWidth = 42;
    static int effortWidth(); ///< of the column: bar and number

    ProjectDelegate(const Theme &theme, QObject *parent);

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(
        QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(
        QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option) const;
    void paintText(QPainter &painter, const QRect &place, const QModelIndex &index) const;
    void paintEffort(QPainter &painter, const QRect &place, const QModelIndex &index, bool selected) const;
    void paintSecondLine(QPainter &painter, const QRect &line, const QModelIndex &index) const;
    void paintBar(
        QPainter &painter, const QRectF &place, double part, const QColor &colour, bool selected) const;

    const Theme &m_theme;
};

} // namespace concave::ui
