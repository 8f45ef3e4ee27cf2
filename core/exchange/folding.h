// Texts as they are compared, when people and programs write one thing in several ways.
#pragma once

#include <QString>

namespace concave {

/// A name without case, accents and blanks.
QString foldedName(const QString &name);

/// A word without case, accents, blanks and marks: "Étape*" is "etape".
QString foldedWord(const QString &word);

} // namespace concave
