#include "ui/pipeline/contactkinds.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/tooltip.h"

#include <QCoreApplication>
#include <QMenu>

#include <array>

namespace concave::ui {

namespace {

const std::vector<concave::Choice> &kinds()
{
    const Kind &activity = Activity::description();
    return activity.fields[*activity.index(u"kind")].choices;
}

} // namespace

Icon iconOf(ContactKind kind)
{
    static constexpr std::array icons{Icon::Check, Icon::Mail, Icon::Phone, Icon::People, Icon::Edit};
    return icons[static_cast<std::size_t>(kind)];
}

QString wordOf(ContactKind kind)
{
    return QCoreApplication::translate("Record", kinds()[static_cast<std::size_t>(kind)].label);
}

ContactKindButton::ContactKindButton(const Theme &theme, QWidget *parent)
    : QToolButton(parent), m_theme(theme)
{
    setIconSize({metrics::icon, metrics::icon});
    setFixedSize(metrics::control, metrics::control);
    setFocusPolicy(Qt::TabFocus);
    setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(this);
    for (const concave::Choice &choice : kinds()) {
        const auto kind = static_cast<ContactKind>(choice.stored);
        menu->addAction(theme.icon(iconOf(kind)), wordOf(kind), this, [this, kind] {
            setKind(kind);
            Q_EMIT chosen(kind);
        });
    }
    setMenu(menu);
    setKind(m_kind);
}

void ContactKindButton::setKind(ContactKind kind)
{
    m_kind = kind;
    setIcon(m_theme.icon(iconOf(kind)));
    setAccessibleName(tr("Kind: %1").arg(wordOf(kind)));
    ui::setToolTip(*this, wordOf(kind));
}

} // namespace concave::ui
