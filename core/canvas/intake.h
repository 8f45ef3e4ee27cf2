// The intake checklist: what a project must have answered before it is built, and the verdict.
#pragma once

#include "core/canvas/completeness.h"

namespace concave {

class Edit;

/// One question of the program's own: data among its resources.
struct IntakeQuestion
{
    QString key;          ///< "business-case": stable; empty for one of the user's own
    QString title;        ///< "Business case"
    QString hint;         ///< the question in full; empty for one of the user's own
    bool isVital = false; ///< nothing is built before it is answered or waived
};
/// In the order of asking.
const std::vector<IntakeQuestion> &intakeQuestions();

/// One row of a project's checklist.
struct IntakeItem
{
    QString id; ///< the question's key, or of an own one its record's id in digits
    IntakeQuestion question;
    IntakeAnswer answer; ///< as the record says; open, with no id, where there is none

    bool isOwn() const { return question.key.isEmpty(); }
    /// Answered or waived.
    bool isSettled() const;
    bool hasAnswer() const { return !answer.answer.trimmed().isEmpty(); }
    bool isOverdue(QDate today) const { return !isSettled() && answer.due.isValid() && answer.due < today; }
};
struct IntakeBook
{
    Id project;
    std::vector<IntakeItem> items; ///< the program's questions in their order, then the user's by position

    int settled() const;
};
/// Nothing that the document holds is left out. Where two records answer one question, as after a merge, the
/// later one does and the other stands among the user's own; so does the answer to a question that this
/// program does not know.
Result<IntakeBook> readIntake(const Document &document, Id project);
/// The same of records of one project.
IntakeBook intakeOf(Id project, std::vector<IntakeAnswer> answers);

/// nullptr where there is none; by IntakeItem::id, or by its record.
const IntakeItem *findItem(const IntakeBook &book, const QString &id);
const IntakeItem *findItem(const IntakeBook &book, Id record);
/// Those of the user's own, by position.
std::span<const IntakeItem> ownItems(const IntakeBook &book);
/// "Waived", in the user's language.
QString stateName(IntakeState state);

enum class IntakeGap { Unanswered, Partly, Overdue };
struct IntakeFinding
{
    IntakeGap gap = IntakeGap::Unanswered;
    bool isVital = false;
    QString item;     ///< its id
    QString sentence; ///< "“When we would stop” is not answered. Petra Loewin is asked, due 16 March."

    QString
    id() const; ///< "unanswered", "partly-answered", "overdue", of vital ones "unanswered-vital": stable
};
/// One for each item that is not settled. Vital ones first, else in their order.
std::vector<IntakeFinding> findingsOf(const IntakeBook &book, QDate today);

enum class Readiness {
    NotReady,       ///< a vital question is open or partly answered, or there is no canvas
    WithConditions, ///< others are, a vital one was waived, or the canvas is not complete
    Ready,
};
struct IntakeVerdict
{
    Readiness readiness = Readiness::NotReady;
    QString title;          ///< "Not ready to build"
    QString reason;         ///< "3 answers are missing. Ask them on Thursday 12 March."
    QStringList conditions; ///< one sentence each, of what is WithConditions
};
/// `canvas` is the completeness of the project's first canvas; nothing where it has none. `meeting` is the
/// next day on which stakeholders meet; null where there is none.
IntakeVerdict verdictOf(
    const IntakeBook &book, const std::optional<Completeness> &canvas, QDate meeting, QDate today);

/// The checklist as lines of Markdown: "- [x] Business case: Late orders cost € 41 000 a month".
QString textOf(const IntakeBook &book);

// What is done with one answer, so that its state always says what it holds.

/// An empty text opens it again, unless it is waived; any other answers it, unless it was partly answered.
void setAnswer(IntakeAnswer &answer, const QString &text);
/// With an answer: answered becomes open, anything else answered. Without one nothing; tells false then.
bool tick(IntakeAnswer &answer);
/// An empty reason takes the waiver back.
void waive(IntakeAnswer &answer, const QString &reason);

// Edits; precondition: the book is what the document holds.

/// What a question holds is changed; its record is made where there is none. Returns its id.
Id changeAnswer(Edit &edit, const IntakeBook &book, const IntakeItem &item,
    const std::function<void(IntakeAnswer &)> &change);
/// After the others. Returns its id.
Id addQuestion(Edit &edit, const IntakeBook &book, const QString &title);
/// Precondition of both: one of the user's own. `by` counts places.
void removeQuestion(Edit &edit, const IntakeItem &item);
void moveQuestion(Edit &edit, const IntakeBook &book, const IntakeItem &item, int by);

} // namespace concave
