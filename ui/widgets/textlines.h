// A text broken into lines for a painter.
#pragma once

#include <QFont>
#include <QStringList>

namespace concave::ui {

/// The lines of a text within a width, in one paragraph and at most so many, from 1; the last one is
/// shortened where the text goes on. Words that are longer than a line are broken.
QStringList shownLines(const QString &text, const QFont &face, int width, int most);

} // namespace concave::ui
