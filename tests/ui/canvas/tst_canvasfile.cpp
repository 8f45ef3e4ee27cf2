// A canvas as files, read back by other programs: poppler, an XML reader, LibreOffice.
#include "core/sample.h"
#include "tests/testing/documents.h"
#include "tests/testing/slidefaults.h"
#include "tests/testing/test.h"
#include "ui/canvas/canvasfile.h"
#include "ui/canvas/canvasicons.h"
#include "ui/canvas/canvasprint.h"

#include <QDir>
#include <QImage>
#include <QPdfWriter>
#include <QProcess>
#include <QTest>
#include <QXmlStreamReader>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The canvas of the sample's dispatching engine.
CanvasSources sampleCanvas()
{
    const TestFolder folder;
    const auto document = folder.create();
    if (!addSample(*document))
        qFatal("The sample was not added.");
    const Id canvas = document->all<Canvas>()->front().id;
    return {.book = *readCanvas(*document, canvas),
        .project = u"Dispatching engine"_s,
        .today = QDate(2026, 3, 10),
        .author = u"Alma Verrin"_s};
}

/// With so many notes in every block.
CanvasSources overfull(int notes)
{
    CanvasSources sources = sampleCanvas();
    for (const TemplateBlock &block : sources.book.form.blocks) {
        for (int i = 0; i < notes; ++i) {
            sources.book.notes.push_back({.id = {},
                .block = block.key,
                .text =
                    u"Note %1 of %2: offer each order to one courier, who accepts or declines"_s.arg(i).arg(
                        block.title),
                .position = 100.0 + i});
        }
    }
    sortNotes(sources.book.notes, sources.book.form);
    return sources;
}

struct Folder
{
    TestFolder folder;

    Result<QStringList> write(
        const CanvasSources &sources, const QString &name, Paper paper = Paper::A4) const
    {
        return exportCanvas(sources, folder.path(name), paper);
    }
    QStringList files() const { return QDir(folder.folder.path()).entryList(QDir::Files | QDir::Hidden); }
};

/// What another program says.
QString told(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(120'000) && process.exitCode() == 0
               ? QString::fromUtf8(process.readAllStandardOutput())
               : program + u" failed: "_s + process.errorString() +
                     QString::fromUtf8(process.readAllStandardError());
}

/// Without blanks, without hyphens, which poppler takes for its own at the ends of lines, and without the
/// sign
/// "=": Inter draws another form of it before a figure, and Qt's PDF does not say what letter that is.
QString joined(const QString &text)
{
    return squeezed(text).remove(u'-').remove(u'=');
}

QString textOf(const QString &pdf)
{
    return joined(told(u"pdftotext"_s, {u"-raw"_s, pdf, u"-"_s}));
}

/// The notes that do not stand in a text.
QStringList missingIn(const QString &text, const CanvasBook &book)
{
    QStringList missing;
    for (const Note &note : book.notes) {
        if (!text.contains(joined(note.text)))
            missing << note.text;
    }
    return missing;
}

} // namespace

class TestCanvasFile final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void theEndingChoosesTheFormat_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("PDF") << u"canvas.PDF"_s << QByteArray("%PDF-");
        QTest::newRow("picture") << u"canvas.png"_s << QByteArray("\x89PNG");
        QTest::newRow("drawing") << u"canvas.svg"_s << QByteArray("<?xml");
        QTest::newRow("PowerPoint") << u"canvas.pptx"_s << QByteArray("PK\x03\x04");
        QTest::newRow("Markdown") << u"canvas.md"_s << QByteArray("# Dispatching engine");
    }
    void theEndingChoosesTheFormat()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, begin);
        const Folder folder;
        const auto written = folder.write(sampleCanvas(), name);
        QCOMPARE(sentenceOf(written), QString());
        QCOMPARE(*written, QStringList{folder.folder.path(name)});
        QCOMPARE(contentsOf(written->front()).left(begin.size()), begin);
        QCOMPARE(folder.files(), QStringList{name});
    }

    void aPdfIsAsLargeAsItsPaper_data()
    {
        QTest::addColumn<Paper>("paper");
        QTest::addColumn<QString>("size");
        QTest::newRow("A4") << Paper::A4 << u"842 x 595 pts (A4)"_s;
        QTest::newRow("A3") << Paper::A3 << u"1191 x 842 pts (A3)"_s;
        QTest::newRow("Letter") << Paper::Letter << u"792 x 612 pts (letter)"_s;
        QTest::newRow("slide") << Paper::Slide << u"960 x 540 pts"_s;
    }
    void aPdfIsAsLargeAsItsPaper()
    {
        QFETCH(Paper, paper);
        QFETCH(QString, size);
        const Folder folder;
        QVERIFY(folder.write(sampleCanvas(), u"canvas.pdf"_s, paper));
        const QString info = told(u"pdfinfo"_s, {folder.folder.path(u"canvas.pdf"_s)});
        QVERIFY2(info.contains(size), qPrintable(info));
        QVERIFY2(info.contains(u"Pages:           1\n"_s), qPrintable(info));
        QVERIFY2(info.contains(u"Dispatching engine: Machine Learning Canvas"_s), qPrintable(info));
        QVERIFY2(info.contains(u"Alma Verrin"_s), qPrintable(info));
    }

    void aPdfsTextCanBeRead()
    {
        const Folder folder;
        const CanvasSources canvas = overfull(20);
        QVERIFY(folder.write(canvas, u"canvas.pdf"_s));
        const QString text = textOf(folder.folder.path(u"canvas.pdf"_s));
        QCOMPARE(missingIn(text, canvas.book), QStringList());
        for (const QString &said : {u"Continues on page 2"_s, u"Dispatching engine, continued"_s,
                 u"CC BY-SA 4.0"_s, u"Open question"_s, u"Predict"_s})
            QVERIFY2(text.contains(joined(said)), qPrintable(said));
    }

    void everyIconOfATemplateIsDrawnOnItsGrid()
    {
        for (const CanvasTemplate &form : builtInTemplates()) {
            const CanvasIcons icons = iconsOf(form);
            for (const TemplateBlock &block : form.blocks) {
                const auto icon = icons.find(block.icon);
                QVERIFY2(icon != icons.end() && icon->second.size() > 1, qPrintable(block.icon));
                for (const ShapeItem::Step &step : icon->second)
                    QVERIFY2(QRectF(0, 0, 24, 24).contains(step.to), qPrintable(block.icon));
            }
        }
        QVERIFY(
            iconsOf({.blocks = {{.icon = u"../../../etc/passwd"_s}, {.icon = u"nothing"_s}, {}}}).empty());
    }

    void pagesAreNumberedWhereThereAreSeveral()
    {
        const Folder folder;
        for (const QString &suffix : {u"png"_s, u"svg"_s}) {
            const auto written = folder.write(overfull(20), u"canvas."_s + suffix);
            QCOMPARE(sentenceOf(written), QString());
            QVERIFY(written->size() > 1);
            QCOMPARE(written->front(), folder.folder.path(u"canvas-01."_s + suffix));
        }
        QCOMPARE(QImage(folder.folder.path(u"canvas-01.png"_s)).size(), QSize(1684, 1191));
    }

    void aDrawingIsWellFormedAndFetchesNothing()
    {
        const Folder folder;
        CanvasSources canvas = sampleCanvas();
        const QString said = u"<b>&amp;</b> \"quoted\" 'so' \u202Eabc"_s;
        canvas.book.notes.front().text = said + u"\u0001\u001F"_s;
        canvas.project = u"<svg onload=\"alert(1)\"> & sons"_s;
        QVERIFY(folder.write(canvas, u"canvas.svg"_s));
        const QByteArray svg = contentsOf(folder.folder.path(u"canvas.svg"_s));
        QXmlStreamReader reader(svg);
        QString text;
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isCharacters())
                text += reader.text();
            if (!reader.isStartElement())
                continue;
            QVERIFY2(reader.name() != u"script" && reader.name() != u"image",
                qPrintable(reader.name().toString()));
            for (const QXmlStreamAttribute &attribute : reader.attributes())
                QVERIFY2(!attribute.name().contains(u"href"_s) && !attribute.name().startsWith(u"on"_s) &&
                             !attribute.value().contains(u"url("_s),
                    qPrintable(attribute.name().toString()));
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QVERIFY2(squeezed(text).contains(squeezed(said)), qPrintable(text.left(2000)));
        QVERIFY(text.contains(canvas.project));
        QVERIFY(svg.contains("width=\"841.89pt\" height=\"595.28pt\""));
    }

    void whatIsUnusualStandsInEveryFormat()
    {
        const Folder folder;
        CanvasSources canvas = sampleCanvas();
        canvas.book.notes.front().text = u"<b>a&amp;b</b> \"so\" 'it' \u0001\u001Fis"_s;
        const QString expected = joined(canvas.book.notes.front().text);
        for (const QString &name : {u"canvas.pdf"_s, u"canvas.pptx"_s, u"canvas.png"_s, u"canvas.md"_s})
            QCOMPARE(sentenceOf(folder.write(canvas, name)), QString());
        QVERIFY(textOf(folder.folder.path(u"canvas.pdf"_s)).contains(expected));
    }

    void aSlideOpensInLibreOffice()
    {
        const Folder folder;
        const CanvasSources canvas = overfull(14);
        QVERIFY(folder.write(canvas, u"canvas.pptx"_s, Paper::A3)); // a slide all the same
        told(u"soffice"_s,
            {u"--headless"_s, u"-env:UserInstallation=file://"_s + folder.folder.path(u"profile"_s),
                u"--convert-to"_s, u"pdf"_s, u"--outdir"_s, folder.folder.folder.path(),
                folder.folder.path(u"canvas.pptx"_s)});
        const QString pdf = folder.folder.path(u"canvas.pdf"_s);
        const QString info = told(u"pdfinfo"_s, {pdf});
        const auto pages = canvasDeck(canvas, Paper::Slide).pages.size();
        QVERIFY2(info.contains(u" x 540 pts"_s), qPrintable(info));
        QVERIFY2(info.contains(u"Pages:           %1\n"_s.arg(pages)), qPrintable(info));
        QCOMPARE(missingIn(textOf(pdf), canvas.book), QStringList());
    }

    void aPrinterGetsItAsLargeAsItsPaper_data()
    {
        QTest::addColumn<QPageSize::PageSizeId>("paper");
        QTest::addColumn<QString>("size");
        QTest::newRow("A4") << QPageSize::A4 << u"842 x 595 pts (A4)"_s;
        QTest::newRow("Letter") << QPageSize::Letter << u"792 x 612 pts (letter)"_s;
        QTest::newRow("A5") << QPageSize::A5 << u"595 x 420 pts"_s;
    }
    void aPrinterGetsItAsLargeAsItsPaper()
    {
        QFETCH(QPageSize::PageSizeId, paper);
        QFETCH(QString, size);
        const Folder folder;
        const QString path = folder.folder.path(u"printed.pdf"_s);
        const CanvasSources canvas = overfull(20);
        {
            QPdfWriter printer(path);
            printer.setPageSize(QPageSize(paper));
            printer.setPageOrientation(QPageLayout::Landscape);
            QVERIFY(printCanvas(printer, canvas));
        }
        const QString info = told(u"pdfinfo"_s, {path});
        QVERIFY2(info.contains(size), qPrintable(info));
        QCOMPARE(missingIn(textOf(path), canvas.book), QStringList());
    }

    void whatCannotBeWrittenIsSaidAndNothingIsTouched_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("reason");
        QTest::newRow("another ending") << u"canvas.html"_s << u".pdf, .png, .svg, .pptx or .md"_s;
        QTest::newRow("no ending") << u"canvas"_s << u".pdf, .png, .svg, .pptx or .md"_s;
        QTest::newRow("no such folder") << u"nowhere/canvas.pdf"_s << u"Nothing was written"_s;
        QTest::newRow("no such folder for a picture") << u"nowhere/canvas.png"_s << u"Nothing was written"_s;
        QTest::newRow("no such folder for Markdown") << u"nowhere/canvas.md"_s << u"Nothing was written"_s;
    }
    void whatCannotBeWrittenIsSaidAndNothingIsTouched()
    {
        QFETCH(QString, name);
        QFETCH(QString, reason);
        const Folder folder;
        overwrite(folder.folder.path(u"canvas.pdf"_s), "old");
        const QString sentence = sentenceOf(folder.write(sampleCanvas(), name));
        QVERIFY2(sentence.contains(reason), qPrintable(sentence));
        QCOMPARE(folder.files(), QStringList{u"canvas.pdf"_s});
        QCOMPARE(contentsOf(folder.folder.path(u"canvas.pdf"_s)), QByteArray("old"));
    }

    void nobodyWaitsAnyMore()
    {
        const Folder folder;
        for (const QString &name : {u"canvas.pdf"_s, u"canvas.png"_s}) {
            const auto written = exportCanvas(overfull(20), folder.folder.path(name), Paper::A4,
                [](std::size_t page) { return page == 0; });
            QCOMPARE(sentenceOf(written), QString());
            QCOMPARE(*written, QStringList());
        }
        QCOMPARE(folder.files(), QStringList());
    }
};

QTEST_MAIN(TestCanvasFile)
#include "tst_canvasfile.moc"
