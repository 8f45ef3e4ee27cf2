// A document in small, for the list of recent ones: the shapes of its first curves and where their efforts
// lie. A few bytes without a name or a number in them, so that the list shows it without opening the file.
#pragma once

#include <QByteArray>

class QPainter;
class QRect;

namespace concave {
class Document;
}

namespace concave::ui {

class Theme;

/// Empty for a document without curves, or where it cannot be read.
QByteArray thumbnailOf(const Document &document);

/// False where the bytes are no thumbnail; nothing is painted then.
bool paintThumbnail(QPainter &painter, const QRect &place, const QByteArray &thumbnail, const Theme &theme);

} // namespace concave::ui
