// Fields that many kinds of record have, for their descriptions. `label` is marked with QT_TRANSLATE_NOOP in
// the context "Record".
#pragma once

#include "core/document/kind.h"

namespace concave {

Field keyField();
Field textField(const char *name, const char *label);
/// A text that may not be blank.
Field nameField(const char *name, const char *label);
Field choiceField(const char *name, const char *label, const std::vector<Choice> &choices);
Field ordinalField(const char *name, const char *label);
Field flagField(const char *name, const char *label);
/// A number that may be absent.
Field numberField(const char *name, const char *label, Limits limits = Limits::any());
/// A day that may be absent.
Field dateField(const char *name, const char *label);
/// "at": a minute.
Field momentField();
Field positionField();
/// The record goes with what it refers to.
Field ownerField(const char *name, const char *label, const char *refers);
/// A reference that may be absent and that the record outlives.
Field linkField(const char *name, const char *label, const char *refers);

} // namespace concave
