// Tables as CSV and Excel: what is in the file, and what becomes of what a spreadsheet would run.
#include "core/exchange/sheet.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"

#include <QFile>
#include <QTest>

#include <zip.h>

using namespace concave;
using Qt::Literals::StringLiterals::operator""_s;

namespace {

Sheet weeks()
{
    return {.name = u"Plan: 2026/27?"_s,
        .columns = {{u"Project"_s}, {u"Weeks"_s, 1}, {u"Note"_s}},
        .rows = {{u"Pricing"_s, 20.75, {}}, {u"=1+1"_s, -3.0, u"a \"b\", <c> & Ω😀"_s}}};
}

/// A file inside an Excel file.
QString inside(const QString &path, const QString &name)
{
    zip_t *archive = zip_open(path.toUtf8().constData(), ZIP_RDONLY, nullptr);
    zip_file_t *file = archive ? zip_fopen(archive, name.toUtf8().constData(), 0) : nullptr;
    QByteArray bytes(file ? 100000 : 0, '\0');
    bytes.resize(file ? zip_fread(file, bytes.data(), static_cast<zip_uint64_t>(bytes.size())) : 0);
    if (file)
        zip_fclose(file);
    if (archive)
        zip_discard(archive);
    return QString::fromUtf8(bytes);
}

} // namespace

class TestSheet : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void csvHoldsAllDigitsAndRunsNothing()
    {
        QCOMPARE(QString::fromUtf8(toCsv(weeks())),
            u"Project,Weeks,Note\r\nPricing,20.75,\r\n'=1+1,-3,\"a \"\"b\"\", <c> & Ω😀\"\r\n"_s);
    }

    void excelHoldsNumbersAndTexts()
    {
        const TestFolder folder;
        const QString path = folder.path(u"plan.xlsx"_s);
        QCOMPARE(sentenceOf(writeSheet(weeks(), path)), QString());
        const QString page = inside(path, u"xl/worksheets/sheet1.xml"_s);
        QVERIFY2(page.contains(u"<v>20.75</v>"_s) && page.contains(u"<v>-3</v>"_s), qPrintable(page));
        QVERIFY(!page.contains(u"<f>"_s)); // no formula
        QVERIFY(page.contains(u"<autoFilter ref=\"A1:C3\""_s));
        QVERIFY(page.contains(u"state=\"frozen\""_s));
        const QString texts = inside(path, u"xl/sharedStrings.xml"_s);
        QVERIFY2(texts.contains(u"'=1+1"_s) && texts.contains(u"&lt;c&gt; &amp; Ω😀"_s), qPrintable(texts));
        QVERIFY(inside(path, u"xl/workbook.xml"_s).contains(u"name=\"Plan  2026 27\""_s));
    }

    void whatCannotBeWrittenLeavesWhatWasThere_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("no folder") << u"nowhere/plan.xlsx"_s;
        QTest::newRow("another ending") << u"plan.ods"_s;
        QTest::newRow("no ending") << u"plan"_s;
    }

    void whatCannotBeWrittenLeavesWhatWasThere()
    {
        QFETCH(QString, name);
        const TestFolder folder;
        const Result<void> written = writeSheet(weeks(), folder.path(name));
        QVERIFY(!written);
        QCOMPARE(written.error().failure, Failure::Io);
        QVERIFY(written.error().sentence.contains(u"Nothing was written"_s));
        QCOMPARE(QDir(folder.folder.path()).entryList(QDir::Files).size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestSheet)
#include "tst_sheet.moc"
