// How large a canvas is shown: every size and font of the board goes through one of these.
#pragma once

#include "ui/theme/type.h"

namespace concave::ui {

struct Zoom
{
    static constexpr double least = 0.5;
    static constexpr double most = 3;

    double scale = 1;

    /// A size of the design.
    int px(int size) const;
    QFont font(TextStyle style) const;

    bool operator==(const Zoom &) const = default;
};

/// Within what can be shown, and a whole number of percent.
Zoom zoomTo(double scale);

} // namespace concave::ui
