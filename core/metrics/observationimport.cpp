#include "core/metrics/observationimport.h"

#include "core/metrics/moves.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>
#include <map>

namespace concave {

namespace {

using Role = ColumnUse::Role;
using JudgedRow = ObservationImport::JudgedRow;

QString tr(const char *text)
{
    return QCoreApplication::translate("ObservationImport", text);
}

QString shown(double value)
{
    return QLocale().toString(value, 'g', QLocale::FloatingPointShortest);
}

/// A cell within a sentence.
QString quoted(const QString &cell)
{
    constexpr qsizetype most = 40;
    return u'“' + (cell.size() > most ? cell.first(most) + u'…' : cell) + u'”';
}

/// A minute of a day on the clock, as observations are kept.
qint64 minuteOf(const QDateTime &at)
{
    return at.date().toJulianDay() * 1440 + at.time().hour() * 60 + at.time().minute();
}

/// One value for each series and minute.
template <class T>
using Moments = QHash<QString, std::map<qint64, T>>;

struct Earlier
{
    double value = 0;
    qint64 line = 0;
};

/// Judges the rows of a table one after the other.
class Judge
{
public:
    Judge(const SourceFile &file, const ObservationChoices &choices, const MetricBook &book, Id metric)
        : m_file(file), m_choices(choices), m_header(headerOf(file, choices))
    {
        for (const MetricSeries &series : seriesOf(book, metric)) {
            auto &moments = m_present[series.name.toCaseFolded()];
            for (const Observation &observation : observationsOf(book, series.id))
                moments[minuteOf(observation.at)] = observation;
        }
        for (const NameUse &use : choices.names)
            m_names[use.name.toCaseFolded()] = use.series;
    }

    JudgedRow judge(std::size_t row)
    {
        JudgedRow judged{.line = m_file.grid.line(row), .at = {}, .values = {}, .why = {}};
        QStringList faults;
        readAt(row, judged, faults);
        readValues(row, judged, faults);
        if (faults.isEmpty() && judged.values.empty())
            faults << tr("It has no values.");
        if (faults.isEmpty())
            compareWithEarlier(judged, faults);
        if (faults.isEmpty())
            compareWithPresent(judged);
        else
            reject(judged, faults);
        return judged;
    }

private:
    void readAt(std::size_t row, JudgedRow &judged, QStringList &faults) const
    {
        const QString text = m_file.grid.cell(row, *m_choices.columnOf(Role::Moment)).trimmed();
        const auto at = readMoment(text, *m_choices.dateOrder);
        if (text.isEmpty())
            faults << tr("It has no day.");
        else if (!at)
            faults << tr("%1 is no day.").arg(quoted(text));
        else
            judged.at = QDateTime(at->date(), QTime(at->time().hour(), at->time().minute()));
    }

    void readValues(std::size_t row, JudgedRow &judged, QStringList &faults) const
    {
        for (std::size_t column = 0; column < m_choices.columns.size(); ++column) {
            const ColumnUse &use = m_choices.columns[column];
            if (use.role == Role::Series)
                readValue(row, column, use.series, judged, faults);
        }
        if (!m_choices.isLong())
            return;
        const QString name = m_file.grid.cell(row, *m_choices.columnOf(Role::SeriesName)).simplified();
        const QString series = m_names.value(name.toCaseFolded());
        if (name.isEmpty())
            faults << tr("It names no series.");
        else if (series.isEmpty())
            faults << tr("%1 is no series of the metric.").arg(quoted(name));
        else
            readValue(row, *m_choices.columnOf(Role::Number), series, judged, faults);
    }

    void readValue(std::size_t row, std::size_t column, const QString &series, JudgedRow &judged,
        QStringList &faults) const
    {
        const QString text = m_file.grid.cell(row, column).trimmed();
        if (isNothing(text))
            return;
        const auto number = readNumber(text, m_choices.decimalMark);
        if (number)
            judged.values.push_back({.series = series, .value = number->value, .existing = {}});
        else
            faults << tr("%1 in %2 is no number.")
                          .arg(quoted(text), quoted(m_header[static_cast<qsizetype>(column)]));
    }

    /// What an earlier row says already is not said again.
    void compareWithEarlier(JudgedRow &judged, QStringList &faults)
    {
        const qint64 minute = minuteOf(judged.at);
        qint64 line = 0;
        for (const auto &value : judged.values) {
            const auto &moments = m_earlier[value.series.toCaseFolded()];
            const auto found = moments.find(minute);
            if (found == moments.end())
                continue;
            line = found->second.line;
            if (found->second.value != value.value) {
                faults << tr("Row %1 has %2 for %3 at the same moment, and this one %4.")
                              .arg(line)
                              .arg(shown(found->second.value), value.series, shown(value.value));
            }
        }
        if (!faults.isEmpty())
            return;
        const auto isSaid = [&](const auto &value) {
            return m_earlier[value.series.toCaseFolded()].contains(minute);
        };
        std::erase_if(judged.values, isSaid);
        for (const auto &value : judged.values)
            m_earlier[value.series.toCaseFolded()][minute] = {value.value, judged.line};
        if (judged.values.empty())
            judged.why = tr("It is the same as row %1.").arg(line);
    }

    const Observation *presentAt(const QString &series, const QDateTime &at) const
    {
        const auto moments = m_present.constFind(series.toCaseFolded());
        if (moments == m_present.cend())
            return nullptr;
        const auto found = moments->find(minuteOf(at));
        return found == moments->end() ? nullptr : &found->second;
    }

    void compareWithPresent(JudgedRow &judged) const
    {
        QStringList changes;
        bool isNew = false;
        for (auto &value : judged.values) {
            const Observation *present = presentAt(value.series, judged.at);
            if (!present) {
                isNew = true;
                continue;
            }
            value.existing = present->id;
            value.isThere = present->value == value.value;
            if (!value.isThere) {
                changes << tr("%1 was %2 and becomes %3.")
                               .arg(value.series, shown(present->value), shown(value.value));
            }
        }
        if (!changes.isEmpty()) {
            judged.verdict = Verdict::Update;
            judged.why = changes.join(u' ');
        } else if (!isNew) {
            judged.verdict = Verdict::Duplicate;
            if (judged.why.isEmpty())
                judged.why = tr("It is there already, as it is here.");
        }
    }

    static void reject(JudgedRow &judged, const QStringList &faults)
    {
        judged.verdict = Verdict::Rejected;
        judged.values.clear();
        judged.why = faults.join(u' ');
    }

    const SourceFile &m_file;
    const ObservationChoices &m_choices;
    const QStringList m_header;
    Moments<Observation> m_present;
    Moments<Earlier> m_earlier;
    QHash<QString, QString> m_names;
};

QStringList notesOf(const SourceFile &file, const ObservationChoices &choices)
{
    QStringList notes;
    QStringList ignored;
    QStringList found;
    const QStringList header = headerOf(file, choices);
    const auto tell = [&](const QString &label, const QString &series) {
        found << series;
        if (label.compare(series, Qt::CaseInsensitive) != 0)
            notes << tr("“%1” is taken for %2.").arg(label, series);
    };
    for (std::size_t column = 0; column < choices.columns.size(); ++column) {
        const QString &label = header[static_cast<qsizetype>(column)];
        if (choices.columns[column].role == Role::Series)
            tell(label, choices.columns[column].series);
        else if (choices.columns[column].role == Role::None && !label.isEmpty())
            ignored << label;
    }
    for (const NameUse &use : choices.names) {
        if (!use.series.isEmpty())
            tell(use.name, use.series);
    }
    if (!ignored.isEmpty())
        notes << tr("Columns that are not imported: %1.")
                     .arg(u'“' + ignored.join(QStringLiteral("”, “")) + u'”');
    for (const QString &series : choices.known) {
        if (!found.contains(series))
            notes << tr("There is nothing for %1.").arg(series);
    }
    if (choices.endRow < file.grid.rowCount())
        notes << tr("Left out below the table: “%1”, rows: %2.")
                     .arg(file.grid.cell(choices.endRow, 0))
                     .arg(file.grid.rowCount() - choices.endRow);
    if (choices.isDecimalMarkOpen)
        notes << (choices.decimalMark == DecimalMark::Point
                      ? tr("Numbers such as 1,234 could be read in two ways: the comma is taken to part the "
                           "thousands.")
                      : tr("Numbers such as 1.234 could be read in two ways: the full stop is taken to part "
                           "the thousands."));
    return notes + file.notes;
}

} // namespace

qint64 ObservationImport::count(Verdict verdict) const
{
    return std::ranges::count(rows, verdict, &JudgedRow::verdict);
}

std::vector<Finding> ObservationImport::rejected() const
{
    std::vector<Finding> findings;
    for (const JudgedRow &row : rows) {
        if (row.verdict == Verdict::Rejected)
            findings.push_back({row.line, row.why});
    }
    return findings;
}

Metric metricFor(const MetricBook &book, Id project, Id concern, const QString &name)
{
    const Metric *present = metricOf(book, concern);
    return present ? *present : Metric{.id = {}, .project = project, .concern = concern, .name = name};
}

Result<ObservationImport> planObservations(
    const SourceFile &file, const ObservationChoices &choices, const MetricBook &book, const Metric &metric)
{
    if (const auto checked = check(file, choices); !checked)
        return checked.error();
    ObservationImport import{.metric = metric, .rows = {}, .notes = notesOf(file, choices)};
    Judge judge(file, choices, book, metric.id);
    import.rows.reserve(choices.endRow - choices.firstRow());
    for (std::size_t row = choices.firstRow(); row < choices.endRow; ++row)
        import.rows.push_back(judge.judge(row));
    return import;
}

Result<void> importObservations(Document &document, const ObservationImport &import)
{
    if (import.count(Verdict::New) + import.count(Verdict::Update) == 0)
        return {};
    const QString label = tr("Import observations of %1").arg(import.metric.name);
    const auto done = document.edit(label, [&](Edit &edit) {
        const Id metric = import.metric.id ? import.metric.id : addMetric(edit, import.metric);
        QHash<QString, Id> series;
        for (const JudgedRow &row : import.rows) {
            for (const ObservationImport::Entry &value : row.values) {
                if (value.isThere)
                    continue;
                if (value.existing) {
                    edit.modify<Observation>(
                        value.existing, [&](Observation &changed) { changed.value = value.value; });
                    continue;
                }
                Id &its = series[value.series];
                if (!its)
                    its = establishSeries(edit, metric, value.series);
                edit.insert(Observation{{}, its, row.at, value.value});
            }
        }
    });
    if (!done)
        return done.error();
    return {};
}

} // namespace concave
