// What stands above notes that are not placed in a block.
#pragma once

#include <QString>

namespace concave {

/// What such a note came under (Note::block), in one line: a heading as it was written, nothing where there
/// was none. A block of the user's own that was removed without its notes has left but its number: words say
/// so.
QString unplacedHeading(const QString &block);

} // namespace concave
