// What a note's mark looks like, on the board and in its legend.
#pragma once

#include "core/raisednote.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <optional>
#include <vector>

namespace concave::ui {

struct NoteLook
{
    Token ground;
    Token border;
    std::optional<Icon> icon; ///< an agreed note has none
    Token iconColour;
};

NoteLook lookOf(NoteMark mark);

/// What a note became.
std::vector<NoteTarget> targetsOf(const Note &note);
/// Between the words for what a note became.
inline constexpr QLatin1StringView linkGap(", ");
/// What a note became, in words: "Concern, Task". Empty where it became nothing.
QString linksOf(const Note &note);
/// What a screen reader says of it.
QString spokenNote(const Note &note);

} // namespace concave::ui
