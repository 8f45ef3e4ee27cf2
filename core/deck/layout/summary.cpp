#include "core/deck/geometry.h"
#include "core/deck/layout/brokentext.h"
#include "core/deck/layout/kinds.h"
#include "core/deck/outline.h"
#include "core/deck/texts.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>
#include <span>

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

/// One text of a row, as far as it was put on pages.
class RowText
{
public:
    RowText(const SlideField &field, const QString &text, const Lettering &lettering, double width,
        const TextMeasure &measure)
        : m_field(field.name), m_lettering(lettering), m_text(text, lettering, width, measure)
    {}

    bool isDone() const { return m_line == m_text.lineCount(); }
    /// Of what is left.
    double height() const { return static_cast<double>(m_text.lineCount() - m_line) * m_lettering.line; }

    /// The next lines that have room in a height.
    TableItem::Cell take(double height)
    {
        constexpr double slack = 0.01;
        TableItem::Cell cell{.text = {}, .lines = {}, .lettering = m_lettering, .field = m_field};
        const auto room = static_cast<std::size_t>((height + slack) / m_lettering.line);
        const std::size_t end = std::min(m_line + room, m_text.lineCount());
        if (m_line < end) {
            const BrokenText::Part part = m_text.part(m_line, end);
            cell.text = part.paragraphs.join(QLatin1Char('\n'));
            for (const QStringList &paragraph : part.lines)
                cell.lines += paragraph;
        }
        m_line = end;
        return cell;
    }

private:
    QString m_field;
    Lettering m_lettering;
    BrokenText m_text;
    std::size_t m_line = 0; ///< the next to take
};

struct Row
{
    ConcernStatus status;
    RowText name;
    RowText answer;

    bool isDone() const { return name.isDone() && answer.isDone(); }
    /// That it needs.
    double height() const
    {
        constexpr double padding = 10; // above and below, together
        return padding + std::max({name.height(), answer.height(), pillHeight()});
    }
    static double pillHeight() { return percent(0, 0, 0, 5.3).height(); }
};

double heightOf(const std::vector<Row> &rows)
{
    double sum = 0;
    for (const Row &row : rows)
        sum += row.height();
    return sum;
}

/// Builds the pages of the table.
class SummaryTable
{
public:
    explicit SummaryTable(const Subject &subject) : m_subject(subject)
    {
        for (const SlideField &one : subject.slide.fields)
            m_fields[one.name] = &one;
    }

    /// A page of as many of the first of these concerns as have room, all in letters as large as have it; of
    /// one that has no room on a page by itself, several. Says how many they are.
    std::size_t add(std::span<const Concern> concerns)
    {
        std::size_t count = std::min(mostRows, concerns.size());
        std::vector<Row> rows = rowsOf(concerns.first(count), sizes.front());
        if (heightOf(rows) > pageRoom()) {
            rows = rowsOf(concerns.first(count), sizes.back());
            while (rows.size() > 1 && heightOf(rows) > pageRoom())
                rows.pop_back();
            count = rows.size();
            for (const double size : sizes) {
                std::vector<Row> larger = rowsOf(concerns.first(count), size);
                if (heightOf(larger) > pageRoom())
                    continue;
                rows = std::move(larger);
                break;
            }
        }
        beginPage();
        const double least = leastHeight(rows);
        for (Row &row : rows) {
            addRow(row, std::max(row.height(), least));
            while (!row.isDone()) {
                beginPage();
                addRow(row, std::max(row.height(), least));
            }
        }
        return count;
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
    static constexpr std::array sizes{17.0, 16.0, 15.0, 14.0, 13.0};
    static double rowHeight() { return percent(0, 0, 0, 11.1).height(); }
    static double pageRoom() { return mostRows * rowHeight(); }
    static double width(int column) { return percent(0, 0, textColumns[column], 0).width(); }
    static double textWidth(int column) { return width(column) - columnGap; }

    std::vector<Row> rowsOf(std::span<const Concern> concerns, double size) const
    {
        std::vector<Row> rows;
        for (const Concern &concern : concerns) {
            const SlideField &name = *m_fields.at(field::rowName(concern.id));
            const SlideField &answer = *m_fields.at(field::rowAnswer(concern.id));
            const bool isAnswered = !answer.text.trimmed().isEmpty();
            const QString said = isAnswered ? answer.text : texts::unanswered(m_subject.sources, concern);
            Lettering lettering{.size = size, .line = size * 23 / 17, .weight = Weight::SemiBold};
            RowText first(name, name.text, lettering, textWidth(0), m_subject.measure);
            lettering.weight = Weight::Regular;
            lettering.ink = isAnswered ? Ink::Text2 : Ink::Text3;
            RowText second(answer, said, lettering, textWidth(1), m_subject.measure);
            rows.push_back({concern.status, std::move(first), std::move(second)});
        }
        return rows;
    }

    /// All rows are as high as the design has them, unless some need more: then the others give way, alike.
    static double leastHeight(const std::vector<Row> &rows)
    {
        double least = rowHeight();
        for (std::size_t i = 0; i < rows.size(); ++i) {
            double left = pageRoom();
            double others = 0;
            for (const Row &row : rows) {
                if (row.height() > least)
                    left -= row.height();
                else
                    ++others;
            }
            if (others > 0)
                least = std::min(least, left / others);
        }
        return least;
    }

    void addRow(Row &row, double wanted)
    {
        const double height = std::min(wanted, pageRoom());
        Built &built = m_pages.back();
        const bool isBegun = built.table.rows.size() == 1 && m_isContinued;
        TableItem::Cell status = isBegun ? TableItem::Cell() : addPill(row.status, height);
        built.table.rows.push_back({row.name.take(height), row.answer.take(height), std::move(status)});
        built.table.heights.push_back(height);
        m_isContinued = !row.isDone();
    }

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
    }

    /// In the middle of a row that is about to be added.
    TableItem::Cell addPill(ConcernStatus status, double rowHeight)
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
            Row::pillHeight()};
        ground.box.moveTop(built.table.box().bottom() + (rowHeight - ground.box.height()) / 2);
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
    bool m_isContinued = false; ///< the last row goes on on the next page
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
    std::span<const Concern> left = subject.sources.book.concerns;
    do {
        left = left.subspan(table.add(left));
    } while (!left.empty());
    draft.add(table.take());
    return draft;
}

} // namespace concave::layout
