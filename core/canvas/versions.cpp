#include "core/canvas/versions.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <set>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Canvas", text);
}

Error notTold(const CanvasVersion &version)
{
    return {Failure::NotFound, tr("Version “%1” cannot be shown: the document's history does not tell how "
                                  "the canvas was when it was "
                                  "kept. Its name and reason are all there is.")
                                   .arg(version.name)};
}

/// Of the program's templates and those of the user's own as they were then.
CanvasTemplate pastForm(const Past &past, const Canvas &canvas)
{
    if (canvas.ownForm) {
        if (const auto own = past.record<OwnTemplate>(*canvas.ownForm))
            return arranged(templateOf(*own, past.all<OwnBlock>()));
    }
    return formOf(builtInTemplates(), canvas);
}

/// Whether a record of a kind of another room is there.
bool isThere(Edit &edit, const Document &document, const Field &reference, Id id)
{
    const auto row = document.row(*find(document.kinds(), QLatin1StringView(reference.refers)), id);
    if (!row)
        edit.fail(row.error());
    return row && *row;
}

/// A note of then as it stands in the canvas of now.
class Restored
{
public:
    Restored(Edit &edit, const Document &document, const CanvasState &then, const CanvasTemplate &form)
        : m_edit(edit), m_document(document), m_then(then), m_form(form)
    {}

    /// `now` is the same note where it is still there.
    Note operator()(const Note &then, const Note *now)
    {
        Note note = then;
        if (!findBlock(m_form, note.block)) {
            if (const TemplateBlock *block = findBlock(m_then.form, note.block))
                note.block = block->title;
        }
        const Kind &kind = Note::description();
        for (const auto &[member, name] : links) {
            auto &target = note.*member;
            if (now && now->*member)
                target = now->*member;
            else if (target && !isThere(m_edit, m_document, kind.fields[*kind.index(name)], *target))
                target.reset();
        }
        return note;
    }

private:
    struct Link
    {
        std::optional<Id> Note::*member;
        QStringView name;
    };
    static constexpr std::array links{Link{&Note::concern, u"concern"}, Link{&Note::metric, u"metric"},
        Link{&Note::dataSource, u"data_source"}, Link{&Note::task, u"task"}};

    Edit &m_edit;
    const Document &m_document;
    const CanvasState &m_then;
    const CanvasTemplate &m_form; ///< of the canvas, once it is back
};

} // namespace

Result<CanvasState> readVersion(const Document &document, const CanvasVersion &version)
{
    CanvasState state;
    const Result<void> read = document.atOneMoment([&]() -> Result<void> {
        const auto origins = versionOrigins(document);
        if (!origins)
            return origins.error();
        const auto origin = origins->find(version.id);
        if (origin == origins->end())
            return notTold(version);
        const auto past =
            document.asOf(origin->second.seq, {&OwnTemplate::description(), &OwnBlock::description(),
                                                  &Canvas::description(), &Note::description()});
        if (!past)
            return past.error();
        const auto canvas = past->record<Canvas>(version.canvas);
        if (!canvas)
            return notTold(version);
        state = {pastForm(*past, *canvas), *canvas, past->all<Note>()};
        return {};
    });
    if (!read)
        return read.error();
    state.canvas.iteration = version.iteration;
    std::erase_if(state.notes, [&](const Note &note) { return note.canvas != version.canvas; });
    sortNotes(state.notes, state.form);
    return state;
}

Result<std::map<Id, HistoryEntry>> versionOrigins(const Document &document)
{
    return document.origins(CanvasVersion::description());
}

void goBack(Edit &edit, const Document &document, const CanvasBook &book, const CanvasState &then)
{
    const std::vector<OwnTemplate> own = edit.all<OwnTemplate>();
    const bool hasForm =
        !then.canvas.ownForm || std::ranges::find(own, *then.canvas.ownForm, &OwnTemplate::id) != own.end();
    CanvasTemplate form = book.form;
    if (hasForm) {
        const Canvas &canvas = then.canvas;
        const auto templates = readTemplates(document);
        if (!templates)
            return edit.fail(templates.error());
        form = formOf(*templates, canvas);
    }
    edit.modify<Canvas>(book.canvas.id, [&](Canvas &canvas) {
        canvas.designedFor = then.canvas.designedFor;
        canvas.designedBy = then.canvas.designedBy;
        canvas.day = then.canvas.day;
        if (hasForm) {
            canvas.form = then.canvas.form;
            canvas.ownForm = then.canvas.ownForm;
        }
    });
    for (const Note &note : book.notes) {
        if (std::ranges::find(then.notes, note.id, &Note::id) == then.notes.end())
            edit.remove<Note>(note.id);
    }
    std::set<Id> taken; // by notes that were given to another canvas since
    for (const Note &note : edit.all<Note>())
        taken.insert(note.id);
    Restored restored(edit, document, then, form);
    for (const Note &note : then.notes) {
        const Note *now = findNote(book, note.id);
        Note back = restored(note, now);
        if (now) {
            edit.modify<Note>(note.id, [&](Note &changed) { changed = back; });
            continue;
        }
        if (taken.contains(note.id))
            back.id = {};
        edit.insert(back);
    }
}

} // namespace concave
