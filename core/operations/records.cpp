#include "core/operations/records.h"

#include "core/document/fields.h"
#include "core/exchange/currency.h"

#include <QCoreApplication>

namespace concave {

namespace {

std::optional<QString> currencyRule(const Row &row)
{
    static const std::size_t currency = *DataSource::description().index(u"currency");
    const auto &code = std::get<QString>(row[currency]);
    if (isCurrency(code))
        return std::nullopt;
    return QCoreApplication::translate("Record", "“%1” is not a currency; write a code such as EUR.")
        .arg(code);
}

} // namespace

const Description<DataSource> &DataSource::description()
{
    static const auto description =
        Description<DataSource>("data_source", QT_TRANSLATE_NOOP("Record", "Data source"), currencyRule)
            .with(keyField(), &DataSource::id)
            .with(ownerField("project", QT_TRANSLATE_NOOP("Record", "Project"), "project"),
                &DataSource::project)
            .with(nameField("name", QT_TRANSLATE_NOOP("Record", "Data source")), &DataSource::name)
            .with(textField("owner", QT_TRANSLATE_NOOP("Record", "Owner")), &DataSource::owner)
            .with(numberField("cost", QT_TRANSLATE_NOOP("Record", "Cost a month"), Limits::notNegative()),
                &DataSource::cost)
            .with(nameField("currency", QT_TRANSLATE_NOOP("Record", "Currency")), &DataSource::currency)
            .with(textField("note", QT_TRANSLATE_NOOP("Record", "Note")), &DataSource::note)
            .with(positionField(), &DataSource::position);
    return description;
}

Kinds operationsKinds()
{
    return {&DataSource::description()};
}

} // namespace concave
