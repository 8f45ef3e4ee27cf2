// Canvas templates: which blocks a canvas has, where they stand, and what each asks. Templates are data: the
// program's own are JSON files among its resources, the user's are records of the document.
#pragma once

#include "core/canvas/records.h"
#include "core/document/document.h"

namespace concave {

struct TemplateBlock
{
    QString key; ///< unique in its template, and the same in every edition
    QString title;
    QString hint;   ///< the question that an empty block asks
    QString icon;   ///< by its name, "database"; may be empty
    int colour = 0; ///< 0: none, else one of the eight of the series palette
    int row = 1;    ///< from 1, as are columns
    int column = 1;
    int rows = 1; ///< how many it spans
    int columns = 1;
    int order = 1; ///< of filling, from 1

    bool operator==(const TemplateBlock &) const = default;
};

/// A title above some columns, such as "Predict".
struct TemplateBand
{
    QString title;
    int column = 1;
    int columns = 1;

    bool operator==(const TemplateBand &) const = default;
};

struct CanvasTemplate
{
    QString key;           ///< "ml-canvas"; of the user's own, its id in digits
    std::optional<Id> own; ///< of the user's own
    QString name;
    QString attribution; ///< stands on the canvas, its print and its slide; may be empty
    QString link;
    QString licence; ///< of the template's data
    std::vector<TemplateBand> bands;
    std::vector<TemplateBlock> blocks; ///< in the order of reading: by row, then by column
    std::vector<double> heights;       ///< of the rows, against each other; rows without one are 1
    std::vector<double> widths;        ///< of the columns, likewise

    bool operator==(const CanvasTemplate &) const = default;
};

inline constexpr int mostBlocks = 60;
inline constexpr int mostCells = 12;     ///< rows, and columns
inline constexpr int mostColours = 8;    ///< of the series palette
inline constexpr int longestName = 120;  ///< letters of a name, a title, a key
inline constexpr int longestText = 1000; ///< letters of a hint, an attribution, a link, a licence

/// Of what stands in the grid; at least 1.
int rowCount(const CanvasTemplate &form);
int columnCount(const CanvasTemplate &form);
bool isInGrid(const TemplateBlock &block);
/// Precondition: both are in the grid.
bool overlap(const TemplateBlock &a, const TemplateBlock &b);
/// nullptr where there is none.
const TemplateBlock *findBlock(const CanvasTemplate &form, const QString &key);
/// The block that a heading means: by its key, its title, or its title in one of the program's other
/// templates, whatever the case and the blanks. nullptr where there is none.
const TemplateBlock *blockNamed(const CanvasTemplate &form, const QString &heading);
/// Where a note of a block, or under a heading, stands on another template: in the block of that key or that
/// title; or else not placed, under the title of the block, which leads back to it.
QString blockOn(const CanvasTemplate &to, const CanvasTemplate &from, const QString &block);
/// In the order of filling.
std::vector<const TemplateBlock *> inOrderOfFilling(const CanvasTemplate &form);

/// What is wrong with a template, each as one sentence: no name, no blocks, too many, blocks that overlap or
/// stand outside of the grid, two of one key or title, a block without a title, bands and sizes that do not
/// fit, texts that are too long.
std::vector<QString> problemsOf(const CanvasTemplate &form);
/// The template as it can be shown, whatever problems it has. Blocks that have no place of their own stand in
/// rows below the others; where there is no room for such rows, all blocks stand in a plain grid. Those
/// beyond `mostBlocks` are not there. Bands and sizes that do not fit are not there either, and texts that
/// are too long are cut. Equal where there are no problems.
CanvasTemplate arranged(CanvasTemplate form);

/// The program's own, in the order of index.json among its resources: the usual one first.
const std::vector<CanvasTemplate> &builtInTemplates();
/// The user's own: as the records say, not arranged.
CanvasTemplate templateOf(const OwnTemplate &form, const std::vector<OwnBlock> &blocks);
/// The program's own, and then those of the document by position; arranged.
Result<std::vector<CanvasTemplate>> readTemplates(const Document &document);
/// By key or by name, whatever their case; Input with the names of those there are.
Result<CanvasTemplate> templateNamed(const std::vector<CanvasTemplate> &templates, const QString &name);

} // namespace concave
