// The tabs of a page: plain words, the current one underlined.
#pragma once

#include <QTabBar>

namespace concave::ui {

class TabBar final : public QTabBar
{
    Q_OBJECT

public:
    explicit TabBar(QWidget *parent = nullptr);

    /// To the next or, with −1, the previous tab that can be chosen, around the ends (Ctrl+Tab).
    void step(int count);

    /// The current tab without the gap behind it.
    QRect currentRect() const;
};

} // namespace concave::ui
