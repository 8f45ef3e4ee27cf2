// The pages of a deck as a file each: all of them, or none.
#pragma once

#include "core/document/result.h"
#include "ui/deck/deckpdf.h"

#include <QStringList>

namespace concave::ui {

/// "deck.png" and 12 pages: "deck-01.png" to "deck-12.png".
QStringList numberedPages(const QString &path, std::size_t count);

/// Draws all pages into a folder beside their places before the first one takes its own; returns the places,
/// or none where `watch` wanted no more. The sentence of the error is a reason alone, for one that says what
/// was to be written.
Result<QStringList> writePages(const QStringList &places, const PageWatch &watch,
    const std::function<QByteArray(std::size_t page)> &draw);

/// A page with two pixels for each of its points. Any thread.
QByteArray pngOf(const LaidSlide &page, const DeckLook &look);

} // namespace concave::ui
