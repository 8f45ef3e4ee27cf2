#include "ui/canvas/notedelegate.h"

#include "ui/canvas/notelist.h"
#include "ui/canvas/notelook.h"
#include "ui/canvas/notemetrics.h"
#include "ui/canvas/notemodel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/dragpicture.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace concave::ui {

namespace {

constexpr qsizetype keptLayouts = 2000;
constexpr qsizetype mostInToolTip = 2000; ///< letters: a screen full
constexpr qreal carriedOpacity = 0.4;

void drawBox(QPainter &painter, const QRect &note, int radius, const QBrush &ground, const QPen &border)
{
    const qreal half = border.widthF() / 2;
    painter.setBrush(ground);
    painter.setPen(border);
    painter.drawRoundedRect(QRectF(note).adjusted(half, half, -half, -half), radius - half, radius - half);
}

} // namespace

NoteDelegate::NoteDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_layouts(keptLayouts)
{}

QRect NoteDelegate::noteRect(const QRect &row, Zoom zoom)
{
    const int half = zoom.px(metrics::noteGap) / 2;
    const int rest = zoom.px(metrics::noteGap) - half;
    const int side = zoom.px(metrics::gap) / 2;
    return row.adjusted(side, half, -side, -rest);
}

/// At any width, and at this one where there was none yet.
NoteLayout &NoteDelegate::layoutOf(const QModelIndex &index, int width, Zoom zoom) const
{
    const auto &model = *static_cast<const NoteModel *>(index.model());
    const Note &note = model.note(index.row());
    const QString heading = model.heading(index.row());
    const Qt::LayoutDirection direction = static_cast<QWidget *>(parent())->layoutDirection();
    if (NoteLayout *known = m_layouts.object(note.id.value);
        known && known->isOf(note, heading, zoom, direction))
        return *known;
    auto *layout = new NoteLayout(note, heading, width, zoom, direction);
    m_layouts.insert(note.id.value, layout);
    return *layout;
}

NoteLayout &NoteDelegate::layoutAt(const QModelIndex &index, int width, Zoom zoom) const
{
    NoteLayout &layout = layoutOf(index, width, zoom);
    layout.setWidth(width);
    return layout;
}

int NoteDelegate::heightOf(const QModelIndex &index, int width, Zoom zoom) const
{
    const int inside = noteRect(QRect(0, 0, width, width), zoom).width();
    return layoutOf(index, inside, zoom).heightAt(inside) + zoom.px(metrics::noteGap);
}

std::optional<NoteTarget> NoteDelegate::linkAt(const QModelIndex &index, QPoint place) const
{
    const auto &list = *static_cast<const NoteList *>(parent());
    const QRect note = noteRect(list.visualRect(index), list.zoom());
    return layoutOf(index, note.width(), list.zoom()).linkAt(place - note.topLeft());
}

QSize NoteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto &list = *static_cast<const NoteList *>(option.widget);
    return {list.noteWidth(index.row() % list.columns()), list.lineHeight(index.row() / list.columns())};
}

void NoteDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto &list = *static_cast<const NoteList *>(option.widget);
    const Zoom zoom = list.zoom();
    const QRect note = noteRect(option.rect, zoom);
    const NoteLook look = lookOf(list.notes().note(index.row()).mark);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    const int radius = zoom.px(metrics::radiusControl);
    const QPen border =
        isSelected ? QPen(m_theme.colour(Token::Accent), metrics::ring)
                   : QPen(m_theme.colour(isHovered ? Token::BorderControl : look.border), metrics::line);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (list.isCarried(index))
        painter->setOpacity(carriedOpacity);
    drawBox(*painter, note, radius, m_theme.colour(look.ground), border);
    layoutAt(index, note.width(), zoom).paint(*painter, m_theme, note.topLeft());
    if (option.state.testFlag(QStyle::State_HasFocus) && list.showsFocus()) {
        // Between this note and the next there is room for a ring close by.
        constexpr qreal out = metrics::ringGap;
        painter->setPen(QPen(m_theme.colour(Token::Accent), metrics::line));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(note).adjusted(-out, -out, out, out), radius + out, radius + out);
    }
    painter->restore();
}

bool NoteDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto &list = *static_cast<const NoteList *>(view);
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const int width = noteRect(list.visualRect(index), list.zoom()).width();
    QString text;
    if (layoutAt(index, width, list.zoom()).isCut()) {
        text = list.notes().note(index.row()).text;
        if (text.size() > mostInToolTip)
            text = text.left(mostInToolTip) + u'…';
        text = QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
    }
    QToolTip::showText(event->globalPos(), text, view);
    return true;
}

QPixmap NoteDelegate::picture(
    const QModelIndex &index, const QString &badge, QSize size, Zoom zoom, qreal scale) const
{
    const int radius = zoom.px(metrics::radiusControl);
    const NoteLook look = lookOf(static_cast<const NoteModel *>(index.model())->note(index.row()).mark);
    return dragPicture(m_theme, size, radius, scale, badge, [&](QPainter &painter, const QRect &note) {
        drawBox(painter, note, radius, m_theme.colour(look.ground),
            QPen(m_theme.colour(Token::Accent), metrics::line));
        layoutAt(index, note.width(), zoom).paint(painter, m_theme, note.topLeft());
    });
}

} // namespace concave::ui
