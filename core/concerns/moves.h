// What people do with concerns, each as part of one edit, so that the window, the command line and an import
// keep the same rules. Precondition of all: ids are of the book, and the book is what the document holds.
#pragma once

#include "core/concerns/concerns.h"

namespace concave {

class Edit;

/// At the end of the project's concerns, as raised today where it has no day. Returns its id.
Id addConcern(Edit &edit, const ConcernBook &book, Concern concern, QDate today);
/// After those of the project.
Id addStakeholder(Edit &edit, const ConcernBook &book, Stakeholder stakeholder);

/// Once more after the concern, with its demo and who is notified: raised today, and nothing shown yet.
Id duplicateConcern(Edit &edit, const ConcernBook &book, Id concern, QDate today);

/// Input, with the sentence, where refusalOf() has one. A concern that is no longer accepted forgets who
/// accepted it.
void setConcernStatus(Edit &edit, const ConcernBook &book, Id concern, ConcernStatus status);
/// The stakeholder says that it is answered. Input where `by` is blank or there is no day.
void acceptConcern(Edit &edit, const ConcernBook &book, Id concern, const QString &by, QDate on);

/// Adds a step after those of the concern.
Id addDemoStep(Edit &edit, const ConcernBook &book, Id concern, const QString &text);
/// "Dario Pelk, text message": what stands before the first comma is who, after it by what.
Recipient readRecipient(const QString &text);
/// The inverse.
QString recipientText(const Recipient &recipient);

} // namespace concave
