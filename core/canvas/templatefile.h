// A canvas template as a JSON file, to be kept elsewhere and given to others. The program's own templates are
// such files among its resources.
#pragma once

#include "core/canvas/template.h"

namespace concave {

inline constexpr qint64 mostTemplateBytes = 1 << 20;

QByteArray toJson(const CanvasTemplate &form);
/// The inverse. Blocks may leave out their key, their order, and what they do not have. Takes anything: Input
/// with one sentence where it is no template, is larger than `mostTemplateBytes`, or has problems.
Result<CanvasTemplate> readTemplate(const QByteArray &json);

/// The same with a file; Io where it cannot be read. Reads no more than it takes to know that it is too
/// large.
Result<CanvasTemplate> readTemplateFile(const QString &path);
/// Whole or not at all; Io with one sentence.
Result<void> writeTemplateFile(const CanvasTemplate &form, const QString &path);

} // namespace concave
