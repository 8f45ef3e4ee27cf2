#include "ui/canvas/comparisonlayout.h"

#include "ui/theme/metrics.h"
#include "ui/theme/type.h"
#include "ui/widgets/textlines.h"

#include <algorithm>

namespace concave::ui {

namespace {

constexpr int mostLines = 3; ///< of a note that differs
constexpr int line = 16;
constexpr int headLine = 20;
constexpr int leastBlock = 96; ///< width
constexpr int leastNote = 168; ///< width of notes side by side

/// At the origin.
ComparisonLayout::PlacedNote noteOf(const NoteChange &note, int width)
{
    ComparisonLayout::PlacedNote placed{&note, {}, {}, {}, {}};
    const int inner = width - 2 * metrics::iconGap;
    int top = metrics::tight;
    if (note.differs()) {
        placed.words = QRect(metrics::iconGap, top, inner, line);
        top += line;
    }
    placed.lines =
        shownLines(note.note().text, font(TextStyle::Caption), inner, note.differs() ? mostLines : 1);
    const int height = line * static_cast<int>(placed.lines.size());
    placed.text = QRect(metrics::iconGap, top, inner, height);
    placed.rect = QRect(0, 0, width, top + height + metrics::tight);
    return placed;
}

/// A block at the origin, as high as its notes need: below one another, in a wide block side by side.
ComparisonLayout::Block blockOf(const QString &title, std::span<const NoteChange> notes, int width)
{
    ComparisonLayout::Block block{title, {}, {}, {}};
    const int left = metrics::gap;
    const int inner = width - 2 * metrics::gap;
    const int beside = std::max(1, inner / leastNote);
    const int noteWidth = (inner - (beside - 1) * metrics::tight) / beside;
    block.head = QRect(left, metrics::tight, inner, headLine);
    int top = block.head.bottom() + 1 + metrics::tight;
    int lowest = top;
    int column = 0;
    for (const NoteChange &note : notes) {
        ComparisonLayout::PlacedNote placed = noteOf(note, noteWidth);
        const QPoint by(left + column * (noteWidth + metrics::tight), top);
        for (QRect *rect : {&placed.rect, &placed.words, &placed.text})
            rect->translate(by);
        lowest = std::max(lowest, placed.rect.bottom() + 1 + metrics::tight);
        if (++column == beside) {
            column = 0;
            top = lowest;
        }
        block.notes.push_back(std::move(placed));
    }
    block.rect = QRect(0, 0, width, lowest + metrics::tight);
    return block;
}

void translate(ComparisonLayout::Block &block, QPoint by)
{
    block.rect.translate(by);
    block.head.translate(by);
    for (ComparisonLayout::PlacedNote &note : block.notes) {
        for (QRect *rect : {&note.rect, &note.words, &note.text})
            rect->translate(by);
    }
}

/// The share that the columns before one have of the width.
std::vector<double> sharesOf(const CanvasTemplate &form)
{
    std::vector<double> shares = {0};
    for (std::size_t column = 0; column < static_cast<std::size_t>(columnCount(form)); ++column)
        shares.push_back(shares.back() + (column < form.widths.size() ? form.widths[column] : 1));
    for (double &share : shares)
        share /= shares.back();
    return shares;
}

template <class T>
T between(const std::vector<T> &places, int first, int count)
{
    return places[static_cast<std::size_t>(first - 1 + count)] - places[static_cast<std::size_t>(first - 1)];
}

int leastWidthOf(const CanvasTemplate &form, const std::vector<double> &shares)
{
    double least = 0;
    for (const TemplateBlock &block : form.blocks)
        least = std::max(least, (leastBlock + metrics::gap) / between(shares, block.column, block.columns));
    return static_cast<int>(least) + 1;
}

/// Where the rows begin, and where one behind the last would: a block of several rows makes its last one
/// higher where it needs more than they have.
std::vector<int> rowsOf(const CanvasTemplate &form, const std::vector<ComparisonLayout::Block> &blocks)
{
    std::vector<int> heights(static_cast<std::size_t>(rowCount(form)), headLine + 2 * metrics::gap);
    for (int spanned = 1; spanned <= rowCount(form); ++spanned) { // the smaller ones first
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            const TemplateBlock &block = form.blocks[i];
            if (block.rows != spanned)
                continue;
            int had = 0;
            for (int row = block.row; row < block.row + block.rows; ++row)
                had += heights[static_cast<std::size_t>(row - 1)] + metrics::gap;
            const int lacking = blocks[i].rect.height() + metrics::gap - had;
            heights[static_cast<std::size_t>(block.row + block.rows - 2)] += std::max(lacking, 0);
        }
    }
    std::vector<int> rows = {0};
    for (const int height : heights)
        rows.push_back(rows.back() + height + metrics::gap);
    return rows;
}

} // namespace

ComparisonLayout layOut(const CanvasComparison &comparison, int width, const QString &unplaced)
{
    const CanvasTemplate &form = comparison.after.form;
    const std::vector<double> shares = sharesOf(form);
    ComparisonLayout layout;
    layout.leastWidth = leastWidthOf(form, shares);
    const int room = std::max(width, layout.leastWidth);
    std::vector<int> columns; // where they begin, and where one behind the last would
    for (const double share : shares)
        columns.push_back(static_cast<int>((room + metrics::gap) * share));
    for (const TemplateBlock &block : form.blocks) {
        layout.blocks.push_back(blockOf(block.title, comparison.notesOf(block.key),
            between(columns, block.column, block.columns) - metrics::gap));
    }
    const std::vector<int> rows = rowsOf(form, layout.blocks);
    for (std::size_t i = 0; i < layout.blocks.size(); ++i) {
        const TemplateBlock &block = form.blocks[i];
        translate(layout.blocks[i], {between(columns, 1, block.column - 1), between(rows, 1, block.row - 1)});
        layout.blocks[i].rect.setHeight(between(rows, block.row, block.rows) - metrics::gap);
    }
    layout.height = rows.back() - metrics::gap;
    const auto first = std::ranges::find_if(
        comparison.notes, [&](const NoteChange &note) { return !findBlock(form, note.note().block); });
    if (first != comparison.notes.end()) {
        layout.blocks.push_back(blockOf(unplaced, {first, comparison.notes.end()}, room));
        translate(layout.blocks.back(), {0, rows.back()});
        layout.height = layout.blocks.back().rect.bottom() + 1;
    }
    return layout;
}

} // namespace concave::ui
