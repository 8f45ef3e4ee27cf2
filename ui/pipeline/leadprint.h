// A table on paper: its title and the day above, the heads of its columns on every page, page numbers below.
// Always in light colours.
#pragma once

#include "core/exchange/sheet.h"

class QPagedPaintDevice;

namespace concave::ui {

class Theme;

/// Columns get the room that their texts need; where the page has less, texts are shortened. `note` stands
/// beside the title, such as the day.
void printSheet(const Theme &theme, QPagedPaintDevice &paper, const Sheet &sheet, const QString &note);

} // namespace concave::ui
