#include "core/portfolio/parameters.h"

#include <algorithm>
#include <utility>

namespace concave {

std::vector<const char *> parametersOf(allocation::Family family)
{
    using allocation::Parameter;
    std::vector<const char *> names;
    for (const auto &[parameter, name] : {std::pair(Parameter::A, "a"), std::pair(Parameter::B, "b"),
             std::pair(Parameter::P, "p"), std::pair(Parameter::K, "k")}) {
        if (allocation::uses(family, parameter))
            names.push_back(name);
    }
    return names;
}

bool hasParameter(allocation::Family family, QStringView field)
{
    const std::vector<const char *> names = parametersOf(family);
    return std::any_of(
        names.begin(), names.end(), [&](const char *name) { return field == QLatin1StringView(name); });
}

} // namespace concave
