#include "core/deck/layout/columns.h"

#include "core/deck/geometry.h"
#include "core/deck/layout/brokentext.h"
#include "core/deck/wording.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace concave::layout {

namespace {

constexpr double slack = 0.01; ///< that a line may be too tall

/// A block whose text is broken for its column, at one size.
class Piece
{
public:
    Piece(const Block &block, double width, double scale, const TextMeasure &measure)
        : m_block(block), m_scale(scale), m_lettering(shrunk(block.lettering, scale, block.least)),
          m_indent(indentOf(block, scale)),
          m_text(block.text, m_lettering, width - 2 * inset() - m_indent, measure)
    {
        if (!block.head.isEmpty())
            m_head = fittedLine(block.head, headLettering(), width, measure);
    }

    const Block &block() const { return m_block; }
    std::size_t lineCount() const { return m_text.lineCount(); }
    double gap() const { return m_block.gap * m_scale; }
    double headHeight() const { return m_head ? headLettering().line + m_block.headGap * m_scale : 0; }
    /// How many lines have room in a height.
    std::size_t linesIn(double height) const
    {
        return static_cast<std::size_t>(
            std::max(0.0, std::floor((height - 2 * inset() + slack) / m_lettering.line)));
    }
    double height(std::size_t lines) const
    {
        const double text = static_cast<double>(lines) * m_lettering.line + 2 * inset();
        return m_block.frame ? std::max(text, m_block.frame->leastHeight) : text;
    }

    TextItem headItem(double left, double top, double width) const
    {
        TextItem item;
        item.box = {left, top, width, headLettering().line};
        item.name = m_block.head;
        item.paragraphs = {m_head->text};
        item.lines = {{m_head->text}};
        item.lettering = m_head->lettering;
        item.field = m_block.headField;
        return item;
    }

    TextItem item(QRectF box, std::size_t from, std::size_t to) const
    {
        TextItem item;
        item.name = m_block.name;
        const BrokenText::Part part = m_text.part(from, to);
        item.paragraphs = part.paragraphs;
        item.lines = part.lines;
        item.lettering = m_lettering;
        item.align = m_block.align;
        item.field = m_block.field;
        item.role = m_block.role;
        if (from > 0 && item.role == TextRole::Title)
            item.role = TextRole::Body;
        if (m_block.frame) {
            item.fill = m_block.frame->fill;
            item.border = m_block.frame->border;
            item.corner = m_block.frame->corner;
            item.inset = inset();
            item.anchor = Anchor::Middle;
        }
        if (m_block.number > 0 && from == 0) {
            item.isNumbered = true;
            item.firstNumber = m_block.number;
        } else {
            box.setLeft(box.left() + m_indent);
        }
        item.box = box;
        return item;
    }

    /// The block from a line on.
    Block rest(std::size_t from) const
    {
        Block rest = m_block;
        rest.notAbove.reset();
        if (from == 0)
            return rest;
        rest.text = m_text.part(from, lineCount()).paragraphs.join(QLatin1Char('\n'));
        if (rest.role == TextRole::Title)
            rest.role = TextRole::Body;
        if (std::exchange(rest.number, 0) > 0)
            rest.under = m_block.lettering;
        return rest;
    }

private:
    double inset() const { return m_block.frame ? m_block.frame->inset : 0; }
    static double indentOf(const Block &block, double scale)
    {
        if (block.under)
            return numberIndent(shrunk(*block.under, scale));
        return block.number > 0 ? numberIndent(shrunk(block.lettering, scale)) : 0;
    }

    const Block &m_block;
    double m_scale = 1;
    Lettering m_lettering;
    double m_indent = 0;
    BrokenText m_text;
    std::optional<FittedLine> m_head;
};

/// A column at one size, as far as it was put on pages.
class Setter
{
public:
    Setter(const Column &column, double scale, const TextMeasure &measure) : m_column(column)
    {
        m_pieces.reserve(column.blocks.size());
        for (const Block &block : column.blocks)
            m_pieces.emplace_back(block, column.first.width(), scale, measure);
    }

    bool isDone() const { return m_piece == m_pieces.size(); }

    /// What has room on the next page; more than one line on every page.
    void set(Page &page)
    {
        const QRectF &place = m_isFirst ? m_column.first : m_column.further;
        double y = place.top();
        bool isEmpty = true;
        for (; !isDone(); ++m_piece, m_line = 0) {
            const Piece &piece = m_pieces[m_piece];
            const double top = y + (isEmpty ? 0 : piece.gap());
            double textTop = top + piece.headHeight();
            if (m_isFirst && m_line == 0)
                textTop = std::max(textTop, piece.block().notAbove.value_or(0));
            std::size_t lines = std::min(piece.linesIn(place.bottom() - textTop), piece.lineCount() - m_line);
            const bool fits = lines > 0 && piece.height(lines) <= place.bottom() - textTop + slack;
            if (!fits && !isEmpty)
                break;
            lines = std::max<std::size_t>(lines, 1);
            if (piece.headHeight() > 0)
                page.push_back(piece.headItem(place.left(), top, place.width()));
            const double height = piece.height(lines);
            page.push_back(
                piece.item({place.left(), textTop, place.width(), height}, m_line, m_line + lines));
            isEmpty = false;
            y = textTop + height;
            m_line += lines;
            if (m_line < piece.lineCount())
                break;
        }
        m_isFirst = false;
    }

    /// What is not set yet, for other places.
    Column rest(const QRectF &place) const
    {
        Column rest{.first = place, .further = place, .blocks = {}};
        for (std::size_t i = m_piece; i < m_pieces.size(); ++i)
            rest.blocks.push_back(m_pieces[i].rest(i == m_piece ? m_line : 0));
        return rest;
    }

private:
    const Column &m_column;
    std::vector<Piece> m_pieces;
    std::size_t m_piece = 0; ///< the next to set
    std::size_t m_line = 0;  ///< and its next line
    bool m_isFirst = true;
};

/// Columns with their first page.
struct Setting
{
    std::vector<Setter> setters;
    Page firstPage;

    Setting() = default;
    /// All at one size.
    Setting(std::span<const Column> columns, double scale, const TextMeasure &measure)
    {
        setters.reserve(columns.size());
        for (const Column &column : columns)
            setters.emplace_back(column, scale, measure).set(firstPage);
    }
    bool isDone() const { return std::ranges::all_of(setters, &Setter::isDone); }
};

/// At the largest size at which all fit on one page, else at the smallest.
Setting fitting(std::span<const Column> columns, std::span<const double> steps, const TextMeasure &measure)
{
    Setting best(columns, steps.front(), measure);
    if (best.isDone() || steps.size() == 1)
        return best;
    best = Setting(columns, steps.back(), measure);
    if (!best.isDone())
        return best;
    std::size_t tooLarge = 0;
    std::size_t fits = steps.size() - 1;
    while (fits - tooLarge > 1) {
        const std::size_t middle = (tooLarge + fits) / 2;
        Setting tried(columns, steps[middle], measure);
        if (tried.isDone()) {
            best = std::move(tried);
            fits = middle;
        } else {
            tooLarge = middle;
        }
    }
    return best;
}

/// The pages of a setting and those after it.
std::vector<Page> finished(Setting setting, std::span<const Column> columns, const TextMeasure &measure)
{
    std::vector<Page> pages{std::move(setting.firstPage)};
    while (!setting.isDone()) {
        const auto goesOn = [](const Setter &setter) { return !setter.isDone(); };
        const bool isAlone = std::ranges::count_if(setting.setters, goesOn) == 1;
        if (columns.size() > 1 && isAlone) {
            QRectF whole;
            for (const Column &column : columns)
                whole |= column.further;
            const Column rest = std::ranges::find_if(setting.setters, goesOn)->rest(whole);
            std::ranges::move(flow({rest}, measure), std::back_inserter(pages));
            return pages;
        }
        Page &page = pages.emplace_back();
        for (Setter &setter : setting.setters)
            setter.set(page);
    }
    return pages;
}

} // namespace

Lettering shrunk(const Lettering &lettering, double scale, double least)
{
    Lettering smaller = lettering;
    smaller.size = std::max(lettering.size * scale, std::min(least, lettering.size));
    smaller.line = lettering.line * smaller.size / lettering.size;
    return smaller;
}

Lettering headLettering()
{
    return {.size = 16, .line = 20, .weight = Weight::SemiBold, .ink = Ink::TextAccent};
}

std::vector<Page> flow(
    const std::vector<Column> &columns, const TextMeasure &measure, std::span<const double> steps)
{
    return finished(fitting(columns, steps, measure), columns, measure);
}

std::vector<Page> flowApart(const std::vector<Column> &columns, const TextMeasure &measure)
{
    Setting setting;
    for (const Column &column : columns) {
        Setting one = fitting({&column, 1}, usualSteps, measure);
        std::ranges::move(one.setters, std::back_inserter(setting.setters));
        std::ranges::move(one.firstPage, std::back_inserter(setting.firstPage));
    }
    return finished(std::move(setting), columns, measure);
}

FittedLine fittedLine(
    const QString &text, const Lettering &lettering, double width, const TextMeasure &measure, double least)
{
    FittedLine fitted{cleaned(text).replace(QLatin1Char('\n'), QLatin1Char(' ')), lettering};
    for (const double step : usualSteps) {
        fitted.lettering = shrunk(lettering, step, least);
        if (measure.width(fitted.text, fitted.lettering) <= width)
            return fitted;
    }
    // The longest beginning that has room; a letter is at least a tenth of its size wide.
    const QString whole = fitted.text;
    const auto most = static_cast<qsizetype>(width / (0.1 * fitted.lettering.size));
    qsizetype fits = 0;
    qsizetype tooLong = std::min(whole.size(), most);
    const auto begun = [&](qsizetype length) {
        if (length > 0 && whole[length - 1].isHighSurrogate())
            --length;
        return whole.left(length).trimmed() + QChar(0x2026);
    };
    while (tooLong - fits > 1) {
        const qsizetype middle = (fits + tooLong) / 2;
        (measure.width(begun(middle), fitted.lettering) <= width ? fits : tooLong) = middle;
    }
    fitted.text = begun(fits);
    return fitted;
}

TextItem lineItem(const QString &name, const QRectF &box, const QString &text, const Lettering &lettering,
    const TextMeasure &measure, double least)
{
    const FittedLine fitted = fittedLine(text, lettering, box.width(), measure, least);
    TextItem item;
    item.box = box;
    item.name = name;
    item.paragraphs = {fitted.text};
    item.lines = {{fitted.text}};
    item.lettering = fitted.lettering;
    return item;
}

} // namespace concave::layout
