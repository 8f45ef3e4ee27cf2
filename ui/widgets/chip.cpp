#include "ui/widgets/chip.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/label.h"

#include <QPainter>

#include <array>

namespace concave::ui {

Chip::Chip(const Theme &theme, const QString &text, Kind kind, std::optional<Icon> icon, QWidget *parent)
    : QLabel(parent), m_theme(theme)
{
    setTextFormat(Qt::PlainText);
    setFont(ui::font(TextStyle::Chip));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    set(text, kind, icon);
}

void Chip::set(const QString &text, Kind kind, std::optional<Icon> icon)
{
    static constexpr std::array kinds{"neutral", "accent", "positive", "warning", "danger", "outline"};
    // Room for the icon, beside what the style sheet keeps free.
    constexpr int room = metrics::iconChip + metrics::tight;
    if (icon.has_value() != m_icon.has_value())
        setContentsMargins(contentsMargins() + QMargins(icon ? room : -room, 0, 0, 0));
    m_kind = kind;
    m_icon = icon;
    setText(text);
    setIndent(0);
    setProperty("kind", QString::fromLatin1(kinds[static_cast<std::size_t>(kind)]));
    restyle(*this);
    updateGeometry();
}

Token Chip::textColour(Kind kind)
{
    static constexpr std::array colours{
        Token::Text2, Token::TextAccent, Token::Positive, Token::Warning, Token::Danger, Token::Text2};
    return colours[static_cast<std::size_t>(kind)];
}

Token Chip::fillColour(Kind kind)
{
    static constexpr std::array colours{Token::BgHover, Token::AccentSubtle, Token::PositiveSubtle,
        Token::WarningSubtle, Token::DangerSubtle, Token::BgWindow};
    return colours[static_cast<std::size_t>(kind)];
}

void Chip::paintEvent(QPaintEvent *event)
{
    QLabel::paintEvent(event);
    if (!m_icon)
        return;
    QPainter painter(this);
    const QRect place(
        metrics::iconGap, (height() - metrics::iconChip) / 2, metrics::iconChip, metrics::iconChip);
    m_theme.icon(*m_icon, textColour(m_kind)).paint(&painter, place);
}

} // namespace concave::ui
