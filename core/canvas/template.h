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
    QString hint; ///< the question that an empty block asks
    QString icon; ///< by its name, "database"; may be empty
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
inline constexpr int mostCells = 12; ///< rows, and columns

int rowCount(const CanvasTemplate &form);
int columnCount(const CanvasTemplate &form);
/// nullptr where there is none.
const TemplateBlock *findBlock(const CanvasTemplate &form, const QString &key);
/// In the order of filling.
std::vector<const TemplateBlock *> inOrderOfFilling(const CanvasTemplate &form);

/// What is wrong with a template, each as one sentence: no blocks, too many, blocks that overlap or stand
/// outside of the grid, two of one key, a block without a title.
std::vector<QString> problemsOf(const CanvasTemplate &form);
/// The template as it can be shown, whatever problems it has: blocks that have no place of their own stand
/// in rows below the others, those beyond `mostBlocks` are not there. Equal where there are no problems.
CanvasTemplate arranged(CanvasTemplate form);

/// The program's own, the usual one first.
const std::vector<CanvasTemplate> &builtInTemplates();
/// The user's own: as the records say, not arranged.
CanvasTemplate templateOf(const OwnTemplate &form, const std::vector<OwnBlock> &blocks);
/// The program's own, and then those of the document by position; arranged.
Result<std::vector<CanvasTemplate>> readTemplates(const Document &document);
/// By key or by name, whatever their case; Input with the names of those there are.
Result<CanvasTemplate> templateNamed(const std::vector<CanvasTemplate> &templates, const QString &name);

/// A template as a JSON file, and back. Input with one sentence where it is none, or has problems.
QByteArray toJson(const CanvasTemplate &form);
Result<CanvasTemplate> readTemplate(const QByteArray &json);

} // namespace concave
