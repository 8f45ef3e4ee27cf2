// Tables as CSV and Excel: what is in the file, and what becomes of what a spreadsheet would run.
#include "core/exchange/csv.h"
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

Sheet days()
{
    const QDate day(2026, 3, 12);
    return {.name = u"Days"_s,
        .columns = {{u"Day"_s}, {u"When"_s}, {u"Value"_s, 2}},
        .rows = {{day, QDateTime(day, QTime(14, 5)), 1234.5}, {QDate(1815, 12, 10), {}, -0.25}}};
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

    void csvForExcelIsThatOfItsLocale()
    {
        QCOMPARE(QString::fromUtf8(toCsvForExcel(days(), QLocale(u"de_DE"_s)).mid(3)),
            u"Day;When;Value\r\n2026-03-12;2026-03-12 14:05;\"1234,5\"\r\n1815-12-10;;\"-0,25\"\r\n"_s);
        const QByteArray english = toCsvForExcel(days(), QLocale(u"en_GB"_s));
        QVERIFY(english.startsWith("\xEF\xBB\xBF"
                                   "Day,When,Value\r\n2026-03-12,2026-03-12 14:05,1234.5\r\n"));
    }

    void datesAreIsoInCsvAndDatesInExcel()
    {
        QCOMPARE(QString::fromUtf8(toCsv(days())),
            u"Day,When,Value\r\n2026-03-12,2026-03-12T14:05,1234.5\r\n1815-12-10,,-0.25\r\n"_s);
        const TestFolder folder;
        const QString path = folder.path(u"days.xlsx"_s);
        QCOMPARE(sentenceOf(writeSheet(days(), path)), QString());
        const QString page = inside(path, u"xl/worksheets/sheet1.xml"_s);
        // Days since the beginning of 1900, as Excel counts them.
        QVERIFY2(page.contains(u"<v>46093</v>"_s) && page.contains(u"<v>46093.586805"_s), qPrintable(page));
        QVERIFY(inside(path, u"xl/sharedStrings.xml"_s).contains(u"1815-12-10"_s)); // before its calendar
        const QString styles = inside(path, u"xl/styles.xml"_s);
        QVERIFY2(styles.contains(u"numFmtId=\"14\""_s) && styles.contains(u"numFmtId=\"22\""_s),
            qPrintable(styles));
    }

    void aTextLongerThanACellOfExcelEndsWithAnEllipsis()
    {
        const TestFolder folder;
        const QString path = folder.path(u"long.xlsx"_s);
        QCOMPARE(sentenceOf(writeSheet(
                     {.name = u"Long"_s, .columns = {{u"Note"_s}}, .rows = {{QString(40000, u'ä')}}}, path)),
            QString());
        QVERIFY(inside(path, u"xl/sharedStrings.xml"_s).contains(QString(32766, u'ä') + u"…<"_s));
    }

    void excelOpensWhatNoXmlHolds()
    {
        const TestFolder folder;
        const QString path = folder.path(u"letters.xlsx"_s);
        const Sheet sheet{.name = u"Letters"_s,
            .columns = {{u"Letters"_s}},
            .rows = {{u"a"_s + QChar(0xFFFE) + QChar(0xFFFF) + u"b"_s}, {u"c\u0001d"_s}}};
        QCOMPARE(sentenceOf(writeSheet(sheet, path)), QString());
        const QString strings = inside(path, u"xl/sharedStrings.xml"_s);
        QVERIFY2(strings.contains(u">ab<"_s), qPrintable(strings));
        QVERIFY2(strings.contains(u">c_x0001_d<"_s), qPrintable(strings));
    }

    void harmlessTextsComeBackAsTheyWere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written");
        for (const auto &[text, written] : {std::pair(u""_s, u""_s), {u"Acme"_s, u"Acme"_s},
                 {u"=1+1"_s, u"'=1+1"_s}, {u"+49 170"_s, u"'+49 170"_s}, {u"\tx"_s, u"'\tx"_s},
                 {u"'s Gravenhage"_s, u"'s Gravenhage"_s}, {u"'=1"_s, u"''=1"_s}, {u"'"_s, u"'"_s}})
            QTest::newRow(qPrintable(u"<%1>"_s.arg(text))) << text << written;
    }

    void harmlessTextsComeBackAsTheyWere()
    {
        QFETCH(QString, text);
        QFETCH(QString, written);
        QCOMPARE(harmless(text), written);
        QCOMPARE(asMeant(written), text);
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
