#include "ui/pipeline/leadcard.h"

#include "ui/pipeline/contactkinds.h"
#include "ui/widgets/day.h"
#include "ui/widgets/money.h"
#include "ui/widgets/number.h"

#include <QCoreApplication>

namespace concave::ui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("LeadCard", text);
}

QString actionOf(const Lead &lead)
{
    return lead.nextAction.isEmpty() ? wordOf(lead.nextKind) : lead.nextAction;
}

/// "40 % × 3 mo"; `month` is "%1 mo" or "%1 months".
QString effortOf(const Lead &lead, const QString &month)
{
    const QString months = lead.months ? month.arg(showNumber(*lead.months, 0, 1, QLocale())) : QString();
    if (!lead.allocation)
        return months;
    const QString share = showPercent(*lead.allocation);
    return months.isEmpty() ? tr("%1 of the time").arg(share) : tr("%1 × %2").arg(share, months);
}

std::vector<LeadCard::Mark> warningsOf(const LeadFacts &facts)
{
    std::vector<LeadCard::Mark> marks;
    switch (facts.standing) {
    case Standing::Open:
        break;
    case Standing::Unsigned:
        marks.push_back({tr("Not signed"), Chip::Kind::Warning, Icon::Edit});
        break;
    case Standing::Won:
        marks.push_back({tr("Signed"), Chip::Kind::Positive, Icon::Accepted});
        break;
    case Standing::Lost:
        marks.push_back({tr("Lost"), Chip::Kind::Neutral, Icon::Close});
        break;
    }
    if (facts.isStale)
        marks.push_back(
            {tr("Silent %1").arg(showDays(facts.silentDays)), Chip::Kind::Warning, Icon::Warning});
    return marks;
}

LeadCard::Word nextOf(const Lead &lead, const LeadFacts &facts)
{
    if (facts.standing == Standing::Lost)
        return {lead.lostReason, Token::Text2, Icon::Info};
    if (!lead.nextAction.isEmpty() || lead.nextDue.isValid())
        return {actionOf(lead), Token::Text, iconOf(lead.nextKind)};
    if (facts.followUp == FollowUp::Missing)
        return {tr("No next action"), Token::Text3, Icon::Raised};
    return {tr("Closed"), Token::Text2, Icon::Accepted};
}

LeadCard::Word dueOf(const Lead &lead, const LeadFacts &facts, QDate today)
{
    switch (facts.followUp) {
    case FollowUp::Due:
        return {showDue(lead.nextDue, today), Token::Warning, Icon::Clock};
    case FollowUp::Overdue:
        return {showDue(lead.nextDue, today), Token::Danger, Icon::Error};
    case FollowUp::Missing:
        return {};
    case FollowUp::None:
        break;
    }
    const QDate day =
        facts.closedOn.isValid() && (facts.standing == Standing::Lost || !lead.nextDue.isValid())
            ? facts.closedOn
            : lead.nextDue;
    return day.isValid() ? LeadCard::Word{showNearDay(day, today), Token::Text2, {}} : LeadCard::Word();
}

/// "overdue 3 days, Call back".
QStringList spokenFollowUp(const Lead &lead, const LeadFacts &facts, QDate today)
{
    switch (facts.followUp) {
    case FollowUp::Missing:
        return {tr("no next action")};
    case FollowUp::Due:
        return {tr("due today"), actionOf(lead)};
    case FollowUp::Overdue:
        return {tr("overdue %1").arg(showDays(facts.daysLate)), actionOf(lead)};
    case FollowUp::None:
        break;
    }
    if (facts.standing == Standing::Lost || !lead.nextDue.isValid())
        return {};
    return {tr("%1 on %2").arg(actionOf(lead), showWholeDay(lead.nextDue, today))};
}

QStringList spokenStanding(const Lead &lead, const LeadFacts &facts)
{
    switch (facts.standing) {
    case Standing::Unsigned:
        return {tr("not signed")};
    case Standing::Won:
        return {tr("signed")};
    case Standing::Lost:
        return {tr("lost"), lead.lostReason};
    case Standing::Open:
        break;
    }
    return {};
}

} // namespace

LeadCard cardOf(const Lead &lead, const LeadFacts &facts, QDate today)
{
    LeadCard card{.company = lead.company,
        .second = !lead.role.isEmpty()    ? lead.role
                  : !lead.title.isEmpty() ? lead.title
                                          : lead.contact,
        .value = facts.value > 0 ? showMoney(facts.value, lead.currency) : QString(),
        .probability = isOpen(facts.standing) ? showPercent(facts.probability * 100) : QString(),
        .hasOwnProbability = facts.hasOwnProbability,
        .effort = effortOf(lead, tr("%1 mo")),
        .shortEffort = lead.allocation && lead.months ? tr("%1×%2").arg(showPercent(*lead.allocation),
                                                            showNumber(*lead.months, 0, 1, QLocale()))
                                                      : QString(),
        .warnings = warningsOf(facts),
        .tags = tagsOf(lead),
        .next = nextOf(lead, facts),
        .due = dueOf(lead, facts, today)};
    if (!lead.source.isEmpty())
        card.tags.prepend(lead.source);
    return card;
}

QString spokenCard(const Lead &lead, const LeadFacts &facts, const PipelineStage &stage, QDate today)
{
    QStringList parts{lead.company};
    if (facts.value > 0)
        parts << tr("%1 %2").arg(showNumber(facts.value, 0, 0, QLocale()), lead.currency);
    parts << stage.name << spokenStanding(lead, facts) << spokenFollowUp(lead, facts, today);
    if (facts.isStale)
        parts << tr("silent %1").arg(showDays(facts.silentDays));
    if (facts.hasOwnProbability)
        parts << tr("own probability %1").arg(showPercent(facts.probability * 100));
    return parts.join(tr(", "));
}

QString wholeCard(const Lead &lead, const LeadFacts &facts, const PipelineStage &stage, QDate today)
{
    QStringList lines{lead.company, lead.title};
    lines << (lead.role.isEmpty()      ? lead.contact
              : lead.contact.isEmpty() ? lead.role
                                       : tr("%1, %2").arg(lead.contact, lead.role));
    if (facts.hasOwnProbability) {
        lines << tr("%1 is the probability of this lead; that of the stage is %2")
                     .arg(showPercent(facts.probability * 100), showPercent(stage.probability));
    }
    lines << effortOf(lead, tr("%1 months"));
    if (!lead.nextAction.isEmpty() || lead.nextDue.isValid()) {
        lines << (lead.nextDue.isValid() ? tr("%1, %2").arg(actionOf(lead), showWholeDay(lead.nextDue, today))
                                         : actionOf(lead));
    }
    if (facts.isStale)
        lines << tr("No contact for %1").arg(showDays(facts.silentDays));
    if (facts.waitingDays > 0)
        lines << tr("Waiting %1 for a signature").arg(showDays(facts.waitingDays));
    if (!lead.source.isEmpty() || !lead.tags.isEmpty())
        lines << (QStringList(lead.source) + tagsOf(lead)).join(tr(", "));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace concave::ui
