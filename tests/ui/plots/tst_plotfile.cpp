#include "core/portfolio/sample.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"
#include "ui/plots/plotfile.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>
#include <QTest>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

class TestPlotFile final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void theEndingChoosesTheFormat_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("PNG") << u"plot.png"_s << QByteArray("\x89PNG\r\n\x1a\n");
        QTest::newRow("PNG in capitals") << u"plot.PNG"_s << QByteArray("\x89PNG\r\n\x1a\n");
        QTest::newRow("PDF") << u"plot.pdf"_s << QByteArray("%PDF-");
        QTest::newRow("SVG") << u"plot.svg"_s << QByteArray("<?xml ");
        QTest::newRow("several full stops") << u"plot 1.5.svg"_s << QByteArray("<?xml ");
    }

    void theEndingChoosesTheFormat()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, begin);
        const Sample sample;
        QVERIFY(exportPlot(sample.theme, sample.plan, sample.folder.path(name)));
        const QByteArray file = contentsOf(sample.folder.path(name));
        QCOMPARE(file.left(begin.size()), begin);
        QVERIFY(file.size() > 5000);
    }

    void aPictureIsTwiceTheSizeAndShowsEveryProject()
    {
        Sample sample;
        for (const auto choice : {Theme::Choice::Light, Theme::Choice::Dark}) {
            sample.theme.choose(choice);
            QVERIFY(exportPlot(sample.theme, sample.plan, sample.folder.path(u"plot.png"_s)));
            const QImage picture(sample.folder.path(u"plot.png"_s));
            QCOMPARE(picture.size(), QSize(2240, 1400));
            QVERIFY(isLight(sample.theme, picture));
            const QSet<QRgb> colours = coloursOf(picture);
            for (const PlannedProject &planned : sample.plan.projects) {
                const Token token = seriesToken(planned.project.colour);
                QVERIFY2(colours.contains(sample.theme.colour(token, Scheme::Light).rgb()),
                    qPrintable(planned.project.name));
            }
        }
    }

    void thePictureForTheClipboardIsLightToo()
    {
        Sample sample;
        sample.theme.choose(Theme::Choice::Dark);
        const QPixmap picture = pictureOf(drawingOf(sample.theme, sample.plan));
        QCOMPARE(picture.size(), QSize(2240, 1400));
        QCOMPARE(picture.devicePixelRatio(), 2.0);
        QVERIFY(isLight(sample.theme, picture.toImage()));
    }

    void vectorsHoldTheNamesAsText()
    {
        const Sample sample;
        QVERIFY(exportPlot(sample.theme, sample.plan, sample.folder.path(u"plot.svg"_s)));
        const QString svg = QString::fromUtf8(contentsOf(sample.folder.path(u"plot.svg"_s)));
        for (const char *text : {"Value by effort, budget 100 engineer-weeks",
                 "Effort per project, engineer-weeks", "Dispatching", "Deep learning", "43.1"})
            QVERIFY2(svg.contains(QString::fromUtf8(text)), text);
        QVERIFY(!svg.contains(u"<image"_s));
    }

    void whatCannotBeWrittenGetsASentence_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("reason");
        QTest::newRow("another ending") << u"plot.jpeg"_s << u"a plot is written as .png, .pdf or .svg"_s;
        QTest::newRow("no ending") << u"plot"_s << u"a plot is written as .png, .pdf or .svg"_s;
        QTest::newRow("only an ending for a folder") << u"plots.png/"_s << u"a plot is written as"_s;
        QTest::newRow("a folder that is not there")
            << u"missing/plot.png"_s << u"No such file or directory"_s;
    }

    void whatCannotBeWrittenGetsASentence()
    {
        QFETCH(QString, name);
        QFETCH(QString, reason);
        const Sample sample;
        const QStringList before = sample.files();
        const Result<void> written = exportPlot(sample.theme, sample.plan, sample.folder.path(name));
        QVERIFY(!written);
        QCOMPARE(written.error().failure, Failure::Io);
        QVERIFY2(written.error().sentence.contains(reason), qPrintable(written.error().sentence));
        QVERIFY(written.error().sentence.contains(sample.folder.path(name)));
        QCOMPARE(sample.files(), before);
    }

    void aFailureLeavesTheOldFile()
    {
        const Sample sample;
        const QString path = sample.folder.path(u"plot.png"_s);
        QVERIFY(QDir().mkdir(path)); // a folder cannot be replaced
        QVERIFY(!exportPlot(sample.theme, sample.plan, path));
        QVERIFY(QFileInfo(path).isDir());
    }

    void aPortfolioWithoutProjectsIsAnEmptyPlot()
    {
        const Sample sample;
        QVERIFY(exportPlot(sample.theme, {}, sample.folder.path(u"plot.pdf"_s)));
        QVERIFY(!pictureOf(drawingOf(sample.theme, {})).isNull());
    }

private:
    struct Sample
    {
        TestFolder folder;
        Theme theme{*qApp};
        Plan plan;

        Sample()
        {
            const auto document = folder.create();
            if (!addSamplePortfolio(*document))
                qFatal("the sample could not be added");
            const Portfolio portfolio = *readPortfolio(*document);
            plan = *makePlan(portfolio, currentScenario(portfolio));
        }

        QStringList files() const
        {
            return QDir(folder.folder.path())
                .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        }
    };

    static QSet<QRgb> coloursOf(const QImage &picture)
    {
        QSet<QRgb> colours;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x)
                colours.insert(picture.pixel(x, y));
        }
        return colours;
    }

    /// The ground at the corners is the light window's.
    static bool isLight(const Theme &theme, const QImage &picture)
    {
        const QRgb ground = theme.colour(Token::BgWindow, Scheme::Light).rgb();
        return picture.pixel(0, 0) == ground &&
               picture.pixel(picture.width() - 1, picture.height() - 1) == ground;
    }
};

QTEST_MAIN(TestPlotFile)
#include "tst_plotfile.moc"
