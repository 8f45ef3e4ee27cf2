#include "ui/widgets/textlines.h"

#include <QFontMetrics>
#include <QTextLayout>

namespace concave::ui {

namespace {

constexpr qsizetype mostLetters = 300; ///< of a line that are looked at: more have no room

} // namespace

QStringList shownLines(const QString &text, const QFont &face, int width, int most)
{
    const QString shown = text.left(most * mostLetters).simplified();
    if (most == 1)
        return {QFontMetrics(face).elidedText(shown, Qt::ElideRight, width)};
    QTextLayout layout(shown, face);
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrap);
    layout.beginLayout();
    QStringList lines;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const bool isLast = lines.size() == most - 1;
        const QString rest = shown.sliced(line.textStart());
        lines << (isLast ? QFontMetrics(face).elidedText(rest, Qt::ElideRight, width)
                         : rest.left(line.textLength()).trimmed());
        if (isLast)
            break;
    }
    layout.endLayout();
    return lines;
}

} // namespace concave::ui
