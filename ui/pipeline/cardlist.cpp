#include "ui/pipeline/cardlist.h"

#include "ui/pipeline/carddelegate.h"
#include "ui/pipeline/columnmodel.h"
#include "ui/pipeline/pipelinepresenter.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QPointer>
#include <QScrollBar>

#include <algorithm>

namespace concave::ui {

namespace {

constexpr int emptyHeight = 84;
constexpr int emptyHint = 26; ///< at the foot of it
constexpr int scrollStep = 24;
constexpr int rowHeight = metrics::leadCard + metrics::cardGap;

} // namespace

CardList::CardList(const Theme &theme, PipelinePresenter &presenter, ColumnModel &model, QWidget *parent)
    : QListView(parent), m_theme(theme), m_presenter(presenter), m_cards(model),
      m_delegate(new CardDelegate(theme, this))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setUniformItemSizes(true);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalScrollBar()->setSingleStep(scrollStep);
    setEditTriggers(NoEditTriggers);
    setAutoScroll(false); // an edit elsewhere leaves the view where it is
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    viewport()->setAutoFillBackground(false);
    setProperty("onColumn", true);
}

bool CardList::isEmpty() const
{
    return m_cards.rowCount() == 0;
}

QSize CardList::sizeHint() const
{
    return {metrics::boardColumn, isEmpty() ? emptyHeight : m_cards.rowCount() * rowHeight};
}

void CardList::showSelection()
{
    std::vector<Id> chosen = m_presenter.selection();
    std::ranges::sort(chosen);
    QItemSelection selection;
    for (int row = 0; !chosen.empty() && row < m_cards.rowCount(); ++row) {
        if (std::ranges::binary_search(chosen, m_cards.id(row)))
            selection.select(m_cards.index(row), m_cards.index(row));
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    const int row = m_cards.rowOf(m_presenter.current());
    selectionModel()->setCurrentIndex(
        row < 0 ? QModelIndex() : m_cards.index(row), QItemSelectionModel::NoUpdate);
}

void CardList::setCarried(const std::vector<Id> &leads)
{
    m_carried = leads;
    std::ranges::sort(m_carried);
    viewport()->update();
}

bool CardList::isCarried(const QModelIndex &index) const
{
    return std::ranges::binary_search(m_carried, m_cards.id(index.row()));
}

void CardList::setDropRow(int row)
{
    if (row == m_dropRow)
        return;
    m_dropRow = row;
    viewport()->update();
}

int CardList::rowTop(int row) const
{
    return row * rowHeight - verticalOffset();
}

int CardList::rowAt(int y) const
{
    return std::clamp((y + verticalOffset() + rowHeight / 2) / rowHeight, 0, m_cards.rowCount());
}

QPixmap CardList::picture(const QString &badge) const
{
    const int width = CardDelegate::cardRect(visualRect(currentIndex())).width();
    return m_delegate->picture(currentIndex(), badge, width, devicePixelRatioF());
}

/// The presenter has the selection.
QItemSelectionModel::SelectionFlags CardList::selectionCommand(const QModelIndex &, const QEvent *) const
{
    return QItemSelectionModel::NoUpdate;
}

void CardList::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    QPainter painter(viewport());
    if (isEmpty())
        paintEmpty(painter);
    else if (m_dropRow >= 0)
        paintDropLine(painter);
}

void CardList::paintEmpty(QPainter &painter) const
{
    const QRect box = viewport()->rect().adjusted(
        metrics::cardGap, metrics::cardGap / 2, -metrics::cardGap, -metrics::cardGap / 2);
    const bool isChosen = m_dropRow >= 0 || (hasFocus() && m_byKeyboard);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(isChosen ? QPen(m_theme.colour(Token::Accent), metrics::ring)
                            : QPen(m_theme.colour(Token::BorderControl), metrics::line, Qt::DashLine));
    painter.drawRoundedRect(
        QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), metrics::radiusCard, metrics::radiusCard);
    const QRect text = box.adjusted(metrics::gap, 0, -metrics::gap, 0);
    const auto write = [&](const QRect &place, TextStyle style, Token colour, const QString &words) {
        painter.setFont(ui::font(style));
        painter.setPen(m_theme.colour(colour));
        painter.drawText(place, Qt::AlignCenter | Qt::TextWordWrap, words);
    };
    if (!m_presenter.filter().isEmpty())
        return write(text, TextStyle::Note, Token::Text2, tr("Nothing matches the filter"));
    const QString none = tr("No leads in %1 yet").arg(m_presenter.pipeline().stages[m_cards.stage()].name);
    if (m_presenter.isReadOnly())
        return write(text, TextStyle::Strong, Token::Text, none);
    write(QRect(text.left(), text.top(), text.width(), text.height() - emptyHint), TextStyle::Strong,
        Token::Text, none);
    write(QRect(text.left(), text.bottom() + 1 - emptyHint, text.width(), emptyHint - metrics::tight),
        TextStyle::Caption, Token::Text2, tr("Drag a lead here or press N"));
}

void CardList::paintDropLine(QPainter &painter) const
{
    const int y = std::clamp(rowTop(m_dropRow), metrics::ring / 2, viewport()->height() - metrics::ring / 2);
    painter.fillRect(QRect(metrics::cardGap, y - metrics::ring / 2,
                         viewport()->width() - 2 * metrics::cardGap, metrics::ring),
        m_theme.colour(Token::Accent));
}

void CardList::setByKeyboard(bool byKeyboard)
{
    if (byKeyboard == m_byKeyboard)
        return;
    m_byKeyboard = byKeyboard;
    viewport()->update();
}

void CardList::keyPressEvent(QKeyEvent *event)
{
    setByKeyboard(true);
    event->ignore();
    Q_EMIT keyPressed(event);
}

void CardList::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event); // a list would make its first card the current one
    viewport()->update();
    const Qt::FocusReason reason = event->reason();
    const bool byTab = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason;
    if (byTab || reason == Qt::ShortcutFocusReason)
        setByKeyboard(true);
    if (byTab)
        Q_EMIT entered();
}

/// Without modifiers alone; with Ctrl as well as the others, or no longer; with Shift all between.
void CardList::choose(Id lead, Qt::KeyboardModifiers modifiers)
{
    std::vector<Id> chosen = m_presenter.selection();
    if (modifiers & Qt::ShiftModifier) {
        const int from = m_cards.rowOf(m_presenter.current());
        const int to = m_cards.rowOf(lead);
        for (int row = std::min(from < 0 ? to : from, to); row <= std::max(from, to); ++row) {
            if (std::ranges::find(chosen, m_cards.id(row)) == chosen.end())
                chosen.push_back(m_cards.id(row));
        }
        return m_presenter.select(chosen, lead);
    }
    if (!(modifiers & Qt::ControlModifier))
        return m_presenter.select(lead);
    if (std::erase(chosen, lead) == 0)
        chosen.push_back(lead);
    m_presenter.select(chosen, chosen.empty() ? Id() : chosen.back());
}

void CardList::mousePressEvent(QMouseEvent *event)
{
    setByKeyboard(false);
    const QModelIndex index = indexAt(event->position().toPoint());
    m_pressedLead = {};
    if (!index.isValid())
        return;
    const Id lead = m_cards.id(index.row());
    const bool isSelected = selectionModel()->isSelected(index);
    const Qt::KeyboardModifiers modifiers = event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
    if (event->button() == Qt::LeftButton) {
        m_pressedLead = lead;
        m_pressed = event->position().toPoint();
        // One of several may begin a drag of all.
        if (isSelected && !modifiers)
            m_presenter.select(m_presenter.selection(), lead);
        else
            choose(lead, modifiers);
    } else if (!isSelected) {
        m_presenter.select(lead);
    } else {
        m_presenter.select(m_presenter.selection(), lead);
    }
}

void CardList::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton) || !m_pressedLead)
        return;
    const int way = (event->position().toPoint() - m_pressed).manhattanLength();
    if (way < QApplication::startDragDistance())
        return;
    const bool isSelected = selectionModel()->isSelected(m_cards.index(m_cards.rowOf(m_pressedLead)));
    m_pressedLead = {};
    if (!isSelected)
        return;
    const QPointer<QWidget> left(viewport());
    Q_EMIT dragStarted();
    if (left) // Qt hovers where this event was once it is through
        QCoreApplication::postEvent(left, new QEvent(QEvent::Leave));
}

void CardList::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const bool isPlain = !(event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier));
    if (m_pressedLead && isPlain)
        m_presenter.select(m_pressedLead);
    m_pressedLead = {};
}

void CardList::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid())
        m_presenter.open(m_cards.id(index.row()));
}

void CardList::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Mouse) {
        if (indexAt(event->pos()).isValid())
            Q_EMIT menuRequested(event->globalPos());
    } else {
        requestMenu();
    }
}

void CardList::requestMenu()
{
    if (!currentIndex().isValid())
        return;
    scrollTo(currentIndex());
    const QRect card = CardDelegate::cardRect(visualRect(currentIndex()));
    Q_EMIT menuRequested(viewport()->mapToGlobal(card.center()));
}

} // namespace concave::ui
