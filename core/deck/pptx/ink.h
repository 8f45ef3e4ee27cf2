// The colours of a deck in a presentation: those of its theme where the theme has them, so that they follow
// it.
#pragma once

#include "core/deck/look.h"
#include "core/deck/pptx/xml.h"

namespace concave::pptx {

/// What a company writes with on slides of one layout.
struct CompanyInk
{
    QString name = QStringLiteral("tx1"); ///< a colour of the theme, or "FFFFFF"
    bool isLight = false;                 ///< on a dark ground
};

class Inks
{
public:
    /// Of our own theme, which has the look's colours.
    explicit Inks(const DeckLook &look) : m_look(look) {}
    /// Of a company's theme, which decides what an ink looks like.
    Inks(const DeckLook &look, const CompanyInk &company) : m_look(look), m_company(company) {}

    /// <a:solidFill>, or <a:noFill/> where there is none.
    void fill(Xml &xml, const std::optional<Ink> &ink) const;
    /// <a:ln> of a pen, or of none.
    void line(Xml &xml, const std::optional<Pen> &pen) const;

private:
    void colour(Xml &xml, Ink ink) const;

    DeckLook m_look;
    std::optional<CompanyInk> m_company;
};

/// "0F6B70"
QString hex(Rgb colour);

} // namespace concave::pptx
