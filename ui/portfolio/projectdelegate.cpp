#include "ui/portfolio/projectdelegate.h"

#include "ui/portfolio/projectmodel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/numberedit.h"
#include "ui/widgets/series.h"
#include "ui/widgets/textedit.h"

#include <QPainter>
#include <QTableView>

namespace concave::ui {

namespace {

constexpr int firstLine = 20;  ///< height of the first line of a row
constexpr int secondLine = 16; ///< and of the second

} // namespace

ProjectDelegate::ProjectDelegate(const Theme &theme, QObject *parent) : FieldDelegate(parent), m_theme(theme)
{}

int ProjectDelegate::effortWidth()
{
    QFont bold = font(TextStyle::Body);
    bold.setWeight(QFont::DemiBold);
    return barWidth + QFontMetrics(bold).horizontalAdvance(QStringLiteral("140.0")) + 4 * metrics::tight;
}

QSize ProjectDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {metrics::rowPortfolio, metrics::rowPortfolio};
}

void ProjectDelegate::paintBar(
    QPainter &painter, const QRectF &place, double part, const QColor &colour, bool selected) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colour(selected ? Token::BgRaised : Token::BgHover));
    const qreal radius = place.height() / 2;
    painter.drawRoundedRect(place, radius, radius);
    if (part > 0) {
        QRectF filled = place;
        filled.setWidth(std::max(place.width() * part, place.height()));
        painter.setBrush(colour);
        painter.drawRoundedRect(filled, radius, radius);
    }
    painter.restore();
}

void ProjectDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintGround(*painter, option);
    const int column = index.column();
    QRect area = option.rect.adjusted(metrics::tight, 0, -metrics::tight, 0);
    if (column == ProjectModel::Name) {
        const int series = index.data(ProjectModel::SeriesRole).toInt();
        area.setLeft(option.rect.left() + metrics::pane);
        paintMarker(*painter, series, {area.left() + 7.0, option.rect.center().y() + 0.5}, 11,
            m_theme.series(series));
        area.setLeft(area.left() + metrics::iconSmall + metrics::gap);
    } else if (column == ProjectModel::Gain) {
        area.setRight(option.rect.right() - metrics::pane);
    }
    const int top = option.rect.top() + (option.rect.height() - firstLine - secondLine) / 2;
    const QRect upper(area.left(), top, area.width(), firstLine);
    const QRect lower(area.left(), top + firstLine, area.width(), secondLine);
    paintText(*painter, upper, index);
    if (column == ProjectModel::Effort)
        paintEffort(*painter, upper, index, option.state.testFlag(QStyle::State_Selected));
    // The stage below an effort begins there and goes on into the last column, which is painted after it.
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    const int stageIndent =
        column == ProjectModel::Gain && table ? table->columnWidth(ProjectModel::Effort) - metrics::tight : 0;
    paintSecondLine(*painter, lower.adjusted(-stageIndent, 0, 0, 0), index);
    painter->restore();
}

void ProjectDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option) const
{
    if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(option.rect, m_theme.colour(Token::BgSelected));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(option.rect, m_theme.colour(Token::BgHover));
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), metrics::line),
        m_theme.colour(Token::Border));
    const bool byMouse = option.widget && option.widget->property(usedByMouse).toBool();
    if (option.state.testFlag(QStyle::State_HasFocus) && !byMouse) {
        painter.setPen(QPen(m_theme.colour(Token::Accent), metrics::line));
        painter.drawRect(option.rect.adjusted(0, 0, -1, -2));
    }
}

void ProjectDelegate::paintText(QPainter &painter, const QRect &place, const QModelIndex &index) const
{
    const bool isName = index.column() == ProjectModel::Name;
    QFont first = font(isName ? TextStyle::Strong : TextStyle::Body);
    if (index.column() == ProjectModel::Effort)
        first.setWeight(QFont::DemiBold);
    painter.setFont(first);
    painter.setPen(m_theme.colour(index.data(ProjectModel::MutedRole).toBool() ? Token::Text2 : Token::Text));
    painter.drawText(place, (isName ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(
            index.data(Qt::DisplayRole).toString(), Qt::ElideRight, place.width()));
}

void ProjectDelegate::paintEffort(
    QPainter &painter, const QRect &place, const QModelIndex &index, bool selected) const
{
    const int left = place.left() + metrics::tight;
    const bool pinned = index.data(ProjectModel::PinnedRole).toBool();
    const int length = pinned ? barWidth - metrics::iconChip - metrics::tight : barWidth;
    const QRectF bar(left, place.center().y() - metrics::bar / 2.0 + 0.5, length, metrics::bar);
    paintBar(painter, bar, index.data(ProjectModel::PartRole).toDouble(),
        m_theme.series(index.data(ProjectModel::SeriesRole).toInt()), selected);
    if (!pinned)
        return;
    const QRect pin(left + length + metrics::tight, place.center().y() - metrics::iconChip / 2 + 1,
        metrics::iconChip, metrics::iconChip);
    m_theme.icon(Icon::Pin).paint(&painter, pin);
}

void ProjectDelegate::paintSecondLine(QPainter &painter, const QRect &line, const QModelIndex &index) const
{
    const QString text = index.data(ProjectModel::SecondLineRole).toString();
    if (text.isEmpty())
        return;
    painter.setFont(font(TextStyle::Caption));
    painter.setPen(m_theme.colour(Token::Text3));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(text, Qt::ElideRight, line.width()));
}

QWidget *ProjectDelegate::createEditor(
    QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QString name = index.model()->headerData(index.column(), Qt::Horizontal).toString();
    QWidget *editor = nullptr;
    if (index.column() == ProjectModel::Weight || index.column() == ProjectModel::Effort) {
        auto *number = new NumberEdit(m_theme, parent);
        number->setRange(0, std::nullopt);
        number->setDecimals(0, 3);
        if (index.column() == ProjectModel::Effort)
            number->setEmptyText(tr("not pinned"));
        editor = number;
    } else {
        auto *text = new TextEdit(parent);
        if (index.column() == ProjectModel::Name) {
            text->setRequired(tr("A project needs a name."));
        } else {
            text->setCheck([](const QString &typed) {
                return readEffortRange(typed, QLocale())
                           ? QString()
                           : tr("“%1” is not a range of effort. The limits are as they were. Write it like "
                                "4–80, or 4– for no "
                                "maximum.")
                                 .arg(typed);
            });
        }
        editor = text;
    }
    editor->setAccessibleName(name);
    return editor;
}

void ProjectDelegate::updateEditorGeometry(
    QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QRect place = option.rect;
    place.setHeight(metrics::control);
    place.moveTop(option.rect.center().y() - metrics::control / 2);
    if (index.column() == ProjectModel::Name)
        place.setLeft(place.left() + metrics::pane + metrics::page - metrics::gap);
    // A field needs more room than a narrow column has.
    const int missing = editor->sizeHint().width() - place.width();
    if (missing > 0 && index.column() != ProjectModel::Name)
        place.setLeft(place.left() - missing);
    editor->setGeometry(place);
}

} // namespace concave::ui
