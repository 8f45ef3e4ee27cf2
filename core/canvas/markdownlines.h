// What one line of Markdown is, by itself.
#pragma once

#include <QStringView>

#include <optional>

namespace concave {

/// How many spaces and tabs a line begins with.
qsizetype indentOf(QStringView line);
/// Without the spaces and tabs at either end.
QStringView withoutEdges(QStringView line);
/// Text between stars or underscores, as many on either side; nothing where it is none.
std::optional<QStringView> emphasised(QStringView line, qsizetype signs);

struct MarkdownHeading
{
    int level = 0;
    QStringView text;
};
/// "## Decisions ##".
std::optional<MarkdownHeading> headingOf(QStringView line);
/// 1 or 2 where the line would underline a heading; else 0.
int underlineLevel(QStringView line);

struct MarkdownItem
{
    qsizetype content = 0; ///< where it begins in the line
    int number = -1;       ///< of a numbered list
};
/// Bullets of word processors are some too; a number has at most three digits, so that a year is none.
std::optional<MarkdownItem> itemOf(QStringView line);

bool isRule(QStringView line);
/// The sign of a fence of code and how often it stands there; 0 where the line is none.
std::pair<QChar, qsizetype> fenceOf(QStringView line);

} // namespace concave
