#include "ui/concerns/concerndelegate.h"

#include "ui/concerns/concernmarks.h"
#include "ui/concerns/concernmodel.h"
#include "ui/concerns/concernspresenter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/textedit.h"
#include "ui/widgets/textlines.h"

#include <QAbstractItemView>
#include <QPainter>

namespace concave::ui {

namespace {

constexpr int nameLine = 20; ///< height
constexpr int mostLines = 2; ///< of a name

QRect inside(const QRect &row)
{
    return row.adjusted(metrics::pane, metrics::field, -metrics::pane, -metrics::field - metrics::line);
}

QStringList linesOf(const QString &name, int width)
{
    return shownLines(name, font(TextStyle::Strong), width, mostLines);
}

} // namespace

ConcernDelegate::ConcernDelegate(
    const Theme &theme, const ConcernsPresenter &presenter, const ConcernModel &model, QObject *parent)
    : FieldDelegate(parent), m_theme(theme), m_presenter(presenter), m_model(model)
{}

QSize ConcernDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *list = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = list ? list->viewport()->width() : option.rect.width();
    const auto lines = static_cast<int>(linesOf(index.data().toString(), width - 2 * metrics::pane).size());
    return {metrics::control,
        2 * metrics::field + lines * nameLine + metrics::iconGap + metrics::chip + metrics::line};
}

void ConcernDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintGround(*painter, option);
    QRect place = inside(option.rect);
    painter->setFont(font(TextStyle::Strong));
    painter->setPen(m_theme.colour(Token::Text));
    for (const QString &line : linesOf(index.data().toString(), place.width())) {
        painter->drawText(QRect(place.left(), place.top(), place.width(), nameLine),
            Qt::AlignVCenter | (line.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft), line);
        place.setTop(place.top() + nameLine);
    }
    QRect below(place.left(), place.top() + metrics::iconGap, place.width(), metrics::chip);
    if (m_presenter.concern(m_model.idAt(index))) {
        paintStatus(*painter, below, index);
        paintWhose(*painter, below, index);
    }
    painter->restore();
}

void ConcernDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option) const
{
    const QRect &row = option.rect;
    if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(row, m_theme.colour(Token::BgSelected));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(row, m_theme.colour(Token::BgHover));
    painter.fillRect(
        QRect(row.left(), row.bottom(), row.width(), metrics::line), m_theme.colour(Token::Border));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setPen(QPen(m_theme.colour(Token::Accent), metrics::line));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(row.adjusted(0, 0, -1, -2));
    }
}

/// Takes its place away from the line.
void ConcernDelegate::paintStatus(QPainter &painter, QRect &line, const QModelIndex &index) const
{
    const Concern &concern = *m_presenter.concern(m_model.idAt(index));
    const Mark status{statusName(concern.status), chipOf(concern.status), iconOf(concern.status)};
    paintMark(painter, m_theme, status, line);
    line.setLeft(line.left() + markWidth(status) + metrics::gap);
    const DueWords due = dueWords(m_presenter.book(), concern, m_presenter.today());
    painter.setFont(font(TextStyle::Caption));
    painter.setPen(m_theme.colour(due.colour));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, due.text);
    if (!due.text.isEmpty())
        line.setLeft(line.left() + painter.fontMetrics().horizontalAdvance(due.text) + metrics::gap);
}

void ConcernDelegate::paintWhose(QPainter &painter, QRect line, const QModelIndex &index) const
{
    const Stakeholder *whose = m_presenter.stakeholderOf(*m_presenter.concern(m_model.idAt(index)));
    if (!whose)
        return;
    Avatar::paint(painter, m_theme,
        QRect(line.right() + 1 - metrics::avatar, line.top(), metrics::avatar, metrics::avatar), whose->name);
    line.setRight(line.right() - metrics::avatar - metrics::gap);
    painter.setFont(font(TextStyle::Caption));
    painter.setPen(m_theme.colour(Token::Text2));
    const QString words = whose->role.isEmpty() ? whose->name : whose->role;
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(words.simplified(), Qt::ElideRight, line.width()));
}

QWidget *ConcernDelegate::createEditor(
    QWidget *parent, const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const
{
    auto *name = new TextEdit(parent);
    name->setAccessibleName(tr("Concern"));
    name->setRequired(tr("A concern needs a name. The old one was kept. Type what it is about."));
    return name;
}

void ConcernDelegate::updateEditorGeometry(
    QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    const QRect row = option.rect;
    editor->setGeometry(row.left() + metrics::gap, row.top() + metrics::gap, row.width() - 2 * metrics::gap,
        metrics::control + metrics::ring);
}

} // namespace concave::ui
