// The speed of an import: 100,000 leads from a CSV into a new document, with all that finds out how the file
// is read, the verdicts and the history, against the bare insert of the same rows by SQLite, equally durable.
// And the memory of reading these leads again against the size of their file.
#include "core/document/opening.h"
#include "core/pipeline/leadimport.h"
#include "core/schema.h"
#include "tests/benchmarks/goals.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

using namespace concave;

namespace {

constexpr int leads = 100'000;

std::unique_ptr<Document> make(const QString &path)
{
    QFile::remove(path);
    auto document = createDocument(path, schema(), Environment::ofThisUser());
    if (!document)
        qFatal("%s", qPrintable(document.error().sentence));
    return std::move(*document);
}

/// As Pipedrive exports them.
void writeCsv(const QString &path)
{
    static const char *const stages[] = {
        "Contacted", "Re-contacted", "Initial meeting booked", "Second meeting booked"};
    static const char *const currencies[] = {"EUR", "USD", "SEK"};
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no file");
    file.write("Deal - ID,Deal - Title,Deal - Owner,Deal - Value,Deal - Currency of Value,Deal - Probability,"
               "Deal - Organization,Deal - Contact person,Deal - Stage,Deal - Status,"
               "Deal - Expected close date,Deal - Next activity date,Deal - Lost reason\r\n");
    for (int i = 0; i < leads; ++i) {
        const QByteArray number = QByteArray::number(i);
        const QByteArray day = QDate(2026, 1, 1).addDays(i % 700).toString(Qt::ISODate).toUtf8();
        file.write(QByteArray::number(1000 + i) +
                   ",Demand forecast for Alpengl\xC3\xBC"
                   "ck AG #" +
                   number + ",Me," + QByteArray::number(500.5 * (1 + i % 300)) + ',' + currencies[i % 3] +
                   ',' + QByteArray::number(5 * (i % 20)) + ",Brightwater Energy " + number +
                   ",S\xC3\xB8ren Bernard," + stages[i % 4] + ",Open," + day + ',' + day + ",\r\n");
    }
}

void importAll(const QString &csv, const QString &path)
{
    const auto document = make(path);
    const auto file = readSourceFile(csv);
    const auto pipeline = readPipeline(*document);
    const auto import = planImport(*file, guessChoices(*file, *pipeline), *pipeline, document->now());
    if (!import || import->count(Verdict::New) != leads || !importLeads(*document, *import))
        qFatal("not imported");
}

std::vector<Row> rowsOf(const QString &path)
{
    const auto document = openDocument(path, schema(), Environment::ofThisUser()).document;
    return *document->rows(Lead::description());
}

void bind(SQLite::Statement &statement, int index, const Value &value)
{
    if (const auto *integer = std::get_if<qint64>(&value))
        statement.bind(index, static_cast<int64_t>(*integer));
    else if (const auto *number = std::get_if<double>(&value))
        statement.bind(index, *number);
    else if (const auto *text = std::get_if<QString>(&value))
        statement.bind(index, text->toStdString());
    else
        statement.bind(index);
}

void insertAll(const std::vector<Row> &rows, const QString &path)
{
    make(path);
    SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE);
    database.exec("PRAGMA synchronous = FULL");
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    for (const PipelineStage &stage : usualPipelineStages())
        database.exec("INSERT INTO pipeline_stage VALUES (" + std::to_string(stage.id.value) +
                      ", 'x', 0, 0, 0, 0, 0, 0)");
    std::string marks = "?";
    for (std::size_t i = 1; i < rows.front().size(); ++i)
        marks += ", ?";
    SQLite::Statement insert(database, "INSERT INTO lead VALUES (" + marks + ')');
    for (const Row &row : rows) {
        insert.reset();
        for (std::size_t i = 0; i < row.size(); ++i)
            bind(insert, static_cast<int>(i) + 1, row[i]);
        insert.exec();
    }
    transaction.commit();
}

/// Bytes that /proc tells of this process; 0 where there is no such thing.
qint64 memory(const char *key)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(key))
            return line.simplified().split(' ')[1].toLongLong() * 1024;
    }
    return 0;
}

/// By how much the most memory passes what it was before, in a process of its own.
int tellGrowth(const QString &path)
{
    const auto document = openDocument(path, schema(), Environment::ofThisUser()).document;
    const qint64 before = memory("VmRSS:");
    const auto pipeline = readPipeline(*document);
    std::printf("%lld\n", pipeline && pipeline->leads.size() == leads
                              ? static_cast<long long>(memory("VmHWM:") - before)
                              : 0LL);
    return 0;
}

void measureMemory(const QString &path)
{
    constexpr const char *what = "memory of reading 100000 leads : their file";
    QProcess reader;
    reader.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--growth"), path});
    reader.waitForFinished(-1);
    const double growth = reader.readAllStandardOutput().trimmed().toDouble();
    if (growth > 0)
        goals::report("-", what, growth / static_cast<double>(QFileInfo(path).size()), goals::atMost(5));
    else
        goals::notMeasured("-", what, "needs the /proc of Linux");
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc == 3)
        return tellGrowth(QString::fromLocal8Bit(argv[2]));
    const QTemporaryDir folder;
    const QString csv = folder.filePath(QStringLiteral("leads.csv"));
    const QString ours = folder.filePath(QStringLiteral("ours.concave"));
    const QString bare = folder.filePath(QStringLiteral("bare.concave"));
    writeCsv(csv);
    importAll(csv, ours);
    const std::vector<Row> rows = rowsOf(ours);
    const auto time = goals::roundRobin(5, {[&] { importAll(csv, ours); }, [&] { insertAll(rows, bare); }});
    std::fprintf(stderr, "import %.0f ms, bare %.0f ms\n", time[0] * 1000, time[1] * 1000);
    goals::report("-", "100000 leads from CSV : bare SQLite insert of the same rows", time[0] / time[1],
        goals::atMost(3));
    measureMemory(ours);
}
