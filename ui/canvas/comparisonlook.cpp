#include "ui/canvas/comparisonlook.h"

namespace concave::ui {

ComparisonLook lookOf(NoteDifference difference)
{
    switch (difference) {
    case NoteDifference::Added:
        return {Token::PositiveSubtle, Token::PositiveBorder, Token::Positive, Icon::Add};
    case NoteDifference::Removed:
        return {Token::DangerSubtle, Token::DangerBorder, Token::Danger, Icon::Minus};
    case NoteDifference::Moved:
        return {Token::AccentSubtle, Token::AccentBorder, Token::TextAccent, Icon::ArrowRight};
    case NoteDifference::Changed:
        return {Token::WarningSubtle, Token::WarningBorder, Token::Warning, Icon::Edit};
    case NoteDifference::Reordered:
        return {Token::AccentSubtle, Token::AccentBorder, Token::TextAccent, Icon::Choose};
    case NoteDifference::None:
        break;
    }
    return {};
}

} // namespace concave::ui
