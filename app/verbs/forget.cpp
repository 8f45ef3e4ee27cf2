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

void printJson(const Call &call, const Erasure &erasure, const QStringList &copies, bool isDone)
{
    QJsonArray kinds;
    for (const Erasure::OfKind &kind : erasure.kinds) {
        kinds.append(QJsonObject{
            {QStringLiteral("kind"), QString::fromLatin1(kind.kind->name)},
            {QStringLiteral("records"), kind.records},
            {QStringLiteral("fields"), kind.fields},
        });
    }
    print(call.out(), QJsonObject{
                          {QStringLiteral("forgotten"), isDone},
                          {QStringLiteral("records"), kinds},
                          {QStringLiteral("changes"), erasure.entries},
                          {QStringLiteral("copies"), QJsonArray::fromStringList(copies)},
                      });
}

void printText(const Call &call, const Erasure &erasure, const QStringList &copies, bool isDone)
{
    if (erasure.isEmpty()) {
        call.out() << tr("Nothing in the document holds these words. It was left as it was.") << '\n';
    } else {
        call.out() << (isDone ? tr("Forgotten, for good, in:") : tr("Would be forgotten, for good, in:"))
                   << '\n';
        TextTable table(
            {{tr("What")}, {tr("Records"), TextTable::Align::Right}, {tr("Texts"), TextTable::Align::Right}});
        for (const Erasure::OfKind &kind : erasure.kinds) {
            table.add({kind.kind->labelText(), QString::number(kind.records), QString::number(kind.fields)});
        }
        table.add({tr("Changes of history"), QString::number(erasure.entries), {}});
        table.print(call.out());
    }
    for (const QString &copy : copies)
        call.out() << tr("“%1” may hold them too. Delete it yourself.").arg(printable(copy)) << '\n';
}

Ending run(const Call &call)
{
    const QString &path = call.operands.front();
    const auto terms = Terms::from(call.operands.mid(1));
    if (!terms)
        return terms.error();
    const auto document = open(call, path);
    if (!document)
        return document.error();
    const bool isDone = !call.options.isSet(QStringLiteral("dry-run"));
    const auto erasure = isDone ? (*document)->forget(*terms) : (*document)->wouldForget(*terms);
    if (!erasure)
        return erasure.error();
    (call.wantsJson() ? printJson : printText)(call, *erasure, copiesBeside(path), isDone);
    return {};
}

} // namespace

Verb forgetVerb()
{
    return {.name = "forget",
        .summary =
            QT_TRANSLATE_NOOP("CommandLine", "Erase a person's name, e-mail … from records and history."),
        .operands = "FILE TERM… [--dry-run] [--json]",
        .leastOperands = 2,
        .mostOperands = std::numeric_limits<qsizetype>::max(),
        .options = {{QStringLiteral("dry-run"), tr("Say what would be erased and erase nothing.")},
            jsonOption()},
        .run = run};
}

} // namespace concave
