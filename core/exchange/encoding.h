// Text files of unknown encoding as UTF-8.
#pragma once

#include "core/document/result.h"

#include <QByteArray>

namespace concave {

/// UTF-8 with or without a byte order mark, UTF-16 with one; bytes that are neither are Windows-1252, which
/// every sequence of bytes is. Input where the bytes are no text: broken UTF-16, or a NUL in it.
Result<QByteArray> toUtf8(const QByteArray &bytes);

} // namespace concave
