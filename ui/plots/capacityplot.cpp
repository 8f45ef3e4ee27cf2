#include "ui/plots/capacityplot.h"

#include "ui/plots/axes.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/money.h"
#include "ui/widgets/number.h"

#include <QToolTip>
#include <qcustomplot.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace concave::ui {

namespace {

constexpr QSize leastSize(320, 160);
constexpr int leftMargin = 56;
constexpr int rightMargin = 24;
constexpr int topMargin = 12;
constexpr int lineHeight = 16;
constexpr int bottomMargin = metrics::tight + 2 * lineHeight + metrics::gap;
constexpr double barPart = 0.74; ///< of a month's room
constexpr double leastTop = 125; ///< of the axis, in percent
constexpr double usualStep = 25;
constexpr double mostSteps = 8;
constexpr double worthTelling = 0.01;
constexpr int swatch = 12;

QString points(double allocation)
{
    return showNumber(allocation, 0, 1, QLocale()) + QStringLiteral("\u202F%");
}

std::array<QString, 3> legendTexts()
{
    return {CapacityLegend::tr("Signed"), CapacityLegend::tr("Probable, weighted"),
        CapacityLegend::tr("Overbooked")};
}

void paintWarning(QPainter &painter, const Theme &theme, QPointF left)
{
    const double ratio = painter.device()->devicePixelRatioF();
    const QPixmap icon = drawIcon(Icon::Warning, theme.colour(Token::Warning),
        static_cast<int>(std::lround(metrics::iconChip * ratio)));
    const QRectF place(left.x(), left.y() - metrics::iconChip / 2.0, metrics::iconChip, metrics::iconChip);
    painter.drawPixmap(place, icon, icon.rect());
}

} // namespace

QString riskText(double chance)
{
    return chance < worthTelling ? QString() : showChance(chance);
}

QString monthText(QDate month, const QFontMetrics &metrics, double room)
{
    const QString name = QLocale().standaloneMonthName(month.month(), QLocale::ShortFormat);
    return metrics.horizontalAdvance(name) <= room ? name : name.left(1);
}

QString wordsOf(const MonthLoad &load)
{
    const QString words = CapacityPlot::tr("%1 signed, %2 probable, %3 together")
                              .arg(points(load.booked), points(load.probable), points(load.total()));
    const QString risk = riskText(load.overbooked);
    return risk.isEmpty() ? words : CapacityPlot::tr("%1; chance of being overbooked %2").arg(words, risk);
}

void paintWork(QPainter &painter, const Theme &theme, const QRectF &bar, bool isSigned, int radius)
{
    painter.setPen(QPen(theme.colour(Token::Accent), metrics::line));
    painter.setBrush(theme.colour(isSigned ? Token::Accent : Token::AccentSubtle));
    const QRectF box = bar.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(box, radius, radius);
    if (isSigned)
        return;
    painter.setBrush(QBrush(theme.colour(Token::AccentBorder), Qt::BDiagPattern));
    painter.drawRoundedRect(box, radius, radius);
}

/// The bars, their figures, the line of full capacity, and the months below.
class LoadOverlay final : public QCPAbstractItem
{
public:
    LoadOverlay(QCustomPlot *plot, const Theme &theme) : QCPAbstractItem(plot), m_theme(theme)
    {
        setClipToAxisRect(false);
    }

    /// The months outlive what is drawn of them.
    void set(const std::vector<MonthLoad> *months) { m_months = months; }

    double selectTest(const QPointF &, bool, QVariant *) const override { return -1; }

protected:
    void draw(QCPPainter *painter) override
    {
        if (!m_months)
            return;
        for (std::size_t i = 0; i < m_months->size(); ++i)
            drawBars(*painter, (*m_months)[i], static_cast<double>(i));
        drawFullCapacity(*painter);
        for (std::size_t i = 0; i < m_months->size(); ++i)
            drawTexts(*painter, (*m_months)[i], static_cast<double>(i));
    }

private:
    QRectF area(double index, double from, double to) const
    {
        const QCPAxis *across = parentPlot()->xAxis;
        const QCPAxis *up = parentPlot()->yAxis;
        return QRectF(
            QPointF(std::round(across->coordToPixel(index - barPart / 2)), std::round(up->coordToPixel(to))),
            QPointF(
                std::round(across->coordToPixel(index + barPart / 2)), std::round(up->coordToPixel(from))));
    }

    void drawBars(QCPPainter &painter, const MonthLoad &load, double index) const
    {
        painter.setAntialiasing(false);
        if (load.probable > 0)
            paintWork(painter, m_theme, area(index, load.booked, load.total()), false, 0);
        if (load.booked > 0)
            paintWork(painter, m_theme, area(index, 0, load.booked), true, 0);
    }

    void drawFullCapacity(QCPPainter &painter) const
    {
        const QRect plot = parentPlot()->axisRect()->rect();
        const double y = std::round(parentPlot()->yAxis->coordToPixel(fullCapacity)) + 0.5;
        QPen pen(m_theme.colour(Token::Danger), 1.5);
        pen.setDashPattern({4, 2});
        painter.setAntialiasing(true);
        painter.setPen(pen);
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setFont(ui::font(TextStyle::Caption));
        painter.drawText(QRectF(plot.left(), y - lineHeight - metrics::tight / 2.0, plot.width(), lineHeight),
            Qt::AlignRight | Qt::AlignVCenter, CapacityPlot::tr("Full capacity"));
    }

    void drawTexts(QCPPainter &painter, const MonthLoad &load, double index) const
    {
        const QRectF bar = area(index, 0, load.total());
        const double room = bar.width() / barPart;
        const auto line = [&](double top) {
            return QRectF(bar.center().x() - room / 2, top, room, lineHeight);
        };
        QFont figure = ui::font(TextStyle::Chip);
        figure.setWeight(QFont::DemiBold);
        drawOnGround(painter, line(bar.top() - lineHeight - metrics::tight / 2.0),
            QLocale().toString(std::round(load.total()), 'f', 0), figure,
            load.total() > fullCapacity ? Token::Danger : Token::Text);
        const double below = parentPlot()->axisRect()->bottom() + metrics::tight;
        QFont name = ui::font(TextStyle::Caption);
        name.setWeight(index == 0 ? QFont::DemiBold : name.weight());
        drawText(painter, line(below), monthText(load.month, QFontMetrics(name), room), name,
            index == 0 ? Token::Text : Token::Text3);
        if (const QString risk = riskText(load.overbooked); !risk.isEmpty())
            drawRisk(painter, line(below + lineHeight), risk);
    }

    void drawText(
        QCPPainter &painter, const QRectF &place, const QString &text, const QFont &font, Token colour) const
    {
        painter.setFont(font);
        painter.setPen(m_theme.colour(colour));
        painter.drawText(place, Qt::AlignCenter, text);
    }

    /// So that a line behind the text does not run through it.
    void drawOnGround(
        QCPPainter &painter, const QRectF &place, const QString &text, const QFont &font, Token colour) const
    {
        const double width = QFontMetrics(font).horizontalAdvance(text) + metrics::gap;
        painter.fillRect(QRectF(place.center().x() - width / 2, place.top(), width, place.height()),
            m_theme.colour(Token::BgWindow));
        drawText(painter, place, text, font, colour);
    }

    /// The sign alone where there is no room for the figure.
    void drawRisk(QCPPainter &painter, const QRectF &place, const QString &risk) const
    {
        const QFont font = ui::font(TextStyle::Caption);
        const double textWidth = metrics::tight + QFontMetrics(font).horizontalAdvance(risk);
        const bool isWhole = metrics::iconChip + textWidth <= place.width();
        const double width = metrics::iconChip + (isWhole ? textWidth : 0);
        paintWarning(painter, m_theme, {place.center().x() - width / 2, place.center().y()});
        if (isWhole)
            drawText(painter, place.translated((metrics::iconChip + metrics::tight) / 2.0, 0), risk, font,
                Token::Warning);
    }

    const Theme &m_theme;
    const std::vector<MonthLoad> *m_months = nullptr;
};

CapacityPlot::CapacityPlot(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_plot(new QCustomPlot(this)),
      m_overlay(new LoadOverlay(m_plot, theme)) // the plot's
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_plot);
    setAccessibleName(tr("Capacity by month"));
    m_plot->setAccessibleName(accessibleName());
    m_plot->setMinimumSize(leastSize);
    m_plot->axisRect()->setAutoMargins(QCP::msNone);
    m_plot->axisRect()->setMargins({leftMargin, topMargin, rightMargin, bottomMargin});
    m_plot->xAxis->grid()->setVisible(false);
    m_plot->xAxis->setTicks(false);
    m_plot->yAxis->setBasePen(Qt::NoPen);
    m_plot->yAxis->setTickPen(Qt::NoPen);
    m_plot->yAxis->setSubTicks(false);
    m_plot->setMouseTracking(true);
    m_plot->installEventFilter(this);
    m_overlay->set(&m_months);
    connect(&m_theme, &Theme::changed, this, &CapacityPlot::refresh);
    refresh();
}

CapacityPlot::~CapacityPlot() = default;

void CapacityPlot::set(const std::vector<MonthLoad> &months)
{
    m_months = months;
    QStringList description;
    for (const MonthLoad &load : m_months) {
        description << QStringLiteral("%1: %2").arg(
            QLocale().standaloneMonthName(load.month.month()), wordsOf(load));
    }
    m_plot->setAccessibleDescription(description.join(QStringLiteral("; ")));
    setAccessibleDescription(m_plot->accessibleDescription());
    refresh();
}

void CapacityPlot::fitAxis()
{
    double highest = 0;
    for (const MonthLoad &load : m_months)
        highest = std::max(highest, load.total());
    double step = usualStep;
    while (highest / step > mostSteps)
        step *= 2;
    const double top = std::max(leastTop, step * std::ceil(highest * 1.1 / step));
    const QSharedPointer<QCPAxisTickerText> ticks(new QCPAxisTickerText);
    for (double tick = 0; tick <= top; tick += step)
        ticks->addTick(tick, showPercent(tick));
    m_plot->yAxis->setTicker(ticks);
    // Room above the last line for the figure of a bar that reaches it.
    m_plot->yAxis->setRange(0, top * 1.06);
    m_plot->xAxis->setRange(-0.5, static_cast<double>(m_months.size()) - 0.5);
}

void CapacityPlot::refresh()
{
    dressAxes(*m_plot, [this](Token token) { return m_theme.colour(token); });
    fitAxis();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

bool CapacityPlot::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseMove)
        readOut(static_cast<QMouseEvent *>(event)->pos());
    else if (event->type() == QEvent::Leave)
        QToolTip::hideText();
    return QWidget::eventFilter(watched, event);
}

void CapacityPlot::readOut(QPoint place)
{
    const double index = std::round(m_plot->xAxis->pixelToCoord(place.x()));
    if (!m_plot->axisRect()->rect().adjusted(0, 0, 0, bottomMargin).contains(place) || index < 0 ||
        index >= static_cast<double>(m_months.size()))
        return QToolTip::hideText();
    const MonthLoad &load = m_months[static_cast<std::size_t>(index)];
    const QString month = QLocale().toString(load.month, QStringLiteral("MMMM yyyy"));
    QToolTip::showText(
        m_plot->mapToGlobal(place), QStringLiteral("%1\n%2").arg(month, wordsOf(load)), m_plot);
}

CapacityLegend::CapacityLegend(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize CapacityLegend::sizeHint() const
{
    const QFontMetrics note(ui::font(TextStyle::Note));
    int width = 2 * metrics::pane;
    for (const QString &text : legendTexts())
        width += swatch + metrics::iconGap + note.horizontalAdvance(text);
    return {width, lineHeight};
}

void CapacityLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(ui::font(TextStyle::Note));
    double left = 0;
    const double middle = height() / 2.0;
    const std::array texts = legendTexts();
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const double wide = swatch + metrics::iconGap + painter.fontMetrics().horizontalAdvance(texts[i]);
        if (left + wide > width())
            return;
        if (i < 2)
            paintWork(painter, m_theme, {left, middle - swatch / 2.0, swatch, swatch}, i == 0, metrics::ring);
        else
            paintWarning(painter, m_theme, {left, middle});
        painter.setPen(m_theme.colour(Token::Text2));
        painter.drawText(QRectF(left, 0, wide, height()), Qt::AlignRight | Qt::AlignVCenter, texts[i]);
        left += wide + metrics::pane;
    }
}

} // namespace concave::ui
