#include "ui/widgets/flowlayout.h"

#include <QWidget>
#include <QWidgetItem>

#include <vector>

namespace concave::ui {

FlowLayout::FlowLayout(int gap, int lineGap, QWidget *parent)
    : QLayout(parent), m_gap(gap), m_lineGap(lineGap)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::insertWidget(int place, QWidget *widget)
{
    addChildWidget(widget);
    m_items.insert(place, new QWidgetItem(widget));
    invalidate();
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange({0, 0, width, 0}, false);
}

QSize FlowLayout::sizeHint() const
{
    return minimumSize();
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo({0, item->minimumSize().height()});
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect &place)
{
    QLayout::setGeometry(place);
    arrange(place, true);
}

int FlowLayout::arrange(const QRect &place, bool moves) const
{
    const QRect room = place.marginsRemoved(contentsMargins());
    const bool isMirrored = parentWidget() && parentWidget()->isRightToLeft();
    int x = room.left();
    int y = room.top();
    int line = 0;                                     // height of the line so far
    std::vector<std::pair<QLayoutItem *, QRect>> row; // what stands in it
    const auto endLine = [&] {
        for (const auto &[item, rect] : row)
            item->setGeometry(rect.translated(0, y + (line - rect.height()) / 2));
        row.clear();
    };
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint().boundedTo({room.width(), QLAYOUTSIZE_MAX});
        if (x > room.left() && x + size.width() > room.right() + 1) {
            endLine();
            x = room.left();
            y += line + m_lineGap;
            line = 0;
        }
        const int left = isMirrored ? room.left() + room.right() + 1 - x - size.width() : x;
        if (moves)
            row.emplace_back(item, QRect({left, 0}, size));
        x += size.width() + m_gap;
        line = std::max(line, size.height());
    }
    endLine();
    return y + line - place.top() + contentsMargins().bottom();
}

} // namespace concave::ui
