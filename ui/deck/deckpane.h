// The deck beside the concerns: the slide that is shown, its speaker notes, all slides in small, and whether
// the deck that was exported is still the same.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedLayout;
class QToolButton;

namespace concave::ui {

class DeckMenu;
class DeckPresenter;
class ElidedLabel;
class IconLabel;
class SlideView;
class TextArea;
class Theme;
class ThumbnailStrip;

class DeckPane final : public QWidget
{
    Q_OBJECT

public:
    DeckPane(const Theme &theme, DeckPresenter &presenter, QWidget *parent = nullptr);

    /// What was exported when, and how; kept for each document.
    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeBody();
    QWidget *makeLeftOutLine(QWidget *parent);
    QWidget *makeFoot(QWidget *parent);
    void refresh();
    void refreshPlace();
    void refreshFoot();

    const Theme &m_theme;
    DeckPresenter &m_presenter;
    DeckMenu *m_menu;
    QStackedLayout *m_stack;
    QLabel *m_place; ///< "slide 3 of 10"
    QToolButton *m_previous;
    QToolButton *m_next;
    SlideView *m_slide;
    QWidget *m_leftOut;
    TextArea *m_notes;
    ThumbnailStrip *m_strip;
    QWidget *m_foot;
    IconLabel *m_mark;
    ElidedLabel *m_history;
    QPushButton *m_cancel;
};

} // namespace concave::ui
