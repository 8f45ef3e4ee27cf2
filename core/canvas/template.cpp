#include "core/canvas/template.h"

#include "core/canvas/templatefile.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

namespace concave {

namespace {

/// A row or column is at most so many times as large as another.
constexpr double mostContrast = 20;
/// Columns of a plain grid.
constexpr int plainColumns = 5;

QString tr(const char *text)
{
    return QCoreApplication::translate("Canvas", text);
}

/// A title as it is compared.
QString folded(const QString &title)
{
    return title.simplified().toCaseFolded();
}

void sortForReading(std::vector<TemplateBlock> &blocks)
{
    std::ranges::stable_sort(
        blocks, {}, [](const TemplateBlock &block) { return std::tuple(block.row, block.column); });
}

/// Whether so many cells from the `first` on are among `count`, none of which can overflow.
bool isWithin(int first, int span, int count)
{
    return first >= 1 && span >= 1 && first <= count && span <= count - first + 1;
}

bool areSizes(const std::vector<double> &sizes, int count)
{
    if (sizes.empty())
        return true;
    const auto [least, most] = std::ranges::minmax(sizes);
    return std::ssize(sizes) <= count &&
           std::ranges::all_of(sizes, [](double size) { return std::isfinite(size); }) && least > 0 &&
           most <= least * mostContrast;
}

bool fits(const TemplateBand &band, int columns)
{
    return isWithin(band.column, band.columns, columns) && !band.title.trimmed().isEmpty() &&
           band.title.size() <= longestName;
}

bool overlap(const TemplateBand &a, const TemplateBand &b)
{
    return a.column < b.column + b.columns && b.column < a.column + a.columns;
}

bool isTooLong(const CanvasTemplate &form)
{
    return form.name.size() > longestName || form.attribution.size() > longestText ||
           form.link.size() > longestText || form.licence.size() > longestText;
}

bool isTooLong(const TemplateBlock &block)
{
    return block.title.size() > longestName || block.key.size() > longestName ||
           block.icon.size() > longestName || block.hint.size() > longestText;
}

void addProblemsOfBlocks(const std::vector<TemplateBlock> &blocks, std::vector<QString> &problems)
{
    std::set<QString> keys;
    std::set<QString> titles;
    for (const TemplateBlock &block : blocks) {
        const QString name = (block.title.trimmed().isEmpty() ? block.key : block.title).left(longestName);
        if (block.title.trimmed().isEmpty())
            problems.push_back(tr("A block has no title."));
        else if (!titles.insert(folded(block.title)).second)
            problems.push_back(tr("Two blocks have the title “%1”.").arg(name));
        if (!keys.insert(block.key).second)
            problems.push_back(tr("Two blocks have the key “%1”.").arg(block.key.left(longestName)));
        if (isTooLong(block))
            problems.push_back(tr("A text of “%1” is too long: a title has at most %2 letters, a hint %3.")
                                   .arg(name, QString::number(longestName), QString::number(longestText)));
        if (!isInGrid(block))
            problems.push_back(
                tr("“%1” stands outside of the grid of %2 × %2.").arg(name, QString::number(mostCells)));
        if (block.colour < 0 || block.colour > mostColours)
            problems.push_back(
                tr("The colour of “%1” is none of 0 to %2.").arg(name, QString::number(mostColours)));
    }
    for (auto a = blocks.begin(); a != blocks.end(); ++a) {
        for (auto b = std::next(a); b != blocks.end(); ++b) {
            if (isInGrid(*a) && isInGrid(*b) && overlap(*a, *b))
                problems.push_back(
                    tr("“%1” and “%2” overlap.").arg(a->title.left(longestName), b->title.left(longestName)));
        }
    }
}

void placeBelow(std::vector<TemplateBlock> &blocks, int row, int columns)
{
    int column = 1;
    for (TemplateBlock &block : blocks) {
        block.row = row;
        block.column = column;
        block.rows = 1;
        block.columns = 1;
        if (++column > columns) {
            column = 1;
            ++row;
        }
    }
}

void placeBlocks(CanvasTemplate &form)
{
    std::vector<TemplateBlock> placed;
    std::vector<TemplateBlock> homeless;
    for (const TemplateBlock &block : form.blocks) {
        const bool isFree = isInGrid(block) && std::ranges::none_of(placed, [&](const TemplateBlock &other) {
            return overlap(block, other);
        });
        (isFree ? placed : homeless).push_back(block);
    }
    if (homeless.empty())
        return;
    form.blocks = std::move(placed);
    const int columns = std::max(columnCount(form), plainColumns);
    const int row = form.blocks.empty() ? 1 : rowCount(form) + 1;
    const int rows = (static_cast<int>(homeless.size()) + columns - 1) / columns;
    if (row + rows - 1 <= mostCells) {
        placeBelow(homeless, row, columns);
        form.blocks.insert(form.blocks.end(), homeless.begin(), homeless.end());
        return;
    }
    form.blocks.insert(form.blocks.end(), homeless.begin(), homeless.end());
    placeBelow(form.blocks, 1, plainColumns);
    form.heights.clear();
    form.widths.clear();
    form.bands.clear();
}

static_assert(mostBlocks <= plainColumns * mostCells);

} // namespace

bool isInGrid(const TemplateBlock &block)
{
    return isWithin(block.row, block.rows, mostCells) && isWithin(block.column, block.columns, mostCells);
}

bool overlap(const TemplateBlock &a, const TemplateBlock &b)
{
    return a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns &&
           b.column < a.column + a.columns;
}

int rowCount(const CanvasTemplate &form)
{
    int rows = 1;
    for (const TemplateBlock &block : form.blocks) {
        if (isInGrid(block))
            rows = std::max(rows, block.row + block.rows - 1);
    }
    return rows;
}

int columnCount(const CanvasTemplate &form)
{
    int columns = 1;
    for (const TemplateBlock &block : form.blocks) {
        if (isInGrid(block))
            columns = std::max(columns, block.column + block.columns - 1);
    }
    return columns;
}

const TemplateBlock *findBlock(const CanvasTemplate &form, const QString &key)
{
    const auto found = std::ranges::find(form.blocks, key, &TemplateBlock::key);
    return found == form.blocks.end() ? nullptr : &*found;
}

const TemplateBlock *blockNamed(const CanvasTemplate &form, const QString &heading)
{
    const QString sought = folded(heading);
    if (sought.isEmpty())
        return nullptr;
    const auto isMeant = [&](const TemplateBlock &block) {
        return folded(block.title) == sought || folded(block.key) == sought;
    };
    const auto found = std::ranges::find_if(form.blocks, isMeant);
    if (found != form.blocks.end())
        return &*found;
    for (const CanvasTemplate &other : builtInTemplates()) {
        const auto sameTitle = std::ranges::find_if(
            other.blocks, [&](const TemplateBlock &block) { return folded(block.title) == sought; });
        if (sameTitle == other.blocks.end())
            continue;
        if (const TemplateBlock *block = findBlock(form, sameTitle->key))
            return block;
    }
    return nullptr;
}

QString blockOn(const CanvasTemplate &to, const CanvasTemplate &from, const QString &block)
{
    if (findBlock(to, block))
        return block;
    const TemplateBlock *was = findBlock(from, block);
    const QString heading = was ? was->title : block;
    if (const TemplateBlock *place = blockNamed(to, heading))
        return place->key;
    return was && blockNamed(from, heading) != was ? block
                                                   : heading; // a title that two blocks have leads nowhere
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
    if (form.name.trimmed().isEmpty())
        problems.push_back(tr("The template has no name."));
    if (isTooLong(form))
        problems.push_back(
            tr("A text of the template is too long: a name has at most %1 letters, other texts %2.")
                .arg(longestName)
                .arg(longestText));
    if (form.blocks.empty())
        problems.push_back(tr("The template has no blocks. Add at least one."));
    if (form.blocks.size() > mostBlocks) {
        problems.push_back(tr("The template has %1 blocks; a canvas shows at most %2.")
                               .arg(form.blocks.size())
                               .arg(mostBlocks));
        return problems; // comparing them all with each other would only repeat it
    }
    addProblemsOfBlocks(form.blocks, problems);
    const int columns = columnCount(form);
    if (!areSizes(form.heights, rowCount(form)) || !areSizes(form.widths, columns))
        problems.push_back(
            tr("The heights and widths do not fit: there is at most one for each row and column, each "
               "is above 0, and none is more than %1 times another.")
                .arg(mostContrast));
    const bool areBands =
        std::ssize(form.bands) <= columns &&
        std::ranges::all_of(form.bands, [&](const TemplateBand &band) { return fits(band, columns); });
    if (!areBands)
        problems.push_back(tr("A title above the columns is empty or too long, or stands beside them."));
    for (auto a = form.bands.begin(); areBands && a != form.bands.end(); ++a) {
        if (std::any_of(
                std::next(a), form.bands.end(), [&](const TemplateBand &b) { return overlap(*a, b); }))
            problems.push_back(tr("The title “%1” overlaps another one above the columns.").arg(a->title));
    }
    return problems;
}

CanvasTemplate arranged(CanvasTemplate form)
{
    sortForReading(form.blocks);
    if (problemsOf(form).empty())
        return form;
    if (form.blocks.size() > mostBlocks)
        form.blocks.resize(mostBlocks);
    const auto cut = [](QString &text, int longest) {
        if (text.size() > longest)
            text = text.left(longest - 1).trimmed() + u'…';
    };
    cut(form.name, longestName);
    for (QString *text : {&form.attribution, &form.link, &form.licence})
        cut(*text, longestText);
    for (TemplateBlock &block : form.blocks) {
        cut(block.title, longestName);
        cut(block.hint, longestText);
        if (block.colour < 0 || block.colour > mostColours)
            block.colour = 0;
    }
    placeBlocks(form);
    sortForReading(form.blocks);
    if (!areSizes(form.heights, rowCount(form)))
        form.heights.clear();
    const int columns = columnCount(form);
    if (!areSizes(form.widths, columns))
        form.widths.clear();
    std::vector<TemplateBand> bands;
    for (const TemplateBand &band : form.bands) {
        if (fits(band, columns) &&
            std::ranges::none_of(bands, [&](const TemplateBand &other) { return overlap(band, other); }))
            bands.push_back(band);
    }
    form.bands = std::move(bands);
    return form;
}

const std::vector<CanvasTemplate> &builtInTemplates()
{
    static const std::vector<CanvasTemplate> templates = [] {
        std::vector<CanvasTemplate> read;
        const QJsonArray names = QJsonDocument::fromJson(programData(QStringLiteral("index"))).array();
        for (const QJsonValue &name : names) {
            auto form = readTemplate(programData(name.toString()));
            if (!form)
                qFatal("%s: %s", qPrintable(name.toString()), qPrintable(form.error().sentence));
            read.push_back(std::move(*form));
        }
        Q_ASSERT(!read.empty());
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
        if (folded(form.key) == folded(name) || folded(form.name) == folded(name))
            return form;
        names << form.name;
    }
    return Error{Failure::Input,
        tr("There is no template “%1”. Choose one of “%2”.").arg(name, names.join(QStringLiteral("”, “")))};
}

} // namespace concave
