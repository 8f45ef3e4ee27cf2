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

using Step = Result<Changes> (Document::*)();

/// Takes COUNT steps, printing each, or as many as there are.
Ending walk(const Call &call, Step step)
{
    const Result<int> count = countOperand(call, 1);
    if (!count)
        return count.error();
    const auto document = open(call, call.operands.front());
    if (!document)
        return document.error();
    for (int taken = 0; taken < *count; ++taken) {
        const Result<Changes> done = ((**document).*step)();
        if (!done && taken == 0)
            return done.error();
        if (!done) {
            return Error{done.error().failure, tr("%1 of %2 steps were taken and stay; then it ended: %3")
                                                   .arg(taken)
                                                   .arg(*count)
                                                   .arg(done.error().sentence)};
        }
        const auto history = (*document)->history();
        if (history && !history->empty())
            call.out() << printable(history->back().label) << '\n';
    }
    return {};
}

} // namespace

Verb undoVerb()
{
    return {.name = "undo",
        .summary = QT_TRANSLATE_NOOP("CommandLine", "Take back my latest changes."),
        .operands = "FILE [COUNT]",
        .mostOperands = 2,
        .run = [](const Call &call) { return walk(call, &Document::undo); }};
}

Verb redoVerb()
{
    return {.name = "redo",
        .summary = QT_TRANSLATE_NOOP("CommandLine", "Bring back what undo took back."),
        .operands = "FILE [COUNT]",
        .mostOperands = 2,
        .run = [](const Call &call) { return walk(call, &Document::redo); }};
}

} // namespace concave
