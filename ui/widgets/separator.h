// A line of one pixel.
#pragma once

#include <QWidget>

namespace concave::ui {

class Separator final : public QWidget
{
    Q_OBJECT

public:
    explicit Separator(Qt::Orientation orientation = Qt::Horizontal, QWidget *parent = nullptr);
};

} // namespace concave::ui
