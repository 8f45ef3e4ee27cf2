// What becomes of a row of an import.
#pragma once

#include <QString>

namespace concave {

enum class Verdict { New, Update, Duplicate, Rejected };

/// "New", in the user's language.
QString verdictName(Verdict verdict);

} // namespace concave
