// What the slides of a deck say by themselves: the texts that follow from concerns, metrics and the plan.
#pragma once

#include "core/deck/deck.h"

namespace concave::texts {

/// "Pantrylark, dispatching engine": client and project.
QString footer(const Project &project);
QString subtitle();
/// "Thursday 12 March 2026".
QString date(QDate today);

/// "Where the next 100 weeks go".
QString portfolioKicker(const Plan &plan);
/// "This split is worth 11 % more than sharing evenly".
QString portfolioTitle(const Plan &plan, double evenValue);
/// "Each funded project gains the same 0.47 points from one more week."
QString portfolioSentence(const Plan &plan);

/// "Concern 1 of 6".
QString concernKicker(const ConcernBook &book, Id concern);
/// "Dario Pelk, head of dispatch"; empty where nobody has the concern.
QString attribution(const ConcernBook &book, const Concern &concern);
/// "Checked every minute. A breach alerts Dario Pelk (text message)."; empty where there is no metric.
QString knowing(const DeckSources &sources, const Concern &concern);
/// "Not answered yet. Due on Thursday."
QString unanswered(const DeckSources &sources, const Concern &concern);
/// "As a dispatcher I want every order counted, so that none is lost."; empty where nothing is wanted.
QString story(const Concern &concern);

/// nullptr where there is none.
const MetricReport *reportOf(const DeckSources &sources, Id metric);
/// The rule as it is shown; what was typed where it cannot be read; the metric's name where there is none.
QString rule(const Metric &metric);
/// "Concern 1 of 6, the number that answers it".
QString metricKicker(const ConcernBook &book, const Metric &metric);
/// "incoming − outgoing = 0 has held since 3 March", "3 breaches, the last on 28 September", "No data yet".
QString metricTitle(const DeckSources &sources, const Metric &metric);
/// "Orders in minus orders out, in orders".
QString metricCaption(const Metric &metric);
/// "2 breaches in 24 readings, the last on 5 March."
QString sinceLive(const DeckSources &sources, const Metric &metric);
/// A line for each: "Dario Pelk, text message".
QString told(const ConcernBook &book, Id concern);

/// "A person has to act"; empty where that was not said.
QString whoActs(const Concern &concern);

/// "Six concerns: four answered, two due on Thursday".
QString summaryTitle(const DeckSources &sources);

QString portfolioNotes(const Plan &plan);
QString concernNotes(const Concern &concern);
QString metricNotes(const DeckSources &sources, const Metric &metric);
/// The demo scenario, to be read while it is shown.
QString demoNotes(const ConcernBook &book, const Concern &concern);

} // namespace concave::texts
