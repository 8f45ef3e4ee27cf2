// `concave export FILE --deck OUT`: whose deck it is, and writing it.
#pragma once

#include "app/verbs/verb.h"

namespace concave {

/// The deck of the project that --project names; without it, of the only one, or the only one with concerns.
/// The files that were written.
Result<QStringList> writeDeck(const Call &call, const QString &out);

/// Of a program that has no exporter of plots or decks.
Error cannotDraw();

QList<QCommandLineOption> deckOptions();

} // namespace concave
