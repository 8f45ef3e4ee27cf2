#include "tests/testing/leads.h"

using namespace concave;

void edit(Document &document, const std::function<void(Edit &)> &work)
{
    if (const auto done = document.edit(QStringLiteral("Edit"), work); !done)
        qFatal("%s", qPrintable(done.error().sentence));
}

Id addLead(Document &document, const QString &company, int stage, Lead lead)
{
    Id id;
    const Pipeline pipeline = pipelineOf(document);
    lead.company = company;
    lead.stage = pipeline.stages[static_cast<std::size_t>(stage - 1)].id;
    edit(document, [&](Edit &e) { id = concave::addLead(e, pipeline, lead, document.now()); });
    return id;
}

Pipeline pipelineOf(const Document &document)
{
    auto pipeline = readPipeline(document);
    if (!pipeline)
        qFatal("%s", qPrintable(pipeline.error().sentence));
    return *pipeline;
}

QString boardOf(const Document &document)
{
    const Pipeline pipeline = pipelineOf(document);
    QStringList columns;
    qsizetype used = 0;
    for (std::size_t stage = 0; stage < pipeline.stages.size(); ++stage) {
        QStringList companies;
        for (const Lead *lead : leadsIn(pipeline, stage))
            companies << (lead->lostOn.isValid() ? u'-' + lead->company + u'-' : lead->company);
        columns << QStringLiteral("%1: %2")
                       .arg(pipeline.stages[stage].name, companies.join(QStringLiteral(", ")))
                       .trimmed();
        if (!companies.isEmpty())
            used = columns.size();
    }
    return columns.first(used).join(QStringLiteral(" | "));
}
