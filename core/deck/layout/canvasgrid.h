// Where the blocks of a canvas stand: columns as wide as the template has them, rows as high as their notes
// need.
#pragma once

#include "core/canvas/template.h"

#include <QRectF>

namespace concave::layout {

class CanvasGrid
{
public:
    /// Within a place, with a gap between blocks.
    CanvasGrid(const CanvasTemplate &form, const QRectF &place, double gap);

    double left(int column) const;
    double right(int column) const;
    double width(const TemplateBlock &block) const;

    /// `needs`: the height of each block, in the order of the template. Rows that need less give way to those
    /// that need more; what is left over is shared as the template has it. False: there is not room for all,
    /// and then the fullest rows get less than they need.
    bool fit(const std::vector<double> &needs);
    QRectF box(const TemplateBlock &block) const;

private:
    /// Of rows or columns against each other.
    static std::vector<double> shares(const std::vector<double> &given, int count);
    double sum(const std::vector<double> &lengths, int from, int count) const;

    const CanvasTemplate &m_form;
    QRectF m_place;
    double m_gap;
    std::vector<double> m_rowShares;
    std::vector<double> m_widths;
    std::vector<double> m_heights;
};

} // namespace concave::layout
