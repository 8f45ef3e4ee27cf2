#include "core/canvas/sample.h"

#include "core/canvas/records.h"

#include <QCoreApplication>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Sample", text);
}

struct SampleNote
{
    const char *block;
    QString text;
    NoteMark mark = NoteMark::Agreed;
};

std::vector<SampleNote> sampleNotes()
{
    return {
        {"decisions", tr("Offer each order to one courier, who accepts or declines")},
        {"decisions", tr("Predicted delivery over 25 minutes: split the batch")},
        {"decisions", tr("Who may override an assignment, and where is it recorded?"), NoteMark::Question},
        {"ml-task", tr("Input: order, courier, shop and road state at dispatch")},
        {"ml-task", tr("Output: minutes until delivery (regression)")},
        {"ml-task", tr("Baseline to beat: distance divided by average speed")},
        {"value", tr("For the dispatch team, the couriers and the customers")},
        {"value", tr("Late orders: 7.4\u202F% to 5\u202F%")},
        {"value", tr("Refunds fall by €\u202F13\u202F000 a month")},
        {"value", tr("Dispatchers handle exceptions instead of every order")},
        {"value", tr("Couriers ride 9 km less per shift; the pilot will show"), NoteMark::Assumption},
        {"value", tr("Is a faster round worth more than a fuller one?"), NoteMark::Question},
        {"data-sources", tr("Order log: 2\u202F100\u202F000 orders since 2023")},
        {"data-sources", tr("Courier phones: position every 10 seconds on shift")},
        {"data-sources", tr("Shop picking times, by shop and hour")},
        {"data-sources", tr("Weather by district, supplier not chosen"), NoteMark::Assumption},
        {"collecting-data", tr("Each finished delivery is one labelled example")},
        {"collecting-data", tr("5\u202F% of orders keep the old rule, so we can still compare")},
        {"collecting-data", tr("Declined offers are stored with the reason")},
        {"making-predictions", tr("On every order, answer within 300 ms")},
        {"making-predictions", tr("Up to 90 orders a minute at the Friday peak")},
        {"making-predictions", tr("No answer in time: nearest-courier rule")},
        {"offline-evaluation", tr("Mean absolute error under 3 minutes on the last 4 weeks")},
        {"offline-evaluation", tr("One late minute costs €\u202F0.40")},
        {"offline-evaluation", tr("Must outer districts pass on their own?"), NoteMark::Question},
        {"features", tr("Shop queue, road distance, hour, rain")},
        {"features", tr("Courier vehicle, load, minutes on shift")},
        {"features", tr("Floor and lift, from past deliveries"), NoteMark::Assumption},
        {"building-models", tr("One model per city, retrained each Sunday")},
        {"building-models", tr("Training takes under 2 hours on one machine"), NoteMark::Assumption},
        {"monitoring", tr("incoming − outgoing = 0, checked every minute")},
        {"monitoring", tr("Late orders per district and day, alert above 6\u202F%")},
        {"monitoring", tr("Share of declined offers per shift")},
        {"monitoring", tr("Weekly comparison with the orders kept on the old rule")},
        {"monitoring", tr("Dario Pelk reads the dashboard at each shift start"), NoteMark::Assumption},
    };
}

void addAnswers(Edit &edit, Id project, QDate today)
{
    const auto answer = [&](const char *question, const QString &text, const QString &evidence = {},
                            IntakeState state = IntakeState::Answered, const QString &contact = {}) {
        edit.insert(IntakeAnswer{.id = {},
            .project = project,
            .question = QString::fromLatin1(question),
            .state = state,
            .answer = text,
            .evidence = evidence,
            .contact = contact});
    };
    const QString dario = QStringLiteral("Dario Pelk");
    answer("business-case",
        tr("As head of dispatch I want orders to go to the courier who is there first, so that late orders stop "
           "costing €\u202F41\u202F000 a month"),
        tr("Refund report, January and February"));
    answer("success-measure", tr("Late orders under 5\u202F%, held for 8 weeks"));
    answer("optimised", tr("Minutes until delivery; kilometres per shift must not rise"));
    answer("today", tr("By hand, nearest free courier"));
    answer("worthwhile", tr("1.5 points or more"));
    answer("alternatives", tr("Two-zone rule, tried: 0.6 points"), tr("Pilot of November"));
    answer("core-business", tr("Yes: delivery in 30 minutes is the promise"));
    answer("contact", tr("Dario Pelk, head of dispatch"), {}, IntakeState::Answered, dario);
    answer("capacity", tr("Asked for 2 hours a week, not confirmed"), {}, IntakeState::Partly, dario);
    answer("edge-cases", tr("Friday peak, closed roads, a courier without a signal"));
    answer("baseline", tr("Distance divided by average speed: 4.1 minutes off"));
    answer("perfect-model", tr("€\u202F41\u202F000 a month, if no order were late"));
    answer("ethics", tr("Couriers may decline without consequences; agreed with Lena Aumann"));
    edit.insert(IntakeAnswer{.id = {},
        .project = project,
        .question = QStringLiteral("sketch"),
        .state = IntakeState::Waived,
        .reason = tr("Couriers keep their app as it is")});
    double position = 0;
    const auto own = [&](const QString &title, const QString &text, const QString &contact, QDate due) {
        edit.insert(IntakeAnswer{.id = {},
            .project = project,
            .title = title,
            .state = text.isEmpty() ? IntakeState::Open : IntakeState::Answered,
            .answer = text,
            .contact = contact,
            .due = due,
            .position = ++position});
    };
    own(tr("Data access"), tr("Read-only copy since 23 February"), {}, {});
    own(tr("Legal and privacy"), {}, QStringLiteral("Petra Loewin"), today.addDays(7));
}

} // namespace

Id addSampleCanvas(Edit &edit, Id project, Id concern, const QDateTime &now)
{
    const QDate today = now.date();
    const Id canvas = edit.insert(Canvas{.id = {},
        .project = project,
        .form = QStringLiteral("ml-canvas"),
        .ownForm = {},
        .designedFor = QStringLiteral("Pantrylark"),
        .designedBy = tr("Dispatch and data team"),
        .day = today.addDays(-3),
        .position = 1});
    double position = 0;
    for (const SampleNote &each : sampleNotes()) {
        Note note{.id = {},
            .canvas = canvas,
            .block = QString::fromLatin1(each.block),
            .text = each.text,
            .mark = each.mark,
            .concern = {},
            .metric = {},
            .dataSource = {},
            .task = {},
            .position = ++position};
        if (note.text.startsWith(QStringLiteral("incoming")))
            note.concern = concern;
        edit.insert(note);
    }
    addAnswers(edit, project, today);
    return canvas;
}

} // namespace concave
