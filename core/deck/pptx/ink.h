// The colours of a deck in a presentation: those of its theme where the theme has them, so that they follow
// it.
#pragma once

#include "core/deck/look.h"
#include "core/deck/pptx/xml.h"

namespace concave::pptx {

class Inks
{
public:
    /// The theme is our own, of the look's colours, or a company's, which decides what an ink looks like.
    Inks(const DeckLook &look, bool isCompanys) : m_look(look), m_isCompanys(isCompanys) {}

    /// <a:solidFill>, or <a:noFill/> where there is none.
    void fill(Xml &xml, const std::optional<Ink> &ink) const;
    /// <a:ln> of a pen, or of none.
    void line(Xml &xml, const std::optional<Pen> &pen) const;

private:
    void colour(Xml &xml, Ink ink) const;

    DeckLook m_look;
    bool m_isCompanys;
};

/// "0F6B70"
QString hex(Rgb colour);

} // namespace concave::pptx
