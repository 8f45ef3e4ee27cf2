#include "core/document/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace concave {

namespace {

constexpr qsizetype longestValue = 60;

QString tr(const char *text)
{
    return QCoreApplication::translate("Wording", text);
}

QString shortened(const QString &text)
{
    return text.size() <= longestValue ? text : text.left(longestValue - 1) + u'…';
}

QString valueInWords(const Field &field, const Value &value)
{
    const QString words = toWords(field, value).simplified();
    return words.isEmpty() ? toWords(field, Value()) : shortened(words);
}

/// The text that a record is known by: its name, else the first that may not be blank.
std::optional<std::size_t> nameField(const Kind &kind)
{
    if (const auto name = kind.index(u"name"))
        return name;
    const auto required = std::ranges::find_if(kind.fields, &Field::required);
    return required == kind.fields.end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(required - kind.fields.begin()));
}

} // namespace

QString nameOf(const Document &document, const Kind &kind, const Row &row)
{
    if (const auto index = nameField(kind))
        return shortened(std::get<QString>(row[*index]).simplified());
    QStringList names;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const auto *id = std::get_if<qint64>(&row[i]);
        if (kind.fields[i].type != FieldType::Reference || !id)
            continue;
        const Kind *referred = find(document.kinds(), QString::fromLatin1(kind.fields[i].refers));
        const auto target = document.row(*referred, {*id});
        if (target && *target)
            names << nameOf(document, *referred, **target);
    }
    return names.isEmpty() ? QString::number(idOf(row).value) : names.join(QStringLiteral(" · "));
}

QString additionLabel(const Document &document, const Kind &kind, const Row &row)
{
    return tr("Add %1 “%2”").arg(kind.labelText().toLower(), nameOf(document, kind, row));
}

QString changeLabel(const Document &document, const Kind &kind, const Row &before, const Row &after)
{
    QStringList changes;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const Field &field = kind.fields[i];
        if (before[i] != after[i]) {
            changes << tr("%1 %2 → %3")
                           .arg(field.labelText().toLower(), valueInWords(field, before[i]),
                               valueInWords(field, after[i]));
        }
    }
    return tr("Change %1 “%2”: %3")
        .arg(kind.labelText().toLower(), nameOf(document, kind, before), changes.join(QStringLiteral("; ")));
}

QString removalLabel(const Document &document, const Kind &kind, const Row &row)
{
    return tr("Remove %1 “%2”").arg(kind.labelText().toLower(), nameOf(document, kind, row));
}

} // namespace concave
