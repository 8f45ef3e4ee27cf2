#include "ui/widgets/columnlayout.h"

#include <QVBoxLayout>

namespace concave::ui {

QVBoxLayout *plainColumn(QWidget *widget)
{
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    return layout;
}

} // namespace concave::ui
