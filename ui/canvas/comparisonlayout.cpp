#include "ui/canvas/comparisonlayout.h"

#include "ui/theme/metrics.h"
#include "ui/theme/type.h"

#include <QFontMetrics>
#include <QTextLayout>

#include <algorithm>

namespace concave::ui {

namespace {

constexpr int mostLines = 3;     ///< of a note that differs
constexpr int mostLetters = 300; ///< of a note that are looked at: more have no room
constexpr int line = 16;
constexpr int headLine = 20;
constexpr int narrow = 2;      ///< columns of the grid over which notes stand below one another alone
constexpr int leastWidth = 96; ///< of a column

QStringList linesOf(const QString &note, int width, int most)
{
    const QString text = note.left(mostLetters).simplified();
    const QFont face = font(TextStyle::Caption);
    if (most == 1)
        return {QFontMetrics(face).elidedText(text, Qt::ElideRight, width)};
    QTextLayout layout(text, face);
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrap);
    layout.beginLayout();
    QStringList lines;
    for (QTextLine next = layout.createLine(); next.isValid(); next = layout.createLine()) {
        next.setLineWidth(width);
        const bool isLast = lines.size() == most - 1;
        const QString rest = text.sliced(next.textStart());
        lines << (isLast ? QFontMetrics(face).elidedText(rest, Qt::ElideRight, width)
                         : rest.left(next.textLength()).trimmed());
        if (isLast)
            break;
    }
    layout.endLayout();
    return lines;
}

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
    placed.lines = linesOf(note.note().text, inner, note.differs() ? mostLines : 1);
    const int height = line * static_cast<int>(placed.lines.size());
    placed.text = QRect(metrics::iconGap, top, inner, height);
    placed.rect = QRect(0, 0, width, top + height + metrics::tight);
    return placed;
}

/// A block at the origin, as high as its notes need: below one another, in a wide block side by side.
ComparisonLayout::Block blockOf(
    const QString &title, std::span<const NoteChange> notes, int width, int columns)
{
    ComparisonLayout::Block block{title, {}, {}, {}};
    const int left = metrics::gap;
    const int inner = width - 2 * metrics::gap;
    const int beside = columns <= narrow ? 1 : columns;
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

/// Where the columns begin, and where one behind the last would.
std::vector<int> columnsOf(const CanvasTemplate &form, int width)
{
    const int count = columnCount(form);
    const auto share = [&](int column) {
        const auto index = static_cast<std::size_t>(column);
        return index < form.widths.size() ? form.widths[index] : 1;
    };
    double sum = 0;
    for (int column = 0; column < count; ++column)
        sum += share(column);
    const int room = std::max(width, count * leastWidth) + metrics::gap;
    std::vector<int> columns = {0};
    double before = 0;
    for (int column = 0; column < count; ++column) {
        before += share(column);
        columns.push_back(static_cast<int>(room * before / sum));
    }
    return columns;
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
    const std::vector<int> columns = columnsOf(form, width);
    const auto at = [](const std::vector<int> &places, int place) {
        return places[static_cast<std::size_t>(place)];
    };
    ComparisonLayout layout;
    for (const TemplateBlock &block : form.blocks) {
        const int blockWidth = at(columns, block.column - 1 + block.columns) - at(columns, block.column - 1);
        layout.blocks.push_back(
            blockOf(block.title, comparison.notesOf(block.key), blockWidth - metrics::gap, block.columns));
    }
    const std::vector<int> rows = rowsOf(form, layout.blocks);
    for (std::size_t i = 0; i < layout.blocks.size(); ++i) {
        const TemplateBlock &block = form.blocks[i];
        translate(layout.blocks[i], {at(columns, block.column - 1), at(rows, block.row - 1)});
        layout.blocks[i].rect.setHeight(
            at(rows, block.row - 1 + block.rows) - at(rows, block.row - 1) - metrics::gap);
    }
    layout.height = rows.back() - metrics::gap;
    const auto first = std::ranges::find_if(
        comparison.notes, [&](const NoteChange &note) { return !findBlock(form, note.note().block); });
    if (first != comparison.notes.end()) {
        layout.blocks.push_back(blockOf(
            unplaced, {first, comparison.notes.end()}, columns.back() - metrics::gap, columnCount(form)));
        translate(layout.blocks.back(), {0, rows.back()});
        layout.height = layout.blocks.back().rect.bottom() + 1;
    }
    return layout;
}

} // namespace concave::ui
