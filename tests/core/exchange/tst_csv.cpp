#include "core/exchange/columns.h"
#include "core/exchange/csv.h"
#include "core/exchange/encoding.h"
#include "core/exchange/listing.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"

#include <QRandomGenerator>
#include <QStringEncoder>
#include <QTest>

using namespace concave;

namespace {

/// A table as text: "a|b" for the header, "2: 1|2" for a row of line 2, "3! why" for a ragged one; or the
/// sentence.
QString picture(const Result<CsvTable> &table)
{
    if (!table)
        return table.error().sentence;
    QStringList lines{table->header().join(u'|')};
    for (std::size_t row = 0; row < table->rowCount(); ++row) {
        QStringList cells;
        for (qsizetype column = 0; column < table->header().size(); ++column)
            cells << table->cell(row, static_cast<std::size_t>(column));
        lines << QStringLiteral("%1: %2").arg(table->line(row)).arg(cells.join(u'|'));
    }
    for (const Finding &finding : table->ragged())
        lines << QStringLiteral("%1! %2").arg(finding.row).arg(finding.why);
    return lines.join(u'\n');
}

QByteArray utf16(const QString &text, QStringConverter::Encoding encoding)
{
    QStringEncoder encode(encoding, QStringConverter::Flag::WriteBom);
    return encode(text);
}

/// What a text says when it is written as one cell and read again.
QString readBack(const QString &text)
{
    const Result<CsvTable> table = readCsv("x,y\r\n" + csvLine({text, QStringLiteral("end")}));
    return table && table->rowCount() == 1 ? table->cell(0, 0) : picture(table);
}

} // namespace

class TestCsv : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void tablesAreRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QByteArray &bytes, const char *expected) {
            QTest::newRow(name) << bytes << QString::fromUtf8(expected);
        };
        row("plain", "a,b\n1,2\n3,4\n", "a|b\n2: 1|2\n3: 3|4");
        row("no line end at the end", "a,b\n1,2", "a|b\n2: 1|2");
        row("CRLF", "a,b\r\n1,2\r\n", "a|b\n2: 1|2");
        row("CR", "a,b\r1,2\r3,4", "a|b\n2: 1|2\n3: 3|4");
        row("semicolons", "a;b\n1,5;2\n", "a|b\n2: 1,5|2");
        row("tabs", "a\tb\n1\t\n", "a|b\n2: 1|");
        row("a delimiter in quotes does not count", "\"a;b;c\",d\n1,2\n", "a;b;c|d\n2: 1|2");
        row("quotes", "a,b\n\"x, \"\"y\"\"\",2\n", "a|b\n2: x, \"y\"|2");
        row("a cell of several lines", "a,b\n\"x\n\ny\",2\n3,4\n", "a|b\n2: x\n\ny|2\n5: 3|4");
        row("blank lines and empty rows", "\na,b\n\n1,2\n,\n \n3,4\n", "a|b\n4: 1|2\n7: 3|4");
        row("blanks around", " a , b \n 1 , 2 \n", "a|b\n2: 1|2");
        row("header alone", "a,b\n", "a|b");
        row("one column", "a\n1\n2\n", "a\n2: 1\n3: 2");
        row("ragged", "a,b\n1\n1,2\n1,2,3\n",
            "a|b\n3: 1|2\n2! It has 1 cells where the header has 2.\n4! It has 3 cells where the header has "
            "2.");
        row("a quote inside a cell", "a,b\n5\" disk,2\n", "a|b\n2: 5\" disk|2");
        row("UTF-8", "a\nGrüße\n", "a\n2: Grüße");
        row("UTF-8 with a mark",
            "\xEF\xBB\xBF"
            "a\nGrüße\n",
            "a\n2: Grüße");
        row("Windows-1252",
            "a\nGr\xFC\xDF"
            "e \x80 \x93x\x94\n",
            "a\n2: Grüße € “x”");
        row("UTF-16 little", utf16(QStringLiteral("a\tb\r\nGrüße\t€\r\n"), QStringConverter::Utf16LE),
            "a|b\n2: Grüße|€");
        row("UTF-16 big", utf16(QStringLiteral("a,b\nü,€\n"), QStringConverter::Utf16BE), "a|b\n2: ü|€");
    }

    void tablesAreRead()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, expected);
        QCOMPARE(picture(readCsv(bytes)), expected);
    }

    void whatIsNoTableIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QByteArray &bytes, const char *says) {
            QTest::newRow(name) << bytes << QString::fromUtf8(says);
        };
        row("empty", "", "is empty");
        row("only blank lines", "\n\r\n \n", "is empty");
        row("only a mark", "\xEF\xBB\xBF", "is empty");
        row("NUL", QByteArray("a,b\n1,\0\n", 8), "not a text file");
        row("UTF-16 cut in a character", QByteArray("\xFF\xFE\x61\0b", 5), "not a text file");
        row("UTF-32", QByteArray("\xFF\xFE\0\0a\0\0\0", 8), "not a text file");
        row("an open quote", "a,b\n1,2\n\"3,4\n5,6\n", "begins on line 3");
        row("a long cell", "a,b\n1," + QByteArray(101, 'x') + '\n',
            "the row that begins on line 2 has more than 100 bytes");
        row("a long quoted cell", "a,b\n1,\"" + QByteArray(300'000, '\n') + "\"\n",
            "has more than 100 bytes");
        row("many columns", "a,b\n" + QByteArray(11, ',') + "1\n", "Line 2 has more than 10 columns");
    }

    void whatIsNoTableIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        const Result<CsvTable> table = readCsv(bytes, {.bytes = 1 << 20, .columns = 10, .cellBytes = 100});
        QVERIFY(!table);
        QCOMPARE(table.error().failure, Failure::Input);
        QVERIFY2(table.error().sentence.contains(says), qPrintable(table.error().sentence));
    }

    void aFileThatIsTooLargeIsRefused()
    {
        const Result<CsvTable> table = readCsv(QByteArray(2 << 20, 'x'), {.bytes = 1 << 20});
        QVERIFY(!table);
        QVERIFY2(table.error().sentence.contains(QStringLiteral("more than 1 MB")),
            qPrintable(table.error().sentence));
    }

    void filesThatCannotBeReadAreNamed()
    {
        const TestFolder folder;
        QCOMPARE(readCsvFile(folder.path(QStringLiteral("none.csv"))).error().failure, Failure::NotFound);
        QCOMPARE(readCsvFile(folder.folder.path()).error().failure, Failure::Io);
    }

    void aHundredThousandRowsKeepTheirLines()
    {
        QByteArray bytes = "n,text\n";
        for (int i = 0; i < 100'000; ++i)
            bytes += QByteArray::number(i) + ",\"x\ny\"\n";
        const Result<CsvTable> table = readCsv(bytes);
        QVERIFY(table);
        QCOMPARE(table->rowCount(), std::size_t(100'000));
        QCOMPARE(table->cell(99'999, 0), QStringLiteral("99999"));
        QCOMPARE(table->line(99'999), 2 + 2 * 99'999);
    }

    /// Whatever the bytes, there is a table of even rows or a sentence.
    void noiseIsATableOrASentence()
    {
        QRandomGenerator random(20260310);
        static constexpr char letters[] = "a1,;\t\"\n\r \xFC\xFF\xFE\xEF\xBB\xBF=-";
        const QByteArray alphabet(letters, sizeof letters); // its end is a NUL of its own
        for (int round = 0; round < 20'000; ++round) {
            QByteArray bytes;
            const int length = random.bounded(60);
            for (int i = 0; i < length; ++i)
                bytes += alphabet[random.bounded(static_cast<int>(alphabet.size()))];
            const Result<CsvTable> table = readCsv(bytes);
            if (!table) {
                QVERIFY(!table.error().sentence.isEmpty());
                continue;
            }
            QVERIFY(!table->header().isEmpty());
            QVERIFY(!picture(table).isEmpty());
        }
    }

    void whatIsWrittenIsReadBack_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"plain", "with, comma", "semi;colon", "a \"quote\"", "\"", "two\nlines",
                 "two\r\nlines", "tab\there", "Grüße €", "it's"})
            QTest::newRow(qPrintable(QString::fromUtf8(text).simplified())) << QString::fromUtf8(text);
    }

    void whatIsWrittenIsReadBack()
    {
        QFETCH(QString, text);
        QCOMPARE(readBack(text), text);
    }

    void formulasAreHarmless_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isChanged");
        for (const char *text : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
            QTest::newRow(qPrintable(QString::fromUtf8(text).simplified()))
                << QString::fromUtf8(text) << true;
        for (const char *text : {"", "1", "a=b", "'", "Dispatching engine"})
            QTest::newRow(qPrintable(QString::fromUtf8(text).simplified()))
                << QString::fromUtf8(text) << false;
    }

    void formulasAreHarmless()
    {
        QFETCH(QString, text);
        QFETCH(bool, isChanged);
        QCOMPARE(harmless(text), isChanged ? u'\'' + text : text);
    }

    void recordsAreWrittenFromTheirDescription()
    {
        static const Kind tool{.name = "tool",
            .label = "Tool",
            .fields = {{.name = "id", .label = "Id", .type = FieldType::Key},
                {.name = "name", .label = "Name"},
                {.name = "price", .label = "Price", .type = FieldType::Number, .optional = true},
                {.name = "sharp", .label = "Sharp", .type = FieldType::Flag},
                {.name = "size",
                    .label = "Size",
                    .type = FieldType::Choice,
                    .choices = {{0, "small", "Small"}}}}};
        const Row row{qint64(1) << 60, QStringLiteral("=saw"), -1.5, qint64(1), qint64(0)};
        const Row other{qint64(2), QStringLiteral("axe, \"old\""), Value(), qint64(0), qint64(0)};
        QCOMPARE(toCsv(tool, {row, other}), QByteArray("id,name,price,sharp,size\r\n"
                                                       "1152921504606846976,'=saw,-1.5,true,small\r\n"
                                                       "2,\"axe, \"\"old\"\"\",,false,small\r\n"));
        const QJsonObject expected{{QStringLiteral("id"), QStringLiteral("1152921504606846976")},
            {QStringLiteral("name"), QStringLiteral("=saw")}, {QStringLiteral("price"), -1.5},
            {QStringLiteral("sharp"), true}, {QStringLiteral("size"), QStringLiteral("small")}};
        QCOMPARE(toJson(tool, row), expected);
        QCOMPARE(toJson(tool, other).value(QStringLiteral("price")), QJsonValue(QJsonValue::Null));
    }

    void columnsAreFoundByNameOrChoice()
    {
        const CsvTable table = *readCsv("Titel,B,c,b2\n");
        const QStringList fields{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("d")};
        const auto found = findColumns(
            table, fields, {QStringLiteral("a")}, {{QStringLiteral("titel"), QStringLiteral("A")}});
        QVERIFY(found);
        QCOMPARE(*found, (std::vector<std::optional<std::size_t>>{0, 1, std::nullopt}));
    }

    void columnsThatAreMissingOrTwiceAreNamed()
    {
        const QStringList fields{QStringLiteral("a"), QStringLiteral("b")};
        const auto sentence = [&](const QByteArray &csv, const std::vector<ColumnChoice> &choices) {
            const auto found = findColumns(*readCsv(csv), fields, {QStringLiteral("a")}, choices);
            return found ? QString() : found.error().sentence;
        };
        const ColumnChoice xIsA{QStringLiteral("x"), QStringLiteral("a")};
        QVERIFY(sentence("x,b\n", {}).contains(QStringLiteral("no column “a”")));
        QVERIFY(sentence("a,A\n", {}).contains(QStringLiteral("two columns “a”")));
        QVERIFY(sentence("a,b\n", {xIsA}).contains(QStringLiteral("no column “x”")));
        QVERIFY(sentence("x,b\n", {xIsA, xIsA}).contains(QStringLiteral("Two columns are to fill “a”")));
        QVERIFY(sentence("x,b\n", {{QStringLiteral("x"), QStringLiteral("z")}})
                    .contains(QStringLiteral("no field “z”")));
        QCOMPARE(sentence("x,a,A\n", {xIsA}), QString());
    }
};

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
