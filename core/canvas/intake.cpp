#include "core/canvas/intake.h"

#include "core/canvas/templatefile.h"
#include "core/document/order.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <map>
#include <tuple>

namespace concave {

namespace {

QString tr(const char *text, const char *meaning = nullptr)
{
    return QCoreApplication::translate("Intake", text, meaning);
}

std::vector<IntakeQuestion> readQuestions()
{
    const QByteArray data = programData(QStringLiteral("intake"));
    std::vector<IntakeQuestion> questions;
    for (const QJsonValue &value : QJsonDocument::fromJson(data).array()) {
        const QJsonObject object = value.toObject();
        questions.push_back({.key = object.value(QStringLiteral("key")).toString(),
            .title = object.value(QStringLiteral("title")).toString(),
            .hint = object.value(QStringLiteral("hint")).toString(),
            .isVital = object.value(QStringLiteral("vital")).toBool()});
    }
    return questions;
}

/// The words of a record that answers none of the program's questions, or one that another answers.
QString titleOf(const IntakeAnswer &answer)
{
    if (!answer.title.trimmed().isEmpty())
        return answer.title;
    const auto known = std::ranges::find(intakeQuestions(), answer.question, &IntakeQuestion::key);
    if (known != intakeQuestions().end())
        return tr("%1 (another answer)").arg(known->title);
    QString words = answer.question; // "data-lineage", of a newer program
    words.replace(u'-', u' ');
    return words.left(1).toUpper() + words.mid(1);
}

IntakeItem ownItem(const IntakeAnswer &answer)
{
    return {.id = QString::number(answer.id.value),
        .question = {.key = {}, .title = titleOf(answer), .hint = {}},
        .answer = answer};
}

QString dayText(QDate day, QDate today)
{
    return QLocale().toString(day,
        day.year() == today.year() ? tr("d MMMM", "format of a day") : tr("d MMMM yyyy", "format of a day"));
}

QString meetingText(QDate day, QDate today)
{
    if (day == today)
        return tr("today");
    return tr("on %1").arg(
        QLocale().toString(day, day.year() == today.year() ? tr("dddd d MMMM", "format of a day")
                                                           : tr("dddd d MMMM yyyy", "format of a day")));
}

/// "Petra Loewin is asked, due 16 March."
QString askedText(const IntakeAnswer &answer, QDate today)
{
    const QString day = answer.due.isValid() ? dayText(answer.due, today) : QString();
    const bool isLate = answer.due.isValid() && answer.due < today;
    if (answer.contact.isEmpty())
        return day.isEmpty() ? QString()
               : isLate      ? tr("It was due %1.").arg(day)
                             : tr("It is due %1.").arg(day);
    if (day.isEmpty())
        return tr("%1 is asked.").arg(answer.contact);
    return (isLate ? tr("%1 is asked, it was due %2.") : tr("%1 is asked, due %2.")).arg(answer.contact, day);
}

IntakeFinding findingOf(const IntakeItem &item, QDate today)
{
    const bool isPartly = item.answer.state == IntakeState::Partly;
    const IntakeGap gap = item.isOverdue(today) ? IntakeGap::Overdue
                          : isPartly            ? IntakeGap::Partly
                                                : IntakeGap::Unanswered;
    const QString what = (isPartly ? tr("“%1” is answered only in part.") : tr("“%1” is not answered."))
                             .arg(item.question.title.simplified());
    return {gap, item.question.isVital, item.id, (what + u' ' + askedText(item.answer, today)).trimmed()};
}

/// "3 answers are missing. Ask them on Thursday 12 March."
QString missingText(
    const std::vector<IntakeFinding> &findings, const IntakeBook &book, QDate meeting, QDate today)
{
    if (findings.empty())
        return {};
    const auto count = findings.size();
    const QString what = count == 1 ? tr("1 answer is missing.")
                                    : tr("%1 answers are missing.").arg(QLocale().toString(quint64(count)));
    if (!meeting.isValid())
        return what + u' ' +
               tr("Begin with “%1”.").arg(findItem(book, findings.front().item)->question.title);
    const QString when = meetingText(meeting, today);
    return what + u' ' + (count == 1 ? tr("Ask for it %1.") : tr("Ask them %1.")).arg(when);
}

QString canvasText(const Completeness &canvas)
{
    const int all = static_cast<int>(canvas.blocks.size());
    const int open = all - canvas.complete;
    QStringList sentences;
    if (open > 0)
        sentences << tr("%1 of %2 blocks of the canvas are complete.").arg(canvas.complete).arg(all);
    if (canvas.unplaced > 0) {
        sentences << (canvas.unplaced == 1
                          ? tr("1 note of the canvas is not placed in a block.")
                          : tr("%1 notes of the canvas are not placed in a block.").arg(canvas.unplaced));
    }
    return sentences.join(u' ');
}

QString waivedText(const IntakeItem &item)
{
    return tr("“%1” is waived: %2").arg(item.question.title, item.answer.reason.simplified());
}

} // namespace

const std::vector<IntakeQuestion> &intakeQuestions()
{
    static const std::vector<IntakeQuestion> questions = readQuestions();
    return questions;
}

bool IntakeItem::isSettled() const
{
    return answer.state == IntakeState::Answered || answer.state == IntakeState::Waived;
}

int IntakeBook::settled() const
{
    return static_cast<int>(std::ranges::count_if(items, &IntakeItem::isSettled));
}

Result<IntakeBook> readIntake(const Document &document, Id project)
{
    auto answers = document.all<IntakeAnswer>();
    if (!answers)
        return answers.error();
    std::erase_if(*answers, [&](const IntakeAnswer &answer) { return answer.project != project; });
    return intakeOf(project, std::move(*answers));
}

IntakeBook intakeOf(Id project, std::vector<IntakeAnswer> answers)
{
    std::map<QString, Id> latest;
    for (const IntakeAnswer &answer : answers) {
        Id &id = latest[answer.question];
        id = std::max(id, answer.id);
    }
    IntakeBook book{.project = project, .items = {}};
    for (const IntakeQuestion &question : intakeQuestions()) {
        IntakeItem item{.id = question.key, .question = question, .answer = {}};
        item.answer.project = project;
        item.answer.question = question.key;
        if (const auto known = latest.find(question.key); known != latest.end()) {
            const auto holds = std::ranges::find(answers, known->second, &IntakeAnswer::id);
            item.answer = *holds;
            answers.erase(holds);
        }
        book.items.push_back(std::move(item));
    }
    std::ranges::stable_sort(
        answers, {}, [](const IntakeAnswer &answer) { return std::tuple(answer.position, answer.id); });
    std::ranges::transform(answers, std::back_inserter(book.items), ownItem);
    return book;
}

const IntakeItem *findItem(const IntakeBook &book, const QString &id)
{
    const auto found = std::ranges::find(book.items, id, &IntakeItem::id);
    return found == book.items.end() ? nullptr : &*found;
}

const IntakeItem *findItem(const IntakeBook &book, Id record)
{
    const auto found = std::ranges::find_if(
        book.items, [&](const IntakeItem &item) { return record && item.answer.id == record; });
    return found == book.items.end() ? nullptr : &*found;
}

std::span<const IntakeItem> ownItems(const IntakeBook &book)
{
    const auto first = std::ranges::find_if(book.items, &IntakeItem::isOwn);
    return {first, book.items.end()};
}

QString stateName(IntakeState state)
{
    static const std::size_t field = *IntakeAnswer::description().index(u"state");
    return toWords(IntakeAnswer::description().fields[field], toValue(state));
}

QString IntakeFinding::id() const
{
    const QString name = gap == IntakeGap::Overdue  ? QStringLiteral("overdue")
                         : gap == IntakeGap::Partly ? QStringLiteral("partly-answered")
                                                    : QStringLiteral("unanswered");
    return isVital ? name + QStringLiteral("-vital") : name;
}

std::vector<IntakeFinding> findingsOf(const IntakeBook &book, QDate today)
{
    std::vector<IntakeFinding> findings;
    for (const IntakeItem &item : book.items) {
        if (!item.isSettled())
            findings.push_back(findingOf(item, today));
    }
    std::ranges::stable_partition(findings, &IntakeFinding::isVital);
    return findings;
}

IntakeVerdict verdictOf(
    const IntakeBook &book, const std::optional<Completeness> &canvas, QDate meeting, QDate today)
{
    const std::vector<IntakeFinding> findings = findingsOf(book, today);
    const bool isVitalMissing = !findings.empty() && findings.front().isVital;
    const QString missing = missingText(findings, book, meeting, today);
    if (!canvas || isVitalMissing) {
        const QString none = canvas ? QString() : tr("There is no canvas yet.");
        return {Readiness::NotReady, tr("Not ready to build"), (none + u' ' + missing).trimmed(), {}};
    }
    QStringList conditions;
    for (const IntakeFinding &finding : findings)
        conditions << finding.sentence;
    for (const IntakeItem &item : book.items) {
        if (item.question.isVital && item.answer.state == IntakeState::Waived)
            conditions << waivedText(item);
    }
    if (!canvas->isComplete())
        conditions << canvasText(*canvas);
    if (conditions.empty()) {
        return {Readiness::Ready, tr("Ready to build"),
            tr("Every question is answered or waived, and the canvas is complete."), {}};
    }
    QString reason = missing;
    if (reason.isEmpty())
        reason = conditions.size() == 1
                     ? conditions.front()
                     : tr("Every question is answered or waived, but some things hold still.");
    return {Readiness::WithConditions, tr("Ready with conditions"), reason, conditions};
}

QString textOf(const IntakeBook &book)
{
    QStringList lines;
    for (const IntakeItem &item : book.items) {
        const IntakeAnswer &answer = item.answer;
        QString line = QStringLiteral("- [%1] %2")
                           .arg(item.isSettled() ? QStringLiteral("x") : QStringLiteral(" "),
                               item.question.title.simplified());
        if (answer.state == IntakeState::Waived)
            line += QStringLiteral(": ") + tr("waived, %1").arg(answer.reason.simplified());
        else if (item.hasAnswer())
            line += QStringLiteral(": ") + answer.answer.simplified();
        if (!answer.evidence.isEmpty())
            line += QStringLiteral(" (%1)").arg(answer.evidence.simplified());
        lines << line;
    }
    return lines.join(u'\n') + u'\n';
}

void setAnswer(IntakeAnswer &answer, const QString &text)
{
    answer.answer = text;
    if (!text.trimmed().isEmpty())
        answer.state = answer.state == IntakeState::Partly ? IntakeState::Partly : IntakeState::Answered;
    else if (answer.state != IntakeState::Waived)
        answer.state = IntakeState::Open;
}

bool tick(IntakeAnswer &answer)
{
    if (answer.answer.trimmed().isEmpty())
        return false;
    answer.state = answer.state == IntakeState::Answered ? IntakeState::Open : IntakeState::Answered;
    return true;
}

void waive(IntakeAnswer &answer, const QString &reason)
{
    answer.reason = reason;
    if (!reason.trimmed().isEmpty())
        answer.state = IntakeState::Waived;
    else if (answer.state == IntakeState::Waived)
        answer.state = answer.answer.trimmed().isEmpty() ? IntakeState::Open : IntakeState::Answered;
}

Id changeAnswer(Edit &edit, const IntakeBook &book, const IntakeItem &item,
    const std::function<void(IntakeAnswer &)> &change)
{
    if (item.answer.id) {
        edit.modify<IntakeAnswer>(item.answer.id, change);
        return item.answer.id;
    }
    IntakeAnswer made = item.answer;
    made.project = book.project;
    change(made);
    return edit.insert(made);
}

Id addQuestion(Edit &edit, const IntakeBook &book, const QString &title)
{
    const auto own = ownItems(book);
    return edit.insert(IntakeAnswer{.id = {},
        .project = book.project,
        .title = title,
        .position = own.empty() ? 1 : own.back().answer.position + 1});
}

void removeQuestion(Edit &edit, const IntakeItem &item)
{
    edit.remove<IntakeAnswer>(item.answer.id);
}

void moveQuestion(Edit &edit, const IntakeBook &book, const IntakeItem &item, int by)
{
    std::vector<IntakeAnswer> own;
    std::ranges::transform(ownItems(book), std::back_inserter(own), &IntakeItem::answer);
    reorder(edit, std::span<const IntakeAnswer>(own), item.answer.id, by);
}

} // namespace concave
