#include "ui/canvas/canvaslegend.h"

#include "core/canvas/canvas.h"
#include "ui/theme/metrics.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace concave::ui {

namespace {

constexpr int swatch = 12;

struct Colours
{
    Token fill;
    Token border;
};

Colours coloursOf(NoteMark mark)
{
    switch (mark) {
    case NoteMark::Agreed:
        return {Token::NoteYellow, Token::NoteYellowBorder};
    case NoteMark::Assumption:
        return {Token::NoteTeal, Token::NoteTealBorder};
    case NoteMark::Question:
        return {Token::NoteRose, Token::NoteRoseBorder};
    case NoteMark::Parked:
        break;
    }
    return {Token::NoteGrey, Token::NoteGreyBorder};
}

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

QSize CanvasLegend::sizeHint() const
{
    int width = 0;
    for (const NoteMark mark : m_marks)
        width += swatch + metrics::iconGap + fontMetrics().horizontalAdvance(markName(mark)) + metrics::pane;
    return {std::max(0, width - metrics::pane), metrics::controlSmall};
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
        const int end = x + swatch + metrics::iconGap + words;
        if (end > width())
            return;
        const auto place = [&](QRect rect) {
            return QStyle::visualRect(layoutDirection(), this->rect(), rect);
        };
        const Colours colours = coloursOf(mark);
        painter.setPen(QPen(m_theme.colour(colours.border), metrics::line));
        painter.setBrush(m_theme.colour(colours.fill));
        painter.drawRoundedRect(
            QRectF(place({x, (height() - swatch) / 2, swatch, swatch})).adjusted(0.5, 0.5, -0.5, -0.5),
            metrics::radiusSmall - 1, metrics::radiusSmall - 1);
        painter.setPen(m_theme.colour(Token::Text2));
        painter.drawText(
            place({x + swatch + metrics::iconGap, 0, words + 1, height()}), Qt::AlignVCenter, name);
        x = end + metrics::pane;
    }
}

} // namespace concave::ui
