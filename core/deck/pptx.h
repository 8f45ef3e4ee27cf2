// A deck as a presentation for PowerPoint (.pptx, ECMA-376): what can be text, a table or a chart there is
// one, in placeholders where there are such, with its notes and its words for those who do not see it.
#pragma once

#include "core/deck/pptx/template.h"

namespace concave {

/// On the slides of a company where a template is given, else on our own. The same pages give the same bytes.
/// Precondition: there are pages.
QByteArray toPptx(const std::vector<LaidSlide> &pages, const DeckLook &look, const DeckProperties &properties,
    const PptxTemplate *company = nullptr);

} // namespace concave
