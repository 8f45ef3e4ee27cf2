// The sample's canvas and intake checklist: what is known of a dispatching engine.
#pragma once

#include "core/document/edit.h"

namespace concave {

/// Fills the Machine Learning Canvas of the project, and answers most of its intake checklist, all days
/// around `now`. `concern` is what one of its notes became. Returns the canvas's id.
Id addSampleCanvas(Edit &edit, Id project, Id concern, const QDateTime &now);

} // namespace concave
