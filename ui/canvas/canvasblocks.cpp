#include "ui/canvas/canvasblocks.h"

#include "ui/canvas/canvaspresenter.h"
#include "ui/canvas/notelist.h"
#include "ui/canvas/notemodel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tooltip.h"

#include <QDesktopServices>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QUrl>

#include <algorithm>

namespace concave::ui {

namespace {

constexpr int wideColumns = 3; ///< a block that spans as many and the whole width has its notes side by side
constexpr double halvings = 6; ///< of the zooms that may fit: finer than one percent

/// A page of the web, and nothing else that a template may bring.
bool isWebLink(const QUrl &link)
{
    return link.isValid() &&
           (link.scheme() == QLatin1StringView("https") || link.scheme() == QLatin1StringView("http"));
}

} // namespace

CanvasBlocks::CanvasBlocks(const Theme &theme, CanvasPresenter &presenter, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_presenter(presenter)
{
    resize(1, 1); // until it is told its room, nobody needs to look for one
    makeFoot();
    refresh();
}

void CanvasBlocks::makeFoot()
{
    m_attribution = paragraph({}, TextStyle::Caption, Token::Text3, this);
    m_attribution->resize(1, 1);
    m_attribution->setObjectName(QStringLiteral("attribution"));
    m_attribution->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_attribution->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_link = button({}, ButtonKind::Link, ButtonSize::Small, this);
    m_link->resize(1, 1);
    m_link->setObjectName(QStringLiteral("attributionLink"));
    connect(m_link, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl(m_form.link)); });
}

void CanvasBlocks::refresh()
{
    const CanvasTemplate &form = m_presenter.book().form;
    const bool hasTray = m_presenter.hasCanvas() && m_presenter.completeness().unplaced > 0;
    const bool hadTray = !m_blocks.empty() && m_blocks.back()->isTray();
    const bool isOther = form != m_form;
    if (isOther) {
        m_form = form;
        makeBlocks();
    }
    if (hadTray && !hasTray && !isOther) {
        m_blocks.back()->hide();
        m_blocks.back()->deleteLater(); // it may be the one that asked for this
        m_blocks.pop_back();
    }
    if (hasTray && (!hadTray || isOther))
        m_blocks.push_back(makeBlock(nullptr, true));
    if (isOther || hasTray != hadTray)
        place();
    for (CanvasBlock *block : m_blocks)
        block->refresh();
    Q_EMIT moved();
}

void CanvasBlocks::makeBlocks()
{
    for (CanvasBlock *block : std::exchange(m_blocks, {})) {
        block->hide();
        block->deleteLater();
    }
    const int columns = columnCount(m_form);
    for (const TemplateBlock &block : m_form.blocks)
        m_blocks.push_back(makeBlock(&block, block.columns == columns && columns >= wideColumns));
    m_attribution->setText(m_form.attribution);
    m_attribution->setVisible(!m_form.attribution.isEmpty());
    const QUrl link(m_form.link);
    m_link->setVisible(isWebLink(link));
    m_link->setText(link.host());
    m_link->setAccessibleName(tr("Open %1 in the browser").arg(link.toDisplayString()));
    ui::setToolTip(*m_link, m_link->accessibleName());
}

CanvasBlock *CanvasBlocks::makeBlock(const TemplateBlock *which, bool isWide)
{
    auto *block = new CanvasBlock(m_theme, m_presenter, which, isWide, this);
    NoteList &list = block->list();
    connect(&list, &NoteList::keyPressed, this, &CanvasBlocks::keyPressed);
    connect(&list, &NoteList::keyReleased, this, &CanvasBlocks::keyReleased);
    connect(&list, &NoteList::menuRequested, this, &CanvasBlocks::menuRequested);
    connect(&list, &NoteList::dragStarted, this, [this, &list] { Q_EMIT dragStarted(&list); });
    connect(list.verticalScrollBar(), &QScrollBar::valueChanged, this, &CanvasBlocks::moved);
    connect(&list, &NoteList::groundClicked, this, [this, block] { m_presenter.enterBlock(block->key()); });
    connect(&list, &NoteList::noteWanted, this, [this, block] {
        if (!block->isTray())
            Q_EMIT m_presenter.noteRequested(block->key());
    });
    connect(&list, &NoteList::entered, this, [this, block] {
        const NoteModel &notes = block->list().notes();
        if (notes.rowCount() == 0)
            m_presenter.enterBlock(block->key());
        else if (notes.rowOf(m_presenter.current()) < 0)
            m_presenter.select(notes.id(0));
    });
    // Tab goes from block to block, and then to what stands below them.
    setTabOrder(m_blocks.empty() ? static_cast<QWidget *>(m_link) : &m_blocks.back()->list(), &list);
    setTabOrder(&list, m_link);
    if (isVisible())
        block->show();
    return block;
}

CanvasBlock *CanvasBlocks::blockOf(const QString &key) const
{
    for (CanvasBlock *block : m_blocks) {
        if (block->isTray() || block->key() == key)
            return block;
    }
    return nullptr;
}

CanvasBlock *CanvasBlocks::focused() const
{
    const auto found =
        std::ranges::find_if(m_blocks, [](const CanvasBlock *block) { return block->list().hasFocus(); });
    return found == m_blocks.end() ? nullptr : *found;
}

CanvasBlock *CanvasBlocks::blockAt(QPoint position) const
{
    const auto found = std::ranges::find_if(
        m_blocks, [&](const CanvasBlock *block) { return block->geometry().contains(position); });
    return found == m_blocks.end() ? nullptr : *found;
}

std::vector<QRect> CanvasBlocks::places() const
{
    std::vector<QRect> places;
    std::ranges::transform(m_blocks, std::back_inserter(places), &CanvasBlock::geometry);
    return places;
}

int CanvasBlocks::footHeight(int boardWidth, Zoom zoom) const
{
    const int link = m_link->isHidden() ? 0 : m_link->sizeHint().height();
    if (m_form.attribution.isEmpty())
        return link;
    const int linkWidth = m_link->isHidden() ? 0 : m_link->sizeHint().width() + metrics::gap;
    const int room = std::max(1, footWidth(boardWidth, zoom) - linkWidth);
    const QFontMetrics font(zoom.font(TextStyle::Caption));
    const int words =
        font.boundingRect(QRect(0, 0, room, QWIDGETSIZE_MAX), Qt::TextWordWrap, m_form.attribution).height();
    return std::max(link, words + metrics::ring);
}

void CanvasBlocks::fill(QSize room, Zoom zoom, int bar)
{
    m_room = room;
    m_bar = bar;
    m_zoom = zoom;
    m_link->setFont(zoom.font(TextStyle::Chip));
    place();
}

void CanvasBlocks::place()
{
    if (m_room.isEmpty())
        return;
    const bool hasTray = !m_blocks.empty() && m_blocks.back()->isTray();
    const auto footIn = [&](int width) { return footHeight(std::min(width, m_room.width()), m_zoom); };
    const QSize least = leastGrid(m_form, m_zoom, hasTray, footIn(m_room.width()));
    QSize size = m_room;
    if (least.height() > m_room.height())
        size.rwidth() -= m_bar;
    if (least.width() > m_room.width())
        size.rheight() -= m_bar;
    if (m_zoom.scale > 1)
        size = m_room * m_zoom.scale;
    size.setWidth(std::max(size.width(), least.width()));
    const int foot = footIn(size.width());
    size.setHeight(std::max(size.height(), leastGrid(m_form, m_zoom, hasTray, foot).height()));
    resize(size);
    m_grid = gridOf(m_form, size, m_zoom, hasTray, foot);
    m_grid.foot.setWidth(footWidth(std::min(size.width(), m_room.width()), m_zoom)); // in view as a whole
    const auto mirrored = [&](const QRect &place) {
        return QStyle::visualRect(layoutDirection(), rect(), place);
    };
    for (std::size_t i = 0; i < m_blocks.size(); ++i) {
        const QRect place = m_blocks[i]->isTray() ? m_grid.tray : m_grid.blocks[i];
        m_blocks[i]->setPlace(mirrored(place), m_zoom);
    }
    const int link = m_link->isHidden() ? 0 : m_link->sizeHint().width();
    m_attribution->setFont(m_zoom.font(TextStyle::Caption));
    m_attribution->setGeometry(mirrored(m_grid.foot.adjusted(0, 0, link > 0 ? -link - metrics::gap : 0, 0)));
    m_link->setGeometry(mirrored(QRect(m_grid.foot.right() + 1 - link, m_grid.foot.top() - metrics::tight,
        link, m_link->sizeHint().height())));
    update();
    Q_EMIT moved();
}

Zoom CanvasBlocks::fitting(QSize room) const
{
    const bool hasTray = !m_blocks.empty() && m_blocks.back()->isTray();
    const auto fits = [&](Zoom zoom) {
        const int foot = footHeight(room.width(), zoom);
        const QSize least = leastGrid(m_form, zoom, hasTray, foot);
        if (least.width() > room.width() || least.height() > room.height())
            return false;
        const CanvasBlockGrid grid = gridOf(m_form, room, zoom, hasTray, foot);
        for (std::size_t i = 0; i < m_blocks.size(); ++i) {
            const QRect place = m_blocks[i]->isTray() ? grid.tray : grid.blocks[i];
            if (!m_blocks[i]->fits(place.size(), zoom))
                return false;
        }
        return true;
    };
    if (fits({}))
        return {};
    double low = Zoom::least;
    double high = 1;
    for (int i = 0; i < halvings; ++i) {
        const double middle = (low + high) / 2;
        (fits(zoomTo(middle)) ? low : high) = middle;
    }
    return zoomTo(low);
}

void CanvasBlocks::showSelection()
{
    std::vector<Id> selected = m_presenter.selected();
    std::ranges::sort(selected);
    for (CanvasBlock *block : m_blocks)
        block->list().showSelection(selected);
}

void CanvasBlocks::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setFont(m_zoom.font(TextStyle::Caption));
    for (std::size_t i = 0; i < m_grid.bands.size(); ++i) {
        const QRect strip = QStyle::visualRect(layoutDirection(), rect(), m_grid.bands[i]);
        const QString title =
            painter.fontMetrics().elidedText(m_form.bands[i].title, Qt::ElideRight, strip.width());
        const int half = painter.fontMetrics().horizontalAdvance(title) / 2 + m_zoom.px(metrics::gap);
        const int y = strip.center().y();
        painter.setPen(m_theme.colour(Token::BorderStrong));
        if (strip.center().x() - half > strip.left()) {
            painter.drawLine(strip.left(), y, strip.center().x() - half, y);
            painter.drawLine(strip.center().x() + half, y, strip.right(), y);
        }
        painter.setPen(m_theme.colour(Token::Text2));
        painter.drawText(strip, Qt::AlignCenter | Qt::TextSingleLine, title);
    }
}

} // namespace concave::ui
