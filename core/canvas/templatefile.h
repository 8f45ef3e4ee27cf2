// A canvas template as a JSON file, to be kept elsewhere and given to others. The program's own templates are
// such files among its resources.
//
//     {"key": "…", "name": "…", "attribution": "…", "link": "…", "licence": "…",
//      "bands": [{"title": "Predict", "column": 1, "columns": 2}],
//      "heights": [312, 288], "widths": [],
//      "blocks": [{"key": "decisions", "title": "…", "hint": "…", "icon": "split", "colour": 0,
//                  "row": 1, "column": 1, "rows": 1, "columns": 1, "order": 1}]}
//
// Each means what the field of that name in CanvasTemplate does.
#pragma once

#include "core/canvas/template.h"

namespace concave {

inline constexpr qint64 mostTemplateBytes = 1 << 20;

/// The JSON of this name among the program's resources: a template, "index", or "intake". Precondition: it is
/// there.
QByteArray programData(const QString &name);

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
