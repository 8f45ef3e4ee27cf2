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
    const Result<Records> records = openRecords(call);
    if (!records)
        return records.error();
    const auto rows = records->document->rows(records->kind);
    if (!rows)
        return rows.error();
    if (!call.wantsJson()) {
        call.out() << QString::fromUtf8(toCsv(records->kind, *rows));
        return {};
    }
    QJsonArray array;
    for (const Row &row : *rows)
        array.append(toJson(records->kind, row));
    print(call.out(), array);
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
