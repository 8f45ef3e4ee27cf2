#include "core/deck/layout/brokentext.h"

#include "core/deck/wording.h"

namespace concave::layout {

BrokenText::BrokenText(
    const QString &text, const Lettering &lettering, double width, const TextMeasure &measure)
    : m_paragraphs(cleaned(text).split(QLatin1Char('\n')))
{
    for (qsizetype i = 0; i < m_paragraphs.size(); ++i) {
        qsizetype start = 0;
        for (const QString &line : measure.broken(m_paragraphs[i], lettering, width)) {
            start = std::max(start, m_paragraphs[i].indexOf(line, start));
            m_lines.push_back({i, start, line});
            start += line.size();
        }
    }
}

BrokenText::Part BrokenText::part(std::size_t from, std::size_t to) const
{
    Part part;
    for (std::size_t i = from; i < to; ++i) {
        const Line &line = m_lines[i];
        const bool isNew = part.lines.empty() || line.paragraph != m_lines[i - 1].paragraph;
        if (isNew)
            part.lines.emplace_back();
        part.lines.back().append(line.text);
        const bool isLast = i + 1 == m_lines.size() || m_lines[i + 1].paragraph != line.paragraph;
        if (!isLast && i + 1 < to)
            continue;
        // The paragraph's piece: from where its first line here begins to where the next page goes on.
        const QString &paragraph = m_paragraphs[line.paragraph];
        const Line &first = m_lines[i + 1 - static_cast<std::size_t>(part.lines.back().size())];
        const qsizetype end = isLast ? paragraph.size() : line.start + line.text.size();
        part.paragraphs.append(paragraph.mid(first.start, end - first.start));
    }
    return part;
}

TextItem brokenItem(const QString &name, const QString &text, const Lettering &lettering, double width,
    const TextMeasure &measure)
{
    const BrokenText broken(text, lettering, width, measure);
    const BrokenText::Part all = broken.part(0, broken.lineCount());
    TextItem item;
    item.box = {0, 0, width, static_cast<double>(broken.lineCount()) * lettering.line};
    item.name = name;
    item.paragraphs = all.paragraphs;
    item.lines = all.lines;
    item.lettering = lettering;
    return item;
}

} // namespace concave::layout
