#include "ui/deck/slidepainter.h"

#include "core/deck/geometry.h"
#include "ui/deck/decklook.h"
#include "ui/deck/textmeasure.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace concave::ui {

namespace {

QPainterPath pathOf(const std::vector<ShapeItem::Step> &steps)
{
    QPainterPath path;
    for (const ShapeItem::Step &step : steps) {
        switch (step.kind) {
        case ShapeItem::Step::Kind::Move:
            path.moveTo(step.to);
            break;
        case ShapeItem::Step::Kind::Line:
            path.lineTo(step.to);
            break;
        case ShapeItem::Step::Kind::Cubic:
            path.cubicTo(step.first, step.second, step.to);
            break;
        case ShapeItem::Step::Kind::Close:
            path.closeSubpath();
            break;
        }
    }
    return path;
}

/// Paints the items of one slide, one after the other.
class ItemPainter
{
public:
    ItemPainter(QPainter &painter, const LaidSlide &slide, const DeckLook &look, const QString &edited)
        : m_painter(painter), m_look(look), m_edited(edited), m_ground(colour(slide.ground))
    {
        const QTransform &device = painter.deviceTransform();
        m_scale = std::hypot(device.m11(), device.m12());
    }

    void operator()(const ShapeItem &shape) const
    {
        m_painter.setPen(shape.pen ? penOf(*shape.pen) : QPen(Qt::NoPen));
        m_painter.setBrush(shape.fill ? QBrush(colour(*shape.fill)) : QBrush(Qt::NoBrush));
        switch (shape.kind) {
        case ShapeItem::Kind::Rectangle:
            m_painter.drawRoundedRect(shape.box, shape.corner, shape.corner);
            break;
        case ShapeItem::Kind::Ellipse:
            m_painter.drawEllipse(shape.box);
            break;
        case ShapeItem::Kind::Line:
            if (shape.rises)
                m_painter.drawLine(shape.box.bottomLeft(), shape.box.topRight());
            else
                m_painter.drawLine(shape.box.topLeft(), shape.box.bottomRight());
            break;
        case ShapeItem::Kind::Path:
            m_painter.drawPath(pathOf(shape.steps));
            break;
        }
    }

    void operator()(const TextItem &text) const
    {
        if (text.fill || text.border) {
            m_painter.setPen(text.border ? QPen(colour(*text.border), boxLine) : QPen(Qt::NoPen));
            m_painter.setBrush(text.fill ? QBrush(colour(*text.fill)) : QBrush(Qt::NoBrush));
            m_painter.drawRoundedRect(text.box, text.corner, text.corner);
        }
        if (text.field.isEmpty() || text.field != m_edited)
            write(linesOf(text));
    }

    void operator()(const TableItem &table) const
    {
        m_painter.setPen(penOf(table.rule));
        const QRectF box = table.box();
        double y = box.top();
        for (const double height : table.heights) {
            y += height;
            m_painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y));
        }
        write(linesOf(table));
    }

    void operator()(const ChartItem &chart) const
    {
        for (const ChartItem::Band &band : chart.bands) {
            if (band.isShaded)
                m_painter.fillRect(QRectF(QPointF(chart.place(band.from, 0).x(), chart.plot.top()),
                                       QPointF(chart.place(band.to, 0).x(), chart.plot.bottom())),
                    colour(Ink::Sunken));
        }
        for (const double tick : ticksOf(chart.y))
            across(chart, chart.place(0, tick).y(), {.ink = tick == 0 ? Ink::Axis : Ink::Grid});
        for (const ChartItem::Mark &mark : chart.marks) {
            if (!mark.isVertical) {
                across(chart, chart.place(0, mark.at).y(), mark.pen);
                continue;
            }
            const double x = chart.place(mark.at, 0).x();
            m_painter.setPen(penOf(mark.pen));
            m_painter.drawLine(QPointF(x, chart.plot.top()), QPointF(x, chart.plot.bottom()));
        }
        for (const ChartItem::Series &series : chart.series)
            drawLines(chart, series);
        for (const ChartItem::Series &series : chart.series)
            drawMarkers(chart, series);
        write(linesOf(chart));
    }

private:
    static constexpr double boxLine = 1.2;

    QColor colour(Ink ink) const { return colourOf(m_look, ink); }

    QPen penOf(const Pen &pen) const
    {
        QPen drawn(colour(pen.ink), pen.width);
        drawn.setCapStyle(Qt::FlatCap);
        const std::vector<double> dashes = dashesOf(pen.dash);
        if (!dashes.empty())
            drawn.setDashPattern(QList<qreal>(dashes.begin(), dashes.end()));
        return drawn;
    }

    void across(const ChartItem &chart, double y, const Pen &pen) const
    {
        m_painter.setPen(penOf(pen));
        m_painter.drawLine(QPointF(chart.plot.left(), y), QPointF(chart.plot.right(), y));
    }

    void drawLines(const ChartItem &chart, const ChartItem::Series &series) const
    {
        if (series.line > 0) {
            QPolygonF line;
            for (const ChartItem::Point &point : series.points)
                line << chart.place(point.x, point.y);
            m_painter.setPen(penOf({.ink = series.ink, .width = series.line, .dash = series.dash}));
            m_painter.drawPolyline(line);
        }
        if (series.stem > 0) {
            m_painter.setPen(penOf({.ink = series.ink, .width = series.stem}));
            for (const ChartItem::Point &point : series.points)
                m_painter.drawLine(chart.place(point.x, series.stemFoot), chart.place(point.x, point.y));
        }
    }

    void drawMarkers(const ChartItem &chart, const ChartItem::Series &series) const
    {
        if (series.marker == Marker::None)
            return;
        const MarkerShape shape = shapeOf(series.marker, series.markerSize);
        const QPainterPath path = pathOf(shape.steps);
        const QColor ink = colour(series.ink);
        for (const ChartItem::Point &point : series.points) {
            const QPainterPath marker = path.translated(chart.place(point.x, point.y));
            switch (shape.manner) {
            case MarkerShape::Manner::Filled:
                m_painter.strokePath(marker, QPen(m_ground, 2 * markerEdge));
                m_painter.fillPath(marker, ink);
                break;
            case MarkerShape::Manner::Ring:
                m_painter.fillPath(marker, m_ground);
                m_painter.strokePath(marker, QPen(ink, markerEdge));
                break;
            case MarkerShape::Manner::Strokes:
                m_painter.strokePath(marker, QPen(ink, markerEdge));
                break;
            }
        }
    }

    /// In a font of about as many pixels as the device has for it, so that its letters are drawn sharply; the
    /// rest of the way is scaled.
    void write(const std::vector<PlacedLine> &lines) const
    {
        for (const PlacedLine &line : lines) {
            const int pixels = std::max(1, qRound(line.lettering.size * m_scale));
            const double scale = line.lettering.size / pixels;
            const QFont font = slideFont(line.lettering.weight, pixels);
            m_painter.save();
            m_painter.translate(line.at);
            m_painter.scale(scale, scale);
            m_painter.setFont(font);
            m_painter.setPen(colour(line.lettering.ink));
            double left = 0;
            if (line.align != Align::Left) {
                const double width = QFontMetricsF(font).horizontalAdvance(line.text);
                left = line.align == Align::Right ? -width : -width / 2;
            }
            m_painter.drawText(QPointF(left, 0), line.text);
            m_painter.restore();
        }
    }

    QPainter &m_painter;
    const DeckLook &m_look;
    const QString &m_edited;
    QColor m_ground;
    double m_scale = 1; ///< device pixels a unit
};

} // namespace

void paintSlide(QPainter &painter, const LaidSlide &slide, const DeckLook &look, const QString &edited)
{
    const QRectF page(QPointF(), slide.size);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(page, colourOf(look, slide.ground));
    painter.setClipRect(page, Qt::IntersectClip);
    const ItemPainter paint(painter, slide, look, edited);
    for (const SlideItem &item : slide.items)
        std::visit(paint, item);
    painter.restore();
}

QImage pictureOf(const LaidSlide &slide, const DeckLook &look, int width)
{
    const double scale = width / slide.size.width();
    QImage picture(width, qRound(slide.size.height() * scale), QImage::Format_RGB32);
    QPainter painter(&picture);
    painter.scale(scale, scale);
    paintSlide(painter, slide, look);
    return picture;
}

} // namespace concave::ui
