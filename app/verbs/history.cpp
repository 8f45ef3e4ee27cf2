#include "app/verbs/input.h"
#include "app/verbs/output.h"
#include "app/verbs/verbs.h"

#include <QCoreApplication>
#include <QLocale>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

QJsonArray toJson(const std::vector<FieldChange> &changes)
{
    QJsonArray array;
    for (const FieldChange &change : changes) {
        array.append(QJsonObject{
            {QStringLiteral("kind"), QString::fromLatin1(change.kind->name)},
            {QStringLiteral("id"), QString::number(change.id.value)},
            {QStringLiteral("field"), QString::fromLatin1(change.field->name)},
            {QStringLiteral("before"), toJson(*change.field, change.before)},
            {QStringLiteral("after"), toJson(*change.field, change.after)},
        });
    }
    return array;
}

Result<QJsonArray> toJson(const Document &document, const std::vector<HistoryEntry> &history)
{
    QJsonArray entries;
    for (const HistoryEntry &entry : history) {
        const auto changes = document.fieldChanges(entry);
        if (!changes)
            return changes.error();
        entries.append(QJsonObject{
            {QStringLiteral("seq"), entry.seq},
            {QStringLiteral("at"), entry.at.toString(Qt::ISODateWithMs)},
            {QStringLiteral("author"), entry.author},
            {QStringLiteral("label"), entry.label},
            {QStringLiteral("why"), entry.why},
            {QStringLiteral("undone"), !entry.stands},
            {QStringLiteral("changes"), toJson(*changes)},
        });
    }
    return entries;
}

void printHistory(QTextStream &out, const std::vector<HistoryEntry> &history)
{
    TextTable table({{QStringLiteral("#"), TextTable::Align::Right}, {tr("When")}, {tr("Who")}, {tr("What")},
        {tr("Why")}});
    for (const HistoryEntry &entry : history) {
        table.add(
            {QString::number(entry.seq), QLocale().toString(entry.at.toLocalTime(), QLocale::ShortFormat),
                entry.author, entry.stands ? entry.label : tr("%1 (undone)").arg(entry.label), entry.why});
    }
    table.print(out);
}

Ending run(const Call &call)
{
    const auto document = open(call, call.operands.front());
    if (!document)
        return document.error();
    const auto history = (*document)->history();
    if (!history)
        return history.error();
    if (!call.wantsJson()) {
        printHistory(call.out(), *history);
        return {};
    }
    const Result<QJsonArray> entries = toJson(**document, *history);
    if (!entries)
        return entries.error();
    print(call.out(), *entries);
    return {};
}

} // namespace

Verb historyVerb()
{
    return {.name = "history",
        .summary = QT_TRANSLATE_NOOP("CommandLine", "List every change: who, when, what and why."),
        .operands = "FILE [--json]",
        .options = {jsonOption()},
        .run = run};
}

} // namespace concave
