#include "ui/canvas/canvasblock.h"

#include "ui/canvas/canvaspresenter.h"
#include "ui/canvas/notelist.h"
#include "ui/canvas/notelook.h"
#include "ui/canvas/notemetrics.h"
#include "ui/canvas/notemodel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QHelpEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

namespace concave::ui {

namespace {

constexpr int headTop = 9;
constexpr int headSide = 10;
constexpr int titleHeight = 20;
constexpr int hintHeight = 16;
constexpr int headHeight = 51; ///< to the first note, without the air around it
constexpr int addHeight = 26;
constexpr int foot = 4;
constexpr int colourHeight = 3;
constexpr int colourWidth = 24;
constexpr qreal colourRadius = 1.5;

constexpr auto startOfLine = Qt::AlignVCenter | Qt::AlignAbsolute | Qt::TextSingleLine;

} // namespace

/// "Add note", in the manner of a ghost button, at every zoom. Keys have N.
class CanvasBlock::AddRow final : public QAbstractButton
{
public:
    AddRow(const Theme &theme, QWidget *parent) : QAbstractButton(parent), m_theme(theme)
    {
        setText(CanvasBlock::tr("Add note"));
        setFocusPolicy(Qt::NoFocus);
        setAttribute(Qt::WA_Hover);
    }

    void setZoom(Zoom zoom)
    {
        m_zoom = zoom;
        setFont(zoom.font(TextStyle::Note));
    }

    QSize sizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(text()) +
                    m_zoom.px(metrics::iconSmall + metrics::iconGap + 2 * metrics::gap),
            m_zoom.px(addHeight)};
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool isHot = underMouse() && isEnabled();
        if (isHot) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.colour(isDown() ? Token::BgPressed : Token::BgHover));
            const int radius = m_zoom.px(metrics::radiusControl);
            painter.drawRoundedRect(rect(), radius, radius);
        }
        const Token colour = !isEnabled() ? Token::TextDisabled : isHot ? Token::Text : Token::Text2;
        const int icon = m_zoom.px(metrics::iconSmall);
        const int left = m_zoom.px(metrics::gap);
        const auto place = [&](const QRect &logical) {
            return QStyle::visualRect(layoutDirection(), rect(), logical);
        };
        m_theme.icon(Icon::Add, colour)
            .paint(&painter, place(QRect(left, (height() - icon) / 2, icon, icon)));
        painter.setFont(font());
        painter.setPen(m_theme.colour(colour));
        const int words = left + icon + m_zoom.px(metrics::iconGap);
        painter.drawText(
            place(QRect(words, 0, width() - words, height())), Qt::AlignVCenter | Qt::TextSingleLine, text());
    }

private:
    const Theme &m_theme;
    Zoom m_zoom;
};

CanvasBlock::CanvasBlock(
    const Theme &theme, CanvasPresenter &presenter, const TemplateBlock *block, bool isWide, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_presenter(presenter), m_isTray(!block), m_isWide(isWide)
{
    if (block) {
        m_block = *block;
    } else {
        m_block.title = tr("Not placed yet");
        m_block.hint = tr("Move each note into the block where it belongs");
        m_block.icon = name(Icon::Inbox);
    }
    setObjectName(QStringLiteral("block-") + (block ? block->key : QStringLiteral("tray")));
    m_model = new NoteModel(presenter, block ? std::optional(block->key) : std::nullopt, this);
    m_list = new NoteList(theme, presenter, *m_model, isWide, this);
    m_add = new AddRow(theme, this);
    m_add->setAccessibleName(tr("Add note to %1").arg(m_block.title));
    m_add->setVisible(!m_isTray && !presenter.isReadOnly());
    connect(
        m_add, &QAbstractButton::clicked, this, [this] { Q_EMIT m_presenter.noteRequested(m_block.key); });
}

QString CanvasBlock::key() const
{
    if (!m_isTray)
        return m_block.key;
    const int row = m_model->rowOf(m_presenter.current());
    return keyAt(std::max(row, 0));
}

QString CanvasBlock::keyAt(int row) const
{
    if (!m_isTray || m_model->rowCount() == 0)
        return m_block.key;
    return m_model->note(std::min(row, m_model->rowCount() - 1)).block;
}

void CanvasBlock::refresh()
{
    const bool isNew = m_model->refresh();
    const auto before = std::pair(m_open, m_isComplete);
    m_open = 0;
    m_isComplete = false;
    for (const BlockCount &count : m_presenter.completeness().blocks) {
        if (count.block == m_block.key && !m_isTray) {
            m_open = count.questions;
            m_isComplete = count.isComplete();
        }
    }
    m_list->setAccessibleName(standing());
    m_list->setAccessibleDescription(m_block.hint);
    if (isNew)
        placeParts();
    if (isNew || before != std::pair(m_open, m_isComplete))
        update();
}

/// "Features, 3 notes, complete".
QString CanvasBlock::standing() const
{
    const int count = m_model->rowCount();
    const QLocale locale;
    const QString notes = count == 0   ? tr("no notes")
                          : count == 1 ? tr("1 note")
                                       : tr("%1 notes").arg(locale.toString(count));
    const QString first = tr("%1, %2").arg(m_block.title, notes);
    if (m_isComplete)
        return tr("%1, complete").arg(first);
    if (m_open > 0)
        return m_open == 1 ? tr("%1, 1 open question").arg(first)
                           : tr("%1, %2 open questions").arg(first, locale.toString(m_open));
    return first;
}

bool CanvasBlock::hasAddBelow() const
{
    return !m_isWide && m_add->isVisibleTo(this);
}

bool CanvasBlock::fits(QSize size, Zoom zoom) const
{
    const int add = hasAddBelow() ? zoom.px(addHeight) : 0;
    const int room = size.height() - zoom.px(headHeight) - add - zoom.px(foot);
    return m_list->heightFor(size.width() - 2 * zoom.px(metrics::tight), zoom, std::max(0, room)) <= room;
}

void CanvasBlock::setPlace(const QRect &place, Zoom zoom)
{
    if (place == geometry() && zoom == m_zoom && m_isPlaced)
        return;
    m_isPlaced = true;
    m_zoom = zoom;
    m_list->setZoom(zoom);
    m_add->setZoom(zoom);
    setGeometry(place);
    placeParts();
    update();
}

/// All of it; the notes begin at its top.
QRect CanvasBlock::listPlace() const
{
    const int side = m_zoom.px(metrics::tight);
    const int top = m_zoom.px(headHeight);
    const int add = hasAddBelow() ? m_zoom.px(addHeight) : 0;
    return {side, top, std::max(1, width() - 2 * side), std::max(1, height() - top - add - m_zoom.px(foot))};
}

void CanvasBlock::placeParts()
{
    if (!m_isPlaced)
        return;
    const QRect all = listPlace();
    QRect place = all;
    const int wanted = m_list->heightFor(place.width(), m_zoom, all.height());
    if (!m_isWide && wanted > 0)
        place.setHeight(std::min(all.height(), wanted));
    m_list->setPlace(place);
    const QSize add = m_add->sizeHint();
    if (m_isWide) {
        const int end = m_zoom.px(headSide) + m_zoom.px(metrics::icon + metrics::gap) +
                        (m_open > 0 ? m_zoom.px(metrics::iconPage) : 0);
        m_add->setGeometry(mirrored(QRect(width() - end - add.width(),
            m_zoom.px(headTop) + (m_zoom.px(titleHeight) - add.height()) / 2, add.width(), add.height())));
        return;
    }
    const int top = m_model->rowCount() > 0 ? place.bottom() + 1
                                            : std::min(all.bottom() + 1,
                                                  questionPlace().bottom() + 1 + m_zoom.px(metrics::tight));
    m_add->setGeometry(mirrored(QRect(all.left() + m_zoom.px(metrics::tight), top,
        std::min(add.width(), all.width() - m_zoom.px(metrics::gap)), add.height())));
}

QRect CanvasBlock::newNotePlace() const
{
    const QRect all = listPlace();
    const int height = m_zoom.px(metrics::controlKey);
    const int count = m_model->rowCount();
    const int side = m_zoom.px(metrics::tight);
    if (count == 0) {
        const int top =
            std::max(all.top() + m_zoom.px(metrics::noteGap) / 2, questionPlace().bottom() + 1 + side);
        const int room = m_isWide ? std::min(all.width(), m_zoom.px(metrics::noteColumn)) : all.width();
        return {all.left() + side, top, room - 2 * side, height};
    }
    const QRect last = m_list->noteRect(count - 1).translated(m_list->geometry().topLeft());
    if (!m_isWide)
        return {last.left(), std::min(last.bottom() + 1 + m_zoom.px(metrics::noteGap), all.bottom() + 1),
            last.width(), height};
    const QRect beside =
        m_list->next(count - 1, Qt::Key_Right) < 0 && count % m_list->columns() != 0
            ? last.translated((layoutDirection() == Qt::LeftToRight ? 1 : -1) * m_list->noteWidth(), 0)
            : QRect(m_list->noteRect(0).left() + m_list->x(), last.bottom() + 1 + side, last.width(), height);
    return {beside.topLeft(), QSize(beside.width(), height)};
}

void CanvasBlock::setTarget(bool isTarget)
{
    if (isTarget == m_isTarget)
        return;
    m_isTarget = isTarget;
    const int edge = m_zoom.px(metrics::tight); // its border alone: its notes stay as they are
    update(QRegion(rect()) - rect().adjusted(edge, edge, -edge, -edge));
}

QRect CanvasBlock::mirrored(const QRect &place) const
{
    return QStyle::visualRect(layoutDirection(), rect(), place);
}

void CanvasBlock::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int radius = m_zoom.px(metrics::radiusCard);
    const bool isEmptyWithFocus = m_model->rowCount() == 0 && m_list->hasFocus() && m_list->showsFocus();
    const int width = isEmptyWithFocus ? metrics::ring : metrics::line;
    painter.setBrush(m_theme.colour(m_isTray ? Token::BgSunken : Token::BgRaised));
    painter.setPen(QPen(m_theme.colour(m_isTarget || isEmptyWithFocus ? Token::Accent : Token::Border), width,
        m_isTray ? Qt::DashLine : Qt::SolidLine));
    const qreal half = width / 2.0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), radius, radius);
    if (event->rect().top() < m_zoom.px(headHeight))
        paintHead(painter);
    if (m_model->rowCount() == 0)
        paintQuestion(painter);
}

/// The check or the count, at the end of a line; shorter where the title needs the room. Returns how wide it
/// is.
int CanvasBlock::paintStanding(QPainter &painter, const QRect &line, int title) const
{
    if (m_isComplete) {
        const int size = m_zoom.px(metrics::icon);
        m_theme.icon(Icon::Accepted, Token::Positive)
            .paint(&painter, mirrored(QRect(line.right() + 1 - size, line.top() + (line.height() - size) / 2,
                                 size, size)));
        return size + m_zoom.px(metrics::iconGap);
    }
    const QString words = m_isTray     ? QLocale().toString(m_model->rowCount())
                          : m_open > 0 ? tr("%1 open").arg(QLocale().toString(m_open))
                                       : QString();
    if (words.isEmpty())
        return 0;
    painter.setFont(m_zoom.font(TextStyle::Caption));
    painter.setPen(m_theme.colour(Token::Text2));
    const auto write = [&](const QString &text) {
        const int width = painter.fontMetrics().horizontalAdvance(text);
        painter.drawText(
            mirrored(QRect(line.right() + 1 - width, line.top(), width, line.height())), startOfLine, text);
        return width + m_zoom.px(metrics::iconGap);
    };
    const int width = painter.fontMetrics().horizontalAdvance(words) + m_zoom.px(metrics::iconGap);
    if (m_isTray || title + width <= line.width())
        return write(words);
    const NoteLook question = lookOf(NoteMark::Question);
    const int size = m_zoom.px(metrics::iconSmall);
    const int count = write(QLocale().toString(m_open)) - m_zoom.px(metrics::iconGap - metrics::tight);
    m_theme.icon(*question.icon, question.iconColour)
        .paint(&painter, mirrored(QRect(line.right() + 1 - count - size,
                             line.top() + (line.height() - size) / 2, size, size)));
    return count + size + m_zoom.px(metrics::iconGap);
}

void CanvasBlock::paintHead(QPainter &painter) const
{
    const int side = m_zoom.px(headSide);
    const int top = m_zoom.px(headTop);
    QRect line(side, top, width() - 2 * side, m_zoom.px(titleHeight));
    if (m_block.colour > 0) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.series(m_block.colour - 1));
        painter.drawRoundedRect(
            mirrored(QRect(side, 0, m_zoom.px(colourWidth), colourHeight)), colourRadius, colourRadius);
    }
    const int title = QFontMetrics(m_zoom.font(TextStyle::Section)).horizontalAdvance(m_block.title);
    const std::optional<Icon> icon = iconNamed(m_block.icon);
    const int sign = icon ? m_zoom.px(metrics::icon + metrics::iconGap) : 0;
    line.setRight(line.right() - paintStanding(painter, line, sign + title));
    if (m_isWide && m_add->isVisibleTo(this))
        line.setRight(line.right() - m_add->width() - m_zoom.px(metrics::gap));
    if (icon && sign + title <= line.width()) { // else its letters need the room
        const int size = m_zoom.px(metrics::icon);
        m_theme.icon(*icon, Token::Text2)
            .paint(
                &painter, mirrored(QRect(line.left(), line.top() + (line.height() - size) / 2, size, size)));
        line.setLeft(line.left() + sign);
    }
    const int start = layoutDirection() == Qt::LeftToRight ? Qt::AlignLeft : Qt::AlignRight;
    painter.setFont(m_zoom.font(TextStyle::Section));
    painter.setPen(m_theme.colour(Token::Text));
    painter.drawText(mirrored(line), start | startOfLine,
        painter.fontMetrics().elidedText(m_block.title, Qt::ElideRight, line.width()));
    if (m_model->rowCount() == 0)
        return; // the hint is the question
    const QRect hint(side, top + m_zoom.px(titleHeight), width() - 2 * side, m_zoom.px(hintHeight));
    painter.setFont(m_zoom.font(TextStyle::Caption));
    painter.setPen(m_theme.colour(Token::Text3));
    painter.drawText(mirrored(hint), start | startOfLine,
        painter.fontMetrics().elidedText(m_block.hint, Qt::ElideRight, hint.width()));
}

/// The hint as an empty block asks it.
void CanvasBlock::paintQuestion(QPainter &painter) const
{
    painter.setFont(m_zoom.font(TextStyle::Note));
    painter.setPen(m_theme.colour(Token::Text2));
    painter.drawText(questionPlace(), Qt::AlignTop | Qt::TextWordWrap, m_block.hint);
}

QRect CanvasBlock::questionPlace() const
{
    const int side = m_zoom.px(headSide);
    const int top = m_zoom.px(headTop + titleHeight + metrics::tight);
    const QRect room(side, top, width() - 2 * side, std::max(1, listPlace().bottom() - top));
    QRect place = QFontMetrics(m_zoom.font(TextStyle::Note))
                      .boundingRect(room, Qt::AlignTop | Qt::TextWordWrap, m_block.hint);
    place.setLeft(room.left());
    place.setWidth(room.width());
    return place & room;
}

bool CanvasBlock::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const bool isHead = help->pos().y() < m_zoom.px(headHeight);
        const QString text =
            m_block.hint.isEmpty() ? m_block.title : tr("%1: %2").arg(m_block.title, m_block.hint);
        QToolTip::showText(help->globalPos(),
            isHead ? QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped()) : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

void CanvasBlock::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return event->ignore();
    m_list->setByKeyboard(false);
    m_list->setFocus(Qt::MouseFocusReason);
    Q_EMIT m_list->groundClicked();
}

void CanvasBlock::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return event->ignore();
    Q_EMIT m_list->noteWanted();
}

} // namespace concave::ui
