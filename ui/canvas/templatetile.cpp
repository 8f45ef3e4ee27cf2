#include "ui/canvas/templatetile.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/tooltip.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace concave::ui {

namespace {

constexpr int colourHeight = 3;
constexpr int colourWidth = 24;
constexpr int mostTitleLines = 2;
constexpr int mostHintLines = 12;

/// As many lines as there is room for, and at most so many; the last one is shortened where there is more.
/// Returns where they end.
int drawLines(QPainter &painter, const QRect &room, const QString &text, int most)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const int lines = std::min(most, (room.height() + metrics.leading()) / metrics.lineSpacing());
    QTextLayout layout(text, painter.font());
    layout.beginLayout();
    int top = room.top();
    for (int i = 1; i <= lines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(room.width());
        const QString rest = text.mid(line.textStart());
        const bool isWord = line.naturalTextWidth() > room.width(); // too long for a line of its own
        painter.drawText(QPoint(room.left(), top + metrics.ascent()),
            i == lines || isWord ? metrics.elidedText(rest, Qt::ElideRight, room.width())
                                 : rest.left(line.textLength()));
        top += metrics.lineSpacing();
        if (isWord)
            break;
    }
    layout.endLayout();
    return top;
}

} // namespace

TemplateTile::TemplateTile(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("templateTile"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void TemplateTile::present(const TemplateBlock &block)
{
    m_block = block;
    ui::setToolTip(*this, block.title);
    setAccessibleName(block.title);
    setAccessibleDescription(tr("Row %1, column %2, %3 high, %4 wide, number %5 in the order of filling. %6")
                                 .arg(block.row)
                                 .arg(block.column)
                                 .arg(block.rows)
                                 .arg(block.columns)
                                 .arg(block.order)
                                 .arg(block.hint)
                                 .trimmed());
    update();
}

void TemplateTile::setChosen(bool chosen)
{
    m_isChosen = chosen;
    update();
}

void TemplateTile::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int width = m_isChosen ? metrics::ring : metrics::line;
    const qreal half = width / 2.0;
    painter.setPen(QPen(m_theme.colour(m_isChosen ? Token::Accent : Token::Border), width));
    painter.setBrush(m_theme.colour(Token::BgRaised));
    painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), metrics::radiusCard - half,
        metrics::radiusCard - half);
    QRect inside = rect().adjusted(metrics::gap, metrics::gap, -metrics::gap, -metrics::gap);
    if (m_block.colour > 0) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.series(m_block.colour - 1));
        painter.drawRoundedRect(QRect(inside.left(), metrics::tight, colourWidth, colourHeight),
            colourHeight / 2.0, colourHeight / 2.0);
    }
    painter.setFont(ui::font(TextStyle::Caption));
    painter.setPen(m_theme.colour(Token::Text3));
    const QString order = QString::number(m_block.order);
    const int orderWidth = painter.fontMetrics().horizontalAdvance(order);
    const int headHeight = std::max<int>(metrics::icon, QFontMetrics(ui::font(TextStyle::Head)).height());
    const QRect head(inside.left(), inside.top(), inside.width(), headHeight);
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, order);
    int left = head.left();
    if (const auto icon = iconNamed(m_block.icon)) {
        const QRect place(left, head.top() + (headHeight - metrics::icon) / 2, metrics::icon, metrics::icon);
        m_theme.icon(*icon).paint(&painter, place);
        left += metrics::icon + metrics::iconGap;
    }
    painter.setFont(ui::font(TextStyle::Head));
    painter.setPen(m_theme.colour(Token::Text));
    const int air = (headHeight - painter.fontMetrics().height()) / 2;
    const QRect title(
        left, head.top() + air, head.right() - orderWidth - metrics::tight - left, inside.height() - air);
    const int titleEnd = drawLines(painter, title, m_block.title.simplified(), mostTitleLines);
    painter.setFont(ui::font(TextStyle::Caption));
    painter.setPen(m_theme.colour(Token::Text3));
    inside.setTop(std::max(head.bottom(), titleEnd) + metrics::tight);
    drawLines(painter, inside, m_block.hint.simplified(), mostHintLines);
}

} // namespace concave::ui
