// SQLite's exceptions as sentences. Internal to the room.
#pragma once

#include "core/document/result.h"

#include <SQLiteCpp/Exception.h>

namespace concave {

/// Input for a broken constraint, Io for all that is not told apart.
Failure failureOf(const SQLite::Exception &exception);

/// Why a change was not written.
Error changeFailed(const SQLite::Exception &exception);
/// Why something could not be read.
Error readFailed(const SQLite::Exception &exception);

} // namespace concave
