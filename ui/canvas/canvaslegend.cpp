#include "ui/canvas/canvaslegend.h"

#include "core/canvas/canvas.h"
#include "ui/canvas/notelook.h"
#include "ui/theme/metrics.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace concave::ui {

namespace {

constexpr int swatch = metrics::icon;
constexpr std::size_t fewestMarks = 3; ///< less would leave colours of most canvases without words

} // namespace

CanvasLegend::CanvasLegend(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("legend"));
    setFont(ui::font(TextStyle::Note));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void CanvasLegend::setMarks(const std::vector<NoteMark> &marks)
{
    m_marks = marks;
    QStringList names;
    for (const NoteMark mark : marks)
        names << markName(mark);
    setAccessibleName(tr("Marks of notes: %1").arg(names.join(QStringLiteral(", "))));
    updateGeometry();
    update();
}

int CanvasLegend::widthOf(std::size_t count) const
{
    int width = 0;
    for (std::size_t i = 0; i < std::min(count, m_marks.size()); ++i)
        width += (i > 0 ? metrics::field : 0) + swatch + metrics::tight +
                 fontMetrics().horizontalAdvance(markName(m_marks[i]));
    return width;
}

int CanvasLegend::widthIn(int room) const
{
    std::size_t count = m_marks.size();
    while (count > 0 && widthOf(count) > room)
        --count;
    return widthOf(count);
}

QSize CanvasLegend::sizeHint() const
{
    return {widthOf(m_marks.size()), metrics::controlSmall};
}

QSize CanvasLegend::minimumSizeHint() const
{
    return {widthOf(fewestMarks), metrics::controlSmall};
}

void CanvasLegend::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font());
    int x = 0;
    for (const NoteMark mark : m_marks) {
        const QString name = markName(mark);
        const int words = fontMetrics().horizontalAdvance(name);
        const int end = x + swatch + metrics::tight + words;
        if (end > width())
            return;
        const auto place = [&](QRect rect) {
            return QStyle::visualRect(layoutDirection(), this->rect(), rect);
        };
        const NoteLook look = lookOf(mark);
        painter.setPen(QPen(m_theme.colour(look.border), metrics::line));
        painter.setBrush(m_theme.colour(look.ground));
        painter.drawRoundedRect(
            QRectF(place({x, (height() - swatch) / 2, swatch, swatch})).adjusted(0.5, 0.5, -0.5, -0.5),
            metrics::radiusSmall - 1, metrics::radiusSmall - 1);
        if (look.icon) {
            const QRect sign(x + (swatch - metrics::iconChip) / 2, (height() - metrics::iconChip) / 2,
                metrics::iconChip, metrics::iconChip);
            m_theme.icon(*look.icon, look.iconColour).paint(&painter, place(sign));
        }
        painter.setPen(m_theme.colour(Token::Text2));
        painter.drawText(
            place({x + swatch + metrics::tight, 0, words + 1, height()}), Qt::AlignVCenter, name);
        x = end + metrics::field;
    }
}

} // namespace concave::ui
