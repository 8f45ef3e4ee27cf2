// A chip that is painted, for lists and tables: a word and a shape beside its colour.
#pragma once

#include "ui/widgets/chip.h"

class QPainter;

namespace concave::ui {

struct Mark
{
    QString text;
    Chip::Kind kind = Chip::Kind::Neutral;
    std::optional<Icon> icon;
};

int markWidth(const Mark &mark);
/// From the left in the middle of its place; shortened where there is no room.
void paintMark(QPainter &painter, const Theme &theme, const Mark &mark, const QRect &place);

} // namespace concave::ui
