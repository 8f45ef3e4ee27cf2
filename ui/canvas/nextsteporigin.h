// A quiet link to the note that something came of: From “Refunds fall by € 13 000 a month”.
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>

namespace concave::ui {

class NextStepOrigin final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit NextStepOrigin(const Theme &theme, QWidget *parent = nullptr);

    /// Hidden where the text is empty.
    void present(const QString &note);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace concave::ui
