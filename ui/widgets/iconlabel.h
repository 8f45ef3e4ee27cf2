// An icon that stands by itself. Silent for screen readers: the text beside it says the same.
#pragma once

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace concave::ui {

class IconLabel final : public QWidget
{
    Q_OBJECT

public:
    IconLabel(const Theme &theme, Icon icon, Token colour = Token::Text2, int size = metrics::icon,
        QWidget *parent = nullptr);

    void set(Icon icon, Token colour);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Icon m_icon;
    Token m_colour;
};

} // namespace concave::ui
