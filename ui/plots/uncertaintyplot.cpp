#include "ui/plots/uncertaintyplot.h"

#include "core/portfolio/series.h"
#include "ui/plots/axes.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/series.h"

#include <qcustomplot.h>

#include <algorithm>

namespace concave::ui {

namespace {

constexpr int legendHeight = 32;
constexpr int bottomMargin = 44;
constexpr int leastWidth = 360;
constexpr double namePart = 0.35; ///< of the width, at most
constexpr qreal barHeight = 8;
constexpr qreal markerSize = 11;
constexpr qreal caretSize = 7;
constexpr float barOpacity = 0.45F;
constexpr qreal paleOpacity = 0.45; ///< of an answer from before a change

QString percent(double part)
{
    return QLocale().toString(100 * part, 'f', 0) + QStringLiteral("\u202F%");
}

} // namespace

/// The rows and the legend above them.
class SpreadOverlay final : public QCPAbstractItem
{
public:
    SpreadOverlay(QCustomPlot *plot, std::function<QColor(Token)> colours)
        : QCPAbstractItem(plot), m_colours(std::move(colours))
    {
        setClipToAxisRect(false);
    }

    /// The plan outlives what is drawn of it.
    void set(const UncertainPlan *plan, bool isOutdated)
    {
        m_plan = plan;
        m_outdated = isOutdated;
    }

    double selectTest(const QPointF &, bool, QVariant *) const override { return -1; }

protected:
    void draw(QCPPainter *painter) override
    {
        if (!m_plan)
            return;
        painter->setAntialiasing(true);
        drawLegend(*painter);
        if (m_outdated)
            painter->setOpacity(paleOpacity);
        for (std::size_t i = 0; i < m_plan->projects.size(); ++i)
            drawRow(*painter, m_plan->projects[i], static_cast<double>(i));
    }

private:
    enum class Caret { Down, Up };

    qreal x(double effort) const { return parentPlot()->xAxis->coordToPixel(effort); }
    qreal y(double row) const { return parentPlot()->yAxis->coordToPixel(row); }

    void drawCaret(QCPPainter &painter, QPointF tip, Caret caret) const
    {
        const qreal back = caret == Caret::Down ? -caretSize : caretSize;
        const QPolygonF triangle{
            tip, tip + QPointF(-caretSize * 0.6, back), tip + QPointF(caretSize * 0.6, back)};
        painter.setPen(QPen(m_colours(Token::Text), metrics::line));
        // The hollow one is the plan best on average: the two differ by more than where they stand.
        painter.setBrush(
            caret == Caret::Down ? QBrush(m_colours(Token::Text)) : QBrush(m_colours(Token::BgWindow)));
        painter.drawPolygon(triangle);
    }

    void drawRow(QCPPainter &painter, const UncertainProject &project, double row) const
    {
        const allocation::Quantiles &effort = project.prospect.effort;
        const QColor colour = m_colours(seriesToken(project.colour));
        const qreal middle = y(row);
        QColor pale = colour;
        pale.setAlphaF(barOpacity);
        painter.setPen(Qt::NoPen);
        painter.setBrush(pale);
        const QRectF bar(
            QPointF(x(effort.p05), middle - barHeight / 2), QPointF(x(effort.p95), middle + barHeight / 2));
        painter.drawRoundedRect(bar, barHeight / 2, barHeight / 2);
        drawCaret(painter, {x(project.centreEffort), middle - barHeight / 2 - metrics::line}, Caret::Down);
        drawCaret(painter, {x(project.meanEffort), middle + barHeight / 2 + metrics::line}, Caret::Up);
        paintMarker(painter, project.colour, {x(effort.p50), middle}, markerSize, colour,
            QPen(m_colours(Token::BgWindow), metrics::ring));
        drawTexts(painter, project, middle);
    }

    void drawTexts(QCPPainter &painter, const UncertainProject &project, qreal middle) const
    {
        const QRect area = parentPlot()->axisRect()->rect();
        const int height = metrics::row;
        const int top = static_cast<int>(middle) - height / 2;
        const QRect name(metrics::page, top, area.left() - metrics::page - metrics::field, height);
        painter.setFont(ui::font(TextStyle::Body));
        painter.setPen(m_colours(Token::Text));
        painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(project.name, Qt::ElideRight, name.width()));
        const QRect funded(area.right(), top, parentPlot()->width() - area.right() - metrics::page, height);
        painter.drawText(funded, Qt::AlignRight | Qt::AlignVCenter, percent(project.prospect.funded));
    }

    /// From the left: how the bars and shapes are meant; over the column at the right its title.
    void drawLegend(QCPPainter &painter) const
    {
        const QRect area = parentPlot()->axisRect()->rect();
        const qreal middle = area.top() - legendHeight / 2.0;
        painter.setFont(ui::font(TextStyle::Caption));
        qreal left = metrics::page;
        const auto write = [&](const QString &text) {
            painter.setPen(m_colours(Token::Text3));
            const int width = painter.fontMetrics().horizontalAdvance(text);
            painter.drawText(QRectF(left, middle - legendHeight / 2.0, width + 1, legendHeight),
                Qt::AlignLeft | Qt::AlignVCenter, text);
            left += width + metrics::pane;
        };
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_colours(Token::BorderStrong));
        painter.drawRoundedRect(
            QRectF(left, middle - barHeight / 2, 3 * barHeight, barHeight), barHeight / 2, barHeight / 2);
        left += 3 * barHeight + metrics::tight;
        write(UncertaintyPlot::tr("5–95 %, marker at the median"));
        drawCaret(painter, {left + caretSize / 2, middle + caretSize / 2}, Caret::Down);
        left += caretSize + metrics::tight;
        write(UncertaintyPlot::tr("at the centre values"));
        drawCaret(painter, {left + caretSize / 2, middle - caretSize / 2}, Caret::Up);
        left += caretSize + metrics::tight;
        write(UncertaintyPlot::tr("best on average"));
        painter.setPen(m_colours(Token::Text3));
        const QRectF funded(area.right() - legendHeight, middle - legendHeight / 2.0,
            parentPlot()->width() - area.right() + legendHeight - metrics::page, legendHeight);
        painter.drawText(funded, Qt::AlignRight | Qt::AlignVCenter, UncertaintyPlot::tr("Funded"));
    }

    std::function<QColor(Token)> m_colours;
    const UncertainPlan *m_plan = nullptr;
    bool m_outdated = false;
};

UncertaintyPlot::UncertaintyPlot(const Theme &theme, std::optional<Scheme> scheme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_scheme(scheme), m_plot(new QCustomPlot(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_plot);
    setAccessibleName(tr("Effort over the samples"));
    m_plot->setAccessibleName(tr("Spread of the effort of all projects"));
    m_overlay = new SpreadOverlay(
        m_plot, [this](Token token) { return m_theme.colour(token, m_scheme.value_or(m_theme.scheme())); });
    m_plot->axisRect()->setAutoMargins(QCP::msNone);
    m_plot->yAxis->setVisible(false);
    m_plot->yAxis->setRangeReversed(true);
    m_plot->yAxis->grid()->setVisible(false);
    m_plot->xAxis->setSubTickPen(Qt::NoPen);
    m_plot->xAxis->setTickLengthIn(0);
    m_plot->xAxis->setTickLengthOut(metrics::tight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&m_theme, &Theme::changed, this, &UncertaintyPlot::refresh);
}

UncertaintyPlot::~UncertaintyPlot() = default;

void UncertaintyPlot::set(const UncertainPlan &plan, bool isOutdated)
{
    m_plan = plan;
    m_outdated = isOutdated;
    QStringList description;
    for (const UncertainProject &project : m_plan.projects) {
        const allocation::Quantiles &effort = project.prospect.effort;
        const auto weeks = [](double number) { return QLocale().toString(number, 'f', 1); };
        description << tr("%1: %2 to %3 weeks, median %4, funded in %5")
                           .arg(project.name, weeks(effort.p05), weeks(effort.p95), weeks(effort.p50),
                               percent(project.prospect.funded));
    }
    setAccessibleDescription(description.join(QStringLiteral("; ")));
    updateGeometry();
    refresh();
}

void UncertaintyPlot::refresh()
{
    const auto colour = [this](Token token) {
        return m_theme.colour(token, m_scheme.value_or(m_theme.scheme()));
    };
    dressAxes(*m_plot, colour);
    QCPAxis *axis = m_plot->xAxis;
    axis->setLabel(tr("Effort, engineer-weeks"));
    axis->grid()->setPen(QPen(colour(Token::Grid), metrics::line));
    axis->grid()->setZeroLinePen(QPen(colour(Token::Axis), metrics::line));

    const QFontMetrics body(ui::font(TextStyle::Body));
    int names = 0;
    double most = 0;
    for (const UncertainProject &project : m_plan.projects) {
        names = std::max(names, body.horizontalAdvance(project.name));
        most = std::max({most, project.prospect.effort.p95, project.centreEffort, project.meanEffort});
    }
    const int left = metrics::page + std::min(names + metrics::tight, static_cast<int>(namePart * width())) +
                     metrics::field;
    const int right = metrics::page + body.horizontalAdvance(percent(1)) + metrics::pane;
    m_plot->axisRect()->setMargins({left, legendHeight, right, bottomMargin});
    axis->setRange(0, valueAxisEnd(most));
    m_plot->yAxis->setRange(-0.5, std::max(1.0, static_cast<double>(m_plan.projects.size())) - 0.5);
    m_overlay->set(&m_plan, m_outdated);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void UncertaintyPlot::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    refresh();
}

void UncertaintyPlot::drawOn(QPaintDevice &device, QSize size)
{
    resize(size);
    m_plot->setGeometry(QRect({}, size));
    m_plot->setViewport(m_plot->rect());
    refresh();
    QCPPainter painter(&device);
    painter.setModes(QCPPainter::pmVectorized | QCPPainter::pmNoCaching | QCPPainter::pmNonCosmetic);
    painter.fillRect(QRect({}, size), m_theme.colour(Token::BgWindow, m_scheme.value_or(m_theme.scheme())));
    m_plot->toPainter(&painter, size.width(), size.height());
}

QSize UncertaintyPlot::sizeHint() const
{
    const int rows = std::max(1, static_cast<int>(m_plan.projects.size()));
    return {2 * leastWidth, legendHeight + rows * metrics::row + bottomMargin};
}

QSize UncertaintyPlot::minimumSizeHint() const
{
    return {leastWidth, sizeHint().height()};
}

} // namespace concave::ui
