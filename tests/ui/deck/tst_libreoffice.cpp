// What LibreOffice makes of our presentations, beside what was laid out: every text in its box, every word of
// a chart at its place. Slides by hand, and the sample's deck as the window measures it, so that what is
// previewed is what is exported. One conversion for all; it takes about ten seconds.
#include "core/deck/deck.h"
#include "core/deck/geometry.h"
#include "core/deck/pptx.h"
#include "core/portfolio/portfolio.h"
#include "core/sample.h"
#include "tests/testing/documents.h"
#include "tests/testing/slides.h"
#include "tests/testing/test.h"
#include "ui/deck/decklook.h"
#include "ui/deck/textmeasure.h"

#include <QDir>
#include <QProcess>
#include <QTest>
#include <QXmlStreamReader>

using namespace concave;
using Qt::Literals::StringLiterals::operator""_s;

namespace {

/// Fonts of another make are a little wider or higher; in points.
constexpr double boxTolerance = 4;
/// Programs place a chart's labels by themselves, beside the points we give.
constexpr double labelTolerance = 14;

struct Word
{
    QString text;
    QRectF box;
};
using PdfPage = std::vector<Word>;

QString run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    const bool isDone = process.waitForFinished(120'000) && process.exitCode() == 0;
    return isDone ? QString()
                  : program + u": "_s + process.errorString() + QString::fromUtf8(process.readAll());
}

/// As pdftotext -bbox-layout tells it.
std::vector<PdfPage> readPages(const QByteArray &xhtml)
{
    std::vector<PdfPage> pages;
    QXmlStreamReader reader(xhtml);
    while (!reader.atEnd()) {
        reader.readNext();
        if (!reader.isStartElement())
            continue;
        const QXmlStreamAttributes attributes = reader.attributes();
        const auto number = [&](const QString &name) { return attributes.value(name).toDouble(); };
        if (reader.name() == u"page")
            pages.emplace_back();
        if (reader.name() == u"word") {
            const QRectF box(
                QPointF(number(u"xMin"_s), number(u"yMin"_s)), QPointF(number(u"xMax"_s), number(u"yMax"_s)));
            pages.back().push_back({reader.readElementText(), box});
        }
    }
    return pages;
}

/// The words whose middles are in a box, line by line.
QString wordsIn(const PdfPage &page, const QRectF &box)
{
    std::vector<Word> words;
    std::copy_if(page.begin(), page.end(), std::back_inserter(words),
        [&](const Word &word) { return box.contains(word.box.center()); });
    std::stable_sort(words.begin(), words.end(), [](const Word &a, const Word &b) {
        return std::abs(a.box.center().y() - b.box.center().y()) > 6 ? a.box.center().y() < b.box.center().y()
                                                                     : a.box.left() < b.box.left();
    });
    QStringList texts;
    for (const Word &word : words)
        texts << word.text;
    return texts.join(u' ').simplified(); // narrow blanks are blanks
}

/// What a slide's item shows, and where.
struct Shown
{
    QString text;
    QRectF box;
};

std::vector<Shown> shownBy(const SlideItem &item)
{
    std::vector<Shown> shown;
    if (const auto *text = std::get_if<TextItem>(&item)) {
        QStringList paragraphs;
        for (qsizetype i = 0; i < text->paragraphs.size(); ++i) {
            const QString number =
                text->isNumbered ? QString::number(text->firstNumber + i) + u". "_s : QString();
            paragraphs << number + text->paragraphs[i];
        }
        const double room = boxTolerance;
        shown.push_back({paragraphs.join(u' '), text->box.adjusted(-room, -room, room, room)});
    } else if (const auto *table = std::get_if<TableItem>(&item)) {
        for (std::size_t row = 0; row < table->rows.size(); ++row) {
            for (std::size_t column = 0; column < table->rows[row].size(); ++column)
                shown.push_back({table->rows[row][column].text, cellOf(*table, row, column)});
        }
    } else if (const auto *chart = std::get_if<ChartItem>(&item)) {
        for (const PlacedLine &line : linesOf(*chart)) {
            const double width = 0.62 * line.lettering.size * static_cast<double>(line.text.size());
            const double left = line.align == Align::Left    ? 0
                                : line.align == Align::Right ? -width
                                                             : -width / 2;
            const QRectF box(
                line.at.x() + left, line.at.y() - line.lettering.size, width, line.lettering.size);
            shown.push_back(
                {line.text, box.adjusted(-labelTolerance, -labelTolerance, labelTolerance, labelTolerance)});
        }
    }
    return shown;
}

/// The deck of the sample's dispatching engine.
std::vector<LaidSlide> samplePages()
{
    const TestFolder folder;
    const auto document = folder.create();
    const auto added = addSample(*document);
    const auto portfolio = readPortfolio(*document);
    if (!added || !portfolio)
        return {};
    const auto sources = readDeck(*document, portfolio->projects.at(1).id);
    return sources ? makeDeck(*sources, ui::FontMeasure()).pages : std::vector<LaidSlide>();
}

} // namespace

class TestLibreOffice : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto pages = examplePages();
        overwrite(m_folder.path(u"own.pptx"_s), toPptx(pages, exampleLook(), exampleProperties()));
        const auto company = readTemplate(m_folder.path(u"own.pptx"_s));
        QVERIFY(company);
        overwrite(
            m_folder.path(u"company.pptx"_s), toPptx(pages, exampleLook(), exampleProperties(), &*company));
        m_pages = samplePages();
        overwrite(m_folder.path(u"sample.pptx"_s), toPptx(m_pages, ui::deckLook(), exampleProperties()));
        QCOMPARE(run(u"soffice"_s,
                     {u"--headless"_s, u"-env:UserInstallation=file://"_s + m_folder.path(u"profile"_s),
                         u"--convert-to"_s, u"pdf"_s, u"--outdir"_s, m_folder.folder.path(),
                         m_folder.path(u"own.pptx"_s), m_folder.path(u"company.pptx"_s),
                         m_folder.path(u"sample.pptx"_s)}),
            QString());
    }

    void everyTextIsInItsBox_data()
    {
        QTest::addColumn<QString>("deck");
        QTest::newRow("by hand") << u"own"_s;
        QTest::newRow("sample") << u"sample"_s;
    }
    void everyTextIsInItsBox()
    {
        QFETCH(const QString, deck);
        const std::vector<LaidSlide> pages = deck == u"sample" ? m_pages : examplePages();
        const std::vector<PdfPage> read = readPdf(deck);
        QCOMPARE(read.size(), pages.size());
        for (std::size_t i = 0; i < pages.size(); ++i) {
            for (const SlideItem &item : pages[i].items) {
                for (const Shown &shown : shownBy(item)) {
                    const QString found = wordsIn(read[i], shown.box);
                    QVERIFY2(found.contains(shown.text.simplified()),
                        qPrintable(
                            u"page %1: “%2” is not there, but “%3”"_s.arg(i + 1).arg(shown.text, found)));
                }
            }
        }
    }

    void everyTextIsOnACompanysSlides()
    {
        const auto pages = examplePages();
        const std::vector<PdfPage> read = readPdf(u"company"_s);
        QCOMPARE(read.size(), pages.size());
        for (std::size_t i = 0; i < pages.size(); ++i) {
            const QString found = wordsIn(read[i], {0, 0, slideWidth, slideHeight});
            QVERIFY2(found.contains(pages[i].title.simplified()), qPrintable(found));
        }
    }

private:
    std::vector<PdfPage> readPdf(const QString &name) const
    {
        const QString words = m_folder.path(name + u".html"_s);
        const QString fault =
            run(u"pdftotext"_s, {u"-bbox-layout"_s, m_folder.path(name + u".pdf"_s), words});
        return fault.isEmpty() ? readPages(contentsOf(words)) : std::vector<PdfPage>();
    }

    TestFolder m_folder;
    std::vector<LaidSlide> m_pages; ///< of the sample
};

QTEST_MAIN(TestLibreOffice)
#include "tst_libreoffice.moc"
