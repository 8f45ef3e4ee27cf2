#include "ui/theme/style.h"

#include "ui/theme/menuitem.h"
#include "ui/theme/metrics.h"
#include "ui/theme/popup.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QStyleOption>

namespace concave::ui {

using namespace Qt::Literals::StringLiterals;

static QRectF centred(const QRect &rect, int size)
{
    return {rect.x() + (rect.width() - size) / 2.0, rect.y() + (rect.height() - size) / 2.0,
        static_cast<qreal>(size), static_cast<qreal>(size)};
}

/// A border of one pixel lies on the inner half of the edge.
static QRectF edge(const QRectF &box)
{
    constexpr qreal half = metrics::line / 2.0;
    return box.adjusted(half, half, -half, -half);
}

static void drawCheckBox(QPainter &painter, const Theme &theme, const QStyleOption &option)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool partly = option.state & QStyle::State_NoChange;
    const bool filled = partly || (option.state & QStyle::State_On);
    const bool hovered = option.state & QStyle::State_MouseOver;
    const bool pressed = option.state & QStyle::State_Sunken;

    const QRectF box = centred(option.rect, metrics::indicator);
    QColor fill = theme.colour(pressed ? Token::BgPressed : hovered ? Token::BgHover : Token::BgRaised);
    QColor border = theme.colour(Token::BorderControl);
    if (filled)
        fill = border = theme.colour(pressed   ? Token::AccentPressed
                                     : hovered ? Token::AccentHover
                                               : Token::Accent);
    if (!enabled) {
        fill = theme.colour(Token::BgHover);
        border = theme.colour(Token::BorderStrong);
    }
    painter.setPen(QPen(border, metrics::line));
    painter.setBrush(fill);
    painter.drawRoundedRect(edge(box), metrics::radiusSmall - 0.5, metrics::radiusSmall - 0.5);
    if (filled) {
        const auto mark = theme.icon(
            partly ? Icon::Minus : Icon::Check, enabled ? Token::TextOnAccent : Token::TextDisabled);
        mark.paint(&painter, box.toAlignedRect().adjusted(2, 2, -2, -2));
    }
}

static void drawRadioButton(QPainter &painter, const Theme &theme, const QStyleOption &option)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & QStyle::State_On;
    const bool hovered = option.state & QStyle::State_MouseOver;

    const QRectF box = centred(option.rect, metrics::indicator);
    const QColor mark = theme.colour(!enabled  ? Token::TextDisabled
                                     : hovered ? Token::AccentHover
                                               : Token::Accent);
    const QColor border = theme.colour(enabled ? Token::BorderControl : Token::BorderStrong);
    painter.setPen(QPen(on ? mark : border, metrics::line));
    painter.setBrush(theme.colour(!enabled || (hovered && !on) ? Token::BgHover : Token::BgRaised));
    painter.drawEllipse(edge(box));
    if (on) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(mark);
        painter.drawEllipse(centred(option.rect, metrics::indicator / 2));
    }
}

static void drawMenuPanel(QPainter &painter, const Theme &theme, const QStyleOption &option)
{
    painter.setPen(QPen(theme.colour(Token::BorderStrong), metrics::line));
    painter.setBrush(theme.colour(Token::BgRaised));
    painter.drawRoundedRect(edge(option.rect), metrics::radiusCard, metrics::radiusCard);
}

/// Up where values rise from top to bottom.
static void drawSortArrow(QPainter &painter, const Theme &theme, const QStyleOption &option)
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(&option);
    if (!header || header->sortIndicator == QStyleOptionHeader::None)
        return;
    const bool rises = header->sortIndicator == QStyleOptionHeader::SortDown; // Qt's word for it
    theme.icon(rises ? Icon::ChevronUp : Icon::ChevronDown)
        .paint(&painter, centred(option.rect, metrics::iconChip).toAlignedRect());
}

Style::Style(const Theme &theme) : QProxyStyle(u"fusion"_s), m_theme(&theme)
{
    setObjectName(u"concave"_s);
}

void Style::polish(QWidget *widget)
{
    if (qobject_cast<QMenu *>(widget))
        setRoundCorners(*widget, metrics::radiusCard);
    if (auto *header = qobject_cast<QHeaderView *>(widget))
        header->viewport()->setFont(font(TextStyle::Chip)); // what a style sheet reaches inherits no font
    QProxyStyle::polish(widget);
}

void Style::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    using Draw = void (*)(QPainter &, const Theme &, const QStyleOption &);
    Draw draw = nullptr;
    switch (element) {
    case PE_FrameFocusRect: // FocusRing draws it
    case PE_FrameMenu:      // part of its panel
        return;
    case PE_PanelMenu:
        draw = drawMenuPanel;
        break;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        draw = drawCheckBox;
        break;
    case PE_IndicatorRadioButton:
        draw = drawRadioButton;
        break;
    case PE_IndicatorHeaderArrow:
        draw = drawSortArrow;
        break;
    default:
        break;
    }
    if (!draw || !m_theme) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    draw(*painter, *m_theme, *option);
    painter->restore();
}

void Style::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *item =
        element == CE_MenuItem ? qstyleoption_cast<const QStyleOptionMenuItem *>(option) : nullptr;
    if (element == CE_MenuEmptyArea) // the panel is seen there
        return;
    if (item && m_theme)
        drawMenuItem(*painter, *m_theme, *item);
    else
        QProxyStyle::drawControl(element, option, painter, widget);
}

QSize Style::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &contents, const QWidget *widget) const
{
    if (const auto *item =
            type == CT_MenuItem ? qstyleoption_cast<const QStyleOptionMenuItem *>(option) : nullptr)
        return menuItemSize(*item, contents);
    return QProxyStyle::sizeFromContents(type, option, contents, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return metrics::indicator;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return metrics::gap;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
        return metrics::icon;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_MenuPanelWidth:
        return metrics::line;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return metrics::tight;
    case PM_SubMenuOverlap:
        return -metrics::tight;
    case PM_SplitterWidth:
        return metrics::line;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_ToolTip_WakeUpDelay:
        return metrics::toolTipDelay;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_Widget_Animation_Duration:
        return m_theme && m_theme->reducedMotion() ? 0 : metrics::motion;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

} // namespace concave::ui
