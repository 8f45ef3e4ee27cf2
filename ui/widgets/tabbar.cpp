#include "ui/widgets/tabbar.h"

#include "ui/theme/metrics.h"
#include "ui/theme/type.h"

namespace concave::ui {

TabBar::TabBar(QWidget *parent) : QTabBar(parent)
{
    setFont(ui::font(TextStyle::Strong));
    setDrawBase(false);
    setExpanding(false);
    setElideMode(Qt::ElideNone);
    setUsesScrollButtons(false);
    setFocusPolicy(Qt::TabFocus);
}

void TabBar::step(int count)
{
    for (int tried = 0, next = currentIndex(); tried < this->count(); ++tried) {
        next = (next + count + this->count()) % this->count();
        if (isTabEnabled(next) && isTabVisible(next)) {
            setCurrentIndex(next);
            return;
        }
    }
}

QRect TabBar::currentRect() const
{
    return tabRect(currentIndex()).adjusted(0, 0, -metrics::tabGap, 0);
}

} // namespace concave::ui
