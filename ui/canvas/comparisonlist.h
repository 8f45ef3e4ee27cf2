// The list of differences in words. Ctrl+C copies the chosen ones.
#pragma once

#include "core/canvas/comparison.h"
#include "ui/theme/theme.h"

#include <QListView>

namespace concave::ui {

class ComparisonModel;

class ComparisonList final : public QListView
{
    Q_OBJECT

public:
    explicit ComparisonList(const Theme &theme, QWidget *parent = nullptr);

    /// Kept by the caller until the next one; nullptr for none.
    void present(const CanvasComparison *comparison);
    /// Chooses the row of a note that differs.
    void choose(const NoteChange *change);

Q_SIGNALS:
    /// nullptr where the row is none of a note, or none is chosen any more.
    void chosen(const concave::NoteChange *change);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    ComparisonModel *m_model;
};

} // namespace concave::ui
