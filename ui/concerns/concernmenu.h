// What can be done with a whole concern, as lines of a menu: of the list's and of the editor's.
#pragma once

#include "core/document/id.h"

class QMenu;

namespace concave::ui {

class ConcernsPresenter;

/// Duplicate, to another project, delete. The lines act on the concern; they are greyed in a document that is
/// read only.
void addConcernLines(QMenu &menu, ConcernsPresenter &presenter, Id concern);

} // namespace concave::ui
