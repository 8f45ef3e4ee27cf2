// A slide as it is laid out: texts, shapes, a table, a chart, each in its place. The preview paints these
// items, every writer writes them, and nobody lays anything out again: what is previewed is what is exported.
//
// Lengths are points from the page's upper left corner; a deck's pages are 960 × 540 (13.33 × 7.5 inches).
// Items stand in the order in which they are painted.
#pragma once

#include "core/deck/ink.h"

#include <QPointF>
#include <QRectF>
#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

namespace concave {

/// Of a deck's pages.
inline constexpr double slideWidth = 960;
inline constexpr double slideHeight = 540;

enum class Weight { Regular = 400, Medium = 500, SemiBold = 600 };

/// How a text is set.
struct Lettering
{
    double size = 19; ///< points
    double line = 26; ///< from baseline to baseline, points
    Weight weight = Weight::Regular;
    Ink ink = Ink::Text;

    bool operator==(const Lettering &) const = default;
};

enum class Align { Left, Centre, Right };
enum class Anchor { Top, Middle };

/// What a text is to a program that reads slides. A slide has at most one title.
enum class TextRole { Other, Title, Subtitle, Body, Footer, PageNumber };

/// Text in a box. It is plain: whatever stands in it is meant as it stands.
struct TextItem
{
    QRectF box;
    QString name;                   ///< for people: "Worst case"
    QStringList paragraphs;         ///< of this page; a cut one goes on on the next page's
    std::vector<QStringList> lines; ///< of each paragraph, as they were broken for this box
    Lettering lettering;
    TextRole role = TextRole::Other;
    Align align = Align::Left;
    Anchor anchor = Anchor::Top;
    std::optional<Ink> fill; ///< of a rounded box around it
    std::optional<Ink> border;
    double corner = 0; ///< radius
    double inset = 0;  ///< from the box to the text, on every side; `lines` were broken for what is left
    bool isNumbered = false; ///< paragraphs are steps: 1, 2, 3 …
    int firstNumber = 1;     ///< numbers hang left of the lines: see numberIndent in geometry.h
    QString field;           ///< which of DeckSlide::fields it shows; empty where it is not to be edited here
};

enum class Dash { Solid, Dashed, Dotted, DashDot, LongDash, DashDotDot, Loose, Sparse };

struct Pen
{
    Ink ink = Ink::Text;
    double width = 1; ///< points
    Dash dash = Dash::Solid;
};

/// A shape without text.
struct ShapeItem
{
    enum class Kind { Rectangle, Ellipse, Line, Path };
    struct Step
    {
        enum class Kind { Move, Line, Cubic, Close };
        Kind kind = Kind::Move;
        QPointF to;
        QPointF first{}; ///< handles of a cubic
        QPointF second{};
    };
    Kind kind = Kind::Rectangle;
    QRectF box;              ///< of a line: from its upper left to its lower right corner unless `rises`
    bool rises = false;      ///< a line: from lower left to upper right
    std::vector<Step> steps; ///< of a path
    std::optional<Ink> fill;
    std::optional<Pen> pen;
    double corner = 0;   ///< radius, of a rectangle
    QString description; ///< for those who do not see it; empty where it only decorates
    bool isLook = false; ///< the same on every page of its layout; a company template has its own in place
};

/// A table of texts; its head is its first row.
struct TableItem
{
    struct Cell
    {
        QString text;
        QStringList lines; ///< as it was broken
        Lettering lettering;
        double indent = 0; ///< of the text from the left
        QString field{};   ///< as TextItem::field
    };
    QString name;
    QPointF at;
    std::vector<double> widths;          ///< of columns; a column's gap to the next is part of it
    std::vector<double> heights;         ///< of rows
    std::vector<std::vector<Cell>> rows; ///< texts stand in the middle of their row's height
    Pen rule;                            ///< below every row

    QRectF box() const;
};

enum class Marker { None, Disc, Ring, Square, Diamond, Triangle, TriangleDown, Cross, Plus, Star };

/// Numbers over numbers or over days, with what their limits are.
struct ChartItem
{
    struct Axis
    {
        double least = 0;
        double most = 1;
        double step = 1; ///< of labels and grid
        double firstLabel = 0;
        QString title;
        bool isDays = false; ///< numbers are days since 1899-12-30, as spreadsheets count them
        int decimals = 0;
    };
    struct Point
    {
        double x = 0;
        double y = 0;
        QString label{};            ///< left of it; mostly empty
        bool isLabelBehind = false; ///< the label stands right of it
    };
    struct Series
    {
        QString name;
        Ink ink = Ink::Series1;
        std::vector<Point> points; ///< by x
        double line = 0;           ///< width of the line through the points; 0: none
        Dash dash = Dash::Solid;
        Marker marker = Marker::None;
        double markerSize = 9; ///< across, points
        double stem = 0;       ///< width of a line from each point down to `stemFoot`; 0: none
        double stemFoot = 0;   ///< y
    };
    /// A part of the x axis.
    struct Band
    {
        double from = 0;
        double to = 0;
        QString label;        ///< above it; empty where there is no room for it
        bool isShaded = true; ///< its ground is Ink::Sunken
    };
    /// A line across the whole plot.
    struct Mark
    {
        double at = 0; ///< x where it is vertical, else y
        bool isVertical = true;
        QString label; ///< right of it, or below
        Pen pen;
        bool isLabelBefore = false; ///< the label stands left of it, or above
    };
    QRectF box;  ///< with labels
    QRectF plot; ///< within the axes
    QString name;
    QString description; ///< what it shows, for those who do not see it
    QString caption;     ///< above the plot
    Axis x;
    Axis y;
    std::vector<Band> bands;
    std::vector<Series> series;
    std::vector<Mark> marks;
    Lettering labels;  ///< of axes and bands
    Lettering remarks; ///< of points and marks

    QPointF place(double atX, double atY) const; ///< on the slide
};

using SlideItem = std::variant<ShapeItem, TextItem, TableItem, ChartItem>;

/// Layouts that a writer knows, and looks for in a company template.
enum class SlideLayout { Title, TitleOnly };

/// One page.
struct LaidSlide
{
    QSizeF size{slideWidth, slideHeight};
    SlideLayout layout = SlideLayout::TitleOnly;
    Ink ground = Ink::Ground;
    std::vector<SlideItem> items;
    QString title;            ///< for bookmarks and screen readers; never empty
    QString notes;            ///< of the speaker; empty on continued pages
    std::size_t source = 0;   ///< place in Deck::slides of the slide whose page this is
    bool isContinued = false; ///< it goes on where the page before it was full
};

/// Measures and breaks text: the seam that the window fills with its own text layout.
class TextMeasure
{
public:
    virtual ~TextMeasure() = default;
    /// The lines of one paragraph in a width of points, without the blanks at which they were broken; at
    /// least one. A word that is wider than the width is broken inside.
    virtual QStringList broken(const QString &paragraph, const Lettering &lettering, double width) const = 0;
    /// Of one line, in points.
    virtual double width(const QString &line, const Lettering &lettering) const = 0;
};

} // namespace concave
