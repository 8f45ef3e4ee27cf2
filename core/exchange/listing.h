// Records of any kind for other programs, from the kind's description alone.
#pragma once

#include "core/document/kind.h"

#include <QByteArray>
#include <QJsonObject>

namespace concave {

/// A header of the fields' names and one line for each row.
QByteArray toCsv(const Kind &kind, const std::vector<Row> &rows);

/// Field names and values; see toJson for a field.
QJsonObject toJson(const Kind &kind, const Row &row);

} // namespace concave
