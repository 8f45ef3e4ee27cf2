// The states of a canvas that can be compared, one a row: now, and its versions.
#pragma once

#include "ui/canvas/versionspresenter.h"

#include <QAbstractListModel>

namespace concave::ui {

class VersionModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit VersionModel(VersionsPresenter &presenter, QObject *parent = nullptr);

    /// nullptr for an invalid index. Until the next change.
    const VersionsPresenter::State *stateAt(const QModelIndex &index) const;
    /// Invalid where it is not there.
    QModelIndex indexOf(Id state) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    /// The name, its reason as tooltip, and what a screen reader says.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// "Iteration 2 · 9 Mar, 14:02 · Anna Berg": what is known of a state beside its name.
    QString details(const VersionsPresenter::State &state) const;
    /// "Before", "After": what it is in the comparison; empty where it is not in it.
    QString part(const VersionsPresenter::State &state) const;

private:
    void refresh();

    VersionsPresenter &m_presenter;
    std::vector<Id> m_ids;
};

} // namespace concave::ui
