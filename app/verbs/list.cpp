#include "app/verbs/input.h"
#include "app/verbs/kinds.h"
#include "app/verbs/output.h"
#include "app/verbs/verbs.h"
#include "core/exchange/listing.h"

#include <QCoreApplication>

namespace concave {

namespace {

Ending run(const Call &call)
{
    const auto document = open(call, call.operands[0]);
    if (!document)
        return document.error();
    const Result<const Kind *> kind = kindNamed(**document, call.operands[1]);
    if (!kind)
        return kind.error();
    const auto rows = (*document)->rows(**kind);
    if (!rows)
        return rows.error();
    if (!call.wantsJson()) {
        call.out() << QString::fromUtf8(toCsv(**kind, *rows));
        return {};
    }
    QJsonArray records;
    for (const Row &row : *rows)
        records.append(toJson(**kind, row));
    print(call.out(), records);
    return {};
}

} // namespace

Verb listVerb()
{
    return {.name = "list",
        .summary = QT_TRANSLATE_NOOP("CommandLine", "Print all records of a kind, as CSV or JSON."),
        .operands = "FILE KIND [--json]",
        .leastOperands = 2,
        .mostOperands = 2,
        .options = {jsonOption()},
        .run = run};
}

} // namespace concave
