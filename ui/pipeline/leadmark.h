// The marks by which a lead stands out in lists and tables.
#pragma once

#include "core/pipeline/facts.h"
#include "ui/widgets/mark.h"

namespace concave::ui {

/// "Not signed", "Won", "Lost"; nothing where it is simply open.
std::optional<Mark> standingMark(const LeadFacts &facts);
/// "8 days late", "Today", "No next action"; nothing where the lead can wait.
std::optional<Mark> followUpMark(const LeadFacts &facts);
/// "Silent 21 days"; nothing where that is not too long.
std::optional<Mark> silenceMark(const LeadFacts &facts);

} // namespace concave::ui
