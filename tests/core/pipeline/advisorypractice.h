// The pipeline of the pictures: ten open leads and two signed ones on 10 March 2026.
#pragma once

#include "core/pipeline/facts.h"

namespace advisorypractice {

inline QDate today()
{
    return QDate(2026, 3, 10);
}

struct Row
{
    const char *company;
    int stage; ///< from 1
    double amount;
    double probability;
    double allocation;
    double months;
    QDate start;
};

/// Everyone in the last stage has signed.
inline concave::Pipeline pipeline()
{
    using namespace concave;
    const auto first = [](int month) { return QDate(2026, month, 1); };
    const Row rows[] = {
        {"Gullwick Ferries", 1, 36000, 10, 40, 3, first(9)},
        {"Ambervale Foods", 1, 24000, 10, 20, 4, first(10)},
        {"Wexcombe Homes", 1, 18000, 10, 20, 3, first(10)},
        {"Pinmarsh Retail", 2, 54000, 25, 50, 4, first(9)},
        {"Tarnbrook Water", 2, 42000, 20, 40, 4, first(8)},
        {"Solvaine Textiles", 2, 15000, 15, 20, 2, first(6)},
        {"Hexmoor Logistics", 3, 48000, 40, 40, 3, first(6)},
        {"Fernhollow Clinics", 3, 30000, 35, 20, 4, first(7)},
        {"Quillbank Insurance", 4, 72000, 60, 40, 6, first(5)},
        {"Brackenfell Energy", 4, 40000, 55, 30, 4, first(4)},
        {"Pantrylark", 5, 84000, 90, 40, 8, first(1)},
        {"Lodestern Robotics", 5, 16000, 90, 20, 3, first(1)},
    };
    Pipeline pipeline{.stages = usualPipelineStages(), .reasons = usualReasons()};
    for (const Row &row : rows) {
        const Id id{static_cast<qint64>(pipeline.leads.size()) + 1};
        pipeline.leads.push_back({.id = id,
            .company = QString::fromLatin1(row.company),
            .stage = Id{row.stage},
            .amount = row.amount,
            .probability = row.probability,
            .allocation = row.allocation,
            .months = row.months,
            .start = row.start,
            .created = QDate(2026, 1, 5)});
        if (row.stage == 5)
            pipeline.parties.push_back(
                {.id = id, .lead = id, .name = QStringLiteral("You"), .signedOn = QDate(2026, 1, 2)});
    }
    return pipeline;
}

/// In one edit.
inline void addTo(concave::Document &document)
{
    using namespace concave;
    const Pipeline leads = pipeline();
    const auto added = document.edit(QStringLiteral("Add leads"), [&](Edit &edit) {
        for (const PipelineStage &stage : leads.stages)
            edit.insert(stage);
        for (const Lead &lead : leads.leads)
            edit.insert(lead);
        for (const Party &party : leads.parties)
            edit.insert(party);
    });
    if (!added)
        qFatal("the leads could not be added");
}

} // namespace advisorypractice
