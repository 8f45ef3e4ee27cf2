#include "tests/core/deck/dispatching.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"
#include "ui/deck/deckfile.h"
#include "ui/deck/decklook.h"
#include "ui/deck/textmeasure.h"

#include <QDir>
#include <QImage>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Sample
{
    TestFolder folder;
    Deck deck = makeDeck(dispatching::sources(), FontMeasure());

    Result<QStringList> write(const QString &name, const QString &company = {}) const
    {
        return exportDeck(deck, deckLook(), folder.path(name), company);
    }
    QStringList files() const { return QDir(folder.folder.path()).entryList(QDir::Files | QDir::Hidden); }
};

/// What a program of poppler says.
QString told(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished() && process.exitCode() == 0
               ? QString::fromUtf8(process.readAllStandardOutput())
               : QStringLiteral("%1 failed: ").arg(program) +
                     QString::fromUtf8(process.readAllStandardError());
}

bool isThere(const QString &program)
{
    return !QStandardPaths::findExecutable(program).isEmpty();
}

} // namespace

class TestDeckFile final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void theEndingChoosesTheFormat_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("PowerPoint") << u"deck.pptx"_s << QByteArray("PK\x03\x04");
        QTest::newRow("PDF in capitals") << u"deck.PDF"_s << QByteArray("%PDF-");
        QTest::newRow("web page") << u"deck 1.5.html"_s << QByteArray("<!DOCTYPE");
    }

    void theEndingChoosesTheFormat()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, begin);
        const Sample sample;
        const auto written = sample.write(name);
        QCOMPARE(sentenceOf(written), QString());
        QCOMPARE(*written, QStringList{sample.folder.path(name)});
        QCOMPARE(contentsOf(sample.folder.path(name)).left(begin.size()), begin);
        QCOMPARE(sample.files(), QStringList{name});
    }

    void picturesAreNumbered()
    {
        const Sample sample;
        const auto written = sample.write(u"deck.png"_s);
        QCOMPARE(sentenceOf(written), QString());
        QCOMPARE(static_cast<std::size_t>(written->size()), sample.deck.pages.size());
        QCOMPARE(sample.files().size(), written->size());
        QCOMPARE(sample.files().front(), u"deck-01.png"_s);
        QCOMPARE(QImage(written->back()).size(), QSize(1920, 1080));
    }

    void whatCannotBeWrittenIsSaidAndNothingIsTouched_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("company");
        QTest::addColumn<QString>("reason");
        QTest::newRow("another ending") << u"deck.key"_s << QString() << u".pptx, .pdf, .html or .png"_s;
        QTest::newRow("no ending") << u"deck"_s << QString() << u".pptx, .pdf, .html or .png"_s;
        QTest::newRow("template of a PDF")
            << u"deck.pdf"_s << u"company.pptx"_s << u"a company template is for .pptx alone"_s;
        QTest::newRow("no such folder") << u"nowhere/deck.pdf"_s << QString() << u"Nothing was written"_s;
        QTest::newRow("no such folder for pictures")
            << u"nowhere/deck.png"_s << QString() << u"Nothing was written"_s;
        QTest::newRow("no such template") << u"deck.pptx"_s << u"company.pptx"_s << u"company.pptx"_s;
    }

    void whatCannotBeWrittenIsSaidAndNothingIsTouched()
    {
        QFETCH(QString, name);
        QFETCH(QString, company);
        QFETCH(QString, reason);
        const Sample sample;
        overwrite(sample.folder.path(u"deck.pdf"_s), "old");
        const QString sentence =
            sentenceOf(sample.write(name, company.isEmpty() ? company : sample.folder.path(company)));
        QVERIFY2(sentence.contains(reason), qPrintable(sentence));
        QCOMPARE(sample.files(), QStringList{u"deck.pdf"_s});
        QCOMPARE(contentsOf(sample.folder.path(u"deck.pdf"_s)), QByteArray("old"));
    }

    void picturesTakeTheirPlacesAllOrNone()
    {
        const Sample sample;
        QVERIFY(QDir(sample.folder.path({})).mkdir(u"deck-02.png"_s));
        const QString sentence = sentenceOf(sample.write(u"deck.png"_s));
        QVERIFY2(sentence.contains(u"deck-02.png"_s), qPrintable(sentence));
        QCOMPARE(sample.files(), QStringList());
    }

    void aDeckWithoutPagesIsNoFile()
    {
        const TestFolder folder;
        const QString sentence = sentenceOf(exportDeck({}, deckLook(), folder.path(u"deck.pdf"_s)));
        QVERIFY2(sentence.contains(u"left out"_s), qPrintable(sentence));
    }

    void nobodyWaitsAnyMore_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("PDF") << u"deck.pdf"_s;
        QTest::newRow("pictures") << u"deck.png"_s;
    }

    void nobodyWaitsAnyMore()
    {
        QFETCH(QString, name);
        const Sample sample;
        std::vector<std::size_t> pages;
        const auto written =
            exportDeck(sample.deck, deckLook(), sample.folder.path(name), {}, [&](std::size_t page) {
                pages.push_back(page);
                return page < 2;
            });
        QCOMPARE(sentenceOf(written), QString());
        QCOMPARE(*written, QStringList());
        QCOMPARE(pages, (std::vector<std::size_t>{0, 1, 2}));
        QCOMPARE(sample.files(), QStringList());
    }

    void aPdfHasPagesTextAndProperties()
    {
        QVERIFY2(isThere(u"pdftotext"_s), "poppler-utils is not installed");
        const Sample sample;
        QVERIFY(sample.write(u"deck.pdf"_s));
        const QString path = sample.folder.path(u"deck.pdf"_s);
        const QString info = told(u"pdfinfo"_s, {path});
        QVERIFY2(info.contains(u"Pages:           %1"_s.arg(sample.deck.pages.size())), qPrintable(info));
        QVERIFY2(info.contains(u"960 x 540 pts"_s), qPrintable(info));
        QVERIFY2(info.contains(sample.deck.properties.title), qPrintable(info));
        QVERIFY2(info.contains(u"Alma Verrin"_s), qPrintable(info));
        const QString text = told(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
        qsizetype at = 0;
        for (const QString &words : {u"Dispatching"_s, u"nobody notices"_s, u"Worst case"_s,
                 u"40 orders wait"_s, u"slow exactly when it rains"_s}) {
            at = text.indexOf(words, at);
            QVERIFY2(at >= 0, qPrintable(words + u" is not in order in:\n"_s + text));
        }
    }

    void aPdfHasABookmarkForEverySlide()
    {
        QVERIFY2(isThere(u"pdftohtml"_s), "poppler-utils is not installed");
        const Sample sample;
        QVERIFY(sample.write(u"deck.pdf"_s));
        const QString xml =
            told(u"pdftohtml"_s, {u"-xml"_s, u"-i"_s, u"-stdout"_s, sample.folder.path(u"deck.pdf"_s)});
        const qsizetype outline = xml.indexOf(u"<outline>"_s);
        QVERIFY2(outline > 0, qPrintable(xml));
        int page = 0;
        for (const LaidSlide &slide : sample.deck.pages) {
            ++page;
            const QString item =
                u"<item page=\"%1\">%2"_s.arg(page).arg(slide.title.left(12).toHtmlEscaped());
            if (!slide.isContinued)
                QVERIFY2(xml.indexOf(item, outline) > 0, qPrintable(item + xml.sliced(outline)));
        }
    }

    void aPdfLooksAsThePreview()
    {
        QVERIFY2(isThere(u"pdftoppm"_s), "poppler-utils is not installed");
        const Sample sample;
        QVERIFY(sample.write(u"deck.pdf"_s));
        QVERIFY(sample.write(u"deck.png"_s));
        const QString prefix = sample.folder.path(u"pdf"_s);
        told(u"pdftoppm"_s, {u"-png"_s, u"-r"_s, u"144"_s, sample.folder.path(u"deck.pdf"_s), prefix});
        for (std::size_t page = 1; page <= sample.deck.pages.size(); ++page) {
            const QImage pdf = QImage(prefix + u"-%1.png"_s.arg(page))
                                   .scaled(240, 135, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
            const QImage png = QImage(sample.folder.path(u"deck-%1.png"_s.arg(page, 2, 10, QChar(u'0'))))
                                   .scaled(240, 135, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
            QVERIFY(!pdf.isNull());
            int differing = 0;
            for (int y = 0; y < 135; ++y)
                for (int x = 0; x < 240; ++x)
                    differing += std::abs(qGray(pdf.pixel(x, y)) - qGray(png.pixel(x, y))) > 60;
            QVERIFY2(differing < 60, qPrintable(u"page %1: %2 pixels"_s.arg(page).arg(differing)));
        }
    }
};

QTEST_MAIN(TestDeckFile)
#include "tst_deckfile.moc"
