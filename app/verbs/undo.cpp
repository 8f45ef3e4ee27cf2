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

/// Takes COUNT steps or as many as there are, and prints each.
Ending walk(const Call &call, Step step)
{
    const Result<int> count = countOperand(call, 1);
    if (!count)
        return count.error();
    const auto document = open(call, call.operands.front());
    if (!document)
        return document.error();
    const auto before = (*document)->history();
    if (!before)
        return before.error();
    int taken = 0;
    std::optional<Error> ended;
    while (taken < *count && !ended) {
        if (const Result<Changes> done = ((**document).*step)())
            ++taken;
        else
            ended = done.error();
    }
    if (taken == 0)
        return *ended;
    if (const auto after = (*document)->history()) {
        for (std::size_t i = before->size(); i < after->size(); ++i)
            call.out() << printable((*after)[i].label) << '\n';
    }
    if (ended) {
        ended->sentence = tr("%1 of %2 steps were taken and stay; then it ended: %3")
                              .arg(taken)
                              .arg(*count)
                              .arg(ended->sentence);
        return *ended;
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
