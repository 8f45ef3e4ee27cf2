// Files beside the document: exports, reports, locks.
#pragma once

#include "core/document/result.h"

#include <QByteArray>

namespace concave {

/// An old file stays whole until the new one is complete, and where that fails. The sentence of the error is
/// a reason alone, for a sentence that says what was to be written.
Result<void> writeWhole(const QString &path, const QByteArray &bytes);

} // namespace concave
