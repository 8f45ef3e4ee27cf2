#include "core/canvas/templatefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>
#include <tuple>

static void initialiseResource()
{
    Q_INIT_RESOURCE(templates);
}

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Canvas", text);
}

QJsonArray toJson(const std::vector<double> &numbers)
{
    QJsonArray array;
    for (const double number : numbers)
        array.append(number);
    return array;
}

QJsonObject toJson(const TemplateBand &band)
{
    return {{QStringLiteral("title"), band.title}, {QStringLiteral("column"), band.column},
        {QStringLiteral("columns"), band.columns}};
}

QJsonObject toJson(const TemplateBlock &block)
{
    return {{QStringLiteral("key"), block.key}, {QStringLiteral("title"), block.title},
        {QStringLiteral("hint"), block.hint}, {QStringLiteral("icon"), block.icon},
        {QStringLiteral("colour"), block.colour}, {QStringLiteral("row"), block.row},
        {QStringLiteral("column"), block.column}, {QStringLiteral("rows"), block.rows},
        {QStringLiteral("columns"), block.columns}, {QStringLiteral("order"), block.order}};
}

template <class Items>
QJsonArray arrayOf(const Items &items)
{
    QJsonArray array;
    for (const auto &item : items)
        array.append(toJson(item));
    return array;
}

QString text(const QJsonObject &from, const char *key)
{
    return from.value(QLatin1StringView(key)).toString();
}

/// What is missing is `otherwise`; what is no whole number is 0, which is a problem wherever it matters.
int number(const QJsonObject &from, const char *key, int otherwise)
{
    const QJsonValue value = from.value(QLatin1StringView(key));
    return value.isUndefined() ? otherwise : value.toInt(0);
}

std::vector<double> numbers(const QJsonObject &from, const char *key)
{
    std::vector<double> numbers;
    for (const QJsonValue &number : from.value(QLatin1StringView(key)).toArray())
        numbers.push_back(number.toDouble(0));
    return numbers;
}

TemplateBand bandOf(const QJsonObject &band)
{
    return {text(band, "title"), number(band, "column", 1), number(band, "columns", 1)};
}

/// The `place`-th block, from 1.
TemplateBlock blockOf(const QJsonObject &block, int place)
{
    const QString key = text(block, "key");
    return {.key = key.isEmpty() ? QStringLiteral("block-%1").arg(place) : key,
        .title = text(block, "title"),
        .hint = text(block, "hint"),
        .icon = text(block, "icon"),
        .colour = number(block, "colour", 0),
        .row = number(block, "row", 1),
        .column = number(block, "column", 1),
        .rows = number(block, "rows", 1),
        .columns = number(block, "columns", 1),
        .order = number(block, "order", place)};
}

CanvasTemplate templateOf(const QJsonObject &object)
{
    CanvasTemplate form{.key = text(object, "key"),
        .own = {},
        .name = text(object, "name"),
        .attribution = text(object, "attribution"),
        .link = text(object, "link"),
        .licence = text(object, "licence"),
        .bands = {},
        .blocks = {},
        .heights = numbers(object, "heights"),
        .widths = numbers(object, "widths")};
    for (const QJsonValue &band : object.value(QStringLiteral("bands")).toArray())
        form.bands.push_back(bandOf(band.toObject()));
    for (const QJsonValue &block : object.value(QStringLiteral("blocks")).toArray())
        form.blocks.push_back(blockOf(block.toObject(), static_cast<int>(form.blocks.size()) + 1));
    return form;
}

Error tooLarge()
{
    return {Failure::Input,
        tr("The file is larger than 1 MB, so it is no canvas template. Nothing was taken from it. "
           "Choose a template that Concave exported.")};
}

} // namespace

QByteArray programData(const QString &name)
{
    initialiseResource();
    QFile file(QStringLiteral(":/concave/templates/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing from the program", qPrintable(name));
    return file.readAll();
}

QByteArray toJson(const CanvasTemplate &form)
{
    const QJsonObject object{{QStringLiteral("key"), form.key}, {QStringLiteral("name"), form.name},
        {QStringLiteral("attribution"), form.attribution}, {QStringLiteral("link"), form.link},
        {QStringLiteral("licence"), form.licence}, {QStringLiteral("bands"), arrayOf(form.bands)},
        {QStringLiteral("heights"), toJson(form.heights)}, {QStringLiteral("widths"), toJson(form.widths)},
        {QStringLiteral("blocks"), arrayOf(form.blocks)}};
    return QJsonDocument(object).toJson();
}

Result<CanvasTemplate> readTemplate(const QByteArray &json)
{
    if (json.size() > mostTemplateBytes)
        return tooLarge();
    QJsonParseError fault;
    const QJsonObject object = QJsonDocument::fromJson(json, &fault).object();
    if (fault.error != QJsonParseError::NoError || !object.value(QStringLiteral("blocks")).isArray()) {
        return Error{Failure::Input,
            tr("The file is no canvas template. Nothing was taken from it. Choose a template that Concave "
               "exported.")};
    }
    CanvasTemplate form = templateOf(object);
    if (const auto problems = problemsOf(form); !problems.empty()) {
        return Error{Failure::Input,
            tr("The template cannot be used. %1 Nothing was taken from it. Mend the file, or choose another.")
                .arg(problems.front())};
    }
    std::ranges::stable_sort(
        form.blocks, {}, [](const TemplateBlock &block) { return std::tuple(block.row, block.column); });
    return form;
}

Result<CanvasTemplate> readTemplateFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{Failure::Io, tr("“%1” could not be read. %2. Nothing was taken from it.")
                                      .arg(QDir::toNativeSeparators(path), file.errorString())};
    }
    const QByteArray json = file.read(mostTemplateBytes + 1);
    if (file.error() != QFileDevice::NoError) {
        return Error{Failure::Io, tr("“%1” could not be read. %2. Nothing was taken from it.")
                                      .arg(QDir::toNativeSeparators(path), file.errorString())};
    }
    return readTemplate(json);
}

Result<void> writeTemplateFile(const CanvasTemplate &form, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(toJson(form)) < 0 || !file.commit()) {
        return Error{Failure::Io, tr("“%1” could not be written. %2. Nothing was changed there.")
                                      .arg(QDir::toNativeSeparators(path), file.errorString())};
    }
    return {};
}

} // namespace concave
