#include "core/portfolio/moves.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace concave {

namespace {

constexpr double leastMove = 0.01; ///< weeks
constexpr std::size_t mostTold = 5;

QString tr(const char *text)
{
    return QCoreApplication::translate("Portfolio", text);
}

QString decimals(double number, int count)
{
    const QLocale locale;
    return locale.toString(number, 'f', count).replace(locale.groupSeparator(), QStringLiteral("\u202F"));
}

/// Whole weeks of many, tenths of few.
QString weeks(double effort)
{
    return decimals(
        effort, std::abs(effort) < 9.95 && std::round(effort * 10) != std::round(effort) * 10 ? 1 : 0);
}

QString plain(double number)
{
    return QLocale().toString(number, 'g', 6);
}

/// What a project gains, negative for a loss.
struct Gain
{
    Id project;
    double effort = 0;
};

std::vector<Gain> gains(const Split &before, const Split &after)
{
    std::vector<Gain> gains;
    for (const Split::Part &part : after.parts)
        gains.push_back({part.project, part.effort});
    for (const Split::Part &part : before.parts) {
        const auto found = std::ranges::find(gains, part.project, &Gain::project);
        if (found != gains.end())
            found->effort -= part.effort;
        else
            gains.push_back({part.project, -part.effort});
    }
    return gains;
}

QString nameOf(Id project, const Split &before, const Split &after)
{
    for (const Split *split : {&after, &before}) {
        const auto found = std::ranges::find(split->parts, project, &Split::Part::project);
        if (found != split->parts.end())
            return found->name;
    }
    return {};
}

/// "73 go to Dispatching engine, 61 to Dynamic pricing, 66 to 3 others".
QString listed(const std::vector<Move> &moves, const QString &first, const QString &next, Id Move::*end,
    const Split &before, const Split &after)
{
    QStringList parts;
    double others = 0;
    for (std::size_t i = 0; i < moves.size(); ++i) {
        if (i + 1 >= mostTold && moves.size() > mostTold) {
            others += moves[i].effort;
            continue;
        }
        const QString &form = parts.isEmpty() ? first : next;
        parts << form.arg(weeks(moves[i].effort), nameOf(moves[i].*end, before, after));
    }
    if (others > 0)
        parts << next.arg(weeks(others), tr("%1 others").arg(moves.size() - mostTold + 1));
    return parts.join(QStringLiteral(", "));
}

QString budgetSentence(const std::vector<Move> &moves, const Split &before, const Split &after)
{
    const double growth = after.budget - before.budget;
    const auto outside = [&](Id Move::*end) {
        std::vector<Move> found;
        std::ranges::copy_if(
            moves, std::back_inserter(found), [&](const Move &move) { return !(move.*end); });
        return found;
    };
    const std::vector<Move> in = outside(&Move::from);
    const std::vector<Move> out = outside(&Move::to);
    QStringList parts;
    if (!in.empty())
        parts << listed(in, tr("%1 go to %2"), tr("%1 to %2"), &Move::to, before, after);
    if (!out.empty())
        parts << listed(out, tr("%1 come from %2"), tr("%1 from %2"), &Move::from, before, after);
    if (std::abs(growth) >= leastMove) {
        const QString change = growth > 0 ? tr("The budget grows by %1 weeks").arg(weeks(growth))
                                          : tr("The budget shrinks by %1 weeks").arg(weeks(-growth));
        if (parts.isEmpty())
            return tr("%1, and nobody's effort changes with it.").arg(change);
        return QStringLiteral("%1: %2.").arg(change, parts.join(QStringLiteral("; ")));
    }
    if (!in.empty())
        return tr("Of what was left over, %1.").arg(parts.front());
    if (!out.empty())
        return tr("Left over now: %1.").arg(parts.front());
    return {};
}

QStringList moveSentences(const std::vector<Move> &moves, const Split &before, const Split &after)
{
    QStringList sentences;
    std::size_t told = 0;
    std::size_t more = 0;
    for (const Move &move : moves) {
        if (!move.from || !move.to)
            continue;
        if (told == mostTold) {
            ++more;
            continue;
        }
        ++told;
        sentences << tr("%1 weeks move from %2 to %3.")
                         .arg(weeks(move.effort), nameOf(move.from, before, after),
                             nameOf(move.to, before, after));
    }
    if (more > 0)
        sentences << tr("%1 smaller moves follow.").arg(more);
    return sentences;
}

QString valueSentence(const Split &before, const Split &after)
{
    const double gain = after.value - before.value;
    if (decimals(std::abs(gain), 1) == decimals(0, 1))
        return tr("The total value stays at %1 %2.").arg(decimals(after.value, 1), after.unit);
    QString sentence =
        (gain > 0 ? tr("The total value rises by %1 %2 to %3") : tr("The total value falls by %1 %2 to %3"))
            .arg(decimals(std::abs(gain), 1), after.unit, decimals(after.value, 1));
    if (before.value > 0) {
        const double percent = 100 * gain / before.value;
        sentence +=
            QStringLiteral(" (%1%2 %)")
                .arg(percent > 0 ? QStringLiteral("+") : QStringLiteral("−"), decimals(std::abs(percent), 0));
    }
    return sentence + u'.';
}

QString weeksOrNone(std::optional<double> effort, const QString &none)
{
    return effort ? plain(*effort) : none;
}

QString differences(const Project &before, const Project &after)
{
    QStringList parts;
    const auto tell = [&](const QString &what, const QString &now, const QString &then) {
        if (now != then)
            parts << tr("%1 %2 instead of %3").arg(what, now, then);
    };
    tell(tr("weight"), plain(after.weight), plain(before.weight));
    tell(tr("minimum"), plain(after.minimum), plain(before.minimum));
    tell(tr("maximum"), weeksOrNone(after.maximum, tr("none")), weeksOrNone(before.maximum, tr("none")));
    tell(
        tr("pinned at"), weeksOrNone(after.pinned, tr("nothing")), weeksOrNone(before.pinned, tr("nothing")));
    return parts.isEmpty() ? QString()
                           : QStringLiteral("%1: %2.").arg(after.name, parts.join(QStringLiteral(", ")));
}

} // namespace

double Split::spent() const
{
    double sum = 0;
    for (const Part &part : parts)
        sum += part.effort;
    return sum;
}

Split splitOf(const Plan &plan)
{
    Split split{{}, plan.allocation.budget, plan.allocation.value, unitOf(plan.scenario)};
    for (const PlannedProject &planned : plan.projects)
        split.parts.push_back({planned.project.id, planned.project.name, planned.share.effort});
    return split;
}

Split splitOf(const Plan &plan, const Comparison &comparison)
{
    Split split = splitOf(plan);
    split.value = comparison.value;
    for (std::size_t i = 0; i < split.parts.size(); ++i)
        split.parts[i].effort = comparison.efforts[i];
    return split;
}

std::vector<Move> moves(const Split &before, const Split &after)
{
    std::vector<Gain> gainers;
    std::vector<Gain> losers;
    for (const Gain &gain : gains(before, after)) {
        if (gain.effort > 0)
            gainers.push_back(gain);
        else if (gain.effort < 0)
            losers.push_back({gain.project, -gain.effort});
    }
    std::ranges::stable_sort(gainers, std::ranges::greater(), &Gain::effort);
    std::ranges::stable_sort(losers, std::ranges::greater(), &Gain::effort);
    std::vector<Move> moves;
    auto gainer = gainers.begin();
    auto loser = losers.begin();
    const auto move = [&](Id from, Id to, double effort) {
        if (effort >= leastMove)
            moves.push_back({from, to, effort});
    };
    while (gainer != gainers.end() && loser != losers.end()) {
        const double effort = std::min(gainer->effort, loser->effort);
        move(loser->project, gainer->project, effort);
        gainer->effort -= effort;
        loser->effort -= effort;
        gainer += gainer->effort < leastMove;
        loser += loser->effort < leastMove;
    }
    for (; gainer != gainers.end(); ++gainer)
        move({}, gainer->project, gainer->effort);
    for (; loser != losers.end(); ++loser)
        move(loser->project, {}, loser->effort);
    std::ranges::stable_sort(moves, std::ranges::greater(), &Move::effort);
    return moves;
}

QStringList whatMoves(const Split &before, const Split &after)
{
    const std::vector<Move> all = moves(before, after);
    QStringList sentences{budgetSentence(all, before, after)};
    sentences << moveSentences(all, before, after);
    if (all.empty() && sentences.front().isEmpty())
        sentences << tr("No effort moves.");
    sentences << valueSentence(before, after);
    sentences.removeAll(QString());
    return sentences;
}

QStringList whatDiffers(const Plan &before, const Plan &after)
{
    QStringList sentences;
    if (before.scenario.whole != after.scenario.whole)
        sentences << (after.scenario.whole ? tr("Split in whole weeks.") : tr("Split in parts of weeks."));
    for (const PlannedProject &planned : after.projects) {
        const auto other = std::ranges::find_if(
            before.projects, [&](const PlannedProject &one) { return one.project.id == planned.project.id; });
        if (other != before.projects.end())
            sentences << differences(other->project, planned.project);
    }
    sentences.removeAll(QString());
    return sentences;
}

} // namespace concave
