// Which series a name in a table or of an older series means.
#pragma once

#include <QStringList>

namespace concave {

/// "p95_latency" and "P95  latency" are one name.
QString plainName(const QString &name);

/// The longest of the names that a label begins with as whole words: "incoming invoices" is incoming. Empty
/// where there is none.
QString namesakeOf(const QString &label, const QStringList &names);

/// For each label the name that it is, else the one that it begins with; empty where it is none. A name for
/// which several labels could stand gets none of them and is `unsettled`.
QStringList namesakes(const QStringList &labels, const QStringList &names, QStringList &unsettled);

} // namespace concave
