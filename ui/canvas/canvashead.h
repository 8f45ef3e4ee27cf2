// The header of a canvas: a button that says which iteration of when it is, and opens all of it to be edited.
#pragma once

#include "ui/theme/theme.h"

#include <QFrame>
#include <QPushButton>

class QLabel;

namespace concave::ui {

class CanvasPresenter;
class DateEdit;
class TextEdit;

class CanvasHead final : public QPushButton
{
    Q_OBJECT

public:
    CanvasHead(const Theme &theme, CanvasPresenter &presenter, QWidget *parent = nullptr);

    /// Shows all of the header below the button.
    void open();

    QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    const Theme &m_theme;
    CanvasPresenter &m_presenter;
};

/// What the button opens. Each field is a step of its own; it follows the document while it is open.
class CanvasHeadPopup final : public QFrame
{
    Q_OBJECT

public:
    CanvasHeadPopup(const Theme &theme, CanvasPresenter &presenter, QWidget *parent);

    /// It is deleted when it closes.
    void showBelow(const QWidget &widget);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void refresh();

    CanvasPresenter &m_presenter;
    TextEdit *m_for;
    TextEdit *m_by;
    DateEdit *m_day;
    QLabel *m_iteration;
};

} // namespace concave::ui
