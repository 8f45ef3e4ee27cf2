// How what happened to a note looks: a colour, and beside it always a shape and words.
#pragma once

#include "core/canvas/comparison.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

namespace concave::ui {

/// Of a note as it was: it stands back behind the others, and has no shape.
struct ComparisonLook
{
    Token fill = Token::BgSunken;
    Token border = Token::Border;
    Token ink = Token::Text3; ///< of the shape and the words
    Icon icon = Icon::Check;
};

ComparisonLook lookOf(NoteDifference difference);

} // namespace concave::ui
