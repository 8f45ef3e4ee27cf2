#include "ui/widgets/leadlabel.h"

#include "ui/theme/metrics.h"

#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace concave::ui {

LeadLabel::LeadLabel(const Theme &theme, QWidget *parent) : QLabel(parent), m_theme(theme)
{
    setTextFormat(Qt::PlainText);
    setFont(ui::font(TextStyle::Note));
    setWordWrap(true); // the height follows the width
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
}

void LeadLabel::set(const QString &lead, const QString &text, Lead place)
{
    m_lead = lead;
    m_rest = text;
    if (!lead.isEmpty() && !text.isEmpty())
        m_rest.prepend(place == Lead::Above ? QChar(QChar::LineSeparator) : QChar(u' '));
    m_rest.replace(u'\n', QChar::LineSeparator);
    m_heights.clear();
    setText(lead + m_rest); // for screen readers
}

int LeadLabel::heightForWidth(int width) const
{
    const auto known = m_heights.constFind(width);
    if (known != m_heights.constEnd())
        return *known;
    QTextLayout layout;
    return *m_heights.insert(width, static_cast<int>(std::ceil(arrange(layout, width))));
}

void LeadLabel::changeEvent(QEvent *event)
{
    m_heights.clear();
    QLabel::changeEvent(event);
}

QSize LeadLabel::sizeHint() const
{
    return {metrics::emptyText, heightForWidth(metrics::emptyText)};
}

QSize LeadLabel::minimumSizeHint() const
{
    return {metrics::emptyText / 3, fontMetrics().height()};
}

void LeadLabel::paintEvent(QPaintEvent * /*event*/)
{
    QTextLayout layout;
    arrange(layout, width());
    QPainter painter(this);
    painter.setPen(m_theme.colour(Token::Text2));
    layout.draw(&painter, {0, 0});
}

qreal LeadLabel::arrange(QTextLayout &layout, qreal width) const
{
    QTextLayout::FormatRange bold{};
    bold.length = static_cast<int>(m_lead.size());
    bold.format.setFont(
        ui::font(m_rest.startsWith(QChar::LineSeparator) ? TextStyle::Section : TextStyle::Note));
    bold.format.setFontWeight(QFont::DemiBold);
    bold.format.setForeground(m_theme.colour(Token::Text));
    layout.setText(m_lead + m_rest);
    layout.setFont(font());
    layout.setFormats({bold});

    qreal y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += std::max<qreal>(line.height(), metrics::noteLine);
    }
    layout.endLayout();
    return y;
}

} // namespace concave::ui
