#include "ui/pipeline/leaddelegate.h"

#include "ui/pipeline/leadeditors.h"
#include "ui/pipeline/leadmodel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QHeaderView>
#include <QPainter>
#include <QTableView>

namespace concave::ui {

namespace {

constexpr int leastEditor = 120; ///< width; a narrow column's field reaches over its neighbours

/// What a cell has for its text: the first column begins where the page does.
QRect inside(const QStyleOptionViewItem &option)
{
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    const bool isFirst = table && option.rect.left() + table->horizontalHeader()->offset() == 0;
    return option.rect.adjusted(isFirst ? metrics::page : metrics::gap, 0, -metrics::gap, -metrics::line);
}

} // namespace

LeadDelegate::LeadDelegate(
    const Theme &theme, const PipelinePresenter &presenter, const LeadModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_presenter(presenter), m_model(model)
{}

void LeadDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintGround(*painter, option);
    const QRect place = inside(option);
    const LeadCell cell = m_model.cell(index);
    if (cell.mark) {
        paintMark(*painter, m_theme, *cell.mark, place);
    } else {
        const bool isNumber = leadColumns()[static_cast<std::size_t>(index.column())].isNumber();
        painter->setFont(font(index.column() == 0 ? TextStyle::Strong : TextStyle::Body));
        painter->setPen(m_theme.colour(cell.isMuted ? Token::Text3 : Token::Text));
        painter->drawText(place, Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft),
            painter->fontMetrics().elidedText(cell.text, Qt::ElideRight, place.width()));
    }
    painter->restore();
}

void LeadDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option) const
{
    const QRect &cell = option.rect;
    if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(cell, m_theme.colour(Token::BgSelected));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(cell, m_theme.colour(Token::BgHover));
    painter.fillRect(
        QRect(cell.left(), cell.bottom(), cell.width(), metrics::line), m_theme.colour(Token::Border));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setPen(QPen(m_theme.colour(Token::Accent), metrics::line));
        painter.drawRect(cell.adjusted(0, 0, -1, -2));
    }
}

QSize LeadDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex &index) const
{
    const LeadCell cell = m_model.cell(index);
    const int width = cell.mark ? markWidth(*cell.mark)
                                : QFontMetrics(font(TextStyle::Strong)).horizontalAdvance(cell.text);
    return {width + metrics::page + metrics::gap + metrics::ring, metrics::row};
}

QWidget *LeadDelegate::createEditor(
    QWidget *parent, const QStyleOptionViewItem & /*option*/, const QModelIndex &index) const
{
    const LeadColumn &column = leadColumns()[static_cast<std::size_t>(index.column())];
    QWidget *editor = leadEditor(m_theme, m_presenter, column, parent);
    if (auto *choice = qobject_cast<QComboBox *>(editor)) {
        auto *self = const_cast<LeadDelegate *>(this); // the signals of a delegate are not const
        connect(choice, &QComboBox::activated, self, [self, choice] {
            Q_EMIT self->commitData(choice);
            Q_EMIT self->closeEditor(choice);
        });
    }
    return editor;
}

void LeadDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    setEditorValue(*editor, index.data(Qt::EditRole));
}

void LeadDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    QString refusal;
    const QVariant value = editorValue(*editor, refusal);
    if (refusal.isEmpty())
        model->setData(index, value, Qt::EditRole);
    else
        Q_EMIT refused(refusal);
}

void LeadDelegate::updateEditorGeometry(
    QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    const int left = inside(option).left() - metrics::fieldPadding;
    QRect place(left, option.rect.center().y() - metrics::control / 2,
        std::max(option.rect.right() - left, leastEditor), metrics::control);
    // Where it would reach out of the table it grows to the left.
    if (const int over = place.right() - editor->parentWidget()->width(); over > 0)
        place.translate(-over, 0);
    editor->setGeometry(place);
}

} // namespace concave::ui
