#include "ui/metrics/metricpresenter.h"

#include "core/concerns/records.h"

#include <algorithm>
#include <map>

namespace concave::ui {

namespace {

bool tellsOf(const Changes &changes, const Kind &kind)
{
    return std::ranges::any_of(changes, [&](const Change &change) { return change.kind == &kind; });
}

} // namespace

MetricPresenter::MetricPresenter(Document &document, QObject *parent) : QObject(parent), m_document(document)
{
    connect(&document, &Document::changed, this, [this](const Changes &changes) {
        const bool concernsUs = tellsOf(changes, Metric::description()) ||
                                tellsOf(changes, MetricSeries::description()) ||
                                tellsOf(changes, Observation::description()) ||
                                (!m_metric.id && tellsOf(changes, Concern::description())); // its name
        if (m_concern && concernsUs)
            read();
    });
}

void MetricPresenter::show(Id project, Id concern)
{
    m_project = project;
    m_concern = concern;
    read();
}

void MetricPresenter::read()
{
    const auto concern = m_document.row(Concern::description(), m_concern);
    const auto book = readMetrics(m_document, m_project);
    if (!concern || !book) {
        Q_EMIT failed(concern ? book.error().sentence : concern.error().sentence);
        return;
    }
    if (!*concern) // it is gone, and what shows it will be told
        return;
    m_book = *book;
    m_metric = metricFor(m_book, m_project, m_concern, Concern::description().record(**concern).name);
    m_report = reportOf(m_book, m_metric, m_document.now());
    arrange();
    Q_EMIT changed();
}

void MetricPresenter::arrange()
{
    m_series = seriesNames(m_book, m_metric);
    for (const MetricSeries &series : seriesOf(m_book, m_metric.id)) {
        if (!m_series.contains(series.name, Qt::CaseInsensitive) &&
            !observationsOf(m_book, series.id).empty())
            m_series << series.name;
    }
    const auto count = static_cast<std::size_t>(m_series.size());
    std::map<QDateTime, std::vector<std::optional<double>>> rows;
    for (std::size_t i = 0; i < count; ++i) {
        const MetricSeries *series = seriesNamed(m_book, m_metric.id, m_series[static_cast<qsizetype>(i)]);
        for (const Observation &observation :
            series ? observationsOf(m_book, series->id) : std::span<const Observation>()) {
            auto &values = rows[observation.at];
            values.resize(count);
            values[i] = observation.value;
        }
    }
    m_moments.clear();
    for (auto &[at, values] : rows)
        m_moments.push_back({at, std::move(values)});
}

bool MetricPresenter::edit(const QString &label, const std::function<void(Edit &, Id metric)> &work)
{
    const auto done = m_document.edit(label.arg(m_metric.name),
        [&](Edit &edit) { work(edit, m_metric.id ? m_metric.id : addMetric(edit, m_metric)); });
    if (!done)
        Q_EMIT failed(done.error().sentence);
    return static_cast<bool>(done);
}

bool MetricPresenter::change(const QString &label, const std::function<void(Metric &)> &work)
{
    return edit(label, [&](Edit &edit, Id metric) { edit.modify<Metric>(metric, work); });
}

bool MetricPresenter::setRule(const QString &rule)
{
    return edit(
        tr("Change alert rule of %1"), [&](Edit &edit, Id metric) { concave::setRule(edit, metric, rule); });
}

bool MetricPresenter::setUnit(const QString &unit)
{
    return change(tr("Change unit of %1"), [&](Metric &metric) { metric.unit = unit; });
}

bool MetricPresenter::setInterval(Interval interval)
{
    return change(tr("Change interval of %1"), [&](Metric &metric) { metric.interval = interval; });
}

bool MetricPresenter::setLiveSince(QDate day)
{
    return change(tr("Change day from which %1 alerts"), [&](Metric &metric) { metric.liveSince = day; });
}

bool MetricPresenter::observe(const std::vector<Observed> &cells)
{
    return edit(cells.size() == 1 ? tr("Change an observation of %1") : tr("Change observations of %1"),
        [&](Edit &edit, Id metric) { concave::observe(edit, metric, cells); });
}

bool MetricPresenter::moveMoment(const QDateTime &from, const QDateTime &to)
{
    return edit(tr("Change day of observations of %1"),
        [&](Edit &edit, Id metric) { moveObservations(edit, metric, from, to); });
}

bool MetricPresenter::removeMoments(const std::vector<QDateTime> &moments)
{
    std::vector<Observed> cells;
    for (const QDateTime &at : moments) {
        for (const QString &series : m_series)
            cells.push_back({series, at, std::nullopt});
    }
    return edit(tr("Delete observations of %1"),
        [&](Edit &edit, Id metric) { concave::observe(edit, metric, cells); });
}

bool MetricPresenter::import(const ObservationImport &import)
{
    const auto imported = importObservations(m_document, import);
    if (!imported) {
        Q_EMIT failed(imported.error().sentence);
        return false;
    }
    Q_EMIT done(tr("Imported observations. %1").arg(countsOf(import)));
    return true;
}

ObservationChoices MetricPresenter::guess(const SourceFile &file) const
{
    return guessChoices(file, seriesNames(m_book, m_metric));
}

Result<ObservationImport> MetricPresenter::plan(
    const SourceFile &file, const ObservationChoices &choices) const
{
    return planObservations(file, choices, m_book, m_metric);
}

QString countsOf(const ObservationImport &import)
{
    QStringList parts{MetricPresenter::tr("%1 new").arg(import.count(Verdict::New))};
    const auto add = [&](Verdict verdict, const QString &words) {
        if (const qint64 count = import.count(verdict); count > 0)
            parts << words.arg(count);
    };
    add(Verdict::Update, MetricPresenter::tr("%1 with other values"));
    add(Verdict::Duplicate, MetricPresenter::tr("%1 there already"));
    add(Verdict::Rejected, MetricPresenter::tr("%1 not imported"));
    return MetricPresenter::tr("%1 rows: %2.").arg(import.read()).arg(parts.join(QStringLiteral(", ")));
}

} // namespace concave::ui
