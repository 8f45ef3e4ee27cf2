#include "core/sample.h"

#include "core/pipeline/sample.h"
#include "core/portfolio/sample.h"

#include <QCoreApplication>

namespace concave {

Result<Changes> addSample(Document &document)
{
    return document.edit(QCoreApplication::translate("Sample", "Add the sample"), [&](Edit &edit) {
        addSampleProjects(edit);
        addSampleLeads(edit, document.now());
    });
}

} // namespace concave
