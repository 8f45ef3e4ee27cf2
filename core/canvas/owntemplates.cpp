#include "core/canvas/owntemplates.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <tuple>

namespace concave {

namespace {

/// How far a size may be off when it is rounded to whole cells.
constexpr double mostRounding = 0.2;
constexpr int mostSpan = 6;       ///< cells that one row or column becomes
constexpr int roomForNumber = 10; ///< letters behind a name

QString tr(const char *text)
{
    return QCoreApplication::translate("Canvas", text);
}

/// How many equal cells each row or column becomes, so that its size is about kept; one each where the grid
/// has no room for that.
std::vector<int> cellsFor(const std::vector<double> &sizes, int count)
{
    std::vector<int> cells(static_cast<std::size_t>(count), 1);
    if (sizes.empty())
        return cells;
    std::vector<double> all = sizes;
    all.resize(cells.size(), 1);
    const double least = *std::ranges::min_element(all);
    for (int unit = 1; unit <= mostSpan; ++unit) {
        bool isClose = true;
        std::vector<int> spans;
        for (const double size : all) {
            const double span = size / least * unit;
            spans.push_back(static_cast<int>(std::lround(std::min<double>(span, mostCells + 1))));
            isClose = isClose && std::abs(spans.back() - span) <= mostRounding * span;
        }
        if (isClose && std::accumulate(spans.begin(), spans.end(), 0) <= mostCells)
            return spans;
    }
    return cells;
}

/// Cells before a row or column, from 1, and those from there on over so many of them.
std::pair<int, int> stretched(const std::vector<int> &cells, int first, int span)
{
    const auto begin = cells.begin() + first - 1;
    return {1 + std::accumulate(cells.begin(), begin, 0), std::accumulate(begin, begin + span, 0)};
}

/// The name, or where it is taken one with a number behind it.
QString freeName(const std::vector<OwnTemplate> &own, const QString &wanted)
{
    const auto isTaken = [&](const QString &name) {
        const auto isIt = [&](const auto &form) { return form.name.compare(name, Qt::CaseInsensitive) == 0; };
        return std::ranges::any_of(own, isIt) || std::ranges::any_of(builtInTemplates(), isIt);
    };
    QString name = wanted;
    for (int number = 2; isTaken(name); ++number)
        name =
            QStringLiteral("%1 (%2)").arg(wanted.left(longestName - roomForNumber), QString::number(number));
    return name;
}

/// Puts the block's words and place into its record.
void take(OwnBlock &record, const TemplateBlock &block, double position)
{
    record.title = block.title;
    record.hint = block.hint;
    record.icon = block.icon;
    record.colour = block.colour;
    record.row = block.row;
    record.column = block.column;
    record.rows = block.rows;
    record.columns = block.columns;
    record.position = position;
}

bool isSound(Edit &edit, const CanvasTemplate &form)
{
    const auto problems = problemsOf(form);
    if (!problems.empty())
        edit.fail({Failure::Input, tr("%1 The templates are as they were.").arg(problems.front())});
    return problems.empty();
}

CanvasTemplate read(Edit &edit, const OwnTemplate &form)
{
    return arranged(templateOf(form, edit.all<OwnBlock>()));
}

/// The notes of every canvas that is made after a template which was `from` go where they stand on `to`.
void moveNotesAlong(Edit &edit, const CanvasTemplate &from, const CanvasTemplate &to)
{
    std::vector<Id> canvases;
    for (const Canvas &canvas : edit.all<Canvas>()) {
        if (canvas.ownForm == to.own)
            canvases.push_back(canvas.id);
    }
    if (canvases.empty())
        return;
    for (const Note &note : edit.all<Note>()) {
        if (std::ranges::find(canvases, note.canvas) == canvases.end())
            continue;
        const QString block = blockOn(to, from, note.block);
        if (block != note.block)
            edit.modify<Note>(note.id, [&](Note &moved) { moved.block = block; });
    }
}

} // namespace

Result<QString> faultOf(const Document &document, const Canvas &canvas)
{
    const auto own = document.all<OwnTemplate>();
    if (!own)
        return own.error();
    const auto form = std::ranges::find(*own, canvas.ownForm.value_or(Id()), &OwnTemplate::id);
    if (form == own->end()) {
        const bool isThere = std::ranges::find(builtInTemplates(), canvas.form, &CanvasTemplate::key) !=
                             builtInTemplates().end();
        return isThere
                   ? QString()
                   : tr("There is no template “%1”. The canvas is shown on “%2”; its notes are as they were. "
                        "Choose another template for it.")
                         .arg(canvas.form, builtInTemplates().front().name);
    }
    const auto blocks = document.all<OwnBlock>();
    if (!blocks)
        return blocks.error();
    const std::vector<QString> problems = problemsOf(templateOf(*form, *blocks));
    return problems.empty() ? QString()
                            : tr("%1 The canvas is shown as far as that goes, and no note is lost. Mend the "
                                 "template “%2”, or choose another one.")
                                  .arg(problems.front(), form->name);
}

CanvasTemplate onEqualGrid(CanvasTemplate form)
{
    const std::vector<int> rows = cellsFor(form.heights, rowCount(form));
    const std::vector<int> columns = cellsFor(form.widths, columnCount(form));
    for (TemplateBlock &block : form.blocks) {
        std::tie(block.row, block.rows) = stretched(rows, block.row, block.rows);
        std::tie(block.column, block.columns) = stretched(columns, block.column, block.columns);
    }
    form.heights.clear();
    form.widths.clear();
    form.bands.clear();
    return form;
}

Id addTemplate(Edit &edit, const CanvasTemplate &form)
{
    if (!isSound(edit, form))
        return {};
    const std::vector<OwnTemplate> own = edit.all<OwnTemplate>();
    double position = 1;
    for (const OwnTemplate &other : own)
        position = std::max(position, other.position + 1);
    const Id id = edit.insert(OwnTemplate{.id = {},
        .name = freeName(own, form.name),
        .attribution = form.attribution,
        .link = form.link,
        .licence = form.licence,
        .position = position});
    const CanvasTemplate equal = onEqualGrid(form);
    double place = 0;
    for (const TemplateBlock *block : inOrderOfFilling(equal)) {
        OwnBlock record{.id = {}, .form = id};
        take(record, *block, ++place);
        edit.insert(record);
    }
    return id;
}

void changeTemplate(Edit &edit, const CanvasTemplate &form)
{
    Q_ASSERT(form.own);
    if (!isSound(edit, form))
        return;
    std::optional<CanvasTemplate> before;
    for (const OwnTemplate &own : edit.all<OwnTemplate>()) {
        if (own.id == form.own)
            before = read(edit, own);
    }
    edit.modify<OwnTemplate>(*form.own, [&](OwnTemplate &own) {
        own.name = form.name;
        own.attribution = form.attribution;
        own.link = form.link;
        own.licence = form.licence;
    });
    if (!before) // modify() says so
        return;
    std::map<QString, Id> ids;
    for (const TemplateBlock &block : before->blocks)
        ids.emplace(block.key, Id{block.key.toLongLong()});
    const CanvasTemplate equal = onEqualGrid(form);
    double place = 0;
    for (const TemplateBlock *block : inOrderOfFilling(equal)) {
        ++place;
        if (const auto known = ids.extract(block->key); !known.empty()) {
            edit.modify<OwnBlock>(known.mapped(), [&](OwnBlock &record) { take(record, *block, place); });
            continue;
        }
        OwnBlock record{.id = {}, .form = *form.own};
        take(record, *block, place);
        edit.insert(record);
    }
    for (const auto &[key, id] : ids)
        edit.remove<OwnBlock>(id);
    for (const OwnTemplate &own : edit.all<OwnTemplate>()) {
        if (own.id == form.own)
            moveNotesAlong(edit, *before, read(edit, own));
    }
}

int usesOf(Edit &edit, Id own)
{
    const std::vector<Canvas> canvases = edit.all<Canvas>();
    return static_cast<int>(
        std::ranges::count_if(canvases, [&](const Canvas &canvas) { return canvas.ownForm == own; }));
}

void removeTemplate(Edit &edit, Id own)
{
    const int uses = usesOf(edit, own);
    if (uses == 0)
        return edit.remove<OwnTemplate>(own);
    QString name;
    for (const OwnTemplate &form : edit.all<OwnTemplate>()) {
        if (form.id == own)
            name = form.name;
    }
    edit.fail({Failure::Input,
        uses == 1
            ? tr("1 canvas is made after “%1”, so the template stays. Give the canvas another one first.")
                  .arg(name)
            : tr("%1 canvases are made after “%2”, so the template stays. Give them another one first.")
                  .arg(uses)
                  .arg(name)});
}

} // namespace concave
