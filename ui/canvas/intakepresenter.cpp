#include "ui/canvas/intakepresenter.h"

#include "core/concerns/records.h"

namespace concave::ui {

namespace {

QString nameOf(const IntakeItem &item)
{
    return CanvasPresenter::shortly(item.question.title);
}

} // namespace

IntakePresenter::IntakePresenter(CanvasPresenter &canvas, QObject *parent) : QObject(parent), m_canvas(canvas)
{
    connect(&canvas.document(), &Document::changed, this, &IntakePresenter::take);
    connect(&canvas, &CanvasPresenter::changed, this, &IntakePresenter::takeCanvas);
    read();
}

void IntakePresenter::take(const Changes &changes)
{
    if (touches(changes, IntakeAnswer::description()) || touches(changes, Stakeholder::description()) ||
        touches(changes, Concern::description()))
        read();
}

/// The page has counted its canvas already.
void IntakePresenter::takeCanvas()
{
    const std::vector<Canvas> &canvases = m_canvas.canvases();
    const bool isFirst = canvases.empty() || canvases.front().id == m_canvas.book().canvas.id;
    if (!isFirst || m_canvas.project().value_or(Id()) != book().project)
        return read();
    m_readiness.today = today();
    m_readiness.firstCanvas = canvases.empty() ? std::nullopt : std::optional(canvases.front().id);
    m_readiness.canvas = canvases.empty() ? std::nullopt : std::optional(m_canvas.completeness());
    m_readiness.canvasFindings = canvases.empty() ? std::vector<CanvasFinding>() : m_canvas.findings();
    judge(m_readiness);
    Q_EMIT changed();
}

void IntakePresenter::read()
{
    if (!m_canvas.project()) {
        m_readiness = {};
        return Q_EMIT changed();
    }
    auto readiness = readReadiness(m_canvas.document(), *m_canvas.project());
    if (!readiness)
        return Q_EMIT m_canvas.failed(readiness.error().sentence);
    m_readiness = std::move(*readiness);
    Q_EMIT changed();
}

QStringList IntakePresenter::people() const
{
    QStringList names;
    if (const auto stakeholders = m_canvas.document().all<Stakeholder>()) {
        for (const Stakeholder &each : *stakeholders) {
            if (each.project == book().project)
                names << each.name;
        }
    }
    for (const IntakeItem &each : book().items) {
        if (!each.answer.contact.isEmpty())
            names << each.answer.contact;
    }
    names.removeDuplicates();
    return names;
}

bool IntakePresenter::edit(
    const QString &label, const IntakeItem &item, const std::function<void(IntakeAnswer &)> &change)
{
    return m_canvas.edit(label, [&](Edit &edit) { changeAnswer(edit, book(), item, change); });
}

bool IntakePresenter::setAnswer(const QString &id, const QString &text)
{
    const IntakeItem *answered = item(id);
    if (!answered || answered->answer.answer == text)
        return false;
    return edit(tr("Answer “%1”").arg(nameOf(*answered)), *answered,
        [&](IntakeAnswer &answer) { concave::setAnswer(answer, text); });
}

bool IntakePresenter::tick(const QString &id)
{
    const IntakeItem *ticked = item(id);
    if (!ticked || !ticked->hasAnswer())
        return false;
    const bool opens = ticked->answer.state == IntakeState::Answered;
    return edit((opens ? tr("Open “%1” again") : tr("Mark “%1” as answered")).arg(nameOf(*ticked)), *ticked,
        [](IntakeAnswer &answer) { concave::tick(answer); });
}

bool IntakePresenter::waive(const QString &id, const QString &reason)
{
    const IntakeItem *waived = item(id);
    const bool isNothing = reason.isEmpty() && waived && waived->answer.state != IntakeState::Waived;
    if (!waived || isNothing)
        return false;
    return edit((reason.isEmpty() ? tr("No longer waive “%1”") : tr("Waive “%1”")).arg(nameOf(*waived)),
        *waived, [&](IntakeAnswer &answer) { concave::waive(answer, reason); });
}

bool IntakePresenter::setState(const QString &id, IntakeState state)
{
    const IntakeItem *changed = item(id);
    if (!changed || changed->answer.state == state)
        return false;
    return edit(tr("Mark “%1” as %2").arg(nameOf(*changed), stateName(state).toLower()), *changed,
        [&](IntakeAnswer &answer) { answer.state = state; });
}

bool IntakePresenter::change(
    const QString &id, const QString &what, const std::function<void(IntakeAnswer &)> &change)
{
    const IntakeItem *changed = item(id);
    return changed && edit(tr("Change %1 of “%2”").arg(what, nameOf(*changed)), *changed, change);
}

void IntakePresenter::addQuestion(const QString &title)
{
    if (m_canvas.project())
        m_canvas.edit(tr("Add question “%1”").arg(CanvasPresenter::shortly(title)),
            [&](Edit &edit) { concave::addQuestion(edit, book(), title); });
}

void IntakePresenter::rename(const QString &id, const QString &title)
{
    if (const IntakeItem *renamed = item(id); renamed && renamed->isOwn())
        edit(tr("Rename question “%1”").arg(nameOf(*renamed)), *renamed,
            [&](IntakeAnswer &answer) { answer.title = title; });
}

void IntakePresenter::move(const QString &id, int by)
{
    const IntakeItem *moved = item(id);
    if (moved && moved->isOwn() && !isReadOnly())
        m_canvas.edit(tr("Move question “%1”").arg(nameOf(*moved)),
            [&](Edit &edit) { moveQuestion(edit, book(), *moved, by); });
}

void IntakePresenter::remove(const QString &id)
{
    const IntakeItem *removed = item(id);
    if (!removed || !removed->isOwn() || isReadOnly())
        return;
    const QString name = nameOf(*removed);
    if (m_canvas.edit(
            tr("Delete question “%1”").arg(name), [&](Edit &edit) { removeQuestion(edit, *removed); }))
        Q_EMIT m_canvas.done(tr("Deleted question “%1”").arg(name));
}

void IntakePresenter::showCanvasGap()
{
    if (m_readiness.canvasFindings.empty() || !m_readiness.firstCanvas)
        return;
    const CanvasFinding first = m_readiness.canvasFindings.front();
    m_canvas.setCanvas(*m_readiness.firstCanvas);
    if (first.note)
        m_canvas.select(first.note);
    else
        m_canvas.enterBlock(first.block);
}

} // namespace concave::ui
