#include "app/verbs/verbs.h"

namespace concave {

const std::vector<Verb> &verbs()
{
    static const std::vector<Verb> all = {newVerb(), infoVerb(), checkVerb(), projectsVerb(), allocateVerb(),
        frontierVerb(), uncertaintyVerb(), pipelineVerb(), concernsVerb(), canvasVerb(), listVerb(),
        addVerb(), setVerb(), removeVerb(), importVerb(), exportVerb(), historyVerb(), undoVerb(), redoVerb(),
        forgetVerb()};
    return all;
}

} // namespace concave
