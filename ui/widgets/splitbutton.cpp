#include "ui/widgets/splitbutton.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/tooltip.h"

#include <QHBoxLayout>
#include <QMenu>

namespace concave::ui {

SplitButton::SplitButton(const Theme &theme, Icon icon, const QString &text, ButtonKind kind, QWidget *parent)
    : QWidget(parent), m_first(button(theme, icon, text, kind, ButtonSize::Standard, this)),
      m_second(button(theme, Icon::ChevronDown, {}, kind, ButtonSize::Standard, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::line);
    m_first->setProperty("part", QStringLiteral("first"));
    m_second->setProperty("part", QStringLiteral("second"));
    m_second->setIconSize({metrics::iconSmall, metrics::iconSmall});
    m_second->setFixedWidth(metrics::control);
    row->addWidget(m_first);
    row->addWidget(m_second);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setFocusProxy(m_first);
    connect(m_first, &QPushButton::clicked, this, &SplitButton::clicked);
}

void SplitButton::setMenu(QMenu *menu, const QString &name)
{
    m_second->setMenu(menu);
    m_second->setAccessibleName(name);
    ui::setToolTip(*m_second, name);
}

} // namespace concave::ui
