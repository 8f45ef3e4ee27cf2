// What of a canvas has no room in its blocks: texts under headings, through the columns of further pages.
#pragma once

#include "core/deck/layout/canvasnotes.h"

namespace concave::layout {

struct Section
{
    QString title;
    std::vector<NotePart> notes;
    bool isContinued = false; ///< it began on a page before these
};

struct SectionPages
{
    std::vector<Page> pages;
    std::vector<std::size_t> firstPages; ///< of each section, from 0
};

/// Columns beside each other in a place that every page has. Where all have room on one page, in letters as
/// large as have it; else in the least. Precondition: there are sections, and each has notes.
SectionPages flowSections(const std::vector<Section> &sections, const QRectF &place, int columns, double gap,
    std::span<const NoteType> types, const TextMeasure &measure);

} // namespace concave::layout
