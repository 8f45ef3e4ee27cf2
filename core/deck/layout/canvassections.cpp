#include "core/deck/layout/canvassections.h"

#include "core/deck/wording.h"

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
        for (NotePart part : section.notes) {
            while (!put(part)) {
            }
        }
    }

    SectionPages take() { return std::move(m_result); }

private:
    /// The note, or its beginning: then `part` becomes what is left, and the next column is begun.
    bool put(NotePart &part)
    {
        const BrokenNote note(part, m_width, m_type, m_measure);
        const TextItem head = headItem();
        const double headHeight = m_hasHead ? 0 : head.box.height() + m_type.gap();
        const double before = m_isTop ? 0 : m_hasHead ? m_type.gap() : 2.5 * m_type.gap();
        const double room = m_place.bottom() - m_y - before - headHeight;
        const bool isWhole = note.height() <= room + slack;
        constexpr std::size_t few = 3; // lines of a long note that are worth to stand alone
        std::size_t lines = isWhole ? note.lineCount() : note.linesIn(room);
        const bool isLong = note.height() > m_place.height() - head.box.height() - m_type.gap();
        if (!isWhole && !m_isTop && (!isLong || lines < few)) {
            beginColumn();
            return false;
        }
        lines = std::max<std::size_t>(lines, 1);
        m_y += before;
        if (!m_hasHead)
            putHead(head);
        m_y += note.put(m_result.pages.back(), {left(), m_y}, lines);
        m_isTop = false;
        if (lines == note.lineCount())
            return true;
        part = note.rest(lines);
        beginColumn();
        return false;
    }

    TextItem headItem() const
    {
        const QString title = m_isContinued ? tr("%1, continued").arg(m_title) : m_title;
        const BrokenText broken(title, m_type.head(), m_width, m_measure);
        const BrokenText::Part all = broken.part(0, broken.lineCount());
        TextItem head;
        head.box = {left(), m_y, m_width, static_cast<double>(broken.lineCount()) * m_type.head().line};
        head.name = title;
        head.paragraphs = all.paragraphs;
        head.lines = all.lines;
        head.lettering = m_type.head();
        return head;
    }

    void putHead(TextItem head)
    {
        head.box.moveTop(m_y);
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
        for (const Section &section : sections)
            flow.add(section);
        flown = flow.take();
        if (flown.pages.size() == 1)
            break;
    }
    return flown;
}

} // namespace concave::layout
