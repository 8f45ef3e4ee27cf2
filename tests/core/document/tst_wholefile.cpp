// Files that are written whole or not at all, on a disk that has no room.
#include "core/document/wholefile.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"

#include <QDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace concave;
using Qt::Literals::StringLiterals::operator""_s;

namespace {

/// While it lives no file of this process grows beyond so many bytes.
class SmallDisk
{
public:
    explicit SmallDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(SmallDisk)

private:
    rlimit m_before{};
};

QStringList filesIn(const TestFolder &folder)
{
    return QDir(folder.path({})).entryList(QDir::Files | QDir::Hidden);
}

} // namespace

class TestWholeFile : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void aNewFileTakesTheOldOnesPlace()
    {
        const TestFolder folder;
        overwrite(folder.path(u"deck.md"_s), "old");
        QCOMPARE(sentenceOf(writeWhole(folder.path(u"deck.md"_s), "new")), QString());
        QCOMPARE(contentsOf(folder.path(u"deck.md"_s)), "new");
    }

    // Small ones go to the disk in one piece when all is done, large ones while they are written.
    void aFullDiskLeavesTheOldOne_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("a line") << 80;
        QTest::newRow("many pages") << 1'000'000;
    }

    void aFullDiskLeavesTheOldOne()
    {
        QFETCH(int, size);
        const TestFolder folder;
        overwrite(folder.path(u"deck.md"_s), "old");
        Result<void> written;
        {
            const SmallDisk disk(40);
            written = writeWhole(folder.path(u"deck.md"_s), QByteArray(size, 'x'));
        }
        QCOMPARE(sentenceOf(written), u"not all of it has room on the disk"_s);
        QCOMPARE(written.error().failure, Failure::Io);
        QCOMPARE(contentsOf(folder.path(u"deck.md"_s)), "old");
        QCOMPARE(filesIn(folder), QStringList{u"deck.md"_s});
    }

    void aFolderIsNoFile()
    {
        const TestFolder folder;
        QVERIFY(QDir(folder.path({})).mkdir(u"deck.md"_s));
        QVERIFY(!writeWhole(folder.path(u"deck.md"_s), "new"));
        QCOMPARE(filesIn(folder), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestWholeFile)
#include "tst_wholefile.moc"
