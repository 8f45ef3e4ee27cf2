#include "core/document/fields.h"

#include <QtGlobal>

namespace concave {

Field keyField()
{
    return {.name = "id", .label = QT_TRANSLATE_NOOP("Record", "Id"), .type = FieldType::Key};
}

Field textField(const char *name, const char *label)
{
    return {.name = name, .label = label};
}

Field nameField(const char *name, const char *label)
{
    return {.name = name, .label = label, .required = true};
}

Field choiceField(const char *name, const char *label, const std::vector<Choice> &choices)
{
    return {.name = name, .label = label, .type = FieldType::Choice, .choices = choices};
}

Field ordinalField(const char *name, const char *label)
{
    return {.name = name, .label = label, .type = FieldType::Ordinal};
}

Field flagField(const char *name, const char *label)
{
    return {.name = name, .label = label, .type = FieldType::Flag};
}

Field numberField(const char *name, const char *label, Limits limits)
{
    return {.name = name, .label = label, .type = FieldType::Number, .optional = true, .limits = limits};
}

Field dateField(const char *name, const char *label)
{
    return {.name = name, .label = label, .type = FieldType::Date, .optional = true};
}

Field momentField()
{
    return {.name = "at", .label = QT_TRANSLATE_NOOP("Record", "When"), .type = FieldType::Moment};
}

Field positionField()
{
    return {.name = "position", .label = QT_TRANSLATE_NOOP("Record", "Position"), .type = FieldType::Number};
}

Field ownerField(const char *name, const char *label, const char *refers)
{
    return {.name = name, .label = label, .type = FieldType::Reference, .refers = refers};
}

Field linkField(const char *name, const char *label, const char *refers)
{
    return {.name = name,
        .label = label,
        .type = FieldType::Reference,
        .optional = true,
        .refers = refers,
        .outlives = true};
}

} // namespace concave
