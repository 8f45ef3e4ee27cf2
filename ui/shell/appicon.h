// The program's icon, sharp at every scale. Silent for screen readers: the name stands beside it.
#pragma once

#include <QWidget>

namespace concave::ui {

class AppIcon final : public QWidget
{
    Q_OBJECT

public:
    explicit AppIcon(int size, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace concave::ui
