#include "ui/canvas/noteclip.h"

#include "core/canvas/moves.h"
#include "core/concerns/records.h"
#include "core/metrics/records.h"
#include "core/operations/records.h"
#include "ui/canvas/canvaspresenter.h"

#include <QClipboard>
#include <QDataStream>
#include <QGuiApplication>
#include <QMimeData>
#include <QTextDocumentFragment>

namespace concave::ui {

namespace {

const QString mimeType = QStringLiteral("application/x-concave-notes");

/// Notes as they lie in the format, of a document and a canvas.
struct Clip
{
    QString path;
    Id canvas;
    std::vector<Note> notes;
};

QDataStream &operator<<(QDataStream &stream, const std::optional<Id> &id)
{
    return stream << (id ? id->value : qint64(0));
}

QDataStream &operator>>(QDataStream &stream, std::optional<Id> &id)
{
    qint64 value = 0;
    stream >> value;
    id = value ? std::optional(Id{value}) : std::nullopt;
    return stream;
}

/// Without notes where there are none.
Clip clipIn(const QMimeData &mime)
{
    QDataStream stream(mime.data(mimeType));
    Clip clip;
    stream >> clip.path >> clip.canvas.value;
    while (stream.status() == QDataStream::Ok && !stream.atEnd()) {
        Note note;
        int mark = 0;
        stream >> note.id.value >> note.text >> mark >> note.concern >> note.metric >> note.dataSource >>
            note.task;
        if (stream.status() != QDataStream::Ok || mark < 0 || mark >= static_cast<int>(noteMarks.size()))
            return {};
        note.mark = static_cast<NoteMark>(mark);
        clip.notes.push_back(std::move(note));
    }
    return clip;
}

template <class R>
void dropIfGone(std::optional<Id> &link, const Document &document)
{
    if (!link)
        return;
    const auto row = document.row(R::description(), *link);
    if (!row || !*row)
        link.reset();
}

void keepLinks(Note &note, const Document &document)
{
    dropIfGone<Concern>(note.concern, document);
    dropIfGone<Metric>(note.metric, document);
    dropIfGone<DataSource>(note.dataSource, document);
    dropIfGone<Task>(note.task, document);
}

} // namespace

QMimeData *mimeOf(const std::vector<Id> &notes, const CanvasPresenter &presenter)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << presenter.document().path() << presenter.book().canvas.id.value;
    for (const Note &note : presenter.book().notes) {
        if (std::ranges::find(notes, note.id) != notes.end())
            stream << note.id.value << note.text << static_cast<int>(note.mark) << note.concern << note.metric
                   << note.dataSource << note.task;
    }
    auto *mime = new QMimeData;
    mime->setData(mimeType, bytes);
    mime->setText(presenter.linesOf(notes));
    return mime;
}

std::vector<Id> notesOnCanvas(const QMimeData &mime, const CanvasPresenter &presenter)
{
    const Clip clip = clipIn(mime);
    std::vector<Id> ids;
    if (clip.path != presenter.document().path() || clip.canvas != presenter.book().canvas.id)
        return ids;
    for (const Note &note : clip.notes) {
        if (presenter.note(note.id))
            ids.push_back(note.id);
    }
    return ids;
}

std::vector<Note> newNotesOf(const QMimeData &mime, const CanvasPresenter &presenter)
{
    Clip clip = clipIn(mime);
    for (Note &note : clip.notes) {
        note.id = {};
        if (clip.path != presenter.document().path())
            note.concern = note.metric = note.dataSource = note.task = std::nullopt;
        keepLinks(note, presenter.document());
    }
    if (!clip.notes.empty() || mime.hasUrls())
        return clip.notes;
    if (mime.hasText())
        return notesFrom(mime.text());
    return notesFrom(QTextDocumentFragment::fromHtml(mime.html()).toPlainText());
}

void copyNotes(const std::vector<Id> &notes, const CanvasPresenter &presenter)
{
    if (!notes.empty())
        QGuiApplication::clipboard()->setMimeData(mimeOf(notes, presenter));
}

void cutNotes(const std::vector<Id> &notes, CanvasPresenter &presenter)
{
    if (notes.empty() || presenter.isReadOnly())
        return;
    copyNotes(notes, presenter);
    presenter.remove(notes);
}

bool pasteNotes(CanvasPresenter &presenter)
{
    const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
    if (!mime || presenter.isReadOnly() || !presenter.hasCanvas())
        return false;
    const std::optional<Id> before = noteBehind(presenter.current(), presenter);
    std::vector<Note> notes = newNotesOf(*mime, presenter);
    if (!notes.empty() && !mime->hasFormat(mimeType) && mime->hasText())
        return presenter.paste(presenter.block(), mime->text(), before);
    if (notes.empty()) {
        Q_EMIT presenter.told(
            CanvasPresenter::tr("There is no text on the clipboard, so nothing was pasted. Copy notes or "
                                "lines of text first."));
        return false;
    }
    return presenter.addNotes(presenter.block(), std::move(notes), before);
}

bool canPasteNotes()
{
    const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
    return mime && !mime->hasUrls() && (mime->hasFormat(mimeType) || mime->hasText() || mime->hasHtml());
}

std::optional<Id> noteBehind(Id id, const CanvasPresenter &presenter)
{
    const Note *note = presenter.note(id);
    if (!note)
        return {};
    const std::span<const Note> block = notesOf(presenter.book(), note->block);
    const auto at = std::ranges::find(block, id, &Note::id);
    return std::next(at) == block.end() ? std::nullopt : std::optional(std::next(at)->id);
}

} // namespace concave::ui
