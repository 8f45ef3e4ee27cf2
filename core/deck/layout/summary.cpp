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

/// One text of a row, as far as it was put on pages.
class RowText
{
public:
    /// As large as it fits a height, or the smallest.
    RowText(const SlideField &field, const QString &text, const Lettering &lettering, double width,
        double height, const TextMeasure &measure)
        : m_field(field.name), m_lettering(lettering), m_text(text, lettering, width, measure)
    {
        for (const double step : usualSteps) {
            if (this->height() <= height)
                break;
            m_lettering = shrunk(lettering, step);
            m_text = BrokenText(text, m_lettering, width, measure);
        }
    }

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
        const SlideField &name = *m_fields.at(field::rowName(concern.id));
        const SlideField &answer = *m_fields.at(field::rowAnswer(concern.id));
        const bool isAnswered = !answer.text.trimmed().isEmpty();
        const QString said = isAnswered ? answer.text : texts::unanswered(m_subject.sources, concern);
        const Lettering lettering{.size = 17, .line = 23, .ink = isAnswered ? Ink::Text2 : Ink::Text3};
        const Lettering bold{.size = 17, .line = 23, .weight = Weight::SemiBold, .ink = Ink::Text};
        const double room = rowHeight() - padding;
        RowText first(name, name.text, bold, textWidth(0), room, m_subject.measure);
        RowText second(answer, said, lettering, textWidth(1), room, m_subject.measure);

        bool isBegun = false;
        do {
            const double wanted = std::max(rowHeight(), padding + std::max(first.height(), second.height()));
            if (!hasRoom(wanted))
                beginPage();
            const double height = std::min(wanted, m_left);
            TableItem::Cell status = isBegun ? TableItem::Cell() : addPill(concern.status, height);
            TableItem &table = m_pages.back().table;
            table.rows.push_back(
                {first.take(height - padding), second.take(height - padding), std::move(status)});
            table.heights.push_back(height);
            m_left -= height;
            isBegun = true;
        } while (!first.isDone() || !second.isDone());
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
    static constexpr double padding = 12; ///< above and below a row's text, together
    static double rowHeight() { return percent(0, 0, 0, 11.1).height(); }
    static double pageRoom() { return mostRows * rowHeight(); }
    static double width(int column) { return percent(0, 0, textColumns[column], 0).width(); }
    static double textWidth(int column) { return width(column) - columnGap; }

    /// A row that is taller than a page begins on one of its own.
    bool hasRoom(double height) const
    {
        constexpr double slack = 0.01;
        const bool isEmpty = m_left > pageRoom() - slack;
        return !m_pages.empty() && m_left > rowHeight() - slack && (isEmpty || height < m_left + slack);
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
        m_left = pageRoom();
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
            percent(0, 0, 0, 5.3).height()};
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
