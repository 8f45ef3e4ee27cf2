#include "ui/pipeline/funnelchart.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/day.h"
#include "ui/widgets/money.h"
#include "ui/widgets/tooltip.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace concave::ui {

namespace {

constexpr int lineHeight = 16;
constexpr int barHeight = 18;
constexpr int rowHeight = lineHeight + metrics::tight + barHeight + metrics::tight + lineHeight;
constexpr int leastWidth = 240;

QString onwardText(const FunnelStage &stage)
{
    const std::optional<double> share = stage.shareGoingOn();
    if (!share)
        return {};
    const QString goOn = FunnelChart::tr("%1 go on").arg(showPercent(100 * *share));
    if (!stage.medianDays)
        return goOn;
    return FunnelChart::tr("%1, after %2")
        .arg(goOn, showDays(static_cast<int>(std::lround(*stage.medianDays))));
}

QString wonText(const FunnelStage &stage, double defaultProbability)
{
    return FunnelChart::tr("own win rate %1, stage default %2")
        .arg(showPercent(100 * stage.winRate), showPercent(defaultProbability));
}

/// The open stage from which the smallest share went on; none where there is nothing to tell apart.
std::optional<std::size_t> bottleneck(const Funnel &funnel)
{
    std::optional<std::size_t> least;
    for (std::size_t i = 0; i + 1 < funnel.stages.size(); ++i) {
        const std::optional<double> share = funnel.stages[i].shareGoingOn();
        if (share && *share < 1 && (!least || *share < *funnel.stages[*least].shareGoingOn()))
            least = i;
    }
    return least;
}

} // namespace

FunnelChart::FunnelChart(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setAccessibleName(tr("Leads that reached each stage"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    ui::setToolTip(*this,
        tr("Own win rate: of the leads that reached the stage and are closed, drawn towards the stage's\n"
           "default while there are few, as if ten more had closed by it."));
}

void FunnelChart::set(const Pipeline &pipeline, const Funnel &funnel)
{
    m_rows.clear();
    QStringList description;
    const std::optional<std::size_t> narrowest = bottleneck(funnel);
    for (std::size_t i = 0; i < funnel.stages.size(); ++i) {
        const FunnelStage &stage = funnel.stages[i];
        const bool isLast = i + 1 == funnel.stages.size();
        const PipelineStage &named = pipeline.stages[i];
        m_rows.push_back({.stage = named.name,
            .reached = stage.reached,
            .onward = isLast ? QString() : onwardText(stage),
            .won = named.kind == StageKind::Won ? QString() : wonText(stage, named.probability),
            .isBottleneck = narrowest == i});
        QStringList parts{QLocale().toString(stage.reached), m_rows.back().onward, m_rows.back().won};
        parts.removeAll(QString());
        description << QStringLiteral("%1: %2").arg(named.name, parts.join(QStringLiteral(", ")));
    }
    setAccessibleDescription(description.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QSize FunnelChart::sizeHint() const
{
    const int rows = static_cast<int>(m_rows.size());
    return {leastWidth, rows * rowHeight + std::max(0, rows - 1) * metrics::gap};
}

QSize FunnelChart::minimumSizeHint() const
{
    return sizeHint();
}

void FunnelChart::paintEvent(QPaintEvent *)
{
    if (m_rows.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int most = std::ranges::max(m_rows, {}, &Row::reached).reached;
    int top = 0;
    for (const Row &row : m_rows) {
        paintRow(painter, row, top, most);
        top += rowHeight + metrics::gap;
    }
}

void FunnelChart::paintRow(QPainter &painter, const Row &row, int top, int most) const
{
    QFont count = ui::font(TextStyle::Section);
    const QFontMetrics countMetrics(count);
    const int figures =
        countMetrics.horizontalAdvance(QLocale().toString(std::max(most, 10))) + metrics::field;
    const int barWidth = width() - figures;
    const auto line = [&](int y, int wide) { return QRect(0, y, wide, lineHeight); };

    QFont caption = ui::font(TextStyle::Caption);
    caption.setWeight(row.isBottleneck ? QFont::DemiBold : caption.weight());
    painter.setFont(caption);
    painter.setPen(m_theme.colour(row.isBottleneck ? Token::Warning : Token::Text2));
    painter.drawText(line(top, barWidth), Qt::AlignRight | Qt::AlignVCenter, row.onward);
    const int room = barWidth - painter.fontMetrics().horizontalAdvance(row.onward) - metrics::gap;
    painter.setFont(ui::font(TextStyle::Chip));
    painter.setPen(m_theme.colour(Token::Text));
    painter.drawText(line(top, room), Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(row.stage, Qt::ElideRight, room));

    const int barTop = top + lineHeight + metrics::tight;
    QRectF bar(0, barTop, barWidth, barHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colour(Token::BgHover));
    painter.drawRoundedRect(bar, metrics::radiusSmall, metrics::radiusSmall);
    if (row.reached > 0) {
        bar.setWidth(std::max<double>(barWidth * static_cast<double>(row.reached) / most, metrics::gap));
        painter.setBrush(m_theme.colour(Token::Accent));
        painter.drawRoundedRect(bar, metrics::radiusSmall, metrics::radiusSmall);
    }
    painter.setFont(count);
    painter.setPen(m_theme.colour(Token::Text));
    painter.drawText(QRect(barWidth, barTop, figures, barHeight), Qt::AlignRight | Qt::AlignVCenter,
        QLocale().toString(row.reached));

    painter.setFont(ui::font(TextStyle::Caption));
    painter.setPen(m_theme.colour(Token::Text3));
    painter.drawText(
        line(barTop + barHeight + metrics::tight, barWidth), Qt::AlignLeft | Qt::AlignVCenter, row.won);
}

} // namespace concave::ui
