// One tab of the Portfolio page.
#pragma once

#include "ui/plots/plotfile.h"
#include "ui/widgets/view.h"

namespace concave::ui {

class PlotView : public View
{
    Q_OBJECT

public:
    using View::View;

    /// What the view shows, in light colours, for a picture, a file or paper; it shares nothing with the
    /// view.
    virtual Drawing drawing() const = 0;
};

} // namespace concave::ui
