#include "core/document/synced.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"

#include <QDir>
#include <QFile>
#include <QSysInfo>
#include <QTest>

using namespace concave;

namespace {

QByteArray lockOf(const QByteArray &user, const QByteArray &host, const QByteArray &since)
{
    return R"({"user": ")" + user + R"(", "host": ")" + host + R"(", "since": ")" + since + R"("})";
}

} // namespace

class TestSynced : public Test
{
    Q_OBJECT

    const TestFolder m_folder;
    const QString m_synced = m_folder.path(QStringLiteral("Dropbox (Acme)/plans/synced.concave"));

    QString warning() const { return openDocument(m_synced, schema(), testEnvironment()).warning; }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QDir(m_folder.path({})).mkpath(QStringLiteral("Dropbox (Acme)/plans")));
        QVERIFY(createDocument(m_synced, schema(), testEnvironment()));
    }

    void cleanup() { QFile::remove(lockPath(m_synced)); }

    void foldersAreKnown_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<bool>("synced");
        QTest::newRow("by name") << QStringLiteral("OneDrive - Acme/a") << true;
        QTest::newRow("in any case") << QStringLiteral("nextCLOUD") << true;
        QTest::newRow("by marker") << QStringLiteral("marked") << true;
        QTest::newRow("plain") << QStringLiteral("plain/Documents") << false;
        QTest::newRow("name inside a name") << QStringLiteral("my dropbox") << false;
    }

    void foldersAreKnown()
    {
        QFETCH(QString, folder);
        QFETCH(bool, synced);
        QVERIFY(QDir(m_folder.path({})).mkpath(folder));
        QDir(m_folder.path({})).mkpath(QStringLiteral("marked/.stfolder"));
        QCOMPARE(liesInSyncedFolder(m_folder.path(folder + QStringLiteral("/x.concave"))), synced);
    }

    void theLockLivesAsLongAsTheDocument()
    {
        {
            const Opened opened = openDocument(m_synced, schema(), testEnvironment());
            QVERIFY(opened.document);
            const QByteArray lock = contentsOf(lockPath(m_synced));
            QVERIFY(lock.contains("user 1"));
            QVERIFY(lock.contains(QSysInfo::machineHostName().toUtf8()));
            QVERIFY(lock.contains("2026-03-10T09:00:00Z"));
        }
        QVERIFY(!QFile::exists(lockPath(m_synced)));
    }

    void noLockElsewhere()
    {
        const auto document = m_folder.create(QStringLiteral("plain.concave"));
        QVERIFY(!QFile::exists(lockPath(document->path())));
    }

    void aLinkIsLockedWhereItLeads()
    {
        const QString link = m_folder.path(QStringLiteral("link.concave"));
        QVERIFY(QFile::link(m_synced, link));
        const Opened opened = openDocument(link, schema(), testEnvironment());
        QVERIFY(opened.document);
        QVERIFY(QFile::exists(lockPath(m_synced)));
        QVERIFY(!QFile::exists(lockPath(link)));
    }

    void anotherHostIsWarnedOfAndKept()
    {
        const QByteArray lock = lockOf("Grace %2", "elsewhere", "2026-03-09T17:30:00Z");
        overwrite(lockPath(m_synced), lock);
        const QString text = warning();
        QVERIFY2(text.startsWith(QStringLiteral("Grace %2 has had this document open on elsewhere since")),
            qPrintable(text));
        QCOMPARE(contentsOf(lockPath(m_synced)), lock);
    }

    void theSameHostIsNot()
    {
        overwrite(lockPath(m_synced),
            lockOf("Grace", QSysInfo::machineHostName().toUtf8(), "2026-03-09T17:30:00Z"));
        QCOMPARE(warning(), QString());
    }

    void anothersLockThatCameMeanwhileStays()
    {
        const QByteArray theirs = lockOf("Grace", "elsewhere", "2026-03-10T09:00:00Z");
        {
            const Opened opened = openDocument(m_synced, schema(), testEnvironment());
            overwrite(lockPath(m_synced), theirs);
        }
        QCOMPARE(contentsOf(lockPath(m_synced)), theirs);
    }

    void rubbishIsNoLock_data()
    {
        QTest::addColumn<QByteArray>("contents");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("locked!");
        QTest::newRow("list") << QByteArray("[1, 2]");
        QTest::newRow("numbers") << QByteArray(R"({"user": 1, "host": 2, "since": 3})");
        QTest::newRow("no time") << QByteArray(R"({"user": "Grace", "host": "elsewhere"})");
        QTest::newRow("huge") << QByteArray(1 << 20, ' ') +
                                     lockOf("Grace", "elsewhere", "2026-03-09T17:30:00Z");
        QTest::newRow("binary") << QByteArray("\0\xff\xfe", 3).repeated(500);
    }

    void rubbishIsNoLock()
    {
        QFETCH(QByteArray, contents);
        overwrite(lockPath(m_synced), contents);
        QCOMPARE(warning(), QString());
    }

    void aFolderInPlaceOfTheLockHarmsNothing()
    {
        QVERIFY(QDir().mkdir(lockPath(m_synced)));
        const Opened opened = openDocument(m_synced, schema(), testEnvironment());
        QVERIFY(opened.document);
        QCOMPARE(opened.warning, QString());
        QVERIFY(QDir().rmdir(lockPath(m_synced)));
    }
};

QTEST_GUILESS_MAIN(TestSynced)
#include "tst_synced.moc"
