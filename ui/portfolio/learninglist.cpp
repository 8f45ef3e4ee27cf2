#include "ui/portfolio/learninglist.h"

#include "core/portfolio/plan.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/series.h"

#include <QPainter>

#include <algorithm>

namespace concave::ui {

namespace {

constexpr int markerSize = 11;
constexpr double barPart = 0.25; ///< of the width

QString worthOf(const UncertainProject &project, const QString &unit)
{
    const allocation::Prospect &prospect = project.prospect;
    const QString worth = valueText(prospect.learningValue);
    if (worth == valueText(prospect.learningError)) // both are next to nothing
        return LearningList::tr("%1 %2").arg(worth, unit);
    return LearningList::tr("%1 ± %2 %3").arg(worth, valueText(prospect.learningError), unit);
}

} // namespace

LearningList::LearningList(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setAccessibleName(tr("What to pilot first"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LearningList::set(const UncertainPlan &plan)
{
    m_projects = worthLearning(plan);
    m_unit = unitOf(plan.scenario);
    const QFontMetrics body(ui::font(TextStyle::Body));
    QStringList description;
    m_worthWidth = 0;
    for (const UncertainProject &project : m_projects) {
        const QString worth = worthOf(project, m_unit);
        m_worthWidth = std::max(m_worthWidth, body.horizontalAdvance(worth));
        description << tr("%1: %2").arg(project.name, worth);
    }
    setAccessibleDescription(description.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

std::size_t LearningList::shownRows() const
{
    return std::min(m_projects.size(), mostRows);
}

QSize LearningList::sizeHint() const
{
    return {metrics::emptyText, static_cast<int>(shownRows()) * metrics::rowCompact};
}

QSize LearningList::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void LearningList::paintRow(QPainter &painter, const QRect &place, const UncertainProject &project) const
{
    const int middle = place.center().y();
    paintMarker(painter, project.colour, {place.left() + markerSize / 2.0, middle + 0.5}, markerSize,
        m_theme.series(project.colour));
    QRect rest = place.adjusted(markerSize + metrics::gap, 0, 0, 0);

    const QString worth = worthOf(project, m_unit);
    painter.setFont(ui::font(TextStyle::Body));
    painter.setPen(m_theme.colour(Token::Text));
    painter.drawText(rest, Qt::AlignRight | Qt::AlignVCenter, worth);
    rest.setRight(rest.right() - m_worthWidth - metrics::field);

    const double part = project.prospect.learningValue / m_projects.front().prospect.learningValue;
    const double length = barPart * place.width();
    QRectF bar(rest.right() - length, middle - metrics::bar / 2.0 + 0.5, length, metrics::bar);
    rest.setRight(static_cast<int>(bar.left()) - metrics::field);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colour(Token::BgHover));
    painter.drawRoundedRect(bar, metrics::bar / 2.0, metrics::bar / 2.0);
    bar.setWidth(std::max<double>(bar.width() * part, metrics::bar));
    painter.setBrush(m_theme.series(project.colour));
    painter.drawRoundedRect(bar, metrics::bar / 2.0, metrics::bar / 2.0);

    painter.setPen(m_theme.colour(Token::Text));
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(project.name, Qt::ElideRight, rest.width()));
}

void LearningList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < shownRows(); ++i) {
        const QRect place(0, static_cast<int>(i) * metrics::rowCompact, width(), metrics::rowCompact);
        const bool isLast = i + 1 == mostRows && m_projects.size() > mostRows;
        if (!isLast) {
            paintRow(painter, place, m_projects[i]);
            continue;
        }
        painter.setFont(ui::font(TextStyle::Body));
        painter.setPen(m_theme.colour(Token::Text2));
        painter.drawText(
            place, Qt::AlignLeft | Qt::AlignVCenter, tr("%1 more are worth less").arg(m_projects.size() - i));
    }
}

} // namespace concave::ui
