#include "ui/canvas/templatepresenter.h"

#include "core/canvas/owntemplates.h"
#include "core/canvas/templatefile.h"

#include <algorithm>

namespace concave::ui {

namespace {

constexpr int leastCells = 3; ///< rows and columns of the grid as it is shown

TemplateBlock blockAt(const BlockPlace &place)
{
    return {.row = place.row, .column = place.column, .rows = place.rows, .columns = place.columns};
}

void put(TemplateBlock &block, const BlockPlace &place)
{
    block.row = place.row;
    block.column = place.column;
    block.rows = place.rows;
    block.columns = place.columns;
}

/// "New block", "New block 2"…: one that no other block has.
QString freeTitle(const CanvasTemplate &form)
{
    const QString title = TemplatePresenter::tr("New block");
    const auto isTaken = [&](const QString &name) {
        return std::ranges::any_of(form.blocks,
            [&](const TemplateBlock &block) { return block.title.compare(name, Qt::CaseInsensitive) == 0; });
    };
    QString name = title;
    for (int number = 2; isTaken(name); ++number)
        name = QStringLiteral("%1 %2").arg(title).arg(number);
    return name;
}

} // namespace

BlockPlace placeOf(const TemplateBlock &block)
{
    return {block.row, block.column, block.rows, block.columns};
}

TemplatePresenter::TemplatePresenter(CanvasPresenter &canvas, std::optional<Id> own, QObject *parent)
    : QObject(parent), m_canvas(canvas), m_own(own)
{
    connect(&canvas, &CanvasPresenter::changed, this, &TemplatePresenter::take);
    connect(&canvas, &CanvasPresenter::failed, this, &TemplatePresenter::refused);
    take();
}

std::vector<const CanvasTemplate *> TemplatePresenter::own() const
{
    std::vector<const CanvasTemplate *> own;
    for (const CanvasTemplate &form : templates()) {
        if (form.own)
            own.push_back(&form);
    }
    return own;
}

const CanvasTemplate *TemplatePresenter::form() const
{
    const auto found = std::ranges::find_if(
        templates(), [&](const CanvasTemplate &form) { return form.own && form.own == m_own; });
    return found == templates().end() ? nullptr : &*found;
}

const TemplateBlock *TemplatePresenter::block() const
{
    const CanvasTemplate *form = this->form();
    return form ? findBlock(*form, m_block) : nullptr;
}

/// What is not there any more is not chosen any more.
void TemplatePresenter::take()
{
    if (m_own && !form())
        m_own.reset();
    const bool hadBlock = !m_block.isEmpty();
    if (!block()) {
        const CanvasTemplate *form = this->form();
        m_block = form && !form->blocks.empty() ? inOrderOfFilling(*form).front()->key : QString();
    }
    Q_EMIT changed();
    if (hadBlock || !m_block.isEmpty())
        Q_EMIT blockChanged();
}

void TemplatePresenter::choose(std::optional<Id> own)
{
    if (m_own == own)
        return;
    m_own = own;
    m_block.clear();
    Q_EMIT refused({});
    take();
}

void TemplatePresenter::chooseBlock(const QString &key)
{
    if (m_block == key || !form() || !findBlock(*form(), key))
        return;
    m_block = key;
    Q_EMIT refused({});
    Q_EMIT blockChanged();
}

int TemplatePresenter::rows() const
{
    return std::min(std::max(rowCount(*form()) + 1, leastCells), mostCells);
}

int TemplatePresenter::columns() const
{
    return std::min(std::max(columnCount(*form()) + 1, leastCells), mostCells);
}

QString TemplatePresenter::refusalOf(const QString &key, const BlockPlace &place) const
{
    const TemplateBlock sought = blockAt(place);
    if (!isInGrid(sought))
        return tr("A grid has at most %1 rows and %1 columns.").arg(mostCells);
    for (const TemplateBlock &other : form()->blocks) {
        if (other.key != key && overlap(other, sought))
            return tr("“%1” is there. Blocks do not overlap.").arg(other.title);
    }
    return {};
}

std::optional<BlockPlace> TemplatePresenter::freeCell() const
{
    for (int row = 1; row <= mostCells; ++row) {
        for (int column = 1; column <= columns(); ++column) {
            if (refusalOf({}, {row, column, 1, 1}).isEmpty())
                return BlockPlace{row, column, 1, 1};
        }
    }
    return std::nullopt;
}

bool TemplatePresenter::refuse(const QString &sentence)
{
    Q_EMIT refused(sentence);
    return false;
}

bool TemplatePresenter::edit(const QString &label, const std::function<void(Edit &)> &work)
{
    if (isReadOnly())
        return refuse(tr("The document can only be read, so the templates are as they were."));
    Q_EMIT refused({});
    const qint64 before =
        m_canvas.document().undoState().undo ? m_canvas.document().undoState().undo->seq : 0;
    if (!m_canvas.edit(label, work))
        return false;
    const auto after = m_canvas.document().undoState().undo;
    if (after && after->seq != before) {
        ++m_steps;
        m_undone = 0;
    }
    return true;
}

bool TemplatePresenter::add(const CanvasTemplate &form, const QString &label)
{
    Id added;
    if (!edit(label, [&](Edit &edit) { added = addTemplate(edit, form); }))
        return false;
    choose(added);
    return true;
}

bool TemplatePresenter::start(const CanvasTemplate *from, const QString &name)
{
    CanvasTemplate form = from ? *from : CanvasTemplate();
    form.name = name;
    if (!from)
        form.blocks.push_back({.key = QStringLiteral("first"), .title = tr("New block")});
    return add(form, tr("Add template “%1”").arg(CanvasPresenter::shortly(name)));
}

bool TemplatePresenter::importFrom(const QString &path)
{
    const Result<CanvasTemplate> form = readTemplateFile(path);
    if (!form)
        return refuse(form.error().sentence);
    return add(*form, tr("Import template “%1”").arg(CanvasPresenter::shortly(form->name)));
}

bool TemplatePresenter::exportTo(const QString &path)
{
    const Result<void> written = writeTemplateFile(*form(), path);
    Q_EMIT refused(written ? QString() : written.error().sentence);
    return bool(written);
}

bool TemplatePresenter::remove()
{
    const QString name = CanvasPresenter::shortly(form()->name);
    const Id own = *m_own;
    if (!edit(tr("Delete template “%1”").arg(name), [&](Edit &edit) { removeTemplate(edit, own); }))
        return false;
    Q_EMIT m_canvas.done(tr("Deleted template “%1”").arg(name));
    return true;
}

bool TemplatePresenter::write(const QString &label, const std::function<void(CanvasTemplate &)> &change)
{
    CanvasTemplate form = *this->form();
    change(form);
    return edit(label, [&](Edit &edit) { changeTemplate(edit, form); });
}

bool TemplatePresenter::writeBlock(const QString &label, const std::function<void(TemplateBlock &)> &change)
{
    return write(label,
        [&](CanvasTemplate &form) { change(*std::ranges::find(form.blocks, m_block, &TemplateBlock::key)); });
}

bool TemplatePresenter::change(const QString &what, const std::function<void(CanvasTemplate &)> &change)
{
    return write(tr("Change %1 of template “%2”").arg(what, CanvasPresenter::shortly(form()->name)), change);
}

bool TemplatePresenter::addBlock(const BlockPlace &place)
{
    if (form()->blocks.size() >= mostBlocks)
        return refuse(tr("A template has at most %1 blocks.").arg(mostBlocks));
    if (const QString refusal = refusalOf({}, place); !refusal.isEmpty())
        return refuse(refusal);
    const bool isAdded = write(tr("Add block to template “%1”").arg(CanvasPresenter::shortly(form()->name)),
        [&](CanvasTemplate &form) {
            TemplateBlock block = blockAt(place);
            block.key = QStringLiteral("new");
            block.title = freeTitle(form);
            block.order = static_cast<int>(form.blocks.size()) + 1;
            form.blocks.push_back(block);
        });
    if (!isAdded)
        return false;
    for (const TemplateBlock &block : form()->blocks) {
        if (placeOf(block) == place)
            chooseBlock(block.key);
    }
    return true;
}

bool TemplatePresenter::place(const BlockPlace &place)
{
    const BlockPlace before = placeOf(*block());
    if (place == before)
        return true;
    if (const QString refusal = refusalOf(m_block, place); !refusal.isEmpty())
        return refuse(refusal);
    const bool isMove = place.rows == before.rows && place.columns == before.columns;
    const QString title = CanvasPresenter::shortly(block()->title);
    return writeBlock(isMove ? tr("Move block “%1”").arg(title) : tr("Resize block “%1”").arg(title),
        [&](TemplateBlock &block) { put(block, place); });
}

bool TemplatePresenter::step(int rows, int columns)
{
    QString refusal;
    for (int steps = 1; steps < mostCells; ++steps) {
        BlockPlace to = placeOf(*block());
        to.row += rows * steps;
        to.column += columns * steps;
        const QString why = refusalOf(m_block, to);
        if (why.isEmpty())
            return place(to);
        if (refusal.isEmpty())
            refusal = why;
    }
    return refuse(refusal);
}

bool TemplatePresenter::grow(int rows, int columns)
{
    BlockPlace to = placeOf(*block());
    to.rows += rows;
    to.columns += columns;
    return to.rows < 1 || to.columns < 1 ? refuse(tr("A block takes at least one cell.")) : place(to);
}

bool TemplatePresenter::changeBlock(const QString &what, const std::function<void(TemplateBlock &)> &change)
{
    return writeBlock(
        tr("Change %1 of block “%2”").arg(what, CanvasPresenter::shortly(block()->title)), change);
}

bool TemplatePresenter::reorder(int by)
{
    QStringList keys;
    for (const TemplateBlock *each : inOrderOfFilling(*form()))
        keys << each->key;
    const qsizetype from = keys.indexOf(m_block);
    const qsizetype to = std::clamp<qsizetype>(from + by, 0, keys.size() - 1);
    if (from == to)
        return true;
    keys.move(from, to);
    return write(tr("Move block “%1” in the order").arg(CanvasPresenter::shortly(block()->title)),
        [&](CanvasTemplate &form) {
            for (TemplateBlock &each : form.blocks)
                each.order = static_cast<int>(keys.indexOf(each.key)) + 1;
        });
}

bool TemplatePresenter::removeBlock()
{
    if (form()->blocks.size() == 1)
        return refuse(tr("A template has at least one block."));
    const auto order = inOrderOfFilling(*form());
    const auto self = std::ranges::find(order, m_block, &TemplateBlock::key);
    const QString neighbour = (std::next(self) == order.end() ? *std::prev(self) : *std::next(self))->key;
    const QString removed = m_block;
    const bool isRemoved = write(
        tr("Delete block “%1”").arg(CanvasPresenter::shortly(block()->title)), [&](CanvasTemplate &form) {
            std::erase_if(form.blocks, [&](const TemplateBlock &each) { return each.key == removed; });
        });
    if (isRemoved)
        chooseBlock(neighbour);
    return isRemoved;
}

void TemplatePresenter::undo()
{
    if (m_steps == 0)
        return;
    const auto undone = m_canvas.document().undo();
    Q_EMIT refused(undone ? QString() : undone.error().sentence);
    if (!undone)
        return;
    --m_steps;
    ++m_undone;
}

void TemplatePresenter::redo()
{
    if (m_undone == 0)
        return;
    const auto redone = m_canvas.document().redo();
    Q_EMIT refused(redone ? QString() : redone.error().sentence);
    if (!redone)
        return;
    ++m_steps;
    --m_undone;
}

} // namespace concave::ui
