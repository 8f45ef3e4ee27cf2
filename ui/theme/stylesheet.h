// The style sheet: resources/style/concave.qss with its placeholders filled in.
// @bg-window and the other token names stand for colours, @radius-control and the like for sizes.
#pragma once

#include "ui/theme/tokens.h"

namespace concave::ui {

/// A placeholder nobody knows is a warning and stays as it is.
QString styleSheet(const TokenTable &tokens, Scheme scheme);

} // namespace concave::ui
