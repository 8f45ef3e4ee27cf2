#include "core/canvas/markdownlines.h"

#include <QString>

#include <algorithm>

namespace concave {

qsizetype indentOf(QStringView line)
{
    return std::ranges::find_if(line, [](QChar c) { return c != u' ' && c != u'\t'; }) - line.begin();
}

QStringView withoutEdges(QStringView line)
{
    line = line.sliced(indentOf(line));
    while (line.endsWith(u' ') || line.endsWith(u'\t'))
        line.chop(1);
    return line;
}

std::optional<QStringView> emphasised(QStringView line, qsizetype signs)
{
    for (const QChar sign : {u'*', u'_'}) {
        const QString edge(signs, sign);
        if (line.size() > 2 * signs && line.startsWith(edge) && line.endsWith(edge) && line[signs] != sign)
            return line.sliced(signs).chopped(signs);
    }
    return std::nullopt;
}

std::optional<MarkdownHeading> headingOf(QStringView line)
{
    line = withoutEdges(line);
    const auto level = std::ranges::find_if(line, [](QChar c) { return c != u'#'; }) - line.begin();
    if (level < 1 || level > 6 || (level < line.size() && line[level] != u' ' && line[level] != u'\t'))
        return std::nullopt;
    line = withoutEdges(line.sliced(level));
    QStringView open = line; // without what closes it
    while (open.endsWith(u'#'))
        open.chop(1);
    if (open.isEmpty() || open.endsWith(u' ') || open.endsWith(u'\t'))
        line = withoutEdges(open);
    return MarkdownHeading{static_cast<int>(level), line};
}

int underlineLevel(QStringView line)
{
    line = withoutEdges(line);
    if (line.isEmpty() || std::ranges::any_of(line, [&](QChar c) { return c != line.front(); }))
        return 0;
    return line.front() == u'=' ? 1 : line.front() == u'-' ? 2 : 0;
}

std::optional<MarkdownItem> itemOf(QStringView line)
{
    const qsizetype indent = indentOf(line);
    qsizetype at = indent;
    while (at < line.size() && at < indent + 3 && line[at] >= u'0' && line[at] <= u'9')
        ++at;
    MarkdownItem item;
    if (at > indent && at < line.size() && (line[at] == u'.' || line[at] == u')'))
        item.number = line.sliced(indent, at - indent).toInt();
    else if (at != indent || at >= line.size() || !QStringView(u"-*+•–·").contains(line[at]))
        return std::nullopt;
    ++at;
    if (at < line.size() && line[at] != u' ' && line[at] != u'\t')
        return std::nullopt;
    item.content = at + indentOf(line.sliced(at));
    return item;
}

bool isRule(QStringView line)
{
    qsizetype count = 0;
    QChar sign;
    for (const QChar character : line) {
        if (character == u' ' || character == u'\t')
            continue;
        if (!QStringView(u"-*_").contains(character) || (count > 0 && character != sign))
            return false;
        sign = character;
        ++count;
    }
    return count >= 3;
}

std::pair<QChar, qsizetype> fenceOf(QStringView line)
{
    line = withoutEdges(line);
    const QChar sign = line.isEmpty() ? QChar() : line.front();
    if (sign != u'`' && sign != u'~')
        return {};
    const auto end = std::ranges::find_if(line, [&](QChar c) { return c != sign; });
    const qsizetype count = end - line.begin();
    const bool isFence = count >= 3 && (sign == u'~' || !line.sliced(count).contains(u'`'));
    return isFence ? std::pair(sign, count) : std::pair(QChar(), qsizetype(0));
}

} // namespace concave
