#include "ui/widgets/seriesmark.h"

#include "ui/theme/theme.h"
#include "ui/widgets/series.h"

#include <QPainter>

namespace concave::ui {

namespace {

constexpr int markWidth = 26;
constexpr int markHeight = 14;
constexpr int markerSize = 9;

} // namespace

SeriesMark::SeriesMark(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setFixedSize(sizeHint());
}

void SeriesMark::setSeries(int index)
{
    m_series = index;
    update();
}

QSize SeriesMark::sizeHint() const
{
    return {markWidth, markHeight};
}

void SeriesMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor colour = m_theme.series(m_series);
    painter.setPen(seriesPen(m_series, colour, 2));
    painter.drawLine(QLineF(0, height() / 2.0, width(), height() / 2.0));
    paintMarker(painter, m_series, QRectF(rect()).center(), markerSize, colour,
        QPen(m_theme.colour(Token::BgWindow), 2));
}

} // namespace concave::ui
