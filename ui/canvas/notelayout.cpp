#include "ui/canvas/notelayout.h"

#include "ui/canvas/notelook.h"
#include "ui/canvas/notemetrics.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>

namespace concave::ui {

namespace {

constexpr int mostLines = 12;
constexpr qsizetype mostLetters = 4000; ///< that are looked at for these lines
constexpr int lineHeight = 16;

} // namespace

NoteLayout::NoteLayout(
    const Note &note, const QString &heading, int width, Zoom zoom, Qt::LayoutDirection direction)
    : m_text(note.text), m_heading(heading), m_targets(targetsOf(note)), m_links(linksOf(note)),
      m_mark(note.mark), m_width(width), m_zoom(zoom), m_direction(direction)
{
    const int side = zoom.px(metrics::notePaddingSide);
    const int line = zoom.px(lineHeight);
    const int icon = lookOf(note.mark).icon ? zoom.px(metrics::iconSmall + metrics::iconGap) : 0;
    const int top = zoom.px(metrics::notePadding) + (heading.isEmpty() ? 0 : line);
    const int room = std::max(1, width - 2 * side - icon);
    const int height = breakLines(room);
    m_corner = mirrored(QRect(side + icon, top, room, height)).topLeft();
    m_height = top + height + (m_links.isEmpty() ? 0 : line) + zoom.px(metrics::notePadding);
}

/// Returns the height of the lines.
int NoteLayout::breakLines(int width)
{
    QString shown = m_text.left(mostLetters);
    shown.replace(u'\n', QChar::LineSeparator);
    m_isCut = shown.size() < m_text.size();
    const QFont font = m_zoom.font(TextStyle::Note);
    const int line = m_zoom.px(lineHeight);
    QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setAlignment(m_direction == Qt::LeftToRight ? Qt::AlignLeft : Qt::AlignRight);
    m_layout.setFont(font);
    m_layout.setTextOption(option);
    m_layout.setCacheEnabled(true);
    const auto lay = [&] {
        m_layout.setText(shown);
        int lines = 0;
        m_layout.beginLayout();
        for (; lines < mostLines; ++lines) {
            QTextLine next = m_layout.createLine();
            if (!next.isValid())
                break;
            next.setLineWidth(width);
            next.setPosition({0, lines * line + (line - next.height()) / 2});
        }
        m_layout.endLayout();
        return lines;
    };
    int lines = lay();
    const QTextLine last = lines > 0 ? m_layout.lineAt(lines - 1) : QTextLine();
    if (last.isValid() && last.textStart() + last.textLength() < shown.size())
        m_isCut = true;
    if (m_isCut && last.isValid()) {
        const QString rest = shown.mid(last.textStart(), last.textLength()).trimmed() + u'…';
        const QFontMetrics metrics(font);
        shown = shown.left(last.textStart()) +
                (metrics.horizontalAdvance(rest) <= width
                        ? rest
                        : metrics.elidedText(rest, Qt::ElideRight, width - metrics.averageCharWidth()));
        lines = lay();
    }
    return std::max(1, lines) * line;
}

bool NoteLayout::isOf(
    const Note &note, const QString &heading, int width, Zoom zoom, Qt::LayoutDirection direction) const
{
    return width == m_width && zoom == m_zoom && note.mark == m_mark && direction == m_direction &&
           heading == m_heading && note.text == m_text && targetsOf(note) == m_targets;
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
