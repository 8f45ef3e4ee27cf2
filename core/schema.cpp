#include "core/schema.h"

#include "core/canvas/records.h"
#include "core/concerns/records.h"
#include "core/deck/records.h"
#include "core/metrics/records.h"
#include "core/operations/records.h"
#include "core/pipeline/records.h"
#include "core/portfolio/records.h"

namespace concave {

const Schema &schema()
{
    static const Schema schema = [] {
        Kinds kinds = portfolioKinds();
        for (const Kinds &room :
            {pipelineKinds(), concernKinds(), metricKinds(), deckKinds(), operationsKinds(), canvasKinds()})
            kinds.insert(kinds.end(), room.begin(), room.end());
        return Schema{kinds, documentSteps()};
    }();
    return schema;
}

} // namespace concave
