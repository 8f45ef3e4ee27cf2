#include "core/canvas/heading.h"

#include <QCoreApplication>

#include <algorithm>

namespace concave {

namespace {

constexpr qsizetype leastDigits = 15; ///< of an id, which counts from 1970 on; a heading may be a year

} // namespace

QString unplacedHeading(const QString &block)
{
    const QString heading = block.simplified();
    const bool isNumber = heading.size() >= leastDigits &&
                          std::ranges::all_of(heading, [](QChar c) { return c >= u'0' && c <= u'9'; });
    return isNumber ? QCoreApplication::translate("Canvas", "Removed block") : heading;
}

} // namespace concave
