#include "core/concerns/moves.h"

#include "core/document/order.h"

#include <QCoreApplication>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Concerns", text);
}

void setStatus(Edit &edit, const ConcernBook &book, Id id, ConcernStatus status, const QString &by, QDate on)
{
    const Concern *concern = findConcern(book, id);
    Q_ASSERT(concern);
    if (const QString refusal = refusalOf(book, *concern, status); !refusal.isEmpty())
        return edit.fail({Failure::Input, refusal});
    edit.modify<Concern>(id, [&](Concern &changed) {
        changed.status = status;
        changed.acceptedBy = by;
        changed.acceptedOn = on;
    });
}

} // namespace

Id addConcern(Edit &edit, const ConcernBook &book, Concern concern, QDate today)
{
    concern.position = positionAfter(std::span(book.concerns));
    if (!concern.raisedOn.isValid())
        concern.raisedOn = today;
    return edit.insert(concern);
}

Id addStakeholder(Edit &edit, const ConcernBook &book, Stakeholder stakeholder)
{
    stakeholder.position = positionAfter(std::span(book.stakeholders));
    return edit.insert(stakeholder);
}

Id duplicateConcern(Edit &edit, const ConcernBook &book, Id id, QDate today)
{
    const auto original = std::ranges::find(book.concerns, id, &Concern::id);
    Q_ASSERT(original != book.concerns.end());
    Concern copy = *original;
    copy.id = {};
    copy.name = tr("%1 (copy)").arg(original->name);
    copy.status = ConcernStatus::Raised;
    copy.raisedOn = today;
    copy.acceptedBy.clear();
    copy.acceptedOn = {};
    copy.id = edit.insert(copy);
    for (DemoStep step : stepsOf(book, id)) {
        step.id = {};
        step.concern = copy.id;
        step.shownOn = {};
        edit.insert(step);
    }
    for (Recipient recipient : recipientsOf(book, id)) {
        recipient.id = {};
        recipient.concern = copy.id;
        edit.insert(recipient);
    }
    std::vector<Concern> concerns = book.concerns;
    concerns.push_back(copy);
    const auto next = std::next(original);
    placeBefore(edit, std::span<const Concern>(concerns), copy.id,
        next == book.concerns.end() ? std::nullopt : std::optional(next->id));
    return copy.id;
}

void setConcernStatus(Edit &edit, const ConcernBook &book, Id concern, ConcernStatus status)
{
    Q_ASSERT(status != ConcernStatus::Accepted);
    setStatus(edit, book, concern, status, {}, {});
}

void acceptConcern(Edit &edit, const ConcernBook &book, Id concern, const QString &by, QDate on)
{
    setStatus(edit, book, concern, ConcernStatus::Accepted, by.simplified(), on);
}

Id addDemoStep(Edit &edit, const ConcernBook &book, Id concern, const QString &text)
{
    return edit.insert(DemoStep{
        .id = {}, .concern = concern, .text = text, .position = positionAfter(stepsOf(book, concern))});
}

Recipient readRecipient(const QString &text)
{
    return {.name = text.section(u',', 0, 0).simplified(), .channel = text.section(u',', 1).simplified()};
}

QString recipientText(const Recipient &recipient)
{
    return recipient.channel.isEmpty() ? recipient.name
                                       : QStringLiteral("%1, %2").arg(recipient.name, recipient.channel);
}

} // namespace concave
