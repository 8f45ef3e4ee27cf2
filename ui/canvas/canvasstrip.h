// The line above the board: how far the canvas is, what is open, what to ask next; what the colours mean, how
// large the board is shown, and the way to the side pane.
//
// Where it is narrow, what to ask next is shortened first, then the legend goes, then what to ask next, then
// the segments.
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace concave::ui {

class CanvasLegend;
class CanvasPresenter;
class CanvasSegments;

class CanvasStrip final : public QWidget
{
    Q_OBJECT

public:
    CanvasStrip(const Theme &theme, CanvasPresenter &presenter, QWidget *parent = nullptr);

    /// 1 is 100 %.
    void setZoom(double zoom);
    void setPaneShown(bool shown);

Q_SIGNALS:
    void fitRequested();
    void zoomRequested(double zoom);
    void paneToggled(bool shown);
    /// Something of the board was chosen, which keys are to act on.
    void focusRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void makeZoomMenu();
    void refresh();
    void arrange();
    void showNext();

    const Theme &m_theme;
    CanvasPresenter &m_presenter;
    QLabel *m_count;
    CanvasSegments *m_segments;
    QPushButton *m_questions;
    QPushButton *m_next;
    CanvasLegend *m_legend;
    QPushButton *m_zoom;
    QToolButton *m_pane;
    QString m_nextWords;
};

} // namespace concave::ui
