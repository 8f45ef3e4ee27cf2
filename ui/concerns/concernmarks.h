// How concerns look wherever they are listed: their status as a chip, and how near they are due in words.
#pragma once

#include "core/concerns/concerns.h"
#include "ui/theme/icons.h"
#include "ui/widgets/chip.h"

namespace concave::ui {

Chip::Kind chipOf(ConcernStatus status);
Icon iconOf(ConcernStatus status);
/// Of the bar that shows how many concerns have the status.
Token barOf(ConcernStatus status);

/// "8 days late", "Today", "12 Mar", as far as someone has to know: of a concern that is not shown to be
/// answered, from a week before on.
struct DueWords
{
    QString text; ///< empty where nothing has to be said
    Token colour = Token::Text3;
};
DueWords dueWords(const ConcernBook &book, const Concern &concern, QDate today);

/// "No owner": what is missing, for people.
QString gapName(Gap gap);

} // namespace concave::ui
