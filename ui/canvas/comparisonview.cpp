#include "ui/canvas/comparisonview.h"

#include "ui/canvas/comparisonlook.h"
#include "ui/theme/metrics.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace concave::ui {

namespace {

/// What a note is to the team: of one that differs, whose colour says something else.
std::optional<Icon> shapeOf(NoteMark mark)
{
    if (mark == NoteMark::Assumption)
        return Icon::Raised;
    return mark == NoteMark::Question ? std::optional(Icon::Question) : std::nullopt;
}

void drawBox(QPainter &painter, const QRect &rect, const QColor &fill, const QPen &border, int radius)
{
    painter.setPen(border);
    painter.setBrush(fill);
    const qreal inset = border.widthF() / 2;
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
}

} // namespace

ComparisonView::ComparisonView(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("comparison"));
    setAccessibleName(tr("The canvas, with what differs"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ComparisonView::present(const CanvasComparison *comparison)
{
    m_comparison = comparison;
    m_selected = nullptr;
    setAccessibleDescription(comparison ? comparison->summary() : QString());
    arrange();
}

void ComparisonView::select(const NoteChange *note)
{
    m_selected = note;
    update();
}

QRect ComparisonView::rectOf(const NoteChange *note) const
{
    for (const ComparisonLayout::Block &block : m_layout.blocks) {
        for (const ComparisonLayout::PlacedNote &placed : block.notes) {
            if (placed.note == note)
                return placed.rect;
        }
    }
    return {};
}

ComparisonLayout ComparisonView::layOut(int width) const
{
    return m_comparison ? ui::layOut(*m_comparison, width, tr("Not placed")) : ComparisonLayout();
}

int ComparisonView::heightForWidth(int width) const
{
    return width == this->width() ? m_layout.height : layOut(width).height;
}

QSize ComparisonView::sizeHint() const
{
    return {width(), m_layout.height};
}

void ComparisonView::arrange()
{
    m_layout = layOut(width());
    setMinimumSize(m_layout.leastWidth, m_layout.height);
    updateGeometry();
    update();
}

void ComparisonView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        arrange();
}

void ComparisonView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
}

const NoteChange *ComparisonView::noteAt(QPoint place) const
{
    for (const ComparisonLayout::Block &block : m_layout.blocks) {
        for (const ComparisonLayout::PlacedNote &note : block.notes) {
            if (note.rect.contains(place))
                return note.note;
        }
    }
    return nullptr;
}

void ComparisonView::mousePressEvent(QMouseEvent *event)
{
    const NoteChange *note = noteAt(event->position().toPoint());
    if (note && note->differs())
        Q_EMIT chosen(note);
    else
        QWidget::mousePressEvent(event);
}

bool ComparisonView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    if (const NoteChange *note = noteAt(help->pos())) {
        const QString text = note->differs() ? note->sentence : note->note().text.left(1000);
        QToolTip::showText(help->globalPos(), text.toHtmlEscaped(), this, rectOf(note)); // plain text
    } else {
        QToolTip::hideText();
    }
    return true;
}

void ComparisonView::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const ComparisonLayout::Block &block : m_layout.blocks) {
        if (block.rect.intersects(event->rect()))
            paintBlock(painter, block, event->rect());
    }
}

void ComparisonView::paintBlock(
    QPainter &painter, const ComparisonLayout::Block &block, const QRect &exposed) const
{
    drawBox(painter, block.rect, m_theme.colour(Token::BgRaised),
        QPen(m_theme.colour(Token::Border), metrics::line), metrics::radiusCard);
    painter.setFont(ui::font(TextStyle::Head));
    painter.setPen(m_theme.colour(Token::Text));
    painter.drawText(block.head, Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(block.title.simplified(), Qt::ElideRight, block.head.width()));
    for (const ComparisonLayout::PlacedNote &note : block.notes) {
        if (note.rect.intersects(exposed))
            paintNote(painter, note);
    }
}

void ComparisonView::paintNote(QPainter &painter, const ComparisonLayout::PlacedNote &placed) const
{
    const NoteChange &note = *placed.note;
    const NoteDifference difference = note.difference();
    const ComparisonLook look = lookOf(difference);
    const bool isSelected = placed.note == m_selected;
    const Token border = isSelected ? Token::Accent : look.border;
    drawBox(painter, placed.rect, m_theme.colour(look.fill),
        QPen(m_theme.colour(border), isSelected ? metrics::ring : metrics::line), metrics::radiusControl);
    if (note.differs()) {
        QRect words = placed.words;
        const auto square = [&](int left) {
            return QRect(
                left, words.center().y() - metrics::iconChip / 2 + 1, metrics::iconChip, metrics::iconChip);
        };
        m_theme.icon(look.icon, look.ink).paint(&painter, square(words.left()));
        words.setLeft(words.left() + metrics::iconChip + metrics::tight);
        if (const auto shape = shapeOf(note.note().mark)) {
            m_theme.icon(*shape).paint(&painter, square(words.right() + 1 - metrics::iconChip));
            words.setRight(words.right() - metrics::iconChip - metrics::tight);
        }
        painter.setFont(ui::font(TextStyle::Chip));
        painter.setPen(m_theme.colour(look.ink));
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(note.words, Qt::ElideRight, words.width()));
    }
    QFont face = ui::font(TextStyle::Caption);
    face.setStrikeOut(difference == NoteDifference::Removed);
    painter.setFont(face);
    painter.setPen(m_theme.colour(!note.differs()    ? look.ink
                                  : note.isRemoved() ? Token::Text2
                                                     : Token::Text));
    QRect line = placed.text;
    line.setHeight(placed.text.height() / std::max(1, static_cast<int>(placed.lines.size())));
    for (const QString &text : placed.lines) {
        painter.drawText(
            line, Qt::AlignVCenter | (text.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft), text);
        line.translate(0, line.height());
    }
}

} // namespace concave::ui
