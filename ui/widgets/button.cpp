#include "ui/widgets/button.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/tooltip.h"

#include <QKeyEvent>

#include <array>

namespace concave::ui {

namespace {

/// Return presses a button as Space does, also outside of dialogs.
class ReturnPresses final : public QObject
{
public:
    explicit ReturnPresses(QAbstractButton &button) : QObject(&button), m_button(button)
    {
        button.installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::KeyPress)
            return QObject::eventFilter(watched, event);
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (key.key() != Qt::Key_Return && key.key() != Qt::Key_Enter)
            return false;
        if (!key.isAutoRepeat())
            m_button.click();
        return true;
    }

private:
    QAbstractButton &m_button;
};

} // namespace

static Token iconColour(ButtonKind kind)
{
    switch (kind) {
    case ButtonKind::Primary:
        return Token::TextOnAccent;
    case ButtonKind::Link:
        return Token::TextAccent;
    case ButtonKind::Danger:
        return Token::Danger;
    case ButtonKind::Secondary:
    case ButtonKind::Ghost:
        break;
    }
    return Token::Text2;
}

QPushButton *button(const QString &text, ButtonKind kind, ButtonSize size, QWidget *parent)
{
    static constexpr std::array kinds{"primary", "secondary", "ghost", "link", "danger"};
    auto *button = new QPushButton(text, parent);
    button->setProperty("kind", QString::fromLatin1(kinds[static_cast<std::size_t>(kind)]));
    button->setProperty("small", size == ButtonSize::Small);
    button->setFont(font(size == ButtonSize::Small ? TextStyle::Label : TextStyle::Strong));
    button->setAutoDefault(false);
    new ReturnPresses(*button);
    button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    if (kind == ButtonKind::Link)
        button->setCursor(Qt::PointingHandCursor);
    return button;
}

QPushButton *button(
    const Theme &theme, Icon icon, const QString &text, ButtonKind kind, ButtonSize size, QWidget *parent)
{
    QPushButton *button = ui::button(text, kind, size, parent);
    const int side = size == ButtonSize::Small ? metrics::iconSmall : metrics::icon;
    button->setIcon(theme.icon(icon, iconColour(kind)));
    button->setIconSize({side + metrics::iconAir, side});
    return button;
}

QToolButton *iconButton(
    const Theme &theme, Icon icon, const QString &name, const QKeySequence &shortcut, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(theme.icon(icon));
    button->setIconSize({metrics::icon, metrics::icon});
    button->setFixedSize(metrics::control, metrics::control);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    new ReturnPresses(*button);
    button->setAccessibleName(name);
    setToolTip(*button, name, shortcut);
    return button;
}

} // namespace concave::ui
