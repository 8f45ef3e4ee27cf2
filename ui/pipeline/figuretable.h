// A table to be read: a name and some figures in each row. As high as it needs.
#pragma once

#include <QTableView>

class QStandardItemModel;

namespace concave::ui {

class FigureTable final : public QTableView
{
    Q_OBJECT

public:
    /// The first heading is that of the names.
    FigureTable(const QString &name, const QStringList &headings, QWidget *parent = nullptr);

    /// Precondition: as many cells in each row as there are headings.
    void set(const QList<QStringList> &rows);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QStandardItemModel *m_model;
};

} // namespace concave::ui
