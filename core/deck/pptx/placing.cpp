#include "core/deck/pptx/placing.h"

#include <algorithm>
#include <cmath>

namespace concave::pptx {

using Qt::Literals::StringLiterals::operator""_s;

namespace {

using Placeholder = PptxTemplate::Placeholder;
using Layout = PptxTemplate::Layout;

constexpr double gap = 8; ///< below a title

QStringList typesOf(TextRole role)
{
    switch (role) {
    case TextRole::Title:
        return {u"title"_s, u"ctrTitle"_s};
    case TextRole::Subtitle:
        return {u"subTitle"_s};
    case TextRole::Body:
        return {u"body"_s, u"obj"_s};
    case TextRole::Footer:
        return {u"ftr"_s};
    case TextRole::PageNumber:
        return {u"sldNum"_s};
    case TextRole::Other:
        break;
    }
    return {};
}

QRectF boxOf(const SlideItem &item)
{
    return std::visit(
        [](const auto &one) {
            if constexpr (std::is_same_v<std::decay_t<decltype(one)>, TableItem>)
                return one.box();
            else
                return one.box;
        },
        item);
}

/// Takes our page to a layout's: first by the sizes of the pages alone, then, where the layout says where
/// contents stand or its title lies on something, what stands above and below our title together below the
/// layout's.
class Ground
{
public:
    Ground(const LaidSlide &page, const QSizeF &size, const Layout &layout)
        : m_across(size.width() / page.size.width()), m_scale(size.height() / page.size.height()),
          m_pageScale(m_scale)
    {
        const Placeholder *theirs = placeholderFor(layout, TextRole::Title, 0);
        const TextItem *ours = titleOf(page);
        if (!theirs || !ours || layout.type == u"title"_s)
            return;
        const QRectF area = page.layout == SlideLayout::Title ? QRectF() : roomIn(layout, theirs->box, size);
        if (area.isValid())
            narrow(area, page.size.width());
        if (area.isValid() || isInTheWay(page, theirs->box, size))
            makeWay(page, ours->box, theirs->box, area);
    }

    double across() const { return m_across; }
    /// Of what lies within the page's contents.
    double shrunk() const { return m_scale; }
    double x(double x) const { return m_left + x * m_across; }
    double y(double y) const
    {
        if (m_from == m_to || y >= m_bottom)
            return y * m_pageScale;
        const double above = std::min(y, m_from) - m_first;
        const double below = std::max(0.0, y - m_to);
        return m_top + m_scale * (above + below);
    }

private:
    static const TextItem *titleOf(const LaidSlide &page)
    {
        for (const SlideItem &item : page.items) {
            const auto *text = std::get_if<TextItem>(&item);
            if (text && text->role == TextRole::Title)
                return text;
        }
        return nullptr;
    }

    /// Is content: no footer, and no part of the look.
    static bool isContent(const SlideItem &item)
    {
        if (const auto *shape = std::get_if<ShapeItem>(&item))
            return !shape->isLook;
        const auto *text = std::get_if<TextItem>(&item);
        return !text || (text->role != TextRole::Title && text->role != TextRole::Footer &&
                            text->role != TextRole::PageNumber);
    }

    static bool isInTheWay(const LaidSlide &page, const QRectF &title, const QSizeF &size)
    {
        return std::any_of(page.items.begin(), page.items.end(), [&](const SlideItem &item) {
            const QRectF box = boxOf(item);
            const double across = size.width() / page.size.width();
            const double down = size.height() / page.size.height();
            const QRectF onPage(box.x() * across, box.y() * down, box.width() * across, box.height() * down);
            return isContent(item) && onPage.intersects(title);
        });
    }

    /// Where the layout has room for contents; not valid where that is less than would be read.
    static QRectF roomIn(const Layout &layout, const QRectF &title, const QSizeF &size)
    {
        QRectF area = layout.area & QRectF(QPointF(0, 0), size);
        if (area.intersects(title))
            area.setTop(title.bottom());
        const bool isEnough = area.width() > size.width() / 2 && area.height() > 0.4 * size.height();
        return isEnough ? area : QRectF();
    }

    /// From our margins to theirs.
    void narrow(const QRectF &area, double pageWidth)
    {
        const double margin = 0.06 * pageWidth;
        m_across = area.width() / (pageWidth - 2 * margin);
        m_left = area.left() - margin * m_across;
    }

    void makeWay(const LaidSlide &page, const QRectF &ours, const QRectF &theirs, const QRectF &area)
    {
        m_first = ours.top();
        m_bottom = page.size.height();
        for (const SlideItem &item : page.items) {
            if (isContent(item))
                m_first = std::min(m_first, boxOf(item).top());
            else if (const auto *text = std::get_if<TextItem>(&item); text && text->role == TextRole::Footer)
                m_bottom = text->box.top();
        }
        m_from = ours.top();
        m_to = ours.bottom();
        m_top = area.isValid() ? area.top() : theirs.bottom() + gap;
        const double room = (area.isValid() ? area.bottom() : m_bottom * m_pageScale) - m_top;
        const double wanted = m_from - m_first + m_bottom - m_to;
        if (room > 0 && wanted > 0)
            m_scale = std::min(m_pageScale, room / wanted);
    }

    double m_across;
    double m_left = 0;
    double m_scale;
    double m_pageScale;
    double m_first = 0; ///< where our contents begin
    double m_from = 0;  ///< where our title begins, and ends
    double m_to = 0;
    double m_bottom = 0; ///< where our contents end
    double m_top = 0;    ///< where those of the layout begin
};

class Placer
{
public:
    Placer(const LaidSlide &page, const QSizeF &size, const Layout &layout)
        : m_layout(layout), m_ground(page, size, layout),
          m_letters(std::min(m_ground.across(), m_ground.shrunk()))
    {}

    void operator()(ShapeItem &shape) const
    {
        shape.box = placed(shape.box);
        for (ShapeItem::Step &step : shape.steps) {
            for (QPointF *point : {&step.to, &step.first, &step.second})
                *point = {m_ground.x(point->x()), m_ground.y(point->y())};
        }
        shape.corner *= m_letters;
    }

    void operator()(TextItem &text) const
    {
        const Placeholder *theirs =
            text.role == TextRole::Body ? nullptr : placeholderFor(m_layout, text.role, 0);
        if (theirs && theirs->box.isValid()) {
            const double share = theirs->box.width() * theirs->box.height() /
                                 std::max(1.0, text.box.width() * text.box.height());
            scale(text.lettering, std::min(1.0, std::sqrt(share)));
            text.box = theirs->box;
            return;
        }
        text.box = placed(text.box);
        text.inset *= m_letters;
        text.corner *= m_letters;
        scale(text.lettering, m_letters);
    }

    void operator()(TableItem &table) const
    {
        const QRectF box = placed(table.box());
        const double down = box.height() / std::max(1.0, table.box().height());
        table.at = box.topLeft();
        for (double &width : table.widths)
            width *= m_ground.across();
        for (double &height : table.heights)
            height *= down;
        for (std::vector<TableItem::Cell> &row : table.rows) {
            for (TableItem::Cell &cell : row) {
                cell.indent *= m_ground.across();
                scale(cell.lettering, m_letters);
            }
        }
    }

    void operator()(ChartItem &chart) const
    {
        chart.box = placed(chart.box);
        chart.plot = placed(chart.plot);
        scale(chart.labels, m_letters);
        scale(chart.remarks, m_letters);
    }

private:
    QRectF placed(const QRectF &box) const
    {
        return QRectF(QPointF(m_ground.x(box.left()), m_ground.y(box.top())),
            QPointF(m_ground.x(box.right()), m_ground.y(box.bottom())));
    }

    static void scale(Lettering &lettering, double scale)
    {
        lettering.size *= scale;
        lettering.line *= scale;
    }

    const Layout &m_layout;
    Ground m_ground;
    double m_letters;
};

bool isLook(const SlideItem &item)
{
    const auto *shape = std::get_if<ShapeItem>(&item);
    return shape && shape->isLook;
}

} // namespace

std::vector<SlideItem> placedItems(const LaidSlide &page, const PptxTemplate &base, const Layout &layout)
{
    std::vector<SlideItem> items;
    items.reserve(page.items.size());
    std::copy_if(page.items.begin(), page.items.end(), std::back_inserter(items),
        [](const SlideItem &item) { return !isLook(item); });
    if (base.isCompanys) {
        const Placer placer(page, base.size, layout);
        for (SlideItem &item : items)
            std::visit(placer, item);
    }
    return items;
}

const Placeholder *placeholderFor(const Layout &layout, TextRole role, std::size_t bodiesBefore)
{
    const QStringList types = typesOf(role);
    for (const Placeholder &placeholder : layout.placeholders) {
        if (types.contains(placeholder.type) && (role != TextRole::Body || bodiesBefore-- == 0))
            return &placeholder;
    }
    return nullptr;
}

} // namespace concave::pptx
