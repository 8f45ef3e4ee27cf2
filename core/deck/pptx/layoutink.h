// What a company writes with on a layout, so that text is read there: as its master letters bodies, or the
// other way round where that would be dark on dark.
#pragma once

#include "core/deck/pptx/template.h"

namespace concave::pptx {

/// Of a layout on a master. `theme` is that of the master; colours that it lacks are not judged.
CompanyInk inkOf(const QByteArray &layout, const QByteArray &master, const QByteArray &theme);

} // namespace concave::pptx
