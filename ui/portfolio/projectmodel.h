// The projects as a table: what the scenario gives each of them. Cells are edited in place.
#pragma once

#include "ui/portfolio/portfoliopresenter.h"

#include <QAbstractTableModel>
#include <QHash>

namespace concave::ui {

/// The efforts a project may get, in engineer-weeks.
struct EffortRange
{
    double minimum = 0;
    std::optional<double> maximum;

    bool operator==(const EffortRange &) const = default;
};
/// "4–80", "0–" for no maximum, with at most so many decimals.
QString toText(const EffortRange &range, int decimals, const QLocale &locale);
/// Reads "4–80", "4-80", "4 to 80", "4–" and "4"; the last two have no maximum. Nothing for anything else,
/// such as negative efforts; whether the minimum is above the maximum is for the document to say.
std::optional<EffortRange> readEffortRange(const QString &text, const QLocale &locale);

class ProjectModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Weight, Limits, Effort, Gain, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole, ///< qint64
        SeriesRole,            ///< index of the project's series
        SecondLineRole, ///< what stands below the text, smaller; the stage stands below effort and gain
        PartRole,       ///< of the effort bar that is filled, 0 … 1
        MutedRole,      ///< bool: shown with less weight
        PinnedRole,     ///< bool
    };

    explicit ProjectModel(PortfolioPresenter &presenter, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Name: QString. Weight: double. Limits: QString. Effort: double pins it, an invalid value unpins it.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

    Id idAt(int row) const;
    /// −1 where it is not there.
    int rowOf(Id project) const;

private:
    /// What a row shows.
    struct Line
    {
        Project project;
        const PlannedProject *planned = nullptr; ///< in the presenter's plan
    };

    void refresh();
    void refreshPlan();
    void readLines();
    QVariant editValue(int column, const Line &line) const;
    QVariant toolTip(int column, const Project &project) const;
    QString spoken(int column, const Line &line) const;
    QString text(int column, const Line &line) const;
    QString secondLine(int column, const Line &line) const;

    PortfolioPresenter &m_presenter;
    std::vector<Id> m_ids;
    QHash<Id, Line> m_lines;
    double m_largestEffort = 0; ///< of all projects in the plan
};

} // namespace concave::ui
