// add, set and remove: one implementation for every kind of record, from its description.
#include "app/verbs/kinds.h"
#include "app/verbs/output.h"
#include "app/verbs/verbs.h"
#include "core/document/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

/// What is wrong with the values of a record that is to be written; one without a key yet gets it when it is.
std::optional<Error> fault(const Kind &kind, Row row)
{
    if (kind.hasOwnKey() && !idOf(row))
        row.front() = qint64(1);
    std::optional<Error> error = check(kind, row);
    if (error)
        error->sentence = tr("%1 Nothing was changed.").arg(error->sentence);
    return error;
}

/// A new record of a kind in an order comes last in it, and one with a colour takes the next.
void putLast(const Document &document, const Kind &kind, Row &row)
{
    const auto rows = document.rows(kind);
    if (!rows)
        return;
    if (const auto colour = kind.index(u"colour"))
        row[*colour] = qint64(rows->size());
    if (const auto position = kind.index(u"position")) {
        double last = 0;
        for (const Row &other : *rows)
            last = std::max(last, std::get<double>(other[*position]));
        row[*position] = last + 1;
    }
}

Ending add(const Call &call)
{
    const Result<Records> records = openRecords(call);
    if (!records)
        return records.error();
    Document &document = *records->document;
    const Kind &kind = records->kind;
    const auto given = assignments(kind, call.operands.mid(2));
    if (!given)
        return given.error();
    Row row = kind.blank();
    putLast(document, kind, row);
    for (const Assignment &assignment : *given)
        row[assignment.field] = assignment.value;
    if (const auto error = fault(kind, row))
        return *error;
    Id id;
    const auto added = document.edit(
        additionLabel(document, kind, row), [&](Edit &edit) { id = edit.insertRow(kind, row); });
    if (!added)
        return added.error();
    call.out() << id.value << '\n';
    return {};
}

Ending set(const Call &call)
{
    const Result<Records> records = openRecords(call);
    if (!records)
        return records.error();
    Document &document = *records->document;
    const Kind &kind = records->kind;
    const Result<Row> before = rowNamed(document, kind, call.operands[2]);
    if (!before)
        return before.error();
    const auto given = assignments(kind, call.operands.mid(3));
    if (!given)
        return given.error();
    const auto assign = [&](Row &row) {
        for (const Assignment &assignment : *given)
            row[assignment.field] = assignment.value;
    };
    Row after = *before;
    assign(after);
    if (idOf(after) != idOf(*before)) {
        return Error{Failure::Input,
            tr("A %1 belongs to its %2 for good. Nothing was changed. Remove it and add another.")
                .arg(kind.labelText().toLower(), kind.key().labelText().toLower())};
    }
    if (const auto error = fault(kind, after))
        return *error;
    const QString label = changeLabel(document, kind, *before, after);
    const auto changed =
        document.edit(label, [&](Edit &edit) { edit.modifyRow(kind, idOf(*before), assign); });
    if (!changed)
        return changed.error();
    call.out() << (changed->empty() ? tr("It was so already. Nothing was changed.") : printable(label))
               << '\n';
    return {};
}

Ending remove(const Call &call)
{
    const Result<Records> records = openRecords(call);
    if (!records)
        return records.error();
    Document &document = *records->document;
    const Kind &kind = records->kind;
    const Result<Row> row = rowNamed(document, kind, call.operands[2]);
    if (!row)
        return row.error();
    const QString label = removalLabel(document, kind, *row);
    const auto removed = document.edit(label, [&](Edit &edit) { edit.removeRow(kind, idOf(*row)); });
    if (!removed)
        return removed.error();
    call.out() << printable(label);
    if (const std::size_t others = removed->size() - 1; others > 0)
        call.out() << tr(" and what hangs on it (%1)").arg(others);
    call.out() << '\n';
    return {};
}

} // namespace

Verb addVerb()
{
    return {.name = "add",
        .summary = QT_TRANSLATE_NOOP("CommandLine", "Add a record and print its id."),
        .operands = "FILE KIND field=value…",
        .leastOperands = 3,
        .mostOperands = std::numeric_limits<qsizetype>::max(),
        .run = add};
}

Verb setVerb()
{
    return {.name = "set",
        .summary = QT_TRANSLATE_NOOP("CommandLine", "Change fields of a record."),
        .operands = "FILE KIND ID field=value…",
        .leastOperands = 4,
        .mostOperands = std::numeric_limits<qsizetype>::max(),
        .run = set};
}

Verb removeVerb()
{
    return {.name = "remove",
        .summary = QT_TRANSLATE_NOOP("CommandLine", "Remove a record and what hangs on it."),
        .operands = "FILE KIND ID",
        .leastOperands = 3,
        .mostOperands = 3,
        .run = remove};
}

} // namespace concave
