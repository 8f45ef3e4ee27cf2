#include "ui/pipeline/loststrip.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>

namespace concave::ui {

LostStrip::LostStrip(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setFixedHeight(metrics::lostStrip);
    setAccessibleName(tr("Mark as lost"));
}

void LostStrip::setTarget(bool isTarget)
{
    if (isTarget == m_isTarget)
        return;
    m_isTarget = isTarget;
    update();
}

void LostStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.colour(m_isTarget ? Token::Danger : Token::BorderControl),
        m_isTarget ? metrics::ring : metrics::line, m_isTarget ? Qt::SolidLine : Qt::DashLine));
    painter.setBrush(m_theme.colour(m_isTarget ? Token::DangerSubtle : Token::BgRaised));
    const qreal half = painter.pen().widthF() / 2;
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(half, half, -half, -half), metrics::radiusCard, metrics::radiusCard);

    const QString text = tr("Drop here to mark as lost");
    const Token colour = m_isTarget ? Token::Danger : Token::Text2;
    painter.setFont(ui::font(TextStyle::Strong));
    painter.setPen(m_theme.colour(colour));
    const int width = metrics::icon + metrics::gap + painter.fontMetrics().horizontalAdvance(text);
    const QRect line((rect().width() - width) / 2, 0, width, height());
    const QRect icon = QStyle::visualRect(layoutDirection(), line,
        QRect(line.left(), line.center().y() - metrics::icon / 2 + 1, metrics::icon, metrics::icon));
    m_theme.icon(Icon::Close, colour).paint(&painter, icon);
    painter.drawText(line,
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight) | Qt::AlignVCenter),
        text);
}

} // namespace concave::ui
