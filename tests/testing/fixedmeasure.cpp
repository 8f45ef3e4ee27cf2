#include "tests/testing/fixedmeasure.h"

QStringList FixedMeasure::broken(
    const QString &paragraph, const concave::Lettering &lettering, double width) const
{
    const auto most = std::max<qsizetype>(1, static_cast<qsizetype>(width / (lettering.size / 2)));
    QStringList lines;
    qsizetype start = 0;
    while (paragraph.size() - start > most) {
        qsizetype end = paragraph.lastIndexOf(QLatin1Char(' '), start + most);
        if (end <= start)
            end = start + most;
        if (paragraph[end - 1].isHighSurrogate())
            end += end - 1 > start ? -1 : 1;
        lines.append(paragraph.mid(start, end - start).trimmed());
        start = end;
        while (start < paragraph.size() && paragraph[start] == QLatin1Char(' '))
            ++start;
    }
    if (lines.isEmpty() || start < paragraph.size())
        lines.append(paragraph.mid(start));
    return lines;
}

double FixedMeasure::width(const QString &line, const concave::Lettering &lettering) const
{
    return static_cast<double>(line.size()) * lettering.size / 2;
}
