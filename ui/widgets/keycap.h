// A shortcut as keys: "Ctrl+K" in a small frame.
#pragma once

#include <QKeySequence>
#include <QLabel>

namespace concave::ui {

class Keycap final : public QLabel
{
    Q_OBJECT

public:
    explicit Keycap(const QKeySequence &shortcut, QWidget *parent = nullptr);
};

} // namespace concave::ui
