// A concern that goes to another project, with what hangs on it.
#pragma once

#include "core/concerns/concerns.h"

namespace concave {

/// Behind the other project's concerns, with its demo, who is notified, its metric and its slides. Its
/// stakeholder is the other project's of the same name, who is added there where there is none.
void moveConcern(Edit &edit, const ConcernBook &from, Id concern, const ConcernBook &to, Id project);

} // namespace concave
