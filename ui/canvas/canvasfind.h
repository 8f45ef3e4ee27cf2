// Finds notes by their words. Enter goes to the next, Shift+Enter to the previous one, Esc closes it.
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace concave::ui {

class CanvasPresenter;

class CanvasFind final : public QWidget
{
    Q_OBJECT

public:
    CanvasFind(const Theme &theme, CanvasPresenter &presenter, QWidget *parent = nullptr);

    /// Shows it, and gives it the focus.
    void begin();

Q_SIGNALS:
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void go(int by);
    void end();

    const Theme &m_theme;
    CanvasPresenter &m_presenter;
    QLineEdit *m_words;
    QLabel *m_nothing;
};

} // namespace concave::ui
