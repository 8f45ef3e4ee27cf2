#include "core/canvas/canvas.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace concave {

Result<std::vector<Canvas>> readCanvases(const Document &document, Id project)
{
    auto canvases = document.all<Canvas>();
    if (!canvases)
        return canvases.error();
    std::erase_if(*canvases, [&](const Canvas &canvas) { return canvas.project != project; });
    std::ranges::stable_sort(
        *canvases, {}, [](const Canvas &canvas) { return std::tuple(canvas.position, canvas.id); });
    return canvases;
}

const CanvasTemplate &formOf(const std::vector<CanvasTemplate> &templates, const Canvas &canvas)
{
    const auto found = std::ranges::find_if(templates, [&](const CanvasTemplate &form) {
        return canvas.ownForm ? form.own == canvas.ownForm : !form.own && form.key == canvas.form;
    });
    return found == templates.end() ? templates.front() : *found;
}

void sortNotes(std::vector<Note> &notes, const CanvasTemplate &form)
{
    std::map<QString, std::size_t> places;
    for (const TemplateBlock &block : form.blocks)
        places.emplace(block.key, places.size());
    std::vector<std::pair<std::size_t, Note>> placed; // each is looked up once
    placed.reserve(notes.size());
    for (Note &note : notes) {
        const auto found = places.find(note.block);
        placed.emplace_back(found == places.end() ? places.size() : found->second, std::move(note));
    }
    std::ranges::stable_sort(placed, [&](const auto &a, const auto &b) {
        if (a.first != b.first)
            return a.first < b.first;
        const Note &one = a.second;
        const Note &other = b.second;
        if (a.first == places.size() && one.block != other.block)
            return one.block < other.block;
        return std::tie(one.position, one.id) < std::tie(other.position, other.id);
    });
    std::ranges::transform(placed, notes.begin(), [](auto &each) { return std::move(each.second); });
}

Result<CanvasBook> readCanvas(const Document &document, Id id)
{
    CanvasBook book;
    const Result<void> read = document.atOneMoment([&]() -> Result<void> {
        const auto row = document.row(Canvas::description(), id);
        if (!row)
            return row.error();
        if (!*row)
            return Error{
                Failure::NotFound, QCoreApplication::translate("Canvas", "There is no such canvas.")};
        book.canvas = Canvas::description().record(**row);
        const auto templates = readTemplates(document);
        if (!templates)
            return templates.error();
        book.form = formOf(*templates, book.canvas);
        auto notes = document.all<Note>();
        if (!notes)
            return notes.error();
        std::erase_if(*notes, [&](const Note &note) { return note.canvas != id; });
        book.notes = std::move(*notes);
        auto versions = document.all<CanvasVersion>();
        if (!versions)
            return versions.error();
        std::erase_if(*versions, [&](const CanvasVersion &version) { return version.canvas != id; });
        book.versions = std::move(*versions);
        return {};
    });
    if (!read)
        return read.error();
    sortNotes(book.notes, book.form);
    std::ranges::stable_sort(
        book.versions, {}, [](const CanvasVersion &version) { return std::tuple(version.at, version.id); });
    return book;
}

const Note *findNote(const CanvasBook &book, Id id)
{
    const auto found = std::ranges::find(book.notes, id, &Note::id);
    return found == book.notes.end() ? nullptr : &*found;
}

std::span<const Note> notesOf(const CanvasBook &book, const QString &block)
{
    const auto first = std::ranges::find(book.notes, block, &Note::block);
    const auto last =
        std::find_if(first, book.notes.end(), [&](const Note &note) { return note.block != block; });
    return {first, last};
}

bool isPlaced(const CanvasBook &book, const Note &note)
{
    return findBlock(book.form, note.block) != nullptr;
}

std::span<const Note> unplacedNotes(const CanvasBook &book)
{
    const auto first =
        std::ranges::find_if(book.notes, [&](const Note &note) { return !isPlaced(book, note); });
    return {first, book.notes.end()};
}

QString markName(NoteMark mark)
{
    static const std::size_t field = *Note::description().index(u"mark");
    return toWords(Note::description().fields[field], toValue(mark));
}

} // namespace concave
