// The sizes of notes, in logical pixels at 100 %, beside those of ui/theme/metrics.h.
#pragma once

namespace concave::ui::metrics {

inline constexpr int notePadding = 5; ///< of a note, above and below its text
inline constexpr int notePaddingSide = 8;
inline constexpr int noteGap = 6;      ///< between notes
inline constexpr int noteColumn = 190; ///< least width of a note beside others

} // namespace concave::ui::metrics
