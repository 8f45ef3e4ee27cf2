#include "ui/pipeline/leadmark.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/day.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace concave::ui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("LeadMark", text);
}

/// What a chip has beside its text.
int aroundText(const LeadMark &mark)
{
    return 2 * metrics::iconGap + metrics::ring + (mark.icon ? metrics::iconChip + metrics::tight : 0);
}

} // namespace

std::optional<LeadMark> standingMark(const LeadFacts &facts)
{
    switch (facts.standing) {
    case Standing::Open:
        return std::nullopt;
    case Standing::Unsigned:
        return LeadMark{tr("Not signed"), Chip::Kind::Warning, Icon::Edit};
    case Standing::Won:
        return LeadMark{tr("Won"), Chip::Kind::Positive, Icon::Accepted};
    case Standing::Lost:
        break;
    }
    return LeadMark{tr("Lost"), Chip::Kind::Neutral, Icon::Close};
}

std::optional<LeadMark> followUpMark(const LeadFacts &facts)
{
    switch (facts.followUp) {
    case FollowUp::None:
        return std::nullopt;
    case FollowUp::Missing:
        return LeadMark{tr("No next action"), Chip::Kind::Neutral, Icon::Raised};
    case FollowUp::Due:
        return LeadMark{tr("Today"), Chip::Kind::Warning, Icon::Clock};
    case FollowUp::Overdue:
        break;
    }
    return LeadMark{showDaysLate(facts.daysLate), Chip::Kind::Danger, Icon::Error};
}

std::optional<LeadMark> silenceMark(const LeadFacts &facts)
{
    if (!facts.isStale)
        return std::nullopt;
    return LeadMark{tr("Silent %1").arg(showDays(facts.silentDays)), Chip::Kind::Warning, Icon::Warning};
}

int markWidth(const LeadMark &mark)
{
    return QFontMetrics(font(TextStyle::Chip)).horizontalAdvance(mark.text) + aroundText(mark);
}

void paintMark(QPainter &painter, const Theme &theme, const LeadMark &mark, const QRect &place)
{
    QRect chip(place.left(), place.center().y() - metrics::chip / 2 + 1,
        std::min(markWidth(mark), place.width()), metrics::chip);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isOutline = mark.kind == Chip::Kind::Outline;
    painter.setPen(isOutline ? QPen(theme.colour(Token::BorderStrong)) : QPen(Qt::NoPen));
    painter.setBrush(isOutline ? QBrush(Qt::NoBrush) : QBrush(theme.colour(Chip::fillColour(mark.kind))));
    const QRectF outline = isOutline ? QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5) : QRectF(chip);
    painter.drawRoundedRect(outline, metrics::radiusControl, metrics::radiusControl);
    chip.adjust(metrics::iconGap, 0, -metrics::iconGap, 0);
    if (mark.icon) {
        const QRect icon(
            chip.left(), chip.center().y() - metrics::iconChip / 2 + 1, metrics::iconChip, metrics::iconChip);
        theme.icon(*mark.icon, Chip::textColour(mark.kind)).paint(&painter, icon);
        chip.setLeft(icon.right() + 1 + metrics::tight);
    }
    painter.setFont(font(TextStyle::Chip));
    painter.setPen(theme.colour(Chip::textColour(mark.kind)));
    // Where there is room for the whole chip, another rounding of the device is no reason to shorten it.
    const bool isWhole = place.width() >= markWidth(mark);
    painter.drawText(chip, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
        isWhole ? mark.text : painter.fontMetrics().elidedText(mark.text, Qt::ElideRight, chip.width()));
}

} // namespace concave::ui
