#include "app/verbs/input.h"
#include "app/verbs/output.h"
#include "app/verbs/verbs.h"

#include <QCoreApplication>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

Ending run(const Call &call)
{
    const QString &path = call.operands.front();
    const auto document = open(call, path);
    if (!document)
        return document.error();
    const std::vector<QString> problems = (*document)->problems();
    if (problems.empty()) {
        call.out() << tr("“%1” is sound.").arg(path) << '\n';
        return {};
    }
    for (const QString &problem : problems)
        call.out() << printable(problem) << '\n';
    return Error{Failure::Damaged,
        tr("“%1” is not sound: %2. It was left as it was. Go back to a copy of it.")
            .arg(path, problems.size() == 1 ? tr("1 problem") : tr("%1 problems").arg(problems.size()))};
}

} // namespace

Verb checkVerb()
{
    return {.name = "check",
        .summary = QT_TRANSLATE_NOOP("CommandLine", "Look whether a document is sound."),
        .operands = "FILE",
        .run = run};
}

} // namespace concave
