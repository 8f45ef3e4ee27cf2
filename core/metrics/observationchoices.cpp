#include "core/metrics/observationchoices.h"

#include "core/metrics/namesakes.h"

#include <QCoreApplication>

#include <algorithm>

namespace concave {

namespace {

using Role = ColumnUse::Role;

constexpr std::size_t sampleRows = 200;

QString tr(const char *text)
{
    return QCoreApplication::translate("ObservationImport", text);
}

Error refused(const QString &sentence)
{
    return {Failure::Input, sentence};
}

QString quoted(const QStringList &words)
{
    return u'“' + words.join(QStringLiteral("”, “")) + u'”';
}

bool isOneOf(const QString &label, std::initializer_list<const char *> words)
{
    return std::ranges::any_of(
        words, [&](const char *word) { return plainName(label) == QLatin1StringView(word); });
}

bool isMomentLabel(const QString &label)
{
    return isOneOf(label, {"date", "day", "time", "timestamp", "datetime", "date time", "moment", "at",
                              "when", "observed at", "week", "month"});
}

bool isSeriesLabel(const QString &label)
{
    return isOneOf(label, {"series", "series name", "name", "metric", "measure", "variable", "label"});
}

bool isValueLabel(const QString &label)
{
    return isOneOf(label, {"value", "values", "count", "number", "amount", "reading"});
}

bool isNumber(const QString &text)
{
    return readNumber(text, DecimalMark::Point) && !text.contains(u':');
}

/// A moment that is not just a number: those may be anything.
bool isWrittenMoment(const QString &text)
{
    bool isPlainNumber = false;
    text.toDouble(&isPlainNumber);
    return !isPlainNumber &&
           (readMoment(text, DateOrder::DayFirst) || readMoment(text, DateOrder::MonthFirst));
}

/// How many of a column's cells that say anything are of a kind, and how many say anything.
bool isMostly(const SourceFile &file, const ObservationChoices &choices, std::size_t column,
    bool (*is)(const QString &))
{
    const std::size_t end = std::min(choices.endRow, choices.firstRow() + sampleRows);
    int count = 0;
    int filled = 0;
    for (std::size_t row = choices.firstRow(); row < end; ++row) {
        const QString cell = file.grid.cell(row, column).trimmed();
        filled += isNothing(cell) ? 0 : 1;
        count += !isNothing(cell) && is(cell) ? 1 : 0;
    }
    return count * 2 > filled;
}

std::vector<std::size_t> columnsOf(std::size_t count, const std::function<bool(std::size_t)> &belongs)
{
    std::vector<std::size_t> columns;
    for (std::size_t column = 0; column < count; ++column) {
        if (belongs(column))
            columns.push_back(column);
    }
    return columns;
}

/// The only one of these, or nothing.
std::optional<std::size_t> only(const std::vector<std::size_t> &columns)
{
    return columns.size() == 1 ? std::optional(columns.front()) : std::nullopt;
}

std::optional<std::size_t> momentColumn(
    const SourceFile &file, const ObservationChoices &choices, const QStringList &header)
{
    const std::size_t count = choices.columns.size();
    const auto isMoment = [&](std::size_t column) {
        return isMostly(file, choices, column, isWrittenMoment);
    };
    const auto isNamed = [&](std::size_t column) {
        return isMomentLabel(header[static_cast<qsizetype>(column)]);
    };
    const auto written = columnsOf(count, isMoment);
    if (const auto column = only(written))
        return column;
    return only(columnsOf(
        count, [&](std::size_t column) { return isNamed(column) && (written.empty() || isMoment(column)); }));
}

/// The names of columns of numbers; one that is there twice is none.
QStringList newSeries(const SourceFile &file, const ObservationChoices &choices, const QStringList &labels,
    QStringList &unsettled)
{
    QStringList series(labels.size(), QString());
    for (qsizetype i = 0; i < labels.size(); ++i) {
        const auto isSame = [&](const QString &label) { return plainName(label) == plainName(labels[i]); };
        if (labels[i].isEmpty() || !isMostly(file, choices, static_cast<std::size_t>(i), isNumber))
            continue;
        if (std::ranges::count_if(labels, isSame) == 1)
            series[i] = labels[i];
        else if (std::ranges::none_of(unsettled, isSame))
            unsettled << labels[i];
    }
    return series;
}

void guessColumns(ObservationChoices &choices, const SourceFile &file)
{
    const QStringList header = headerOf(file, choices);
    const std::size_t count = choices.columns.size();
    const auto moment = momentColumn(file, choices, header);
    if (moment)
        choices.columns[*moment].role = Role::Moment;
    const auto labelled = [&](bool (*is)(const QString &)) {
        return only(columnsOf(count, [&](std::size_t column) {
            const QString &label = header[static_cast<qsizetype>(column)];
            return column != moment && is(label) && !choices.known.contains(label, Qt::CaseInsensitive);
        }));
    };
    const auto name = labelled(isSeriesLabel);
    const auto value = labelled(isValueLabel);
    if (name && value) {
        choices.columns[*name].role = Role::SeriesName;
        choices.columns[*value].role = Role::Number;
        return;
    }
    const auto others = columnsOf(count, [&](std::size_t column) { return column != moment; });
    if (choices.known.size() == 1 && others.size() == 1) {
        choices.columns[others.front()] = {Role::Series, choices.known.front()};
        return;
    }
    if (!choices.headerRow) {
        choices.unsettled = choices.known;
        return;
    }
    QStringList labels;
    for (std::size_t column = 0; column < count; ++column)
        labels << (column == moment ? QString() : header[static_cast<qsizetype>(column)]);
    const QStringList series = choices.known.isEmpty() ? newSeries(file, choices, labels, choices.unsettled)
                                                       : namesakes(labels, choices.known, choices.unsettled);
    for (const std::size_t column : others) {
        const QString &its = series[static_cast<qsizetype>(column)];
        if (!its.isEmpty())
            choices.columns[column] = {Role::Series, its};
    }
}

/// Of a long table, as they come.
QStringList namesOf(const SourceFile &file, const ObservationChoices &choices)
{
    QStringList names;
    QSet<QString> seen;
    const std::size_t column = *choices.columnOf(Role::SeriesName);
    for (std::size_t row = choices.firstRow(); row < choices.endRow; ++row) {
        const QString name = file.grid.cell(row, column).simplified();
        if (!name.isEmpty() && !seen.contains(plainName(name))) {
            seen.insert(plainName(name));
            names << name;
        }
    }
    return names;
}

void guessNames(ObservationChoices &choices, const SourceFile &file)
{
    choices.names.clear();
    if (!choices.isLong())
        return;
    choices.unsettled.clear();
    const QStringList names = namesOf(file, choices);
    const QStringList series =
        choices.known.isEmpty() ? names : namesakes(names, choices.known, choices.unsettled);
    for (qsizetype i = 0; i < names.size(); ++i)
        choices.names.push_back({names[i], series[i]});
}

/// What the texts of columns of one role say of their reading.
Evidence evidenceOf(const SourceFile &file, const ObservationChoices &choices,
    const std::function<bool(Role)> &belongs, Evidence (*evidence)(QStringView))
{
    Evidence sum;
    for (std::size_t column = 0; column < choices.columns.size(); ++column) {
        if (!belongs(choices.columns[column].role))
            continue;
        for (std::size_t row = choices.firstRow(); row < choices.endRow; ++row)
            sum += evidence(file.grid.cell(row, column));
    }
    return sum;
}

void sniffReading(ObservationChoices &choices, const SourceFile &file)
{
    const Evidence dates = evidenceOf(
        file, choices, [](Role role) { return role == Role::Moment; }, dateEvidence);
    choices.dateOrder = dates.second > dates.first ? DateOrder::MonthFirst : DateOrder::DayFirst;
    if (dates.isOpen())
        choices.dateOrder.reset();
    const Evidence numbers = evidenceOf(
        file, choices, [](Role role) { return role == Role::Series || role == Role::Number; },
        decimalEvidence);
    const bool prefersComma =
        numbers.second > numbers.first || (numbers.first == numbers.second && file.delimiter == ';');
    choices.decimalMark = prefersComma ? DecimalMark::Comma : DecimalMark::Point;
    choices.isDecimalMarkOpen = file.format == SourceFormat::Csv && numbers.isOpen();
}

/// Columns, or names of a long table, that are no series yet.
QStringList unusedOf(const SourceFile &file, const ObservationChoices &choices)
{
    QStringList labels;
    if (choices.isLong()) {
        for (const NameUse &use : choices.names) {
            if (use.series.isEmpty())
                labels << use.name;
        }
        return labels;
    }
    const QStringList header = headerOf(file, choices);
    for (std::size_t column = 0; column < choices.columns.size(); ++column) {
        if (choices.columns[column].role == Role::None)
            labels << header[static_cast<qsizetype>(column)];
    }
    return labels;
}

} // namespace

bool ObservationChoices::isLong() const
{
    return columnOf(Role::SeriesName).has_value();
}

std::optional<std::size_t> ObservationChoices::columnOf(ColumnUse::Role role) const
{
    const auto found = std::ranges::find(columns, role, &ColumnUse::role);
    return found == columns.end() ? std::nullopt : std::optional<std::size_t>(found - columns.begin());
}

QStringList seriesNames(const MetricBook &book, const Metric &metric)
{
    const auto read = readRule(metric.rule);
    if (const AlertRule *rule = std::get_if<AlertRule>(&read))
        return rule->series();
    QStringList names;
    for (const MetricSeries &series : seriesOf(book, metric.id))
        names << series.name;
    return names;
}

ObservationChoices guessChoices(const SourceFile &file, const QStringList &known)
{
    ObservationChoices choices;
    choices.known = known;
    const std::size_t header = sniffHeaderRow(file.grid, [&](const QString &label) {
        return isMomentLabel(label) || isSeriesLabel(label) || isValueLabel(label) ||
               !namesakeOf(label, known).isEmpty();
    });
    bool beginsAtOnce = false;
    for (std::size_t column = 0; column < file.grid.width(header); ++column)
        beginsAtOnce = beginsAtOnce || isWrittenMoment(file.grid.cell(header, column).trimmed());
    if (!beginsAtOnce)
        choices.headerRow = header;
    choices.endRow = sniffFooter(file.grid, header);
    choices.columns.resize(file.grid.width(header));
    guessColumns(choices, file);
    guessNames(choices, file);
    sniffReading(choices, file);
    return choices;
}

void chooseColumn(
    ObservationChoices &choices, const SourceFile &file, std::size_t column, const ColumnUse &use)
{
    for (ColumnUse &other : choices.columns) {
        if (other == use)
            other = {};
    }
    const bool wasLong = choices.isLong();
    choices.columns[column] = use;
    choices.unsettled.removeAll(use.series);
    if (use.role == Role::SeriesName || wasLong != choices.isLong())
        guessNames(choices, file);
    sniffReading(choices, file);
}

void chooseName(ObservationChoices &choices, const QString &name, const QString &series)
{
    for (NameUse &use : choices.names) {
        if (use.name == name)
            use.series = series;
        else if (use.series == series)
            use.series.clear();
    }
    choices.unsettled.removeAll(series);
}

QStringList headerOf(const SourceFile &file, const ObservationChoices &choices)
{
    QStringList header;
    for (std::size_t column = 0; column < choices.columns.size(); ++column) {
        header << (choices.headerRow ? file.grid.cell(*choices.headerRow, column).simplified()
                                     : tr("Column %1").arg(column + 1));
    }
    return header;
}

Result<void> check(const SourceFile &file, const ObservationChoices &choices)
{
    if (choices.endRow <= choices.firstRow())
        return refused(tr("There are no rows below the header. Nothing was imported. Choose another file."));
    if (!choices.columnOf(Role::Moment)) {
        return refused(tr("It is not clear which of the columns %1 has the days. Nothing was imported. Say "
                          "which column is the date.")
                           .arg(quoted(headerOf(file, choices))));
    }
    if (choices.isLong() != choices.columnOf(Role::Number).has_value()) {
        return refused(tr("Names of series and values belong together. Nothing was imported. Choose a column "
                          "for each."));
    }
    const QString free = quoted(unusedOf(file, choices));
    if (!choices.unsettled.isEmpty()) {
        return refused(tr("It is not clear which of %1 is %2. Nothing was imported. Say which is which.")
                           .arg(free, quoted(choices.unsettled)));
    }
    const bool hasSeries =
        choices.columnOf(Role::Series) ||
        std::ranges::any_of(choices.names, [](const NameUse &use) { return !use.series.isEmpty(); });
    if (!hasSeries) {
        return refused(
            choices.known.isEmpty()
                ? tr("No column has numbers below a name. Nothing was imported. Choose another file.")
                : tr("None of %1 is a series of the metric, which has %2. Nothing was imported. Say "
                     "which is which.")
                      .arg(free, quoted(choices.known)));
    }
    if (!choices.dateOrder) {
        return refused(tr("Days such as 03/04/2026 could be read in two ways. Nothing was imported. Say "
                          "whether the day or the month comes first."));
    }
    return {};
}

} // namespace concave
