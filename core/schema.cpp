#include "core/schema.h"

#include "core/portfolio/records.h"

namespace concave {

const Schema &schema()
{
    static const Schema schema{portfolioKinds(), documentSteps()};
    return schema;
}

} // namespace concave
