// The disk fills or breaks after every possible number of writes: an operation is done, or it is as if it had
// never begun.
#include "core/portfolio/records.h"
#include "tests/testing/documents.h"
#include "tests/testing/faultydisk.h"
#include "tests/testing/test.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace concave;

namespace {

/// More operations than anything here takes.
constexpr int enough = 2000;

Schema nextSchema()
{
    Schema next = schema();
    next.steps.push_back("ALTER TABLE project ADD COLUMN nickname TEXT NOT NULL DEFAULT '';");
    next.steps.push_back("CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT;");
    return next;
}

QStringList filesIn(const TestFolder &folder)
{
    return QDir(folder.path({})).entryList(QDir::Files | QDir::Hidden);
}

} // namespace

class TestDiskFull : public Test
{
    Q_OBJECT

    FaultyDisk m_disk;

    Failure expected() const { return fault() == FaultyDisk::Fault::Full ? Failure::DiskFull : Failure::Io; }

    static FaultyDisk::Fault fault()
    {
        return QByteArray(QTest::currentDataTag()) == "full" ? FaultyDisk::Fault::Full
                                                             : FaultyDisk::Fault::Broken;
    }

    static void bothFaults()
    {
        QTest::addColumn<int>("unused");
        QTest::newRow("full") << 0;
        QTest::newRow("broken") << 0;
    }

    /// Nothing where the failure and its sentence are right.
    QString faultOf(const Error &error) const
    {
        // SQLite cannot open a file that it cannot create, whatever the reason.
        const bool right = error.failure == expected() || error.failure == Failure::ReadOnly;
        const bool oneText = error.sentence.endsWith(u'.') && !error.sentence.contains(u'\n');
        return right && oneText
                   ? QString()
                   : QStringLiteral("failure %1: %2").arg(int(error.failure)).arg(error.sentence);
    }

private Q_SLOTS:
    void cleanup() { m_disk.heal(); }

    void edit_data() { bothFaults(); }
    void edit()
    {
        const TestFolder folder;
        {
            const auto document = folder.create();
            for (int i = 0; i < 50; ++i)
                QVERIFY(addProject(*document, QString(200, u'a')));
        }
        const QByteArray original = contentsOf(folder.path());
        const QString before = projectsOf(*folder.open());
        bool done = false;
        for (int operations = 0; operations < enough && !done; ++operations) {
            overwrite(folder.path(), original);
            {
                const auto document = folder.open();
                const Id first = document->all<Project>()->front().id;
                const QSignalSpy failed(document.get(), &Document::failed);
                m_disk.failAfter(operations, fault());
                const auto edited = document->edit(QStringLiteral("Change all"), [&](Edit &edit) {
                    edit.insert(Scenario{.id = {}, .name = QString(20000, u's')});
                    edit.remove<Project>(first);
                });
                m_disk.heal();
                done = bool(edited);
                QCOMPARE(failed.size(), done ? 0 : 1);
                if (!done) {
                    QCOMPARE(faultOf(edited.error()), QString());
                    QCOMPARE(projectsOf(*document), before); // the same window goes on
                    QVERIFY(document->all<Scenario>()->empty());
                }
            }
            const auto document = folder.open();
            QCOMPARE(document->problems(), std::vector<QString>());
            QCOMPARE(document->all<Scenario>()->size(), std::size_t(done ? 1 : 0));
            QCOMPARE(document->all<Project>()->size(), std::size_t(done ? 49 : 50));
        }
        QVERIFY(done);
    }

    void afterAFailureTheSameWindowGoesOn_data() { bothFaults(); }
    void afterAFailureTheSameWindowGoesOn()
    {
        const TestFolder folder;
        const auto document = folder.create();
        const Id id = addProject(*document, QStringLiteral("Pricing"));
        int weight = 1;
        bool done = false;
        for (int operations = 0; operations < enough && !done; ++operations) {
            m_disk.failAfter(operations, fault());
            done = bool(weigh(*document, id, 1000));
            m_disk.heal();
            QVERIFY(weigh(*document, id, ++weight));
            QCOMPARE(projectsOf(*document), QStringLiteral("Pricing %1").arg(weight));
        }
        QVERIFY(done);
        QCOMPARE(document->problems(), std::vector<QString>());
    }

    void create_data() { bothFaults(); }
    void create()
    {
        const TestFolder folder;
        bool done = false;
        for (int operations = 0; operations < enough && !done; ++operations) {
            m_disk.failAfter(operations, fault());
            const auto created = createDocument(folder.path(), schema(), testEnvironment());
            m_disk.heal();
            done = bool(created);
            if (!done) {
                QCOMPARE(faultOf(created.error()), QString());
                QCOMPARE(filesIn(folder), QStringList());
            }
        }
        QVERIFY(done);
        QCOMPARE(filesIn(folder), QStringList(QStringLiteral("test.concave")));
        QCOMPARE(folder.open()->problems(), std::vector<QString>());
    }

    void saveCopy_data() { bothFaults(); }
    void saveCopy()
    {
        const TestFolder folder;
        const auto document = folder.create();
        QVERIFY(addProject(*document, QStringLiteral("Pricing")));
        const QByteArray original = contentsOf(folder.path());
        bool done = false;
        for (int operations = 0; operations < enough && !done; ++operations) {
            m_disk.failAfter(operations, fault());
            const auto copied = document->saveCopy(folder.path(QStringLiteral("copy.concave")));
            m_disk.heal();
            done = bool(copied);
            QCOMPARE(contentsOf(folder.path()), original);
            if (!done) {
                QCOMPARE(faultOf(copied.error()), QString());
                QCOMPARE(filesIn(folder), QStringList(QStringLiteral("test.concave")));
            }
        }
        QVERIFY(done);
        const auto copy = folder.open(QStringLiteral("copy.concave"));
        QCOMPARE(copy->problems(), std::vector<QString>());
        QCOMPARE(projectsOf(*copy), QStringLiteral("Pricing 1"));
    }

    void upgrade_data() { bothFaults(); }
    void upgrade()
    {
        const TestFolder folder;
        QVERIFY(addProject(*folder.create(), QStringLiteral("Pricing")));
        const QByteArray original = contentsOf(folder.path());
        bool done = false;
        for (int operations = 0; operations < enough && !done; ++operations) {
            m_disk.failAfter(operations, fault());
            {
                const Opened opened = openDocument(folder.path(), nextSchema(), testEnvironment());
                m_disk.heal();
                done = opened.outcome == Opening::Upgraded;
                if (!done) {
                    QCOMPARE(opened.outcome, Opening::UpgradeFailed);
                    QVERIFY(opened.sentence.contains(QStringLiteral("test.concave")));
                }
            }
            const auto document =
                openDocument(folder.path(), done ? nextSchema() : schema(), testEnvironment());
            QVERIFY2(document.outcome == Opening::Current, qPrintable(document.sentence));
            QCOMPARE(document.document->problems(), std::vector<QString>());
            QCOMPARE(projectsOf(*document.document), QStringLiteral("Pricing 1"));
            if (!done)
                QCOMPARE(contentsOf(folder.path()), original);
        }
        QVERIFY(done);
        QCOMPARE(
            contentsOf(folder.path(QStringLiteral("test.v%1.concave").arg(schema().version()))), original);
    }
};

QTEST_GUILESS_MAIN(TestDiskFull)
#include "tst_diskfull.moc"
