// What colours on slides are for.
#pragma once

namespace concave {

/// What a colour on a slide is for. A look gives each its colour, a company template its theme's.
enum class Ink {
    Ground, ///< of the slide
    Text,
    Text2,
    Text3,
    Accent,
    TextAccent,
    AccentSubtle,
    AccentBorder,
    Rule, ///< lines between things
    Sunken,
    Neutral, ///< behind a status, empty part of a bar
    Grid,
    Axis,
    Positive,
    PositiveSubtle,
    Warning,
    WarningSubtle,
    Danger,
    DangerSubtle,
    TitleGround, ///< of the title slide, and on it:
    TitleText,
    TitleText2,
    TitleText3,
    TitleCurve,
    TitleTangent,
    TitleDot,
    NoteAgreed, ///< grounds of a canvas's notes, each with its border
    NoteAgreedBorder,
    NoteAssumption,
    NoteAssumptionBorder,
    NoteQuestion,
    NoteQuestionBorder,
    NoteParked,
    NoteParkedBorder,
    Series1, ///< first of eight
    Series2,
    Series3,
    Series4,
    Series5,
    Series6,
    Series7,
    Series8,
};
inline constexpr int inkCount = static_cast<int>(Ink::Series8) + 1;
/// Of the index-th project, from 0; repeats after eight.
Ink seriesInk(int index);

} // namespace concave
