#include "core/portfolio/parameters.h"

#include <algorithm>

namespace concave {

std::vector<const char *> parametersOf(allocation::Family family)
{
    using allocation::Family;
    switch (family) {
    case Family::Log:
    case Family::StartupLog:
    case Family::Exponential:
        return {"a", "b"};
    case Family::Power:
        return {"a", "p"};
    case Family::Hill:
        return {"a", "k"};
    case Family::Logistic:
        return {"a", "b", "k"};
    case Family::Points:
        return {};
    }
    return {};
}

bool hasParameter(allocation::Family family, QStringView field)
{
    const std::vector<const char *> names = parametersOf(family);
    return std::any_of(
        names.begin(), names.end(), [&](const char *name) { return field == QLatin1StringView(name); });
}

} // namespace concave
