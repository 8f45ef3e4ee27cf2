#include "ui/canvas/canvasview.h"

#include "ui/canvas/canvasblocks.h"
#include "ui/canvas/canvaspresenter.h"
#include "ui/canvas/notedrag.h"
#include "ui/canvas/noteeditor.h"
#include "ui/canvas/notekeys.h"
#include "ui/canvas/notelist.h"
#include "ui/canvas/notemenu.h"
#include "ui/canvas/notemodel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/surface.h"

#include <QClipboard>
#include <QDataStream>
#include <QDragEnterEvent>
#include <QFocusEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>
#include <utility>

namespace concave::ui {

namespace {

constexpr double zoomStep = 0.1;

} // namespace

/// Lies over the board while Space is held: then the pointer moves the board.
class CanvasView::Hand final : public QWidget
{
public:
    explicit Hand(CanvasView &view) : QWidget(&view), m_view(view)
    {
        setFocusPolicy(Qt::NoFocus);
        setCursor(Qt::OpenHandCursor);
        hide();
    }

protected:
    void mousePressEvent(QMouseEvent *event) override
    {
        m_last = event->globalPosition().toPoint();
        setCursor(Qt::ClosedHandCursor);
    }
    void mouseMoveEvent(QMouseEvent *event) override
    {
        const QPoint now = event->globalPosition().toPoint();
        m_view.pan(now - std::exchange(m_last, now));
    }
    void mouseReleaseEvent(QMouseEvent * /*event*/) override { setCursor(Qt::OpenHandCursor); }

private:
    CanvasView &m_view;
    QPoint m_last;
};

CanvasView::CanvasView(const Theme &theme, CanvasPresenter &presenter, QWidget *parent)
    : View(parent), m_theme(theme), m_presenter(presenter), m_area(new QScrollArea(this)),
      m_blocks(new CanvasBlocks(theme, presenter, m_area->viewport())), m_editor(new NoteEditor(this)),
      m_keys(new NoteKeys(presenter, *m_blocks, this)),
      m_drag(new NoteDrag(presenter, *m_blocks, *m_area, this)), m_hand(new Hand(*this))
{
    setSurface(*this, Surface::Sunken);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_area);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(m_blocks);
    m_area->viewport()->setAutoFillBackground(false);
    m_blocks->setAutoFillBackground(false);
    m_blocks->installEventFilter(this);
    m_area->viewport()->installEventFilter(this);
    setAcceptDrops(!presenter.isReadOnly());
    makeShortcuts();
    connect(&presenter, &CanvasPresenter::changed, this, &CanvasView::refresh);
    connect(&presenter, &CanvasPresenter::canvasChanged, this, &CanvasView::keepWriting);
    connect(&presenter, &CanvasPresenter::selectionChanged, this, [this] { showSelection(true); });
    connect(&presenter, &CanvasPresenter::noteRequested, this,
        [this](const QString &block) { beginNote(block, {}); });
    connect(&presenter, &CanvasPresenter::editRequested, this, &CanvasView::editNote);
    connect(m_blocks, &CanvasBlocks::keyPressed, this, [this](QKeyEvent *event) {
        if (event->key() == Qt::Key_Space && !event->modifiers()) {
            m_hand->setGeometry(m_area->geometry());
            m_hand->show();
            m_hand->raise();
            event->accept();
        } else {
            m_keys->take(*event);
        }
    });
    connect(m_blocks, &CanvasBlocks::keyReleased, this, [this](QKeyEvent *event) {
        if (event->key() == Qt::Key_Space && !event->isAutoRepeat())
            m_hand->hide();
    });
    connect(m_blocks, &CanvasBlocks::dragStarted, this, [this](NoteList *from) { m_drag->start(*from); });
    connect(m_blocks, &CanvasBlocks::menuRequested, this, &CanvasView::showMenu);
    connect(m_blocks, &CanvasBlocks::moved, this, &CanvasView::placeEditor);
    connect(m_keys, &NoteKeys::typed, this,
        [this](const QString &letter) { beginNote(m_presenter.block(), letter); });
    connect(m_editor, &NoteEditor::committed, this, &CanvasView::endWriting);
    connect(m_editor, &NoteEditor::cancelled, this, [this] { focusBlock(m_writing.block, true); });
    showSelection(true);
}

CanvasView::~CanvasView()
{
    // They lose the focus as they go, and the presenter may be gone already.
    disconnect(m_editor, nullptr, this, nullptr);
    disconnect(m_blocks, nullptr, this, nullptr);
}

void CanvasView::makeShortcuts()
{
    const auto add = [&](const QKeySequence &keys, auto work) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, work);
    };
    const auto larger = [this] { setZoom(zoom() + zoomStep); };
    add(Qt::CTRL | Qt::Key_Plus, larger);
    add(Qt::CTRL | Qt::Key_Equal, larger); // the same key, without Shift
    add(Qt::CTRL | Qt::Key_Minus, [this] { setZoom(zoom() - zoomStep); });
    add(Qt::CTRL | Qt::Key_0, [this] { zoomToFit(); });
}

void CanvasView::refresh()
{
    m_drag->end();
    const bool wasInView = isCurrentInView();
    const bool hadFocus = m_blocks->focused();
    m_blocks->refresh();
    if (m_isFitted)
        fill();
    if (hadFocus && !m_blocks->focused()) // its block was of another template
        focusAnyBlock();
    if (m_editor->isOpen() && m_writing.note && !m_presenter.note(m_writing.note))
        m_writing.note = {}; // it was deleted meanwhile: what is typed becomes another one
    if (m_editor->isOpen() && m_writing.note && !m_editor->isChanged() &&
        m_editor->toPlainText() != m_presenter.note(m_writing.note)->text)
        editNote(m_writing.note);
    showSelection(wasInView);
    placeEditor();
}

bool CanvasView::isCurrentInView() const
{
    const CanvasBlock *block = m_blocks->blockOf(m_presenter.block());
    if (!block)
        return true;
    const NoteList &list = block->list();
    return list.visualRect(list.currentIndex()).intersects(list.viewport()->rect());
}

/// Or else the first.
CanvasBlock *CanvasView::currentBlock() const
{
    CanvasBlock *block = m_blocks->blockOf(m_presenter.block());
    return block || m_blocks->blocks().empty() ? block : m_blocks->blocks().front();
}

/// In the place of a focus proxy, to which Tab would jump.
void CanvasView::focusInEvent(QFocusEvent *event)
{
    if (const CanvasBlock *block = currentBlock())
        block->list().setFocus(event->reason());
}

/// The focus follows the current note from block to block. `brings`: it comes into view.
void CanvasView::showSelection(bool brings)
{
    m_blocks->showSelection();
    CanvasBlock *block = currentBlock();
    if (!block)
        return;
    const CanvasBlock *focused = m_blocks->focused();
    if (focused && focused != block) {
        block->list().setByKeyboard(focused->list().showsFocus());
        block->list().setFocus(Qt::NoFocusReason);
    }
    if (brings && block->list().currentIndex().isValid()) {
        block->list().scrollTo(block->list().currentIndex());
        bringIntoView(*block);
    }
}

/// Of a large board: the current note, or the block.
void CanvasView::bringIntoView(const CanvasBlock &block)
{
    const NoteList &list = block.list();
    const int row = list.currentIndex().row();
    const QRect place = row < 0 ? block.geometry()
                                : QRect(list.viewport()->mapTo(m_blocks, list.noteRect(row).topLeft()),
                                      list.noteRect(row).size());
    if (m_blocks->size() == m_area->viewport()->size())
        return;
    m_area->ensureVisible(place.center().x(), place.center().y(), place.width() / 2 + metrics::gap,
        std::min(place.height(), m_area->viewport()->height()) / 2 + metrics::gap);
}

// Zoom.

int CanvasView::barSize() const
{
    return m_area->verticalScrollBar()->sizeHint().width();
}

void CanvasView::fill()
{
    if (std::exchange(m_isFilling, true))
        return;
    const Zoom before = m_blocks->zoom();
    const QSize room = m_area->maximumViewportSize();
    m_blocks->fill(room, m_isFitted ? m_blocks->fitting(room) : before, barSize());
    m_isFilling = false;
    if (before != m_blocks->zoom())
        Q_EMIT zoomChanged();
}

void CanvasView::changeZoom(Zoom zoom, bool isFitted)
{
    const bool isOther = zoom != m_blocks->zoom() || isFitted != m_isFitted;
    m_isFitted = isFitted;
    m_blocks->fill(m_area->maximumViewportSize(), zoom, barSize());
    if (isOther)
        Q_EMIT zoomChanged();
}

void CanvasView::zoomToFit()
{
    changeZoom(m_blocks->fitting(m_area->maximumViewportSize()), true);
}

void CanvasView::setZoom(double scale)
{
    changeZoom(zoomTo(scale), false);
}

double CanvasView::zoom() const
{
    return m_blocks->zoom().scale;
}

QByteArray CanvasView::saveState() const
{
    QByteArray state;
    QDataStream(&state, QIODevice::WriteOnly) << (m_isFitted ? 0.0 : zoom());
    return state;
}

void CanvasView::restoreState(const QByteArray &state)
{
    double scale = 0;
    QDataStream stream(state);
    stream >> scale;
    if (stream.status() != QDataStream::Ok || !(scale >= 0))
        return;
    if (scale > 0)
        setZoom(scale);
    else
        zoomToFit();
}

void CanvasView::resizeEvent(QResizeEvent *event)
{
    View::resizeEvent(event);
    layout()->activate();
    fill();
}

void CanvasView::changeEvent(QEvent *event)
{
    View::changeEvent(event);
    if (event->type() == QEvent::ActivationChange)
        m_hand->hide(); // where Space was let go, nobody tells
}

// Panning.

void CanvasView::pan(QPoint by)
{
    m_area->horizontalScrollBar()->setValue(m_area->horizontalScrollBar()->value() - by.x());
    m_area->verticalScrollBar()->setValue(m_area->verticalScrollBar()->value() - by.y());
}

bool CanvasView::takePanning(const QMouseEvent &event)
{
    const QPoint now = event.globalPosition().toPoint();
    if (event.type() == QEvent::MouseButtonPress && event.button() == Qt::MiddleButton) {
        m_grabbed = now;
        return true;
    }
    if (event.type() == QEvent::MouseMove && event.buttons() & Qt::MiddleButton) {
        pan(now - std::exchange(m_grabbed, now));
        return true;
    }
    return false;
}

/// What is under the pointer stays there.
void CanvasView::takeWheel(QWheelEvent &event)
{
    event.accept();
    if (event.angleDelta().y() == 0)
        return;
    const QPointF before = m_area->viewport()->mapFromGlobal(event.globalPosition());
    const QPointF onBoard = m_blocks->mapFromGlobal(event.globalPosition());
    const QSize size = m_blocks->size();
    setZoom(zoom() + (event.angleDelta().y() > 0 ? zoomStep : -zoomStep));
    const QPointF now(onBoard.x() / size.width() * m_blocks->width() - before.x(),
        onBoard.y() / size.height() * m_blocks->height() - before.y());
    m_area->horizontalScrollBar()->setValue(static_cast<int>(now.x()));
    m_area->verticalScrollBar()->setValue(static_cast<int>(now.y()));
}

bool CanvasView::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
        if (watched == m_blocks && takePanning(*static_cast<QMouseEvent *>(event)))
            return true;
        break;
    case QEvent::Wheel:
        if (static_cast<QWheelEvent *>(event)->modifiers() & Qt::ControlModifier) {
            takeWheel(*static_cast<QWheelEvent *>(event));
            return true;
        }
        break;
    case QEvent::Move:
        if (watched == m_blocks)
            placeEditor();
        break;
    default:
        break;
    }
    return View::eventFilter(watched, event);
}

// Writing.

void CanvasView::addNote()
{
    QString block = m_presenter.block();
    if (!findBlock(m_presenter.book().form, block)) {
        const std::vector<CanvasFinding> &gaps = m_presenter.findings();
        const auto next =
            std::ranges::find_if(gaps, [](const CanvasFinding &gap) { return !gap.block.isEmpty(); });
        const auto blocks = inOrderOfFilling(m_presenter.book().form);
        block = next != gaps.end() ? next->block : blocks.empty() ? QString() : blocks.front()->key;
    }
    beginNote(block, {});
}

void CanvasView::beginNote(const QString &block, const QString &typed)
{
    CanvasBlock *where = m_blocks->blockOf(block);
    if (!where || m_presenter.isReadOnly() || !m_presenter.hasCanvas())
        return;
    m_writing = {m_presenter.book().canvas.id, {}, block};
    const NoteList &list = where->list();
    if (!list.isEmpty())
        where->list().scrollTo(list.notes().index(list.notes().rowCount() - 1));
    m_area->ensureWidgetVisible(where, metrics::gap, metrics::gap);
    m_editor->begin(writingPlace(), typed, true, m_blocks->zoom());
}

void CanvasView::editNote(Id id)
{
    const Note *note = m_presenter.note(id);
    CanvasBlock *where = note ? m_blocks->blockOf(note->block) : nullptr;
    if (!where || m_presenter.isReadOnly())
        return;
    m_writing = {m_presenter.book().canvas.id, id, note->block};
    const QString text = note->text;
    if (m_presenter.current() != id)
        m_presenter.select(id);
    where->list().scrollTo(where->list().notes().index(where->list().notes().rowOf(id)));
    m_editor->begin(writingPlace(), text, false, m_blocks->zoom());
}

QRect CanvasView::writingPlace() const
{
    const CanvasBlock *block = m_blocks->blockOf(m_writing.block);
    if (!block)
        return m_editor->geometry();
    const NoteList &list = block->list();
    const int row = m_writing.note ? list.notes().rowOf(m_writing.note) : -1;
    const QRect place = row < 0 ? block->newNotePlace().translated(block->pos())
                                : QRect(list.viewport()->mapTo(m_blocks, list.noteRect(row).topLeft()),
                                      list.noteRect(row).size());
    return {m_blocks->mapTo(this, place.topLeft()), place.size()};
}

void CanvasView::placeEditor()
{
    if (m_editor && m_editor->isOpen())
        m_editor->setPlace(writingPlace(), m_blocks->zoom());
}

void CanvasView::endWriting(const QString &text, bool isByKey, bool wantsAnother)
{
    const Writing writing = m_writing;
    if (writing.canvas != m_presenter.book().canvas.id)
        return m_editor->isChanged() ? keepElsewhere(writing, text) : void(); // left as its canvas went
    bool isRefused = false;
    const auto listening =
        connect(&m_presenter, &CanvasPresenter::failed, this, [&isRefused] { isRefused = true; });
    if (writing.note)
        m_presenter.setText(writing.note, text);
    else
        m_presenter.addNote(writing.block, text);
    disconnect(listening);
    if (isRefused) {
        m_editor->resume(); // so that it can be tried again, or copied
        placeEditor();
    } else if (wantsAnother)
        beginNote(writing.block, {});
    else if (isByKey)
        focusBlock(writing.block, true);
}

/// Another canvas is shown: what was typed stays on its own.
void CanvasView::keepWriting()
{
    if (!m_editor->isOpen() || m_writing.canvas == m_presenter.book().canvas.id)
        return;
    const bool isChanged = m_editor->isChanged();
    const QString text = m_editor->toPlainText();
    m_editor->close();
    if (isChanged)
        keepElsewhere(m_writing, text);
}

/// Where there is no place for it any more it goes to the clipboard.
void CanvasView::keepElsewhere(const Writing &writing, const QString &text)
{
    const QString typed = text.trimmed();
    if (typed.isEmpty() || m_presenter.keepText(writing.canvas, writing.note, writing.block, typed))
        return;
    QGuiApplication::clipboard()->setText(typed);
    Q_EMIT m_presenter.failed(
        tr("What you typed could not be kept on its canvas, which may have been deleted "
           "elsewhere. It is on the clipboard. Paste it where it belongs."));
}

/// Without one the focus stays here, and goes on to what the page shows instead.
void CanvasView::focusAnyBlock()
{
    if (const CanvasBlock *block = currentBlock())
        focusBlock(block->key(), false);
    else
        setFocus(Qt::OtherFocusReason);
}

void CanvasView::focusBlock(const QString &key, bool isByKey)
{
    CanvasBlock *block = m_blocks->blockOf(key);
    if (!block)
        return;
    block->list().setFocus(isByKey ? Qt::ShortcutFocusReason : Qt::OtherFocusReason);
    if (!m_presenter.current())
        m_presenter.enterBlock(block->key());
}

void CanvasView::showMenu(const QPoint &globalPosition)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillNoteMenu(*menu, m_theme, m_presenter);
    menu->popup(globalPosition);
}

// Dragging.

void CanvasView::dragEnterEvent(QDragEnterEvent *event)
{
    m_drag->enter(*event);
}

void CanvasView::dragMoveEvent(QDragMoveEvent *event)
{
    m_drag->move(*event);
}

void CanvasView::dragLeaveEvent(QDragLeaveEvent * /*event*/)
{
    m_drag->end();
}

void CanvasView::dropEvent(QDropEvent *event)
{
    m_drag->drop(*event);
}

} // namespace concave::ui
