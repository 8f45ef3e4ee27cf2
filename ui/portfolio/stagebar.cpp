#include "ui/portfolio/stagebar.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace concave::ui {

namespace {

constexpr int barHeight = 8;
constexpr int markerWidth = 10;
constexpr double lastStageShown = 12; ///< weeks of the open last stage that the bar shows

} // namespace

StageBar::StageBar(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StageBar::set(const Stages &stages, double effort, int series)
{
    m_stages = stages;
    m_effort = effort;
    m_series = series;
    setAccessibleName(tr("Stage reached: %1").arg(stageName(stages, effort)));
    update();
}

QSize StageBar::sizeHint() const
{
    return {200, barHeight + metrics::tight + QFontMetrics(ui::font(TextStyle::Caption)).height()};
}

void StageBar::paintEvent(QPaintEvent *)
{
    const Stages &all = m_stages;
    const double end = all.back().start + lastStageShown;
    const double effort = std::min(m_effort, end);
    const auto x = [&](double weeks) { return weeks / end * width(); };
    const auto reached = stageReached(all, m_effort);
    const QColor colour = m_theme.series(m_series);

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const double from = all[i].start;
        const double to = i + 1 < all.size() ? all[i + 1].start : end;
        const double gap = i + 1 < all.size() ? 2 : 0;
        const QRectF segment(x(from), 0, x(to) - x(from) - gap, barHeight);
        painter.setBrush(m_theme.colour(Token::BgPressed));
        painter.drawRoundedRect(segment, 2, 2);
        if (effort > from) {
            QRectF filled = segment;
            filled.setRight(std::min(segment.right(), x(effort)));
            painter.setBrush(colour);
            painter.drawRoundedRect(filled, 2, 2);
        }
    }
    if (m_effort > 0) {
        const double centre = std::clamp(x(effort), markerWidth / 2.0, width() - markerWidth / 2.0);
        const QRectF marker(centre - markerWidth / 2.0, 0, markerWidth, barHeight);
        painter.fillRect(marker.adjusted(-2, 0, 2, 0), m_theme.colour(Token::BgWindow));
        painter.fillRect(marker, colour);
    }

    for (std::size_t i = 0; i < all.size(); ++i) {
        const double to = i + 1 < all.size() ? all[i + 1].start : end;
        const bool current = reached == i;
        QFont caption = ui::font(TextStyle::Caption);
        caption.setWeight(current ? QFont::DemiBold : QFont::Normal);
        painter.setFont(caption);
        painter.setPen(m_theme.colour(current ? Token::Text : Token::Text3));
        const QRectF place(x(all[i].start), barHeight + metrics::tight,
            x(to) - x(all[i].start) - metrics::tight, height() - barHeight - metrics::tight);
        const int room = static_cast<int>(place.width());
        // A short stage shows the first word of its name, or as much of it as fits.
        QString name = all[i].name;
        if (painter.fontMetrics().horizontalAdvance(name) > room)
            name = name.section(u' ', 0, 0);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(name, Qt::ElideRight, room));
    }
}

} // namespace concave::ui
