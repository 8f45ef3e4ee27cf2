// Making and opening .concave files with care: a file from anywhere is looked at before SQLite may trust it,
// and one that is not opened is left byte for byte as it was.
#pragma once

#include "core/document/document.h"

namespace concave {

enum class Opening {
    Current,       ///< opened
    Upgraded,      ///< opened after an upgrade; the untouched file was kept beside it
    ReadOnly,      ///< opened for reading: the file or its folder may not be written
    NewerReadable, ///< opened for reading: a newer program wrote it and says that we can read it
    NewerRefused,  ///< a newer program wrote it in a way we cannot read
    Missing,
    Unreadable,   ///< permissions, a folder, or another program holds it
    NotADocument, ///< not a SQLite file, or empty
    Foreign,      ///< a SQLite file of another program
    Damaged,
    Unexpected, ///< carries triggers, views or tables that no Concave document has
    UpgradeFailed,
};

struct Opened
{
    Opening outcome = Opening::Missing;
    /// What was found, that the file was left as it was, and what to do; empty for Current.
    QString sentence;
    /// Somebody on another machine has the file open in a synced folder; empty where nobody is known to.
    QString warning;
    std::unique_ptr<Document> document; ///< for the first four outcomes
};

Opened openDocument(const QString &path, const Schema &schema, Environment environment);

/// A new, empty document at `path`, readable by its user alone. Fails where something is there already; a
/// failure leaves nothing behind.
Result<std::unique_ptr<Document>> createDocument(
    const QString &path, const Schema &schema, Environment environment);

} // namespace concave
