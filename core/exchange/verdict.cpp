#include "core/exchange/verdict.h"

#include <QCoreApplication>

namespace concave {

QString verdictName(Verdict verdict)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("Exchange", text); };
    switch (verdict) {
    case Verdict::New:
        return tr("New");
    case Verdict::Update:
        return tr("Update");
    case Verdict::Duplicate:
        return tr("Duplicate");
    case Verdict::Rejected:
        break;
    }
    return tr("Rejected");
}

} // namespace concave
