#include "ui/deck/decklook.h"

#include "ui/theme/tokens.h"

namespace concave::ui {

namespace {

/// By Ink.
constexpr std::array<Token, inkCount> tokens{Token::BgWindow, Token::Text, Token::Text2, Token::Text3,
    Token::Accent, Token::TextAccent, Token::AccentSubtle, Token::AccentBorder, Token::BorderStrong,
    Token::BgSunken, Token::BgHover, Token::Grid, Token::Axis, Token::Positive, Token::PositiveSubtle,
    Token::Warning, Token::WarningSubtle, Token::Danger, Token::DangerSubtle, Token::SlideGround,
    Token::SlideText, Token::SlideText2, Token::SlideText3, Token::SlideCurve, Token::SlideTangent,
    Token::SlideDot, Token::NoteYellow, Token::NoteYellowBorder, Token::NoteTeal, Token::NoteTealBorder,
    Token::NoteRose, Token::NoteRoseBorder, Token::NoteGrey, Token::NoteGreyBorder, Token::S1, Token::S2,
    Token::S3, Token::S4, Token::S5, Token::S6, Token::S7, Token::S8};
static_assert(tokens.back() == Token::S8);

} // namespace

DeckLook deckLook()
{
    const TokenTable table;
    DeckLook look{.colours = {}, .font = QStringLiteral("Inter"), .fallback = QStringLiteral("Arial")};
    for (std::size_t i = 0; i < tokens.size(); ++i)
        look.colours[i] = table.colour(tokens[i], Scheme::Light).rgb() & 0xFFFFFFU;
    return look;
}

QColor colourOf(const DeckLook &look, Ink ink)
{
    return QColor::fromRgb(look.colour(ink));
}

} // namespace concave::ui
