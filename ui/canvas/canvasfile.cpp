#include "ui/canvas/canvasfile.h"

#include "core/canvas/markdown.h"
#include "core/deck/html.h"
#include "core/deck/pptx.h"
#include "core/document/wholefile.h"
#include "ui/canvas/canvasicons.h"
#include "ui/deck/decklook.h"
#include "ui/deck/pagefiles.h"
#include "ui/deck/textmeasure.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace concave::ui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CanvasFile", text);
}

Error failed(const QString &path, const QString &reason)
{
    return Error{Failure::Io,
        tr("The canvas was not exported to “%1”: %2. Nothing was written. Choose another name or folder.")
            .arg(path, reason)};
}

/// Nothing where nobody waited for it.
Result<QStringList> written(const QByteArray &bytes, const QString &path)
{
    if (bytes.isEmpty())
        return QStringList();
    if (const auto result = writeWhole(path, bytes); !result)
        return result.error();
    return QStringList{path};
}

Result<QStringList> write(CanvasFormat format, const CanvasSources &sources, const QString &path, Paper paper,
    const PageWatch &watch)
{
    if (format == CanvasFormat::Markdown)
        return written(toMarkdown(sources.book, sources.project).toUtf8(), path);
    const DeckLook look = deckLook();
    const Deck deck = canvasDeck(sources, format == CanvasFormat::PowerPoint ? Paper::Slide : paper);
    if (format == CanvasFormat::Pdf)
        return written(pdfOf(deck, look, watch), path);
    if (format == CanvasFormat::PowerPoint)
        return written(toPptx(deck.pages, look, deck.properties), path);
    const QStringList places =
        deck.pages.size() == 1 ? QStringList{path} : numberedPages(path, deck.pages.size());
    return writePages(places, watch, [&](std::size_t page) {
        return format == CanvasFormat::Picture ? pngOf(deck.pages[page], look)
                                               : toSvg(deck.pages[page], look);
    });
}

} // namespace

QString suffixOf(CanvasFormat format)
{
    switch (format) {
    case CanvasFormat::Pdf:
        return QStringLiteral("pdf");
    case CanvasFormat::Picture:
        return QStringLiteral("png");
    case CanvasFormat::Drawing:
        return QStringLiteral("svg");
    case CanvasFormat::PowerPoint:
        return QStringLiteral("pptx");
    case CanvasFormat::Markdown:
        break;
    }
    return QStringLiteral("md");
}

std::optional<CanvasFormat> canvasFormatOf(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    for (const CanvasFormat format : canvasFormats) {
        if (suffix == suffixOf(format))
            return format;
    }
    return std::nullopt;
}

Deck canvasDeck(CanvasSources sources, Paper paper)
{
    sources.icons = iconsOf(sources.book.form);
    return makeCanvasDeck(sources, paper, FontMeasure());
}

Result<QStringList> exportCanvas(
    const CanvasSources &sources, const QString &path, Paper paper, const PageWatch &watch)
{
    const auto format = canvasFormatOf(path);
    if (!format)
        return failed(path, tr("a canvas is written as .pdf, .png, .svg, .pptx or .md"));
    const PageWatch asked = watch ? watch : [](std::size_t) { return true; };
    const Result<QStringList> result = write(*format, sources, path, paper, asked);
    return result ? result : failed(path, result.error().sentence);
}

} // namespace concave::ui
