#include "ui/concerns/registerdelegate.h"

#include "ui/concerns/concernmarks.h"
#include "ui/concerns/registermodel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/textedit.h"

#include <QPainter>

namespace concave::ui {

namespace {

constexpr int leastEditor = 140; ///< width; a narrow column's field reaches over its neighbours

bool isColumn(const QModelIndex &index, const char *name)
{
    return RegisterModel::columns()[index.column()] == QLatin1StringView(name);
}

QRect inside(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const int left = index.column() == 0 ? metrics::page : metrics::gap;
    return option.rect.adjusted(left, 0, -metrics::gap, -metrics::line);
}

} // namespace

RegisterDelegate::RegisterDelegate(const Theme &theme, const RegisterModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_model(model)
{}

void RegisterDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QRect &cell = option.rect;
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(cell, m_theme.colour(Token::BgSelected));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(cell, m_theme.colour(Token::BgHover));
    painter->fillRect(
        QRect(cell.left(), cell.bottom(), cell.width(), metrics::line), m_theme.colour(Token::Border));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(m_theme.colour(Token::Accent), metrics::line));
        painter->drawRect(cell.adjusted(0, 0, -1, -2));
    }
    const QRect place = inside(option, index);
    if (isColumn(index, "status")) {
        paintStatus(*painter, place, index);
    } else {
        Token colour = Token::Text;
        if (isColumn(index, "due") && m_model.concernAt(index.row()))
            colour =
                dueWords(m_model.overview().book, *m_model.concernAt(index.row()), m_model.today()).colour;
        else if (isColumn(index, "findings"))
            colour = Token::Text2;
        painter->setFont(font(index.column() == 0 ? TextStyle::Strong : TextStyle::Body));
        painter->setPen(m_theme.colour(colour));
        painter->drawText(place, Qt::AlignVCenter | Qt::AlignLeft,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, place.width()));
    }
    painter->restore();
}

void RegisterDelegate::paintStatus(QPainter &painter, const QRect &place, const QModelIndex &index) const
{
    const auto status = static_cast<ConcernStatus>(index.data(Qt::EditRole).toInt());
    const Token colour = Chip::textColour(chipOf(status));
    painter.setFont(font(TextStyle::Chip));
    const QString words = index.data().toString();
    QRect chip(place.left(), place.center().y() - metrics::chip / 2 + 1,
        painter.fontMetrics().horizontalAdvance(words) + 2 * metrics::iconGap + metrics::iconChip +
            metrics::tight + metrics::ring,
        metrics::chip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colour(Chip::fillColour(chipOf(status))));
    painter.drawRoundedRect(chip, metrics::radiusControl, metrics::radiusControl);
    chip.adjust(metrics::iconGap, 0, -metrics::iconGap, 0);
    const QRect icon(
        chip.left(), chip.center().y() - metrics::iconChip / 2 + 1, metrics::iconChip, metrics::iconChip);
    m_theme.icon(iconOf(status), colour).paint(&painter, icon);
    chip.setLeft(icon.right() + 1 + metrics::tight);
    painter.setPen(m_theme.colour(colour));
    painter.drawText(chip, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, words);
}

QSize RegisterDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex &index) const
{
    const int width = QFontMetrics(font(TextStyle::Strong)).horizontalAdvance(index.data().toString());
    return {width + metrics::page + metrics::pane + metrics::iconChip, metrics::row};
}

QWidget *RegisterDelegate::createEditor(
    QWidget *parent, const QStyleOptionViewItem & /*option*/, const QModelIndex &index) const
{
    QWidget *editor = nullptr;
    if (isColumn(index, "status")) {
        auto *choice = new Choice(m_theme, parent);
        for (const ConcernStatus status : concernStatuses)
            choice->addItem(statusName(status), static_cast<int>(status));
        auto *self = const_cast<RegisterDelegate *>(this); // the signals of a delegate are not const
        connect(choice, &QComboBox::activated, self, [self, choice] {
            Q_EMIT self->commitData(choice);
            Q_EMIT self->closeEditor(choice);
        });
        editor = choice;
    } else if (isColumn(index, "due")) {
        auto *day = new DateEdit(
            m_theme, [this] { return m_model.today(); }, parent);
        day->setEmptyText(tr("no date"));
        editor = day;
    } else {
        auto *text = new TextEdit(parent);
        if (isColumn(index, "name"))
            text->setRequired(tr("A concern needs a name."));
        editor = text;
    }
    editor->setAccessibleName(registerTitle(RegisterModel::columns()[index.column()]));
    return editor;
}

void RegisterDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const QVariant value = index.data(Qt::EditRole);
    if (auto *choice = qobject_cast<QComboBox *>(editor))
        choice->setCurrentIndex(choice->findData(value));
    else if (auto *day = qobject_cast<DateEdit *>(editor))
        day->setValue(value.toDate());
    else if (auto *text = qobject_cast<TextEdit *>(editor))
        text->setValue(value.toString());
}

void RegisterDelegate::setModelData(
    QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (auto *choice = qobject_cast<QComboBox *>(editor)) {
        model->setData(index, choice->currentData(), Qt::EditRole);
        return;
    }
    auto *field = qobject_cast<LineField *>(editor);
    field->commit();
    if (!field->error().isEmpty())
        Q_EMIT refused(field->error());
    else if (auto *day = qobject_cast<DateEdit *>(field))
        model->setData(index, day->value(), Qt::EditRole);
    else if (auto *text = qobject_cast<TextEdit *>(field); text->value() != index.data().toString())
        model->setData(index, text->value(), Qt::EditRole); // an untouched text keeps its lines
}

void RegisterDelegate::updateEditorGeometry(
    QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int left = inside(option, index).left() - metrics::fieldPadding;
    QRect place(left, option.rect.center().y() - metrics::control / 2,
        std::max(option.rect.right() - left, leastEditor), metrics::control);
    // Where it would reach out of the table it grows to the left.
    if (const int over = place.right() - editor->parentWidget()->width(); over > 0)
        place.translate(-over, 0);
    editor->setGeometry(place);
}

} // namespace concave::ui
