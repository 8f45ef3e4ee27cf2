#include "ui/canvas/canvascard.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/tooltip.h"

#include <QKeyEvent>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace concave::ui {

namespace {

constexpr int cardWidth = 280;
constexpr int gridHeight = 104;
constexpr int lineHeight = 16;
constexpr int titleHeight = 20;
constexpr int textLines = 2;
constexpr int cellGap = 3;

/// The beginnings and the end of rows or columns that share a length by these weights.
std::vector<double> edges(int count, const std::vector<double> &weights, double length)
{
    const auto weight = [&](int i) {
        return i < static_cast<int>(weights.size()) ? weights[static_cast<std::size_t>(i)] : 1.0;
    };
    double sum = 0;
    for (int i = 0; i < count; ++i)
        sum += weight(i);
    std::vector<double> edges{0};
    for (int i = 0; i < count; ++i)
        edges.push_back(edges.back() + length * weight(i) / sum);
    return edges;
}

QString blockTitles(const CanvasTemplate &form)
{
    QStringList titles;
    for (const TemplateBlock *block : inOrderOfFilling(form))
        titles << block->title;
    return titles.join(QStringLiteral(", "));
}

/// Up to two lines, the last one shortened.
void drawLines(QPainter &painter, QRectF place, const QString &text)
{
    QTextLayout layout(text, painter.font());
    layout.beginLayout();
    for (int i = 0; i < textLines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(place.width());
        const bool isLast = i + 1 == textLines;
        const QString words =
            isLast ? text.mid(line.textStart()) : text.mid(line.textStart(), line.textLength());
        painter.drawText(QRectF(place.left(), place.top() + i * lineHeight, place.width(), lineHeight),
            Qt::AlignVCenter,
            painter.fontMetrics().elidedText(
                words.trimmed(), Qt::ElideRight, static_cast<int>(place.width())));
    }
    layout.endLayout();
}

} // namespace

CanvasCard::CanvasCard(const Theme &theme, const CanvasTemplate &form, QWidget *parent)
    : QAbstractButton(parent), m_theme(theme), m_form(form)
{
    setObjectName(QStringLiteral("template-") + form.key);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Begin with %1").arg(form.name));
    setAccessibleDescription(blockTitles(form));
    ui::setToolTip(
        *this, form.attribution.isEmpty() ? form.name : form.name + QStringLiteral("\n") + form.attribution);
}

QSize CanvasCard::sizeHint() const
{
    return {cardWidth, 2 * metrics::field + gridHeight + metrics::gap + titleHeight + textLines * lineHeight +
                           metrics::tight + lineHeight};
}

void CanvasCard::paintGrid(QPainter &painter, QRectF place) const
{
    const std::vector<double> rows = edges(rowCount(m_form), m_form.heights, place.height() + cellGap);
    const std::vector<double> columns = edges(columnCount(m_form), m_form.widths, place.width() + cellGap);
    painter.setPen(QPen(m_theme.colour(isEnabled() ? Token::BorderStrong : Token::Border), metrics::line));
    painter.setBrush(m_theme.colour(Token::BgSunken));
    for (const TemplateBlock &block : m_form.blocks) {
        const auto edge = [](const std::vector<double> &all, int index) {
            return all[static_cast<std::size_t>(std::clamp<int>(index, 0, static_cast<int>(all.size()) - 1))];
        };
        const double left = edge(columns, block.column - 1);
        const double top = edge(rows, block.row - 1);
        const double right = edge(columns, block.column - 1 + block.columns) - cellGap;
        const double bottom = edge(rows, block.row - 1 + block.rows) - cellGap;
        const QRectF cell = QRectF(QPointF(left, top), QPointF(right, bottom)).translated(place.topLeft());
        painter.drawRoundedRect(cell.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    }
}

void CanvasCard::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isHovered = underMouse() && isEnabled();
    painter.setPen(QPen(m_theme.colour(isHovered ? Token::BorderControl : Token::Border), metrics::line));
    painter.setBrush(m_theme.colour(isDown() ? Token::BgHover : Token::BgRaised));
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::radiusCard, metrics::radiusCard);
    QRectF place = QRectF(rect()).adjusted(metrics::field, metrics::field, -metrics::field, -metrics::field);
    paintGrid(painter, QRectF(place.topLeft(), QSizeF(place.width(), gridHeight)));
    place.setTop(place.top() + gridHeight + metrics::gap);
    const auto line = [&](double height) {
        const QRectF taken(place.left(), place.top(), place.width(), height);
        place.setTop(place.top() + height);
        return taken;
    };
    const auto drawElided = [&](const QRectF &where, const QString &text) {
        painter.drawText(where, Qt::AlignVCenter,
            painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(where.width())));
    };
    painter.setFont(ui::font(TextStyle::Strong));
    painter.setPen(m_theme.colour(isEnabled() ? Token::Text : Token::TextDisabled));
    drawElided(line(titleHeight), m_form.name);
    painter.setFont(ui::font(TextStyle::Note));
    painter.setPen(m_theme.colour(isEnabled() ? Token::Text2 : Token::TextDisabled));
    drawLines(painter, line(textLines * lineHeight), blockTitles(m_form));
    line(metrics::tight);
    painter.setFont(ui::font(TextStyle::Caption));
    painter.setPen(m_theme.colour(isEnabled() ? Token::Text3 : Token::TextDisabled));
    drawElided(line(lineHeight), m_form.licence);
}

void CanvasCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace concave::ui
