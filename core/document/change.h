// What an edit changed, as told to every view: read from the changeset, never guessed.
#pragma once

#include "core/document/kind.h"

#include <QMetaType>

namespace concave {

enum class Operation { Insert, Update, Remove };

struct Change
{
    const Kind *kind = nullptr;
    Id id;
    Operation operation = Operation::Update;

    bool operator==(const Change &) const = default;
};

/// Each record at most once.
using Changes = std::vector<Change>;

/// One field of one record, before and after. An insert has no before, a removal no after.
struct FieldChange
{
    const Kind *kind = nullptr;
    Id id;
    Operation operation = Operation::Update;
    const Field *field = nullptr;
    Value before;
    Value after;
};

bool touches(const Changes &changes, const Kind &kind);

} // namespace concave
