// The layouts of a master that was read, with their placeholders.
#pragma once

#include "core/deck/pptx/template.h"

#include <QXmlStreamReader>

namespace concave::pptx {

/// Those that the master lists, in its order. A placeholder without a box of its own has its master's.
void addLayouts(PptxTemplate &base, const QString &master);

/// An attribute that is in EMU, in points.
double points(const QXmlStreamReader &element, const QString &attribute);

} // namespace concave::pptx
