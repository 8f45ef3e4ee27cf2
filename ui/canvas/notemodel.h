// The notes of one block, as the presenter has them. Tells of rows that came, went, moved or changed, and of
// no others.
#pragma once

#include "core/canvas/canvas.h"
#include "ui/widgets/recordmodel.h"

#include <optional>

namespace concave::ui {

class CanvasPresenter;

class NoteModel final : public RecordModel<Note>
{
    Q_OBJECT

public:
    /// `block` is the key of one; nothing: the notes that are not placed. Whoever makes it calls refresh()
    /// when the presenter has changed.
    NoteModel(const CanvasPresenter &presenter, std::optional<QString> block, QObject *parent = nullptr);

    /// What is new since the last time. False where nothing is.
    bool refresh();

    const Note &note(int row) const { return at(row); }
    /// What a note that is not placed came with; else empty.
    QString heading(int row) const;

    /// The text, and what a screen reader says of the note.
    QVariant data(const QModelIndex &index, int role) const override;

private:
    const CanvasPresenter &m_presenter;
    std::optional<QString> m_block;
};

} // namespace concave::ui
