#include "core/schema.h"

#include "core/pipeline/records.h"
#include "core/portfolio/records.h"

namespace concave {

const Schema &schema()
{
    static const Schema schema = [] {
        Kinds kinds = portfolioKinds();
        for (const Kind *kind : pipelineKinds())
            kinds.push_back(kind);
        return Schema{kinds, documentSteps()};
    }();
    return schema;
}

} // namespace concave
