#include "ui/canvas/notemodel.h"

#include "core/canvas/heading.h"
#include "ui/canvas/canvaspresenter.h"
#include "ui/canvas/notelook.h"

#include <algorithm>
#include <tuple>

namespace concave::ui {

namespace {

bool looksLike(const Note &a, const Note &b)
{
    const auto shown = [](const Note &note) {
        return std::tie(
            note.text, note.mark, note.block, note.concern, note.metric, note.dataSource, note.task);
    };
    return shown(a) == shown(b);
}

std::vector<Note> wantedOf(const CanvasPresenter &presenter, const std::optional<QString> &block)
{
    const std::span<const Note> notes =
        block ? notesOf(presenter.book(), *block) : unplacedNotes(presenter.book());
    return {notes.begin(), notes.end()};
}

} // namespace

NoteModel::NoteModel(const CanvasPresenter &presenter, std::optional<QString> block, QObject *parent)
    : RecordModel(wantedOf(presenter, block), parent), m_presenter(presenter), m_block(std::move(block))
{}

QString NoteModel::heading(int row) const
{
    return m_block ? QString() : unplacedHeading(note(row).block);
}

QVariant NoteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole)
        return note(index.row()).text;
    if (role == Qt::AccessibleTextRole)
        return spokenNote(note(index.row()));
    return {};
}

bool NoteModel::refresh()
{
    const std::vector<Note> notes = wantedOf(m_presenter, m_block);
    const bool isSame = std::ranges::equal(
        notes, rows(), [](const Note &a, const Note &b) { return a.id == b.id && looksLike(a, b); });
    follow(notes);
    for (int row = 0; row < rowCount(); ++row) {
        const Note &next = notes[static_cast<std::size_t>(row)];
        const bool looksSame = looksLike(note(row), next);
        set(row, next); // it may have another position
        if (!looksSame)
            Q_EMIT dataChanged(index(row), index(row));
    }
    return !isSame;
}

} // namespace concave::ui
