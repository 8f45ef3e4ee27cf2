// The type scale: Inter in a handful of sizes. Pixel sizes, because Qt scales them with the display.
#pragma once

#include <QFont>

namespace concave::ui {

enum class TextStyle {
    Display, ///< 28/600: name on the start page
    Figure,  ///< 20/600: key figures
    Title,   ///< 15/600: page and drawer titles
    Body,    ///< 13/400: the base
    Strong,  ///< 13/500: row titles, buttons
    Section, ///< 13/600: section heads
    Head,    ///< 12/600: heads in a drawer
    Note,    ///< 12/400: second lines
    Label,   ///< 12/500: above fields
    Caption, ///< 11/400: captions, axis labels
    Chip,    ///< 11/500: chips, table heads, keycaps
};

/// The style's font, with tabular figures where Qt can ask for them (6.7).
QFont font(TextStyle style);

} // namespace concave::ui
