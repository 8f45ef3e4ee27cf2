// The metric of one concern as the document has it, what its observations say, and every edit of it. Knows no
// widget. The first edit of a concern without a metric makes one, named after the concern.
#pragma once

#include "core/metrics/moves.h"
#include "core/metrics/observationimport.h"

#include <QObject>

namespace concave::ui {

class MetricPresenter final : public QObject
{
    Q_OBJECT

public:
    explicit MetricPresenter(Document &document, QObject *parent = nullptr);

    void show(Id project, Id concern);
    Id concern() const { return m_concern; }

    /// As it is, or would be made.
    const Metric &metric() const { return m_metric; }
    /// Those that the rule names, then others that were observed.
    const QStringList &series() const { return m_series; }
    const MetricReport &report() const { return m_report; }
    bool hasObservations() const { return !m_moments.empty(); }
    bool isReadOnly() const { return m_document.isReadOnly(); }
    QDate today() const { return m_document.now().date(); }

    /// One row of the table of observations.
    struct Moment
    {
        QDateTime at;
        std::vector<std::optional<double>> values; ///< of series()

        bool operator==(const Moment &) const = default;
    };
    const std::vector<Moment> &moments() const { return m_moments; } ///< by time

    // Each an undoable step; false where it was refused.
    bool setRule(const QString &rule);
    bool setUnit(const QString &unit);
    bool setInterval(Interval interval);
    bool setLiveSince(QDate day);
    bool observe(const std::vector<Observed> &cells);
    bool moveMoment(const QDateTime &from, const QDateTime &to);
    bool removeMoments(const std::vector<QDateTime> &moments);
    bool import(const ObservationImport &import);

    ObservationChoices guess(const SourceFile &file) const;
    Result<ObservationImport> plan(const SourceFile &file, const ObservationChoices &choices) const;

Q_SIGNALS:
    void changed();
    void done(const QString &what);
    void failed(const QString &sentence);

private:
    void read();
    void arrange();
    /// `label` names the concern's metric by "%1".
    bool edit(const QString &label, const std::function<void(Edit &, Id metric)> &work);
    bool change(const QString &label, const std::function<void(Metric &)> &work);

    Document &m_document;
    Id m_project;
    Id m_concern;
    MetricBook m_book;
    Metric m_metric;
    QStringList m_series;
    MetricReport m_report;
    std::vector<Moment> m_moments;
};

/// "45 rows: 40 new, 3 with other values, 1 there already, 1 not imported."
QString countsOf(const ObservationImport &import);

} // namespace concave::ui
