#include "core/pipeline/sample.h"

#include "core/pipeline/moves.h"

#include <QCoreApplication>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Sample", text);
}

struct Line
{
    int stage; ///< of the usual ones, from 1
    QString company;
    QString contact;
    QString role;
    QString source;
    double value;
    std::optional<double> probability;
    double allocation;
    double months;
    int start; ///< month, from this one
    int close; ///< days from today; of an open lead
    ContactKind kind;
    QString action;
    int due;    ///< days from today
    int silent; ///< days
};

std::vector<Line> sampleLines()
{
    using enum ContactKind;
    const QString referral = tr("Referral");
    const QString talk = tr("Event");
    const QString client = tr("Partnership");
    const QString website = tr("Direct outreach");
    const auto own = std::nullopt;
    return {
        {1, QStringLiteral("Gullwick Ferries"), QStringLiteral("Oda Strand"), tr("Operations director"), talk,
            36000, own, 40, 3, 6, 140, Mail, tr("Send case study"), 2, 4},
        {1, QStringLiteral("Ambervale Foods"), QStringLiteral("Piet Rooyen"), tr("Head of planning"), website,
            24000, own, 20, 4, 7, 128, Call, tr("First call"), 1, 6},
        {1, QStringLiteral("Wexcombe Homes"), QStringLiteral("Ruth Adeyemi"), tr("Innovation lead"), website,
            18000, own, 20, 3, 7, 112, Call, tr("Call back"), -8, 21},
        {2, QStringLiteral("Pinmarsh Retail"), QStringLiteral("Lars Ode"), tr("Chief buyer"), client, 54000,
            25, 50, 4, 6, 96, Mail, tr("Offer two dates"), 2, 3},
        {2, QStringLiteral("Tarnbrook Water"), QStringLiteral("Mira Sen"), tr("Asset manager"), talk, 42000,
            own, 40, 4, 5, 105, Mail, tr("Ask for sample"), 3, 5},
        {2, QStringLiteral("Solvaine Textiles"), QStringLiteral("Yusuf Kaya"), tr("Chief operating officer"),
            referral, 15000, 15, 20, 2, 3, 62, Mail, tr("Write again"), -1, 16},
        {3, QStringLiteral("Hexmoor Logistics"), QStringLiteral("Jana Wolf"), tr("Head of transport"),
            referral, 48000, own, 40, 3, 3, 48, Meeting, tr("Meet on site"), 7, 2},
        {3, QStringLiteral("Fernhollow Clinics"), QStringLiteral("Amara Obi"), tr("Medical director"), talk,
            30000, 35, 20, 4, 4, 77, Mail, tr("Draft questions"), 6, 4},
        {4, QStringLiteral("Quillbank Insurance"), QStringLiteral("Helga Marrant"), tr("Head of claims"),
            referral, 72000, own, 40, 6, 2, 30, Mail, tr("Send offer"), 0, 4},
        {4, QStringLiteral("Brackenfell Energy"), QStringLiteral("Tom Achterberg"), tr("Grid planner"),
            website, 40000, 55, 30, 4, 1, 16, Meeting, tr("Meet again"), 9, 1},
        {5, QStringLiteral("Pantrylark"), QStringLiteral("Ines Okafor"), tr("Chief operating officer"),
            referral, 84000, own, 40, 8, -2, 0, Meeting, tr("Steering group"), 2, 1},
        {5, QStringLiteral("Lodestern Robotics"), QStringLiteral("Bo Lindahl"),
            tr("Chief technology officer"), client, 16000, own, 20, 3, -2, 0, Task, tr("Hand over"), 17, 3},
    };
}

/// A lead came through every stage before its own, twelve days each.
void addWay(Edit &edit, Id lead, int stage, const QDateTime &now)
{
    const std::vector<PipelineStage> stages = usualPipelineStages();
    for (int to = 1; to < stage; ++to) {
        edit.insert(StageChange{.id = {},
            .lead = lead,
            .from = stages[static_cast<std::size_t>(to - 1)].id,
            .to = stages[static_cast<std::size_t>(to)].id,
            .at = now.addDays(-12 * (stage - to))});
    }
}

void addParty(Edit &edit, Id lead, const QString &name, QDate signedOn, double position)
{
    edit.insert(Party{.id = {}, .lead = lead, .name = name, .signedOn = signedOn, .position = position});
}

/// The lead whose details are all filled in.
void addDetails(Edit &edit, Id lead, const QDateTime &now)
{
    const QDate today = now.date();
    const auto day = [&](int days, int hour) { return QDateTime(today.addDays(days), QTime(hour, 0)); };
    edit.modify<Lead>(lead, [&](Lead &changed) {
        changed.agreement = tr("Draft 2");
        changed.agreementSent = today.addDays(-4);
        changed.title = tr("Claims triage");
        changed.email = QStringLiteral("helga.marrant@quillbank.example");
    });
    addParty(edit, lead, tr("You"), today.addDays(-4), 1);
    addParty(edit, lead, QStringLiteral("Quillbank Insurance"), {}, 2);
    struct Step
    {
        QString name;
        int due;
        bool isDone;
    };
    double position = 0;
    for (const Step &step :
        {Step{tr("Claims sample received"), -14, true}, {tr("Feasibility note accepted"), -7, true},
            {tr("Price offer sent"), 0, false}, {tr("Second meeting, with finance"), 8, false}}) {
        edit.insert(Milestone{.id = {},
            .lead = lead,
            .name = step.name,
            .due = today.addDays(step.due),
            .doneOn = step.isDone ? today.addDays(step.due) : QDate(),
            .position = ++position});
    }
    edit.insert(Meeting{.id = {},
        .lead = lead,
        .name = tr("Claims triage"),
        .at = day(8, 14),
        .cadence = Cadence::EveryTwoWeeks});
    const auto log = [&](ContactKind kind, const QString &text, const QDateTime &at) {
        edit.insert(Activity{.id = {}, .lead = lead, .kind = kind, .text = text, .at = at});
    };
    log(ContactKind::Call, tr("Call with Helga: budget is approved until June"), day(-12, 9));
    log(ContactKind::Meeting, tr("First meeting: 1 in 7 claims is checked by hand, wants 1 in 20"),
        day(-7, 15));
    log(ContactKind::Mail, tr("Sent draft 2 of the agreement"), day(-4, 11));
}

} // namespace

void addSampleLeads(Edit &edit, const QDateTime &now)
{
    establishStages(edit);
    const std::vector<PipelineStage> stages = usualPipelineStages();
    const QDate today = now.date();
    const QDate month(today.year(), today.month(), 1);
    double position = 0;
    for (const Line &line : sampleLines()) {
        const int stage = line.stage;
        const Id lead = edit.insert(Lead{.id = {},
            .company = line.company,
            .contact = line.contact,
            .role = line.role,
            .source = line.source,
            .stage = stages[static_cast<std::size_t>(stage - 1)].id,
            .position = ++position,
            .amount = line.value,
            .probability = line.probability,
            .allocation = line.allocation,
            .months = line.months,
            .start = month.addMonths(line.start),
            .closeBy = line.close > 0 ? today.addDays(line.close) : QDate(),
            .nextAction = line.action,
            .nextKind = line.kind,
            .nextDue = today.addDays(line.due),
            .created = today.addDays(-12 * stage - 9),
            .entered = stage > 1 ? today.addDays(-std::max(12, line.silent)) : QDate(),
            .touched = today.addDays(-line.silent)});
        addWay(edit, lead, stage, now);
        if (stage == 5) {
            addParty(edit, lead, tr("You"), today.addDays(-14), 1);
            addParty(edit, lead, line.company, today.addDays(-12), 2);
        }
        if (stage == 4 && !line.probability)
            addDetails(edit, lead, now);
    }
}

} // namespace concave
