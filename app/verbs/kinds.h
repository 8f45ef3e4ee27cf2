// Records by the words of the command line: KIND, ID and field=value.
#pragma once

#include "app/verbs/verb.h"
#include "core/document/document.h"

#include <QStringList>

namespace concave {

/// The operands FILE KIND.
struct Records
{
    std::unique_ptr<Document> document;
    const Kind &kind;
};

/// NotFound with the kinds there are where KIND is none.
Result<Records> openRecords(const Call &call);
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
