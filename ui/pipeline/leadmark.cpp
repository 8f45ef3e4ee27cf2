#include "ui/pipeline/leadmark.h"

#include "ui/widgets/day.h"

#include <QCoreApplication>

namespace concave::ui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("LeadMark", text);
}

} // namespace

std::optional<Mark> standingMark(const LeadFacts &facts)
{
    switch (facts.standing) {
    case Standing::Open:
        return std::nullopt;
    case Standing::Unsigned:
        return Mark{tr("Not signed"), Chip::Kind::Warning, Icon::Edit};
    case Standing::Won:
        return Mark{tr("Won"), Chip::Kind::Positive, Icon::Accepted};
    case Standing::Lost:
        break;
    }
    return Mark{tr("Lost"), Chip::Kind::Neutral, Icon::Close};
}

std::optional<Mark> followUpMark(const LeadFacts &facts)
{
    switch (facts.followUp) {
    case FollowUp::None:
        return std::nullopt;
    case FollowUp::Missing:
        return Mark{tr("No next action"), Chip::Kind::Neutral, Icon::Raised};
    case FollowUp::Due:
        return Mark{tr("Today"), Chip::Kind::Warning, Icon::Clock};
    case FollowUp::Overdue:
        break;
    }
    return Mark{showDaysLate(facts.daysLate), Chip::Kind::Danger, Icon::Error};
}

std::optional<Mark> silenceMark(const LeadFacts &facts)
{
    if (!facts.isStale)
        return std::nullopt;
    return Mark{tr("Silent %1").arg(showDays(facts.silentDays)), Chip::Kind::Warning, Icon::Warning};
}

} // namespace concave::ui
