#include "ui/shell/recentrow.h"

#include "ui/shell/recentmodel.h"
#include "ui/shell/thumbnail.h"
#include "ui/theme/metrics.h"

#include <QAbstractItemView>
#include <QPainter>

namespace concave::ui {

static constexpr int lineHeight = 18;
static constexpr int dayWidth = 128;

static QRect pictureOf(const QRect &row)
{
    return {row.left() + metrics::page,
        row.top() + (row.height() - metrics::line - metrics::thumbnailHeight) / 2, metrics::thumbnailWidth,
        metrics::thumbnailHeight};
}

static QRect dayOf(const QRect &row)
{
    const QRect more = RecentRow::moreButton(row);
    return {more.left() - metrics::pane - dayWidth, row.top(), dayWidth, row.height()};
}

/// The upper of the two lines of text; the lower follows it.
static QRect nameOf(const QRect &row)
{
    const int left = pictureOf(row).right() + 1 + metrics::pane;
    return {left, row.center().y() - lineHeight, dayOf(row).left() - metrics::pane - left, lineHeight};
}

RecentRow::RecentRow(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

RecentRow::Part RecentRow::partAt(const QPoint &point, const QRect &row, const QModelIndex &index) const
{
    if (moreButton(row).contains(point))
        return Part::More;
    if (index.data(RecentModel::Missing).toBool()) {
        for (const Piece &piece : missingLine(row)) {
            if (piece.place.contains(point))
                return piece.part;
        }
    }
    return Part::Row;
}

QRect RecentRow::moreButton(const QRect &row)
{
    return {row.right() + 1 - metrics::page - metrics::control,
        row.top() + (row.height() - metrics::control) / 2, metrics::control, metrics::control};
}

QSize RecentRow::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const
{
    return {metrics::startWidth - metrics::startLeft, metrics::rowRecent};
}

void RecentRow::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect row = option.rect;
    const bool hovered = option.state & QStyle::State_MouseOver;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = option.state & QStyle::State_Selected;
    painter->fillRect(row, m_theme.colour(selected  ? Token::BgSelected
                                          : hovered ? Token::BgHover
                                                    : Token::BgRaised));
    painter->fillRect(
        QRect(row.left(), row.bottom(), row.width(), metrics::line), m_theme.colour(Token::Border));
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange)) {
        painter->setPen(QPen(m_theme.colour(Token::Accent), metrics::ring));
        painter->drawRect(row.adjusted(1, 1, -1, -1 - metrics::line));
    }

    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const QPoint pointer = view && hovered ? view->viewport()->mapFromGlobal(QCursor::pos()) : QPoint(-1, -1);
    paintPicture(*painter, pictureOf(row), index);
    paintText(*painter, row, index);

    const QRect more = moreButton(row);
    const bool over = more.contains(pointer);
    if (over) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.colour(Token::BgPressed));
        painter->drawRoundedRect(more, metrics::radiusControl, metrics::radiusControl);
    }
    QRect dots(0, 0, metrics::icon, metrics::icon);
    dots.moveCenter(more.center());
    m_theme.icon(Icon::More, over ? Token::Text : Token::Text2).paint(painter, dots);
    painter->restore();
}

std::vector<RecentRow::Piece> RecentRow::missingLine(const QRect &row) const
{
    std::vector<Piece> pieces{{tr("File was moved."), Part::Row, {}}, {tr("Find it"), Part::Find, {}},
        {tr("or"), Part::Row, {}}, {tr("remove it from the list"), Part::Forget, {}}};
    const QRect line = nameOf(row).translated(0, lineHeight);
    int left = line.left();
    for (Piece &piece : pieces) {
        const QFontMetrics measure(font(piece.part == Part::Row ? TextStyle::Note : TextStyle::Label));
        piece.place = QRect(left, line.top(), measure.horizontalAdvance(piece.text), line.height());
        left = piece.place.right() + 1 + measure.horizontalAdvance(u' ');
    }
    return pieces;
}

void RecentRow::paintPicture(QPainter &painter, const QRect &place, const QModelIndex &index) const
{
    const bool missing = index.data(RecentModel::Missing).toBool();
    constexpr qreal half = metrics::line / 2.0;
    painter.setBrush(missing ? QBrush(Qt::NoBrush) : QBrush(m_theme.colour(Token::BgRaised)));
    painter.setPen(QPen(m_theme.colour(missing ? Token::BorderControl : Token::BorderStrong), metrics::line,
        missing ? Qt::DashLine : Qt::SolidLine));
    painter.drawRoundedRect(
        QRectF(place).adjusted(half, half, -half, -half), metrics::radiusControl, metrics::radiusControl);
    if (!missing && paintThumbnail(painter, place, index.data(RecentModel::Picture).toByteArray(), m_theme))
        return;
    QRect icon(0, 0, metrics::iconLarge, metrics::iconLarge);
    icon.moveCenter(place.center());
    m_theme.icon(missing ? Icon::FileMissing : Icon::File, Token::Text3).paint(&painter, icon);
}

void RecentRow::paintText(QPainter &painter, const QRect &row, const QModelIndex &index) const
{
    const bool missing = index.data(RecentModel::Missing).toBool();
    const auto line = [&](const QString &text, TextStyle style, Token colour, const QRect &place,
                          Qt::Alignment side, Qt::TextElideMode elide) {
        painter.setFont(font(style));
        painter.setPen(m_theme.colour(colour));
        painter.drawText(place, static_cast<int>(Qt::AlignVCenter | side),
            QFontMetrics(painter.font()).elidedText(text, elide, place.width()));
    };
    const QRect name = nameOf(row);
    line(index.data(Qt::DisplayRole).toString(), TextStyle::Section, missing ? Token::Text2 : Token::Text,
        name, Qt::AlignLeft, Qt::ElideMiddle);
    line(index.data(RecentModel::When).toString(), TextStyle::Note, Token::Text2, dayOf(row), Qt::AlignRight,
        Qt::ElideRight);
    if (!missing) {
        line(index.data(RecentModel::Place).toString(), TextStyle::Note, Token::Text2,
            name.translated(0, lineHeight), Qt::AlignLeft, Qt::ElideMiddle);
        return;
    }
    for (const Piece &piece : missingLine(row)) {
        const bool link = piece.part != Part::Row;
        line(piece.text, link ? TextStyle::Label : TextStyle::Note, link ? Token::TextAccent : Token::Text2,
            piece.place.adjusted(0, 0, metrics::gap, 0), Qt::AlignLeft, Qt::ElideNone);
    }
}

} // namespace concave::ui
