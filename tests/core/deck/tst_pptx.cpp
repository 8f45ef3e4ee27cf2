// Decks for PowerPoint: sound packages, and in them what was laid out.
#include "core/deck/pptx.h"
#include "tests/testing/packagefile.h"
#include "tests/testing/slides.h"
#include "tests/testing/test.h"

#include <QDir>
#include <QTest>

using namespace concave;
using Qt::Literals::StringLiterals::operator""_s;

namespace {

PackageFile written(const std::vector<LaidSlide> &pages)
{
    return PackageFile(toPptx(pages, exampleLook(), exampleProperties()));
}

QString slide(int number)
{
    return u"ppt/slides/slide%1.xml"_s.arg(number);
}

} // namespace

class TestPptx : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void theSamePagesGiveTheSameBytes()
    {
        QCOMPARE(toPptx(examplePages(), exampleLook(), exampleProperties()),
            toPptx(examplePages(), exampleLook(), exampleProperties()));
    }

    void everyKindOfPageMakesASoundPackage() { QCOMPARE(written(examplePages()).faults(), QStringList()); }

    void fiveHundredPagesMakeASoundPackage()
    {
        std::vector<LaidSlide> pages;
        for (int i = 0; i < 100; ++i) {
            for (const LaidSlide &page : examplePages())
                pages.push_back(page);
        }
        const PackageFile file = written(pages);
        QCOMPARE(file.faults(), QStringList());
        QCOMPARE(file.named(u"ppt/slides/[^/]*xml$"_s).size(), 600);
    }

    void titlesBodiesAndFootersAreThePlaceholdersOfALayout()
    {
        const PackageFile file = written(examplePages());
        QCOMPARE(file.values(slide(1), u"p:ph"_s, u"type"_s), QStringList({u"title"_s, u"subTitle"_s}));
        QCOMPARE(file.values(slide(2), u"p:ph"_s, u"type"_s),
            QStringList({u"title"_s, u"ftr"_s, u"sldNum"_s, u"body"_s}));
        QCOMPARE(file.values(u"ppt/slideLayouts/slideLayout1.xml"_s, u"p:sldLayout"_s, u"type"_s),
            QStringList{u"title"_s});
        QCOMPARE(file.values(u"ppt/slideLayouts/slideLayout2.xml"_s, u"p:ph"_s, u"type"_s),
            QStringList({u"title"_s, u"ftr"_s, u"sldNum"_s, u"body"_s}));
    }

    void textsComeBackAsTheyWere()
    {
        const QStringList texts = hardTexts();
        const PackageFile file = written({textPage(u"<Title> & \"more\""_s, texts)});
        QCOMPARE(file.faults(), QStringList());
        const QStringList read = file.texts(slide(1), u"a:p"_s);
        QCOMPARE(read.first(), u"<Title> & \"more\""_s);
        QCOMPARE(read.mid(read.size() - texts.size()), texts);
    }

    void whatXmlCannotHoldIsLeftOut()
    {
        const PackageFile file = written({textPage(u"a\x01\x1F"
                                                   "b"_s,
            {u"x"_s + QChar(0xD800) + u"y"_s + QChar(0xFFFF) + u"z"_s, u"bell\a, escape\x1B"_s})});
        QCOMPARE(file.faults(), QStringList());
        QCOMPARE(file.texts(slide(1), u"a:p"_s).first(), u"ab"_s);
        QCOMPARE(file.texts(slide(1), u"a:p"_s).mid(3), QStringList({u"xyz"_s, u"bell, escape"_s}));
    }

    void whatReadsRightToLeftIsSetSo()
    {
        const PackageFile file = written({textPage(u"Title"_s, {u"left"_s, u"שלום"_s})});
        const QStringList reading = file.values(slide(1), u"a:pPr"_s, u"rtl"_s);
        QCOMPARE(reading.mid(reading.size() - 2), QStringList({u"0"_s, u"1"_s}));
        QCOMPARE(file.values(slide(1), u"a:pPr"_s, u"algn"_s).last(), u"r"_s);
    }

    void stepsCountByThemselves()
    {
        const PackageFile file = written(examplePages());
        QCOMPARE(file.values(slide(3), u"a:buAutoNum"_s, u"startAt"_s), QStringList({u"3"_s, u"3"_s}));
    }

    void tablesHaveAHead()
    {
        const PackageFile file = written(examplePages());
        QCOMPARE(file.values(slide(4), u"a:tblPr"_s, u"firstRow"_s), QStringList{u"1"_s});
        QCOMPARE(file.texts(slide(4), u"a:p"_s).mid(3, 6),
            QStringList({u"Concern"_s, u"What we do about it"_s, u"Status"_s, u"Orders vanish"_s,
                u"Count them every minute"_s, u"Addressed"_s}));
    }

    void theSpeakersNotesArePagesOfTheirOwn()
    {
        const PackageFile file = written(examplePages());
        QCOMPARE(file.named(u"notesSlides/[^/]*xml$"_s), QStringList{u"ppt/notesSlides/notesSlide2.xml"_s});
        QCOMPARE(file.texts(u"ppt/notesSlides/notesSlide2.xml"_s, u"a:p"_s),
            QStringList({u"Show the queue."_s, u"Then stop the engine."_s}));
    }

    void whatIsSeenIsDescribedOrMarkedAsDecoration()
    {
        const PackageFile file = written(examplePages());
        QCOMPARE(file.values(slide(5), u"p:cNvPr"_s, u"descr"_s),
            QStringList{u"Four breaches, the last on 27 February."_s});
        QCOMPARE(file.values(slide(2), u"adec:decorative"_s, u"val"_s), QStringList{u"1"_s}); // the rule
    }

    void numbersOfAChartStandInItsWorkbook()
    {
        const PackageFile file = written(examplePages());
        const QString chart = file.named(u"charts/[^/]*xml$"_s).first();
        const PackageFile book(file.parts.value(file.named(u"xlsx$"_s).first()));
        QCOMPARE(book.faults(), QStringList());
        const QStringList cells = book.values(u"xl/worksheets/sheet1.xml"_s, u"c"_s, u"r"_s);
        const QStringList contents = book.texts(u"xl/worksheets/sheet1.xml"_s, u"c"_s);
        QMap<QString, QString> sheet;
        for (qsizetype i = 0; i < cells.size(); ++i)
            sheet[cells[i]] = contents[i];
        // A series of the chart: its name, then its days, its numbers and the lengths of its stems.
        const QString name = sheet.key(u"Breaches"_s);
        const QString column = QString(name).remove(u'1');
        QVERIFY(file.texts(chart, u"c:f"_s).contains(u"Sheet1!$%1$1"_s.arg(column)));
        QVERIFY(file.texts(chart, u"c:f"_s).contains(u"Sheet1!$%1$2:$%1$7"_s.arg(column)));
        QCOMPARE(QStringList({sheet[column + u'2'], sheet[column + u'3'], sheet[column + u'4']}),
            QStringList({u"9"_s, u"14"_s, u"31"_s}));
    }

    void propertiesSayWhoseItIs()
    {
        const PackageFile file = written(examplePages());
        QCOMPARE(
            file.texts(u"docProps/core.xml"_s, u"dc:title"_s), QStringList{u"Dispatching <engine> & more"_s});
        QCOMPARE(file.texts(u"docProps/core.xml"_s, u"dc:creator"_s), QStringList{u"Alma Verrin"_s});
        QCOMPARE(
            file.texts(u"docProps/core.xml"_s, u"dcterms:created"_s), QStringList{u"2026-03-12T09:00:00Z"_s});
    }
};

QTEST_GUILESS_MAIN(TestPptx)
#include "tst_pptx.moc"
