#include "ui/plots/splitbars.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/number.h"
#include "ui/widgets/series.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace concave::ui {

namespace {

constexpr int barHeight = 10;
constexpr int barGap = 4;
constexpr int lineHeight = 16;
constexpr int marker = 9;
constexpr int swatch = 24;
constexpr int widestName = 200;

QString letterOf(std::size_t series)
{
    return QString(QChar(u'A' + static_cast<char16_t>(series % 26)));
}

/// The first is filled, the others are patterns of their own.
Qt::BrushStyle patternOf(std::size_t series)
{
    constexpr std::array patterns{Qt::SolidPattern, Qt::BDiagPattern, Qt::Dense5Pattern, Qt::VerPattern,
        Qt::FDiagPattern, Qt::CrossPattern};
    return patterns[series % patterns.size()];
}

} // namespace

SplitBars::SplitBars(const Theme &theme, std::optional<Scheme> scheme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_scheme(scheme)
{
    setAccessibleName(tr("Effort of every project in the scenarios compared"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SplitBars::set(const std::vector<Project> &projects, std::vector<Series> series)
{
    m_series = std::move(series);
    m_projects.clear();
    QStringList description;
    for (const Project &project : projects) {
        QStringList efforts;
        for (const Series &one : m_series) {
            efforts
                << tr("%1 weeks in %2").arg(showNumber(effortOf(one, project.id), 1, 1, QLocale()), one.name);
        }
        if (std::ranges::none_of(m_series, [&](const Series &one) { return effortOf(one, project.id) > 0; }))
            continue;
        m_projects.push_back(project);
        description << QStringLiteral("%1: %2").arg(project.name, efforts.join(QStringLiteral(", ")));
    }
    setAccessibleDescription(description.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QColor SplitBars::colour(Token token) const
{
    return m_theme.colour(token, m_scheme.value_or(m_theme.scheme()));
}

double SplitBars::effortOf(const Series &series, Id project) const
{
    const auto found = std::ranges::find(series.split.parts, project, &Split::Part::project);
    return found == series.split.parts.end() ? 0 : found->effort;
}

double SplitBars::largest() const
{
    double largest = 0;
    for (const Series &series : m_series) {
        for (const Split::Part &part : series.split.parts)
            largest = std::max(largest, part.effort);
    }
    return largest;
}

int SplitBars::rowHeight() const
{
    const int bars = static_cast<int>(m_series.size()) * (barHeight + barGap);
    return std::max(bars, lineHeight) + metrics::field;
}

QSize SplitBars::sizeHint() const
{
    const int legend = static_cast<int>(m_series.size()) * (lineHeight + metrics::tight);
    return {metrics::emptyText, legend + metrics::gap + static_cast<int>(m_projects.size()) * rowHeight()};
}

QSize SplitBars::minimumSizeHint() const
{
    return {metrics::emptyText, sizeHint().height()};
}

int SplitBars::nameWidth(int width) const
{
    const QFontMetrics label(ui::font(TextStyle::Label));
    int widest = 0;
    for (const Project &project : m_projects)
        widest = std::max(widest, label.horizontalAdvance(project.name));
    return std::min({widest + metrics::tight, widestName, width / 3}) + marker + metrics::gap;
}

void SplitBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, width());
}

void SplitBars::drawOn(QPaintDevice &device, QSize size) const
{
    QPainter painter(&device);
    painter.fillRect(QRect({}, size), colour(Token::BgWindow));
    const int margin = metrics::page;
    const double scale = std::min(1.5, double(size.height() - 2 * margin) / std::max(1, sizeHint().height()));
    painter.translate(margin, margin);
    painter.scale(scale, scale);
    paint(painter, static_cast<int>((size.width() - 2 * margin) / scale));
}

void SplitBars::paint(QPainter &painter, int width) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    int top = paintLegend(painter, width) + metrics::gap;
    for (const Project &project : m_projects) {
        paintRow(painter, project, top, width);
        top += rowHeight();
    }
}

/// Returns where it ends.
int SplitBars::paintLegend(QPainter &painter, int width) const
{
    int top = 0;
    for (std::size_t i = 0; i < m_series.size(); ++i) {
        const QRectF box(0, top + (lineHeight - barHeight) / 2.0, swatch, barHeight);
        paintBar(painter, box, i, colour(Token::Text2));
        QFont bold = ui::font(TextStyle::Chip);
        bold.setWeight(QFont::DemiBold);
        painter.setFont(bold);
        painter.setPen(colour(Token::Text));
        painter.drawText(QRectF(swatch + metrics::gap, top, marker + metrics::tight, lineHeight),
            Qt::AlignLeft | Qt::AlignVCenter, letterOf(i));
        painter.setFont(ui::font(TextStyle::Note));
        const int left = swatch + 2 * metrics::gap + marker;
        const QString text =
            tr("%1: %2 weeks, %3 %4")
                .arg(m_series[i].name, showNumber(m_series[i].split.budget, 0, 1, QLocale()),
                    showNumber(m_series[i].split.value, 1, 1, QLocale()), m_series[i].split.unit);
        painter.drawText(QRectF(left, top, width - left, lineHeight), Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(text, Qt::ElideRight, width - left));
        top += lineHeight + metrics::tight;
    }
    return top;
}

void SplitBars::paintRow(QPainter &painter, const Project &project, int top, int width) const
{
    const QColor own = colour(seriesToken(project.colour));
    const int names = nameWidth(width);
    const int height = rowHeight() - metrics::field;
    paintMarker(painter, project.colour, {marker / 2.0, top + height / 2.0}, marker, own);
    painter.setFont(ui::font(TextStyle::Label));
    painter.setPen(colour(Token::Text));
    const int left = marker + metrics::gap;
    painter.drawText(QRect(left, top, names - left, height), Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(project.name, Qt::ElideRight, names - left));
    painter.setFont(ui::font(TextStyle::Caption));
    const int figure = painter.fontMetrics().horizontalAdvance(QStringLiteral("A 1 000.0")) + metrics::gap;
    const double room = width - names - metrics::pane - figure;
    const double most = largest();
    for (std::size_t i = 0; i < m_series.size(); ++i) {
        const double effort = effortOf(m_series[i], project.id);
        const double y = top + static_cast<double>(i) * (barHeight + barGap) + barGap / 2.0;
        const QRectF bar(names + metrics::pane, y, most > 0 ? room * effort / most : 0, barHeight);
        paintBar(painter, bar, i, own);
        painter.setPen(colour(Token::Text2));
        painter.drawText(QRectF(bar.right() + metrics::iconGap, y - barGap, figure, barHeight + 2 * barGap),
            Qt::AlignLeft | Qt::AlignVCenter,
            QStringLiteral("%1 %2").arg(
                letterOf(i), effort > 0 ? showNumber(effort, 1, 1, QLocale()) : QStringLiteral("–")));
    }
}

void SplitBars::paintBar(QPainter &painter, const QRectF &bar, std::size_t series, const QColor &colour) const
{
    if (bar.width() < 1)
        return;
    painter.setPen(QPen(colour, metrics::line));
    painter.setBrush(QBrush(colour, patternOf(series)));
    painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5));
    painter.setBrush(Qt::NoBrush);
}

} // namespace concave::ui
