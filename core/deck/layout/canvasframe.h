// What stands around the notes of a canvas on every page: the header, the bands, and the footer with the
// legend and the template's attribution.
#pragma once

#include "core/deck/canvassheet.h"
#include "core/deck/layout/canvasgrid.h"
#include "core/deck/layout/canvasnotes.h"

namespace concave::layout {

/// How large things are on a paper.
struct CanvasStyle
{
    QSizeF page;
    double unit = 1;             ///< lengths are so many times those on A4
    std::vector<NoteType> types; ///< of notes, from the largest to the least
    double least = 6.5;          ///< size of letters

    double gap() const { return 6 * unit; } ///< between blocks
    /// How many columns of notes have room in a width.
    int columnsIn(double width) const;
};
CanvasStyle styleOf(Paper paper);

class CanvasFrame
{
public:
    CanvasFrame(const CanvasSources &sources, const CanvasStyle &style, const TextMeasure &measure);

    /// Between header and footer: for blocks below the bands, where the template has any.
    QRectF body() const;
    QRectF gridPlace() const;

    /// `title` and the smaller line below it.
    void addHeader(Page &page, const QString &title, const QString &subtitle) const;
    void addBands(Page &page, const CanvasGrid &grid) const;
    /// `mark` says where it goes on; empty where it does not.
    void addFooter(Page &page, int number, const QString &mark) const;

private:
    void addField(Page &page, double left, double width, const QString &label, const QString &value) const;
    double addLegend(Page &page, double top) const;
    TextItem line(
        const QString &name, const QRectF &box, const QString &text, const Lettering &lettering) const;
    Lettering lettering(double size, Weight weight, Ink ink) const;

    const CanvasSources &m_sources;
    const CanvasStyle &m_style;
    const TextMeasure &m_measure;
    QRectF m_place;         ///< within the margins
    TextItem m_attribution; ///< at its place; without lines where there is none
};

} // namespace concave::layout
