// The demo before its audience: one step after another, large, and a key that marks it shown.
#pragma once

#include "core/document/id.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace concave {
struct DemoStep;
}

namespace concave::ui {

class ConcernsPresenter;

class DemoWalk final : public QDialog
{
    Q_OBJECT

public:
    /// Begins at the first step that was not shown. Deletes itself when it is closed.
    DemoWalk(ConcernsPresenter &presenter, Id concern, QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeButtons();
    void refresh();
    void go(int by);
    /// Marks the step and goes on; behind the last one marks the concern demonstrated, where it may be.
    void showStep();
    const DemoStep *step() const;
    int count() const;

    ConcernsPresenter &m_presenter;
    Id m_concern;
    int m_place = 0; ///< of the step; behind the last one the demo is over
    QLabel *m_where;
    QLabel *m_text;
    QLabel *m_below;
    QPushButton *m_back = nullptr;
    QPushButton *m_skip = nullptr;
    QPushButton *m_show = nullptr;
};

} // namespace concave::ui
