// The marks by which a lead stands out in lists and tables: each a word and a shape beside its colour.
#pragma once

#include "core/pipeline/facts.h"
#include "ui/widgets/chip.h"

class QPainter;

namespace concave::ui {

struct LeadMark
{
    QString text;
    Chip::Kind kind = Chip::Kind::Neutral;
    std::optional<Icon> icon;
};

/// "Not signed", "Won", "Lost"; nothing where it is simply open.
std::optional<LeadMark> standingMark(const LeadFacts &facts);
/// "8 days late", "Today", "No next action"; nothing where the lead can wait.
std::optional<LeadMark> followUpMark(const LeadFacts &facts);
/// "Silent 21 days"; nothing where that is not too long.
std::optional<LeadMark> silenceMark(const LeadFacts &facts);

int markWidth(const LeadMark &mark);
/// As a chip, from the left in the middle of its place; shortened where there is no room.
void paintMark(QPainter &painter, const Theme &theme, const LeadMark &mark, const QRect &place);

} // namespace concave::ui
