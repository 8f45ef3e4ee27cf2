#include "core/concerns/concerns.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <tuple>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Concerns", text);
}

template <class R>
Result<void> readOf(std::vector<R> &records, const Document &document, auto belongs, auto order)
{
    Result<std::vector<R>> all = document.all<R>();
    if (!all)
        return all.error();
    std::erase_if(*all, [&](const R &record) { return !belongs(record); });
    std::ranges::stable_sort(*all, {}, order);
    records = std::move(*all);
    return {};
}

/// What hangs on concerns, each concern's together, in the order of the concerns.
template <class R>
Result<void> readHanging(std::vector<R> &records, const Document &document, const ConcernBook &book)
{
    std::map<Id, std::size_t> places;
    for (std::size_t i = 0; i < book.concerns.size(); ++i)
        places[book.concerns[i].id] = i;
    return readOf(
        records, document, [&](const R &record) { return places.contains(record.concern); },
        [&](const R &record) { return std::tuple(places.at(record.concern), record.position, record.id); });
}

template <class R>
std::span<const R> ofConcern(const std::vector<R> &records, Id concern)
{
    const auto first = std::ranges::find(records, concern, &R::concern);
    const auto last =
        std::find_if(first, records.end(), [&](const R &record) { return record.concern != concern; });
    return {first, last};
}

bool isBlank(const QString &text)
{
    return text.trimmed().isEmpty();
}

QString sentenceOf(Gap gap, const QString &name)
{
    switch (gap) {
    case Gap::Mitigation:
        return tr("“%1” has no mitigation.").arg(name);
    case Gap::Metric:
        return tr("“%1” has no metric.").arg(name);
    case Gap::Owner:
        return tr("“%1” has no owner.").arg(name);
    case Gap::Demonstration:
        return tr("The answer to “%1” was never demonstrated.").arg(name);
    case Gap::Slide:
        return tr("The slide of “%1” is left out of the deck.").arg(name);
    }
    return {};
}

} // namespace

Result<ConcernBook> readConcerns(const Document &document, Id project)
{
    ConcernBook book;
    const auto isOfProject = [&](const auto &record) { return record.project == project; };
    const auto place = [](const auto &record) { return std::tuple(record.position, record.id); };
    const Result<void> read = document.atOneMoment([&]() -> Result<void> {
        if (const auto stakeholders = readOf(book.stakeholders, document, isOfProject, place); !stakeholders)
            return stakeholders;
        if (const auto concerns = readOf(book.concerns, document, isOfProject, place); !concerns)
            return concerns;
        if (const auto steps = readHanging(book.steps, document, book); !steps)
            return steps;
        return readHanging(book.recipients, document, book);
    });
    if (!read)
        return read.error();
    return book;
}

std::vector<Id> concernsOf(const ConcernBook &book)
{
    std::vector<Id> ids;
    for (const Concern &concern : book.concerns)
        ids.push_back(concern.id);
    return ids;
}

const Concern *findConcern(const ConcernBook &book, Id id)
{
    const auto found = std::ranges::find(book.concerns, id, &Concern::id);
    return found == book.concerns.end() ? nullptr : &*found;
}

const Stakeholder *findStakeholder(const ConcernBook &book, const std::optional<Id> &id)
{
    if (!id)
        return nullptr;
    const auto found = std::ranges::find(book.stakeholders, *id, &Stakeholder::id);
    return found == book.stakeholders.end() ? nullptr : &*found;
}

std::span<const DemoStep> stepsOf(const ConcernBook &book, Id concern)
{
    return ofConcern(book.steps, concern);
}

std::span<const Recipient> recipientsOf(const ConcernBook &book, Id concern)
{
    return ofConcern(book.recipients, concern);
}

const QString &wordsOf(const Concern &concern)
{
    return isBlank(concern.words) ? concern.name : concern.words;
}

bool isOpen(const Concern &concern)
{
    return concern.status == ConcernStatus::Raised || concern.status == ConcernStatus::Addressed;
}

QString statusName(ConcernStatus status)
{
    static const Field &field = Concern::description().fields[*Concern::description().index(u"status")];
    return toWords(field, static_cast<qint64>(status));
}

QDate dueOf(const ConcernBook &book, const Concern &concern, QDate today)
{
    if (concern.due.isValid())
        return concern.due;
    const Stakeholder *stakeholder = findStakeholder(book, concern.stakeholder);
    const bool meets = stakeholder && stakeholder->nextMeeting.isValid() && stakeholder->nextMeeting >= today;
    return meets ? stakeholder->nextMeeting : QDate();
}

std::optional<NextMeeting> nextMeeting(const ConcernBook &book, QDate today)
{
    QDate day;
    const auto offer = [&](QDate other) {
        if (other.isValid() && other >= today && (!day.isValid() || other < day))
            day = other;
    };
    for (const Stakeholder &stakeholder : book.stakeholders)
        offer(stakeholder.nextMeeting);
    for (const Concern &concern : book.concerns)
        offer(concern.due);
    if (!day.isValid())
        return std::nullopt;
    NextMeeting meeting{day};
    for (const Concern &concern : book.concerns) {
        const QDate due = dueOf(book, concern, today);
        if (!due.isValid() || due > day)
            continue;
        ++meeting.due;
        if (concern.status == ConcernStatus::Raised)
            ++meeting.unanswered;
    }
    return meeting;
}

QString refusalOf(const ConcernBook &book, const Concern &concern, ConcernStatus status)
{
    if (status == ConcernStatus::Addressed && isBlank(concern.mitigation))
        return tr("A concern is addressed once it says what we do about it. The status is as it was. Write "
                  "down what we do.");
    if (status == ConcernStatus::Demonstrated) {
        const auto steps = stepsOf(book, concern.id);
        if (steps.empty())
            return tr("A concern is demonstrated once its demo was shown, and it has no demo yet. The status "
                      "is as it was. Add its steps.");
        const auto hidden =
            std::ranges::count_if(steps, [](const DemoStep &step) { return !step.shownOn.isValid(); });
        if (hidden > 0)
            return tr("Steps of the demo that were not shown yet: %1. The status is as it was. Show them, or "
                      "remove them.")
                .arg(hidden);
    }
    return {};
}

QString CoverageFinding::id() const
{
    switch (gap) {
    case Gap::Mitigation:
        return QStringLiteral("no-mitigation");
    case Gap::Metric:
        return QStringLiteral("no-metric");
    case Gap::Owner:
        return QStringLiteral("no-owner");
    case Gap::Demonstration:
        return QStringLiteral("never-demonstrated");
    case Gap::Slide:
        return QStringLiteral("slide-left-out");
    }
    return {};
}

std::vector<CoverageFinding> coverageFindings(
    const ConcernBook &book, const std::function<Coverage(Id concern)> &coverage)
{
    std::vector<CoverageFinding> findings;
    for (const Concern &concern : book.concerns) {
        const Coverage known = coverage(concern.id);
        const bool isAccepted = concern.status == ConcernStatus::Accepted;
        const auto note = [&](Gap gap, bool isMissing) {
            if (isMissing)
                findings.push_back({concern.id, gap, sentenceOf(gap, concern.name)});
        };
        note(Gap::Mitigation, !isAccepted && isBlank(concern.mitigation));
        note(Gap::Metric, !isAccepted && !known.hasMetric);
        note(Gap::Owner, !isAccepted && isBlank(concern.owner));
        note(Gap::Demonstration, isOpen(concern));
        note(Gap::Slide, known.isLeftOut);
    }
    return findings;
}

} // namespace concave
