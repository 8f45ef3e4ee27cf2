// What an edit of one record is called in history, made from the description of its kind: the same words
// wherever the edit is made.
#pragma once

#include "core/document/document.h"

namespace concave {

/// What people call a record: its name, else its first required text, else the names of the records it refers
/// to ("Budget 100 · Dispatching engine"), else its id.
QString nameOf(const Document &document, const Kind &kind, const Row &row);

/// `Add project “Dispatching engine”`
QString additionLabel(const Document &document, const Kind &kind, const Row &row);
/// `Change project “Dispatching engine”: weight 1.2 → 1.5`; the name is the one before the change.
QString changeLabel(const Document &document, const Kind &kind, const Row &before, const Row &after);
/// `Remove project “Dispatching engine”`
QString removalLabel(const Document &document, const Kind &kind, const Row &row);

} // namespace concave
