// The intake checklist: what a project must have answered before it is built, and the verdict.
#pragma once

#include "core/canvas/completeness.h"

#include <functional>

namespace concave {

/// One question of the program's own: data among its resources.
struct IntakeQuestion
{
    QString key;   ///< "business-case": stable
    QString title; ///< "Business case"
    QString hint;  ///< the question in full, shown where there is no answer
    bool isVital = false; ///< nothing is built before it is answered or waived
};
const std::vector<IntakeQuestion> &intakeQuestions();

/// One row of a project's checklist.
struct IntakeItem
{
    IntakeQuestion question; ///< of an own question: its title, not vital, no key
    IntakeAnswer answer;     ///< as the record says; open, with no id, where there is none
};
struct IntakeBook
{
    Id project;
    std::vector<IntakeItem> items; ///< the program's questions in their order, then the user's by position

    int answered() const; ///< answered or waived
};
Result<IntakeBook> readIntake(const Document &document, Id project);

enum class IntakeGap { Unanswered, Partly, Overdue };
struct IntakeFinding
{
    IntakeGap gap = IntakeGap::Unanswered;
    bool isVital = false;
    QString question; ///< its key, or of an own one its record's id in digits
    QString sentence; ///< "“When we would stop” is not answered. Petra Loewin is asked, due 16 March."

    QString id() const; ///< "unanswered-vital", "unanswered", "partly-answered", "overdue": stable
};
/// Vital ones first, else in their order.
std::vector<IntakeFinding> findingsOf(const IntakeBook &book, QDate today);

enum class Readiness {
    NotReady,        ///< a vital question is open, partly answered, or there is no canvas
    WithConditions,  ///< others are open, a vital one was waived, or the canvas is not complete
    Ready,
};
struct IntakeVerdict
{
    Readiness readiness = Readiness::NotReady;
    QString title;  ///< "Not ready to build"
    QString reason; ///< "3 answers are missing. Ask them on Thursday 12 March."
};
/// `canvas` is the completeness of the project's first canvas; nothing where it has none. `meeting` is the
/// next day on which stakeholders meet; null where there is none.
IntakeVerdict verdictOf(
    const IntakeBook &book, const std::optional<Completeness> &canvas, QDate meeting, QDate today);

// Edits; precondition: the book is what the document holds.

/// What a question holds is changed; its record is made where there is none. Returns its id.
Id changeAnswer(Edit &edit, const IntakeBook &book, const IntakeItem &item,
    const std::function<void(IntakeAnswer &)> &change);
/// After the others.
Id addQuestion(Edit &edit, const IntakeBook &book, const QString &title);

} // namespace concave
