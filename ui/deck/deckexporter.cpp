#include "ui/deck/deckexporter.h"

#include "ui/deck/decklook.h"
#include "ui/widgets/day.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QFileInfo>
#include <QPromise>
#include <QThreadPool>

namespace concave::ui {

namespace {

QString keyOf(const SlideKey &key)
{
    return QStringLiteral("%1-%2").arg(static_cast<int>(key.kind)).arg(key.subject.value);
}

void addTo(QCryptographicHash &hash, const QString &text)
{
    hash.addData(text.toUtf8());
    hash.addData(QByteArrayView("\0", 1));
}

void addTo(QCryptographicHash &hash, const SlideItem &item)
{
    if (const auto *text = std::get_if<TextItem>(&item)) {
        if (text->role != TextRole::PageNumber)
            addTo(hash, text->paragraphs.join(u'\n'));
    } else if (const auto *table = std::get_if<TableItem>(&item)) {
        for (const auto &row : table->rows)
            for (const TableItem::Cell &cell : row)
                addTo(hash, cell.text);
    } else if (const auto *chart = std::get_if<ChartItem>(&item)) {
        addTo(hash, chart->description);
        for (const ChartItem::Series &series : chart->series)
            for (const ChartItem::Point &point : series.points)
                addTo(hash, QString::number(point.x) + u' ' + QString::number(point.y) + point.label);
    }
}

} // namespace

DeckExporter::DeckExporter(QObject *parent) : QObject(parent)
{
    connect(&m_running, &QFutureWatcherBase::progressValueChanged, this, &DeckExporter::changed);
    connect(&m_running, &QFutureWatcherBase::finished, this, &DeckExporter::finish);
}

DeckExporter::~DeckExporter()
{
    cancel();
    m_running.waitForFinished();
}

void DeckExporter::start(Id project, const Deck &deck, const QString &path, const QDateTime &now)
{
    cancel();
    m_project = project;
    m_pending = {.at = now, .slides = fingerprints(deck)};
    m_pendingFormat = formatOf(path).value_or(m_format);
    auto promise = std::make_shared<QPromise<Result<QStringList>>>();
    m_running.setFuture(promise->future());
    promise->start();
    promise->setProgressRange(0, static_cast<int>(deck.pages.size()));
    const QString usedTemplate = m_pendingFormat == DeckFormat::PowerPoint ? m_templatePath : QString();
    QThreadPool::globalInstance()->start([=, look = deckLook()] {
        promise->addResult(exportDeck(deck, look, path, usedTemplate, [&](std::size_t page) {
            promise->setProgressValue(static_cast<int>(page) + 1);
            return !promise->isCanceled();
        }));
        promise->finish();
    });
    Q_EMIT changed();
}

void DeckExporter::cancel()
{
    m_running.cancel();
}

QString DeckExporter::progress() const
{
    return tr("Exporting slide %1 of %2").arg(m_running.progressValue()).arg(m_running.progressMaximum());
}

void DeckExporter::finish()
{
    if (m_running.isCanceled() || m_running.future().resultCount() == 0)
        return Q_EMIT changed();
    const Result<QStringList> written = m_running.result();
    if (!written) {
        Q_EMIT failed(written.error().sentence);
    } else {
        m_format = m_pendingFormat;
        m_exported[m_project] = m_pending;
        Q_EMIT told(written->size() == 1 ? tr("Exported %1").arg(QFileInfo(written->front()).fileName())
                                         : tr("Exported %1 pictures").arg(written->size()));
    }
    Q_EMIT changed();
}

void DeckExporter::setTemplatePath(const QString &path)
{
    m_templatePath = path;
    Q_EMIT changed();
}

QMap<QString, QByteArray> DeckExporter::fingerprints(const Deck &deck)
{
    QMap<QString, QByteArray> prints;
    QCryptographicHash hash(QCryptographicHash::Md5);
    for (std::size_t page = 0; page < deck.pages.size(); ++page) {
        const LaidSlide &slide = deck.pages[page];
        if (!slide.isContinued)
            hash.reset();
        addTo(hash, slide.notes);
        for (const SlideItem &item : slide.items)
            addTo(hash, item);
        if (page + 1 == deck.pages.size() || !deck.pages[page + 1].isContinued)
            prints.insert(keyOf(deck.slides[slide.source].key), hash.result().left(8));
    }
    return prints;
}

QString DeckExporter::history(Id project, const Deck &deck, const QDateTime &now) const
{
    const auto exported = m_exported.find(project);
    if (exported == m_exported.end())
        return {};
    const QMap<QString, QByteArray> before = exported->second.slides;
    const QMap<QString, QByteArray> after = fingerprints(deck);
    qsizetype changes = 0;
    for (auto slide = after.begin(); slide != after.end(); ++slide)
        changes += before.value(slide.key()) != slide.value();
    for (auto slide = before.begin(); slide != before.end(); ++slide)
        changes += !after.contains(slide.key());
    const QDateTime at = exported->second.at;
    const QString first =
        tr("Deck exported %1, %2.")
            .arg(showWholeDay(at.date(), now.date()), QLocale().toString(at.time(), QStringLiteral("HH:mm")));
    if (changes == 0)
        return first;
    return first + u' ' +
           (changes == 1 ? tr("1 slide changed since.") : tr("%1 slides changed since.").arg(changes));
}

QByteArray DeckExporter::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << m_templatePath << static_cast<qint32>(m_format) << static_cast<qint32>(m_exported.size());
    for (const auto &[project, exported] : m_exported)
        stream << project.value << exported.at << exported.slides;
    return state;
}

void DeckExporter::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    QString templatePath;
    qint32 format = 0;
    qint32 count = 0;
    stream >> templatePath >> format >> count;
    std::map<Id, Exported> all;
    for (qint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        Id project;
        Exported exported;
        stream >> project.value >> exported.at >> exported.slides;
        all.insert_or_assign(project, std::move(exported));
    }
    if (stream.status() != QDataStream::Ok || format < 0 || format >= static_cast<qint32>(deckFormats.size()))
        return;
    m_templatePath = templatePath;
    m_format = static_cast<DeckFormat>(format);
    m_exported = std::move(all);
    Q_EMIT changed();
}

} // namespace concave::ui
