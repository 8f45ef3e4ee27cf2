#include "ui/plots/barplot.h"

#include "ui/theme/metrics.h"

#include <QPainter>

#include <algorithm>

namespace concave::ui {

namespace {

constexpr int usualHeight = 120;
constexpr int leastBarWidth = 28;
constexpr double barPart = 0.72; ///< of a bar's room

} // namespace

BarPlot::BarPlot(const Theme &theme, const QString &name, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void BarPlot::set(std::vector<Bar> bars)
{
    m_bars = std::move(bars);
    QStringList description;
    for (const Bar &bar : m_bars)
        description << QStringLiteral("%1: %2").arg(bar.label, bar.figure);
    setAccessibleDescription(description.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QSize BarPlot::sizeHint() const
{
    const QFontMetrics caption(ui::font(TextStyle::Caption));
    int widest = leastBarWidth;
    for (const Bar &bar : m_bars) {
        widest = std::max({widest, caption.horizontalAdvance(bar.label) + metrics::gap,
            caption.horizontalAdvance(bar.figure) + metrics::gap});
    }
    return {static_cast<int>(m_bars.size()) * widest, usualHeight};
}

QSize BarPlot::minimumSizeHint() const
{
    return sizeHint();
}

void BarPlot::paintEvent(QPaintEvent *)
{
    if (m_bars.empty())
        return;
    QPainter painter(this);
    painter.setFont(ui::font(TextStyle::Caption));
    const int line = painter.fontMetrics().height() + metrics::tight;
    const QRect area = rect().adjusted(0, line, 0, -line);
    const double room = static_cast<double>(width()) / static_cast<double>(m_bars.size());
    const double highest = std::ranges::max(m_bars, {}, &Bar::height).height;
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        const Bar &bar = m_bars[i];
        const double left = static_cast<double>(i) * room;
        const double height = highest > 0 ? area.height() * bar.height / highest : 0;
        const QRectF box(left + room * (1 - barPart) / 2, area.bottom() + 1 - height, room * barPart, height);
        painter.fillRect(box, m_theme.colour(bar.isPale ? Token::AccentBorder : Token::Accent));
        painter.setPen(m_theme.colour(Token::Text));
        painter.drawText(QRectF(left, box.top() - line, room, line), Qt::AlignCenter, bar.figure);
        painter.setPen(m_theme.colour(Token::Text3));
        painter.drawText(QRectF(left, area.bottom() + 1, room, line), Qt::AlignCenter, bar.label);
    }
    painter.setPen(QPen(m_theme.colour(Token::Axis), metrics::line));
    painter.drawLine(area.left(), area.bottom() + 1, area.right(), area.bottom() + 1);
}

} // namespace concave::ui
