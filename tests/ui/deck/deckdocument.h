// The dispatching engine's concerns in a document, without a plan: title, two concerns, a metric, a demo and
// the summary.
#pragma once

#include "tests/core/deck/dispatching.h"
#include "tests/testing/documents.h"

struct DeckDocument
{
    TestFolder folder;
    std::unique_ptr<concave::Document> document = folder.create();

    DeckDocument() { fill(*document, dispatching::sources()); }

    static void fill(concave::Document &document, const concave::DeckSources &sources)
    {
        const auto added = document.edit(QStringLiteral("Fill"), [&](concave::Edit &edit) {
            edit.insert(sources.project);
            const auto insert = [&](const auto &records) {
                for (const auto &record : records)
                    edit.insert(record);
            };
            insert(sources.book.stakeholders);
            insert(sources.book.concerns);
            insert(sources.book.steps);
            insert(sources.book.recipients);
            insert(sources.metrics.metrics);
            insert(sources.metrics.series);
            insert(sources.metrics.observations);
        });
        if (!added)
            qFatal("%s", qPrintable(added.error().sentence));
    }
};
