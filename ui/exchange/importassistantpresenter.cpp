#include "ui/exchange/importassistantpresenter.h"

#include <QPromise>
#include <QThreadPool>

namespace concave::ui {

ImportAssistantPresenter::ImportAssistantPresenter(
    Document &document, std::unique_ptr<ImportKind> kind, QObject *parent)
    : QObject(parent), m_document(document), m_kind(std::move(kind))
{
    m_kind->look(document);
    connect(&document, &Document::changed, this, &ImportAssistantPresenter::refreshDocument);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (!m_watcher.isCanceled())
            take(m_watcher.result());
    });
}

ImportAssistantPresenter::~ImportAssistantPresenter()
{
    m_watcher.cancel();
}

void ImportAssistantPresenter::refreshDocument(const Changes &changes)
{
    if (!m_kind->isTouchedBy(changes))
        return;
    m_kind->look(m_document);
    if (m_isReading)
        read(m_path, m_options);
    else
        replan();
}

bool ImportAssistantPresenter::canImport() const
{
    return m_plan && !isBusy() && !m_document.isReadOnly() && m_plan->taken() > 0;
}

QStringList ImportAssistantPresenter::columns() const
{
    return file() ? headerOf(*file(), choices()) : QStringList();
}

QStringList ImportAssistantPresenter::samples(std::size_t column) const
{
    return samplesOf(*file(), choices(), column);
}

QString ImportAssistantPresenter::origin() const
{
    const QString format = file()->format == SourceFormat::Csv     ? tr("CSV")
                           : file()->format == SourceFormat::Excel ? tr("Excel")
                                                                   : tr("Board");
    const QString provider = m_kind->provider();
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

ImportAssistantPresenter::Work ImportAssistantPresenter::planned(
    std::shared_ptr<ImportKind> kind, const QDateTime &now)
{
    const auto plan = kind->plan(now);
    if (!plan)
        return {.kind = std::move(kind), .fault = plan.error().sentence};
    return {.kind = std::move(kind), .plan = *plan};
}

void ImportAssistantPresenter::read(const QString &path, const CsvOptions &options)
{
    m_path = path;
    m_options = options;
    m_isReading = true;
    start([path, options, kind = std::shared_ptr(m_kind->copy()), now = m_document.now()]() -> Work {
        Result<SourceFile> file = readSourceFile(path, options);
        if (!file)
            return {.fault = file.error().sentence};
        kind->read(std::make_shared<const SourceFile>(std::move(*file)));
        return planned(kind, now);
    });
}

void ImportAssistantPresenter::replan()
{
    if (!file() || m_isReading)
        return;
    start([kind = std::shared_ptr(m_kind->copy()), now = m_document.now()] { return planned(kind, now); });
}

/// What was started before is not waited for any more.
void ImportAssistantPresenter::start(Job job)
{
    m_watcher.cancel();
    m_isBusy = true;
    const auto promise = std::make_shared<QPromise<Work>>();
    promise->start();
    m_watcher.setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, job = std::move(job)] {
        if (!promise->isCanceled())
            promise->addResult(job());
        promise->finish();
    });
    Q_EMIT changed();
}

void ImportAssistantPresenter::take(const Work &work)
{
    m_isBusy = m_isReading = false;
    if (work.kind) {
        m_kind = work.kind;
        m_isDateOrderOpen = m_kind->dates().isOpen();
        m_isDecimalMarkOpen = file()->format == SourceFormat::Csv && m_kind->decimals().isOpen();
    }
    m_plan = work.plan;
    m_fault = work.fault;
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
    m_kind->chooseHeaderRow(row);
    replan();
}

void ImportAssistantPresenter::setTarget(std::size_t column, const QString &target)
{
    m_kind->chooseTarget(column, target);
    replan();
}

void ImportAssistantPresenter::setWord(std::size_t word, const QString &value)
{
    m_kind->chooseWord(word, value);
    replan();
}

void ImportAssistantPresenter::setSetting(const QString &name, const QString &value)
{
    m_kind->chooseSetting(name, value);
    replan();
}

void ImportAssistantPresenter::setDateOrder(DateOrder order)
{
    m_kind->table().dateOrder = order;
    replan();
}

void ImportAssistantPresenter::setDecimalMark(DecimalMark mark)
{
    m_kind->table().decimalMark = mark;
    replan();
}

bool ImportAssistantPresenter::import()
{
    if (!canImport())
        return false;
    // What the import itself changes plans nothing anew.
    const QSignalBlocker quiet(this);
    const bool wasConnected =
        disconnect(&m_document, &Document::changed, this, &ImportAssistantPresenter::refreshDocument);
    const Result<void> done = m_plan->carryOut(m_document);
    if (wasConnected && !done)
        connect(&m_document, &Document::changed, this, &ImportAssistantPresenter::refreshDocument);
    m_fault = done ? QString() : done.error().sentence;
    return bool(done);
}

QString ImportAssistantPresenter::summary() const
{
    const qint64 added = m_plan->count(Verdict::New);
    const qint64 updated = m_plan->count(Verdict::Update);
    QStringList parts;
    if (added > 0)
        parts << m_kind->importedSentence(added);
    if (updated > 0)
        parts << (updated == 1 ? tr("1 was updated.") : tr("%1 were updated.").arg(updated));
    const qint64 others = static_cast<qint64>(m_plan->rowCount()) - added - updated;
    if (others > 0)
        parts << (others == 1 ? tr("1 row was skipped; the report says why.")
                              : tr("%1 rows were skipped; the report says why.").arg(others));
    return parts.join(u' ');
}

} // namespace concave::ui
