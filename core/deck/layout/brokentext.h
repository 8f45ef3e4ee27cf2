// A text in lines, that can be cut between any two of them.
#pragma once

#include "core/deck/slide.h"

namespace concave::layout {

class BrokenText
{
public:
    /// As `cleaned` (wording.h) has it.
    BrokenText(const QString &text, const Lettering &lettering, double width, const TextMeasure &measure);

    /// Of all paragraphs; at least one.
    std::size_t lineCount() const { return m_lines.size(); }

    struct Part
    {
        QStringList paragraphs; ///< the first and the last may be pieces
        std::vector<QStringList> lines;
    };
    /// Lines `from` to before `to`. Precondition: from < to ≤ lineCount().
    Part part(std::size_t from, std::size_t to) const;

private:
    struct Line
    {
        qsizetype paragraph = 0;
        qsizetype start = 0; ///< in its paragraph
        QString text;
    };
    QStringList m_paragraphs;
    std::vector<Line> m_lines;
};

/// A text in as many lines as it needs, at the origin.
TextItem brokenItem(const QString &name, const QString &text, const Lettering &lettering, double width,
    const TextMeasure &measure);

} // namespace concave::layout
