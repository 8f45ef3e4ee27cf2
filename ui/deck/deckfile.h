// A deck as files: PowerPoint, PDF, a web page, or a picture of each page. Written whole or not at all: an
// old file stays as it was until the new one is complete.
#pragma once

#include "ui/deck/deckpdf.h"

#include <QStringList>

namespace concave::ui {

enum class DeckFormat { PowerPoint, Pdf, Web, Pictures };
inline constexpr std::array deckFormats{
    DeckFormat::PowerPoint, DeckFormat::Pdf, DeckFormat::Web, DeckFormat::Pictures};

/// "pptx", "pdf", "html", "png".
QString suffixOf(DeckFormat format);
/// "PowerPoint (.pptx)", for menus.
QString nameOf(DeckFormat format);
/// By its ending; nothing where it is none of them.
std::optional<DeckFormat> formatOf(const QString &path);

/// The ending of `path` chooses the format; pictures are numbered, deck-01.png and so on. `templatePath` is a
/// presentation of the user's whose masters are used; of PowerPoint alone, and empty for none. Returns the
/// files that were written; none where `watch` wanted no more. Io or Input with one sentence otherwise, and
/// nothing written.
///
/// Needs a QGuiApplication; any thread.
Result<QStringList> exportDeck(const Deck &deck, const DeckLook &look, const QString &path,
    const QString &templatePath = {}, const PageWatch &watch = {});

} // namespace concave::ui
