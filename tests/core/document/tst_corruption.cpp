// Files cut short, with flipped bits, or tampered with: looking at them never crashes or hangs, a file that
// is refused stays as it was, and one that is called sound holds what was written.
#include "core/portfolio/records.h"
#include "tests/testing/documents.h"
#include "tests/testing/faultydisk.h"
#include "tests/testing/test.h"

#include <QFile>
#include <QTest>

#include <random>

using namespace concave;

namespace {

constexpr int flipsAnywhere = 600;

QByteArray operator""_bytes(const char *bytes, std::size_t length)
{
    return {bytes, static_cast<qsizetype>(length)};
}

/// SQL that gives the newest undoable entry another changeset.
QByteArray withChangeset(const QByteArray &changeset)
{
    return "UPDATE history SET changeset = x'" + changeset.toHex() + "' WHERE seq = 5";
}

/// What reads a file does not know one kind of record from another, and empty tables would catch most of the
/// flips.
const Schema &smallSchema()
{
    return schemaOfVersion(2);
}

/// Everything a program would show of a document.
QString shown(const Document &document)
{
    QString text;
    for (const Kind *kind : document.kinds()) {
        const auto rows = document.rows(*kind);
        if (!rows)
            return rows.error().sentence;
        for (const Row &row : *rows) {
            for (std::size_t i = 0; i < row.size(); ++i) {
                const Field &field = kind->fields[i];
                text +=
                    toText(field, row[i]) + toWords(field, row[i]) + toJson(field, row[i]).toString() + u'|';
            }
            text += u'\n';
        }
    }
    return text;
}

/// Reads, takes back and changes what it can.
void exercise(Document &document)
{
    (void)document.all<Project>();
    (void)document.all<Curve>();
    (void)document.all<MeasuredPoint>();
    (void)document.all<Scenario>();
    (void)document.all<Adjustment>();
    document.savedAt();
    document.undoState();
    (void)document.asOf(0, document.kinds());
    (void)document.asOf(5, {&MeasuredPoint::description()});
    (void)document.origins(Project::description());
    if (const auto history = document.history()) {
        for (const HistoryEntry &entry : *history) {
            const auto changes = document.fieldChanges(entry);
            for (std::size_t i = 0; changes && i < changes->size(); ++i) {
                const FieldChange &change = (*changes)[i];
                toWords(*change.field, change.before);
                toWords(*change.field, change.after);
            }
        }
        for (const HistoryEntry &entry : *history)
            (void)document.undo(entry);
    }
    (void)document.undo();
    (void)document.redo();
    (void)addProject(document, QStringLiteral("Vision"));
    (void)document.restoreTo(0);
    document.problems();
}

} // namespace

class TestCorruption : public Test
{
    Q_OBJECT

    FaultyDisk m_disk;
    const TestFolder m_folder;
    const QString m_path = m_folder.path(QStringLiteral("broken.concave"));
    QByteArray m_sound;
    QString m_shown;

    /// Nothing where all of the above holds for a file with these contents.
    QString faultOf(const QByteArray &contents) const
    {
        QFile::remove(m_path + QStringLiteral("-journal"));
        overwrite(m_path, contents);
        const Opened opened = openDocument(m_path, smallSchema(), testEnvironment());
        if (!opened.document) {
            if (opened.sentence.isEmpty())
                return QStringLiteral("refused without a word");
            return contentsOf(m_path) == contents ? QString() : QStringLiteral("refused and changed");
        }
        if (opened.document->problems().empty() && shown(*opened.document) != m_shown)
            return QStringLiteral("called sound, but shows:\n%1").arg(shown(*opened.document));
        if (contentsOf(m_path) != contents)
            return QStringLiteral("changed by looking at it");
        exercise(*opened.document);
        return {};
    }

    void verifyFlips(const std::vector<qsizetype> &places) const
    {
        std::mt19937 random(20260310);
        for (const qsizetype place : places) {
            QByteArray broken = m_sound;
            const auto bit = random() % 8;
            broken[place] = static_cast<char>(broken[place] ^ (1 << bit));
            const QString fault = faultOf(broken);
            QVERIFY2(fault.isEmpty(),
                qPrintable(QStringLiteral("byte %1, bit %2: %3").arg(place).arg(bit).arg(fault)));
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_disk.skipSyncs();
        const auto made =
            createDocument(m_folder.path(QStringLiteral("sound.concave")), smallSchema(), testEnvironment());
        QVERIFY(made);
        const std::unique_ptr<Document> &document = *made;
        const Id pricing = addProject(*document, QStringLiteral("Pricing"));
        const Id vision = addProject(*document, QStringLiteral("Vision"));
        QVERIFY(document->edit(QStringLiteral("Measure"), [&](Edit &edit) {
            edit.insert(Curve{.project = pricing, .family = allocation::Family::Hill, .ceiling = 90});
            for (int i = 0; i < 40; ++i)
                edit.insert(MeasuredPoint{.id = {}, .project = vision, .effort = 1.0 + i, .accuracy = 50});
            const Id scenario = edit.insert(Scenario{.id = {}, .name = QStringLiteral("Müller & Söhne")});
            edit.insert(Adjustment{.id = {}, .scenario = scenario, .project = pricing, .weight = 2});
        }));
        QVERIFY(weigh(*document, pricing, 2));
        QVERIFY(weigh(*document, pricing, 3));
        QVERIFY(document->undo());
        QVERIFY(document->edit(QStringLiteral("Remove"), [&](Edit &edit) { edit.remove<Project>(vision); }));
        QVERIFY(document->undo());
        QCOMPARE(document->problems(), std::vector<QString>());
        m_shown = shown(*document);
        m_sound = contentsOf(document->path());
        QCOMPARE(faultOf(m_sound), QString());
    }

    void truncated()
    {
        const auto length = static_cast<int>(m_sound.size());
        for (int i = 0; i < 600; ++i) {
            const int kept = i < 200 ? i : i < 400 ? length - 1 - (i - 200) : (i - 400) * (length / 200);
            const QString fault = faultOf(m_sound.first(kept));
            QVERIFY2(fault.isEmpty(), qPrintable(QStringLiteral("%1 bytes: %2").arg(kept).arg(fault)));
        }
    }

    void flippedInTheHeader()
    {
        std::vector<qsizetype> places;
        for (int i = 0; i < 300; ++i)
            places.push_back(i % 100);
        verifyFlips(places);
    }

    void flippedAnywhere()
    {
        std::mt19937 random(7);
        std::vector<qsizetype> places;
        for (int i = 0; i < flipsAnywhere; ++i)
            places.push_back(static_cast<qsizetype>(random() % static_cast<quint64>(m_sound.size())));
        verifyFlips(places);
    }

    /// Most of a file is records; the changesets are what is read with SQLite's session extension.
    void flippedInChangesets()
    {
        std::vector<qsizetype> places;
        for (const char *table : {"project", "curve", "point", "scenario", "adjustment"}) {
            const QByteArray name = QByteArray(table) + '\0';
            for (qsizetype found = m_sound.indexOf(name); found >= 0;
                 found = m_sound.indexOf(name, found + 1)) {
                for (qsizetype place = found - 16; place < found + 120; place += 3)
                    places.push_back(place);
            }
        }
        QVERIFY(places.size() > 300);
        verifyFlips(places);
    }

    void zeroed()
    {
        for (qsizetype from = 0; from < m_sound.size(); from += 512) {
            QByteArray broken = m_sound;
            broken.replace(from, 512, QByteArray(512, '\0'));
            const QString fault = faultOf(broken);
            QVERIFY2(fault.isEmpty(), qPrintable(QStringLiteral("from %1: %2").arg(from).arg(fault)));
        }
    }

    void tamperedWith_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("unknown choice") << QByteArray("UPDATE project SET state = 99");
        QTest::newRow("ordinal beyond an int") << QByteArray("UPDATE project SET colour = 4294967301");
        QTest::newRow("negative ordinal") << QByteArray("UPDATE project SET colour = -1");
        QTest::newRow("flag of 7") << QByteArray("UPDATE scenario SET whole = 7");
        QTest::newRow("infinite number") << QByteArray("UPDATE project SET weight = 9e999");
        QTest::newRow("number out of limits") << QByteArray("UPDATE project SET weight = -1");
        QTest::newRow("blank name") << QByteArray("UPDATE project SET name = ' '");
        QTest::newRow("text that is not UTF-8")
            << QByteArray("UPDATE project SET name = CAST(x'ff80c0' AS TEXT)");
        QTest::newRow("id 0") << QByteArray("INSERT INTO scenario VALUES (0, 'x', '', 1, 0, 0, 0, '', 1, 1)");
        QTest::newRow("negative id") << QByteArray(
            "INSERT INTO scenario VALUES (-5, 'x', '', 1, 0, 0, 0, '', 1, 1)");
        QTest::newRow("reference to nothing") << QByteArray("DELETE FROM project");
        QTest::newRow("minimum above maximum") << QByteArray("UPDATE project SET minimum = 5, maximum = 1");
        QTest::newRow("history in a circle") << QByteArray("UPDATE history SET undoes = id");
        QTest::newRow("history of the future")
            << QByteArray("UPDATE history SET undoes = (SELECT max(id) FROM history) WHERE seq < 3");
        QTest::newRow("undoes that are no ids")
            << QByteArray("UPDATE history SET undoes = 'all of it' WHERE seq = 5");
        QTest::newRow("gap in history") << QByteArray("DELETE FROM history WHERE seq = 4");
        QTest::newRow("no history") << QByteArray("DELETE FROM history");
        QTest::newRow("no time") << QByteArray("UPDATE history SET at = 'yesterday'");
        QTest::newRow("last id there is")
            << QByteArray("UPDATE history SET id = 9223372036854775807 WHERE seq = 7");
        QTest::newRow("empty changeset") << QByteArray("UPDATE history SET changeset = x''");
        QTest::newRow("rubbish changeset") << QByteArray("UPDATE history SET changeset = x'deadbeef'");
        // Format: 'T', the number of columns, which of them are the key, the table; then for each row what
        // was done (9 removed, 18 inserted, 23 updated), 0, and its values, each after its type (1 integer, 3
        // text).
        QTest::newRow("changeset of history itself") << withChangeset("T\x01\x01"
                                                                      "history\0"
                                                                      "\x09\0"
                                                                      "\x01\0\0\0\0\0\0\0\x01"_bytes);
        QTest::newRow("changeset whose key is another column")
            << withChangeset("T\x02\0\x01"
                             "point\0"
                             "\x09\0"
                             "\x01\0\0\0\0\0\0\0\x01\x01\0\0\0\0\0\0\0\x01"_bytes);
        QTest::newRow("changeset without a key") << withChangeset("T\x01\0"
                                                                  "point\0"
                                                                  "\x09\0"
                                                                  "\x01\0\0\0\0\0\0\0\x01"_bytes);
        QTest::newRow("changeset of id 0") << withChangeset("T\x01\x01"
                                                            "point\0"
                                                            "\x09\0"
                                                            "\x01\0\0\0\0\0\0\0\0"_bytes);
        QTest::newRow("changeset with a text for an id") << withChangeset("T\x01\x01"
                                                                          "point\0"
                                                                          "\x09\0"
                                                                          "\x03\x01x"_bytes);
        QTest::newRow("changeset of a text longer than itself")
            << withChangeset("T\x01\x01"
                             "point\0"
                             "\x12\0"
                             "\x03\x87\xff\xff\xff\x7fx"_bytes);
        QTest::newRow("changeset of no columns") << withChangeset("T\0"
                                                                  "point\0"
                                                                  "\x12\0"_bytes);
        QTest::newRow("changeset of more columns than there are")
            << withChangeset("T\x05\x01\0\0\0\0"
                             "point\0"
                             "\x09\0"_bytes +
                             QByteArray("\x01\0\0\0\0\0\0\0\x01", 9).repeated(5));
    }

    void tamperedWith()
    {
        QFETCH(QByteArray, sql);
        overwrite(m_path, m_sound);
        plant(m_path, sql);
        const QByteArray contents = contentsOf(m_path);
        QCOMPARE(faultOf(contents), QString());
        overwrite(m_path, contents);
        const Opened opened = openDocument(m_path, smallSchema(), testEnvironment());
        QVERIFY(opened.document);
        QVERIFY(!opened.document->problems().empty());
    }
};

QTEST_GUILESS_MAIN(TestCorruption)
#include "tst_corruption.moc"
