// A template that a canvas can be made after: its grid as a small drawing, its name, its blocks, its licence.
#pragma once

#include "core/canvas/template.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>

namespace concave::ui {

class CanvasCard final : public QAbstractButton
{
    Q_OBJECT

public:
    CanvasCard(const Theme &theme, const CanvasTemplate &form, QWidget *parent = nullptr);

    const QString &key() const { return m_form.key; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void paintGrid(QPainter &painter, QRectF place) const;

    const Theme &m_theme;
    CanvasTemplate m_form;
};

} // namespace concave::ui
