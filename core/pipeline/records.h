// The records of the pipeline: leads that move through stages until a deal is signed, and what hangs on each
// of them. Probabilities and allocations are in percent, money in the lead's own currency (ISO 4217, such as
// EUR). A QDate or QDateTime that is null is absent.
#pragma once

#include "core/document/record.h"

namespace concave {

/// What standing in a stage means. Stored: do not renumber.
enum class StageKind {
    Open = 0,
    Won = 1, ///< the deal is closed here, once every party has signed
};

/// One column of the board.
struct PipelineStage
{
    static const Description<PipelineStage> &description();

    Id id;
    QString name;
    StageKind kind = StageKind::Open;
    double probability = 10; ///< percent: of a lead here that has none of its own
    int staleAfter = 14;     ///< days without contact after which a lead stands out; 0: never
    int cardLimit = 0;       ///< more leads than this stand out; 0: no limit
    int colour = 0;          ///< place in the series palette, repeating
    double position = 0;
};

/// How the value of a deal is agreed. Stored: do not renumber.
enum class Pricing {
    Fixed = 0,      ///< Lead::amount
    Hourly = 1,     ///< Lead::rate × Lead::hours; the amount until both are given
    Milestones = 2, ///< the sum of Milestone::amount; the lead's amount until any has one
};

/// How the next action or an activity is done. Stored: do not renumber.
enum class ContactKind { Task = 0, Mail = 1, Call = 2, Meeting = 3, Note = 4 };

struct Lead
{
    static const Description<Lead> &description();

    Id id;
    QString company;
    QString title; ///< what the deal is about; may be empty

    QString contact; ///< a person
    QString role;
    QString email;
    QString phone;
    QString link;
    QString source; ///< where the lead came from: one of usualSources() or the user's own word
    QString tags;   ///< separated by commas

    std::optional<Id> stage; ///< none: the first stage
    double position = 0;     ///< within its stage

    Pricing pricing = Pricing::Fixed;
    std::optional<double> amount;
    std::optional<double> rate; ///< per hour
    std::optional<double> hours;
    QString currency = QStringLiteral("EUR"); ///< see isCurrency()
    std::optional<double> probability;        ///< the lead's own; none: its stage's
    std::optional<double> allocation;         ///< of one's working time while the work lasts
    std::optional<double> months;             ///< how long the work lasts
    QDate start;                              ///< when the work would begin
    QDate closeBy;                            ///< when the deal is expected to close

    QString nextAction;
    ContactKind nextKind = ContactKind::Task;
    QDate nextDue;
    QString note;

    QDate created; ///< null: when the record was made
    QDate entered; ///< its stage; null: when created
    QDate touched; ///< last contact; null: when it entered its stage

    QString agreement;   ///< the version that is to be signed, such as "Draft 2"
    QDate agreementSent; ///< to those who are to sign

    // A lead is lost from the day `lostOn` on, and then has a reason.
    QDate lostOn;
    QString lostReason;
    QString lostNote;

    std::optional<Id> project; ///< what the won lead became
    /// Where it was imported from, as "pipedrive:1000"; of a merged lead all of them, separated by spaces.
    QString externalId;
};

/// Each once, in the order of the lead.
QStringList externalIdsOf(const Lead &lead);
/// Those of both, as Lead::externalId has them.
QString joinedIds(const Lead &lead, const Lead &other);

/// A lead moved to another stage. The first stage a lead was in is where its oldest move leads away from.
struct StageChange
{
    static const Description<StageChange> &description();

    Id id;
    Id lead;
    std::optional<Id> from; ///< none: a stage that is not there any more, or the first
    std::optional<Id> to;
    QDateTime at;
};

/// One line of a lead's activity log.
struct Activity
{
    static const Description<Activity> &description();

    Id id;
    Id lead;
    ContactKind kind = ContactKind::Note;
    QString text;
    QDateTime at;
};

/// How often a meeting comes back. Stored: do not renumber.
enum class Cadence {
    Once = 0,
    Weekly = 1,
    EveryTwoWeeks = 2,
    EveryFourWeeks = 3,
    Monthly = 4,
    Quarterly = 5
};

struct Meeting
{
    static const Description<Meeting> &description();

    Id id;
    Id lead;
    QString name;
    QDateTime at; ///< the first, or only, time
    int minutes = 60;
    Cadence cadence = Cadence::Once;
    QDate until; ///< last day of a cadence; null: no end
};

struct Milestone
{
    static const Description<Milestone> &description();

    Id id;
    Id lead;
    QString name;
    QDate due;
    QDate doneOn;
    std::optional<double> amount; ///< paid when it is reached
    double position = 0;
};

/// Who has to sign a lead's agreement.
struct Party
{
    static const Description<Party> &description();

    Id id;
    Id lead;
    QString name;
    QDate signedOn;
    double position = 0;
};

/// Stored: do not renumber.
enum class TestimonialKind {
    Reference = 0, ///< a person who may be asked
    Testimonial = 1,
};

struct Testimonial
{
    static const Description<Testimonial> &description();

    Id id;
    Id lead;
    TestimonialKind kind = TestimonialKind::Reference;
    QString person;
    QString text;
    QString link;
    bool agreed = false; ///< may be shown to others
};

/// A reason to choose from when a lead is lost. A document without any has the usual ones.
struct LostReason
{
    static const Description<LostReason> &description();

    Id id;
    QString name;
    double position = 0;
};

/// A saved arrangement of the table of leads, in the table's own words.
struct LeadView
{
    static const Description<LeadView> &description();

    Id id;
    QString name;
    QString columns; ///< names of the shown fields, from left to right, separated by commas
    QString sort;    ///< a field's name, with "-" before it where it descends
    QString filter;  ///< as it is typed
    double position = 0;
};

/// Which columns of a source were which fields when it was imported last.
struct LeadMapping
{
    static const Description<LeadMapping> &description();

    Id id;
    QString header;  ///< the source's columns as one JSON array
    QString choices; ///< one JSON object: how they were read
};

/// The kinds above, in an order in which each refers only to earlier ones. They come after the portfolio's.
Kinds pipelineKinds();

} // namespace concave
