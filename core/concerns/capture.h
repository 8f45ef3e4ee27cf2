// Concerns as they are written down in a meeting: a line each, with whose it is where that was typed along.
#pragma once

#include "core/concerns/records.h"

#include <QStringList>

#include <span>

namespace concave {

struct Captured
{
    QString name; ///< in one line, without quotation marks around it; empty where only blanks were typed
    std::optional<Id> stakeholder;
    QString newcomer; ///< whom the line names with "@" and nobody knows yet
};

/// Reads "Dario: It will be slow", "It will be slow @Dario" and "@Dario Pelk It will be slow". A stakeholder
/// is known by the name, its first word or the role, in any case of letters. Who is not known is a newcomer
/// in "It will be slow @Ina Voss" and "@Ina Voss: It will be slow", and stays part of the text elsewhere.
Captured readCaptured(const QString &line, std::span<const Stakeholder> stakeholders);

/// The lines of a list that was copied elsewhere, without blank ones and without the marks of lists ("-",
/// "•", "1.").
QStringList capturedLines(const QString &text);

/// Questions to ask a stakeholder, in the user's language.
QStringList concernPrompts();

} // namespace concave
