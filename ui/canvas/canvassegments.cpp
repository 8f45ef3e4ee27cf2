#include "ui/canvas/canvassegments.h"

#include "ui/theme/metrics.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace concave::ui {

namespace {

constexpr int segmentWidth = 18;
constexpr int segmentHeight = 6;
constexpr int segmentGap = 3;
constexpr int widest = 12 * (segmentWidth + segmentGap) - segmentGap; ///< more blocks have narrower segments
constexpr int leastWidth = 2;

QString wordsOf(const QString &title, const BlockCount &count)
{
    if (count.isComplete())
        return CanvasSegments::tr("%1: complete").arg(title);
    if (count.isEmpty())
        return CanvasSegments::tr("%1: empty").arg(title);
    if (count.questions == 1)
        return CanvasSegments::tr("%1: 1 open question").arg(title);
    if (count.questions > 1)
        return CanvasSegments::tr("%1: %2 open questions").arg(title).arg(count.questions);
    return CanvasSegments::tr("%1: nothing agreed yet").arg(title);
}

} // namespace

CanvasSegments::CanvasSegments(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("blocks"));
    setAccessibleName(tr("Blocks"));
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void CanvasSegments::show(const CanvasTemplate &form, const Completeness &completeness)
{
    m_segments.clear();
    for (const BlockCount &count : completeness.blocks) {
        const TemplateBlock *block = findBlock(form, count.block);
        const QString title = block ? block->title : count.block;
        m_segments.push_back({count.block, wordsOf(title, count), count.isComplete()});
    }
    std::ranges::stable_partition(m_segments, &Segment::isComplete);
    updateGeometry();
    walkTo(m_current);
    update();
}

QSize CanvasSegments::sizeHint() const
{
    const int count = std::max(1, static_cast<int>(m_segments.size()));
    const int natural = count * (segmentWidth + segmentGap) - segmentGap;
    return {std::min(natural, std::max(widest, count * (leastWidth + 1))), metrics::controlSmall};
}

QRectF CanvasSegments::placeOf(int segment) const
{
    const auto count = static_cast<double>(m_segments.size());
    const double step = (width() + segmentGap) / count;
    const double gap = std::min<double>(segmentGap, step / 3);
    const QRectF place(
        segment * step, (height() - segmentHeight) / 2.0, std::max(1.0, step - gap), segmentHeight);
    return isRightToLeft() ? QRectF(width() - place.right(), place.top(), place.width(), place.height())
                           : place;
}

int CanvasSegments::segmentAt(QPointF place) const
{
    if (m_segments.empty() || !rect().contains(place.toPoint()))
        return -1;
    const double x = isRightToLeft() ? width() - place.x() : place.x();
    const auto count = static_cast<int>(m_segments.size());
    return std::clamp(static_cast<int>(x * count / (width() + segmentGap)), 0, count - 1);
}

void CanvasSegments::walkTo(int segment)
{
    if (m_segments.empty())
        return;
    m_current = std::clamp(segment, 0, static_cast<int>(m_segments.size()) - 1);
    setAccessibleDescription(m_segments[static_cast<std::size_t>(m_current)].words);
    update();
}

void CanvasSegments::choose(int segment)
{
    if (segment < 0 || segment >= static_cast<int>(m_segments.size()))
        return;
    walkTo(segment);
    const QString block = m_segments[static_cast<std::size_t>(segment)].block;
    Q_EMIT chosen(block);
}

bool CanvasSegments::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto &help = *static_cast<QHelpEvent *>(event);
    const int segment = segmentAt(help.pos());
    const QString words =
        segment < 0 ? QString() : m_segments[static_cast<std::size_t>(segment)].words.toHtmlEscaped();
    QToolTip::showText(help.globalPos(), words, this,
        segment < 0 ? QRect()
                    : placeOf(segment).toAlignedRect().adjusted(0, -segmentHeight, 0, segmentHeight));
    return true;
}

void CanvasSegments::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < static_cast<int>(m_segments.size()); ++i) {
        const QRectF place = placeOf(i);
        const bool isComplete = m_segments[static_cast<std::size_t>(i)].isComplete;
        const double radius = std::min<double>(segmentHeight / 2.0, place.width() / 2);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.colour(isComplete ? Token::Accent : Token::BgPressed));
        painter.drawRoundedRect(place, radius, radius);
        if (hasFocus() && i == m_current) {
            painter.setPen(QPen(m_theme.colour(Token::Text), metrics::line));
            painter.setBrush(Qt::NoBrush);
            const QRectF mark = place.adjusted(-1, -metrics::ringGap - 0.5, 1, metrics::ringGap + 0.5);
            painter.drawRoundedRect(mark, metrics::radiusSmall, metrics::radiusSmall);
        }
    }
}

void CanvasSegments::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        choose(segmentAt(event->position()));
}

void CanvasSegments::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        return walkTo(m_current + ((event->key() == Qt::Key_Right) == isRightToLeft() ? -1 : 1));
    case Qt::Key_Home:
        return walkTo(0);
    case Qt::Key_End:
        return walkTo(static_cast<int>(m_segments.size()) - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return choose(m_current);
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace concave::ui
