#include "core/concerns/sample.h"

#include "core/concerns/records.h"

#include <QCoreApplication>
#include <QLocale>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Sample", text);
}

struct Step
{
    QString text;
    bool isShown;
};

/// Who has a stake, by place below.
enum Person { Dispatch, Technology, Support, Couriers, Operations };

std::vector<Id> addStakeholders(Edit &edit, Id project, QDate meeting)
{
    struct Line
    {
        QString name;
        QString role;
        QString decides;
        QString contact;
        QDate nextMeeting;
    };
    const std::vector<Line> lines = {
        {QStringLiteral("Dario Pelk"), tr("head of dispatch"), tr("When the engine may assign by itself"),
            QStringLiteral("dario.pelk@pantrylark.example"), meeting},
        {QStringLiteral("Tilde Brandt"), tr("CTO"), tr("What runs in production"),
            QStringLiteral("tilde.brandt@pantrylark.example"), meeting},
        {QStringLiteral("Rosa Sand"), tr("support lead"), tr("What support tells customers"), {}, {}},
        {QStringLiteral("Lena Aumann"), tr("courier lead"), tr("Which routes couriers are given"), {},
            meeting},
        {QStringLiteral("Ivo Varga"), tr("COO"), tr("The budget"),
            QStringLiteral("ivo.varga@pantrylark.example"), meeting},
    };
    std::vector<Id> people;
    for (const Line &line : lines) {
        people.push_back(edit.insert(Stakeholder{.id = {},
            .project = project,
            .name = line.name,
            .role = line.role,
            .decides = line.decides,
            .contact = line.contact,
            .nextMeeting = line.nextMeeting,
            .position = static_cast<double>(people.size() + 1)}));
    }
    return people;
}

void addSteps(Edit &edit, Id concern, const std::vector<Step> &steps, QDate shownOn)
{
    double position = 0;
    for (const Step &step : steps) {
        edit.insert(DemoStep{.id = {},
            .concern = concern,
            .text = step.text,
            .shownOn = step.isShown ? shownOn : QDate(),
            .position = ++position});
    }
}

/// All that a slide can say.
Concern vanishingOrders()
{
    return {.name = tr("Orders vanish between dispatch and the courier"),
        .words = tr("If the engine drops an order, nobody notices until the customer calls."),
        .worstCase = tr("40 orders wait unassigned for 20 minutes on a Friday evening. All are refunded."),
        .mitigation = tr("Count every order in and out. Any difference raises an alert, and the "
                         "nearest-courier rule takes over."),
        .storyRole = tr("head of dispatch"),
        .storyWant = tr("to know within a minute when an order is stuck"),
        .storyBenefit = tr("I can assign it by hand"),
        .owner = QStringLiteral("Ines Okafor"),
        .status = ConcernStatus::Addressed,
        .failure = tr("The engine stops after order 30"),
        .fallback = tr("The nearest-courier rule"),
        .personActs = PersonActs::No,
        .onRetry = tr("The engine takes over again after ten minutes without a difference"),
        .onPermanentFailure = tr("Dispatch assigns by hand, as before"),
        .notes =
            tr("Let Dario tell the Friday story first. Then stop the engine live and wait for his phone.")};
}

Concern slowInRain()
{
    return {.name = tr("It will be slow exactly when it rains"),
        .words = tr("It will be slow exactly when it rains and everybody orders."),
        .worstCase = tr("Assigning an order takes longer than a minute at the Friday peak."),
        .mitigation = tr("Load test at three times the Friday peak"),
        .owner = QStringLiteral("Jonas Tarr"),
        .status = ConcernStatus::Demonstrated};
}

Concern unexplained()
{
    return {.name = tr("Nobody can say why an order went to that courier"),
        .words = tr("When a customer asks why, my team has no answer."),
        .worstCase = tr("Support promises what the engine does not do."),
        .mitigation = tr("Store the three main reasons with every assignment"),
        .owner = QStringLiteral("Mei Alder"),
        .status = ConcernStatus::Addressed};
}

Concern refusedRoutes(QDate meeting)
{
    return {.name = tr("Couriers will refuse routes a machine gave them"),
        .worstCase = tr("One courier in five turns the app off."),
        .mitigation =
            tr("Workshop with six couriers on %1").arg(QLocale().toString(meeting, QStringLiteral("d MMMM"))),
        .owner = QStringLiteral("Ines Okafor")};
}

Concern worseDistricts()
{
    return {.name = tr("The outer districts get worse service"),
        .words = tr("If the average gets better and the outer districts get worse, we are in the paper."),
        .worstCase = tr("The city withdraws the permit for the outer districts.")};
}

Concern noWayBack(const QString &person, QDate day)
{
    return {.name = tr("We cannot switch back on a Friday night"),
        .worstCase = tr("Dispatch waits for an engineer while orders pile up."),
        .mitigation = tr("One switch returns to manual dispatch in a minute"),
        .owner = QStringLiteral("Jonas Tarr"),
        .status = ConcernStatus::Accepted,
        .acceptedBy = person,
        .acceptedOn = day};
}

} // namespace

Id addSampleConcerns(Edit &edit, Id project, const QDateTime &now)
{
    const QDate today = now.date();
    const QDate meeting = today.addDays(2);
    const QDate shown = today.addDays(-3);
    const std::vector<Id> people = addStakeholders(edit, project, meeting);
    double position = 0;
    const auto add = [&](Concern concern, Person person, int raisedBefore) {
        concern.project = project;
        concern.stakeholder = people[person];
        concern.raisedOn = today.addDays(-raisedBefore);
        concern.position = ++position;
        return edit.insert(concern);
    };
    const Id vanish = add(vanishingOrders(), Dispatch, 20);
    addSteps(edit, vanish,
        {{tr("Send 50 test orders into the staging dispatch"), true},
            {tr("Stop the engine after order 30"), true},
            {tr("Alert reaches Dario’s phone within 60 seconds"), false},
            {tr("The other 20 orders go out by the nearest-courier rule"), false}},
        shown);
    edit.insert(Recipient{.id = {},
        .concern = vanish,
        .name = QStringLiteral("Dario Pelk"),
        .channel = tr("text message"),
        .position = 1});
    edit.insert(Recipient{
        .id = {}, .concern = vanish, .name = tr("Engineer on call"), .channel = tr("pager"), .position = 2});
    addSteps(edit, add(slowInRain(), Technology, 20),
        {{tr("Replay the orders of a rainy Friday three times as fast"), true},
            {tr("Show that each is assigned within ten seconds"), true}},
        shown);
    add(unexplained(), Support, 18);
    add(refusedRoutes(meeting), Couriers, 12);
    add(worseDistricts(), Operations, 6);
    addSteps(edit, add(noWayBack(QStringLiteral("Dario Pelk"), today.addDays(-5)), Dispatch, 19),
        {{tr("Turn the switch while orders come in"), true}}, today.addDays(-5));
    return vanish;
}

} // namespace concave
