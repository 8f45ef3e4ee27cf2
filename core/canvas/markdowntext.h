// Plain text inside Markdown, and back, letter by letter.
#pragma once

#include <QString>

namespace concave {

/// One line of text, such as Markdown shows it and unescaped() gives it back. Line breaks in it are written
/// as characters.
QString escapedLine(const QString &line);
/// Text of several lines as the content of a list item whose lines stand `indent` spaces in.
QString escapedItem(const QString &text, int indent);
/// Backslashes before punctuation and the character references of escapedLine(), and the commonest of HTML's,
/// are what they stand for; all else is text.
QString unescaped(QStringView line);

} // namespace concave
