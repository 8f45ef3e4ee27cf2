// A deck on the whole screen. Where there are two screens, the audience's has the slide and this one the
// speaker's view; else S changes between the two.
#pragma once

#include "ui/deck/slideshow.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QStackedLayout;

namespace concave::ui {

class Theme;

class PresenterWindow final : public QWidget
{
    Q_OBJECT

public:
    /// Begins at the shown slide. Deletes itself when it ends; the deck then shows the page that was shown
    /// last.
    PresenterWindow(const Theme &theme, DeckPresenter &presenter, QWidget *parent = nullptr);
    ~PresenterWindow() override;

    SlideShow &show() const { return *m_show; }
    bool isSpeakerView() const;

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void toggleSpeakerView();
    void openAudience(const Theme &theme);

    SlideShow *m_show;
    QStackedLayout *m_stack;
    QPointer<QWidget> m_audience; ///< on the other screen, where there is one
    QTimer m_rest;                ///< until the pointer hides
};

/// Shows the deck on the whole screen, from the slide that is shown; nothing where there is none.
PresenterWindow *present(const Theme &theme, DeckPresenter &presenter, QWidget *page);

} // namespace concave::ui
