#include "core/deck/texts.h"

#include "core/deck/wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace concave::texts {

namespace {

QString tr(const char *text, int count = -1)
{
    return QCoreApplication::translate("Deck", text, nullptr, count);
}

QString checkedEvery(Interval interval)
{
    switch (interval) {
    case Interval::Minute:
        return tr("Checked every minute");
    case Interval::Hour:
        return tr("Checked every hour");
    case Interval::Day:
        return tr("Checked every day");
    case Interval::Week:
        return tr("Checked every week");
    case Interval::Month:
        return tr("Checked every month");
    }
    return {};
}

/// Readings from a day on; all of them where it is none.
int countFrom(const std::vector<Reading> &readings, QDate day)
{
    return static_cast<int>(std::ranges::count_if(readings,
        [&](const Reading &reading) { return reading.fault.isEmpty() && !(reading.at.date() < day); }));
}

/// Breaches from a day on.
std::vector<const Reading *> breachesFrom(const MetricReport &report, QDate day)
{
    std::vector<const Reading *> breaches;
    for (const std::size_t place : report.breaches) {
        if (!(report.readings[place].at.date() < day))
            breaches.push_back(&report.readings[place]);
    }
    return breaches;
}

QString breachCount(std::size_t count)
{
    return count == 1 ? tr("1 breach") : tr("%1 breaches").arg(shownNumber(static_cast<double>(count), 0));
}

QString joined(QStringList sentences, const QString &between)
{
    sentences.removeAll(QString());
    return sentences.join(between);
}

QString labelled(const QString &label, const QString &text)
{
    return text.trimmed().isEmpty() ? QString() : tr("%1: %2").arg(label, text);
}

} // namespace

QString footer(const Project &project)
{
    return joined({project.client, project.name}, QStringLiteral(", "));
}

QString subtitle()
{
    return tr("Your concerns, what we do about them, and how you will know it works");
}

QString date(QDate today)
{
    return QLocale().toString(today, QStringLiteral("dddd d MMMM yyyy"));
}

QString portfolioKicker(const Plan &plan)
{
    return tr("Where the next %1 go").arg(shownWeeks(plan.scenario.budget));
}

QString portfolioTitle(const Plan &plan, double evenValue)
{
    const double value = plan.allocation.value;
    const double gain = evenValue > 0 ? value / evenValue - 1 : 0;
    constexpr double worthSaying = 0.005;
    if (gain >= worthSaying)
        return tr("This split is worth %1 more than sharing evenly").arg(shownPercent(gain));
    return tr("This split is worth %1 %2").arg(shownNumber(value, 1), unitOf(plan.scenario));
}

QString portfolioSentence(const Plan &plan)
{
    const double price = plan.allocation.shadowPrice;
    if (!(price > 0) || !std::isfinite(price))
        return tr("One more week gains nothing: every project has all it can use.");
    const QString gain = shownNumber(price, price < 10 ? 2 : 0);
    const bool isShared = std::ranges::count(plan.allocation.shares, allocation::Bound::Interior,
                              &allocation::Share::bound) > 1;
    return isShared ? tr("Each funded project gains the same %1 %2 from one more week.")
                          .arg(gain, unitOf(plan.scenario))
                    : tr("One more week gains %1 %2.").arg(gain, unitOf(plan.scenario));
}

QString concernKicker(const ConcernBook &book, Id concern)
{
    const auto place = std::ranges::find(book.concerns, concern, &Concern::id) - book.concerns.begin();
    return tr("Concern %1 of %2").arg(place + 1).arg(book.concerns.size());
}

QString attribution(const ConcernBook &book, const Concern &concern)
{
    const Stakeholder *stakeholder = findStakeholder(book, concern.stakeholder);
    return stakeholder ? joined({stakeholder->name, stakeholder->role}, QStringLiteral(", ")) : QString();
}

QString knowing(const DeckSources &sources, const Concern &concern)
{
    const Metric *metric = metricOf(sources.metrics, concern.id);
    if (!metric)
        return {};
    const QString text = checkedEvery(metric->interval) + QLatin1Char('.');
    QStringList people;
    for (const Recipient &recipient : recipientsOf(sources.book, concern.id))
        people.append(recipient.channel.isEmpty() ? recipient.name
                                                  : tr("%1 (%2)").arg(recipient.name, recipient.channel));
    return people.isEmpty() ? text : tr("%1 A breach alerts %2.").arg(text, listed(people));
}

QString unanswered(const DeckSources &sources, const Concern &concern)
{
    const QDate due = dueOf(sources.book, concern, sources.today);
    return due.isValid() ? tr("Not answered yet. Due %1.").arg(shownDue(due, sources.today))
                         : tr("Not answered yet.");
}

QString story(const Concern &concern)
{
    if (concern.storyWant.trimmed().isEmpty())
        return {};
    QString text = concern.storyRole.trimmed().isEmpty()
                       ? tr("I want %1").arg(concern.storyWant)
                       : tr("As a %1 I want %2").arg(concern.storyRole, concern.storyWant);
    if (!concern.storyBenefit.trimmed().isEmpty())
        text = tr("%1, so that %2").arg(text, concern.storyBenefit);
    return text + QLatin1Char('.');
}

const MetricReport *reportOf(const DeckSources &sources, Id metric)
{
    const auto place = static_cast<std::size_t>(
        std::ranges::find(sources.metrics.metrics, metric, &Metric::id) - sources.metrics.metrics.begin());
    return place < sources.reports.size() ? &sources.reports[place] : nullptr;
}

QString rule(const Metric &metric)
{
    if (metric.rule.trimmed().isEmpty())
        return metric.name;
    const auto read = readRule(metric.rule);
    const AlertRule *rule = std::get_if<AlertRule>(&read);
    return rule ? rule->shown() : metric.rule;
}

QString metricKicker(const ConcernBook &book, const Metric &metric)
{
    return metric.concern ? tr("%1, the number that answers it").arg(concernKicker(book, *metric.concern))
                          : metric.name;
}

QString metricTitle(const DeckSources &sources, const Metric &metric)
{
    const MetricReport *report = reportOf(sources, metric.id);
    if (!report)
        return tr("No data yet");
    if (report->state != MetricState::Ok && report->state != MetricState::Breached)
        return report->sentence;
    const QString count = breachCount(report->breaches.size());
    if (report->state == MetricState::Breached)
        return report->breaches.size() == 1 ? report->sentence
                                            : tr("%1, %2 in all").arg(report->sentence, count);
    return breachesFrom(*report, metric.liveSince).empty()
               ? tr("%1 has held since %2").arg(rule(metric), shownDay(report->since.date(), sources.today))
               : tr("%1, %2 before").arg(report->sentence, count);
}

QString metricCaption(const Metric &metric)
{
    return metric.unit.isEmpty() ? metric.name : tr("%1, in %2").arg(metric.name, metric.unit);
}

QString sinceLive(const DeckSources &sources, const Metric &metric)
{
    const MetricReport *report = reportOf(sources, metric.id);
    const int readings = report ? countFrom(report->readings, metric.liveSince) : 0;
    if (readings == 0)
        return tr("No readings yet.");
    const std::vector<const Reading *> breaches = breachesFrom(*report, metric.liveSince);
    const QString among = readings == 1
                              ? tr("1 reading")
                              : tr("%1 readings").arg(shownNumber(static_cast<double>(readings), 0));
    if (breaches.empty())
        return tr("No breach in %1.").arg(among);
    return tr("%1 in %2, the last on %3.")
        .arg(breachCount(breaches.size()), among, shownDay(breaches.back()->at.date(), sources.today));
}

QString told(const ConcernBook &book, Id concern)
{
    QStringList lines;
    for (const Recipient &recipient : recipientsOf(book, concern))
        lines.append(joined({recipient.name, recipient.channel}, QStringLiteral(", ")));
    return lines.join(QLatin1Char('\n'));
}

QString whoActs(const Concern &concern)
{
    switch (concern.personActs) {
    case PersonActs::Unknown:
        return {};
    case PersonActs::No:
        return tr("Nobody has to act.");
    case PersonActs::Yes:
        return tr("A person has to act.");
    }
    return {};
}

QString summaryTitle(const DeckSources &sources)
{
    const std::vector<Concern> &concerns = sources.book.concerns;
    const auto count = static_cast<int>(concerns.size());
    std::vector<QDate> due;
    for (const Concern &concern : concerns) {
        if (concern.status == ConcernStatus::Raised)
            due.push_back(dueOf(sources.book, concern, sources.today));
    }
    const auto open = static_cast<int>(due.size());
    const QString all = count == 1 ? tr("One concern") : capitalised(tr("%1 concerns").arg(countWord(count)));
    if (open == 0)
        return count == 1 ? tr("%1, answered").arg(all) : tr("%1, all answered").arg(all);
    const bool isOneDay = due.front().isValid() && std::ranges::count(due, due.front()) == open;
    const QString when =
        isOneDay ? tr("due %1").arg(shownDue(due.front(), sources.today)) : tr("not answered yet");
    if (open == count && count > 1)
        return isOneDay ? tr("%1, all %2").arg(all, when) : tr("%1, none answered yet").arg(all);
    if (open == count)
        return tr("%1, %2").arg(all, when);
    return tr("%1: %2 answered, %3 %4").arg(all, countWord(count - open), countWord(open), when);
}

QString portfolioNotes(const Plan &plan)
{
    return whyThisSplit(plan);
}

QString concernNotes(const Concern &concern)
{
    return joined({concern.notes, story(concern)}, QStringLiteral("\n\n"));
}

QString metricNotes(const DeckSources &sources, const Metric &metric)
{
    const MetricReport *report = reportOf(sources, metric.id);
    QStringList sentences{
        labelled(metric.name, rule(metric)), checkedEvery(metric.interval) + QLatin1Char('.')};
    if (report && report->gaps > 0)
        sentences.append(report->gaps == 1
                             ? tr("At one moment not every series was observed; it does not count.")
                             : tr("At %1 moments not every series was observed; they do not count.")
                                   .arg(shownNumber(static_cast<double>(report->gaps), 0)));
    return joined(sentences, QStringLiteral("\n"));
}

QString demoNotes(const ConcernBook &book, const Concern &concern)
{
    QStringList lines{labelled(tr("Make it fail"), concern.failure)};
    int number = 1;
    for (const DemoStep &step : stepsOf(book, concern.id))
        lines.append(stepNumber(number++) + QLatin1Char(' ') + step.text);
    QStringList people;
    for (const Recipient &recipient : recipientsOf(book, concern.id))
        people.append(recipient.name);
    lines << labelled(tr("What takes over"), concern.fallback) << labelled(tr("Who is told"), listed(people))
          << whoActs(concern) << labelled(tr("When it is tried again"), concern.onRetry)
          << labelled(tr("When it never works again"), concern.onPermanentFailure)
          << (concern.notes.isEmpty() ? QString() : QLatin1Char('\n') + concern.notes);
    return joined(lines, QStringLiteral("\n"));
}

} // namespace concave::texts
