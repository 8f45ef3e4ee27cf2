#include "core/deck/pptx/ink.h"

#include "core/deck/geometry.h"

namespace concave::pptx {

using Qt::Literals::StringLiterals::operator""_s;

namespace {

/// A colour of the theme, at a part of its luminance, and lifted; in hundredths.
struct Themed
{
    const char *name = nullptr; ///< nullptr: none; the look's own colour stands
    int share = 100;
    int lift = 0;
};

/// As theme.xml has the look's colours.
Themed inOwnTheme(Ink ink)
{
    switch (ink) {
    case Ink::Ground:
        return {"bg1"};
    case Ink::Text:
        return {"tx1"};
    case Ink::Text2:
        return {"tx2"};
    case Ink::Sunken:
        return {"bg2"};
    case Ink::Accent:
        return {"accent1"};
    case Ink::TextAccent:
        return {"hlink"};
    case Ink::Series1:
        return {"accent2"};
    case Ink::Series2:
        return {"accent3"};
    case Ink::Series3:
        return {"accent4"};
    case Ink::Series4:
        return {"accent5"};
    case Ink::Series5:
        return {"accent6"};
    default:
        return {};
    }
}

/// As a company's theme comes nearest. What warns stays as it is: its meaning is not the company's.
Themed inCompanysTheme(Ink ink)
{
    switch (ink) {
    case Ink::Ground:
        return {"bg1"};
    case Ink::Text:
    case Ink::TitleText:
        return {"tx1"};
    case Ink::Text2:
    case Ink::TitleText2:
    case Ink::TitleText3:
        return {"tx1", 75, 25};
    case Ink::Text3:
        return {"tx1", 65, 35};
    case Ink::Accent:
    case Ink::TitleCurve:
    case Ink::TitleTangent:
        return {"accent1"};
    case Ink::TextAccent:
        return {"accent1", 75};
    case Ink::AccentSubtle:
        return {"accent1", 20, 80};
    case Ink::AccentBorder:
        return {"accent1", 40, 60};
    case Ink::Rule:
        return {"bg1", 75};
    case Ink::Sunken:
    case Ink::Neutral:
        return {"bg1", 95};
    case Ink::Grid:
        return {"bg1", 85};
    case Ink::Axis:
        return {"bg1", 65};
    case Ink::TitleGround:
        return {"bg1"};
    case Ink::TitleDot:
        return {"accent2"};
    case Ink::Series1:
        return {"accent1"};
    case Ink::Series2:
        return {"accent2"};
    case Ink::Series3:
        return {"accent3"};
    case Ink::Series4:
        return {"accent4"};
    case Ink::Series5:
        return {"accent5"};
    case Ink::Series6:
        return {"accent6"};
    case Ink::Series7:
        return {"accent1", 60};
    case Ink::Series8:
        return {"accent2", 60};
    case Ink::Positive:
    case Ink::PositiveSubtle:
    case Ink::Warning:
    case Ink::WarningSubtle:
    case Ink::Danger:
    case Ink::DangerSubtle:
        break;
    }
    return {};
}

/// Dashes and gaps are thousandths of a hundredth of the pen's width.
void writeDashes(Xml &xml, Dash dash)
{
    const std::vector<double> dashes = dashesOf(dash);
    if (dashes.empty())
        return;
    xml.element(u"a:custDash"_s, {}, [&] {
        for (std::size_t i = 0; i + 1 < dashes.size(); i += 2) {
            xml.element(u"a:ds"_s,
                {{u"d"_s, qRound64(dashes[i] * 100'000)}, {u"sp"_s, qRound64(dashes[i + 1] * 100'000)}});
        }
    });
}

} // namespace

QString hex(Rgb colour)
{
    return QString::number(colour & 0xFFFFFF, 16).toUpper().rightJustified(6, u'0');
}

void Inks::colour(Xml &xml, Ink ink) const
{
    const Themed themed = m_isCompanys ? inCompanysTheme(ink) : inOwnTheme(ink);
    if (!themed.name)
        return xml.element(u"a:srgbClr"_s, {{u"val"_s, hex(m_look.colour(ink))}});
    const Attribute name(u"val"_s, QString::fromLatin1(themed.name));
    if (themed.share == 100)
        return xml.element(u"a:schemeClr"_s, {name});
    xml.element(u"a:schemeClr"_s, {name}, [&] {
        xml.element(u"a:lumMod"_s, {{u"val"_s, themed.share * 1000}});
        if (themed.lift > 0)
            xml.element(u"a:lumOff"_s, {{u"val"_s, themed.lift * 1000}});
    });
}

void Inks::fill(Xml &xml, const std::optional<Ink> &ink) const
{
    if (!ink)
        return xml.element(u"a:noFill"_s);
    xml.element(u"a:solidFill"_s, {}, [&] { colour(xml, *ink); });
}

void Inks::line(Xml &xml, const std::optional<Pen> &pen) const
{
    if (!pen)
        return xml.element(u"a:ln"_s, {}, [&] { xml.element(u"a:noFill"_s); });
    xml.element(u"a:ln"_s, {{u"w"_s, emu(pen->width)}}, [&] {
        fill(xml, pen->ink);
        writeDashes(xml, pen->dash);
    });
}

} // namespace concave::pptx
