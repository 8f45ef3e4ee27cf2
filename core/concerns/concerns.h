// The concerns of a project as plain records in memory, and what can be told of them.
#pragma once

#include "core/concerns/records.h"
#include "core/document/document.h"

#include <span>

namespace concave {

/// What belongs to one project.
struct ConcernBook
{
    std::vector<Stakeholder> stakeholders; ///< by position
    std::vector<Concern> concerns;         ///< by position
    std::vector<DemoStep> steps;           ///< each concern's together, by position
    std::vector<Recipient> recipients;     ///< each concern's together, by position
};

Result<ConcernBook> readConcerns(const Document &document, Id project);

/// Their ids, as they stand.
std::vector<Id> concernsOf(const ConcernBook &book);
/// nullptr where there is none.
const Concern *findConcern(const ConcernBook &book, Id id);
const Stakeholder *findStakeholder(const ConcernBook &book, const std::optional<Id> &id);
std::span<const DemoStep> stepsOf(const ConcernBook &book, Id concern);
std::span<const Recipient> recipientsOf(const ConcernBook &book, Id concern);

/// What the stakeholder said: their words, or the name where they are the same.
const QString &wordsOf(const Concern &concern);
/// Raised or addressed: it is still to be demonstrated.
bool isOpen(const Concern &concern);
/// "Raised", in the user's language.
QString statusName(ConcernStatus status);

/// The day before which a concern is to be answered: its own, or its stakeholder's next meeting from `today`
/// on.
QDate dueOf(const ConcernBook &book, const Concern &concern, QDate today);
/// The next meeting from `today` on, and how many concerns are due before it.
struct NextMeeting
{
    QDate day;
    int due = 0;
    int unanswered = 0; ///< those of them that are still raised
};
std::optional<NextMeeting> nextMeeting(const ConcernBook &book, QDate today);

/// What keeps a concern from a status, in one sentence; empty where nothing does. Addressed needs a
/// mitigation, Demonstrated a demo whose steps were all shown. Who accepts is asked for apart.
QString refusalOf(const ConcernBook &book, const Concern &concern, ConcernStatus status);

/// What a concern lacks.
enum class Gap { Mitigation, Metric, Owner, Demonstration, Slide };
struct CoverageFinding
{
    Id concern;
    Gap gap = Gap::Mitigation;
    QString sentence; ///< "Orders vanish has no owner."

    QString id() const; ///< "no-owner": stable
};
/// What the rooms beside concerns know of one.
struct Coverage
{
    bool hasMetric = false;
    bool isLeftOut = false; ///< of the deck
};
/// In the order of the concerns and of the gaps. Accepted concerns lack nothing but their slide.
std::vector<CoverageFinding> coverageFindings(
    const ConcernBook &book, const std::function<Coverage(Id concern)> &coverage);

} // namespace concave
