#include "ui/canvas/versiondelegate.h"

#include "ui/canvas/versionmodel.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/mark.h"

#include <QPainter>

namespace concave::ui {

namespace {

constexpr int nameLine = 20; ///< height
constexpr int noteLine = 16;

} // namespace

VersionDelegate::VersionDelegate(const Theme &theme, const VersionModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_model(model)
{}

QSize VersionDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex &index) const
{
    const VersionsPresenter::State *state = m_model.stateAt(index);
    const int reason = state && !state->reason.isEmpty() ? noteLine : 0;
    return {metrics::control, 2 * metrics::gap + nameLine + noteLine + reason + metrics::line};
}

void VersionDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const VersionsPresenter::State *state = m_model.stateAt(index);
    if (!state)
        return;
    painter->save();
    const QRect &row = option.rect;
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(row, m_theme.colour(Token::BgSelected));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(row, m_theme.colour(Token::BgHover));
    painter->fillRect(
        QRect(row.left(), row.bottom(), row.width(), metrics::line), m_theme.colour(Token::Border));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(m_theme.colour(Token::Accent), metrics::line));
        painter->drawRect(row.adjusted(0, 0, -1, -2));
    }
    QRect place = row.adjusted(metrics::field, metrics::gap, -metrics::field, -metrics::gap);
    QRect line(place.left(), place.top(), place.width(), nameLine);
    if (const QString part = m_model.part(*state); !part.isEmpty()) {
        const Mark mark{part, Chip::Kind::Outline, std::nullopt};
        const int width = markWidth(mark);
        paintMark(*painter, m_theme, mark, QRect(line.right() + 1 - width, line.top(), width, line.height()));
        line.setRight(line.right() - width - metrics::gap);
    }
    const auto write = [&](TextStyle style, Token colour, int height, const QString &text) {
        painter->setFont(ui::font(style));
        painter->setPen(m_theme.colour(colour));
        line.setHeight(height);
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(text.simplified(), Qt::ElideRight, line.width()));
        line = QRect(place.left(), line.bottom() + 1, place.width(), height);
    };
    write(TextStyle::Strong, Token::Text, nameLine, state->name);
    write(TextStyle::Caption, Token::Text3, noteLine, m_model.details(*state));
    if (!state->reason.isEmpty())
        write(TextStyle::Note, Token::Text2, noteLine, state->reason);
    painter->restore();
}

} // namespace concave::ui
