#include "ui/deck/deckfile.h"

#include "core/deck/html.h"
#include "core/deck/pptx.h"
#include "core/document/wholefile.h"
#include "ui/deck/pagefiles.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace concave::ui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("DeckFile", text);
}

Error failed(const QString &path, const QString &reason)
{
    return Error{Failure::Io,
        tr("The deck was not exported to “%1”: %2. Nothing was written. Choose another name or folder.")
            .arg(path, reason)};
}

Result<QStringList> writeBytes(const QByteArray &bytes, const QString &path)
{
    if (const auto written = writeWhole(path, bytes); !written)
        return failed(path, written.error().sentence);
    return QStringList{path};
}

/// Empty where nobody waited for it.
Result<QByteArray> bytesOf(DeckFormat format, const Deck &deck, const DeckLook &look,
    const QString &templatePath, const PageWatch &watch)
{
    if (format == DeckFormat::Pdf)
        return pdfOf(deck, look, watch);
    if (format == DeckFormat::Web)
        return toHtml(deck, look);
    if (templatePath.isEmpty())
        return toPptx(deck.pages, look, deck.properties);
    const auto company = readTemplate(templatePath);
    if (!company)
        return company.error();
    return toPptx(deck.pages, look, deck.properties, &*company);
}

/// Numbered even where there is only one, so that none is taken for the whole deck.
Result<QStringList> writePictures(
    const Deck &deck, const DeckLook &look, const QString &path, const PageWatch &watch)
{
    auto written = writePages(numberedPages(path, deck.pages.size()), watch,
        [&](std::size_t page) { return pngOf(deck.pages[page], look); });
    return written ? std::move(written) : failed(path, written.error().sentence);
}

} // namespace

QString suffixOf(DeckFormat format)
{
    switch (format) {
    case DeckFormat::PowerPoint:
        return QStringLiteral("pptx");
    case DeckFormat::Pdf:
        return QStringLiteral("pdf");
    case DeckFormat::Web:
        return QStringLiteral("html");
    case DeckFormat::Pictures:
        break;
    }
    return QStringLiteral("png");
}

QString nameOf(DeckFormat format)
{
    switch (format) {
    case DeckFormat::PowerPoint:
        return tr("PowerPoint (.pptx)");
    case DeckFormat::Pdf:
        return tr("PDF (.pdf)");
    case DeckFormat::Web:
        return tr("Web page (.html)");
    case DeckFormat::Pictures:
        break;
    }
    return tr("Pictures (.png)");
}

std::optional<DeckFormat> formatOf(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    for (const DeckFormat format : deckFormats) {
        if (suffix == suffixOf(format))
            return format;
    }
    return {};
}

Result<QStringList> exportDeck(const Deck &deck, const DeckLook &look, const QString &path,
    const QString &templatePath, const PageWatch &watch)
{
    const auto format = formatOf(path);
    if (!format)
        return failed(path, tr("a deck is written as .pptx, .pdf, .html or .png"));
    if (!templatePath.isEmpty() && *format != DeckFormat::PowerPoint)
        return failed(path, tr("a company template is for .pptx alone"));
    if (deck.pages.empty())
        return failed(path, tr("all of its slides are left out"));
    const PageWatch asked = watch ? watch : [](std::size_t) { return true; };
    if (*format == DeckFormat::Pictures)
        return writePictures(deck, look, path, asked);
    const Result<QByteArray> bytes = bytesOf(*format, deck, look, templatePath, asked);
    if (!bytes)
        return bytes.error();
    return bytes->isEmpty() ? QStringList() : writeBytes(*bytes, path);
}

} // namespace concave::ui
