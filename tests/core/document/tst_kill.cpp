// A program that dies in the middle of an edit, and two that edit at once. The test starts itself again as
// the other program: `--edit FILE REPLICA EDITS` adds that many projects (0: for ever) and prints the number
// of each one when its edit has returned.
#include "core/portfolio/records.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

#include <cstdio>
#include <random>
#include <set>

using namespace concave;

namespace {

constexpr int deaths = 200;
constexpr int livesAtOnce = 8; // each with a document of its own
static_assert(deaths % livesAtOnce == 0);
constexpr int editsEach = 100;

QString nameOf(qint64 replica, int number)
{
    return QStringLiteral("%1-%2").arg(replica).arg(number);
}

int editUntilKilled(const QStringList &arguments)
{
    const qint64 replica = arguments[1].toLongLong();
    const int edits = arguments[2].toInt();
    Environment environment = Environment::ofThisUser();
    environment.replica = replica;
    const Opened opened = openDocument(arguments[0], schema(), environment);
    if (!opened.document)
        return 1;
    const auto shared = opened.document->all<Scenario>();
    for (int number = 1; edits == 0 || number <= edits; ++number) {
        Project project;
        project.name = nameOf(replica, number);
        project.note = QString(number % 7 * 1000, u'n'); // now one page, now several
        const auto edited =
            opened.document->edit(QStringLiteral("Add %1").arg(project.name), [&](Edit &edit) {
                edit.insert(project);
                if (!shared || shared->empty())
                    return;
                edit.modify<Scenario>(shared->front().id, [&](Scenario &scenario) {
                    replica == 1 ? scenario.budget += 1 : scenario.position += 1;
                });
            });
        if (!edited) {
            std::fprintf(stderr, "%s\n", qPrintable(edited.error().sentence));
            return 1;
        }
        std::printf("%d\n", number);
        std::fflush(stdout);
    }
    return 0;
}

void startEditing(QProcess &process, const QString &path, qint64 replica, int edits)
{
    process.start(QCoreApplication::applicationFilePath(),
        {QStringLiteral("--edit"), path, QString::number(replica), QString::number(edits)});
}

std::set<QString> namesIn(const Document &document)
{
    std::set<QString> names;
    const auto projects = document.all<Project>();
    for (const Project &project : *projects)
        names.insert(project.name);
    return names;
}

} // namespace

class TestKill : public Test
{
    Q_OBJECT

    /// A document and the program that edits it until it is killed.
    struct Victim
    {
        QString file;
        QProcess process;
        qint64 life = 0;
        qint64 lives = 0;
        std::set<QString> acknowledged; ///< in all lives
    };

    static void verifyAfterDeath(Victim &victim, const TestFolder &folder)
    {
        QVERIFY(victim.process.waitForFinished());
        QCOMPARE(victim.process.exitStatus(), QProcess::CrashExit);
        ++victim.lives;
        const QByteArrayList lines = victim.process.readAllStandardOutput().split('\n');
        for (const QByteArray &line : lines.first(lines.size() - 1))
            victim.acknowledged.insert(nameOf(victim.life, line.toInt()));

        const auto document = folder.open(victim.file);
        const std::set<QString> names = namesIn(*document);
        QVERIFY2(
            std::includes(names.begin(), names.end(), victim.acknowledged.begin(), victim.acknowledged.end()),
            qPrintable(QStringLiteral("after death %1").arg(victim.life)));
        QVERIFY(names.size() <= victim.acknowledged.size() + static_cast<std::size_t>(victim.lives));
        QCOMPARE(document->problems(), std::vector<QString>());
    }

private Q_SLOTS:
    void whatWasAcknowledgedSurvivesAnyDeath()
    {
        const TestFolder folder;
        std::mt19937 random(20260310);
        std::vector<Victim> victims(livesAtOnce);
        for (int i = 0; i < livesAtOnce; ++i) {
            victims[static_cast<std::size_t>(i)].file = QStringLiteral("%1.concave").arg(i);
            folder.create(QStringLiteral("%1.concave").arg(i));
        }
        for (qint64 life = 1; life <= deaths;) {
            for (Victim &victim : victims) {
                victim.life = life++;
                startEditing(victim.process, folder.path(victim.file), victim.life, 0);
            }
            for (Victim &victim : victims) {
                QVERIFY(victim.process.waitForStarted());
                // Most deaths while edits are made, some while the document is opened.
                if (victim.life % 10 != 0)
                    QVERIFY(victim.process.waitForReadyRead());
                QTest::qSleep(static_cast<int>(random() % 10));
                victim.process.kill();
            }
            for (Victim &victim : victims)
                verifyAfterDeath(victim, folder);
        }
        std::size_t acknowledged = 0;
        for (const Victim &victim : victims)
            acknowledged += victim.acknowledged.size();
        QVERIFY(acknowledged >= deaths / 2);
    }

    void twoProgramsEditAtOnceAndLoseNothing()
    {
        const TestFolder folder;
        QVERIFY(folder.create()->edit(QStringLiteral("Share"), [](Edit &edit) {
            edit.insert(Scenario{.id = {}, .name = QStringLiteral("Both"), .budget = 0});
        }));
        QProcess first;
        QProcess second;
        startEditing(first, folder.path(), 1, editsEach);
        startEditing(second, folder.path(), 2, editsEach);
        for (QProcess *process : {&first, &second}) {
            QVERIFY(process->waitForFinished(120'000));
            QCOMPARE(process->readAllStandardError(), QByteArray());
            QCOMPARE(process->exitCode(), 0);
        }

        const auto document = folder.open();
        QCOMPARE(namesIn(*document).size(), std::size_t(2 * editsEach));
        const Scenario shared = document->all<Scenario>()->front();
        QCOMPARE(shared.budget, double(editsEach));
        QCOMPARE(shared.position, double(editsEach));
        const auto history = document->history();
        QCOMPARE(history->size(), std::size_t(1 + 2 * editsEach));
        for (std::size_t i = 0; i < history->size(); ++i)
            QCOMPARE((*history)[i].seq, qint64(i + 1));
        QCOMPARE(document->problems(), std::vector<QString>());
    }
};

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QStringLiteral("--edit"))
        return editUntilKilled(arguments.mid(2));
    TestKill test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_kill.moc"
