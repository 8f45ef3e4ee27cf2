#include "ui/canvas/canvasprint.h"

#include "ui/canvas/canvasfile.h"
#include "ui/deck/decklook.h"
#include "ui/deck/slidepainter.h"

#include <QBuffer>
#include <QLocale>
#include <QPageLayout>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <array>

namespace concave::ui {

namespace {

Paper nearestPaper(const QSize &points)
{
    constexpr double betweenA4AndA3 = 1000;
    constexpr double betweenLetterAndA4 = 1.35;
    const double longer = std::max(points.width(), points.height());
    const double shorter = std::min(points.width(), points.height());
    if (longer > betweenA4AndA3)
        return Paper::A3;
    return longer < betweenLetterAndA4 * shorter ? Paper::Letter : Paper::A4;
}

} // namespace

bool printCanvas(QPagedPaintDevice &printer, const CanvasSources &sources)
{
    QPageLayout layout = printer.pageLayout();
    layout.setMode(QPageLayout::FullPageMode);
    printer.setPageLayout(layout);
    const Deck deck = canvasDeck(sources, nearestPaper(layout.pageSize().sizePoints()));
    const DeckLook look = deckLook();
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    bool isFirst = true;
    bool isWhole = true;
    for (const LaidSlide &page : deck.pages) {
        if (!std::exchange(isFirst, false))
            isWhole = printer.newPage() && isWhole;
        const double scale =
            std::min(printer.width() / page.size.width(), printer.height() / page.size.height());
        const QSizeF free = QSizeF(printer.width(), printer.height()) - scale * page.size;
        painter.save();
        painter.translate(free.width() / 2, free.height() / 2);
        painter.scale(scale, scale);
        paintSlide(painter, page, look);
        painter.restore();
    }
    return painter.end() && isWhole;
}

QByteArray printedPdf(const QPageLayout &layout, const CanvasSources &sources)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageLayout(layout);
        writer.setTitle(sources.project);
        if (!printCanvas(writer, sources))
            return {};
    }
    return bytes;
}

Paper usualPaper()
{
    // As the Unicode Common Locale Data Repository has them.
    constexpr std::array letter{QLocale::UnitedStates, QLocale::Canada, QLocale::Mexico, QLocale::Philippines,
        QLocale::PuertoRico, QLocale::Belize, QLocale::Chile, QLocale::Colombia, QLocale::CostaRica,
        QLocale::ElSalvador, QLocale::Guatemala, QLocale::Nicaragua, QLocale::Panama, QLocale::Venezuela};
    return std::ranges::find(letter, QLocale().territory()) == letter.end() ? Paper::A4 : Paper::Letter;
}

} // namespace concave::ui
