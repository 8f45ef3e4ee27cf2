#include "core/document/environment.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <set>

using namespace concave;

namespace {

/// A clock that shows `times` one after another, in milliseconds since 2020, then stands still.
Environment clockOf(std::vector<qint64> times, quint32 seed = 1)
{
    const auto random = std::make_shared<std::mt19937_64>(seed);
    const auto next = std::make_shared<std::size_t>(0);
    const QDateTime epoch(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC);
    return {[=] { return epoch.addMSecs(times[std::min((*next)++, times.size() - 1)]); },
        [=] { return quint64((*random)()); }, QStringLiteral("somebody"), 1};
}

std::vector<Id> idsFrom(const Environment &environment, int count)
{
    IdSource source(environment);
    std::vector<Id> ids(static_cast<std::size_t>(count));
    std::generate(ids.begin(), ids.end(), [&] { return source.next(); });
    return ids;
}

bool ascend(const std::vector<Id> &ids)
{
    return std::adjacent_find(ids.begin(), ids.end(), std::greater_equal<>()) == ids.end() &&
           ids.front().value > 0;
}

} // namespace

class TestId : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void ascendWhileTheClockStands() { QVERIFY(ascend(idsFrom(clockOf({5000}), 10'000))); }

    void ascendWhileTheClockGoesBack() { QVERIFY(ascend(idsFrom(clockOf({9000, 8000, 1, 0, -5000}), 100))); }

    void arePositiveWhateverTheClock()
    {
        for (const qint64 time : {std::numeric_limits<qint64>::min() / 4, qint64(-1), qint64(0),
                 qint64(1) << 41, qint64(1) << 42, qint64(1) << 50})
            QVERIFY2(ascend(idsFrom(clockOf({time}), 2)), qPrintable(QString::number(time)));
    }

    void areOrderedByTimeAcrossSources()
    {
        const Id early = IdSource(clockOf({1000}, 1)).next();
        const Id late = IdSource(clockOf({1001}, 2)).next();
        QVERIFY(early < late);
        QCOMPARE(late.value >> 21, qint64(1001));
    }

    void areUniqueAcrossReplicas()
    {
        std::set<Id> all;
        for (quint32 replica = 0; replica < 20; ++replica) {
            // Each clicks once a millisecond, all in the same second.
            std::vector<qint64> times;
            for (qint64 time = 0; time < 1000; ++time)
                times.push_back(time);
            for (const Id id : idsFrom(clockOf(times, replica), 1000))
                all.insert(id);
        }
        // 20,000 ids, 20 in each millisecond among two million: 0.09 collisions expected over all.
        QCOMPARE(all.size(), std::size_t(20 * 1000));
    }

    void followWhatTheDocumentHolds()
    {
        const Environment environment = clockOf({5000});
        IdSource source(environment);
        source.follow({qint64(8000) << 21});
        QVERIFY(source.next() > Id{qint64(8000) << 21});
        source.follow({std::numeric_limits<qint64>::max()});
        QVERIFY(source.next() > Id{qint64(8000) << 21});
        QVERIFY(source.next().value > 0);
    }

    void aClockSetBackKeepsTheOrderOfCreation()
    {
        const TestFolder folder;
        QVERIFY(addProject(*folder.create(), QStringLiteral("First")));
        const auto document = std::move(openDocument(folder.path(), schema(), clockOf({0})).document);
        QVERIFY(addProject(*document, QStringLiteral("Second")));
        QCOMPARE(projectsOf(*document), QStringLiteral("First 1, Second 1"));
    }

    void thisUserIsTheSameEveryTime()
    {
        QCOMPARE(Environment::ofThisUser().replica, Environment::ofThisUser().replica);
        QVERIFY(Environment::ofThisUser().replica > 0);
        QVERIFY(!Environment::ofThisUser().author.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestId)
#include "tst_id.moc"
