// What an import does not take, and why.
#pragma once

#include <QString>

namespace concave {

struct Finding
{
    qint64 row = 0; ///< line of the file on which the row begins, from 1: the header is 1
    QString why;    ///< one sentence or more

    bool operator==(const Finding &) const = default;
};

} // namespace concave
