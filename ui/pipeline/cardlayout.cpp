#include "ui/pipeline/cardlayout.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>
#include <QStyle>
#include <QtMath>

namespace concave::ui {

namespace {

// The lines of a card: top and height.
constexpr int companyTop = 10;
constexpr int companyHeight = 20;
constexpr int secondTop = 29;
constexpr int secondHeight = 16;
constexpr int worthTop = 51;
constexpr int worthHeight = 18;
constexpr int marksTop = 74;
constexpr int dividerTop = 103;
constexpr int nextTop = dividerTop + metrics::line;
constexpr int nextIcon = 13;
constexpr int ownIcon = 9;
constexpr int leastTag = 44; ///< a tag that would get narrower is left out

/// Narrow spaces stay what they are.
QString onOneLine(QString text)
{
    for (const char16_t blank : {u'\n', u'\r', u'\t', u'\u2028'})
        text.replace(QChar(blank), u' ');
    return text;
}

int widthOf(const QString &text, const QFont &font)
{
    return qCeil(QFontMetricsF(font).horizontalAdvance(text));
}

QFont strong(TextStyle style)
{
    QFont font = ui::font(style);
    font.setWeight(QFont::DemiBold);
    return font;
}

// Fonts are looked up once: comparing them is cheap, making them is not.
struct Fonts
{
    QFont company = font(TextStyle::Section);
    QFont note = font(TextStyle::Note);
    QFont strongNote = strong(TextStyle::Note);
    QFont caption = font(TextStyle::Caption);
    QFont chip = font(TextStyle::Chip);
};

const Fonts &fonts()
{
    static const Fonts all;
    return all;
}

} // namespace

CardLayout::CardLayout(const LeadCard &card, int width, Qt::LayoutDirection direction)
    : m_card(card), m_width(width), m_direction(direction)
{
    Line company = line(companyTop, companyHeight);
    putText(company, Side::Left, card.company, fonts().company, Token::Text, 0);
    Line second = line(secondTop, secondHeight);
    putText(second, Side::Left, card.second, fonts().note, Token::Text2, 0);
    putWorth();
    putMarks();
    putNext();
}

bool CardLayout::isOf(const LeadCard &card, int width, Qt::LayoutDirection direction) const
{
    return m_width == width && m_direction == direction && m_card == card;
}

CardLayout::Line CardLayout::line(int top, int height) const
{
    return {top, height, metrics::cardPadding, m_width - metrics::cardPadding};
}

QRect CardLayout::mirrored(const QRect &place) const
{
    return QStyle::visualRect(m_direction, QRect(0, 0, m_width, metrics::leadCard), place);
}

void CardLayout::putText(Line &line, Side side, const QString &text, const QFont &font, Token colour, int gap)
{
    if (text.isEmpty() || line.room() <= 0)
        return;
    const QString shown = QFontMetrics(font).elidedText(onOneLine(text), Qt::ElideRight, line.room());
    const int width = std::min(line.room(), widthOf(shown, font));
    const int left = side == Side::Left ? line.left : line.right - width;
    Text laid{.shown = shown,
        .text = QStaticText(shown),
        .font = font,
        .colour = colour,
        .place = mirrored({left, line.top, width, line.height})};
    laid.text.setTextFormat(Qt::PlainText);
    laid.text.setPerformanceHint(QStaticText::AggressiveCaching);
    laid.text.prepare({}, font);
    m_texts.push_back(std::move(laid));
    if (side == Side::Left)
        line.left += width + gap;
    else
        line.right -= width + gap;
}

void CardLayout::putIcon(Line &line, Side side, Icon icon, Token colour, int size, int gap)
{
    if (line.room() < size)
        return;
    const int left = side == Side::Left ? line.left : line.right - size;
    m_pictures.push_back({icon, colour, mirrored({left, line.top + (line.height - size) / 2, size, size})});
    if (side == Side::Left)
        line.left += size + gap;
    else
        line.right -= size + gap;
}

void CardLayout::putWorth()
{
    Line worth = line(worthTop, worthHeight);
    if (m_card.value.isEmpty())
        putText(worth, Side::Left, QCoreApplication::translate("LeadCard", "No value"), fonts().note,
            Token::Text3, metrics::iconGap);
    else
        putText(worth, Side::Left, m_card.value, fonts().strongNote, Token::Text, metrics::iconGap);
    putText(worth, Side::Left, m_card.probability, fonts().caption, Token::Text2, 0);
    if (m_card.hasOwnProbability)
        putIcon(worth, Side::Left, Icon::Edit, Token::Text2, ownIcon, 0);
    worth.left += metrics::tight;
    // Whole, short, or not at all: a part of it would say something else.
    for (const QString &effort : {m_card.effort, m_card.shortEffort}) {
        if (widthOf(effort, fonts().caption) <= worth.room())
            return putText(worth, Side::Right, effort, fonts().caption, Token::Text2, 0);
    }
}

int CardLayout::chipWidth(const LeadCard::Mark &mark)
{
    return 2 * metrics::iconGap + (mark.icon ? metrics::iconChip + metrics::tight : 0) +
           widthOf(mark.text, fonts().chip);
}

void CardLayout::putChip(Line &line, const LeadCard::Mark &mark)
{
    const int width = std::min(chipWidth(mark), line.room());
    m_boxes.push_back({mark.kind, mirrored({line.left, line.top, width, line.height})});
    Line inside{line.top, line.height, line.left + metrics::iconGap, line.left + width - metrics::iconGap};
    const Token colour = Chip::textColour(mark.kind);
    if (mark.icon)
        putIcon(inside, Side::Left, *mark.icon, colour, metrics::iconChip, metrics::tight);
    putText(inside, Side::Left, mark.text, fonts().chip, colour, 0);
    line.left += width + metrics::tight;
}

/// The source, then the warnings, which are whole as long as there is room, then tags.
void CardLayout::putMarks()
{
    Line marks = line(marksTop, metrics::chip);
    int warnings = 0;
    for (const LeadCard::Mark &mark : m_card.warnings)
        warnings += chipWidth(mark) + metrics::tight;
    const auto putTag = [&](const QString &tag, int kept) {
        const LeadCard::Mark mark{tag, Chip::Kind::Outline, {}};
        const int room = marks.room() - kept;
        if (room < std::min(leastTag, chipWidth(mark)))
            return false;
        Line part{marks.top, marks.height, marks.left, marks.left + room};
        putChip(part, mark);
        marks.left = part.left;
        return true;
    };
    if (!m_card.tags.isEmpty())
        putTag(m_card.tags.front(), warnings);
    for (const LeadCard::Mark &mark : m_card.warnings) {
        if (marks.room() >= leastTag)
            putChip(marks, mark);
    }
    for (const QString &tag : m_card.tags.mid(1)) {
        if (!putTag(tag, 0))
            break;
    }
}

void CardLayout::putNext()
{
    Line next = line(nextTop, metrics::leadCard - nextTop);
    const bool stands = m_card.due.icon.has_value();
    putText(next, Side::Right, m_card.due.text, stands ? fonts().strongNote : fonts().note, m_card.due.colour,
        stands ? metrics::tight : metrics::gap);
    if (m_card.due.icon)
        putIcon(next, Side::Right, *m_card.due.icon, m_card.due.colour, metrics::iconChip, metrics::iconGap);
    if (m_card.next.icon)
        putIcon(next, Side::Left, *m_card.next.icon, Token::Text2, nextIcon, metrics::iconGap);
    putText(next, Side::Left, m_card.next.text, fonts().note, m_card.next.colour, 0);
}

void CardLayout::paint(QPainter &painter, const Theme &theme, QPoint corner) const
{
    painter.fillRect(
        corner.x(), corner.y() + dividerTop, m_width, metrics::line, theme.colour(Token::Border));
    for (const Box &box : m_boxes) {
        const QRectF place = QRectF(box.place.translated(corner)).adjusted(0.5, 0.5, -0.5, -0.5);
        const bool isOutline = box.kind == Chip::Kind::Outline;
        painter.setPen(isOutline ? QPen(theme.colour(Token::BorderStrong), metrics::line) : QPen(Qt::NoPen));
        painter.setBrush(isOutline ? QBrush(Qt::NoBrush) : theme.colour(Chip::fillColour(box.kind)));
        painter.drawRoundedRect(place, metrics::radiusControl, metrics::radiusControl);
    }
    for (const Picture &picture : m_pictures)
        theme.icon(picture.icon, picture.colour).paint(&painter, picture.place.translated(corner));
    for (const Text &text : m_texts) {
        painter.setFont(text.font);
        painter.setPen(theme.colour(text.colour));
        const int top = text.place.top() + (text.place.height() - qRound(text.text.size().height())) / 2;
        painter.drawStaticText(corner + QPoint(text.place.left(), top), text.text);
    }
}

} // namespace concave::ui
