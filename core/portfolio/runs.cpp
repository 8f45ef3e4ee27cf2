#include "core/portfolio/runs.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <set>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Runs", text);
}

enum Column { Start, End, Duration, Metric, Effort, Accuracy };

const QStringList fields{QStringLiteral("start"), QStringLiteral("end"), QStringLiteral("duration"),
    QStringLiteral("metric"), QStringLiteral("effort"), QStringLiteral("accuracy")};

/// Names of columns that fill a field, the best first.
const QStringList &knownColumns(Column column)
{
    static const QStringList starts{QStringLiteral("start"), QStringLiteral("start_time"),
        QStringLiteral("start time"), QStringLiteral("started"), QStringLiteral("started_at"),
        QStringLiteral("created"), QStringLiteral("created_at"), QStringLiteral("createdAt")};
    static const QStringList ends{QStringLiteral("end"), QStringLiteral("end_time"),
        QStringLiteral("end time"), QStringLiteral("ended"), QStringLiteral("ended_at"),
        QStringLiteral("finished"), QStringLiteral("finished_at")};
    static const QStringList durations{QStringLiteral("duration"), QStringLiteral("runtime"),
        QStringLiteral("_runtime"), QStringLiteral("_wandb.runtime"), QStringLiteral("duration_s"),
        QStringLiteral("duration_seconds")};
    static const QStringList metrics{QStringLiteral("metric"), QStringLiteral("val_accuracy"),
        QStringLiteral("val_acc"), QStringLiteral("validation_accuracy"), QStringLiteral("test_accuracy"),
        QStringLiteral("test_acc"), QStringLiteral("accuracy"), QStringLiteral("acc"),
        QStringLiteral("score")};
    static const QStringList efforts{QStringLiteral("effort")};
    static const QStringList accuracies{QStringLiteral("accuracy")};
    const QStringList *lists[] = {&starts, &ends, &durations, &metrics, &efforts, &accuracies};
    return *lists[column];
}

const QStringList metricPrefixes{
    QString(), QStringLiteral("metrics."), QStringLiteral("metric."), QStringLiteral("summary.")};

std::optional<QString> columnNamed(const QStringList &header, const QString &name)
{
    const auto found = std::ranges::find_if(
        header, [&](const QString &column) { return column.compare(name, Qt::CaseInsensitive) == 0; });
    return found == header.end() ? std::nullopt : std::optional(*found);
}

/// The metric's column: the one that was asked for, else the first known one, else the only one with a
/// metric's prefix.
Result<QString> metricColumn(const QStringList &header, const QString &wanted)
{
    for (const QString &name : wanted.isEmpty() ? knownColumns(Metric) : QStringList(wanted)) {
        for (const QString &prefix : metricPrefixes) {
            if (const auto column = columnNamed(header, prefix + name))
                return *column;
        }
    }
    QStringList offered;
    for (const QString &column : header) {
        if (column.startsWith(QStringLiteral("metric"), Qt::CaseInsensitive) && column.contains(u'.'))
            offered << column;
    }
    if (wanted.isEmpty() && offered.size() == 1)
        return offered.front();
    const QString names = (offered.isEmpty() ? header : offered).join(QStringLiteral("”, “"));
    if (!wanted.isEmpty()) {
        return Error{Failure::Input,
            tr("The file has no metric “%1”. Nothing was read. Choose one of “%2”.").arg(wanted, names)};
    }
    return Error{Failure::Input,
        tr("The file does not say which column is the metric. Nothing was read. Choose one of “%1”.")
            .arg(names)};
}

/// The choices, and for fields that have none the column of a known name.
Result<std::vector<ColumnChoice>> withKnownColumns(const CsvTable &table, const RunOptions &options)
{
    std::vector<ColumnChoice> choices = options.choices;
    const auto isChosen = [&](Column column) {
        return std::ranges::any_of(options.choices, [&](const ColumnChoice &choice) {
            return choice.field.compare(fields[column], Qt::CaseInsensitive) == 0;
        });
    };
    const auto isTaken = [&](const QString &column) {
        return std::ranges::any_of(choices, [&](const ColumnChoice &choice) {
            return choice.column.compare(column, Qt::CaseInsensitive) == 0;
        });
    };
    for (const Column column : {Effort, Accuracy, Start, End, Duration}) {
        for (const QString &name : isChosen(column) ? QStringList() : knownColumns(column)) {
            const auto found = columnNamed(table.header(), name);
            if (found && !isTaken(*found)) {
                choices.push_back({*found, fields[column]});
                break;
            }
        }
    }
    const bool plain = isChosen(Effort) || columnNamed(table.header(), fields[Effort]);
    if (isChosen(Metric) || (plain && options.metric.isEmpty()))
        return choices;
    const Result<QString> metric = metricColumn(table.header(), options.metric);
    if (!metric)
        return metric.error();
    std::erase_if(choices, [&](const ColumnChoice &choice) { return choice.column == *metric; });
    choices.push_back({*metric, fields[Metric]});
    return choices;
}

bool isNothing(const QString &text)
{
    static const QSet<QString> words{QString(), QStringLiteral("-"), QStringLiteral("–"),
        QStringLiteral("nan"), QStringLiteral("null"), QStringLiteral("none"), QStringLiteral("nat"),
        QStringLiteral("n/a")};
    return words.contains(text.toLower());
}

std::optional<double> numberIn(QString text, bool decimalComma)
{
    if (decimalComma && !text.contains(u'.'))
        text.replace(u',', u'.');
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    const bool isSound =
        isNumber && std::isfinite(number) && std::abs(number) <= allocation::largestParameter;
    return isSound ? std::optional(number) : std::nullopt;
}

/// Seconds since 1970.
std::optional<double> timeIn(QString text)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    constexpr double firstMilliseconds = 1e11; // the year 5138 in seconds
    if (isNumber)
        return number > 0 && number < 1e15
                   ? std::optional(number < firstMilliseconds ? number : number / 1000)
                   : std::nullopt;
    text.remove(QStringLiteral(" UTC"));
    if (text.size() > 10 && text[10] == u' ')
        text[10] = u'T';
    text.replace(QStringLiteral(" +"), QStringLiteral("+"));
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return static_cast<double>(time.toMSecsSinceEpoch()) / 1000;
}

double secondsOf(const QString &unit)
{
    if (unit == QStringLiteral("ms"))
        return 1e-3;
    switch (unit.front().unicode()) {
    case u'd':
        return 86400;
    case u'h':
        return 3600;
    case u'm':
        return 60;
    default:
        return 1;
    }
}

/// Seconds.
std::optional<double> durationIn(const QString &text, bool decimalComma)
{
    if (const auto seconds = numberIn(text, decimalComma))
        return *seconds >= 0 ? seconds : std::nullopt;
    static const QRegularExpression clock(
        QStringLiteral(R"(^(?:(\d{1,5}) ?d(?:ays?)?,? ?)?(\d{1,6}):([0-5]?\d):([0-5]?\d(?:\.\d+)?)$)"));
    if (const auto match = clock.match(text); match.hasMatch())
        return match.captured(1).toDouble() * 86400 + match.captured(2).toDouble() * 3600 +
               match.captured(3).toDouble() * 60 + match.captured(4).toDouble();
    static const QRegularExpression part(
        QStringLiteral(
            R"((\d{1,12}(?:[.,]\d+)?) ?(ms|days?|d|hours?|hrs?|h|minutes?|mins?|min|m|seconds?|secs?|sec|s)(?![a-z]),? *)"),
        QRegularExpression::CaseInsensitiveOption);
    double seconds = 0;
    qsizetype end = 0;
    for (auto it = part.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        if (match.capturedStart() != end)
            return std::nullopt;
        end = match.capturedEnd();
        seconds += match.captured(1).replace(u',', u'.').toDouble() * secondsOf(match.captured(2).toLower());
    }
    return end > 0 && end == text.size() ? std::optional(seconds) : std::nullopt;
}

struct Run
{
    std::optional<double> start; ///< seconds since 1970
    double seconds = 0;
    std::optional<double> metric;
};

/// Reads rows, and notes what is wrong with each.
class RunReader
{
public:
    RunReader(const CsvTable &table, std::vector<std::optional<std::size_t>> places)
        : m_table(table), m_places(std::move(places)), m_decimalComma(table.delimiter() == ';')
    {}

    bool has(Column column) const { return m_places[column].has_value(); }
    QString headerOf(Column column) const
    {
        return m_table.header()[static_cast<qsizetype>(*m_places[column])];
    }

    /// Nothing for a row at fault, and for a run that has not ended.
    std::optional<Run> run(std::size_t row)
    {
        Run run{.start = value(row, Start, [](const QString &text) { return timeIn(text); }),
            .metric =
                value(row, Metric, [this](const QString &text) { return numberIn(text, m_decimalComma); })};
        const auto end = value(row, End, [](const QString &text) { return timeIn(text); });
        const auto duration =
            value(row, Duration, [this](const QString &text) { return durationIn(text, m_decimalComma); });
        if (!m_faults.isEmpty())
            return std::nullopt;
        if (run.start && end && *end < *run.start)
            m_faults << tr("The run ends before it starts.");
        else if (run.start && end)
            run.seconds = *end - *run.start;
        else if (duration)
            run.seconds = *duration;
        else if (run.metric)
            m_faults << tr("The run has a metric, but neither start and end nor a duration.");
        else {
            ++m_running;
            return std::nullopt;
        }
        return m_faults.isEmpty() ? std::optional(run) : std::nullopt;
    }

    /// The point of a plain row.
    std::optional<allocation::Point> point(std::size_t row)
    {
        const auto read = [this](const QString &text) { return numberIn(text, m_decimalComma); };
        const auto effort = value(row, Effort, read);
        const auto accuracy = value(row, has(Metric) ? Metric : Accuracy, read);
        if (m_faults.isEmpty() && !effort)
            m_faults << tr("The effort is missing.");
        if (m_faults.isEmpty() && !accuracy)
            m_faults << tr("The accuracy is missing.");
        if (effort && *effort < 0)
            m_faults << tr("The effort is negative.");
        return m_faults.isEmpty() ? std::optional(allocation::Point{*effort, *accuracy}) : std::nullopt;
    }

    QStringList takeFaults() { return std::exchange(m_faults, {}); }
    qint64 running() const { return m_running; }

private:
    template <class Read>
    std::optional<double> value(std::size_t row, Column column, Read read)
    {
        if (!has(column))
            return std::nullopt;
        const QString text = m_table.cell(row, *m_places[column]).simplified();
        if (isNothing(text))
            return std::nullopt;
        const std::optional<double> value = read(text);
        if (!value)
            m_faults << sentenceFor(column).arg(headerOf(column), text);
        return value;
    }

    static QString sentenceFor(Column column)
    {
        switch (column) {
        case Start:
        case End:
            return tr("%1 is not a time: “%2”.");
        case Duration:
            return tr("%1 is not a duration: “%2”.");
        default:
            return tr("%1 is not a number that can be computed with: “%2”.");
        }
    }

    const CsvTable &m_table;
    const std::vector<std::optional<std::size_t>> m_places; ///< of `fields`
    const bool m_decimalComma;
    QStringList m_faults; ///< of the row at hand
    qint64 m_running = 0; ///< runs without an end
};

/// Effort spent so far against the best metric so far.
std::vector<allocation::Point> pointsOf(std::vector<Run> runs, double hoursPerWeek)
{
    if (std::ranges::all_of(runs, [](const Run &run) { return run.start.has_value(); }))
        std::ranges::stable_sort(runs, {}, &Run::start);
    std::vector<allocation::Point> points;
    double hours = 0;
    for (const Run &run : runs) {
        hours += run.seconds / 3600;
        if (run.metric && (points.empty() || *run.metric > points.back().accuracy))
            points.push_back({hours / hoursPerWeek, *run.metric});
    }
    if (!points.empty() && points.back().effort < hours / hoursPerWeek)
        points.push_back({hours / hoursPerWeek, points.back().accuracy});
    return points;
}

/// Fractions become points of 100.
bool scaleFractions(std::vector<allocation::Point> &points)
{
    const bool areFractions = std::ranges::all_of(
        points, [](const allocation::Point &point) { return point.accuracy >= 0 && point.accuracy <= 1; });
    if (points.empty() || !areFractions)
        return false;
    for (allocation::Point &point : points)
        point.accuracy *= 100;
    return true;
}

void readRows(RunTable &read, RunReader &reader, const CsvTable &table, double hoursPerWeek)
{
    std::vector<Run> runs;
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        if (reader.has(Effort)) {
            if (const auto point = reader.point(row))
                read.points.push_back(*point);
        } else if (const auto run = reader.run(row)) {
            runs.push_back(*run);
        }
        if (const QStringList faults = reader.takeFaults(); !faults.isEmpty())
            read.rejected.push_back({table.line(row), faults.join(u' ')});
    }
    if (!reader.has(Effort))
        read.points = pointsOf(std::move(runs), hoursPerWeek);
    std::ranges::stable_sort(read.points, {}, &allocation::Point::effort);
}

QString plain(double number)
{
    return QLocale().toString(number, 'g', 6);
}

/// Where there is nothing, with the columns that would do.
Error withoutTime(const CsvTable &table)
{
    return {Failure::Input, tr("The file has neither an effort, nor a duration, nor start and end of its "
                               "runs, only “%1”. Nothing "
                               "was read. Choose the columns that hold them.")
                                .arg(table.header().join(QStringLiteral("”, “")))};
}

/// Points that the project does not have, nor an earlier one.
std::vector<allocation::Point> newPoints(
    std::vector<allocation::Point> present, const std::vector<allocation::Point> &offered)
{
    const auto key = [](const allocation::Point &point) { return std::pair(point.effort, point.accuracy); };
    std::set<std::pair<double, double>> known;
    for (const allocation::Point &point : present)
        known.insert(key(point));
    std::vector<allocation::Point> fresh;
    for (const allocation::Point &point : offered) {
        if (known.insert(key(point)).second)
            fresh.push_back(point);
    }
    return fresh;
}

PointImport outcome(const RunTable &runs, std::size_t fresh)
{
    const std::size_t added = runs.rejected.empty() ? fresh : 0;
    return {runs.read, static_cast<qint64>(added), static_cast<qint64>(runs.points.size() - fresh),
        runs.rejected, runs.notes};
}

} // namespace

Result<RunTable> readRuns(const CsvTable &table, const RunOptions &options)
{
    const auto choices = withKnownColumns(table, options);
    if (!choices)
        return choices.error();
    const auto places = findColumns(table, fields, {}, *choices);
    if (!places)
        return places.error();
    RunReader reader(table, *places);
    if (!reader.has(Effort) && !reader.has(Duration) && !(reader.has(Start) && reader.has(End)))
        return withoutTime(table);
    if (reader.has(Effort) && !reader.has(Metric) && !reader.has(Accuracy))
        return Error{Failure::Input, tr("The file has efforts, but no accuracy. Nothing was read. Choose the "
                                        "column that holds it.")};
    RunTable read{.read = static_cast<qint64>(table.rowCount() + table.ragged().size())};
    if (read.read == 0)
        return Error{Failure::Input, tr("The file has no rows below its header. Nothing was read.")};
    read.rejected = table.ragged();
    readRows(read, reader, table, options.hoursPerWeek);
    std::ranges::stable_sort(read.rejected, {}, &Finding::row);

    const QString metric = reader.headerOf(reader.has(Metric) ? Metric : Accuracy);
    if (reader.has(Effort))
        read.notes << tr("Accuracy is %1, effort is %2.").arg(metric, reader.headerOf(Effort));
    else
        read.notes << tr("Accuracy is the best %1 so far; %2 hours of runs are one week of effort.")
                          .arg(metric, plain(options.hoursPerWeek));
    if (scaleFractions(read.points))
        read.notes << tr("Every value lies between 0 and 1, so 1 counts as 100 points.");
    if (reader.running() > 0)
        read.notes << tr("Runs without an end, left out: %1.").arg(reader.running());
    return read;
}

Result<PointImport> previewPoints(const Document &document, Id project, const RunTable &runs)
{
    const auto portfolio = readPortfolio(document);
    if (!portfolio)
        return portfolio.error();
    return outcome(runs, newPoints(measuredPoints(*portfolio, project), runs.points).size());
}

Result<PointImport> importPoints(Document &document, Id project, const RunTable &runs)
{
    const auto portfolio = readPortfolio(document);
    if (!portfolio)
        return portfolio.error();
    const Project *target = findProject(*portfolio, project);
    if (!target)
        return Error{Failure::NotFound, tr("The project is not there any more. Nothing was imported.")};
    if (!runs.rejected.empty())
        return previewPoints(document, project, runs);
    const auto fresh = newPoints(measuredPoints(*portfolio, project), runs.points);
    const QString label =
        fresh.size() == 1
            ? tr("Import 1 measured point of %1").arg(target->name)
            : tr("Import %1 measured points of %2").arg(QString::number(fresh.size()), target->name);
    const Result<Changes> added = document.edit(label, [&](Edit &edit) {
        for (const allocation::Point &point : fresh)
            edit.insert(MeasuredPoint{{}, project, point.effort, point.accuracy});
    });
    if (!added)
        return added.error();
    return outcome(runs, fresh.size());
}

} // namespace concave
