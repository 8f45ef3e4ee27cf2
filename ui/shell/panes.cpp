#include "ui/shell/panes.h"

#include <QWidget>

#include <algorithm>

namespace concave::ui {

/// The pane's own choice, or the first place that Tab reaches within it.
static QWidget *firstStop(const QWidget &pane)
{
    if (QWidget *chosen = pane.focusProxy())
        return chosen;
    for (QWidget *widget = pane.nextInFocusChain(); widget != &pane; widget = widget->nextInFocusChain()) {
        if (pane.isAncestorOf(widget) && widget->isVisible() && widget->isEnabled() &&
            (widget->focusPolicy() & Qt::TabFocus))
            return widget;
    }
    return nullptr;
}

void focusNextPane(const QWidget &window, const std::vector<QWidget *> &panes)
{
    const QWidget *focus = window.focusWidget();
    const auto current = std::find_if(
        panes.begin(), panes.end(), [&](const QWidget *pane) { return focus && pane->isAncestorOf(focus); });
    const std::size_t from =
        current == panes.end() ? panes.size() - 1 : static_cast<std::size_t>(current - panes.begin());
    for (std::size_t step = 1; step <= panes.size(); ++step) {
        const QWidget *pane = panes[(from + step) % panes.size()];
        if (QWidget *stop = pane->isVisible() ? firstStop(*pane) : nullptr) {
            stop->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

} // namespace concave::ui
