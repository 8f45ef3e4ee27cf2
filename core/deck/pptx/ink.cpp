#include "core/deck/pptx/ink.h"

#include "core/deck/geometry.h"

namespace concave::pptx {

using Qt::Literals::StringLiterals::operator""_s;

namespace {

/// A colour of a theme, or the look's own, as it is or changed; in hundredths.
struct Shade
{
    QString name{};  ///< of the theme, or "FFFFFF"; empty: the look's colour of `own`
    int share = 100; ///< of its luminance
    int lift = 0;    ///< of its luminance, after that
    int alpha = 100; ///< how much of it covers what lies below
    Ink own = Ink::Text;
};

/// As theme.xml has the look's colours.
Shade inOwnTheme(Ink ink)
{
    switch (ink) {
    case Ink::Ground:
        return {u"bg1"_s};
    case Ink::Text:
        return {u"tx1"_s};
    case Ink::Text2:
        return {u"tx2"_s};
    case Ink::Sunken:
        return {u"bg2"_s};
    case Ink::Accent:
        return {u"accent1"_s};
    case Ink::TextAccent:
        return {u"hlink"_s};
    case Ink::Series1:
        return {u"accent2"_s};
    case Ink::Series2:
        return {u"accent3"_s};
    case Ink::Series3:
        return {u"accent4"_s};
    case Ink::Series4:
        return {u"accent5"_s};
    case Ink::Series5:
        return {u"accent6"_s};
    default:
        return {.own = ink};
    }
}

/// What warns keeps its colour, whose meaning is not the company's; on a dark ground it shines.
Shade warning(Ink ink, const CompanyInk &company)
{
    return company.isLight ? Shade{.share = 55, .lift = 45, .own = ink} : Shade{.own = ink};
}

/// The ground of what warns in `ink`.
Shade warningGround(Ink ground, Ink ink, const CompanyInk &company)
{
    return company.isLight ? Shade{.alpha = 40, .own = ink} : Shade{.own = ground};
}

/// As a company's theme comes nearest. Lines and grounds are a breath of what it writes with, so that they
/// show on a light ground as on a dark one, and on pictures.
Shade inCompanysTheme(Ink ink, const CompanyInk &company)
{
    const auto written = [&](int share) {
        return Shade{company.name, share, company.isLight ? 0 : 100 - share};
    };
    const auto breath = [&](int alpha) { return Shade{.name = company.name, .alpha = alpha}; };
    switch (ink) {
    case Ink::Ground:
    case Ink::TitleGround:
        return {u"bg1"_s};
    case Ink::Text:
    case Ink::TitleText:
        return {company.name};
    case Ink::Text2:
    case Ink::TitleText2:
    case Ink::TitleText3:
        return written(75);
    case Ink::Text3:
        return written(65);
    case Ink::Accent:
    case Ink::TitleCurve:
    case Ink::TitleTangent:
    case Ink::Series1:
        return {u"accent1"_s};
    case Ink::TextAccent:
        return company.isLight ? Shade{u"accent1"_s, 40, 60} : Shade{u"accent1"_s, 75};
    case Ink::AccentSubtle:
        return {.name = u"accent1"_s, .alpha = 20};
    case Ink::AccentBorder:
        return {.name = u"accent1"_s, .alpha = 50};
    case Ink::Rule:
        return breath(25);
    case Ink::Sunken:
        return breath(5);
    case Ink::Neutral:
        return breath(8);
    case Ink::Grid:
        return breath(15);
    case Ink::Axis:
        return breath(35);
    // A note's ground says what the note is, as a warning's does.
    case Ink::NoteAgreed:
    case Ink::NoteAssumption:
    case Ink::NoteQuestion:
    case Ink::NoteParked:
        return company.isLight ? breath(10) : Shade{.own = ink};
    case Ink::NoteAgreedBorder:
    case Ink::NoteAssumptionBorder:
    case Ink::NoteQuestionBorder:
    case Ink::NoteParkedBorder:
        return {.own = ink};
    case Ink::TitleDot:
    case Ink::Series2:
        return {u"accent2"_s};
    case Ink::Series3:
        return {u"accent3"_s};
    case Ink::Series4:
        return {u"accent4"_s};
    case Ink::Series5:
        return {u"accent5"_s};
    case Ink::Series6:
        return {u"accent6"_s};
    case Ink::Series7:
        return {u"accent1"_s, 60};
    case Ink::Series8:
        return {u"accent2"_s, 60};
    case Ink::Positive:
    case Ink::Warning:
    case Ink::Danger:
        return warning(ink, company);
    case Ink::PositiveSubtle:
        return warningGround(ink, Ink::Positive, company);
    case Ink::WarningSubtle:
        return warningGround(ink, Ink::Warning, company);
    case Ink::DangerSubtle:
        return warningGround(ink, Ink::Danger, company);
    }
    return {.own = ink};
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
    const Shade shade = m_company ? inCompanysTheme(ink, *m_company) : inOwnTheme(ink);
    const QString name = shade.name.isEmpty() ? hex(m_look.colour(shade.own)) : shade.name;
    const bool isOfTheme = name.front().isLower();
    const QString element = isOfTheme ? u"a:schemeClr"_s : u"a:srgbClr"_s;
    const Attribute value(u"val"_s, name);
    if (shade.share == 100 && shade.alpha == 100)
        return xml.element(element, {value});
    xml.element(element, {value}, [&] {
        if (shade.share < 100)
            xml.element(u"a:lumMod"_s, {{u"val"_s, shade.share * 1000}});
        if (shade.lift > 0)
            xml.element(u"a:lumOff"_s, {{u"val"_s, shade.lift * 1000}});
        if (shade.alpha < 100)
            xml.element(u"a:alpha"_s, {{u"val"_s, shade.alpha * 1000}});
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
