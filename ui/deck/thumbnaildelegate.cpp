#include "ui/deck/thumbnaildelegate.h"

#include "ui/deck/deckpresenter.h"
#include "ui/deck/slidepainter.h"
#include "ui/deck/thumbnailmodel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace concave::ui {

namespace {

constexpr int mostPictures = 256;
constexpr int captionHeight = metrics::chip;
constexpr int gap = 10;
constexpr double pale = 0.4;

} // namespace

ThumbnailDelegate::ThumbnailDelegate(
    const Theme &theme, DeckPresenter &presenter, const ThumbnailModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_presenter(presenter), m_model(model)
{
    connect(&presenter, &DeckPresenter::changed, this, [this] { m_pictures.clear(); });
    connect(&presenter, &DeckPresenter::pageChanged, this,
        [this] { m_pictures.remove(static_cast<int>(m_presenter.current())); });
}

int ThumbnailDelegate::cellGap()
{
    return gap;
}

int ThumbnailDelegate::heightFor(int width)
{
    return qRound((width - gap) * slideHeight / slideWidth) + captionHeight + gap;
}

QRect ThumbnailDelegate::pictureRect(const QRect &cell)
{
    const int width = cell.width() - gap;
    return {cell.left(), cell.top() + metrics::ring, width, qRound(width * slideHeight / slideWidth)};
}

QSize ThumbnailDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), heightFor(option.rect.width())};
}

const QPixmap &ThumbnailDelegate::picture(int row, const QSize &size, double ratio) const
{
    const int width = qRound(size.width() * ratio);
    QPixmap &known = m_pictures[row];
    if (known.width() == width)
        return known;
    if (m_pictures.size() > mostPictures) {
        m_pictures.clear();
        return picture(row, size, ratio);
    }
    const DeckLeaf &leaf = m_presenter.leaves()[static_cast<std::size_t>(row)];
    known = QPixmap::fromImage(pictureOf(m_presenter.pageOf(leaf), m_presenter.look(), width));
    known.setDevicePixelRatio(ratio);
    return known;
}

void ThumbnailDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRectF box = QRectF(pictureRect(option.rect)).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool isAdd = m_model.isAdd(index);
    const bool isLeftOut = m_model.isLeftOut(index);
    const bool isCurrent = !isAdd && index.row() == static_cast<int>(m_presenter.current());
    const bool isPointed = option.state.testFlag(QStyle::State_MouseOver);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(box, metrics::radiusSmall, metrics::radiusSmall);
    if (isAdd) {
        if (isPointed)
            painter->fillPath(shape, m_theme.colour(Token::BgHover));
        painter->setPen(QPen(m_theme.colour(Token::BorderControl), metrics::line, Qt::DashLine));
        painter->drawPath(shape);
        QRect icon(0, 0, metrics::icon, metrics::icon);
        icon.moveCenter(box.center().toPoint());
        m_theme.icon(Icon::Add).paint(painter, icon);
    } else {
        painter->setClipPath(shape);
        painter->setOpacity(isLeftOut ? pale : 1);
        const QRect place = pictureRect(option.rect);
        painter->drawPixmap(
            place, picture(index.row(), place.size(), painter->device()->devicePixelRatioF()));
        painter->setOpacity(1);
        painter->setClipping(false);
        painter->setPen(
            QPen(m_theme.colour(isPointed ? Token::BorderControl : Token::BorderStrong), metrics::line));
        painter->drawPath(shape);
    }
    const bool hasFocus = option.state.testFlag(QStyle::State_HasFocus);
    if (isCurrent || (hasFocus && isAdd)) {
        painter->setPen(QPen(m_theme.colour(Token::Accent), metrics::ring));
        painter->drawRoundedRect(
            box.adjusted(-0.5, -0.5, 0.5, 0.5), metrics::radiusSmall, metrics::radiusSmall);
    }
    QRect caption(option.rect.left(), pictureRect(option.rect).bottom() + 1, pictureRect(option.rect).width(),
        captionHeight);
    if (isLeftOut) {
        const QRect icon(caption.left(), caption.top() + (captionHeight - metrics::iconChip) / 2,
            metrics::iconChip, metrics::iconChip);
        m_theme.icon(Icon::Minus, Token::Text3).paint(painter, icon);
        caption.setLeft(icon.right() + metrics::tight);
    }
    QFont font = ui::font(TextStyle::Caption);
    if (isCurrent)
        font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(m_theme.colour(isCurrent ? Token::TextAccent : isLeftOut ? Token::Text3 : Token::Text2));
    painter->drawText(caption, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, caption.width()));
    painter->restore();
}

} // namespace concave::ui
