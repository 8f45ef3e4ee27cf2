// One block of a template in the editor's grid: its icon, title and hint, its colour, and its number in the
// order of filling. It is checked while it is chosen.
#pragma once

#include "core/canvas/template.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>

namespace concave::ui {

class TemplateTile final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit TemplateTile(const Theme &theme, QWidget *parent = nullptr);

    void present(const TemplateBlock &block);
    const QString &key() const { return m_block.key; }

protected:
    void paintEvent(QPaintEvent *event) override;
    // The grid has what the mouse and keys do.
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;

private:
    const Theme &m_theme;
    TemplateBlock m_block;
};

} // namespace concave::ui
