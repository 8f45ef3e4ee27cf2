#include "core/deck/layout/canvassections.h"

#include <QCoreApplication>

namespace concave::layout {

namespace {

constexpr double slack = 0.01; ///< that a note may be too tall

class SectionFlow
{
public:
    SectionFlow(
        const QRectF &place, int columns, double gap, const NoteType &type, const TextMeasure &measure)
        : m_place(place), m_columns(columns), m_gap(gap),
          m_width((place.width() - (columns - 1) * gap) / columns), m_type(type), m_measure(measure)
    {}

    void add(const Section &section)
    {
        m_title = section.title;
        m_isContinued = section.isContinued;
        m_hasHead = false;
        m_isBegun = false;
        for (const NotePart &part : section.notes) {
            const BrokenNote note(part, m_width, m_type, m_measure);
            for (std::size_t line = 0; line < note.lineCount();)
                line = put(note, line);
        }
    }

    std::size_t pageCount() const { return m_result.pages.size(); }
    SectionPages take() { return std::move(m_result); }

private:
    /// A note from a line on, or the beginning of it, and then the next column is begun. Returns the line
    /// from which on it is still to be put.
    std::size_t put(const BrokenNote &note, std::size_t from)
    {
        const TextItem head = headItem();
        const double headHeight = m_hasHead ? 0 : head.box.height() + m_type.gap();
        const double before = m_isTop ? 0 : m_hasHead ? m_type.gap() : 2.5 * m_type.gap();
        const double room = m_place.bottom() - m_y - before - headHeight;
        const bool isWhole = note.height(from) <= room + slack;
        constexpr std::size_t few = 3; // lines of a long note that are worth to stand alone
        std::size_t lines = isWhole ? note.lineCount() - from : note.linesIn(room, from);
        const bool isLong = note.height(from) > m_place.height() - head.box.height() - m_type.gap();
        if (!isWhole && !m_isTop && (!isLong || lines < few)) {
            beginColumn();
            return from;
        }
        lines = std::max<std::size_t>(lines, 1);
        m_y += before;
        if (!m_hasHead)
            putHead(head);
        m_y += note.put(m_result.pages.back(), {left(), m_y}, from, from + lines);
        m_isTop = false;
        if (from + lines < note.lineCount())
            beginColumn();
        return from + lines;
    }

    TextItem headItem() const
    {
        const QString title = m_isContinued ? tr("%1, continued").arg(m_title) : m_title;
        return brokenItem(title, title, m_type.head(), m_width, m_measure);
    }

    void putHead(TextItem head)
    {
        head.box.moveTopLeft({left(), m_y});
        m_y = head.box.bottom() + m_type.gap();
        m_result.pages.back().push_back(std::move(head));
        m_hasHead = true;
        m_isContinued = true; // wherever it has a head again
        if (!std::exchange(m_isBegun, true))
            m_result.firstPages.push_back(m_result.pages.size() - 1);
    }

    void beginColumn()
    {
        if (++m_column == m_columns) {
            m_column = 0;
            m_result.pages.emplace_back();
        }
        m_y = m_place.top();
        m_isTop = true;
        m_hasHead = false;
    }

    double left() const { return m_place.left() + m_column * (m_width + m_gap); }

    static QString tr(const char *text) { return QCoreApplication::translate("CanvasSheet", text); }

    QRectF m_place;
    int m_columns;
    double m_gap;
    double m_width;
    NoteType m_type;
    const TextMeasure &m_measure;
    SectionPages m_result{.pages = std::vector<Page>(1), .firstPages = {}};
    QString m_title;            ///< of the section
    bool m_isContinued = false; ///< its next head says so
    bool m_isBegun = false;     ///< something of it is on these pages
    bool m_hasHead = false;     ///< in this column
    int m_column = 0;
    double m_y = m_place.top();
    bool m_isTop = true; ///< nothing stands in this column
};

} // namespace

SectionPages flowSections(const std::vector<Section> &sections, const QRectF &place, int columns, double gap,
    std::span<const NoteType> types, const TextMeasure &measure)
{
    SectionPages flown;
    for (const NoteType &type : types) {
        SectionFlow flow(place, columns, gap, type, measure);
        const bool isLeast = &type == &types.back();
        for (const Section &section : sections) {
            flow.add(section);
            if (!isLeast && flow.pageCount() > 1)
                break;
        }
        flown = flow.take();
        if (flown.pages.size() == 1)
            break;
    }
    return flown;
}

} // namespace concave::layout
