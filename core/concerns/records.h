// The records of a project's concerns: who has a stake, what worries them in their own words, what the team
// does about it, and how that is shown. A QDate that is null is absent.
#pragma once

#include "core/document/record.h"

#include <array>

namespace concave {

/// Someone whose agreement a project needs.
struct Stakeholder
{
    static const Description<Stakeholder> &description();

    Id id;
    Id project;
    QString name;
    QString role;
    QString decides; ///< what they decide
    QString contact; ///< an e-mail address, a phone number, whatever reaches them
    QDate nextMeeting;
    double position = 0;
};

/// How far a concern is answered. Stored: do not renumber.
enum class ConcernStatus {
    Raised = 0,
    Addressed = 1,    ///< there is a mitigation
    Demonstrated = 2, ///< its worst case was shown to be handled
    Accepted = 3,     ///< the stakeholder says that it is answered
};

/// In the order of a concern's life.
inline constexpr std::array concernStatuses{
    ConcernStatus::Raised, ConcernStatus::Addressed, ConcernStatus::Demonstrated, ConcernStatus::Accepted};

/// Whether a person must act in the failure that a demo shows. Stored: do not renumber.
enum class PersonActs { Unknown = 0, No = 1, Yes = 2 };

struct Concern
{
    static const Description<Concern> &description();

    Id id;
    Id project;
    std::optional<Id> stakeholder;
    QString name;       ///< in one line, as it was captured
    QString words;      ///< of the stakeholder, where they are others than the name; without quotation marks
    QString worstCase;  ///< what happens if nothing is done
    QString mitigation; ///< what is done about it

    // The user story: as a ROLE I want WANT, so that BENEFIT.
    QString storyRole;
    QString storyWant;
    QString storyBenefit;

    QString owner; ///< who answers it
    QDate due;     ///< the day of the meeting before which it is to be answered
    ConcernStatus status = ConcernStatus::Raised;
    QDate raisedOn;

    // The demo scenario; its steps are DemoSteps, who is notified are Recipients.
    QString failure;  ///< what is made to fail
    QString fallback; ///< what takes over
    PersonActs personActs = PersonActs::Unknown;
    QString onRetry;            ///< what happens when it is tried again
    QString onPermanentFailure; ///< what happens when it never works again
    QString notes;              ///< for the speaker

    // Accepted concerns have both.
    QString acceptedBy;
    QDate acceptedOn;

    double position = 0;
};

/// One step of a concern's demo.
struct DemoStep
{
    static const Description<DemoStep> &description();

    Id id;
    Id concern;
    QString text;
    QDate shownOn; ///< null: not shown yet
    double position = 0;
};

/// Who is notified when a concern's worst case begins.
struct Recipient
{
    static const Description<Recipient> &description();

    Id id;
    Id concern;
    QString name;
    QString channel; ///< such as "text message"; may be empty
    double position = 0;
};

/// The kinds above, in an order in which each refers only to earlier ones. They come after the portfolio's.
Kinds concernKinds();

} // namespace concave
