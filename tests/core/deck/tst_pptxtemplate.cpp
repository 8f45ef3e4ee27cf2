// A company's presentation as a template: what is taken over, what is left out, and what is refused.
#include "core/deck/pptx.h"
#include "core/deck/pptx/placing.h"
#include "core/exchange/archivewriter.h"
#include "tests/testing/documents.h"
#include "tests/testing/packagefile.h"
#include "tests/testing/slides.h"
#include "tests/testing/test.h"

#include <QRegularExpression>
#include <QTest>

using namespace concave;
using Qt::Literals::StringLiterals::operator""_s;

namespace {

const QString master = u"ppt/slideMasters/slideMaster1.xml"_s;
const QString presentation = u"ppt/presentation.xml"_s;

/// A presentation of a company that likes red: our own form, another theme, a logo that links to its site,
/// and a macro.
PackageFile companyFile()
{
    DeckLook look = exampleLook();
    look.colours[static_cast<std::size_t>(Ink::Accent)] = 0xCC0033;
    look.font = u"Georgia"_s;
    PackageFile file(toPptx(examplePages(), look, exampleProperties()));
    file.parts[u"ppt/media/logo.png"_s] = "\x89PNG logo";
    file.parts[u"ppt/vbaProject.bin"_s] = "macro";
    file.replace(u"[Content_Types].xml"_s, "<Override",
        R"(<Default Extension="png" ContentType="image/png"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override)");
    file.replace(u"ppt/slideMasters/_rels/slideMaster1.xml.rels"_s, "</Relationships>",
        R"(<Relationship Id="rId90" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="../media/logo.png"/><Relationship Id="rId91" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.com/" TargetMode="External"/></Relationships>)");
    file.replace(master, "</p:spTree>",
        R"(<p:pic><p:nvPicPr><p:cNvPr id="90" name="Logo"><a:hlinkClick r:id="rId91"/></p:cNvPr><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId90"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="300000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic></p:spTree>)");
    file.replace(u"ppt/_rels/presentation.xml.rels"_s, "</Relationships>",
        R"(<Relationship Id="rId99" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>)");
    return file;
}

QByteArray withoutLayouts()
{
    PackageFile file = companyFile();
    file.parts[master].replace("p:sldLayoutId ", "p:other ");
    return file.zipped();
}

/// What is said of a template with these bytes.
Result<PptxTemplate> read(const QByteArray &bytes)
{
    const TestFolder folder;
    overwrite(folder.path(u"company.pptx"_s), bytes);
    return readTemplate(folder.path(u"company.pptx"_s));
}

PackageFile writtenOn(const PackageFile &company)
{
    const auto base = read(company.zipped());
    if (!base)
        qFatal("%s", qPrintable(base.error().sentence));
    return PackageFile(toPptx(examplePages(), exampleLook(), exampleProperties(), &*base));
}

/// A page with a table.
LaidSlide summary()
{
    for (const LaidSlide &page : examplePages()) {
        for (const SlideItem &item : page.items) {
            if (std::holds_alternative<TableItem>(item))
                return page;
        }
    }
    return {};
}

/// What text is written in beside a table.
pptx::CompanyInk inkOn(const PackageFile &company)
{
    const auto base = read(company.zipped());
    return base ? layoutFor(*base, summary()).ink : pptx::CompanyInk{};
}

} // namespace

class TestPptxTemplate : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void mastersLayoutsThemeAndLogoAreTakenOver()
    {
        const PackageFile file = writtenOn(companyFile());
        QCOMPARE(file.faults(), QStringList());
        QCOMPARE(file.parts.value(u"ppt/media/logo.png"_s), "\x89PNG logo");
        const QString theme = QString::fromUtf8(file.parts.value(u"ppt/theme/theme1.xml"_s));
        QVERIFY(theme.contains(u"CC0033"_s) && theme.contains(u"Georgia"_s));
        QCOMPARE(file.named(u"slideLayouts/[^/]*xml$"_s), companyFile().named(u"slideLayouts/[^/]*xml$"_s));
    }

    void itsSlidesNotesMacrosAndLinksAreNot()
    {
        PackageFile company = companyFile();
        company.replace(u"ppt/slides/slide2.xml"_s, "Concern 1 of 6", "A secret of the company");
        const PackageFile file = writtenOn(company);
        QCOMPARE(file.named(u"vbaProject"_s), QStringList());
        QCOMPARE(file.named(u"slides/[^/]*xml$"_s).size(), static_cast<qsizetype>(examplePages().size()));
        for (const QByteArray &part : file.parts) {
            QVERIFY(!part.contains("example.com"));
            QVERIFY(!part.contains("hlinkClick"));
            QVERIFY(!part.contains("secret"));
        }
    }

    void titlesStandWhereTheCompanyWantsThem()
    {
        const PackageFile file = writtenOn(companyFile());
        const QString slide = QString::fromUtf8(file.parts.value(u"ppt/slides/slide2.xml"_s));
        static const QRegularExpression title(uR"(<p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr)"_s);
        const qsizetype at = title.match(slide).capturedEnd();
        QVERIFY(at > 0);
        QVERIFY2(QStringView(slide).sliced(at).startsWith(u"></p:spPr>") ||
                     QStringView(slide).sliced(at).startsWith(u"/>"),
            qPrintable(slide.mid(at, 60)));
    }

    void coloursFollowItsTheme()
    {
        const PackageFile file = writtenOn(companyFile());
        QVERIFY(file.values(u"ppt/slides/slide2.xml"_s, u"a:schemeClr"_s, u"val"_s).contains(u"accent1"_s));
        QCOMPARE(file.values(u"ppt/slides/slide2.xml"_s, u"a:srgbClr"_s, u"val"_s), QStringList());
    }

    void onADarkGroundTextIsLight()
    {
        PackageFile company = companyFile();
        const QString layout = layoutFor(*read(company.zipped()), summary()).part.sliced(1);
        QCOMPARE(inkOn(company).name, u"tx1"_s);
        QVERIFY(!inkOn(company).isLight);
        company.replace(layout, "<p:spTree>",
            R"(<p:bg><p:bgPr><a:solidFill><a:srgbClr val="10202E"/></a:solidFill></p:bgPr></p:bg><p:spTree>)");
        QCOMPARE(inkOn(company).name, u"bg1"_s);
        QVERIFY(inkOn(company).isLight);
    }

    void textHasTheColourOfTheMastersBody()
    {
        PackageFile company = companyFile();
        QByteArray &xml = company.parts[master];
        const QByteArray dark = R"(<a:schemeClr val="tx1"/>)";
        xml.replace(
            xml.indexOf(dark, xml.indexOf(R"(type="body")")), dark.size(), R"(<a:srgbClr val="ffeecc"/>)");
        company.replace(master, R"(<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/>)",
            R"(<p:bg><p:bgPr><a:solidFill><a:srgbClr val="000000"/>)");
        QCOMPARE(inkOn(company).name, u"FFEECC"_s);
        QVERIFY(inkOn(company).isLight);
    }

    void contentsStandWhereTheMasterHasItsBody()
    {
        PackageFile company = companyFile();
        const auto base = read(company.zipped());
        QVERIFY(base);
        const QRectF area = layoutFor(*base, summary()).area;
        QVERIFY(area.isValid());
        const auto items = pptx::placedItems(summary(), *base, layoutFor(*base, summary()));
        const auto table = std::find_if(items.begin(), items.end(),
            [](const SlideItem &item) { return std::holds_alternative<TableItem>(item); });
        QVERIFY(table != items.end());
        QVERIFY(area.adjusted(-1, -1, 1, 1).contains(std::get<TableItem>(*table).box()));
    }

    void aTitleInTheMiddleIsForNoContents()
    {
        PptxTemplate base{.isCompanys = true, .size = {slideWidth, slideHeight}};
        base.layouts = {{u"cover"_s, {}, {{u"title"_s, {}, {60, 200, 840, 120}}}},
            {u"picture"_s, {}, {{u"title"_s, {}, {60, 30, 840, 60}}, {u"pic"_s, u"1"_s, {0, 0, 400, 540}}}},
            {u"blank"_s, u"blank"_s, {}}, {u"plain"_s, {}, {{u"title"_s, {}, {60, 30, 840, 60}}}}};
        QCOMPARE(layoutFor(base, summary()).part, u"plain"_s);
        base.layouts.pop_back();
        QCOMPARE(layoutFor(base, summary()).part, u"cover"_s);
    }

    void onANarrowerPageAllHasRoom()
    {
        PackageFile company = companyFile();
        company.replace(presentation, R"(cx="12192000" cy="6858000")", R"(cx="9144000" cy="6858000")");
        const PackageFile file = writtenOn(company);
        QCOMPARE(file.values(presentation, u"p:sldSz"_s, u"cx"_s), QStringList{u"9144000"_s});
        for (const QString &slide : file.named(u"slides/[^/]*xml$"_s)) {
            const QStringList left = file.values(slide, u"a:off"_s, u"x"_s);
            const QStringList width = file.values(slide, u"a:ext"_s, u"cx"_s);
            for (qsizetype i = 0; i < left.size(); ++i)
                QVERIFY2(left[i].toLongLong() + width[i].toLongLong() <= 9'144'001, qPrintable(slide));
        }
    }

    void whatWouldLieUnderTheTitleMovesBelowIt()
    {
        // The usual title of PowerPoint's own template: tall, and nearly at the top.
        PackageFile company = companyFile();
        for (const QString &layout : company.named(u"slideLayouts/slideLayout[^1]"_s)) {
            company.parts[layout] =
                QString::fromUtf8(company.parts[layout])
                    .replace(QRegularExpression(
                                 uR"((type="title"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>).*?(</a:xfrm>))"_s),
                        uR"(\1<a:off x="838200" y="365125"/><a:ext cx="10515600" cy="1325563"/>\2)"_s)
                    .toUtf8();
        }
        const PackageFile file = writtenOn(company);
        const QStringList tops = file.values(u"ppt/slides/slide2.xml"_s, u"a:off"_s, u"y"_s);
        for (const QString &top : tops)
            QVERIFY2(top.toLongLong() >= 365'125 + 1'325'563, qPrintable(tops.join(u' ')));
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("sentence");
        const auto changed = [](const QString &part, const QByteArray &before, const QByteArray &after) {
            PackageFile file = companyFile();
            file.replace(part, before, after);
            return file.zipped();
        };
        const QString none = u"it is no PowerPoint presentation"_s;
        QTest::newRow("no ZIP") << QByteArray("Dear all, …") << none;
        QTest::newRow("empty") << QByteArray() << none;
        QTest::newRow("another ZIP") << archived({{u"a.txt"_s, "a"}}) << none;
        QTest::newRow("a workbook") << changed(u"[Content_Types].xml"_s, "presentationml.presentation.main",
                                           "spreadsheetml.sheet.main")
                                    << none;
        QTest::newRow("encrypted") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")
                                   << u"protected by a password"_s;
        QTest::newRow("damaged XML") << changed(master, "</p:cSld>", "") << u"it is damaged"_s;
        QTest::newRow("document type")
            << changed(master, "<p:sldMaster", "<!DOCTYPE a [<!ENTITY b \"c\">]><p:sldMaster")
            << u"it is damaged"_s;
        QTest::newRow("no width") << changed(presentation, "cx=\"12192000\"", "cx=\"nan\"")
                                  << u"it is damaged"_s;
        QTest::newRow("wider than any slide")
            << changed(presentation, "cx=\"12192000\"", "cx=\"9223372036854775807\"") << u"it is damaged"_s;
        QTest::newRow("no layouts") << withoutLayouts() << u"it has no layouts"_s;
        QTest::newRow("bomb") << changed(master, "<p:cSld>", "<p:cSld>" + QByteArray(8'000'000, ' '))
                              << u": the file unpacks to far more"_s;
        QTest::newRow("a master that leads to a slide, as if it were a picture")
            << changed(u"ppt/slideMasters/_rels/slideMaster1.xml.rels"_s, "../media/logo.png",
                   "../slides/slide1.xml")
            << u"it is damaged"_s;
        QTest::newRow("strict") << changed(presentation,
                                       "http://schemas.openxmlformats.org/presentationml/2006/main",
                                       "http://purl.oclc.org/ooxml/presentationml/main")
                                << u"strict form"_s;
    }
    void refusals()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, sentence);
        const auto base = read(bytes);
        QVERIFY(!base);
        QVERIFY2(base.error().sentence.contains(sentence), qPrintable(base.error().sentence));
    }

    void aTemplateThatIsNotThereIsNotRead()
    {
        const auto base = readTemplate(u"/nowhere/company.pptx"_s);
        QVERIFY(!base && base.error().failure == Failure::Io);
        QVERIFY(base.error().sentence.startsWith(u"The template “/nowhere/company.pptx” cannot be read"_s));
    }

    void damageIsToldOrHarmless()
    {
        const QByteArray sound = companyFile().zipped();
        const auto step = static_cast<std::size_t>(sound.size() / 60);
        for (qsizetype at = 1; at < sound.size(); at += static_cast<qsizetype>(step)) {
            QByteArray flipped = sound;
            flipped[at] = static_cast<char>(flipped[at] ^ 0x55);
            for (const QByteArray &bytes : {sound.left(at), flipped}) {
                const auto base = read(bytes);
                QVERIFY(base ? !toPptx(examplePages(), exampleLook(), exampleProperties(), &*base).isEmpty()
                             : !base.error().sentence.isEmpty());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestPptxTemplate)
#include "tst_pptxtemplate.moc"
