// All verbs, in the order in which help lists them.
#pragma once

#include "app/verbs/verb.h"

namespace concave {

const std::vector<Verb> &verbs();

// Each in the file of its name; add, set and remove in records.cpp, redo in undo.cpp.
Verb newVerb();
Verb infoVerb();
Verb checkVerb();
Verb projectsVerb();
Verb allocateVerb();
Verb frontierVerb();
Verb uncertaintyVerb();
Verb pipelineVerb();
Verb concernsVerb();
Verb canvasVerb();
Verb listVerb();
Verb addVerb();
Verb setVerb();
Verb removeVerb();
Verb importVerb();
Verb exportVerb();
Verb historyVerb();
Verb undoVerb();
Verb redoVerb();
Verb forgetVerb();

} // namespace concave
