// The command line: `concave VERB …`. Needs a QCoreApplication and never a display.
#pragma once

#include "app/verbs/verb.h"

namespace concave {

/// Whether these arguments (without the program's name) are for run() and not for the window: a verb, --help,
/// --version, an option of neither, or a word that is neither a file nor the name of one.
bool isCommandLine(const QStringList &arguments);

/// Runs the verb that the first argument names. Answers go to `out`, one sentence to `err` where there is
/// none. Returns 0 done, 1 the input is at fault, 2 wrong usage.
int run(const QStringList &arguments, const Surroundings &around);

} // namespace concave
