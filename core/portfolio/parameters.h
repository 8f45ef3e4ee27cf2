// Which parameters the formula of a curve family has.
#pragma once

#include "core/portfolio/records.h"

#include <QStringView>

namespace concave {

/// Names of fields of a Curve, such as a and b; none for measured points.
std::vector<const char *> parametersOf(allocation::Family family);
bool hasParameter(allocation::Family family, QStringView field);

} // namespace concave
