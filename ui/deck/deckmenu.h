// What can be done with one slide, as a menu; on whichever is shown when it opens.
#pragma once

#include <QMenu>

namespace concave::ui {

class DeckPresenter;
class Theme;

class DeckMenu final : public QMenu
{
    Q_OBJECT

public:
    DeckMenu(const Theme &theme, DeckPresenter &presenter, QWidget *parent);

private:
    void refresh();

    DeckPresenter &m_presenter;
    QAction *m_leaveOut;
    QAction *m_texts;
    QAction *m_takeAgain;
    QAction *m_earlier;
    QAction *m_later;
    QAction *m_add;
    QAction *m_remove;
};

} // namespace concave::ui
