#include "ui/canvas/notelayout.h"

#include "ui/canvas/notelook.h"
#include "ui/canvas/notemetrics.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace concave::ui {

namespace {

constexpr int mostLines = 12;
constexpr qsizetype mostLetters = 4000; ///< that are looked at for these lines
constexpr int lineHeight = 16;

} // namespace

NoteLayout::NoteLayout(
    const Note &note, const QString &heading, int width, Zoom zoom, Qt::LayoutDirection direction)
    : m_text(note.text), m_shown(note.text.left(mostLetters)), m_heading(heading), m_targets(targetsOf(note)),
      m_links(linksOf(note)), m_mark(note.mark), m_zoom(zoom), m_direction(direction)
{
    m_shown.replace(u'\n', QChar::LineSeparator);
    prepare();
    setWidth(width);
}

void NoteLayout::prepare()
{
    QTextOption option(m_direction == Qt::LeftToRight ? Qt::AlignLeft : Qt::AlignRight);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout.setFont(m_zoom.font(TextStyle::Note));
    m_layout.setTextOption(option);
    m_layout.setCacheEnabled(true);
}

/// Of the text.
int NoteLayout::start() const
{
    const int icon = lookOf(m_mark).icon ? m_zoom.px(metrics::iconSmall + metrics::iconGap) : 0;
    return m_zoom.px(metrics::notePaddingSide) + icon;
}

int NoteLayout::room(int width) const
{
    return std::max(1, width - start() - m_zoom.px(metrics::notePaddingSide));
}

/// Whether on a note of this width, which is narrower, every line is as it is now: each has room, and what
/// did not fit behind it still does not.
bool NoteLayout::breaksAlike(int width) const
{
    const bool isLeft = m_direction == Qt::LeftToRight && !m_shown.isRightToLeft();
    return width < m_width && !m_isCut && isLeft && m_widest + m_zoom.px(metrics::ring) <= room(width);
}

void NoteLayout::setWidth(int width)
{
    if (width == m_width)
        return;
    const int room = this->room(width);
    const int line = m_zoom.px(lineHeight);
    const int top = m_zoom.px(metrics::notePadding) + (m_heading.isEmpty() ? 0 : line);
    const int links = m_links.isEmpty() ? 0 : line;
    const int height =
        breaksAlike(width) ? m_height - top - links - m_zoom.px(metrics::notePadding) : breakLines(room);
    m_width = width;
    m_corner = mirrored(QRect(start(), top, room, height)).topLeft();
    m_height = top + height + links + m_zoom.px(metrics::notePadding);
    if (m_heights[0].first != width)
        m_heights = {std::pair(width, m_height), m_heights[0]};
}

int NoteLayout::heightAt(int width)
{
    const auto known = std::ranges::find(m_heights, width, &std::pair<int, int>::first);
    if (known != m_heights.end() && known->second > 0)
        return known->second;
    setWidth(width);
    return m_height;
}

/// Returns the height of the lines.
int NoteLayout::breakLines(int width)
{
    m_isCut = m_shown.size() < m_text.size();
    int lines = putLines(m_shown, width);
    const QTextLine last = lines > 0 ? m_layout.lineAt(lines - 1) : QTextLine();
    if (last.isValid() && last.textStart() + last.textLength() < m_shown.size())
        m_isCut = true;
    if (m_isCut && last.isValid()) {
        const QString rest = m_shown.mid(last.textStart(), last.textLength()).trimmed() + u'…';
        const QFontMetrics metrics(m_layout.font());
        const bool fits = metrics.horizontalAdvance(rest) <= width;
        lines = putLines(
            m_shown.left(last.textStart()) +
                (fits ? rest : metrics.elidedText(rest, Qt::ElideRight, width - metrics.averageCharWidth())),
            width);
    }
    return std::max(1, lines) * m_zoom.px(lineHeight);
}

/// Returns how many they are.
int NoteLayout::putLines(const QString &text, int width)
{
    if (m_layout.text() != text)
        m_layout.setText(text);
    const int height = m_zoom.px(lineHeight);
    int lines = 0;
    m_widest = 0;
    m_layout.beginLayout();
    for (; lines < mostLines; ++lines) {
        QTextLine next = m_layout.createLine();
        if (!next.isValid())
            break;
        next.setLineWidth(width);
        next.setPosition({0, lines * height + (height - next.height()) / 2});
        m_widest = std::max(m_widest, next.naturalTextWidth());
    }
    m_layout.endLayout();
    return lines;
}

bool NoteLayout::isOf(
    const Note &note, const QString &heading, Zoom zoom, Qt::LayoutDirection direction) const
{
    return zoom == m_zoom && note.mark == m_mark && direction == m_direction && heading == m_heading &&
           note.text == m_text && targetsOf(note) == m_targets;
}

QRect NoteLayout::mirrored(const QRect &place) const
{
    return QStyle::visualRect(m_direction, QRect(0, 0, m_width, place.height()), place);
}

QRect NoteLayout::linkPlace() const
{
    const int side = m_zoom.px(metrics::notePaddingSide);
    const int line = m_zoom.px(lineHeight);
    const int mark = lookOf(m_mark).icon ? m_zoom.px(metrics::iconSmall + metrics::iconGap) : 0;
    const int left = side + mark + m_zoom.px(metrics::iconChip) + m_zoom.px(metrics::tight);
    return {
        left, m_height - m_zoom.px(metrics::notePadding) - line, std::max(0, m_width - side - left), line};
}

std::optional<NoteTarget> NoteLayout::linkAt(QPoint place) const
{
    const QPoint at = mirrored(QRect(place, QSize(1, 1))).topLeft();
    const QRect words = linkPlace();
    const int icon = words.left() - m_zoom.px(metrics::tight) - m_zoom.px(metrics::iconChip);
    if (at.y() < words.top() || at.y() > words.bottom() || at.x() < icon || at.x() > words.right())
        return {};
    const QFontMetrics metrics(m_zoom.font(TextStyle::Caption));
    int end = words.left();
    for (const NoteTarget target : m_targets) {
        end += metrics.horizontalAdvance(targetName(target));
        if (at.x() < end)
            return target;
        end += metrics.horizontalAdvance(linkGap);
    }
    return {};
}

void NoteLayout::paint(QPainter &painter, const Theme &theme, QPoint corner) const
{
    const int side = m_zoom.px(metrics::notePaddingSide);
    const int top = m_zoom.px(metrics::notePadding);
    const int line = m_zoom.px(lineHeight);
    const auto drawPicture = [&](Icon icon, Token colour, int size, QPoint place) {
        const QRect square = mirrored(QRect(place, QSize(size, size))).translated(corner);
        theme.icon(icon, colour).paint(&painter, square);
    };
    const auto write = [&](const QRect &place, const QString &words, Token colour) {
        painter.setFont(m_zoom.font(TextStyle::Caption));
        painter.setPen(theme.colour(colour));
        painter.drawText(mirrored(place).translated(corner),
            static_cast<int>(Qt::AlignVCenter | Qt::TextSingleLine) |
                static_cast<int>(m_direction == Qt::LeftToRight ? Qt::AlignLeft : Qt::AlignRight),
            painter.fontMetrics().elidedText(words, Qt::ElideRight, place.width()));
    };
    if (!m_heading.isEmpty())
        write(QRect(side, top, m_width - 2 * side, line), m_heading, Token::Text2);
    const NoteLook look = lookOf(m_mark);
    if (look.icon) {
        const int size = m_zoom.px(metrics::iconSmall);
        drawPicture(*look.icon, look.iconColour, size, {side, m_corner.y() + (line - size) / 2});
    }
    painter.setPen(theme.colour(m_mark == NoteMark::Parked ? Token::Text2 : Token::Text));
    m_layout.draw(&painter, corner + m_corner);
    if (m_targets.empty())
        return;
    const int size = m_zoom.px(metrics::iconChip);
    const QRect words = linkPlace();
    const int icon = words.left() - m_zoom.px(metrics::tight) - size;
    drawPicture(Icon::Link, Token::TextAccent, size, {icon, words.top() + (line - size) / 2});
    write(words, m_links, Token::TextAccent);
}

} // namespace concave::ui
