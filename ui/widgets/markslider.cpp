#include "ui/widgets/markslider.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/number.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace concave::ui {

static constexpr int scaleHeight = 16; // a line of the caption size
static constexpr int shortestLabel = 40;

MarkSlider::MarkSlider(const Theme &theme, QWidget *parent) : RunSlider(parent), m_theme(theme)
{
    setFont(ui::font(TextStyle::Caption));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void MarkSlider::setTickStep(int step)
{
    if (step == m_tickStep)
        return;
    m_tickStep = step;
    updateGeometry();
    update();
}

void MarkSlider::setMarks(std::vector<Mark> marks)
{
    const bool hadRoom = hasRoomForMarks();
    m_marks = std::move(marks);
    std::stable_sort(
        m_marks.begin(), m_marks.end(), [](const Mark &a, const Mark &b) { return a.value < b.value; });
    if (hasRoomForMarks() != hadRoom)
        updateGeometry();
    update();
}

void MarkSlider::keepRoomForMarks()
{
    m_keepsRoom = true;
    updateGeometry();
}

std::vector<MarkSlider::ShownMark> MarkSlider::shownMarks() const
{
    const int top = trackY() - metrics::handle / 2 - scaleHeight;
    std::vector<ShownMark> shown;
    for (const Mark &mark : m_marks)
        if (mark.value >= minimum() && mark.value <= maximum())
            shown.push_back({position(mark.value), {}, mark.label});

    int end = 0; // of the label before
    for (std::size_t i = 0; i < shown.size(); ++i) {
        ShownMark &mark = shown[i];
        const int width = fontMetrics().horizontalAdvance(mark.label);
        const int right = i + 1 < shown.size() ? shown[i + 1].x - metrics::gap : this->width();
        const int left = mark.x + metrics::iconGap;
        const int before = mark.x - metrics::iconGap - width;
        if (right - left < width && before >= end) {
            mark.place = {before, top, width, scaleHeight};
        } else if (right - left >= std::min(width, shortestLabel)) {
            mark.place = {left, top, std::min(width, right - left), scaleHeight};
            if (right - left < width)
                mark.label = fontMetrics().elidedText(mark.label, Qt::ElideRight, mark.place.width());
        } else {
            mark.label.clear();
        }
        end = std::max(mark.x, mark.label.isEmpty() ? 0 : mark.place.right()) + metrics::gap;
    }
    return shown;
}

int MarkSlider::position(int value) const
{
    const double span = std::max(1, maximum() - minimum());
    const double share = (value - minimum()) / span;
    return inset() +
           static_cast<int>(std::lround((isRightToLeft() ? 1 - share : share) * (width() - 2 * inset())));
}

int MarkSlider::valueAt(int x) const
{
    const double length = std::max(1, width() - 2 * inset());
    const double share = std::clamp((x - inset()) / length, 0.0, 1.0);
    return minimum() +
           static_cast<int>(std::lround((isRightToLeft() ? 1 - share : share) * (maximum() - minimum())));
}

QSize MarkSlider::sizeHint() const
{
    return {metrics::emptyText, minimumSizeHint().height()};
}

QSize MarkSlider::minimumSizeHint() const
{
    const int above = hasRoomForMarks() ? scaleHeight : metrics::ring;
    const int below = m_tickStep > 0 ? metrics::tick + scaleHeight : metrics::ring;
    return {metrics::handle * 4, above + metrics::handle + below + metrics::ring};
}

bool MarkSlider::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QString text;
        for (const Mark &mark : m_marks)
            if (std::abs(position(mark.value) - help->pos().x()) <= metrics::handle / 2)
                text += (text.isEmpty() ? QString() : QStringLiteral("<br>")) + mark.label.toHtmlEscaped();
        QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    return RunSlider::event(event);
}

void MarkSlider::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintMarks(painter);
    paintScale(painter);
    paintTrack(painter);
    paintHandle(painter);
}

void MarkSlider::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    takeByMouse();
    const int x = event->pos().x();
    const int offset = x - position(value());
    const bool onHandle = std::abs(offset) <= metrics::handle / 2;
    m_grip = onHandle ? offset : 0;
    setSliderDown(true);
    if (!onHandle)
        moveTo(valueAt(x));
    update();
}

void MarkSlider::mouseMoveEvent(QMouseEvent *event)
{
    if (isSliderDown())
        moveTo(valueAt(event->pos().x() - m_grip));
}

void MarkSlider::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !isSliderDown())
        return;
    setSliderDown(false);
    finish();
    update();
}

/// Half the handle, or half the widest number of the scale.
int MarkSlider::inset() const
{
    int widest = metrics::handle + 2 * metrics::ring;
    if (m_tickStep > 0)
        for (const int end : {minimum(), maximum()})
            widest = std::max(widest, fontMetrics().horizontalAdvance(showNumber(end, 0, 0, locale())));
    return widest / 2 + 1;
}

int MarkSlider::trackY() const
{
    return (hasRoomForMarks() ? scaleHeight : metrics::ring) + metrics::handle / 2;
}

void MarkSlider::paintTrack(QPainter &painter) const
{
    const QRectF track(inset(), trackY() - metrics::track / 2, width() - 2 * inset(), metrics::track);
    QRectF filled = track;
    if (isRightToLeft())
        filled.setLeft(position(value()));
    else
        filled.setRight(position(value()));
    constexpr qreal radius = metrics::track / 2.0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colour(Token::BgPressed));
    painter.drawRoundedRect(track, radius, radius);
    painter.setBrush(m_theme.colour(isEnabled() ? Token::Accent : Token::BorderStrong));
    painter.drawRoundedRect(filled, radius, radius);
}

void MarkSlider::paintScale(QPainter &painter) const
{
    if (m_tickStep <= 0)
        return;
    const int top = trackY() + metrics::handle / 2;
    int end = -metrics::gap;
    const int least = static_cast<int>(std::ceil(static_cast<double>(minimum()) / m_tickStep)) * m_tickStep;
    for (int tick = least; tick <= maximum(); tick += m_tickStep) {
        const QString text = showNumber(tick, 0, 0, locale());
        const int width = fontMetrics().horizontalAdvance(text);
        const int x = position(tick);
        const QRect place(x - width / 2 - 1, top + metrics::tick, width + 2, scaleHeight);
        painter.fillRect(
            QRect(x, top - metrics::line, metrics::line, metrics::tick), m_theme.colour(Token::BorderStrong));
        if (!isRightToLeft() && place.left() < end)
            continue;
        painter.setPen(m_theme.colour(isEnabled() ? Token::Text3 : Token::TextDisabled));
        painter.drawText(place, Qt::AlignCenter, text);
        end = place.right() + metrics::gap;
    }
}

void MarkSlider::paintMarks(QPainter &painter) const
{
    const auto shown = shownMarks();
    auto mark = m_marks.cbegin();
    for (const ShownMark &place : shown) {
        while (position(mark->value) != place.x)
            ++mark;
        const QRect tick(place.x - metrics::ring / 2,
            trackY() - metrics::tick - metrics::markTick + metrics::line, metrics::ring, metrics::markTick);
        painter.fillRect(tick, m_theme.colour(isEnabled() ? mark->colour : Token::TextDisabled));
        painter.setPen(m_theme.colour(isEnabled() ? Token::Text2 : Token::TextDisabled));
        painter.drawText(place.place, Qt::AlignLeft | Qt::AlignVCenter, place.label);
        ++mark;
    }
}

void MarkSlider::paintHandle(QPainter &painter) const
{
    const QPointF centre(position(value()), trackY());
    constexpr qreal radius = metrics::handle / 2.0;
    if (showsFocus()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.colour(Token::AccentBorder));
        painter.drawEllipse(centre, radius + metrics::ring, radius + metrics::ring);
    }
    constexpr qreal half = metrics::ring / 2.0;
    painter.setPen(QPen(m_theme.colour(isEnabled() ? Token::Accent : Token::BorderStrong), metrics::ring));
    painter.setBrush(m_theme.colour(isSliderDown() ? Token::AccentSubtle : Token::BgRaised));
    painter.drawEllipse(centre, radius - half, radius - half);
}

} // namespace concave::ui
