// The notes of one block, as the presenter has them. Tells of rows that came, went, moved or changed, and of
// no others.
#pragma once

#include "core/canvas/canvas.h"

#include <QAbstractListModel>

#include <optional>

namespace concave::ui {

class CanvasPresenter;

class NoteModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    /// `block` is the key of one; nothing: the notes that are not placed. Whoever makes it calls refresh()
    /// when the presenter has changed.
    NoteModel(const CanvasPresenter &presenter, std::optional<QString> block, QObject *parent = nullptr);

    /// What is new since the last time.
    void refresh();

    const Note &note(int row) const { return m_notes[static_cast<std::size_t>(row)]; }
    Id id(int row) const { return note(row).id; }
    /// −1 where it is not there.
    int rowOf(Id note) const;
    /// What a note that is not placed came with; else empty.
    QString heading(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    /// The text, and what a screen reader says of the note.
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    std::vector<Note> wanted() const;
    void removeOthers(const std::vector<Note> &notes);

    const CanvasPresenter &m_presenter;
    std::optional<QString> m_block;
    std::vector<Note> m_notes;
};

} // namespace concave::ui
