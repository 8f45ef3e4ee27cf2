#include "ui/canvas/versionspresenter.h"

#include "ui/canvas/canvaspresenter.h"

#include <algorithm>

namespace concave::ui {

VersionsPresenter::VersionsPresenter(CanvasPresenter &canvas, QObject *parent)
    : QObject(parent), m_canvas(canvas)
{
    connect(&m_canvas, &CanvasPresenter::changed, this, &VersionsPresenter::read);
    readStates();
    compareWithNow({});
}

bool VersionsPresenter::isReadOnly() const
{
    return m_canvas.isReadOnly();
}

QDate VersionsPresenter::today() const
{
    return m_canvas.today();
}

bool VersionsPresenter::hasCanvas() const
{
    return m_canvas.hasCanvas();
}

QString VersionsPresenter::canvasName() const
{
    return m_canvas.book().form.name;
}

void VersionsPresenter::read()
{
    readStates();
    if (!state(m_before) || !state(m_after))
        return compareWithNow({});
    if (m_before == m_after && hasVersions()) // the first one was kept
        return compareWithNow({});
    readComparison();
    Q_EMIT changed();
}

void VersionsPresenter::readStates()
{
    m_states.clear();
    m_origins.clear();
    if (!hasCanvas())
        return;
    const CanvasBook &book = m_canvas.book();
    if (!book.versions.empty()) {
        if (auto read = versionOrigins(m_canvas.document()))
            m_origins = std::move(*read); // otherwise the comparison says what is wrong
    }
    m_states.push_back({.id = {},
        .name = tr("Now"),
        .reason = {},
        .iteration = book.canvas.iteration,
        .at = {},
        .author = {}});
    for (auto version = book.versions.rbegin(); version != book.versions.rend(); ++version) {
        const auto origin = m_origins.find(version->id);
        m_states.push_back({.id = version->id,
            .name = version->name,
            .reason = version->reason,
            .iteration = version->iteration,
            .at = version->at,
            .author = origin == m_origins.end() ? QString() : origin->second.author});
    }
}

const VersionsPresenter::State *VersionsPresenter::state(Id id) const
{
    const auto found = std::ranges::find(m_states, id, &State::id);
    return found == m_states.end() ? nullptr : &*found;
}

void VersionsPresenter::compare(Id before, Id after)
{
    if (!state(before) || !state(after))
        return;
    m_before = before;
    m_after = after;
    readComparison();
    Q_EMIT changed();
}

void VersionsPresenter::compareWithNow(Id id)
{
    m_before = id || !hasVersions() ? id : m_states[1].id;
    m_after = {};
    readComparison();
    Q_EMIT changed();
}

Result<CanvasState> VersionsPresenter::stateAt(Id id) const
{
    const auto &versions = m_canvas.book().versions;
    const auto version = std::ranges::find(versions, id, &CanvasVersion::id);
    if (version == versions.end())
        return stateOf(m_canvas.book());
    const auto origin = m_origins.find(id);
    return origin == m_origins.end() ? readVersion(m_canvas.document(), *version)
                                     : readVersion(m_canvas.document(), *version, origin->second);
}

void VersionsPresenter::readComparison()
{
    m_comparison.reset();
    m_fault.clear();
    if (!hasVersions())
        return;
    const Result<CanvasState> before = stateAt(m_before);
    const Result<CanvasState> after = stateAt(m_after);
    if (!before || !after)
        m_fault = (before ? after : before).error().sentence;
    else
        m_comparison = concave::compare(*before, *after);
}

bool VersionsPresenter::rename(Id version, const QString &name)
{
    const State *renamed = state(version);
    if (!renamed || renamed->isNow() || name.trimmed().isEmpty())
        return false;
    return m_canvas.edit(
        tr("Rename version “%1”").arg(CanvasPresenter::shortly(renamed->name)), [&](Edit &edit) {
            edit.modify<CanvasVersion>(
                version, [&](CanvasVersion &record) { record.name = name.simplified(); });
        });
}

bool VersionsPresenter::setReason(Id version, const QString &reason)
{
    const State *changed = state(version);
    if (!changed || changed->isNow())
        return false;
    return m_canvas.edit(
        tr("Change reason of version “%1”").arg(CanvasPresenter::shortly(changed->name)), [&](Edit &edit) {
            edit.modify<CanvasVersion>(
                version, [&](CanvasVersion &record) { record.reason = reason.trimmed(); });
        });
}

bool VersionsPresenter::remove(Id version)
{
    const State *removed = state(version);
    if (!removed || removed->isNow())
        return false;
    const QString name = CanvasPresenter::shortly(removed->name);
    const bool isRemoved = m_canvas.edit(
        tr("Delete version “%1”").arg(name), [&](Edit &edit) { edit.remove<CanvasVersion>(version); });
    if (isRemoved)
        Q_EMIT done(tr("Deleted version “%1”").arg(name));
    return isRemoved;
}

bool VersionsPresenter::goBack(Id version)
{
    const State *chosen = state(version);
    if (!chosen || chosen->isNow())
        return false;
    const QString name = CanvasPresenter::shortly(chosen->name);
    const Result<CanvasState> then = stateAt(version);
    if (!then) {
        Q_EMIT failed(then.error().sentence);
        return false;
    }
    const auto entries = [&] { return m_canvas.document().undoState().undo; };
    const auto before = entries();
    const bool isBack = m_canvas.edit(tr("Go back to version “%1”").arg(name),
        [&](Edit &edit) { concave::goBack(edit, m_canvas.document(), m_canvas.book(), *then); });
    if (!isBack)
        return false;
    const auto after = entries();
    if (after && (!before || before->id != after->id))
        Q_EMIT done(tr("Went back to version “%1”").arg(name));
    else
        Q_EMIT told(tr("The canvas is as it was in “%1”").arg(name));
    return true;
}

} // namespace concave::ui
