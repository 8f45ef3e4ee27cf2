// Records by the words of the command line: KIND, ID and field=value.
#pragma once

#include "core/document/document.h"

#include <QStringList>

namespace concave {

/// NotFound with the kinds there are.
Result<const Kind *> kindNamed(const Document &document, const QString &name);
/// The record with this id; Input or NotFound where there is none.
Result<Row> rowNamed(const Document &document, const Kind &kind, const QString &id);

struct Assignment
{
    std::size_t field;
    Value value;
};

/// field=value for each word. Input with a sentence where a word is none, names no field of the kind, or its
/// value does not fit; keys that the program gives cannot be assigned.
Result<std::vector<Assignment>> assignments(const Kind &kind, const QStringList &words);

} // namespace concave
