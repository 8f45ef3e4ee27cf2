// What the document takes from outside: the clock, chance, and who is editing. Injected, so that tests
// repeat.
#pragma once

#include "core/document/id.h"

#include <QDateTime>
#include <QString>

#include <functional>

namespace concave {

struct Environment
{
    std::function<QDateTime()> now;
    std::function<quint64()> random;
    QString author;     ///< written into history
    qint64 replica = 0; ///< whose edits "my own" are: one number per user and machine, stable across restarts

    /// The system's clock and randomness, the user's name, a replica made from user and machine.
    static Environment ofThisUser();
};

/// Makes ids that ascend even when the clock stands still or goes back.
class IdSource
{
public:
    explicit IdSource(const Environment &environment) : m_environment(environment) {}
    Id next();
    /// Makes all ids to come greater than one from elsewhere.
    void follow(Id id);

private:
    const Environment &m_environment;
    qint64 m_last = 0;
};

} // namespace concave
