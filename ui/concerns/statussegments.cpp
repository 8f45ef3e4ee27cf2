#include "ui/concerns/statussegments.h"

#include "ui/concerns/concernmarks.h"
#include "ui/theme/metrics.h"

#include <QPainter>

#include <numeric>

namespace concave::ui {

namespace {

constexpr int between = 3;
constexpr int corner = 3;

} // namespace

StatusSegments::StatusSegments(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setFixedHeight(metrics::bar);
}

void StatusSegments::present(std::span<const Concern> concerns)
{
    m_counts = {};
    for (const Concern &concern : concerns)
        ++m_counts[static_cast<std::size_t>(concern.status)];
    setAccessibleName(words());
    update();
}

QString StatusSegments::words() const
{
    QStringList words;
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        const QString name = statusName(static_cast<ConcernStatus>(i)).toLower();
        if (m_counts[i] > 0)
            words << tr("%1 %2", "how many, which status").arg(QLocale().toString(m_counts[i]), name);
    }
    return words.join(tr(", "));
}

void StatusSegments::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const int all = std::accumulate(m_counts.begin(), m_counts.end(), 0);
    const auto parts = std::ranges::count_if(m_counts, [](int count) { return count > 0; });
    const double room = width() - between * static_cast<double>(std::max<std::ptrdiff_t>(parts - 1, 0));
    double left = 0;
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        if (m_counts[i] == 0)
            continue;
        const double part = room * m_counts[i] / all;
        painter.setBrush(m_theme.colour(barOf(static_cast<ConcernStatus>(i))));
        painter.drawRoundedRect(QRectF(left, 0, part, height()), corner, corner);
        left += part + between;
    }
}

} // namespace concave::ui
