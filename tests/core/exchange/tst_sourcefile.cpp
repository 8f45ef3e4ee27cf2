// Files of every format that leads come in, and those that only look like one.
#include "core/exchange/sourcefile.h"
#include "core/exchange/workbook.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"

#include <QRandomGenerator>
#include <QTest>

#include <xlsxwriter.h>
#include <zip.h>

using namespace concave;
using Qt::Literals::StringLiterals::operator""_s;

namespace {

/// Rows as lines: "1: a|b".
QString picture(const Grid &grid)
{
    QStringList lines;
    for (std::size_t row = 0; row < grid.rowCount(); ++row) {
        QStringList cells;
        for (std::size_t column = 0; column < grid.width(row); ++column)
            cells << grid.cell(row, column);
        lines << QStringLiteral("%1: %2").arg(grid.line(row)).arg(cells.join(u'|'));
    }
    return lines.join(u'\n');
}

QString picture(const Result<SourceFile> &file)
{
    return file ? picture(file->grid) : file.error().sentence;
}

/// A workbook as Excel would write it.
QByteArray workbook(const QString &path, const std::function<void(lxw_workbook *, lxw_worksheet *)> &fill)
{
    lxw_workbook *book = workbook_new(path.toUtf8().constData());
    fill(book, workbook_add_worksheet(book, "Leads"));
    workbook_add_worksheet(book, "Other");
    if (workbook_close(book) != LXW_NO_ERROR)
        qFatal("no workbook");
    return contentsOf(path);
}

/// A ZIP of entries, as no spreadsheet would write it.
QByteArray archive(const QString &path, const std::vector<std::pair<const char *, QByteArray>> &entries,
    const char *password = nullptr)
{
    zip_t *zip = zip_open(path.toUtf8().constData(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    for (const auto &[name, bytes] : entries) {
        zip_source_t *source =
            zip_source_buffer(zip, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
        const zip_int64_t index = zip_file_add(zip, name, source, 0);
        if (password)
            zip_file_set_encryption(zip, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256, password);
    }
    if (zip_close(zip) != 0)
        qFatal("%s", zip_strerror(zip));
    return contentsOf(path);
}

/// The parts of a workbook around a sheet.
std::vector<std::pair<const char *, QByteArray>> around(const QByteArray &sheet)
{
    return {{"xl/workbook.xml",
                "<workbook xmlns:r=\"urn:r\"><sheets><sheet name=\"x\" r:id=\"rId1\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
            "</Relationships>"},
        {"xl/worksheets/sheet1.xml", sheet}};
}

} // namespace

class TestSourceFile : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void workbooksAreReadAsTheyLook()
    {
        const TestFolder folder;
        const QString path = folder.path(u"leads.xlsx"_s);
        workbook(path, [](lxw_workbook *book, lxw_worksheet *sheet) {
            const auto format = [&](const char *code) {
                lxw_format *made = workbook_add_format(book);
                format_set_num_format(made, code);
                return made;
            };
            lxw_datetime day{2026, 3, 12, 0, 0, 0};
            lxw_datetime moment{2026, 3, 12, 14, 5, 0};
            worksheet_write_string(sheet, 1, 0, "Name", nullptr);
            worksheet_write_string(sheet, 1, 1, "Grüße & <b>", nullptr);
            worksheet_write_datetime(sheet, 2, 0, &day, format("dd/mm/yyyy"));
            worksheet_write_datetime(sheet, 2, 1, &moment, format("yyyy-mm-dd hh:mm"));
            worksheet_write_number(sheet, 2, 2, 45000, nullptr);
            worksheet_write_number(sheet, 2, 3, 0.25, format("0%"));
            worksheet_write_number(sheet, 2, 4, 1234567.5, format("[$€-407] #,##0.00"));
            worksheet_write_number(sheet, 2, 5, 87000, format("\"$\"#,##0"));
            worksheet_write_boolean(sheet, 4, 0, 1, nullptr);
            worksheet_write_formula_num(sheet, 4, 2, "=1+1", nullptr, 2);
            worksheet_write_string(sheet, 4, 3, "two\nlines", nullptr);
        });
        QCOMPARE(picture(readSourceFile(path)),
            u"2: Name|Grüße & <b>\n3: 2026-03-12|2026-03-12T14:05:00|45000|25%|€ 1234567.5|$ 87000\n"
            "5: true||2|two\nlines"_s);
    }

    void whatOtherProgramsWriteIsRead()
    {
        const TestFolder folder;
        const QByteArray bytes = archive(folder.path(u"x.xlsx"_s),
            around(
                "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>a</t></is></c>"
                "<c t=\"str\"><f>X</f><v>b</v></c><c t=\"e\"><v>#DIV/0!</v></c><c t=\"s\"><v>7</v></c></row>"
                "<row r=\"9\"><c r=\"C9\"><v>1e3</v></c></row></sheetData></worksheet>"));
        const auto grid = readWorkbook(bytes);
        QVERIFY2(grid, qPrintable(sentenceOf(grid)));
        QCOMPARE(picture(*grid), u"1: a|b|#DIV/0!|\n9: ||1000"_s);
    }

    void whatIsNoTableIsASentence_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        const TestFolder folder;
        const QString path = folder.path(u"x.zip"_s);
        const auto row = [](const char *name, const QByteArray &bytes, const char *says) {
            QTest::newRow(name) << bytes << QString::fromUtf8(says);
        };
        row("nothing", "", "is empty");
        row("a picture", "\x89PNG\r\n\x1A\n", "a picture");
        row("a document", contentsOf(QStringLiteral(CONCAVE_TEST_DATA "/version-1.concave")),
            "a Concave document");
        row("an old or protected workbook", QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), "password");
        row("a ZIP of something else", archive(path, {{"readme.txt", "hello"}}), "no Excel workbook");
        row("a cut ZIP", archive(path, around("<worksheet/>")).first(120), "damaged");
        row("a ZIP with a password", archive(path, around("<worksheet/>"), "secret"), "password");
        row("a bomb", archive(path, around("<worksheet>" + QByteArray(50 << 20, ' ') + "</worksheet>")),
            "unpacks to far more");
        row("entities",
            archive(path, around("<!DOCTYPE x [<!ENTITY a \"aaaa\">]><worksheet><sheetData><row><c t=\"str\">"
                                 "<v>&a;</v></c></row></sheetData></worksheet>")),
            "damaged");
        row("deep XML", archive(path, around(QByteArray("<a>").repeated(100'000))), "damaged");
        row("broken XML", archive(path, around("<worksheet><sheetData>")), "damaged");
        row("a column far to the right",
            archive(path, around("<worksheet><sheetData><row><c r=\"XFD1\"><v>1</v></c></row></sheetData>"
                                 "</worksheet>")),
            "more than 1000 columns");
        row("a large cell",
            archive(path, around("<worksheet><sheetData><row><c t=\"str\"><v>" + QByteArray(10 << 20, 'x') +
                                 QByteArray("</v></c></row></sheetData></worksheet>"))),
            "unpacks to far more");
        row("a large cell of a CSV", "a,b\n1,\"" + QByteArray(10 << 20, 'x') + "\"\n",
            "more than 1048576 bytes");
        row("deep JSON", QByteArray("{\"a\":") + QByteArray(100'000, '['), "nested deeper");
        row("JSON of something else", "{\"name\": 1}", "no Trello board");
        row("broken JSON", "{\"cards\": [", "damaged");
    }

    void whatIsNoTableIsASentence()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        const TestFolder folder;
        const QString path = folder.path(u"leads"_s);
        overwrite(path, bytes);
        const auto file = readSourceFile(path);
        QVERIFY(!file);
        QVERIFY2(file.error().sentence.contains(says), qPrintable(file.error().sentence));
    }

    void aFileThatIsNotThereIsNamed()
    {
        const TestFolder folder;
        QCOMPARE(readSourceFile(folder.path(u"none.csv"_s)).error().failure, Failure::NotFound);
        QCOMPARE(readSourceFile(folder.folder.path()).error().failure, Failure::Io);
    }

    /// The kernel's files say that they are empty, and then are not: as if something wrote to them meanwhile.
    void aFileThatChangesIsNotTaken()
    {
        const QString path = u"/proc/self/status"_s;
        if (!QFile::exists(path))
            QSKIP("needs the /proc of Linux");
        const auto file = readSourceFile(path);
        QVERIFY(!file);
        QVERIFY2(file.error().sentence.contains(u"changed while it was read"_s),
            qPrintable(file.error().sentence));
    }

    void encodingAndDelimiterCanBeChosen()
    {
        const TestFolder folder;
        const QString path = folder.path(u"x.csv"_s);
        overwrite(path, "a;b,c\nGr\xC3\xBC;1,2\n");
        QCOMPARE(picture(readSourceFile(path, {.encoding = Encoding::Windows1252, .delimiter = ','})),
            u"1: a;b|c\n2: GrÃ¼;1|2"_s);
        overwrite(path, "a;b\nGr\xFC;1\n");
        QCOMPARE(readSourceFile(path)->encoding, Encoding::Windows1252);
        QVERIFY(picture(readSourceFile(path, {.encoding = Encoding::Utf8})).contains(u"not in UTF-8"_s));
    }

    void boardsTellWhatTheyLeaveOut()
    {
        QByteArray actions;
        for (int i = 0; i < 1000; ++i)
            actions += QByteArray(i ? "," : "") +
                       "{'type':'commentCard','date':'2026-03-01T10:00:00.000Z','data':{'text':'No " +
                       QByteArray::number(i) + "\\nindeed','card':{'id':'5fd61710aaaa'}}}";
        QByteArray board = "{'lists':[{'id':'l','name':'Now','softLimit':4}],"
                           "'cards':[{'id':'5fd61710aaaa','name':'Acme','idList':'l',"
                           "'customFieldItems':[{'idCustomField':'f','value':{'number':'12.5'}}]}],"
                           "'customFields':[{'id':'f','name':'Amount'}],'actions':[" +
                           actions + "]}";
        const TestFolder folder;
        const QString path = folder.path(u"board.json"_s);
        overwrite(path, board.replace('\'', '"'));
        const auto file = readSourceFile(path);
        QVERIFY2(file, qPrintable(sentenceOf(file)));
        QVERIFY(file->notes.join(u' ').contains(u"older comments are missing"_s));
        QCOMPARE(file->lists.front().limit, 4);
        QCOMPARE(file->grid.cell(0, 12), u"Amount"_s);
        QCOMPARE(file->grid.cell(1, 12), u"12.5"_s);
        QCOMPARE(file->grid.cell(1, 9), u"2020-12-13T13:28:48Z"_s); // from the card's id
        QVERIFY(file->grid.cell(1, 11).startsWith(u"2026-03-01T10:00:00.000Z No 999\n  indeed\n2026"_s));
    }

    /// Whatever is done to a workbook, there is a grid or a sentence.
    void brokenWorkbooksAreAGridOrASentence()
    {
        const TestFolder folder;
        const QByteArray sample =
            workbook(folder.path(u"x.xlsx"_s), [](lxw_workbook *, lxw_worksheet *sheet) {
                for (lxw_row_t row = 0; row < 30; ++row) {
                    worksheet_write_string(sheet, row, 0, "Café Méridien", nullptr);
                    worksheet_write_number(sheet, row, 1, 1.5 * row, nullptr);
                }
            });
        QRandomGenerator random(20260310);
        for (int round = 0; round < 2000; ++round) {
            QByteArray broken = sample;
            if (round % 4 == 0)
                broken.truncate(random.bounded(static_cast<int>(sample.size())));
            for (int flips = round % 6; flips > 0 && !broken.isEmpty(); --flips) {
                char &byte = broken[random.bounded(static_cast<int>(broken.size()))];
                byte = static_cast<char>(byte ^ (1 << random.bounded(8)));
            }
            const auto grid = readWorkbook(broken);
            QVERIFY(grid || !grid.error().sentence.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestSourceFile)
#include "tst_sourcefile.moc"
