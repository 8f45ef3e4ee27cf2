// The records of a project's operations.
#pragma once

#include "core/document/record.h"

namespace concave {

/// Where a project's data comes from.
struct DataSource
{
    static const Description<DataSource> &description();

    Id id;
    Id project;
    QString name;
    QString owner;              ///< who grants access to it
    std::optional<double> cost; ///< a month
    QString currency = QStringLiteral("EUR");
    QString note;
    double position = 0;
};

/// In an order in which each refers only to earlier ones. They come after the portfolio's.
Kinds operationsKinds();

} // namespace concave
