// Which of the project's canvases is shown: a button with its template's name, which opens a menu of them, of
// the templates that a new one can be made after, and of what is done with the template.
#pragma once

#include "ui/theme/theme.h"

#include <QPushButton>

class QMenu;

namespace concave::ui {

class CanvasPresenter;

class CanvasSwitcher final : public QPushButton
{
    Q_OBJECT

public:
    CanvasSwitcher(const Theme &theme, CanvasPresenter &presenter, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void templateEditRequested();
    void newTemplateRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void fill(QMenu &menu);
    QString shownName() const;

    const Theme &m_theme;
    CanvasPresenter &m_presenter;
};

/// Lines that change the template of the canvas.
void addTemplateLines(QMenu &menu, CanvasPresenter &presenter);

} // namespace concave::ui
