#include "ui/shell/desk.h"

#include "core/sample.h"
#include "core/schema.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

namespace concave::ui {

using namespace Qt::Literals::StringLiterals;

Finding Finding::of(const QString &text)
{
    const qsizetype end = text.indexOf(u". "_s);
    if (end < 0)
        return {Kind::Failure, text, {}};
    return {Kind::Failure, text.left(end), text.mid(end + 2)};
}

Desk::Desk(Environment environment, QObject *parent) : QObject(parent), m_environment(std::move(environment))
{}

Desk::~Desk() = default;

QString Desk::name() const
{
    return m_document ? nameOf(m_document->path()) : QString();
}

Desk::State Desk::state() const
{
    if (m_document && m_document->isReadOnly())
        return State::ReadOnly;
    return m_trouble.isEmpty() ? State::Saved : State::NotSaved;
}

QString Desk::stateText() const
{
    if (!m_document)
        return {};
    switch (state()) {
    case State::ReadOnly:
        return tr("Read only");
    case State::NotSaved:
        return tr("Not saved: %1").arg(m_trouble);
    case State::Saved:
        break;
    }
    QDateTime saved = m_document->savedAt();
    if (!saved.isValid())
        saved = QFileInfo(m_document->path()).lastModified();
    saved = saved.toLocalTime();
    const QDate today = m_environment.now().toLocalTime().date();
    const QLocale locale;
    if (saved.date() == today)
        return tr("Saved at %1").arg(locale.toString(saved.time(), u"HH:mm"_s));
    return tr("Saved on %1")
        .arg(locale.toString(
            saved.date(), saved.date().year() == today.year() ? u"d MMMM"_s : u"d MMMM yyyy"_s));
}

bool Desk::open(const QString &path)
{
    const QString file = placeOf(path);
    if (m_document && m_document->path() == file)
        return true;
    Opened opened = openDocument(file, schema(), m_environment);
    if (!opened.document) {
        fail(tr("The document could not be opened"), opened.sentence);
        return false;
    }
    put(std::move(opened.document));
    if (!opened.sentence.isEmpty()) {
        const bool upgraded = opened.outcome == Opening::Upgraded;
        Q_EMIT found({Finding::Kind::Warning, upgraded ? tr("The document was upgraded.") : tr("Read only."),
            opened.sentence, !upgraded});
    }
    if (!opened.warning.isEmpty())
        Q_EMIT found({Finding::Kind::Warning, tr("Open on another computer."), opened.warning});
    return true;
}

bool Desk::create(const QString &path)
{
    auto created =
        createDocument(QDir::cleanPath(QFileInfo(path).absoluteFilePath()), schema(), m_environment);
    if (!created) {
        fail(tr("The document could not be made"), created.error().sentence);
        return false;
    }
    put(std::move(*created));
    return true;
}

bool Desk::createSample(const QString &folder)
{
    const QString path = freePath(folder, tr("Concave sample"));
    auto created = createDocument(path, schema(), m_environment);
    if (!created) {
        fail(tr("The sample could not be made"), created.error().sentence);
        return false;
    }
    if (const auto added = addSample(**created); !added) {
        created->reset();
        QFile::remove(path);
        fail(tr("The sample could not be made"), added.error().sentence);
        return false;
    }
    put(std::move(*created));
    return true;
}

bool Desk::saveCopy(const QString &path)
{
    if (!m_document)
        return false;
    const Result<void> saved = m_document->saveCopy(path);
    if (!saved)
        fail(tr("The copy could not be saved"), saved.error().sentence);
    return static_cast<bool>(saved);
}

void Desk::close()
{
    if (!m_document)
        return;
    Q_EMIT closing();
    m_document.reset();
    m_trouble.clear();
    Q_EMIT closed();
}

void Desk::undo()
{
    if (m_document)
        acted(tr("The change could not be taken back"), m_document->undo());
}

void Desk::redo()
{
    if (m_document)
        acted(tr("The change could not be brought back"), m_document->redo());
}

void Desk::undo(const HistoryEntry &entry)
{
    if (m_document)
        acted(tr("The change could not be taken back"), m_document->undo(entry));
}

QString Desk::undoLabel() const
{
    const auto entry = undoState().undo;
    return entry ? entry->label : QString();
}

QString Desk::redoLabel() const
{
    const auto undone = undoState().redo;
    if (!undone)
        return {};
    // Its own label tells of the undo; what comes back is what that took away.
    if (undone->undoes.size() == 1) {
        if (const auto history = m_document->history()) {
            for (auto entry = history->rbegin(); entry != history->rend(); ++entry) {
                if (entry->id == undone->undoes.front())
                    return entry->label;
            }
        }
    }
    return undone->label;
}

UndoState Desk::undoState() const
{
    return m_document && !m_document->isReadOnly() ? m_document->undoState() : UndoState();
}

QString Desk::placeOf(const QString &path)
{
    const QFileInfo file(path);
    const QString canonical = file.canonicalFilePath();
    return canonical.isEmpty() ? QDir::cleanPath(file.absoluteFilePath()) : canonical;
}

QString Desk::nameOf(const QString &path)
{
    return QFileInfo(path).completeBaseName();
}

QString Desk::freePath(const QString &folder, const QString &name)
{
    const QDir directory(folder);
    QString path = directory.filePath(name + u".concave"_s);
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = directory.filePath(u"%1 %2.concave"_s.arg(name).arg(number));
    return path;
}

void Desk::put(std::unique_ptr<Document> document)
{
    if (m_document)
        Q_EMIT closing();
    m_document = std::move(document);
    m_trouble.clear();
    connect(m_document.get(), &Document::changed, this, [this] {
        m_trouble.clear();
        Q_EMIT changed();
    });
    connect(m_document.get(), &Document::failed, this, [this](const Error &error) {
        m_trouble = troubleOf(error.failure);
        Q_EMIT changed();
    });
    Q_EMIT opened();
}

void Desk::fail(const QString &lead, const QString &sentence)
{
    Q_EMIT found({Finding::Kind::Failure, lead, sentence, false});
}

void Desk::acted(const QString &lead, const Result<Changes> &result)
{
    if (result || result.error().failure == Failure::NotFound)
        return;
    const bool copyHelps = !troubleOf(result.error().failure).isEmpty();
    Q_EMIT found({Finding::Kind::Failure, lead, result.error().sentence, copyHelps});
}

QString Desk::troubleOf(Failure failure)
{
    switch (failure) {
    case Failure::DiskFull:
        return tr("the disk is full");
    case Failure::Busy:
        return tr("another program holds the file");
    case Failure::ReadOnly:
        return tr("the file may not be written");
    case Failure::Io:
    case Failure::Damaged:
        return tr("the file could not be written");
    case Failure::Input:
    case Failure::NotFound:
    case Failure::Conflict:
        break;
    }
    return {};
}

} // namespace concave::ui
