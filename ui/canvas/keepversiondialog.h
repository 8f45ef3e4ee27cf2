// Asks for the name and the reason of a version of the canvas, and keeps it.
#pragma once

#include <QDialog>

class QPlainTextEdit;

namespace concave::ui {

class CanvasPresenter;
class FieldBox;
class TextEdit;
class Theme;

class KeepVersionDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Deletes itself when it is closed. Precondition: there is a canvas.
    KeepVersionDialog(const Theme &theme, CanvasPresenter &presenter, QWidget *parent = nullptr);

    void accept() override;

private:
    CanvasPresenter &m_presenter;
    TextEdit *m_name;
    QPlainTextEdit *m_reason;
};

} // namespace concave::ui
