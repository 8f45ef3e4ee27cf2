// One test for each way in which an opening can end.
#include "core/portfolio/records.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace concave;

namespace {

constexpr auto appendColumn = "ALTER TABLE project ADD COLUMN nickname TEXT NOT NULL DEFAULT '';";

/// The schema of a program one version ahead of ours.
Schema nextSchema(const QByteArray &step = appendColumn)
{
    static const Kind project = [] {
        Kind kind = Project::description();
        kind.fields.push_back({.name = "nickname", .label = "Nickname"});
        return kind;
    }();
    Schema next = schema();
    if (step == appendColumn)
        next.kinds.front() = &project;
    next.steps.push_back(step);
    return next;
}

Opened open(const QString &path, const Schema &known = schema())
{
    return openDocument(path, known, testEnvironment());
}

void makeWith(const QString &path, const Schema &known)
{
    const auto document = createDocument(path, known, testEnvironment());
    if (!document)
        qFatal("%s", qPrintable(document.error().sentence));
    addProject(**document, QStringLiteral("Pricing"));
}

/// "" where opening ends with `expected`, leaves the folder byte for byte as it was and says so in a sentence
/// that names the file; otherwise what it did instead.
QString faultOfRefusal(const QString &path, Opening expected, const Schema &known = schema())
{
    const QDir folder = QFileInfo(path).absoluteDir();
    const QStringList filesBefore = folder.entryList(QDir::Files | QDir::Hidden);
    const QByteArray before = contentsOf(path);
    const Opened opened = open(path, known);
    if (opened.outcome != expected)
        return QStringLiteral("outcome %1: %2").arg(int(opened.outcome)).arg(opened.sentence);
    if (opened.document)
        return QStringLiteral("it was opened");
    if (contentsOf(path) != before)
        return QStringLiteral("the file was changed");
    if (folder.entryList(QDir::Files | QDir::Hidden) != filesBefore)
        return QStringLiteral("something was left in the folder");
    if (!opened.sentence.contains(QFileInfo(path).fileName()) || !opened.sentence.endsWith(u'.'))
        return QStringLiteral("no sentence: “%1”").arg(opened.sentence);
    return {};
}

/// Runs `work` as a user whom permissions bind, which they do not bind the superuser.
bool asOrdinaryUser(const std::function<bool()> &work)
{
    if (geteuid() != 0)
        return work();
    const pid_t child = fork();
    if (child == 0)
        _exit(setgid(65534) == 0 && setuid(65534) == 0 && work() ? 0 : 1);
    int status = 0;
    return waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace

class TestOpening : public Test
{
    Q_OBJECT

    const TestFolder m_folder;
    int m_count = 1;
    QString m_path = m_folder.path(QStringLiteral("opening-1.concave"));

    void permit(mode_t file, mode_t folder) const
    {
        QVERIFY(chmod(m_path.toUtf8().constData(), file) == 0);
        QVERIFY(chmod(m_folder.path({}).toUtf8().constData(), folder) == 0);
    }

private Q_SLOTS:
    void cleanup()
    {
        QVERIFY(chmod(m_folder.path({}).toUtf8().constData(), 0700) == 0);
        m_path = m_folder.path(QStringLiteral("opening-%1.concave").arg(++m_count));
    }

    void current()
    {
        makeWith(m_path, schema());
        const Opened opened = open(m_path);
        QCOMPARE(opened.outcome, Opening::Current);
        QCOMPARE(opened.sentence, QString());
        QCOMPARE(projectsOf(*opened.document), QStringLiteral("Pricing 1"));
        QVERIFY(!opened.document->isReadOnly());
    }

    void currentThroughALink()
    {
        makeWith(m_path, schema());
        const QString link = m_folder.path(QStringLiteral("link.concave"));
        QVERIFY(QFile::link(m_path, link));
        const Opened opened = open(link);
        QCOMPARE(opened.outcome, Opening::Current);
        QVERIFY(addProject(*opened.document, QStringLiteral("Vision")));
        QCOMPARE(projectsOf(*open(m_path).document), QStringLiteral("Pricing 1, Vision 1"));
    }

    void upgradedKeepsTheUntouchedFile()
    {
        const int version = schema().version();
        makeWith(m_path, schema());
        const QByteArray before = contentsOf(m_path);
        const Opened opened = open(m_path, nextSchema());
        QCOMPARE(opened.outcome, Opening::Upgraded);
        const QString kept =
            m_folder.path(QStringLiteral("opening-%1.v%2.concave").arg(m_count).arg(version));
        QVERIFY(opened.sentence.contains(QFileInfo(kept).fileName()));
        QCOMPARE(contentsOf(kept), before);
        QCOMPARE(open(kept).outcome, Opening::Current);
        QCOMPARE(opened.document->problems(), std::vector<QString>());
        QCOMPARE(sentenceOf(opened.document->undo()), QString());
        QCOMPARE(projectsOf(*opened.document), QString());
        QCOMPARE(open(m_path, nextSchema()).outcome, Opening::Current);
    }

    void upgradedTwiceKeepsBoth()
    {
        const QString name = QStringLiteral("opening-%1.v%2").arg(m_count).arg(schema().version());
        const QString kept = m_folder.path(name + QStringLiteral(".concave"));
        overwrite(kept, "mine");
        makeWith(m_path, schema());
        QCOMPARE(open(m_path, nextSchema()).outcome, Opening::Upgraded);
        QCOMPARE(contentsOf(kept), QByteArray("mine"));
        QVERIFY(QFile::exists(m_folder.path(name + QStringLiteral("-2.concave"))));
    }

    void restoreReachesBackBeforeAnUpgrade()
    {
        makeWith(m_path, schema());
        const Opened opened = open(m_path, nextSchema());
        QVERIFY(addProject(*opened.document, QStringLiteral("Vision")));
        QCOMPARE(sentenceOf(opened.document->restoreTo(0)), QString());
        QCOMPARE(projectsOf(*opened.document), QString());
        QCOMPARE(sentenceOf(opened.document->redo()), QString());
        QCOMPARE(projectsOf(*opened.document), QStringLiteral("Pricing 1, Vision 1"));
    }

    void anUpgradeElsewhereEndsEditingHere()
    {
        makeWith(m_path, schema());
        const Opened ours = open(m_path);
        QCOMPARE(open(m_path, nextSchema()).outcome, Opening::Upgraded);
        const QByteArray before = contentsOf(m_path);
        const auto refused = ours.document->undo();
        QVERIFY(!refused);
        QCOMPARE(refused.error().failure, Failure::ReadOnly);
        QVERIFY(refused.error().sentence.contains(QStringLiteral("newer version")));
        QCOMPARE(contentsOf(m_path), before);
    }

    void readOnlyByTheFolder()
    {
        makeWith(m_path, schema());
        permit(0644, 0555);
        QVERIFY(asOrdinaryUser([&] {
            const Opened opened = open(m_path);
            return opened.outcome == Opening::ReadOnly && opened.document->isReadOnly() &&
                   opened.sentence.contains(QFileInfo(m_path).fileName()) &&
                   projectsOf(*opened.document) == QStringLiteral("Pricing 1") &&
                   opened.document->undo().error().failure == Failure::ReadOnly;
        }));
    }

    void readOnlyByTheFile()
    {
        makeWith(m_path, schema());
        const QByteArray before = contentsOf(m_path);
        permit(0444, 0777);
        QVERIFY(asOrdinaryUser([&] {
            const Opened opened = open(m_path);
            return opened.outcome == Opening::ReadOnly && !opened.document->undo() &&
                   opened.document->saveCopy(m_folder.path(QStringLiteral("copy.concave")));
        }));
        QCOMPARE(contentsOf(m_path), before);
        const auto copy = m_folder.open(QStringLiteral("copy.concave"));
        QVERIFY(copy->undo());
    }

    void newerReadable()
    {
        makeWith(m_path, nextSchema());
        const QByteArray before = contentsOf(m_path);
        {
            const Opened opened = open(m_path);
            QCOMPARE(opened.outcome, Opening::NewerReadable);
            QVERIFY(opened.sentence.contains(QFileInfo(m_path).fileName()));
            QCOMPARE(projectsOf(*opened.document), QStringLiteral("Pricing 1"));
            QVERIFY(!addProject(*opened.document, QStringLiteral("Vision")));
            QCOMPARE(opened.document->problems(), std::vector<QString>());
        }
        QCOMPARE(contentsOf(m_path), before);
    }

    void newerRefused()
    {
        makeWith(m_path, nextSchema("UPDATE format SET readable_from = 99;"));
        QCOMPARE(faultOfRefusal(m_path, Opening::NewerRefused), QString());
    }

    void newerRefusedEvenWhereItDroppedWhatWeKnow()
    {
        Schema without = nextSchema("UPDATE format SET readable_from = 99; DROP TABLE point;");
        without.kinds.erase(without.kinds.begin() + 2);
        makeWith(m_path, without);
        QCOMPARE(faultOfRefusal(m_path, Opening::NewerRefused), QString());
    }

    void newerWithoutAWordOnReadersIsRefused()
    {
        makeWith(m_path, nextSchema("DELETE FROM format;"));
        QCOMPARE(faultOfRefusal(m_path, Opening::NewerRefused), QString());
    }

    void missing()
    {
        QCOMPARE(faultOfRefusal(m_path, Opening::Missing), QString());
        QVERIFY(QFile::link(m_folder.path(QStringLiteral("nowhere")), m_path));
        QCOMPARE(faultOfRefusal(m_path, Opening::Missing), QString());
    }

    void unreadableAFolder()
    {
        QVERIFY(QDir().mkdir(m_path));
        QCOMPARE(faultOfRefusal(m_path, Opening::Unreadable), QString());
    }

    void unreadableAPipe()
    {
        QVERIFY(mkfifo(m_path.toUtf8().constData(), 0600) == 0);
        const Opened opened = open(m_path);
        QCOMPARE(opened.outcome, Opening::Unreadable);
    }

    void unreadableByPermission()
    {
        makeWith(m_path, schema());
        permit(0000, 0755);
        QVERIFY(asOrdinaryUser([&] { return open(m_path).outcome == Opening::Unreadable; }));
    }

    void notADocument_data()
    {
        QTest::addColumn<QByteArray>("contents");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("Dear Sir or Madam").repeated(100);
        QTest::newRow("50 bytes") << QByteArray(50, 'x');
        QTest::newRow("beginning of a header") << QByteArray("SQLite format 3\0\x10\0\1\1", 20);
        QTest::newRow("99 bytes of one") << QByteArray("SQLite format 3\0", 16) + QByteArray(83, '\0');
    }

    void notADocument()
    {
        QFETCH(QByteArray, contents);
        overwrite(m_path, contents);
        QCOMPARE(faultOfRefusal(m_path, Opening::NotADocument), QString());
    }

    void foreign()
    {
        plant(m_path, "CREATE TABLE bookmark (url TEXT); INSERT INTO bookmark VALUES ('here')");
        QCOMPARE(faultOfRefusal(m_path, Opening::Foreign), QString());
    }

    void damaged_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("schema") << 100 << QByteArray(300, '\xff');
        QTest::newRow("version 0") << 60 << QByteArray(4, '\0');
        QTest::newRow("negative version") << 60 << QByteArray(4, '\xff');
        QTest::newRow("page size") << 16 << QByteArray(2, '\x7f');
    }

    void damaged()
    {
        QFETCH(int, from);
        QFETCH(QByteArray, bytes);
        makeWith(m_path, schema());
        overwrite(m_path, contentsOf(m_path).replace(from, bytes.size(), bytes));
        QCOMPARE(faultOfRefusal(m_path, Opening::Damaged), QString());
    }

    void damagedItsEndIsMissing()
    {
        makeWith(m_path, schema());
        overwrite(m_path, contentsOf(m_path).chopped(1));
        QCOMPARE(faultOfRefusal(m_path, Opening::Damaged), QString());
        QVERIFY(open(m_path).sentence.contains(QStringLiteral("end is missing")));
    }

    void unexpected_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("named");
        QTest::newRow("trigger") << QByteArray("CREATE TRIGGER spy AFTER UPDATE ON project BEGIN DELETE FROM "
                                               "history; END")
                                 << "spy";
        QTest::newRow("view") << QByteArray("CREATE VIEW mirror AS SELECT * FROM project") << "mirror";
        QTest::newRow("table") << QByteArray("CREATE TABLE luggage (x)") << "luggage";
        QTest::newRow("index") << QByteArray("CREATE INDEX by_name ON project (name)") << "by_name";
        QTest::newRow("column") << QByteArray("ALTER TABLE project ADD COLUMN extra TEXT") << "project";
        QTest::newRow("renamed column")
            << QByteArray("ALTER TABLE project RENAME COLUMN note TO notes") << "project";
        QTest::newRow("missing table") << QByteArray("DROP TABLE point") << "point";
        QTest::newRow("statistics") << QByteArray("ANALYZE") << "sqlite_stat1";
        QTest::newRow("write-ahead log") << QByteArray("PRAGMA journal_mode = WAL") << "write-ahead";
    }

    void unexpected()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, named);
        makeWith(m_path, schema());
        plant(m_path, sql);
        QCOMPARE(faultOfRefusal(m_path, Opening::Unexpected), QString());
        QVERIFY2(open(m_path).sentence.contains(named), qPrintable(open(m_path).sentence));
    }

    void unexpectedInANewerFile()
    {
        makeWith(m_path, nextSchema());
        plant(m_path, "CREATE VIEW mirror AS SELECT * FROM project");
        QCOMPARE(faultOfRefusal(m_path, Opening::Unexpected), QString());
    }

    void upgradeFailedLeavesTheFileIntact()
    {
        makeWith(m_path, schema());
        Schema broken = nextSchema();
        broken.steps.push_back("CREATE TABLE project (id INTEGER PRIMARY KEY);");
        QCOMPARE(faultOfRefusal(m_path, Opening::UpgradeFailed, broken), QString());
        QCOMPARE(open(m_path).outcome, Opening::Current);
    }

    void upgradeFailedWhereNothingCanBeKept()
    {
        makeWith(m_path, schema());
        permit(0644, 0555);
        QVERIFY(asOrdinaryUser(
            [&] { return faultOfRefusal(m_path, Opening::UpgradeFailed, nextSchema()).isEmpty(); }));
    }

    /// A program that died in the middle of an edit left a journal; its edit never was.
    void anInterruptedEditIsRolledBack()
    {
        makeWith(m_path, schema());
        QByteArray fileAtDeath;
        QByteArray journalAtDeath;
        {
            const Opened opened = open(m_path);
            QVERIFY(opened.document->edit(QStringLiteral("Many"), [&](Edit &edit) {
                for (int i = 0; i < 3000;
                     ++i) { // more than the page cache holds, so that pages reach the file
                    Project project;
                    project.name = QString(20'000, u'x');
                    edit.insert(project);
                }
                fileAtDeath = contentsOf(m_path);
                journalAtDeath = contentsOf(m_path + QStringLiteral("-journal"));
            }));
        }
        const QString dead = m_folder.path(QStringLiteral("dead.concave"));
        overwrite(dead, fileAtDeath);
        overwrite(dead + QStringLiteral("-journal"), journalAtDeath);
        const QString link = m_folder.path(QStringLiteral("link-to-dead.concave"));
        QVERIFY(QFile::link(dead, link));
        const Opened opened = open(link);
        QVERIFY2(opened.outcome == Opening::Current, qPrintable(opened.sentence));
        QCOMPARE(projectsOf(*opened.document), QStringLiteral("Pricing 1"));
        QCOMPARE(opened.document->problems(), std::vector<QString>());
        QVERIFY(!QFile::exists(dead + QStringLiteral("-journal")));
    }

    void aNewDocumentNeverMeetsAnOldJournal()
    {
        overwrite(m_path + QStringLiteral("-journal"), "of a document that was deleted");
        const auto refused = createDocument(m_path, schema(), testEnvironment());
        QVERIFY(!refused);
        QCOMPARE(refused.error().failure, Failure::Input);
        QVERIFY(!QFile::exists(m_path));
        makeWith(m_folder.path(QStringLiteral("other.concave")), schema());
        QVERIFY(!m_folder.open(QStringLiteral("other.concave"))->saveCopy(m_path));
    }

    void creatingNeverReplacesAFile()
    {
        overwrite(m_path, "mine");
        const auto refused = createDocument(m_path, schema(), testEnvironment());
        QVERIFY(!refused);
        QCOMPARE(refused.error().failure, Failure::Input);
        QVERIFY(refused.error().sentence.contains(m_path));
        QCOMPARE(contentsOf(m_path), QByteArray("mine"));
        QVERIFY(!createDocument(
            m_folder.path(QStringLiteral("no/such/folder.concave")), schema(), testEnvironment()));
    }

    void aDocumentMovedWhileOpenIsNotWritten()
    {
        makeWith(m_path, schema());
        const Opened opened = open(m_path);
        QVERIFY(QFile::rename(m_path, m_path + QStringLiteral(".away")));
        overwrite(m_path, "another");
        const auto refused = opened.document->undo();
        QVERIFY(!refused);
        QVERIFY2(
            refused.error().sentence.contains(QStringLiteral("moved")), qPrintable(refused.error().sentence));
        QCOMPARE(contentsOf(m_path), QByteArray("another"));
    }
};

QTEST_GUILESS_MAIN(TestOpening)
#include "tst_opening.moc"
