// The user's own templates as their editor shows and changes them, without a widget: the chosen one, the
// chosen block, and every edit, which is one named step each and holds at once.
#pragma once

#include "ui/canvas/canvaspresenter.h"

namespace concave::ui {

/// Cells of the grid, from 1.
struct BlockPlace
{
    int row = 1;
    int column = 1;
    int rows = 1;
    int columns = 1;

    bool operator==(const BlockPlace &) const = default;
};
BlockPlace placeOf(const TemplateBlock &block);

class TemplatePresenter final : public QObject
{
    Q_OBJECT

public:
    /// Begins with one of the user's own, or with none: then a new one is about to be made.
    TemplatePresenter(CanvasPresenter &canvas, std::optional<Id> own, QObject *parent = nullptr);

    bool isReadOnly() const { return m_canvas.isReadOnly(); }
    /// All that one can start from, the user's own last. Until the next change, as all that follows.
    const std::vector<CanvasTemplate> &templates() const { return m_canvas.templates(); }
    std::vector<const CanvasTemplate *> own() const;

    /// nullptr where none is chosen.
    const CanvasTemplate *form() const;
    void choose(std::optional<Id> own);
    /// nullptr where none is chosen.
    const TemplateBlock *block() const;
    void chooseBlock(const QString &key);

    /// Of the grid as it is shown: all that blocks take, and some more to put others into.
    int rows() const;
    int columns() const;
    /// Why a block cannot stand there, as a sentence; empty where it can. `key` is none for a new one.
    /// Precondition of this and what follows: form().
    QString refusalOf(const QString &key, const BlockPlace &place) const;
    /// The first cell, by row, that no block takes.
    std::optional<BlockPlace> freeCell() const;

    // They tell false, after refused(), where it could not be done.
    /// A template with the blocks of another one, or with one block. It is chosen.
    bool start(const CanvasTemplate *from, const QString &name);
    /// From a JSON file, as start().
    bool importFrom(const QString &path);
    bool exportTo(const QString &path);
    bool remove();
    /// `what` as in "Change attribution of Risks".
    bool change(const QString &what, const std::function<void(CanvasTemplate &)> &change);

    /// The new block is chosen.
    bool addBlock(const BlockPlace &place);
    // Of the chosen block. Precondition: block().
    bool place(const BlockPlace &place);
    /// To the next free place in a direction: past other blocks where they stand in the way.
    bool step(int rows, int columns);
    /// Larger or smaller, at its right and lower end.
    bool grow(int rows, int columns);
    bool changeBlock(const QString &what, const std::function<void(TemplateBlock &)> &change);
    /// In the order of filling, by so many places, as far as there are any.
    bool reorder(int by);
    /// Its neighbour in the order is chosen. The last block stays.
    bool removeBlock();

    /// Steps that were made here.
    void undo();
    void redo();

Q_SIGNALS:
    void changed();
    /// Another block, or none, is chosen.
    void blockChanged();
    /// Why what was tried last did not hold; empty: it did.
    void refused(const QString &sentence);

private:
    void take();
    bool edit(const QString &label, const std::function<void(Edit &)> &work);
    bool add(const CanvasTemplate &form, const QString &label);
    /// The chosen template as `change` makes it.
    bool write(const QString &label, const std::function<void(CanvasTemplate &)> &change);
    /// The same for the chosen block.
    bool writeBlock(const QString &label, const std::function<void(TemplateBlock &)> &change);
    bool refuse(const QString &sentence);

    CanvasPresenter &m_canvas;
    std::optional<Id> m_own;
    QString m_block;
    int m_steps = 0;  ///< made here that can be taken back
    int m_undone = 0; ///< taken back here
};

} // namespace concave::ui
