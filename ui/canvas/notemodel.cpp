#include "ui/canvas/notemodel.h"

#include "core/canvas/heading.h"
#include "ui/canvas/canvaspresenter.h"
#include "ui/canvas/notelook.h"

#include <algorithm>
#include <tuple>

namespace concave::ui {

namespace {

/// With more rows than this to insert or remove one by one, a new beginning is quicker.
constexpr std::size_t fewRows = 100;

bool looksLike(const Note &a, const Note &b)
{
    const auto shown = [](const Note &note) {
        return std::tie(
            note.text, note.mark, note.block, note.concern, note.metric, note.dataSource, note.task);
    };
    return shown(a) == shown(b);
}

std::vector<Id> sortedIds(const std::vector<Note> &notes)
{
    std::vector<Id> ids;
    std::ranges::transform(notes, std::back_inserter(ids), &Note::id);
    std::ranges::sort(ids);
    return ids;
}

} // namespace

NoteModel::NoteModel(const CanvasPresenter &presenter, std::optional<QString> block, QObject *parent)
    : QAbstractListModel(parent), m_presenter(presenter), m_block(std::move(block)), m_notes(wanted())
{}

std::vector<Note> NoteModel::wanted() const
{
    const std::span<const Note> notes =
        m_block ? notesOf(m_presenter.book(), *m_block) : unplacedNotes(m_presenter.book());
    return {notes.begin(), notes.end()};
}

int NoteModel::rowOf(Id note) const
{
    const auto found = std::ranges::find(m_notes, note, &Note::id);
    return found == m_notes.end() ? -1 : static_cast<int>(found - m_notes.begin());
}

QString NoteModel::heading(int row) const
{
    return m_block ? QString() : unplacedHeading(note(row).block);
}

int NoteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_notes.size());
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

Qt::ItemFlags NoteModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                           : Qt::NoItemFlags;
}

bool NoteModel::refresh()
{
    std::vector<Note> notes = wanted();
    if (std::ranges::equal(
            notes, m_notes, [](const Note &a, const Note &b) { return a.id == b.id && looksLike(a, b); })) {
        m_notes = std::move(notes); // they may have other positions
        return false;
    }
    std::vector<Id> different;
    std::ranges::set_symmetric_difference(
        sortedIds(m_notes), sortedIds(notes), std::back_inserter(different));
    if (different.size() > fewRows) {
        beginResetModel();
        m_notes = std::move(notes);
        endResetModel();
        return true;
    }
    removeOthers(notes);
    for (int row = 0; row < static_cast<int>(notes.size()); ++row) {
        const Note &next = notes[static_cast<std::size_t>(row)];
        const int from = rowOf(next.id);
        const auto at = m_notes.begin() + row;
        if (from < 0) {
            beginInsertRows({}, row, row);
            m_notes.insert(at, next);
            endInsertRows();
        } else if (from != row) {
            beginMoveRows({}, from, from, {}, row);
            std::rotate(at, m_notes.begin() + from, m_notes.begin() + from + 1);
            endMoveRows();
        }
        const bool isSame = looksLike(m_notes[static_cast<std::size_t>(row)], next);
        m_notes[static_cast<std::size_t>(row)] = next;
        if (!isSame)
            Q_EMIT dataChanged(index(row), index(row));
    }
    return true;
}

void NoteModel::removeOthers(const std::vector<Note> &notes)
{
    const std::vector<Id> kept = sortedIds(notes);
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (std::ranges::binary_search(kept, id(row)))
            continue;
        beginRemoveRows({}, row, row);
        m_notes.erase(m_notes.begin() + row);
        endRemoveRows();
    }
}

} // namespace concave::ui
