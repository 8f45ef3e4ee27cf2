#include "ui/deck/deckpdf.h"

#include "ui/deck/slidepainter.h"

#include <QBuffer>
#include <QLocale>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace concave::ui {

namespace {

constexpr int dotsPerPoint = 10;
constexpr int pointsPerInch = 72;

using Object = QPDFObjectHandle;

Object textOf(const QString &text)
{
    return Object::newUnicodeString(text.toStdString());
}

void setPageSize(QPdfWriter &writer, const QSizeF &size)
{
    writer.setPageSize(QPageSize(size, QPageSize::Point, QStringLiteral("Slide"), QPageSize::ExactMatch));
}

/// Pages alone: Qt's writer knows no bookmarks and no author.
QByteArray pagesOf(const Deck &deck, const DeckLook &look, const PageWatch &watch)
{
    QBuffer pages;
    pages.open(QIODevice::WriteOnly);
    QPdfWriter writer(&pages);
    writer.setTitle(deck.properties.title);
    writer.setCreator(QStringLiteral("Concave"));
    setPageSize(writer, deck.pages.front().size);
    writer.setPageMargins({});
    writer.setResolution(dotsPerPoint * pointsPerInch);
    QPainter painter(&writer);
    painter.scale(dotsPerPoint, dotsPerPoint);
    for (std::size_t page = 0; page < deck.pages.size(); ++page) {
        if (!watch(page))
            return {};
        if (page > 0) {
            setPageSize(writer, deck.pages[page].size);
            writer.newPage();
        }
        paintSlide(painter, deck.pages[page], look);
    }
    painter.end();
    return pages.data();
}

/// One for each slide, at its first page, in the order of the deck.
void addBookmarks(QPDF &pdf, const Deck &deck)
{
    const std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(pdf).getAllPages();
    Object outlines = pdf.makeIndirectObject(Object::newDictionary());
    Object last;
    long long count = 0;
    for (std::size_t page = 0; page < deck.pages.size(); ++page) {
        if (deck.pages[page].isContinued)
            continue;
        Object bookmark = pdf.makeIndirectObject(Object::newDictionary());
        bookmark.replaceKey("/Title", textOf(deck.pages[page].title));
        bookmark.replaceKey("/Parent", outlines);
        Object place = Object::newArray();
        place.appendItem(pages[page].getObjectHandle());
        place.appendItem(Object::newName("/Fit"));
        bookmark.replaceKey("/Dest", place);
        if (count++ == 0) {
            outlines.replaceKey("/First", bookmark);
        } else {
            bookmark.replaceKey("/Prev", last);
            last.replaceKey("/Next", bookmark);
        }
        last = bookmark;
    }
    if (count == 0)
        return;
    outlines.replaceKey("/Last", last);
    outlines.replaceKey("/Count", Object::newInteger(count));
    pdf.getRoot().replaceKey("/Outlines", outlines);
}

void addProperties(QPDF &pdf, const DeckProperties &properties)
{
    Object info = pdf.getTrailer().getKey("/Info");
    info.replaceKey("/Author", textOf(properties.author));
    info.replaceKey("/Subject", textOf(properties.subject));
    Object root = pdf.getRoot();
    root.replaceKey("/Lang", textOf(QLocale().bcp47Name()));
    root.replaceKey("/ViewerPreferences", Object::parse("<< /DisplayDocTitle true >>"));
    root.replaceKey("/PageLabels", Object::parse("<< /Nums [ 0 << /S /D >> ] >>"));
}

} // namespace

QByteArray pdfOf(const Deck &deck, const DeckLook &look, const PageWatch &watch)
{
    const QByteArray pages = pagesOf(deck, look, watch);
    if (pages.isEmpty())
        return {};
    QPDF pdf;
    pdf.processMemoryFile("deck", pages.data(), static_cast<std::size_t>(pages.size()));
    addBookmarks(pdf, deck);
    addProperties(pdf, deck.properties);
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.write();
    const std::shared_ptr<Buffer> file = writer.getBufferSharedPointer();
    return QByteArray(
        reinterpret_cast<const char *>(file->getBuffer()), static_cast<qsizetype>(file->getSize()));
}

} // namespace concave::ui
