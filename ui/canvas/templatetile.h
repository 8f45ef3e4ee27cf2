// One block of a template in the editor's grid: its icon, title and hint, its colour, and its number in the
// order of filling.
#pragma once

#include "core/canvas/template.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace concave::ui {

class TemplateTile final : public QWidget
{
    Q_OBJECT

public:
    explicit TemplateTile(const Theme &theme, QWidget *parent = nullptr);

    void present(const TemplateBlock &block);
    const QString &key() const { return m_block.key; }
    void setChosen(bool chosen);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    TemplateBlock m_block;
    bool m_isChosen = false;
};

} // namespace concave::ui
