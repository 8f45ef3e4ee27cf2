// The top of the editor: when and by whom the concern was raised, the way to its neighbours, and what can be
// done with the whole of it.
#pragma once

#include "ui/concerns/concernpane.h"

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace concave::ui {

class Avatar;
class ElidedLabel;

class ConcernHead final : public ConcernPane
{
    Q_OBJECT

public:
    ConcernHead(const Theme &theme, ConcernsPresenter &presenter, QWidget *parent = nullptr);

    /// At the right end.
    void addButton(QWidget *button);

protected:
    void refresh(const Concern &concern) override;

private:
    void addMenu(QToolButton &button);

    QHBoxLayout *m_row;
    QLabel *m_raised;
    Avatar *m_avatar;
    ElidedLabel *m_who;
    QToolButton *m_previous;
    QToolButton *m_next;
};

} // namespace concave::ui
