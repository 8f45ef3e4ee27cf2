// `concave export FILE --canvas OUT`: which canvas it is, and writing it.
#pragma once

#include "app/verbs/verb.h"

namespace concave {

/// The canvas of the project that --project names; without it, of the only one, or the only one with a
/// canvas.
/// --template chooses among its canvases; where it has none of that template, an empty sheet of it is
/// written, and standard output says so. The files that were written.
Result<QStringList> writeCanvas(const Call &call, const QString &out);

QList<QCommandLineOption> canvasOptions();

} // namespace concave
