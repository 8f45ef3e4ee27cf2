#include "core/canvas/template.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <map>
#include <set>
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

std::vector<double> numbersOf(const QJsonValue &value)
{
    std::vector<double> numbers;
    for (const QJsonValue &number : value.toArray())
        numbers.push_back(number.toDouble(1));
    return numbers;
}

QJsonArray toJson(const std::vector<double> &numbers)
{
    QJsonArray array;
    for (const double number : numbers)
        array.append(number);
    return array;
}

void sortForReading(std::vector<TemplateBlock> &blocks)
{
    std::ranges::stable_sort(
        blocks, {}, [](const TemplateBlock &block) { return std::tuple(block.row, block.column); });
}

bool isInGrid(const TemplateBlock &block)
{
    return block.row >= 1 && block.column >= 1 && block.rows >= 1 && block.columns >= 1 &&
           block.row + block.rows - 1 <= mostCells && block.column + block.columns - 1 <= mostCells;
}

bool overlap(const TemplateBlock &a, const TemplateBlock &b)
{
    return a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns &&
           b.column < a.column + a.columns;
}

} // namespace

int rowCount(const CanvasTemplate &form)
{
    int rows = 1;
    for (const TemplateBlock &block : form.blocks)
        rows = std::max(rows, block.row + block.rows - 1);
    return rows;
}

int columnCount(const CanvasTemplate &form)
{
    int columns = 1;
    for (const TemplateBlock &block : form.blocks)
        columns = std::max(columns, block.column + block.columns - 1);
    return columns;
}

const TemplateBlock *findBlock(const CanvasTemplate &form, const QString &key)
{
    const auto found = std::ranges::find(form.blocks, key, &TemplateBlock::key);
    return found == form.blocks.end() ? nullptr : &*found;
}

std::vector<const TemplateBlock *> inOrderOfFilling(const CanvasTemplate &form)
{
    std::vector<const TemplateBlock *> blocks;
    for (const TemplateBlock &block : form.blocks)
        blocks.push_back(&block);
    std::ranges::stable_sort(blocks, {}, &TemplateBlock::order);
    return blocks;
}

std::vector<QString> problemsOf(const CanvasTemplate &form)
{
    std::vector<QString> problems;
    if (form.blocks.empty())
        problems.push_back(tr("The template has no blocks. Add at least one."));
    if (form.blocks.size() > mostBlocks) {
        problems.push_back(tr("The template has %1 blocks; a canvas shows at most %2.")
                               .arg(form.blocks.size())
                               .arg(mostBlocks));
        return problems; // comparing them all with each other would only repeat it
    }
    std::set<QString> keys;
    for (const TemplateBlock &block : form.blocks) {
        const QString name = block.title.trimmed().isEmpty() ? block.key : block.title;
        if (block.title.trimmed().isEmpty())
            problems.push_back(tr("A block has no title."));
        if (!keys.insert(block.key).second)
            problems.push_back(tr("Two blocks have the key “%1”.").arg(block.key));
        if (!isInGrid(block))
            problems.push_back(tr("“%1” stands outside of the grid of %2 × %2.").arg(name).arg(mostCells));
    }
    for (auto a = form.blocks.begin(); a != form.blocks.end(); ++a) {
        for (auto b = std::next(a); b != form.blocks.end(); ++b) {
            if (overlap(*a, *b))
                problems.push_back(tr("“%1” and “%2” overlap.").arg(a->title, b->title));
        }
    }
    return problems;
}

CanvasTemplate arranged(CanvasTemplate form)
{
    if (form.blocks.size() > mostBlocks)
        form.blocks.resize(mostBlocks);
    std::vector<TemplateBlock> placed;
    std::vector<TemplateBlock> homeless;
    for (const TemplateBlock &block : form.blocks) {
        const bool isFree = isInGrid(block) && std::ranges::none_of(placed, [&](const TemplateBlock &other) {
            return overlap(block, other);
        });
        (isFree ? placed : homeless).push_back(block);
    }
    form.blocks = std::move(placed);
    if (!homeless.empty()) {
        const int width = std::max(columnCount(form), std::min<int>(mostCells, 5));
        int row = form.blocks.empty() ? 1 : rowCount(form) + 1;
        int column = 1;
        for (TemplateBlock &block : homeless) {
            block.row = row;
            block.column = column;
            block.rows = 1;
            block.columns = 1;
            form.blocks.push_back(block);
            if (++column > width) {
                column = 1;
                ++row;
            }
        }
    }
    sortForReading(form.blocks);
    return form;
}

const std::vector<CanvasTemplate> &builtInTemplates()
{
    static const std::vector<CanvasTemplate> templates = [] {
        initialiseResource();
        std::vector<CanvasTemplate> read;
        for (const char *name : {"ml-canvas", "ml-canvas-later", "ai-canvas", "pitch-canvas"}) {
            QFile file(QStringLiteral(":/concave/templates/%1.json").arg(QLatin1StringView(name)));
            if (!file.open(QIODevice::ReadOnly))
                qFatal("%s is missing", name);
            auto form = readTemplate(file.readAll());
            if (!form)
                qFatal("%s: %s", name, qPrintable(form.error().sentence));
            read.push_back(std::move(*form));
        }
        return read;
    }();
    return templates;
}

CanvasTemplate templateOf(const OwnTemplate &form, const std::vector<OwnBlock> &blocks)
{
    CanvasTemplate read{.key = QString::number(form.id.value),
        .own = form.id,
        .name = form.name,
        .attribution = form.attribution,
        .link = form.link,
        .licence = form.licence,
        .bands = {},
        .blocks = {},
        .heights = {},
        .widths = {}};
    std::vector<OwnBlock> own;
    std::ranges::copy_if(
        blocks, std::back_inserter(own), [&](const OwnBlock &block) { return block.form == form.id; });
    std::ranges::sort(own, {}, [](const OwnBlock &block) { return std::tuple(block.position, block.id); });
    for (const OwnBlock &block : own) {
        read.blocks.push_back({.key = QString::number(block.id.value),
            .title = block.title,
            .hint = block.hint,
            .icon = block.icon,
            .colour = block.colour,
            .row = block.row,
            .column = block.column,
            .rows = block.rows,
            .columns = block.columns,
            .order = static_cast<int>(read.blocks.size() + 1)});
    }
    sortForReading(read.blocks);
    return read;
}

Result<std::vector<CanvasTemplate>> readTemplates(const Document &document)
{
    std::vector<CanvasTemplate> templates = builtInTemplates();
    auto own = document.all<OwnTemplate>();
    if (!own)
        return own.error();
    const auto blocks = document.all<OwnBlock>();
    if (!blocks)
        return blocks.error();
    std::ranges::stable_sort(*own, {}, &OwnTemplate::position);
    for (const OwnTemplate &form : *own)
        templates.push_back(arranged(templateOf(form, *blocks)));
    return templates;
}

Result<CanvasTemplate> templateNamed(const std::vector<CanvasTemplate> &templates, const QString &name)
{
    QStringList names;
    for (const CanvasTemplate &form : templates) {
        if (form.key.compare(name, Qt::CaseInsensitive) == 0 || form.name.compare(name, Qt::CaseInsensitive) == 0)
            return form;
        names << form.name;
    }
    return Error{Failure::Input, tr("There is no template “%1”. Choose one of “%2”.")
                                     .arg(name, names.join(QStringLiteral("”, “")))};
}

QByteArray toJson(const CanvasTemplate &form)
{
    QJsonArray bands;
    for (const TemplateBand &band : form.bands) {
        bands.append(QJsonObject{{QStringLiteral("title"), band.title},
            {QStringLiteral("column"), band.column}, {QStringLiteral("columns"), band.columns}});
    }
    QJsonArray blocks;
    for (const TemplateBlock &block : form.blocks) {
        blocks.append(QJsonObject{{QStringLiteral("key"), block.key}, {QStringLiteral("title"), block.title},
            {QStringLiteral("hint"), block.hint}, {QStringLiteral("icon"), block.icon},
            {QStringLiteral("colour"), block.colour}, {QStringLiteral("row"), block.row},
            {QStringLiteral("column"), block.column}, {QStringLiteral("rows"), block.rows},
            {QStringLiteral("columns"), block.columns}, {QStringLiteral("order"), block.order}});
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("key"), form.key}, {QStringLiteral("name"), form.name},
                             {QStringLiteral("attribution"), form.attribution},
                             {QStringLiteral("link"), form.link}, {QStringLiteral("licence"), form.licence},
                             {QStringLiteral("bands"), bands},
                             {QStringLiteral("heights"), toJson(form.heights)},
                             {QStringLiteral("widths"), toJson(form.widths)},
                             {QStringLiteral("blocks"), blocks}})
        .toJson();
}

Result<CanvasTemplate> readTemplate(const QByteArray &json)
{
    QJsonParseError fault;
    const QJsonObject object = QJsonDocument::fromJson(json, &fault).object();
    if (fault.error != QJsonParseError::NoError || !object.value(QStringLiteral("blocks")).isArray()) {
        return Error{Failure::Input,
            tr("The file is no canvas template. Nothing was taken from it. Choose a template that Concave "
               "exported.")};
    }
    const auto text = [](const QJsonObject &from, const char *key) {
        return from.value(QLatin1StringView(key)).toString();
    };
    CanvasTemplate form{.key = text(object, "key"),
        .own = {},
        .name = text(object, "name"),
        .attribution = text(object, "attribution"),
        .link = text(object, "link"),
        .licence = text(object, "licence"),
        .bands = {},
        .blocks = {},
        .heights = numbersOf(object.value(QStringLiteral("heights"))),
        .widths = numbersOf(object.value(QStringLiteral("widths")))};
    for (const QJsonValue &value : object.value(QStringLiteral("bands")).toArray()) {
        const QJsonObject band = value.toObject();
        form.bands.push_back({text(band, "title"), band.value(QStringLiteral("column")).toInt(1),
            band.value(QStringLiteral("columns")).toInt(1)});
    }
    for (const QJsonValue &value : object.value(QStringLiteral("blocks")).toArray()) {
        const QJsonObject block = value.toObject();
        const auto number = [&](const char *key, int otherwise) {
            return block.value(QLatin1StringView(key)).toInt(otherwise);
        };
        form.blocks.push_back({.key = text(block, "key"),
            .title = text(block, "title"),
            .hint = text(block, "hint"),
            .icon = text(block, "icon"),
            .colour = number("colour", 0),
            .row = number("row", 1),
            .column = number("column", 1),
            .rows = number("rows", 1),
            .columns = number("columns", 1),
            .order = number("order", static_cast<int>(form.blocks.size() + 1))});
    }
    if (const auto problems = problemsOf(form); !problems.empty()) {
        return Error{Failure::Input,
            tr("The template cannot be used: %1 Nothing was taken from it.").arg(problems.front())};
    }
    sortForReading(form.blocks);
    return form;
}

} // namespace concave
