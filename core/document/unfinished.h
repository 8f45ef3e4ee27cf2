// A file in the making, so that what bears the final name is always whole. Internal to the room.
#pragma once

#include <QString>

namespace concave {

/// Whether a new document may take this name: nothing has it, and no journal of an earlier file of that name
/// lies beside it, which SQLite would play back into the new one.
bool isFree(const QString &path);

/// An empty file under a name of its own beside `path`, readable by its user alone. Gone, with the journal
/// that SQLite may leave beside it, when this is destroyed.
class Unfinished
{
public:
    explicit Unfinished(const QString &path);
    ~Unfinished();
    Q_DISABLE_COPY_MOVE(Unfinished)

    /// Why it could not be made; empty where it was.
    const QString &fault() const { return m_fault; }
    const QString &path() const { return m_path; }

    /// Gives the file its final name too. False where something has taken that name meanwhile, which is left
    /// alone.
    bool finish();

private:
    QString m_final;
    QString m_path;
    QString m_fault;
};

} // namespace concave
