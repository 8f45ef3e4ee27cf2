// The layout of each kind of slide, as the design gives it: boxes in percent of the page, letters in points.
#pragma once

#include "core/deck/deck.h"
#include "core/deck/layout/columns.h"

namespace concave::layout {

/// One slide among all that it can speak of.
struct Subject
{
    const DeckSources &sources;
    const DeckSlide &slide;
    const TextMeasure &measure;

    /// nullptr where the slide has none of that name.
    const SlideField *field(QAnyStringView name) const;
    /// Empty where it has none.
    const QString &text(QAnyStringView name) const;
};

/// The pages of a slide without what all slides have in common.
struct Draft
{
    SlideLayout layout = SlideLayout::TitleOnly;
    Ink ground = Ink::Ground;
    QString kicker;               ///< above the title, and above all further pages
    bool hasKickerOnFirst = true; ///< else on further pages alone
    QString title;
    std::vector<Page> pages = std::vector<Page>(1);

    /// Puts the first page of `more` on the first page, and the others after all pages.
    void add(std::vector<Page> more);
    Page &first() { return pages.front(); }
};

Draft layTitle(const Subject &subject);
Draft layPortfolio(const Subject &subject);
Draft layConcern(const Subject &subject);
Draft layMetric(const Subject &subject);
Draft layDemo(const Subject &subject);
Draft laySummary(const Subject &subject);
Draft layText(const Subject &subject);

/// A box in percent of the page's width and height.
QRectF percent(double x, double y, double width, double height);
/// From `top` on the first page and from under the kicker on further ones to where everything but the footer
/// ends; in percent.
Column columnAt(double x, double top, double width);

Lettering titleLettering();

/// A title of at most two lines in a place that ends at `bottom` percent.
std::vector<Page> titleAt(const Subject &subject, double top, double bottom);

/// A text of a slide as a block, under its heading where it has one; where the text is empty, `missing`
/// instead, in the manner of what is not there.
Block blockOf(
    const Subject &subject, QAnyStringView field, const Lettering &lettering, const QString &missing = {});
/// The heading of another text over a block.
void putHead(Block &block, const Subject &subject, QAnyStringView field);
/// The alert rule in its box, for a column of so many percent.
Block ruleBlock(const Subject &subject, double width, double leastHeight);

/// The colours of a status, and its icon in a square.
Ink statusInk(ConcernStatus status);
Ink statusFill(ConcernStatus status);
ShapeItem statusIcon(ConcernStatus status, const QRectF &square);

} // namespace concave::layout
