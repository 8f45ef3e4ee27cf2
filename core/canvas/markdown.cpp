#include "core/canvas/markdown.h"

#include "core/canvas/markdowntext.h"
#include "core/canvas/moves.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <map>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Canvas", text);
}

/// Beyond it a board is slow.
constexpr qsizetype longestImportedNote = 100'000;

QString headingLine(int level, const QString &text)
{
    QString line = escapedLine(text);
    static const QRegularExpression closing(QStringLiteral("\\s#+$")); // would end the heading
    if (closing.match(line).hasMatch())
        line.insert(line.size() - 1, u'\\');
    return QString(level, u'#') + u' ' + line + u'\n';
}

QString emphasisLine(const QString &text)
{
    return u'*' + escapedLine(text.simplified()) + QStringLiteral("*\n");
}

QString headerLines(const Canvas &canvas)
{
    QString lines;
    const auto add = [&](QStringView field, const QString &value) {
        const Kind &kind = Canvas::description();
        lines += QStringLiteral("- %1: ").arg(kind.fields[*kind.index(field)].labelText()) +
                 escapedLine(value) + u'\n';
    };
    if (!canvas.designedFor.isEmpty())
        add(u"designed_for", canvas.designedFor);
    if (!canvas.designedBy.isEmpty())
        add(u"designed_by", canvas.designedBy);
    if (canvas.day.isValid())
        add(u"day", canvas.day.toString(Qt::ISODate));
    add(u"iteration", QString::number(canvas.iteration));
    return lines;
}

/// "[assumption] " and likewise; nothing where the text alone says it.
QString markText(const Note &note)
{
    static const std::size_t field = *Note::description().index(u"mark");
    const NoteMark meant = note.text.endsWith(u'?') ? NoteMark::Question : NoteMark::Agreed;
    return note.mark == meant
               ? QString()
               : QStringLiteral("[%1] ").arg(toText(Note::description().fields[field], toValue(note.mark)));
}

QString noteLines(std::span<const Note> notes)
{
    constexpr int indent = 2; // of a text behind "- "
    QString lines;
    for (const Note &note : notes)
        lines += QStringLiteral("- ") + markText(note) + escapedItem(note.text, indent) + u'\n';
    return lines.isEmpty() ? lines : u'\n' + lines;
}

/// In pieces that a board can show, cut behind lines or words.
void addPieces(std::vector<Note> &notes, Note note)
{
    while (note.text.size() > longestImportedNote) {
        const QStringView piece = QStringView(note.text).left(longestImportedNote);
        qsizetype end = std::max(piece.lastIndexOf(u'\n'), piece.lastIndexOf(u' '));
        if (end < longestImportedNote / 2)
            end = piece.back().isHighSurrogate() ? longestImportedNote - 1 : longestImportedNote;
        Note first = note;
        first.text.truncate(end);
        note.text.remove(0, end);
        if (!first.text.trimmed().isEmpty())
            notes.push_back(std::move(first));
    }
    if (!note.text.trimmed().isEmpty())
        notes.push_back(std::move(note));
}

Canvas withHeader(const CanvasBook &book, const MarkdownCanvas &text)
{
    Canvas canvas = book.canvas;
    if (!text.hasHeader)
        return canvas;
    const bool isNew = book.notes.empty() && book.versions.empty();
    if (canvas.designedFor.isEmpty())
        canvas.designedFor = text.canvas.designedFor;
    if (canvas.designedBy.isEmpty())
        canvas.designedBy = text.canvas.designedBy;
    if (text.canvas.day.isValid() && (isNew || !canvas.day.isValid()))
        canvas.day = text.canvas.day;
    if (isNew)
        canvas.iteration = std::max(canvas.iteration, text.canvas.iteration);
    return canvas;
}

} // namespace

QString attributionLine(const CanvasTemplate &form)
{
    if (form.attribution.trimmed().isEmpty())
        return {};
    QStringList parts{form.attribution.simplified(), form.link.simplified(), form.licence.simplified()};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString toMarkdown(const CanvasBook &book, const QString &title)
{
    QString text =
        headingLine(1, QStringLiteral("%1: ").arg(title) + book.form.name) + u'\n' + headerLines(book.canvas);
    for (const TemplateBlock &block : book.form.blocks) {
        text += u'\n' + headingLine(2, block.title);
        if (!block.hint.trimmed().isEmpty())
            text += u'\n' + emphasisLine(block.hint);
        text += noteLines(notesOf(book, block.key));
    }
    for (std::span<const Note> left = unplacedNotes(book); !left.empty();) {
        const std::span<const Note> notes = notesOf(book, left.front().block);
        const QString &heading = left.front().block;
        text += u'\n' + headingLine(2, heading.trimmed().isEmpty() ? tr("Not placed yet") : heading) +
                noteLines(notes);
        left = left.subspan(notes.size());
    }
    if (const QString attribution = attributionLine(book.form); !attribution.isEmpty())
        text += u'\n' + emphasisLine(attribution);
    return text;
}

Result<MarkdownImport> planMarkdown(const CanvasBook &book, const MarkdownCanvas &text)
{
    MarkdownImport import{.canvas = withHeader(book, text),
        .notes = {},
        .read = static_cast<qint64>(text.notes.size()),
        .unknown = text.unknown};
    import.changesHeader = Canvas::description().row(import.canvas) != Canvas::description().row(book.canvas);
    // As often as a note is there, it is there already.
    std::map<std::pair<QString, QString>, int> there;
    for (const Note &note : book.notes)
        ++there[{note.block, note.text}];
    for (const Note &note : text.notes) {
        std::vector<Note> pieces;
        addPieces(pieces, note);
        for (const Note &piece : pieces) {
            int &count = there[{piece.block, piece.text}];
            if (count > 0) {
                --count;
                ++import.duplicates;
                continue;
            }
            import.notes.push_back(piece);
            import.unplaced += isPlaced(book, piece) ? 0 : 1;
        }
        import.read += static_cast<qint64>(pieces.size()) - 1;
    }
    if (import.notes.size() > mostImportedNotes) {
        return Error{
            Failure::Input, tr("The file has %1 notes; a canvas takes at most %2 at once. Nothing was "
                               "imported. Cut the file into parts, or choose another.")
                                .arg(QLocale().toString(static_cast<qulonglong>(import.notes.size())),
                                    QLocale().toString(static_cast<qulonglong>(mostImportedNotes)))};
    }
    return import;
}

std::vector<Id> importMarkdown(Edit &edit, const CanvasBook &book, const MarkdownImport &import)
{
    edit.modify<Canvas>(book.canvas.id, [&](Canvas &canvas) {
        canvas.designedFor = import.canvas.designedFor;
        canvas.designedBy = import.canvas.designedBy;
        canvas.day = import.canvas.day;
        canvas.iteration = import.canvas.iteration;
    });
    // Each block's together, so that all get a place at its end.
    std::map<QString, std::vector<Note>> blocks;
    for (const Note &note : import.notes)
        blocks[note.block].push_back(note);
    std::vector<Id> ids;
    for (auto &[block, notes] : blocks) {
        const std::vector<Id> added = addNotes(edit, book, block, std::move(notes), std::nullopt);
        ids.insert(ids.end(), added.begin(), added.end());
    }
    return ids;
}

} // namespace concave
