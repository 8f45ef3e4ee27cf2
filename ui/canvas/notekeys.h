// What keys do while the notes of a block have the focus.
//
// Arrows walk, with Shift they choose several, with Alt they move what is chosen. N begins a note, as does
// any letter that has no other meaning; 1 to 4 mark.
#pragma once

#include "core/document/id.h"

#include <QObject>

#include <optional>

class QKeyEvent;

namespace concave::ui {

class CanvasBlock;
class CanvasBlocks;
class CanvasPresenter;

class NoteKeys final : public QObject
{
    Q_OBJECT

public:
    NoteKeys(CanvasPresenter &presenter, CanvasBlocks &blocks, QObject *parent);

    /// Accepts the event where the key has a meaning here.
    void take(QKeyEvent &event);

Q_SIGNALS:
    /// A letter was typed that begins a new note.
    void typed(const QString &letter);

private:
    bool takeWalk(const QKeyEvent &key);
    bool takeMove(const QKeyEvent &key);
    bool takeClipboard(const QKeyEvent &key);
    bool takeCommand(const QKeyEvent &key);
    bool takeLetter(const QKeyEvent &key);

    int inReadingOrder(int key) const;
    CanvasBlock *neighbour(const CanvasBlock &from, QPoint at, int key) const;
    QPoint currentPlace(const CanvasBlock &block) const;
    void walkTo(CanvasBlock &block, int row, bool extends);
    void moveWithin(const CanvasBlock &block, int key);
    void moveTo(const CanvasBlock &block, std::optional<int> row);

    CanvasPresenter &m_presenter;
    CanvasBlocks &m_blocks;
};

} // namespace concave::ui
