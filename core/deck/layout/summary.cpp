#include "core/deck/geometry.h"
#include "core/deck/layout/brokentext.h"
#include "core/deck/layout/kinds.h"
#include "core/deck/outline.h"
#include "core/deck/texts.h"

#include <QCoreApplication>

#include <map>

namespace concave::layout {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Deck", text);
}

constexpr std::size_t mostRows = 6;                ///< on one page
constexpr double textColumns[] = {35.3, 36.7, 16}; ///< widths in percent, with the gaps to the next
constexpr double pillIcon = 16;
constexpr double pillPadding = 11;
constexpr double pillGap = 6;

/// A row's two texts, which may be too long for one page.
struct Cell
{
    QString field;
    Lettering lettering;
    BrokenText text;
};

Cell fittedCell(const QString &field, const QString &text, const Lettering &lettering, double width,
    double height, const TextMeasure &measure)
{
    for (const double step : usualSteps) {
        Cell cell{field, shrunk(lettering, step), BrokenText(text, shrunk(lettering, step), width, measure)};
        if (static_cast<double>(cell.text.lineCount()) * cell.lettering.line <= height ||
            step == usualSteps[5])
            return cell;
    }
    return {field, lettering, BrokenText(text, lettering, width, measure)};
}

TableItem::Cell partOf(const Cell &cell, std::size_t from, std::size_t count)
{
    TableItem::Cell part{.text = {}, .lines = {}, .lettering = cell.lettering, .field = cell.field};
    const std::size_t to = std::min(from + count, cell.text.lineCount());
    if (from >= to)
        return part;
    const BrokenText::Part lines = cell.text.part(from, to);
    part.text = lines.paragraphs.join(QLatin1Char('\n'));
    for (const QStringList &paragraph : lines.lines)
        part.lines += paragraph;
    return part;
}

/// Builds the pages of the table, row by row.
class SummaryTable
{
public:
    explicit SummaryTable(const Subject &subject) : m_subject(subject)
    {
        for (const SlideField &one : subject.slide.fields)
            m_fields[one.name] = &one;
    }

    void add(const Concern &concern)
    {
        constexpr Lettering lettering{.size = 17, .line = 23, .weight = Weight::SemiBold, .ink = Ink::Text};
        const SlideField &name = *m_fields.at(field::rowName(concern.id));
        const SlideField &answer = *m_fields.at(field::rowAnswer(concern.id));
        const bool isAnswered = !answer.text.trimmed().isEmpty();
        const Lettering plain{.size = 17, .line = 23, .ink = isAnswered ? Ink::Text2 : Ink::Text3};
        const double room = rowHeight() - padding;
        const Cell cells[] = {
            fittedCell(name.name, name.text, lettering, textWidth(0), room, m_subject.measure),
            fittedCell(answer.name, isAnswered ? answer.text : texts::unanswered(m_subject.sources, concern),
                plain, textWidth(1), room, m_subject.measure)};

        bool isFirst = true;
        for (std::size_t line[] = {0, 0};
             isFirst || line[0] < cells[0].text.lineCount() || line[1] < cells[1].text.lineCount();
             isFirst = false) {
            double wanted = rowHeight();
            for (const int i : {0, 1})
                wanted = std::max(wanted, padding + static_cast<double>(cells[i].text.lineCount() - line[i]) *
                                                        cells[i].lettering.line);
            if (m_pages.empty() || m_left < rowHeight() - slack ||
                (wanted > m_left + slack && m_left < pageRoom() - slack))
                beginPage();
            const double height = std::min(wanted, m_left);
            std::vector<TableItem::Cell> row;
            for (const int i : {0, 1}) {
                const auto count =
                    static_cast<std::size_t>((height - padding + slack) / cells[i].lettering.line);
                row.push_back(partOf(cells[i], line[i], count));
                line[i] = std::min(line[i] + count, cells[i].text.lineCount());
            }
            const double top = m_pages.back().table.box().bottom();
            row.push_back(isFirst ? addPill(concern.status, {top, height}) : TableItem::Cell{});
            m_pages.back().table.rows.push_back(std::move(row));
            m_pages.back().table.heights.push_back(height);
            m_left -= height;
        }
    }

    std::vector<Page> take()
    {
        std::vector<Page> pages;
        for (Built &built : m_pages) {
            Page &page = pages.emplace_back(std::move(built.pills));
            page.insert(page.begin() + static_cast<std::ptrdiff_t>(built.grounds), std::move(built.table));
        }
        return pages;
    }

private:
    struct Built
    {
        TableItem table;
        Page pills; ///< grounds and icons of the status, before and after the table
        std::size_t grounds = 0;
    };
    struct Span
    {
        double top = 0;
        double height = 0;
    };

    static constexpr double padding = 12; ///< above and below a row's text, together
    static constexpr double slack = 0.01;
    static double rowHeight() { return percent(0, 0, 0, 11.1).height(); }
    static double pageRoom() { return mostRows * rowHeight(); }
    static double width(int column) { return percent(0, 0, textColumns[column], 0).width(); }
    static double textWidth(int column) { return width(column) - columnGap; }

    void beginPage()
    {
        TableItem table;
        table.name = tr("Concerns");
        table.at = percent(6, 16.9, 0, 0).topLeft();
        table.widths = {width(0), width(1), width(2)};
        table.heights = {percent(0, 0, 0, 22 - 16.9).height()};
        table.rule = {Ink::Rule, 1};
        std::vector<TableItem::Cell> head;
        for (const QLatin1StringView column : {field::concern, field::mitigation, field::status}) {
            const SlideField &one = *m_fields.at(field::head(column));
            const FittedLine line = fittedLine(
                one.text, headLettering(), width(static_cast<int>(head.size())), m_subject.measure);
            head.push_back(
                {.text = line.text, .lines = {line.text}, .lettering = line.lettering, .field = one.name});
        }
        table.rows.push_back(std::move(head));
        m_pages.push_back({std::move(table), {}, 0});
        m_left = pageRoom();
    }

    TableItem::Cell addPill(ConcernStatus status, const Span &row)
    {
        const Lettering lettering{
            .size = 16, .line = 20, .weight = Weight::SemiBold, .ink = statusInk(status)};
        const FittedLine name = fittedLine(statusName(status), lettering,
            width(2) - pillIcon - pillGap - 2 * pillPadding, m_subject.measure);
        Built &built = m_pages.back();
        const double left = built.table.at.x() + width(0) + width(1);
        ShapeItem ground;
        ground.box = {left, 0,
            2 * pillPadding + pillIcon + pillGap + m_subject.measure.width(name.text, name.lettering),
            percent(0, 0, 0, 5.3).height()};
        ground.box.moveTop(row.top + (row.height - ground.box.height()) / 2);
        ground.fill = statusFill(status);
        ground.corner = ground.box.height() / 4;
        const QRectF icon(left + pillPadding, ground.box.center().y() - pillIcon / 2, pillIcon, pillIcon);
        built.pills.insert(
            built.pills.begin() + static_cast<std::ptrdiff_t>(built.grounds++), std::move(ground));
        built.pills.push_back(statusIcon(status, icon));
        return {.text = name.text,
            .lines = {name.text},
            .lettering = name.lettering,
            .indent = pillPadding + pillIcon + pillGap};
    }

    const Subject &m_subject;
    std::map<QString, const SlideField *> m_fields;
    std::vector<Built> m_pages;
    double m_left = 0; ///< of the page being filled
};

} // namespace

Draft laySummary(const Subject &subject)
{
    Draft draft;
    draft.kicker = tr("All concerns");
    draft.hasKickerOnFirst = false;
    draft.title = subject.text(field::title);
    draft.add(titleAt(subject, 7.6, 16));
    SummaryTable table(subject);
    for (const Concern &concern : subject.sources.book.concerns)
        table.add(concern);
    draft.add(table.take());
    return draft;
}

} // namespace concave::layout
