#include "ui/pipeline/importassistantpresenter.h"

#include <QPromise>
#include <QThreadPool>

namespace concave::ui {

namespace {

std::shared_ptr<const Pipeline> pipelineOf(const Document &document)
{
    auto pipeline = readPipeline(document);
    return std::make_shared<const Pipeline>(pipeline ? std::move(*pipeline) : Pipeline());
}

} // namespace

ImportAssistantPresenter::ImportAssistantPresenter(Document &document, QObject *parent)
    : QObject(parent), m_document(document), m_pipeline(pipelineOf(document))
{
    connect(&document, &Document::changed, this, &ImportAssistantPresenter::refreshPipeline);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (!m_watcher.isCanceled())
            take(std::move(*m_watcher.result()));
    });
}

ImportAssistantPresenter::~ImportAssistantPresenter()
{
    m_watcher.cancel();
}

void ImportAssistantPresenter::refreshPipeline(const Changes &changes)
{
    if (!touches(changes, Lead::description()) && !touches(changes, PipelineStage::description()))
        return;
    m_pipeline = pipelineOf(m_document);
    replan();
}

bool ImportAssistantPresenter::canImport() const
{
    return m_plan && !isBusy() && !m_document.isReadOnly() &&
           m_plan->count(Verdict::New) + m_plan->count(Verdict::Update) > 0;
}

QStringList ImportAssistantPresenter::columns() const
{
    return m_file ? headerOf(*m_file, m_choices) : QStringList();
}

QStringList ImportAssistantPresenter::samples(std::size_t column) const
{
    constexpr qsizetype enough = 3;
    constexpr std::size_t rows = 200;
    constexpr qsizetype longest = 60;
    QStringList samples;
    const std::size_t end = std::min(m_choices.endRow, m_choices.headerRow + rows);
    for (std::size_t row = m_choices.headerRow + 1; row < end && samples.size() < enough; ++row) {
        const QString text = m_file->grid.cell(row, column).simplified().left(longest);
        if (!isNothing(text) && !samples.contains(text))
            samples << text;
    }
    return samples;
}

QString ImportAssistantPresenter::origin() const
{
    const QString format = m_file->format == SourceFormat::Csv     ? tr("CSV")
                           : m_file->format == SourceFormat::Excel ? tr("Excel")
                                                                   : tr("Board");
    const QString provider = providerName(m_choices.provider);
    return provider.isEmpty() ? format : provider + QStringLiteral(", ") + format;
}

void ImportAssistantPresenter::open(const QString &path)
{
    read(path, {});
}

void ImportAssistantPresenter::setCsv(const CsvOptions &options)
{
    read(m_path, options);
}

void ImportAssistantPresenter::read(const QString &path, const CsvOptions &options)
{
    m_path = path;
    m_isReading = true;
    const auto kept = m_document.all<LeadMapping>();
    start([path, options, pipeline = m_pipeline, now = m_document.now(),
              mappings = kept ? *kept : std::vector<LeadMapping>()]() -> Work {
        Result<SourceFile> file = readSourceFile(path, options);
        if (!file)
            return {.fault = file.error().sentence};
        Work work{.file = std::make_shared<const SourceFile>(std::move(*file))};
        work.choices = guessChoices(*work.file, *pipeline, mappings);
        Result<LeadImport> plan = planImport(*work.file, work.choices, *pipeline, now);
        if (plan)
            work.plan = std::move(*plan);
        else
            work.fault = plan.error().sentence;
        return work;
    });
}

void ImportAssistantPresenter::replan()
{
    if (!m_file || m_isReading)
        return;
    start([file = m_file, choices = m_choices, pipeline = m_pipeline, now = m_document.now()]() -> Work {
        Result<LeadImport> plan = planImport(*file, choices, *pipeline, now);
        return {.file = file,
            .choices = choices,
            .plan = plan ? std::optional(std::move(*plan)) : std::nullopt,
            .fault = plan ? QString() : plan.error().sentence};
    });
}

/// What was started before is not waited for any more.
void ImportAssistantPresenter::start(Job job)
{
    m_watcher.cancel();
    m_isBusy = true;
    const auto promise = std::make_shared<QPromise<std::shared_ptr<Work>>>();
    promise->start();
    m_watcher.setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, job = std::move(job)] {
        if (!promise->isCanceled())
            promise->addResult(std::make_shared<Work>(job()));
        promise->finish();
    });
    Q_EMIT changed();
}

void ImportAssistantPresenter::take(Work work)
{
    m_isBusy = m_isReading = false;
    if (work.file) {
        m_file = std::move(work.file);
        m_choices = std::move(work.choices);
        m_isDateOrderOpen = dateEvidence(*m_file, m_choices).isOpen();
        m_isDecimalMarkOpen =
            m_file->format == SourceFormat::Csv && decimalEvidence(*m_file, m_choices).isOpen();
    }
    m_plan = std::move(work.plan);
    m_fault = std::move(work.fault);
    Q_EMIT changed();
}

void ImportAssistantPresenter::cancel()
{
    m_watcher.cancel();
    m_isBusy = m_isReading = false;
    Q_EMIT changed();
}

void ImportAssistantPresenter::setHeaderRow(std::size_t row)
{
    m_choices = guessBelow(*m_file, *m_pipeline, row);
    replan();
}

void ImportAssistantPresenter::setTarget(std::size_t column, const QString &target)
{
    chooseTarget(m_choices, *m_file, *m_pipeline, column, target);
    replan();
}

void ImportAssistantPresenter::setStage(std::size_t index, StageChoice::Meaning meaning, Id stage)
{
    StageChoice &choice = m_choices.stages[index];
    choice = {choice.source, meaning, stage};
    replan();
}

void ImportAssistantPresenter::setDateOrder(DateOrder order)
{
    m_choices.dateOrder = order;
    replan();
}

void ImportAssistantPresenter::setDecimalMark(DecimalMark mark)
{
    m_choices.decimalMark = mark;
    replan();
}

void ImportAssistantPresenter::setCurrency(const QString &currency)
{
    m_choices.currency = currency;
    replan();
}

void ImportAssistantPresenter::setWithArchived(bool with)
{
    chooseArchived(m_choices, *m_file, *m_pipeline, with);
    replan();
}

bool ImportAssistantPresenter::import()
{
    if (!canImport())
        return false;
    // What the import itself changes plans nothing anew.
    const QSignalBlocker quiet(this);
    const bool wasConnected =
        disconnect(&m_document, &Document::changed, this, &ImportAssistantPresenter::refreshPipeline);
    const Result<void> done = importLeads(m_document, *m_plan);
    if (wasConnected && !done)
        connect(&m_document, &Document::changed, this, &ImportAssistantPresenter::refreshPipeline);
    m_fault = done ? QString() : done.error().sentence;
    return bool(done);
}

QString ImportAssistantPresenter::summary() const
{
    const qint64 added = m_plan->count(Verdict::New);
    const qint64 updated = m_plan->count(Verdict::Update);
    QStringList parts;
    if (added > 0)
        parts << (added == 1 ? tr("1 lead was imported.") : tr("%1 leads were imported.").arg(added));
    if (updated > 0)
        parts << (updated == 1 ? tr("1 was updated.") : tr("%1 were updated.").arg(updated));
    const qint64 others = m_plan->read() - added - updated;
    if (others > 0)
        parts << (others == 1 ? tr("1 row was skipped; the report says why.")
                              : tr("%1 rows were skipped; the report says why.").arg(others));
    return parts.join(u' ');
}

} // namespace concave::ui
