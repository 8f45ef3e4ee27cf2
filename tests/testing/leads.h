// Leads for tests: a document's pipeline as pictures.
#pragma once

#include "core/pipeline/facts.h"
#include "core/pipeline/moves.h"
#include "tests/testing/documents.h"

/// One edit; the test ends where it is refused.
void edit(concave::Document &document, const std::function<void(concave::Edit &)> &work);
/// Adds a lead in the usual stage of this number from 1. Its other fields are as `lead` has them.
concave::Id addLead(
    concave::Document &document, const QString &company, int stage = 1, concave::Lead lead = {});

concave::Pipeline pipelineOf(const concave::Document &document);
/// "Contacted: Acme, Bolt | Re-contacted: | …": who stands where, without the stages after the last lead.
/// Lost ones are crossed out: "-Acme-".
QString boardOf(const concave::Document &document);
