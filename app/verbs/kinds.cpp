#include "app/verbs/kinds.h"

#include "app/verbs/input.h"

#include <QCoreApplication>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

QString listOf(const QStringList &words)
{
    return words.join(QStringLiteral(", "));
}

Result<Assignment> assignment(const Kind &kind, const QString &word)
{
    const qsizetype equals = word.indexOf(u'=');
    if (equals < 1) {
        return Error{Failure::Input,
            tr("“%1” is not field=value. Nothing was changed. Write for example weight=1.5.").arg(word)};
    }
    const QString name = word.left(equals);
    const auto index = kind.index(name);
    if (!index) {
        QStringList names;
        for (const Field &field : kind.fields)
            names << QString::fromLatin1(field.name);
        return Error{Failure::Input, tr("A %1 has no field “%2”. Nothing was changed. Choose one of %3.")
                                         .arg(kind.labelText().toLower(), name, listOf(names))};
    }
    const Field &field = kind.fields[*index];
    if (field.type == FieldType::Key) {
        return Error{Failure::Input,
            tr("The field “%1” is given by the program. Nothing was changed. Leave it out.").arg(name)};
    }
    Result<Value> value = fromText(field, word.mid(equals + 1));
    if (!value)
        return Error{Failure::Input, tr("%1 Nothing was changed.").arg(value.error().sentence)};
    return Assignment{*index, std::move(*value)};
}

} // namespace

Result<Records> openRecords(const Call &call)
{
    auto document = open(call, call.operands[0]);
    if (!document)
        return document.error();
    const Kinds &kinds = (*document)->kinds();
    if (const Kind *kind = find(kinds, call.operands[1]))
        return Records{std::move(*document), *kind};
    QStringList names;
    for (const Kind *kind : kinds)
        names << QString::fromLatin1(kind->name);
    return Error{
        Failure::NotFound, tr("There is no kind of record “%1”. Nothing was changed. Choose one of %2.")
                               .arg(call.operands[1], listOf(names))};
}

Result<Row> rowNamed(const Document &document, const Kind &kind, const QString &id)
{
    const Result<Value> key = fromText(kind.key(), id);
    if (!key)
        return Error{Failure::Input, tr("%1 Nothing was changed.").arg(key.error().sentence)};
    Result<std::optional<Row>> row = document.row(kind, {std::get<qint64>(*key)});
    if (!row)
        return row.error();
    if (!*row) {
        return Error{Failure::NotFound,
            tr("There is no %1 with the id %2. Nothing was changed. “concave list” shows the ids.")
                .arg(kind.labelText().toLower(), id)};
    }
    return std::move(**row);
}

Result<std::vector<Assignment>> assignments(const Kind &kind, const QStringList &words)
{
    std::vector<Assignment> all;
    for (const QString &word : words) {
        Result<Assignment> one = assignment(kind, word);
        if (!one)
            return one.error();
        all.push_back(std::move(*one));
    }
    return all;
}

} // namespace concave
