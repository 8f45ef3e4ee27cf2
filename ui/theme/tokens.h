// The colours of the design: one table, two schemes. Read from resources/style/tokens.json, the only place
// with hex codes.
#pragma once

#include <QColor>
#include <QString>

#include <array>

namespace concave::ui {

enum class Scheme { Light, Dark };

/// What a colour is for; named as in the design, in its order.
enum class Token {
    BgWindow,
    BgSidebar,
    BgSunken, ///< table heads, board columns, hint boxes
    BgRaised, ///< cards, fields, buttons, menus
    BgHover,
    BgPressed,
    BgSelected,
    Border,        ///< dividers, cards
    BorderStrong,  ///< fields, secondary buttons, menus
    BorderControl, ///< checkbox, radio button; 3:1 on every ground
    Text,
    Text2,        ///< secondary text, labels, icons
    Text3,        ///< captions, placeholders, axis labels
    TextDisabled, ///< never for information
    TextAccent,   ///< links, current page
    TextOnAccent,
    Accent,
    AccentHover,
    AccentPressed,
    AccentSubtle,
    AccentBorder,
    Positive,
    PositiveSubtle,
    PositiveBorder,
    Warning,
    WarningSubtle,
    WarningBorder,
    Danger,
    DangerSubtle,
    DangerBorder,
    NoteYellow,
    NoteYellowBorder,
    NoteTeal,
    NoteTealBorder,
    NoteRose,
    NoteRoseBorder,
    NoteGrey,
    NoteGreyBorder,
    BandA,
    BandB,
    Grid,
    Axis,
    Scrim, ///< translucent
    S1,    ///< first of the eight series colours: lines, markers and fills, never text
    S2,
    S3,
    S4,
    S5,
    S6,
    S7,
    S8,
    SlideGround, ///< of a deck's title slide, and on it, alike in both schemes:
    SlideText,
    SlideText2,
    SlideText3,
    SlideCurve,
    SlideTangent,
    SlideDot,
};

inline constexpr int tokenCount = static_cast<int>(Token::SlideDot) + 1;
inline constexpr int seriesCount = 8;

/// "text-on-accent": the token's name in the table and, after an @, in the style sheet.
QString name(Token token);

/// The token of the index-th series, from 0; repeats after eight.
Token seriesToken(int index);

class TokenTable final
{
public:
    /// Reads the compiled-in table. A token missing from it is a bug of the build and ends the program.
    TokenTable();

    QColor colour(Token token, Scheme scheme) const;

private:
    std::array<std::array<QColor, 2>, tokenCount> m_colours;
};

} // namespace concave::ui
