// The concerns of the design's dispatching engine, with two metrics and a plan, as sources of a deck.
#pragma once

#include "core/deck/deck.h"

#include <QTimeZone>

#include <algorithm>

namespace dispatching {

using namespace concave;
using Qt::Literals::StringLiterals::operator""_s;

inline constexpr Id project{1};
inline constexpr Id dario{10};
inline constexpr Id vanish{20};
inline constexpr Id slow{21};
inline constexpr Id balance{30};

inline Concern concern(Id id, const QString &name, ConcernStatus status, const QString &mitigation = {})
{
    return {.id = id,
        .project = project,
        .stakeholder = dario,
        .name = name,
        .mitigation = mitigation,
        .status = status};
}

inline ConcernBook book()
{
    ConcernBook book;
    book.stakeholders = {{.id = dario,
        .project = project,
        .name = u"Dario Pelk"_s,
        .role = u"head of dispatch"_s,
        .nextMeeting = QDate(2026, 3, 12)}};
    Concern first = concern(vanish, u"Orders vanish between dispatch and the courier"_s,
        ConcernStatus::Addressed,
        u"Count every order in and out. Any difference raises an alert, and the nearest-courier rule takes over."_s);
    first.words = u"If the engine drops an order, nobody notices until the customer calls."_s;
    first.worstCase = u"40 orders wait unassigned for 20 minutes on a Friday evening. All are refunded."_s;
    first.failure = u"The engine stops in the middle of Friday evening"_s;
    first.fallback = u"The nearest-courier rule"_s;
    first.personActs = PersonActs::No;
    first.storyRole = u"dispatcher"_s;
    first.storyWant = u"every order counted"_s;
    first.storyBenefit = u"none is lost"_s;
    book.concerns = {first, concern(slow, u"It will be slow exactly when it rains"_s, ConcernStatus::Raised)};
    book.steps = {
        {.id = Id{40}, .concern = vanish, .text = u"Stop the engine"_s, .shownOn = QDate(2026, 3, 9)},
        {.id = Id{41}, .concern = vanish, .text = u"Watch the rule assign the next order"_s}};
    book.recipients = {
        {.id = Id{50}, .concern = vanish, .name = u"Dario Pelk"_s, .channel = u"text message"_s},
        {.id = Id{51}, .concern = vanish, .name = u"Engineer on call"_s, .channel = u"pager"_s}};
    return book;
}

/// Orders in and out of each day from 16 February on.
inline MetricBook metrics(const std::vector<double> &lost)
{
    MetricBook book;
    book.metrics = {{.id = balance,
        .project = project,
        .concern = vanish,
        .name = u"Orders in minus orders out"_s,
        .rule = u"incoming - outgoing = 0"_s,
        .unit = u"orders"_s,
        .interval = Interval::Minute,
        .liveSince = QDate(2026, 3, 3)}};
    book.series = {{.id = Id{60}, .metric = balance, .name = u"incoming"_s},
        {.id = Id{61}, .metric = balance, .name = u"outgoing"_s}};
    for (const bool isIn : {true, false}) {
        QDateTime at = QDate(2026, 2, 16).startOfDay();
        for (const double missing : lost) {
            book.observations.push_back(
                {.series = isIn ? Id{60} : Id{61}, .at = at, .value = isIn ? 500 : 500 - missing});
            at = at.addDays(1);
        }
    }
    return book;
}

/// The sample portfolio of the design with this budget.
inline Plan plan(double budget = 100)
{
    const auto curve = [](qint64 id, double a, double b) { return Curve{.project = Id{id}, .a = a, .b = b}; };
    Portfolio portfolio;
    portfolio.projects = {
        {.id = Id{2}, .name = u"Dynamic pricing"_s, .colour = 0, .weight = 1, .minimum = 4, .maximum = 80},
        {.id = project, .name = u"Dispatching engine"_s, .colour = 1, .weight = 1.5, .maximum = 140},
        {.id = Id{3}, .name = u"Courier onboarding"_s, .colour = 2, .weight = 0.7, .maximum = 45},
        {.id = Id{4}, .name = u"Recommendations"_s, .colour = 3, .weight = 0.8, .maximum = 100},
        {.id = Id{5}, .name = u"Synthetic menu images"_s, .colour = 4, .weight = 0.5, .maximum = 40}};
    portfolio.curves = {
        curve(1, 16, 0.12), curve(2, 11, 0.35), curve(3, 10, 0.6), curve(4, 25, 0.05), curve(5, 12, 0.05)};
    return *makePlan(portfolio, Scenario{.name = u"Plan"_s, .budget = budget});
}

inline void report(DeckSources &sources)
{
    sources.reports.clear();
    for (const Metric &metric : sources.metrics.metrics)
        sources.reports.push_back(
            reportOf(sources.metrics, metric, sources.today.startOfDay().addSecs(9 * 3600)));
}

inline DeckSources sources()
{
    DeckSources sources;
    sources.project = {.id = project, .name = u"Dispatching engine"_s, .client = u"Pantrylark"_s};
    sources.book = book();
    sources.metrics = metrics({0, 0, 9, 0, 0, 14, 0, 0, 2, 0, 0, 31, 0, 0, 0, 0, 0, 4, 0, 2, 0, 0, 0});
    sources.author = u"Alma Verrin, ML adviser"_s;
    sources.today = QDate(2026, 3, 10);
    sources.plan = plan();
    sources.evenValue = 88.22;
    report(sources);
    return sources;
}

} // namespace dispatching
