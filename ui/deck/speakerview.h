// What the speaker sees while presenting: the slide, the one that comes, the notes, the clock and how long it
// has taken.
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;

namespace concave::ui {

class SlideShow;
class Theme;

/// One page of a show on a ground of its own, as large as fits.
class ShowPage final : public QWidget
{
    Q_OBJECT

public:
    enum class Which { Current, Next };

    ShowPage(const Theme &theme, SlideShow &show, Which which, QWidget *parent = nullptr);

Q_SIGNALS:
    void clicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    const Theme &m_theme;
    SlideShow &m_show;
    Which m_which;
};

class SpeakerView final : public QWidget
{
    Q_OBJECT

public:
    SpeakerView(const Theme &theme, SlideShow &show, QWidget *parent = nullptr);

private:
    void refresh();
    void refreshClock();

    SlideShow &m_show;
    QLabel *m_notes;
    QLabel *m_clock;
    QLabel *m_elapsed;
    QLabel *m_place;
    QTimer m_tick;
};

} // namespace concave::ui
