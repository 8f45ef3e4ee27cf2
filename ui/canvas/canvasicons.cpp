#include "ui/canvas/canvasicons.h"

#include "ui/theme/icons.h"

#include <QFile>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QSvgRenderer>

namespace concave::ui {

namespace {

using Step = ShapeItem::Step;

constexpr int grid = 24;

void append(std::vector<Step> &steps, const QPainterPath &path)
{
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        if (element.isMoveTo()) {
            steps.push_back({Step::Kind::Move, element});
        } else if (element.isLineTo()) {
            steps.push_back({Step::Kind::Line, element});
        } else if (element.isCurveTo()) { // two handles, and then where it ends
            steps.push_back({Step::Kind::Cubic, path.elementAt(i + 2), element, path.elementAt(i + 1)});
            i += 2;
        }
    }
}

/// Remembers what is drawn, as strokes.
class StrokeEngine final : public QPaintEngine
{
public:
    StrokeEngine() : QPaintEngine(AllFeatures) {}

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    Type type() const override { return User; }
    void updateState(const QPaintEngineState &changed) override
    {
        if (changed.state().testFlag(DirtyTransform))
            m_transform = changed.transform();
    }
    void drawPath(const QPainterPath &path) override { append(m_steps, m_transform.map(path)); }
    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override
    {
        QPainterPath path;
        path.addPolygon(QPolygonF(QList<QPointF>(points, points + count)));
        if (mode != PolylineMode)
            path.closeSubpath();
        drawPath(path);
    }
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}

    std::vector<Step> take() { return std::move(m_steps); }

private:
    QTransform m_transform;
    std::vector<Step> m_steps;
};

class StrokeDevice final : public QPaintDevice
{
public:
    QPaintEngine *paintEngine() const override { return &m_engine; }
    std::vector<Step> take() { return m_engine.take(); }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
        case PdmHeight:
            return grid;
        case PdmNumColors:
        case PdmDepth:
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return static_cast<int>(devicePixelRatioFScale());
        default:
            return 72; // dots an inch
        }
    }

private:
    mutable StrokeEngine m_engine;
};

} // namespace

CanvasIcons iconsOf(const CanvasTemplate &form)
{
    CanvasIcons icons;
    for (const TemplateBlock &block : form.blocks) {
        const std::optional<Icon> icon = iconNamed(block.icon);
        QFile file(icon ? QStringLiteral(":/concave/icons/%1.svg").arg(name(*icon)) : QString());
        if (!icon || icons.contains(block.icon) || !file.open(QIODevice::ReadOnly))
            continue;
        QSvgRenderer svg(file.readAll());
        StrokeDevice device;
        {
            QPainter painter(&device);
            svg.render(&painter, QRectF(0, 0, grid, grid));
        }
        icons.emplace(block.icon, device.take());
    }
    return icons;
}

} // namespace concave::ui
