#include "core/metrics/namesakes.h"

#include <vector>

namespace concave {

namespace {

bool beginsWith(const QString &label, const QString &name)
{
    return label.startsWith(name) && (label.size() == name.size() || !label[name.size()].isLetterOrNumber());
}

} // namespace

QString plainName(const QString &name)
{
    return QString(name).replace(u'_', u' ').simplified().toCaseFolded();
}

QString namesakeOf(const QString &label, const QStringList &names)
{
    QString best;
    for (const QString &name : names) {
        if (beginsWith(plainName(label), plainName(name)) && plainName(name).size() > plainName(best).size())
            best = name;
    }
    return best;
}

QStringList namesakes(const QStringList &labels, const QStringList &names, QStringList &unsettled)
{
    QStringList found(labels.size(), QString());
    for (const QString &name : names) {
        std::vector<qsizetype> same;
        std::vector<qsizetype> similar;
        for (qsizetype i = 0; i < labels.size(); ++i) {
            if (plainName(labels[i]) == plainName(name))
                same.push_back(i);
            else if (namesakeOf(labels[i], names) == name)
                similar.push_back(i);
        }
        const auto &candidates = same.empty() ? similar : same;
        if (candidates.size() == 1)
            found[candidates.front()] = name;
        else if (candidates.size() > 1)
            unsettled << name;
    }
    return found;
}

} // namespace concave
