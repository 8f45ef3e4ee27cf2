#include "ui/pipeline/boardview.h"

#include "ui/pipeline/boardcolumn.h"
#include "ui/pipeline/cardlist.h"
#include "ui/pipeline/columnmodel.h"
#include "ui/pipeline/leadmenu.h"
#include "ui/pipeline/loststrip.h"
#include "ui/pipeline/pipelinestagesdialog.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/hintbox.h"

#include <QAccessible>
#include <QDrag>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimerEvent>

#include <algorithm>

namespace concave::ui {

namespace {

constexpr int boardTop = 12;
constexpr int sideZone = 80;       ///< in which the board scrolls while something is dragged
constexpr int scrollZone = 40;     ///< the same of a column
constexpr int scrollStep = 12;     ///< in pixels
constexpr int scrollInterval = 16; ///< in milliseconds

bool isArrow(int key)
{
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
}

} // namespace

BoardView::BoardView(const Theme &theme, PipelinePresenter &presenter, QWidget *parent)
    : View(parent), m_theme(theme), m_presenter(presenter), m_area(new QScrollArea(this)),
      m_lost(new LostStrip(theme, this)), m_dragged(new QLabel(this)),
      m_hint(new HintBox(theme, HintBox::Kind::Plain, tr("Moving."),
          tr("Arrows choose the place, Space or Enter drops, Esc puts back."), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_area->setWidgetResizable(true);
    m_area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setFrameShape(QFrame::NoFrame);
    auto *board = new QWidget(m_area);
    auto *row = new QHBoxLayout(board);
    row->setContentsMargins(metrics::pane, boardTop, metrics::pane, metrics::pane);
    row->setSpacing(metrics::gap);
    m_area->setWidget(board);
    column->addWidget(m_area);
    m_dragged->setAttribute(Qt::WA_TransparentForMouseEvents);
    for (QWidget *overlay :
        {static_cast<QWidget *>(m_lost), static_cast<QWidget *>(m_dragged), static_cast<QWidget *>(m_hint)})
        overlay->hide();
    setAcceptDrops(!presenter.isReadOnly());
    connect(&presenter, &PipelinePresenter::changed, this, &BoardView::refresh);
    connect(&presenter, &PipelinePresenter::filterChanged, this, &BoardView::refresh);
    connect(&presenter, &PipelinePresenter::selectionChanged, this, [this] { showSelection(true); });
    makeColumns();
    showSelection(true);
}

void BoardView::makeColumns()
{
    const std::size_t count = m_presenter.pipeline().stages.size();
    while (m_columns.size() > count) {
        delete m_columns.back();
        m_columns.pop_back();
    }
    while (m_columns.size() < count) {
        auto *column = new BoardColumn(m_theme, m_presenter, m_columns.size(), m_area->widget());
        static_cast<QBoxLayout *>(m_area->widget()->layout())->addWidget(column, 1);
        m_columns.push_back(column);
        connect(column, &BoardColumn::stagesRequested, this, &BoardView::openStages);
        connect(&column->list(), &CardList::keyPressed, this, [this](QKeyEvent *event) { takeKey(*event); });
        connect(&column->list(), &CardList::entered, this, [this, list = &column->list()] {
            if (!list->currentIndex().isValid() && !list->isEmpty())
                m_presenter.select(list->cards().id(0));
        });
        connect(
            &column->list(), &CardList::dragStarted, this, [this, list = &column->list()] { drag(*list); });
        connect(&column->list(), &CardList::menuRequested, this, &BoardView::showLeadMenu);
        column->list().installEventFilter(this);
    }
    if (!focusProxy())
        setFocusProxy(&list(0));
}

CardList &BoardView::list(std::size_t column) const
{
    return m_columns[column]->list();
}

bool BoardView::hasBoardFocus() const
{
    return std::ranges::any_of(m_columns, [](BoardColumn *column) { return column->list().hasFocus(); });
}

std::size_t BoardView::column() const
{
    const auto found =
        std::ranges::find_if(m_columns, [](BoardColumn *column) { return column->list().hasFocus(); });
    return found == m_columns.end() ? 0 : static_cast<std::size_t>(found - m_columns.begin());
}

void BoardView::refresh()
{
    putDown(false);
    endDrag();
    const bool wasInView = isCurrentInView();
    makeColumns();
    for (BoardColumn *column : m_columns)
        column->refresh();
    showSelection(wasInView);
}

bool BoardView::isCurrentInView() const
{
    return std::ranges::any_of(m_columns, [](BoardColumn *column) {
        const CardList &list = column->list();
        return list.visualRect(list.currentIndex()).intersects(list.viewport()->rect());
    });
}

/// The focus follows the current card from column to column. `brings`: it comes into view.
void BoardView::showSelection(bool brings)
{
    const bool follows = hasBoardFocus();
    for (BoardColumn *column : m_columns) {
        CardList &list = column->list();
        list.showSelection();
        if (!list.currentIndex().isValid())
            continue;
        setFocusProxy(&list);
        if (follows && !list.hasFocus())
            list.setFocus(Qt::NoFocusReason);
        if (!brings)
            continue;
        list.scrollTo(list.currentIndex());
        m_area->ensureWidgetVisible(column, metrics::gap, 0);
    }
}

// Keys.

bool BoardView::eventFilter(QObject *watched, QEvent *event)
{
    // Carrying ends where the focus goes elsewhere, save to another column.
    if (m_isCarrying && event->type() == QEvent::FocusOut && watched == &list(m_move->start().column))
        putDown(false);
    return View::eventFilter(watched, event);
}

void BoardView::takeKey(QKeyEvent &event)
{
    event.setAccepted(m_isCarrying ? takeCarrying(event) : takeWalk(event) || takeCommand(event));
}

int BoardView::inReadingOrder(int key) const
{
    if (layoutDirection() == Qt::LeftToRight)
        return key;
    return key == Qt::Key_Left ? Qt::Key_Right : key == Qt::Key_Right ? Qt::Key_Left : key;
}

/// True for keys that belong to the board, whether or not there is somewhere to go.
bool BoardView::takeWalk(const QKeyEvent &key)
{
    const Qt::KeyboardModifiers modifiers = key.modifiers() & ~Qt::KeypadModifier;
    const bool extends = modifiers == Qt::ShiftModifier;
    if (modifiers && !extends)
        return false;
    const std::size_t from = column();
    const CardList &cards = list(from);
    const int row = cards.currentIndex().row();
    const int last = cards.cards().rowCount() - 1;
    const int page = std::max(1, cards.viewport()->height() / (metrics::leadCard + metrics::cardGap));
    switch (key.key()) {
    case Qt::Key_Up:
        walkTo(from, std::max(row - 1, 0), extends);
        return true;
    case Qt::Key_Down:
        walkTo(from, row + 1, extends);
        return true;
    case Qt::Key_PageUp:
        walkTo(from, std::max(row - page, 0), extends);
        return true;
    case Qt::Key_PageDown:
        walkTo(from, row + page, extends);
        return true;
    case Qt::Key_Home:
        walkTo(from, 0, extends);
        return true;
    case Qt::Key_End:
        walkTo(from, last, extends);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        walkAcross(from, inReadingOrder(key.key()) == Qt::Key_Right ? from + 1 : from - 1, extends);
        return true;
    default:
        return false;
    }
}

/// Onto the card at the same height; nowhere beyond the edges.
void BoardView::walkAcross(std::size_t from, std::size_t to, bool extends)
{
    if (to >= m_columns.size())
        return;
    const QModelIndex current = list(from).currentIndex();
    const int row = current.isValid() ? list(to).rowAt(list(from).visualRect(current).top()) : 0;
    walkTo(to, std::min(row, list(to).cards().rowCount() - 1), extends);
}

void BoardView::walkTo(std::size_t column, int row, bool extends)
{
    CardList &to = list(column);
    if (to.isEmpty()) {
        to.setFocus(Qt::ShortcutFocusReason);
        m_area->ensureWidgetVisible(m_columns[column], metrics::gap, 0);
        return;
    }
    to.setFocus(Qt::ShortcutFocusReason);
    const Id lead = to.cards().id(std::clamp(row, 0, to.cards().rowCount() - 1));
    if (!extends)
        return m_presenter.select(lead);
    std::vector<Id> chosen = m_presenter.selection();
    const int from = to.cards().rowOf(m_presenter.current());
    const int end = to.cards().rowOf(lead);
    const int step = end < from ? -1 : 1;
    Id last = m_presenter.current();
    for (int at = from < 0 ? end : from + step; at != end + step; at += step) {
        const Id next = to.cards().id(at);
        if (std::erase(chosen, next) > 0) // walking back lets go of what was left
            std::erase(chosen, last);
        chosen.push_back(next);
        last = next;
    }
    m_presenter.select(chosen, lead);
}

bool BoardView::takeCommand(const QKeyEvent &key)
{
    const Qt::KeyboardModifiers modifiers = key.modifiers() & ~Qt::KeypadModifier;
    const bool canEdit = !m_presenter.isReadOnly();
    const bool hasCard = m_presenter.current() && list(column()).currentIndex().isValid();
    if (modifiers == Qt::ControlModifier && isArrow(key.key())) {
        if (canEdit && hasCard)
            moveBy(inReadingOrder(key.key()));
        return true;
    }
    if (key.matches(QKeySequence::SelectAll)) {
        chooseColumn();
        return true;
    }
    if (modifiers == Qt::ControlModifier && key.key() == Qt::Key_L) {
        loseSelection();
        return true;
    }
    if (!modifiers && key.key() == Qt::Key_Space) {
        if (canEdit && hasCard)
            pickUp();
        return true;
    }
    if (modifiers == Qt::ShiftModifier && key.key() == Qt::Key_F10 && hasCard) {
        list(column()).requestMenu();
        return true;
    }
    if (!modifiers && key.key() == Qt::Key_F2) {
        m_columns[column()]->rename();
        return true;
    }
    if (!modifiers && key.key() == Qt::Key_N && list(column()).isEmpty()) {
        Q_EMIT m_presenter.addRequested(m_presenter.pipeline().stages[column()].id);
        return true;
    }
    return false;
}

void BoardView::chooseColumn()
{
    const std::vector<Id> &cards = m_presenter.column(column());
    if (cards.empty())
        return;
    const bool keeps = std::ranges::find(cards, m_presenter.current()) != cards.end();
    m_presenter.select(cards, keeps ? m_presenter.current() : cards.front());
}

void BoardView::moveBy(int key)
{
    const CardMove move(m_presenter, m_presenter.selection());
    move.drop(move.next(move.start(), key));
}

void BoardView::loseSelection()
{
    if (!m_presenter.isReadOnly() && !m_presenter.selection().empty())
        Q_EMIT m_presenter.loseRequested(m_presenter.selection());
}

// Carrying by keys.

void BoardView::pickUp()
{
    m_move.emplace(m_presenter, m_presenter.selection());
    m_isCarrying = true;
    showCarried(m_move->leads());
    m_hint->show();
    m_hint->raise();
    carryTo(m_move->start());
}

void BoardView::carryTo(Place place)
{
    showPlace(place);
    tellPlace(place);
    CardList &cards = list(place.column);
    m_area->ensureWidgetVisible(m_columns[place.column], metrics::gap, 0);
    const int row = std::min(cards.dropRow(), cards.cards().rowCount() - 1);
    if (row >= 0)
        cards.scrollTo(cards.cards().index(row));
}

/// Screen readers tell it too.
void BoardView::tellPlace(Place place)
{
    const QLocale locale;
    m_hint->set(HintBox::Kind::Plain,
        tr("Moving %1 to %2, place %3 of %4.")
            .arg(m_presenter.nameOf(m_move->leads()), m_presenter.pipeline().stages[place.column].name,
                locale.toString(place.at + 1), locale.toString(m_move->end(place.column).at + 1)),
        tr("Arrows choose the place, Space or Enter drops, Esc puts back."));
    placeOverlays();
    QAccessibleEvent alert(m_hint, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

bool BoardView::takeCarrying(const QKeyEvent &key)
{
    switch (key.key()) {
    case Qt::Key_Escape:
        putDown(false);
        break;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        putDown(true);
        break;
    default:
        carryTo(m_move->next(*m_place, inReadingOrder(key.key())));
    }
    return true; // nothing else happens meanwhile
}

void BoardView::putDown(bool drops)
{
    if (!m_isCarrying)
        return;
    m_isCarrying = false;
    m_hint->hide();
    showCarried({});
    const std::optional<CardMove> move = std::exchange(m_move, std::nullopt);
    const std::optional<Place> place = m_place;
    showPlace({});
    if (drops && place)
        move->drop(*place);
}

void BoardView::showCarried(const std::vector<Id> &leads)
{
    for (BoardColumn *column : m_columns)
        column->list().setCarried(leads);
}

void BoardView::showPlace(std::optional<Place> place)
{
    m_place = place;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const bool isHere = place && place->column == i;
        const bool showsLine = isHere && (m_move->canChoosePlace() || list(i).isEmpty());
        m_columns[i]->setTarget(isHere);
        list(i).setDropRow(showsLine ? static_cast<int>(m_move->row(*place)) : -1);
    }
}

// Dragging.

void BoardView::drag(const CardList &from)
{
    if (m_presenter.isReadOnly())
        return;
    const CardMove move(m_presenter, m_presenter.selection());
    const bool areSeveral = move.leads().size() > 1;
    auto *drag = new QDrag(this);
    drag->setMimeData(mimeOf(move.leads(), m_presenter.document()));
    // The card is a part of the window: windows with a shadow need a compositor, which X11 may lack.
    QPixmap nothing(1, 1);
    nothing.fill(Qt::transparent);
    drag->setPixmap(nothing);
    m_dragged->setPixmap(from.picture(areSeveral ? m_presenter.nameOf(move.leads()) : QString()));
    m_dragged->adjustSize();
    showCarried(move.leads());
    drag->exec(Qt::MoveAction);
    m_dragged->clear();
    showCarried({});
    endDrag();
}

void BoardView::dragEnterEvent(QDragEnterEvent *event)
{
    const std::vector<Id> leads = leadsIn(*event->mimeData(), m_presenter);
    if (leads.empty())
        return;
    putDown(false);
    m_move.emplace(m_presenter, leads);
    m_lost->show();
    m_lost->raise();
    m_dragged->setVisible(!m_dragged->pixmap().isNull());
    m_dragged->raise();
    event->acceptProposedAction();
}

std::optional<Place> BoardView::placeAt(QPoint position) const
{
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const QRect area(m_columns[i]->mapTo(this, QPoint()), m_columns[i]->size());
        if (!area.contains(position))
            continue;
        const int y = list(i).viewport()->mapFrom(this, position).y();
        return m_move->place(i, static_cast<std::size_t>(list(i).rowAt(y)));
    }
    return {};
}

void BoardView::dragMoveEvent(QDragMoveEvent *event)
{
    if (!m_move)
        return event->ignore();
    const QPoint position = event->position().toPoint();
    m_dragged->move(position - QPoint(metrics::page, metrics::page));
    m_lost->setTarget(m_lost->geometry().contains(position));
    showPlace(m_lost->isTarget() ? std::nullopt : placeAt(position));
    scrollNear(position);
    if (m_lost->isTarget() || m_place)
        event->acceptProposedAction();
    else
        event->ignore();
}

void BoardView::dragLeaveEvent(QDragLeaveEvent *)
{
    endDrag();
}

void BoardView::dropEvent(QDropEvent *event)
{
    if (!m_move)
        return event->ignore();
    const QPoint position = event->position().toPoint();
    const bool isLost = m_lost->geometry().contains(position);
    const std::optional<Place> place = placeAt(position);
    const CardMove move = *m_move;
    endDrag();
    showCarried({});
    event->acceptProposedAction();
    if (isLost) {
        // The drag is over before anyone is asked.
        QMetaObject::invokeMethod(
            this, [this, leads = move.leads()] { Q_EMIT m_presenter.loseRequested(leads); },
            Qt::QueuedConnection);
    } else if (place) {
        move.drop(*place);
    }
}

void BoardView::endDrag()
{
    if (m_isCarrying)
        return;
    m_scroll.stop();
    m_lost->setTarget(false);
    m_lost->hide();
    m_dragged->hide();
    showPlace({});
    m_move.reset();
}

/// Near an edge the board and the column under the pointer go on scrolling.
void BoardView::scrollNear(QPoint position)
{
    m_pointer = position;
    if (!m_scroll.isActive())
        m_scroll.start(scrollInterval, this);
}

void BoardView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_scroll.timerId())
        return View::timerEvent(event);
    if (!m_move)
        return m_scroll.stop();
    const auto scroll = [](QScrollBar &bar, int zone, int position, int from, int to) {
        if (position < from + zone)
            bar.setValue(bar.value() - scrollStep);
        else if (position > to - zone)
            bar.setValue(bar.value() + scrollStep);
    };
    scroll(*m_area->horizontalScrollBar(), sideZone, m_pointer.x(), 0, width());
    if (m_place) {
        const CardList &cards = list(m_place->column);
        const int top = cards.mapTo(this, QPoint()).y();
        scroll(*cards.verticalScrollBar(), scrollZone, m_pointer.y(), top, top + cards.height());
    }
    if (!m_lost->isTarget())
        showPlace(placeAt(m_pointer));
}

void BoardView::showLeadMenu(QPoint globalPosition)
{
    QMenu *menu = leadMenu(m_presenter, this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(globalPosition);
}

void BoardView::openStages(Id stage)
{
    (new PipelineStagesDialog(m_theme, m_presenter, stage, window()))->open();
}

void BoardView::resizeEvent(QResizeEvent *event)
{
    View::resizeEvent(event);
    placeOverlays();
    if (event->size().width() < event->oldSize().width()) // as when the drawer opens
        showSelection(true);
}

void BoardView::placeOverlays()
{
    const QRect room = rect().adjusted(metrics::pane, 0, -metrics::pane, -metrics::pane);
    for (QWidget *overlay : {static_cast<QWidget *>(m_lost), static_cast<QWidget *>(m_hint)}) {
        const int height =
            overlay->hasHeightForWidth() ? overlay->heightForWidth(room.width()) : overlay->minimumHeight();
        overlay->setGeometry(room.left(), room.bottom() + 1 - height, room.width(), height);
    }
}

} // namespace concave::ui
