// A project with concerns for tests.
#pragma once

#include "core/concerns/concerns.h"
#include "tests/testing/documents.h"

/// A document with one project; the test ends where something cannot be made.
struct ConcernDesk
{
    TestFolder folder;
    std::unique_ptr<concave::Document> document = folder.create();
    concave::Id project = addProject(*document, QStringLiteral("Dispatching engine"));

    concave::ConcernBook book() const;
    /// The last of the book's.
    concave::Id add(concave::Concern concern) const;
    concave::Id add(concave::Stakeholder stakeholder) const;
    void edit(const std::function<void(concave::Edit &)> &work) const;
};
