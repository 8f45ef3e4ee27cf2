// Where our items stand on a company's layout: its title stays where the company wants it, and the rest gives
// way.
#pragma once

#include "core/deck/pptx/template.h"

namespace concave::pptx {

/// Items for a page of the template's size, in points. Titles, subtitles, footers and page numbers for which
/// the layout has a placeholder have its box, and letters that fit into it. All else stands where the layout
/// has its bodies, or, where it has none, below its title; it shrinks as much as it must. Shapes that are
/// look are left out. On our own template only these go.
std::vector<SlideItem> placedItems(
    const LaidSlide &page, const PptxTemplate &base, const PptxTemplate::Layout &layout);

/// The placeholder that takes a text; nullptr where the layout has none left. Bodies take one after the
/// other: `bodiesBefore` have theirs.
const PptxTemplate::Placeholder *placeholderFor(
    const PptxTemplate::Layout &layout, TextRole role, std::size_t bodiesBefore);

} // namespace concave::pptx
