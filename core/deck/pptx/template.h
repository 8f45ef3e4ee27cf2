// What the slides of a presentation stand on: its masters with their layouts, themes and media. There is one
// of our own, and any presentation of the user's gives another.
#pragma once

#include "core/deck/look.h"
#include "core/deck/pptx/ink.h"
#include "core/deck/pptx/package.h"
#include "core/deck/pptx/xml.h"
#include "core/document/result.h"

namespace concave {

struct PptxTemplate
{
    struct Placeholder
    {
        QString type;  ///< as ECMA-376 names it: "title", "ctrTitle", "body", "obj", "ftr"
        QString index; ///< empty where it has none
        QRectF box;    ///< in points
    };
    struct Layout
    {
        QString part;
        QString type; ///< "title", "titleOnly", "obj"; empty for one of nobody's
        std::vector<Placeholder> placeholders;
        std::vector<pptx::Attribute> colourMap{}; ///< of its own; empty: its master's
        QRectF area{};          ///< for contents, in points; not valid where it says nothing of it
        pptx::CompanyInk ink{}; ///< for text on it
    };

    bool isCompanys = false;
    QSizeF size; ///< of a slide, in points
    std::vector<pptx::Part> parts;
    std::vector<Layout> layouts;
    QString notesMaster;                   ///< part; empty where there is none
    std::vector<pptx::Relation> relations; ///< of the presentation, to its masters and more
    QByteArray opening;                    ///< the presentation's XML before the list of its slides
    QByteArray closing;                    ///< and after it
};

/// The masters, layouts, themes, fonts, colours, media and size of a .pptx or .potx; its slides, notes,
/// comments and macros are left out, and so is what its masters link to elsewhere. Input with one sentence
/// where the file is no presentation, is encrypted or damaged, has no layouts, or passes a limit; Io where it
/// cannot be read.
Result<PptxTemplate> readTemplate(const QString &path);

/// Our own: a theme of the look's colours and font, and a layout for each kind of page, with its ground and
/// its shapes that are look, and placeholders as the first page of that kind has them. All pages are as large
/// as the first. Precondition: there are pages.
PptxTemplate ownTemplate(const std::vector<LaidSlide> &pages, const DeckLook &look);

/// Adds a master for notes where there is none, with the theme of the slides.
void addNotesMaster(PptxTemplate &base);

/// How many of its texts are bodies.
qsizetype bodyCount(const LaidSlide &page);
/// The layout for a page. Precondition: there are layouts.
const PptxTemplate::Layout &layoutFor(const PptxTemplate &base, const LaidSlide &page);

} // namespace concave
