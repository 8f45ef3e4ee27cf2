#include "core/sample.h"

#include "core/canvas/sample.h"
#include "core/concerns/sample.h"
#include "core/metrics/sample.h"
#include "core/pipeline/sample.h"
#include "core/portfolio/sample.h"

#include <QCoreApplication>

namespace concave {

Result<Changes> addSample(Document &document)
{
    return document.edit(QCoreApplication::translate("Sample", "Add the sample"), [&](Edit &edit) {
        const std::vector<Id> projects = addSampleProjects(edit);
        addSampleLeads(edit, document.now());
        const Id dispatching = projects[1];
        const Id vanish = addSampleConcerns(edit, dispatching, document.now());
        addSampleMetric(edit, dispatching, vanish, document.now());
        addSampleCanvas(edit, dispatching, vanish, document.now());
    });
}

} // namespace concave
