// Concerns for tests: a document's concerns as pictures.
#pragma once

#include "core/concerns/concerns.h"
#include "tests/testing/documents.h"

/// In one edit at the end of the project's; the test ends where it is refused.
concave::Id addConcern(
    concave::Document &document, concave::Id project, const QString &name, concave::Concern concern = {});
concave::Id addStakeholder(
    concave::Document &document, concave::Id project, const QString &name, const QString &role = {});
concave::Id addStep(
    concave::Document &document, concave::Id concern, const QString &text, QDate shownOn = {});

concave::ConcernBook concernsOf(const concave::Document &document, concave::Id project);
/// "Slow (raised, Dario) | Wrong (accepted)": in their order.
QString concernPicture(const concave::Document &document, concave::Id project);
