// Text files of unknown encoding as UTF-8.
#pragma once

#include "core/document/result.h"

#include <QByteArray>

namespace concave {

enum class Encoding { Utf8, Utf16, Windows1252 };

/// UTF-8 with or without a byte order mark, UTF-16 with one; bytes that are neither are Windows-1252, which
/// every sequence of bytes is.
Encoding sniffEncoding(const QByteArray &bytes);

/// Without a byte order mark. Input where the bytes are no text in that encoding, or there is a NUL in it.
Result<QByteArray> toUtf8(const QByteArray &bytes, Encoding encoding);
inline Result<QByteArray> toUtf8(const QByteArray &bytes)
{
    return toUtf8(bytes, sniffEncoding(bytes));
}

} // namespace concave
