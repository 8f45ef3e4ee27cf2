// One page in the sidebar: an icon and a name, or the icon alone while the sidebar is collapsed.
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QKeySequence>

namespace concave::ui {

class SidebarItem final : public QAbstractButton
{
    Q_OBJECT

public:
    SidebarItem(const Theme &theme, Icon icon, const QString &title, const QKeySequence &shortcut,
        QWidget *parent = nullptr);

    /// The name becomes the tooltip.
    void setCollapsed(bool collapsed);

    /// How many things wait there: a number, or a dot while there is no room for it. 0 shows nothing.
    void setCount(int count);

    QSize sizeHint() const override;

Q_SIGNALS:
    /// Up and Down, Home and End: to the neighbour this many places on, or to the first or last.
    void walked(int places);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    Token colour() const;
    void paintDot(QPainter &painter, const QRect &icon) const;

    const Theme &m_theme;
    Icon m_icon;
    QKeySequence m_shortcut;
    bool m_collapsed = false;
    int m_count = 0;
};

} // namespace concave::ui
