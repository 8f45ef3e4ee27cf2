// A document with one concern, for tests of its metric.
#pragma once

#include "core/concerns/records.h"
#include "core/metrics/metrics.h"
#include "tests/testing/documents.h"

struct MetricDesk
{
    TestFolder folder;
    std::unique_ptr<concave::Document> document = folder.create();
    concave::Id project = addProject(*document, QStringLiteral("Invoices"));
    concave::Id concern = addConcern(QStringLiteral("Invoices vanish"));

    concave::Id addConcern(const QString &name) const
    {
        concave::Id id;
        const auto added = document->edit(QStringLiteral("Add a concern"), [&](concave::Edit &edit) {
            concave::Concern record;
            record.project = project;
            record.name = name;
            id = edit.insert(record);
        });
        if (!added)
            qFatal("no concern");
        return id;
    }

    concave::MetricBook book() const { return *concave::readMetrics(*document, project); }
    concave::Metric metric() const { return book().metrics.front(); }
    QString newest() const { return document->history()->back().label; }
    std::size_t steps() const { return document->history()->size(); }

    QString write(const QByteArray &table) const
    {
        const QString path = folder.path(QStringLiteral("observations.csv"));
        overwrite(path, table);
        return path;
    }

    /// "incoming 03-01 5, 03-02 7 | outgoing".
    QString observations() const
    {
        const concave::MetricBook now = book();
        QStringList lines;
        for (const concave::MetricSeries &series : now.series) {
            QStringList words;
            for (const concave::Observation &one : concave::observationsOf(now, series.id))
                words << one.at.toString(QStringLiteral("MM-dd")) + u' ' + QString::number(one.value);
            lines << (series.name + u' ' + words.join(QStringLiteral(", "))).trimmed();
        }
        return lines.join(QStringLiteral(" | "));
    }
};
