#include "ui/widgets/separator.h"

#include "ui/theme/metrics.h"

namespace concave::ui {

Separator::Separator(Qt::Orientation orientation, QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_StyledBackground);
    if (orientation == Qt::Horizontal)
        setFixedHeight(metrics::line);
    else
        setFixedWidth(metrics::line);
}

} // namespace concave::ui
