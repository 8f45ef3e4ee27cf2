#include "core/document/environment.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QSysInfo>
#include <QTimeZone>
#include <QtEndian>

namespace concave {

namespace {

constexpr int randomBits = 21;
constexpr qint64 mostMilliseconds = (qint64(1) << 42) - 1;
constexpr qint64 epoch = 1577836800000; // 2020-01-01T00:00:00Z in milliseconds

QString userName()
{
    for (const char *variable : {"USER", "LOGNAME", "USERNAME"}) {
        const QString name = qEnvironmentVariable(variable);
        if (!name.isEmpty())
            return name;
    }
    return QStringLiteral("user");
}

} // namespace

Environment Environment::ofThisUser()
{
    const QString user = userName();
    const QByteArray hash = QCryptographicHash::hash(
        QSysInfo::machineUniqueId() + '\n' + QSysInfo::machineHostName().toUtf8() + '\n' + user.toUtf8(),
        QCryptographicHash::Sha256);
    return {[] { return QDateTime::currentDateTimeUtc(); },
        [] { return QRandomGenerator::global()->generate64(); }, user,
        static_cast<qint64>(qFromBigEndian<quint64>(hash.constData()) >> 1)};
}

void IdSource::follow(Id id)
{
    // One from the end of time leaves no room after it: order is given up, uniqueness is not.
    if (id.value >> randomBits < mostMilliseconds)
        m_last = std::max(m_last, id.value);
}

Id IdSource::next()
{
    const qint64 milliseconds =
        std::clamp<qint64>(m_environment.now().toMSecsSinceEpoch() - epoch, 0, mostMilliseconds);
    const auto chance = static_cast<qint64>(m_environment.random() & ((1U << randomBits) - 1));
    m_last = std::max((milliseconds << randomBits) | chance, m_last + 1);
    return {m_last};
}

} // namespace concave
