// Records as they were: what is read back of a moment is what was there at that moment.
#include "core/canvas/records.h"
#include "core/portfolio/records.h"
#include "tests/testing/documents.h"
#include "tests/testing/faultydisk.h"
#include "tests/testing/test.h"

#include <QFile>
#include <QTest>

#include <random>

using namespace concave;
using Qt::Literals::StringLiterals::operator""_s;

namespace {

/// One line a record.
QString picture(const Kind &kind, const std::vector<Row> &rows)
{
    QStringList lines;
    for (const Row &row : rows) {
        QStringList words = {QString::fromLatin1(kind.name)};
        for (std::size_t i = 0; i < row.size(); ++i)
            words << toText(kind.fields[i], row[i]);
        lines << words.join(u'|') + u'\n';
    }
    return lines.join(QString());
}

QString now(const Document &document)
{
    QString lines;
    for (const Kind *kind : document.kinds())
        lines += picture(*kind, *document.rows(*kind));
    return lines;
}

QString asOf(const Document &document, qint64 seq)
{
    const Result<Past> past = document.asOf(seq, document.kinds());
    if (!past)
        return past.error().sentence;
    QString lines;
    for (const Kind *kind : document.kinds())
        lines += picture(*kind, past->rows(*kind));
    return lines;
}

QString projectsAsOf(const Document &document, qint64 seq)
{
    const Result<Past> past = document.asOf(seq, {&Project::description()});
    if (!past)
        return past.error().sentence;
    QStringList words;
    for (const Project &project : past->all<Project>())
        words << u"%1 %2"_s.arg(project.name, QString::number(project.weight));
    return words.join(u", "_s);
}

qint64 lastSeq(const Document &document)
{
    const auto history = document.history();
    return history->empty() ? 0 : history->back().seq;
}

/// Edits, undoes, redoes and restores at random. What is refused leaves no entry.
class Walk
{
public:
    Walk(Document &document, unsigned seed) : m_document(document), m_random(seed) {}

    void step()
    {
        switch (upTo(9)) {
        case 0:
            (void)m_document.undo();
            break;
        case 1:
            (void)m_document.redo();
            break;
        case 2:
            (void)m_document.undo(
                (*m_document.history())[upTo(static_cast<std::size_t>(lastSeq(m_document)))]);
            break;
        case 3:
            if (upTo(4) == 0)
                (void)m_document.restoreTo(std::max<qint64>(0, lastSeq(m_document) - qint64(upTo(6))));
            break;
        case 4:
            edit([&](Edit &edit) { edit.insert(Project{.id = {}, .name = word()}); });
            break;
        case 5:
            edit([&](Edit &edit) { edit.remove<Project>(any<Project>(edit)); });
            break;
        case 6:
            edit([&](Edit &edit) {
                edit.modify<Project>(any<Project>(edit), [&](Project &project) {
                    project.name = word();
                    project.weight = double(upTo(5));
                });
            });
            break;
        case 7:
            edit([&](Edit &edit) {
                for (std::size_t i = upTo(4); i > 0; --i)
                    edit.insert(MeasuredPoint{.id = {},
                        .project = any<Project>(edit),
                        .effort = double(i),
                        .accuracy = double(upTo(9))});
            });
            break;
        default:
            edit([&](Edit &edit) {
                edit.modify<MeasuredPoint>(any<MeasuredPoint>(edit),
                    [&](MeasuredPoint &point) { point.accuracy = double(upTo(9)); });
                edit.insert(Project{.id = {}, .name = word()});
            });
            break;
        }
    }

private:
    std::size_t upTo(std::size_t count) { return count == 0 ? 0 : m_random() % count; }
    QString word() { return QString::number(m_random(), 36); }
    void edit(const std::function<void(Edit &)> &work) { (void)m_document.edit(u"Step"_s, work); }

    /// No id where there is none: the edit is refused.
    template <class R>
    Id any(Edit &edit)
    {
        const std::vector<R> records = edit.all<R>();
        return records.empty() ? Id() : records[upTo(records.size())].id;
    }

    Document &m_document;
    std::mt19937 m_random;
};

} // namespace

class TestAsOf : public Test
{
    Q_OBJECT

    FaultyDisk m_disk;

private Q_SLOTS:
    void initTestCase() { m_disk.skipSyncs(); }

    void theStateAfterEveryEntryOfARandomWalkIsReadBack_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (const unsigned seed : {1U, 20U, 300U})
            QTest::addRow("seed %u", seed) << seed;
    }
    void theStateAfterEveryEntryOfARandomWalkIsReadBack()
    {
        QFETCH(const unsigned, seed);
        const TestFolder folder;
        const auto document = folder.create();
        addProject(*document, u"Pricing"_s);
        std::map<qint64, QString> remembered = {{0, QString()}, {1, now(*document)}};
        Walk walk(*document, seed);
        for (int i = 0; i < 250; ++i) {
            walk.step();
            remembered[lastSeq(*document)] = now(*document);
        }
        QVERIFY(remembered.size() > 100);
        for (const auto &[seq, then] : remembered)
            QCOMPARE(asOf(*document, seq), then);
        QCOMPARE(now(*document), remembered.rbegin()->second); // and nothing was touched
    }

    void beyondTheLastEntryIsNow()
    {
        const TestFolder folder;
        const auto document = folder.create();
        addProject(*document, u"Pricing"_s);
        QCOMPARE(projectsAsOf(*document, 99), u"Pricing 1"_s);
        QCOMPARE(projectsAsOf(*document, -1), QString());
    }

    void onlyWhatIsAskedForIsRead()
    {
        const TestFolder folder;
        const auto document = folder.create();
        const Id pricing = addProject(*document, u"Pricing"_s);
        QVERIFY(document->edit(u"Measure"_s, [&](Edit &edit) {
            edit.insert(MeasuredPoint{.id = {}, .project = pricing, .effort = 1, .accuracy = 2});
        }));
        QVERIFY(weigh(*document, pricing, 2));
        const auto past = document->asOf(1, {&Project::description(), &MeasuredPoint::description()});
        QCOMPARE(past->all<MeasuredPoint>().size(), 0U);
        QCOMPARE(past->record<Project>(pricing)->weight, 1.0);
        QVERIFY(!past->record<Project>({7}));
        QCOMPARE(projectsAsOf(*document, 1), u"Pricing 1"_s);
    }

    void whoWasForgottenIsForgottenThenToo()
    {
        const TestFolder folder;
        const auto document = folder.create();
        const Id id = addProject(*document, u"For Anna Berg"_s);
        QVERIFY(weigh(*document, id, 2));
        QVERIFY(document->edit(u"Rename"_s, [&](Edit &edit) {
            edit.modify<Project>(id, [](Project &project) { project.name = u"Pricing"_s; });
        }));
        QVERIFY(document->forget(*Terms::from({u"Anna Berg"_s})));
        QCOMPARE(projectsAsOf(*document, 1), u"For [forgotten] 1"_s);
        QCOMPARE(projectsAsOf(*document, 2), u"For [forgotten] 2"_s);
        QCOMPARE(projectsAsOf(*document, 3), u"Pricing 2"_s);
        QCOMPARE(projectsAsOf(*document, 0), QString());
    }

    void ofADamagedHistoryASentenceComesBack_data()
    {
        QTest::addColumn<QByteArray>("damage");
        QTest::newRow("cut short") << QByteArray(
            "UPDATE history SET changeset = substr(changeset, 1, length(changeset) - 3) WHERE seq = 2");
        QTest::newRow("no changeset at all")
            << QByteArray("UPDATE history SET changeset = x'ff' WHERE seq = 2");
        QTest::newRow("another's") << QByteArray(
            "UPDATE history SET changeset = (SELECT changeset FROM history WHERE seq = 3) WHERE seq = 2");
        QTest::newRow("missing") << QByteArray("DELETE FROM history WHERE seq = 2");
        QTest::newRow("the last one missing")
            << QByteArray("DELETE FROM history WHERE seq = 2; DELETE FROM history WHERE seq = 3");
        QTest::newRow("a record changed behind its back") << QByteArray("UPDATE project SET weight = 9");
        QTest::newRow("a record gone") << QByteArray("DELETE FROM project");
        QTest::newRow("a record that never could be") << QByteArray("UPDATE project SET state = 99");
    }
    void ofADamagedHistoryASentenceComesBack()
    {
        QFETCH(const QByteArray, damage);
        const TestFolder folder;
        const auto document = folder.create();
        const Id id = addProject(*document, u"Pricing"_s);
        QVERIFY(weigh(*document, id, 2));
        QVERIFY(weigh(*document, id, 3));
        QVERIFY(weigh(*document, id, 4));
        plant(document->path(), damage);
        const auto past = document->asOf(0, {&Project::description()});
        QVERIFY(!past);
        QCOMPARE(past.error().failure, Failure::Damaged);
        QVERIFY(past.error().sentence.startsWith(u"The document is damaged"_s));
        QVERIFY(past.error().sentence.contains(u"It was left as it was"_s) ||
                past.error().sentence.contains(u"The file was left as it is"_s));
    }

    void filesOfEarlierVersionsTellTheirPast_data()
    {
        QTest::addColumn<QString>("name");
        for (const int version : {1, 2, 3, 4})
            QTest::addRow("%d", version) << u"version-%1.concave"_s.arg(version);
    }
    /// The reference: SQLite's own taking back, on a copy of the file.
    void filesOfEarlierVersionsTellTheirPast()
    {
        QFETCH(const QString, name);
        const TestFolder folder;
        QVERIFY(QFile::copy(QStringLiteral(CONCAVE_TEST_DATA "/") + name, folder.path()));
        QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner));
        const auto document = folder.open();
        QVERIFY(!document->isReadOnly());
        const qint64 last = lastSeq(*document);
        QVERIFY(last > 0);
        for (qint64 seq = 0; seq < last; ++seq) {
            const QString copy = u"copy-%1.concave"_s.arg(seq);
            QVERIFY(document->saveCopy(folder.path(copy)));
            const auto restored = folder.open(copy);
            QCOMPARE(sentenceOf(restored->restoreTo(seq)), QString());
            QCOMPARE(asOf(*document, seq), now(*restored));
        }
    }

    void theEntryThatMadeARecordIsFoundWhateverBroughtItBack()
    {
        const TestFolder folder;
        const auto document = folder.create();
        const Id pricing = addProject(*document, u"Pricing"_s);
        const Id vision = addProject(*document, u"Vision"_s);
        QVERIFY(document->edit(u"Remove"_s, [&](Edit &edit) { edit.remove<Project>(pricing); }));
        QVERIFY(document->undo());
        QVERIFY(document->restoreTo(0));
        QVERIFY(document->redo());
        QVERIFY(document->edit(u"Remove"_s, [&](Edit &edit) { edit.remove<Project>(vision); }));
        const auto origins = document->origins(Project::description());
        QCOMPARE(origins->size(), 2U);
        QCOMPARE(origins->at(pricing).seq, 1);
        QCOMPARE(origins->at(vision).label, u"Add Vision"_s);
        QVERIFY(document->origins(Canvas::description())->empty());
    }
};

QTEST_GUILESS_MAIN(TestAsOf)
#include "tst_asof.moc"
