#include "ui/canvas/versionmodel.h"

#include "ui/widgets/day.h"

#include <QLocale>

#include <algorithm>

namespace concave::ui {

namespace {

std::vector<Id> idsOf(const VersionsPresenter &presenter)
{
    std::vector<Id> ids;
    for (const VersionsPresenter::State &state : presenter.states())
        ids.push_back(state.id);
    return ids;
}

} // namespace

VersionModel::VersionModel(VersionsPresenter &presenter, QObject *parent)
    : QAbstractListModel(parent), m_presenter(presenter), m_ids(idsOf(presenter))
{
    connect(&presenter, &VersionsPresenter::changed, this, &VersionModel::refresh);
}

/// Where the versions are the same ones, views keep their place.
void VersionModel::refresh()
{
    std::vector<Id> ids = idsOf(m_presenter);
    if (ids != m_ids) {
        beginResetModel();
        m_ids = std::move(ids);
        endResetModel();
    } else if (!m_ids.empty()) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }
}

const VersionsPresenter::State *VersionModel::stateAt(const QModelIndex &index) const
{
    return index.isValid() ? m_presenter.state(m_ids[static_cast<std::size_t>(index.row())]) : nullptr;
}

QModelIndex VersionModel::indexOf(Id state) const
{
    const auto found = std::ranges::find(m_ids, state);
    return found == m_ids.end() ? QModelIndex() : index(static_cast<int>(found - m_ids.begin()));
}

int VersionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

QVariant VersionModel::data(const QModelIndex &index, int role) const
{
    const VersionsPresenter::State *state = stateAt(index);
    if (!state)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return state->name;
    case Qt::AccessibleTextRole: {
        QStringList words{state->name, details(*state), state->reason, part(*state)};
        words.removeAll(QString());
        return words.join(QStringLiteral(", "));
    }
    case Qt::ToolTipRole: // plain text, whatever it contains
        return state->reason.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
    default:
        return {};
    }
}

QString VersionModel::details(const VersionsPresenter::State &state) const
{
    QStringList words{tr("Iteration %1").arg(QLocale().toString(state.iteration))};
    if (state.at.isValid()) {
        words << tr("%1, %2").arg(showNearDay(state.at.date(), m_presenter.today()),
            state.at.time().toString(QStringLiteral("HH:mm")));
    }
    if (!state.author.isEmpty())
        words << state.author;
    return words.join(QStringLiteral(" · "));
}

QString VersionModel::part(const VersionsPresenter::State &state) const
{
    if (!m_presenter.hasVersions())
        return {};
    if (state.id == m_presenter.before())
        return tr("Before");
    return state.id == m_presenter.after() ? tr("After") : QString();
}

} // namespace concave::ui
