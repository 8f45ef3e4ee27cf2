// Cells and heads of the tables below the plots: a text, a smaller line below it, and a project's marker
// before it. Edits numbers and texts in place.
#pragma once

#include "ui/theme/tokens.h"
#include "ui/widgets/fielddelegate.h"

#include <QHeaderView>

class QTableView;

namespace concave::ui {

class Theme;

/// What a model tells beside Qt's own roles.
enum CellRole {
    IdRole = Qt::UserRole, ///< qint64
    SeriesRole,            ///< int: index of the series whose marker stands before the text; also of heads
    SecondLineRole,        ///< QString: below the text, smaller
    SecondToneRole,        ///< Token of that line; Text3 where there is none
    StrongRole,            ///< bool: the text has weight
    TickedRole,            ///< bool: a tick stands behind the text
    MutedRole,             ///< bool: the text has less weight
    EmptyMeaningRole,      ///< QString: what an emptied number means; none: it may not be emptied
};

/// A project's name at the head of a narrow column: its first word, cut where it is long.
QString shortName(const QString &name);

/// A table of such cells: whole rows, no grid, rows and head of their heights, the first column as wide as
/// there is room.
void setUpCells(QTableView &table, const Theme &theme, int rowHeight);

class CellDelegate final : public FieldDelegate
{
    Q_OBJECT

public:
    CellDelegate(const Theme &theme, QObject *parent);

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(
        QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(
        QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

private:
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option) const;
    void paintFirstLine(QPainter &painter, QRect place, const QModelIndex &index) const;
    void paintSecondLine(QPainter &painter, const QRect &place, const QModelIndex &index) const;

    const Theme &m_theme;
};

class CellHeader final : public QHeaderView
{
    Q_OBJECT

public:
    CellHeader(const Theme &theme, QWidget *parent);

protected:
    QSize sectionSizeFromContents(int index) const override;
    void paintSection(QPainter *painter, const QRect &section, int index) const override;

private:
    const Theme &m_theme;
};

} // namespace concave::ui
