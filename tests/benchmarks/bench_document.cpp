// What the safety of a document costs, as ratios measured in one run:
//   edit/history  one edit committed with its history : the same rows written by bare SQLite, equally durable
//   (goal 1.5) open/history  a document with 10,000 changes opened : one without (goal 2)
#include "core/document/opening.h"
#include "core/portfolio/records.h"
#include "core/schema.h"
#include "tests/benchmarks/goals.h"

#include <QTemporaryDir>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <benchmark/benchmark.h>

using namespace concave;
using goals::median;
using goals::seconds;

namespace {

constexpr int longHistory = 10'000;
constexpr int warmUp = 20;

std::unique_ptr<Document> make(const QString &path)
{
    auto document = createDocument(path, schema(), Environment::ofThisUser());
    if (!document)
        qFatal("%s", qPrintable(document.error().sentence));
    return std::move(*document);
}

Id addProject(Document &document)
{
    Id id;
    const auto added = document.edit(QStringLiteral("Add Pricing"),
        [&](Edit &edit) { id = edit.insert(Project{.id = {}, .name = QStringLiteral("Pricing")}); });
    if (!added)
        qFatal("%s", qPrintable(added.error().sentence));
    return id;
}

void weigh(Document &document, Id project, double weight)
{
    const auto weighed = document.edit(QStringLiteral("Change weight of Pricing"),
        [&](Edit &edit) { edit.modify<Project>(project, [&](Project &record) { record.weight = weight; }); });
    if (!weighed)
        qFatal("%s", qPrintable(weighed.error().sentence));
}

/// The same two rows as `weigh` writes, the changeset taken from there.
class BareSqlite
{
public:
    BareSqlite(const QString &path, Id project)
        : m_database(path.toStdString(), SQLite::OPEN_READWRITE), m_project(project.value),
          m_update(m_database, "UPDATE project SET weight = ? WHERE id = ?"),
          m_insert(m_database, "INSERT INTO history (id, replica, at, author, label, why, undoes, changeset) "
                               "SELECT ?, replica, at, author, label, why, undoes, changeset FROM history "
                               "ORDER BY seq DESC LIMIT 1")
    {
        m_database.exec("PRAGMA synchronous = FULL");
        m_id = m_database.execAndGet("SELECT max(id) FROM history").getInt64();
    }

    void weigh(double weight)
    {
        SQLite::Transaction transaction(m_database, SQLite::TransactionBehavior::IMMEDIATE);
        m_update.reset();
        m_update.bind(1, weight);
        m_update.bind(2, static_cast<int64_t>(m_project));
        m_update.exec();
        m_insert.reset();
        m_insert.bind(1, static_cast<int64_t>(++m_id));
        m_insert.exec();
        transaction.commit();
    }

private:
    SQLite::Database m_database;
    qint64 m_project;
    qint64 m_id = 0;
    SQLite::Statement m_update;
    SQLite::Statement m_insert;
};

void editWithHistory(benchmark::State &state)
{
    const QTemporaryDir folder;
    const auto document = make(folder.filePath(QStringLiteral("ours.concave")));
    const Id project = addProject(*document);
    weigh(*document, project, 0.5);
    if (!document->saveCopy(folder.filePath(QStringLiteral("bare.concave"))))
        qFatal("no copy");
    BareSqlite bare(folder.filePath(QStringLiteral("bare.concave")), project);
    double weight = 1;
    std::vector<double> ours;
    std::vector<double> theirs;
    for (int i = 0; i < warmUp; ++i) {
        weigh(*document, project, ++weight);
        bare.weigh(weight);
    }
    for ([[maybe_unused]] auto iteration : state) {
        ++weight;
        ours.push_back(seconds([&] { weigh(*document, project, weight); }));
        theirs.push_back(seconds([&] { bare.weigh(weight); }));
        state.SetIterationTime(ours.back());
    }
    state.counters["bare_ms"] = median(theirs) * 1000;
    state.counters["ours_ms"] = median(ours) * 1000;
    const double ratio = median(ours) / median(theirs);
    state.counters["ratio"] = ratio;
    goals::report(
        "A3", "one edit with its history : bare SQLite update of the same rows", ratio, goals::atMost(2));
}

void openLongHistory(benchmark::State &state)
{
    const QTemporaryDir folder;
    const QString plain = folder.filePath(QStringLiteral("plain.concave"));
    const QString grown = folder.filePath(QStringLiteral("grown.concave"));
    {
        const auto document = make(plain);
        addProject(*document);
        if (!document->saveCopy(grown))
            qFatal("no copy");
    }
    SQLite::Database(grown.toStdString(), SQLite::OPEN_READWRITE)
        .exec("WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < " +
              std::to_string(longHistory) +
              ") INSERT INTO history SELECT NULL, id + i, replica, at, author, label, why, undoes, changeset "
              "FROM history, n WHERE seq = 1");
    const auto open = [](const QString &path) {
        if (!openDocument(path, schema(), Environment::ofThisUser()).document)
            qFatal("%s was not opened", qPrintable(path));
    };
    std::vector<double> withIt;
    std::vector<double> without;
    for ([[maybe_unused]] auto iteration : state) {
        withIt.push_back(seconds([&] { open(grown); }));
        without.push_back(seconds([&] { open(plain); }));
        state.SetIterationTime(withIt.back());
    }
    state.counters["without_ms"] = median(without) * 1000;
    state.counters["with_ms"] = median(withIt) * 1000;
    state.counters["ratio"] = median(withIt) / median(without);
}

} // namespace

BENCHMARK(editWithHistory)
    ->Name("edit/history")
    ->UseManualTime()
    ->Iterations(400)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(openLongHistory)
    ->Name("open/history")
    ->UseManualTime()
    ->Iterations(200)
    ->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
