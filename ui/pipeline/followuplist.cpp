#include "ui/pipeline/followuplist.h"

#include "ui/pipeline/followupdelegate.h"
#include "ui/pipeline/followupmodel.h"
#include "ui/pipeline/nextactionedit.h"
#include "ui/pipeline/rowselection.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/day.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QScopedValueRollback>

namespace concave::ui {

FollowUpList::FollowUpList(
    const Theme &theme, PipelinePresenter &presenter, FollowUpModel &model, QWidget *parent)
    : QListView(parent), m_theme(theme), m_presenter(presenter), m_model(model)
{
    setObjectName(QStringLiteral("followUps"));
    setAccessibleName(tr("Follow-ups"));
    setModel(&model);
    setItemDelegate(new FollowUpDelegate(theme, model, this));
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setUniformItemSizes(true); // heads as well: there may be very many rows
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &FollowUpList::takeSelection);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, &FollowUpList::takeSelection);
    connect(&m_presenter, &PipelinePresenter::selectionChanged, this, &FollowUpList::showSelection);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &FollowUpList::showSelection);
    showSelection();
}

bool FollowUpList::isReadOnly() const
{
    return m_presenter.isReadOnly();
}

void FollowUpList::takeSelection()
{
    if (m_isFollowing)
        return;
    std::vector<Id> leads;
    for (const QModelIndex &index : selectionModel()->selectedIndexes()) {
        if (const auto lead = m_model.leadAt(index))
            leads.push_back(*lead);
    }
    const QScopedValueRollback guard(m_isFollowing, true);
    m_presenter.select(leads, m_model.leadAt(currentIndex()).value_or(Id()));
}

void FollowUpList::showSelection()
{
    if (m_isFollowing)
        return;
    const QScopedValueRollback guard(m_isFollowing, true);
    std::vector<int> rows;
    for (const Id lead : m_presenter.selection()) {
        if (const QModelIndex index = m_model.indexOf(lead); index.isValid())
            rows.push_back(index.row());
    }
    const QModelIndex current = m_model.indexOf(m_presenter.current());
    selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    selectionModel()->select(selectionOf(m_model, std::move(rows)), QItemSelectionModel::ClearAndSelect);
    if (current.isValid() && isVisible())
        scrollTo(current);
}

/// The row itself, or the next one that has a lead, in one direction and else in the other.
QModelIndex FollowUpList::nearest(QModelIndex index, int step) const
{
    for (const int direction : {step, -step}) {
        for (int row = index.row(); row >= 0 && row < m_model.rowCount(); row += direction) {
            if (m_model.leadAt(m_model.index(row)))
                return m_model.index(row);
        }
    }
    return {};
}

QModelIndex FollowUpList::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const bool isUp = action == MoveUp || action == MovePrevious || action == MovePageUp ||
                      action == MoveLeft || action == MoveEnd;
    const QModelIndex moved = QListView::moveCursor(action, modifiers);
    return moved.isValid() ? nearest(moved, isUp ? -1 : 1) : moved;
}

/// Fields stand in the current row, right of its box, until they are answered.
void FollowUpList::ask(NextActionEdit *fields)
{
    const QModelIndex index = currentIndex();
    auto *row = new QWidget(viewport());
    row->setProperty(FollowUpDelegate::ticks, fields->asks() == NextActionEdit::Asks::ActionAndDay);
    auto *line = new QHBoxLayout(row);
    const QRect place = visualRect(index);
    const QRect room = FollowUpDelegate::fieldPlace(place);
    line->setContentsMargins(room.left() - place.left(), 0, place.right() - room.right(), metrics::line);
    line->addWidget(fields);
    setIndexWidget(index, row);
    fields->setFocus(Qt::OtherFocusReason);
    const auto end = [this, index = QPersistentModelIndex(index)] {
        if (index.isValid())
            setIndexWidget(index, nullptr);
        setFocus();
    };
    connect(fields, &NextActionEdit::answered, this, end, Qt::QueuedConnection);
    connect(fields, &NextActionEdit::cancelled, this, end, Qt::QueuedConnection);
    connect(fields, &NextActionEdit::refused, &m_presenter, &PipelinePresenter::failed);
}

void FollowUpList::tick()
{
    const auto lead = m_model.leadAt(currentIndex());
    if (!lead || isReadOnly() || indexWidget(currentIndex()))
        return;
    auto *fields = new NextActionEdit(
        m_theme, [this] { return m_presenter.today(); }, NextActionEdit::Asks::ActionAndDay,
        m_presenter.lead(*lead)->company, this);
    connect(fields, &NextActionEdit::answered, this, [this, lead, fields] { complete(*lead, *fields); });
    ask(fields);
}

/// Whose turn it is after a lead: the one below it, or else above.
std::optional<Id> FollowUpList::neighbour(Id lead) const
{
    const int row = m_model.indexOf(lead).row();
    const auto below = m_model.leadAt(nearest(m_model.index(row + 1), 1));
    if (below && *below != lead)
        return below;
    const auto above = m_model.leadAt(nearest(m_model.index(row - 1), -1));
    return above && *above != lead ? above : std::nullopt;
}

void FollowUpList::complete(Id id, const NextActionEdit &fields)
{
    const Lead *lead = m_presenter.lead(id);
    if (!lead)
        return;
    const bool isPlanned = m_model.canSnooze(m_model.indexOf(id));
    if (!isPlanned && fields.action().isEmpty() && !fields.day().isValid())
        return; // still nothing is planned
    const Lead done = *lead;
    const QString what = done.nextAction.isEmpty() ? tr("Follow up") : done.nextAction;
    const std::optional<Id> after = neighbour(id);
    const QString label = isPlanned ? tr("Tick %1 of %2").arg(what, done.company)
                                    : tr("Plan the next action of %1").arg(done.company);
    const bool isDone = m_presenter.edit(label, [&](Edit &edit) {
        if (isPlanned)
            completeNextAction(edit, done, m_presenter.now());
        edit.modify<Lead>(id, [&](Lead &next) {
            next.nextAction = fields.action();
            next.nextKind = fields.kind();
            next.nextDue = fields.day();
        });
    });
    if (!isDone)
        return;
    if (after)
        m_presenter.select(*after);
    if (isPlanned)
        Q_EMIT m_presenter.done(tr("Ticked %1 of %2").arg(what, done.company));
}

void FollowUpList::putOff(const std::vector<Id> &leads, QDate day)
{
    const QString label =
        tr("Put off %1 to %2").arg(m_presenter.nameOf(leads), showWholeDay(day, m_presenter.today()));
    m_presenter.edit(label, [&](Edit &edit) {
        for (const Id lead : leads)
            edit.modify<Lead>(lead, [&](Lead &changed) { changed.nextDue = day; });
    });
}

std::vector<Id> FollowUpList::snoozable() const
{
    std::vector<Id> leads = m_presenter.selection();
    std::erase_if(leads, [&](Id lead) { return !m_model.canSnooze(m_model.indexOf(lead)); });
    return leads;
}

void FollowUpList::snooze()
{
    const std::vector<Id> leads = snoozable();
    if (leads.empty() || isReadOnly() || !currentIndex().isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("snooze"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QDate today = m_presenter.today();
    for (const auto &[text, day] :
        {std::pair(tr("1 day"), today.addDays(1)), {tr("1 week"), today.addDays(7)}})
        menu->addAction(text, this, [this, leads, day = day] { putOff(leads, day); });
    menu->addAction(tr("Until a day…"), this, &FollowUpList::askForDay);
    menu->popup(
        viewport()->mapToGlobal(FollowUpDelegate::snoozePlace(visualRect(currentIndex())).bottomLeft()));
}

void FollowUpList::askForDay()
{
    auto *fields = new NextActionEdit(
        m_theme, [this] { return m_presenter.today(); }, NextActionEdit::Asks::Day,
        m_presenter.nameOf(snoozable()), this);
    connect(fields, &NextActionEdit::answered, this, [this, fields, leads = snoozable()] {
        if (fields->day().isValid())
            putOff(leads, fields->day());
    });
    ask(fields);
}

void FollowUpList::lose()
{
    if (!m_presenter.selection().empty() && !isReadOnly())
        Q_EMIT m_presenter.loseRequested(m_presenter.selection());
}

void FollowUpList::keyPressEvent(QKeyEvent *event)
{
    const auto modifiers = event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    const bool isLose = event->key() == Qt::Key_L && (!modifiers || modifiers == Qt::ControlModifier);
    if (isLose)
        return lose();
    if (!modifiers && event->key() == Qt::Key_Space)
        return tick();
    if (!modifiers && event->key() == Qt::Key_S)
        return snooze();
    const bool isLetter = !modifiers && !event->text().isEmpty() && event->text().front().isPrint();
    if (isLetter)
        event->ignore(); // otherwise Qt would search rows by it
    else
        QListView::keyPressEvent(event);
}

/// Qt makes a row current where none is; it is to be chosen as well.
void FollowUpList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (m_model.leadAt(currentIndex()) && !selectionModel()->hasSelection())
        selectionModel()->select(currentIndex(), QItemSelectionModel::Select);
}

void FollowUpList::mousePressEvent(QMouseEvent *event)
{
    QListView::mousePressEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (!m_model.leadAt(index) || event->button() != Qt::LeftButton)
        return;
    const QMargins reach(metrics::gap, metrics::gap, metrics::gap, metrics::gap);
    const QRect row = visualRect(index);
    if ((FollowUpDelegate::boxPlace(row) + reach).contains(event->pos()))
        tick();
    else if (m_model.canSnooze(index) && FollowUpDelegate::snoozePlace(row).contains(event->pos()))
        snooze();
}

void FollowUpList::mouseDoubleClickEvent(QMouseEvent *event)
{
    QListView::mouseDoubleClickEvent(event);
    const auto lead = m_model.leadAt(indexAt(event->pos()));
    const bool isBox =
        lead && FollowUpDelegate::boxPlace(visualRect(indexAt(event->pos()))).contains(event->pos());
    if (lead && !isBox)
        m_presenter.open(*lead);
}

void FollowUpList::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_model.leadAt(currentIndex()))
        return;
    QMenu menu(this);
    menu.addAction(tr("Open"), this, [this] { m_presenter.open(m_presenter.current()); })
        ->setShortcut(Qt::Key_Return);
    menu.addSeparator();
    menu.addAction(tr("Done"), this, &FollowUpList::tick)->setShortcut(Qt::Key_Space);
    if (!snoozable().empty())
        menu.addAction(tr("Snooze…"), this, &FollowUpList::snooze)->setShortcut(Qt::Key_S);
    menu.addSeparator();
    menu.addAction(tr("Mark as lost…"), this, &FollowUpList::lose)->setShortcut(Qt::Key_L);
    for (QAction *line : menu.actions().sliced(1))
        line->setDisabled(isReadOnly());
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    menu.exec(byKey ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft()) : event->globalPos());
}

} // namespace concave::ui
