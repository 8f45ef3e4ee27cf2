#include "core/deck/canvassheet.h"

#include "core/canvas/heading.h"
#include "core/deck/layout/canvasframe.h"
#include "core/deck/layout/canvassections.h"
#include "core/deck/layout/strokes.h"
#include "core/deck/wording.h"

#include <QCoreApplication>

#include <array>

namespace concave {

namespace {

using namespace layout;

QString tr(const char *text)
{
    return QCoreApplication::translate("CanvasSheet", text);
}

/// Lays out one canvas: the grid with what has room in its blocks, what of them goes on, and what has no
/// block.
class CanvasPages
{
public:
    CanvasPages(const CanvasSources &sources, Paper paper, const TextMeasure &measure)
        : m_book(sources.book), m_icons(sources.icons), m_measure(measure), m_style(styleOf(paper)),
          m_frame(sources, m_style, measure), m_grid(m_book.form, m_frame.gridPlace(), m_style.gap()),
          m_project(shortened(sources.project))
    {}

    std::vector<LaidSlide> take()
    {
        const std::vector<Section> left = layGrid();
        const std::vector<Section> homeless = unplaced();
        SectionPages further = flown(left);
        SectionPages others = flown(homeless);
        for (std::size_t i = 0; i < left.size(); ++i)
            addMark(m_goingOn[i], left[i], 2 + further.firstPages[i]);
        const QString name = m_book.form.name;
        const std::size_t first = 1 + further.pages.size(); // pages with what is placed
        const std::size_t count = first + others.pages.size();
        add(std::move(m_first), m_project, name, false, first > 1 ? goesOn(2) : notPlaced(others));
        for (std::size_t i = 0; i < further.pages.size(); ++i) {
            const bool isLast = i + 1 == further.pages.size();
            add(std::move(further.pages[i]), tr("%1, continued").arg(m_project), name, true,
                isLast ? notPlaced(others) : goesOn(m_pages.size() + 2));
        }
        for (std::size_t i = 0; i < others.pages.size(); ++i) {
            const QString title = i == 0 ? tr("Not placed yet") : tr("Not placed yet, continued");
            add(std::move(others.pages[i]), title, m_project + QStringLiteral(": ") + name, i > 0,
                m_pages.size() + 1 < count ? goesOn(m_pages.size() + 2) : QString());
        }
        return std::move(m_pages);
    }

private:
    /// Of a block of the grid, at one size.
    struct Filled
    {
        const TemplateBlock *block;
        TextItem head;
        std::optional<TextItem> hint;
        NoteColumns notes;
        double need; ///< its height
    };
    /// A block of which something goes on, and where that is said.
    struct GoingOn
    {
        QRectF place;
        NoteType type;
    };

    static QString goesOn(std::size_t page) { return tr("Continues on page %1").arg(page); }
    QString notPlaced(const SectionPages &others) const
    {
        return others.pages.empty() ? QString() : tr("Not placed yet: page %1").arg(m_pages.size() + 2);
    }
    static double padding(const NoteType &type) { return 0.66 * type.size; }
    /// Of the icon before a head, with the gap between both; 0 where there is none.
    double iconWidth(const TemplateBlock &block, const NoteType &type) const
    {
        constexpr double narrowest = 90; // on A4, in which a title has room beside an icon
        const bool hasIcon = m_icons.contains(block.icon) && m_grid.width(block) >= narrowest * m_style.unit;
        return hasIcon ? iconSide(type) + 0.4 * type.head().size : 0;
    }
    static double iconSide(const NoteType &type) { return 1.25 * type.head().size; }

    std::vector<Filled> filled(const NoteType &type) const
    {
        std::vector<Filled> blocks;
        for (const TemplateBlock &block : m_book.form.blocks) {
            const std::span<const Note> notes = notesOf(m_book, block.key);
            const double width = m_grid.width(block) - 2 * padding(type);
            const int columns = block.columns > 1 ? m_style.columnsIn(width) : 1;
            Filled filled{&block,
                brokenItem(tr("Block"), shortened(block.title), type.head(), width - iconWidth(block, type),
                    m_measure),
                {}, NoteColumns(partsOf(notes), width, columns, type, m_measure), 0};
            filled.need = 2 * padding(type) + filled.head.box.height();
            if (notes.empty() && !block.hint.trimmed().isEmpty()) {
                filled.hint =
                    brokenItem(tr("Hint"), shortened(block.hint, 240), type.hint(), width, m_measure);
                filled.need += filled.hint->box.height();
            }
            if (!notes.empty())
                filled.need += type.gap() + filled.notes.height();
            blocks.push_back(std::move(filled));
        }
        return blocks;
    }

    bool fits(const std::vector<Filled> &blocks)
    {
        std::vector<double> needs;
        for (const Filled &block : blocks)
            needs.push_back(block.need);
        return m_grid.fit(needs);
    }

    /// Fills the first page in the largest letters in which all have room, or else in the least; what of each
    /// block has none.
    std::vector<Section> layGrid()
    {
        const std::vector<NoteType> &types = m_style.types;
        std::size_t chosen = 0;
        std::vector<Filled> blocks = filled(types.front());
        if (!fits(blocks)) {
            // As they shrink they fit from one on, or never.
            const auto fit = std::partition_point(types.begin() + 1, types.end() - 1,
                [&](const NoteType &type) { return !fits(filled(type)); });
            chosen = static_cast<std::size_t>(fit - types.begin());
            blocks = filled(types[chosen]);
            fits(blocks);
        }
        m_frame.addBands(m_first, m_grid);
        std::vector<Section> left;
        for (Filled &block : blocks)
            layBlock(block, types[chosen], left);
        return left;
    }

    void layBlock(Filled &filled, const NoteType &type, std::vector<Section> &left)
    {
        const TemplateBlock &block = *filled.block;
        const QRectF box = m_grid.box(block);
        addGround(box, block.colour);
        const QRectF inner = box.adjusted(padding(type), padding(type), -padding(type), -padding(type));
        const double indent = iconWidth(block, type);
        if (filled.head.box.height() > inner.height() + 0.01)
            filled.head =
                lineItem(filled.head.name, {QPointF(), QSizeF(inner.width() - indent, type.head().line)},
                    block.title, type.head(), m_measure, type.least);
        if (indent > 0) {
            const QRectF square(inner.topLeft() + QPointF(0, (type.head().line - iconSide(type)) / 2),
                QSizeF(iconSide(type), iconSide(type)));
            m_first.push_back(iconOf(m_icons.at(block.icon), Ink::Text2, square));
        }
        double y = inner.top() + put(std::move(filled.head), inner.topLeft() + QPointF(indent, 0));
        if (filled.hint && y + filled.hint->box.height() <= inner.bottom() + 0.01)
            put(std::move(*filled.hint), {inner.left(), y});
        y += type.gap();
        const bool fits = filled.notes.height() <= inner.bottom() - y + 0.01;
        const double markHeight = fits ? 0 : type.mark().line;
        std::vector<NotePart> rest =
            filled.notes.put(m_first, {inner.left(), y}, inner.bottom() - y - markHeight);
        if (rest.empty())
            return;
        m_goingOn.push_back(
            {{inner.left(), std::max(y - type.gap(), inner.bottom() - markHeight), inner.width(), markHeight},
                type});
        left.push_back({shortened(block.title), std::move(rest), true});
    }

    void addGround(const QRectF &box, int colour)
    {
        const double corner = 4 * m_style.unit;
        m_first.push_back(ShapeItem{.box = box,
            .steps = {},
            .pen = Pen{.ink = Ink::Rule, .width = 0.75},
            .corner = corner,
            .description = {}});
        if (colour <= 0)
            return;
        m_first.push_back(ShapeItem{.box = {box.left() + corner, box.top() - 1, box.width() - 2 * corner, 2},
            .steps = {},
            .fill = seriesInk(colour - 1),
            .description = {}});
    }

    /// Returns its height.
    double put(TextItem item, const QPointF &at)
    {
        item.box.moveTopLeft(at);
        const double height = item.box.height();
        m_first.push_back(std::move(item));
        return height;
    }

    /// In a block: how much of it stands where; in as many words as have room.
    void addMark(const GoingOn &block, const Section &left, std::size_t page)
    {
        const auto count = left.notes.size();
        std::vector<QString> words{goesOn(page)};
        if (!left.notes.front().isContinued) {
            words = {count == 1 ? tr("1 more note on page %1").arg(page)
                                : tr("%1 more notes on page %2").arg(count).arg(page)};
        }
        words.push_back(tr("more: page %1").arg(page));
        words.push_back(QStringLiteral("→ %1").arg(page));
        const auto fits = [&](const QString &text) {
            return m_measure.width(text, block.type.mark()) <= block.place.width();
        };
        const auto found = std::ranges::find_if(words, fits);
        m_first.push_back(lineItem(tr("Continuation"), block.place,
            found == words.end() ? words.back() : *found, block.type.mark(), m_measure, block.type.least));
    }

    /// One for each heading that they came with.
    std::vector<Section> unplaced() const
    {
        std::vector<Section> sections;
        std::span<const Note> notes = unplacedNotes(m_book);
        while (!notes.empty()) {
            const std::span<const Note> same = notesOf(m_book, notes.front().block);
            const QString heading = unplacedHeading(notes.front().block);
            sections.push_back(
                {heading.isEmpty() ? tr("Without a heading") : shortened(heading), partsOf(same), false});
            notes = notes.subspan(same.size());
        }
        return sections;
    }

    SectionPages flown(const std::vector<Section> &sections) const
    {
        if (sections.empty())
            return {};
        const QRectF body = m_frame.body();
        return flowSections(
            sections, body, m_style.columnsIn(body.width()), 2 * m_style.gap(), m_style.types, m_measure);
    }

    void add(Page items, const QString &title, const QString &subtitle, bool isContinued, const QString &mark)
    {
        LaidSlide page;
        page.size = m_style.page;
        page.title = shortened(title + QStringLiteral(": ") + subtitle);
        page.isContinued = isContinued;
        m_frame.addHeader(page.items, title, subtitle);
        std::ranges::move(items, std::back_inserter(page.items));
        m_frame.addFooter(page.items, static_cast<int>(m_pages.size()) + 1, mark);
        m_pages.push_back(std::move(page));
    }

    const CanvasBook &m_book;
    const CanvasIcons &m_icons;
    const TextMeasure &m_measure;
    CanvasStyle m_style;
    CanvasFrame m_frame;
    CanvasGrid m_grid;
    QString m_project;
    Page m_first;
    std::vector<GoingOn> m_goingOn; ///< in their order
    std::vector<LaidSlide> m_pages;
};

} // namespace

QSizeF sizeOf(Paper paper)
{
    constexpr double pointsPerMillimetre = 72 / 25.4;
    switch (paper) {
    case Paper::A4:
        return QSizeF(297, 210) * pointsPerMillimetre;
    case Paper::A3:
        return QSizeF(420, 297) * pointsPerMillimetre;
    case Paper::Letter:
        return {792, 612};
    case Paper::Slide:
        break;
    }
    return {slideWidth, slideHeight};
}

std::optional<Paper> paperNamed(const QString &name)
{
    constexpr std::array papers{std::pair("a4", Paper::A4), std::pair("a3", Paper::A3),
        std::pair("letter", Paper::Letter), std::pair("slide", Paper::Slide)};
    for (const auto &[known, paper] : papers) {
        if (name.compare(QLatin1StringView(known), Qt::CaseInsensitive) == 0)
            return paper;
    }
    return std::nullopt;
}

Deck makeCanvasDeck(const CanvasSources &sources, Paper paper, const TextMeasure &measure)
{
    Deck deck;
    deck.slides.push_back({.key = {SlideKind::Text, sources.book.canvas.id},
        .label = sources.book.form.name,
        .fields = {},
        .record = {}});
    deck.pages = CanvasPages(sources, paper, measure).take();
    deck.properties = {.title = deck.pages.front().title,
        .author = shortened(sources.author),
        .subject = shortened(sources.book.canvas.designedFor),
        .created = sources.today.startOfDay()};
    return deck;
}

} // namespace concave
