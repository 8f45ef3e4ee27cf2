// Names of files for what is exported.
#pragma once

#include <QString>

namespace concave::ui {

/// A title as the name of a file, without the ending; "Dispatching engine: what now?" has letters that no
/// file may have. `otherwise` where nothing is left of it.
QString fileNameOf(QString title, const QString &otherwise);

} // namespace concave::ui
