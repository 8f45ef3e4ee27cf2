// Columns of texts that find room: they shrink in steps until they fit their places, and from the last step
// go on on further pages.
#pragma once

#include "core/deck/slide.h"

#include <span>

namespace concave::layout {

using Page = std::vector<SlideItem>;

/// By how much texts shrink before they go on on a further page; none shrinks below `leastSize`.
inline constexpr double usualSteps[] = {1, 0.92, 0.84, 0.76, 0.68, 0.6};
inline constexpr double leastSize = 11;

/// A rounded box around a text, which grows with it.
struct Frame
{
    Ink fill = Ink::AccentSubtle;
    Ink border = Ink::AccentBorder;
    double corner = 6;
    double inset = 8;
    double leastHeight = 0;
};

/// One text of a column, with what belongs to it.
struct Block
{
    QString head; ///< one line above it, and again where it goes on on a further page; may be empty
    QString headField;
    QString name; ///< for people
    QString text;
    Lettering lettering;
    double least = leastSize; ///< size to which it shrinks
    QString field;
    TextRole role = TextRole::Other;
    Align align = Align::Left;
    double headGap = 8.6;           ///< from the head to the text
    double gap = 26;                ///< from the block before it; gaps shrink with the texts
    std::optional<double> notAbove; ///< of the text, on the first page
    std::optional<Frame> frame;
    int number = 0;                 ///< of a step; 0: it is none
    std::optional<Lettering> under; ///< of the step whose text it stands under
};

struct Column
{
    QRectF first;   ///< its place on the first page
    QRectF further; ///< on the pages after it; as wide
    std::vector<Block> blocks;
};

/// Smaller, in proportion, down to `least`.
Lettering shrunk(const Lettering &lettering, double scale, double least = leastSize);
/// Above the text of a column.
Lettering headLettering();

/// All columns shrink alike. At least one page. Where one of several columns goes on alone, it has the width
/// of all of them.
std::vector<Page> flow(const std::vector<Column> &columns, const TextMeasure &measure,
    std::span<const double> steps = usualSteps);
/// The same, but each column shrinks as far as it needs itself.
std::vector<Page> flowApart(const std::vector<Column> &columns, const TextMeasure &measure);

/// One line in a width: shrunk as far as `least`, then cut short with "…".
struct FittedLine
{
    QString text;
    Lettering lettering;
};
FittedLine fittedLine(const QString &text, const Lettering &lettering, double width,
    const TextMeasure &measure, double least = leastSize);
/// Such a line in its box.
TextItem lineItem(const QString &name, const QRectF &box, const QString &text, const Lettering &lettering,
    const TextMeasure &measure, double least = leastSize);

} // namespace concave::layout
