#include "core/deck/layout/canvasframe.h"

#include "core/deck/wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace concave::layout {

namespace {

constexpr double headerHeight = 38; ///< this and what follows on A4
constexpr double bandHeight = 14;
constexpr double footerHeight = 12; ///< of the legend's line
constexpr double headerGap = 8;     ///< below the header
constexpr double footerGap = 6;
constexpr qsizetype longestAttribution = 600;

QString tr(const char *text)
{
    return QCoreApplication::translate("CanvasSheet", text);
}

/// All that the template's licence asks for.
QString attributionOf(const CanvasTemplate &form)
{
    if (form.attribution.trimmed().isEmpty() && form.link.trimmed().isEmpty())
        return {};
    QStringList parts{form.attribution, form.link};
    if (!form.licence.trimmed().isEmpty())
        parts << tr("Template: %1").arg(form.licence);
    parts.removeIf([](const QString &part) { return part.trimmed().isEmpty(); });
    return shortened(parts.join(u' '), longestAttribution);
}

/// From the size that notes have where there is room to the least, in steps of a fourteenth.
std::vector<NoteType> typesFrom(double size, double least)
{
    constexpr double step = 13.0 / 14;
    std::vector<NoteType> types;
    for (; size > least; size *= step)
        types.push_back({size, least});
    types.push_back({least, least});
    return types;
}

} // namespace

int CanvasStyle::columnsIn(double width) const
{
    constexpr double narrowest = 140; // that reads well
    return std::max(1, static_cast<int>(width / (narrowest * unit)));
}

CanvasStyle styleOf(Paper paper)
{
    // On paper the least letters are those that the law asks of labels on food: an x-height of 1.2 mm, which
    // Inter has at 6.5 points. A slide is seen at about the width of a hand-held page, or from further away.
    constexpr double leastOnPaper = 6.5;
    constexpr double leastOnSlides = 9;
    const auto style = [&](double unit, double notes, double least) {
        return CanvasStyle{
            .page = sizeOf(paper), .unit = unit, .types = typesFrom(notes, least), .least = least};
    };
    switch (paper) {
    case Paper::A4:
    case Paper::Letter:
        break;
    case Paper::A3:
        return style(std::sqrt(2.0), 12, leastOnPaper);
    case Paper::Slide:
        return style(1.12, 11.5, leastOnSlides);
    }
    return style(1, 9.5, leastOnPaper);
}

CanvasFrame::CanvasFrame(const CanvasSources &sources, const CanvasStyle &style, const TextMeasure &measure)
    : m_sources(sources), m_style(style), m_measure(measure)
{
    const double margin = 26 * style.unit;
    m_place = QRectF(QPointF(), style.page).adjusted(margin, margin * 0.9, -margin, -margin * 0.8);
    const QString attribution = attributionOf(sources.book.form);
    if (attribution.isEmpty())
        return;
    m_attribution.name = tr("Attribution");
    m_attribution.lettering = lettering(6.5, Weight::Regular, Ink::Text3);
    m_attribution.role = TextRole::Footer;
    const BrokenText broken(attribution, m_attribution.lettering, m_place.width(), measure);
    const BrokenText::Part all = broken.part(0, broken.lineCount());
    m_attribution.paragraphs = all.paragraphs;
    m_attribution.lines = all.lines;
    const double height = static_cast<double>(broken.lineCount()) * m_attribution.lettering.line;
    m_attribution.box = {m_place.left(), m_place.bottom() - height, m_place.width(), height};
}

QRectF CanvasFrame::body() const
{
    const double unit = m_style.unit;
    return m_place.adjusted(0, (headerHeight + headerGap) * unit, 0,
        -m_attribution.box.height() -
            (footerHeight + footerGap + (m_attribution.lines.empty() ? 0 : 2)) * unit);
}

QRectF CanvasFrame::gridPlace() const
{
    const double bands = m_sources.book.form.bands.empty() ? 0 : bandHeight + 2;
    return body().adjusted(0, bands * m_style.unit, 0, 0);
}

Lettering CanvasFrame::lettering(double size, Weight weight, Ink ink) const
{
    const double set = std::max(m_style.least, size * m_style.unit);
    return {.size = set, .line = 1.25 * set, .weight = weight, .ink = ink};
}

TextItem CanvasFrame::line(
    const QString &name, const QRectF &box, const QString &text, const Lettering &lettering) const
{
    return lineItem(name, box, text, lettering, m_measure, m_style.least);
}

void CanvasFrame::addHeader(Page &page, const QString &title, const QString &subtitle) const
{
    const Canvas &canvas = m_sources.book.canvas;
    const double unit = m_style.unit;
    struct Field
    {
        QString label;
        QString value;
        double width;
    };
    const std::array fields{Field{tr("Designed for"), canvas.designedFor, 150},
        Field{tr("Designed by"), canvas.designedBy, 150},
        Field{tr("Date"),
            canvas.day.isNull() ? QString() : QLocale().toString(canvas.day, QStringLiteral("d MMMM yyyy")),
            92},
        Field{tr("Iteration"), QLocale().toString(canvas.iteration), 46}};
    constexpr double gap = 14;
    double left = m_place.right();
    for (const Field &field : fields)
        left -= (field.width + gap) * unit;

    const Lettering large = lettering(17, Weight::SemiBold, Ink::Text);
    const Lettering small = lettering(9, Weight::Regular, Ink::Text2);
    const QRectF first(m_place.topLeft(), QSizeF(left - m_place.left(), large.line));
    TextItem head = line(tr("Title"), first, title, large);
    head.role = TextRole::Title;
    page.push_back(std::move(head));
    page.push_back(
        line(tr("Template"), {first.left(), first.bottom(), first.width(), small.line}, subtitle, small));
    for (const Field &field : fields) {
        left += gap * unit;
        addField(page, left, field.width * unit, field.label, field.value);
        left += field.width * unit;
    }
}

/// As on a form: what is not filled in can be written on its line.
void CanvasFrame::addField(
    Page &page, double left, double width, const QString &label, const QString &value) const
{
    const Lettering small = lettering(7, Weight::Medium, Ink::Text3);
    const Lettering large = lettering(9.5, Weight::Medium, Ink::Text);
    const double top = m_place.top() + 2 * m_style.unit;
    page.push_back(line(label, {left, top, width, small.line}, label, small));
    const double bottom = m_place.top() + (headerHeight - 4) * m_style.unit;
    if (!value.isEmpty())
        page.push_back(
            line(label, {left, bottom - large.line - 3 * m_style.unit, width, large.line}, value, large));
    page.push_back(ShapeItem{.kind = ShapeItem::Kind::Line,
        .box = {left, bottom, width, 0},
        .steps = {},
        .pen = Pen{.ink = Ink::Rule, .width = 0.75},
        .description = {}});
}

void CanvasFrame::addBands(Page &page, const CanvasGrid &grid) const
{
    const int columns = columnCount(m_sources.book.form);
    const double top = body().top();
    const double unit = m_style.unit;
    const Lettering small = lettering(8, Weight::Medium, Ink::Text2);
    for (const TemplateBand &band : m_sources.book.form.bands) {
        const int first = std::clamp(band.column, 1, columns);
        const int last = std::clamp(band.column + band.columns - 1, first, columns);
        const double left = grid.left(first);
        const double right = grid.right(last);
        TextItem title = line(tr("Band"), {left, top, right - left, small.line}, band.title, small);
        const double width = m_measure.width(title.paragraphs.front(), title.lettering) + 16 * unit;
        title.align = Align::Centre;
        const double middle = (left + right) / 2;
        const double y = top + small.line / 2;
        for (const auto &[from, to] :
            {std::pair(left, middle - width / 2), std::pair(middle + width / 2, right)}) {
            if (to <= from)
                continue;
            page.push_back(ShapeItem{.kind = ShapeItem::Kind::Line,
                .box = {from, y, to - from, 0},
                .steps = {},
                .pen = Pen{.ink = Ink::Rule, .width = 0.75},
                .description = {}});
        }
        page.push_back(std::move(title));
    }
}

/// What colours and signs mean; where it ends.
double CanvasFrame::addLegend(Page &page, double top) const
{
    const double unit = m_style.unit;
    const Lettering small = lettering(7, Weight::Regular, Ink::Text2);
    const double side = 9 * unit;
    double left = m_place.left();
    for (const NoteMark mark : noteMarks) {
        const QRectF swatch(left, top + (footerHeight * unit - side) / 2, 1.5 * side, side);
        page.push_back(ShapeItem{.box = swatch,
            .steps = {},
            .fill = noteFill(mark),
            .pen = Pen{.ink = noteBorder(mark), .width = 0.75},
            .corner = 2 * unit,
            .description = {}});
        const double inner = 0.8 * side;
        const QRectF square(swatch.center().x() - inner / 2, swatch.center().y() - inner / 2, inner, inner);
        if (auto sign = noteSign(mark, square))
            page.push_back(std::move(*sign));
        left = swatch.right() + 4 * unit;
        const double width = m_measure.width(markName(mark), small) + 1;
        page.push_back(line(tr("Legend"), {left, swatch.center().y() - small.line / 2, width, small.line},
            markName(mark), small));
        left += width + 12 * unit;
    }
    return left;
}

void CanvasFrame::addFooter(Page &page, int number, const QString &mark) const
{
    const double unit = m_style.unit;
    const double top = body().bottom() + footerGap * unit;
    const double legend = addLegend(page, top);
    const Lettering small = lettering(7.5, Weight::Regular, Ink::Text3);
    const double numberWidth = 30 * unit;
    const QRectF place(
        m_place.right() - numberWidth, top + (footerHeight * unit - small.line) / 2, numberWidth, small.line);
    if (!mark.isEmpty()) {
        Lettering strong = small;
        strong.weight = Weight::SemiBold;
        strong.ink = Ink::TextAccent;
        TextItem item = line(
            tr("Continuation"), {legend, place.top(), place.left() - legend, place.height()}, mark, strong);
        item.align = Align::Right;
        page.push_back(std::move(item));
    }
    TextItem page_ = line(tr("Page"), place, QString::number(number), small);
    page_.align = Align::Right;
    page_.role = TextRole::PageNumber;
    page.push_back(std::move(page_));
    if (!m_attribution.lines.empty())
        page.push_back(m_attribution);
}

} // namespace concave::layout
