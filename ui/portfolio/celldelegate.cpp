#include "ui/portfolio/celldelegate.h"

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
constexpr int marker = 9;
constexpr int narrow = 620; ///< a table where columns stand closer

bool isLeft(const QModelIndex &index)
{
    return index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignLeft;
}

/// Where Qt is to put the box of a first cell: at the page's margin.
QStyleOptionViewItem forBox(QStyleOptionViewItem option)
{
    option.rect.setLeft(option.rect.left() + metrics::page - metrics::tight);
    return option;
}

/// The focus of a table is shown when a key moved it, not when the pointer did.
class FocusWatch final : public QObject
{
public:
    explicit FocusWatch(QTableView &table) : QObject(&table), m_table(table), m_viewport(*table.viewport())
    {
        m_table.installEventFilter(this);
        m_viewport.installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const bool pressed = watched == &m_viewport && event->type() == QEvent::MouseButtonPress;
        if (pressed || (watched == &m_table && event->type() == QEvent::KeyPress)) {
            m_table.setProperty(usedByMouse, pressed);
            m_viewport.update();
        }
        return QObject::eventFilter(watched, event);
    }

    static constexpr const char *usedByMouse = "usedByMouse";

private:
    QTableView &m_table;
    QWidget &m_viewport;
};

/// What a column has beside its widest text and its padding.
int spare(const QWidget *table)
{
    return table && table->width() < narrow ? metrics::ring : metrics::gap;
}

QRect padded(const QRect &cell, int column, int columns)
{
    return cell.adjusted(column == 0 ? metrics::page : metrics::tight, 0,
        column == columns - 1 ? -metrics::page : -metrics::tight, 0);
}

} // namespace

QString shortName(const QString &name)
{
    constexpr int most = 5;
    const QString word = name.section(u' ', 0, 0, QString::SectionSkipEmpty);
    return word.size() <= most + 1 ? word : word.left(most - 1) + u'.';
}

void setUpCells(QTableView &table, const Theme &theme, int rowHeight)
{
    auto *header = new CellHeader(theme, &table);
    table.setHorizontalHeader(header);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    table.setItemDelegate(new CellDelegate(theme, &table));
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setShowGrid(false);
    table.setFrameShape(QFrame::NoFrame);
    table.setMouseTracking(true);
    table.setTabKeyNavigation(false);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(rowHeight);
    const auto stretch = [header] {
        if (header->count() > 0)
            header->setSectionResizeMode(0, QHeaderView::Stretch);
    };
    QObject::connect(header, &QHeaderView::sectionCountChanged, header, stretch);
    new FocusWatch(table);
}

CellDelegate::CellDelegate(const Theme &theme, QObject *parent) : FieldDelegate(parent), m_theme(theme) {}

void CellDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintGround(*painter, option);
    QRect place = padded(option.rect, index.column(), index.model()->columnCount());
    if (const QVariant state = index.data(Qt::CheckStateRole); state.isValid()) {
        QStyleOptionViewItem box = forBox(option);
        initStyleOption(&box, index);
        const QStyle *style = option.widget->style();
        box.rect = style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &box, option.widget);
        box.state = (box.state & ~QStyle::State_HasFocus) |
                    (state.toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off);
        style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
        place.setLeft(std::max(place.left(), box.rect.right() + metrics::gap));
    }
    const bool two = !index.data(SecondLineRole).toString().isEmpty();
    const int height = firstLine + (two ? secondLine : 0);
    const int top = option.rect.top() + (option.rect.height() - metrics::line - height) / 2;
    paintFirstLine(*painter, {place.left(), top, place.width(), firstLine}, index);
    paintSecondLine(*painter, {place.left(), top + firstLine, place.width(), secondLine}, index);
    painter->restore();
}

void CellDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option) const
{
    if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(option.rect, m_theme.colour(Token::BgSelected));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(option.rect, m_theme.colour(Token::BgHover));
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), metrics::line),
        m_theme.colour(Token::Border));
    const bool byMouse = option.widget && option.widget->property(FocusWatch::usedByMouse).toBool();
    if (option.state.testFlag(QStyle::State_HasFocus) && !byMouse) {
        painter.setPen(QPen(m_theme.colour(Token::Accent), metrics::line));
        painter.drawRect(option.rect.adjusted(0, 0, -1, -2));
    }
}

void CellDelegate::paintFirstLine(QPainter &painter, QRect place, const QModelIndex &index) const
{
    if (const QVariant series = index.data(SeriesRole); series.isValid()) {
        paintMarker(painter, series.toInt(), {place.left() + marker / 2.0, place.center().y() + 0.5}, marker,
            m_theme.series(series.toInt()));
        place.setLeft(place.left() + marker + metrics::gap);
    }
    QFont first = font(isLeft(index) ? TextStyle::Strong : TextStyle::Body);
    if (index.data(StrongRole).toBool())
        first.setWeight(QFont::DemiBold);
    painter.setFont(first);
    painter.setPen(m_theme.colour(index.data(MutedRole).toBool() ? Token::Text3 : Token::Text));
    const bool ticked = index.data(TickedRole).toBool();
    const int room = place.width() - (ticked ? metrics::iconSmall + metrics::iconGap : 0);
    const QString text =
        painter.fontMetrics().elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, room);
    painter.drawText(place, (isLeft(index) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter, text);
    if (!ticked)
        return;
    const int left = place.left() + painter.fontMetrics().horizontalAdvance(text) + metrics::iconGap;
    m_theme.icon(Icon::Check, Token::TextAccent)
        .paint(&painter, left, place.center().y() - metrics::iconSmall / 2 + 1, metrics::iconSmall,
            metrics::iconSmall);
}

void CellDelegate::paintSecondLine(QPainter &painter, const QRect &place, const QModelIndex &index) const
{
    const QString text = index.data(SecondLineRole).toString();
    if (text.isEmpty())
        return;
    const QVariant tone = index.data(SecondToneRole);
    painter.setFont(font(TextStyle::Caption));
    painter.setPen(m_theme.colour(tone.isValid() ? static_cast<Token>(tone.toInt()) : Token::Text3));
    painter.drawText(place, (isLeft(index) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QFont bold = font(TextStyle::Body);
    bold.setWeight(QFont::DemiBold);
    const int text = QFontMetrics(bold).horizontalAdvance(index.data(Qt::DisplayRole).toString());
    const int second =
        QFontMetrics(font(TextStyle::Caption)).horizontalAdvance(index.data(SecondLineRole).toString());
    const QRect padding = padded({}, index.column(), index.model()->columnCount());
    return {std::max(text, second) - padding.width() + spare(option.widget), firstLine + secondLine};
}

bool CellDelegate::editorEvent(
    QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    return FieldDelegate::editorEvent(event, model, forBox(option), index);
}

QWidget *CellDelegate::createEditor(
    QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    QWidget *editor = nullptr;
    if (isLeft(index)) {
        auto *text = new TextEdit(parent);
        text->setRequired(tr("A name is needed."));
        editor = text;
    } else {
        auto *number = new NumberEdit(m_theme, parent);
        number->setRange(0, std::nullopt);
        number->setDecimals(0, 3);
        if (const QString meaning = index.data(EmptyMeaningRole).toString(); !meaning.isEmpty())
            number->setEmptyText(meaning);
        editor = number;
    }
    editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    return editor;
}

void CellDelegate::updateEditorGeometry(
    QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QRect place = option.rect;
    const int height = std::min(metrics::control, place.height());
    place.setHeight(height);
    place.moveTop(option.rect.center().y() - height / 2);
    if (isLeft(index))
        place.setLeft(place.left() + metrics::pane);
    // A field needs more room than a narrow column has.
    if (const int missing = editor->sizeHint().width() - place.width(); missing > 0 && !isLeft(index))
        place.setLeft(place.left() - missing);
    editor->setGeometry(place);
}

CellHeader::CellHeader(const Theme &theme, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent), m_theme(theme)
{
    setFixedHeight(metrics::rowCompact);
    setMinimumSectionSize(metrics::row);
    setHighlightSections(false);
    setSectionsClickable(false);
    setSectionResizeMode(QHeaderView::Fixed);
}

QSize CellHeader::sectionSizeFromContents(int index) const
{
    const bool hasMarker = model()->headerData(index, orientation(), SeriesRole).isValid();
    const int text = QFontMetrics(ui::font(TextStyle::Chip))
                         .horizontalAdvance(model()->headerData(index, orientation()).toString());
    return {
        text + (hasMarker ? marker + metrics::tight : 0) - padded({}, index, count()).width() + spare(this),
        metrics::rowCompact};
}

void CellHeader::paintSection(QPainter *painter, const QRect &section, int index) const
{
    painter->fillRect(section, m_theme.colour(Token::BgSunken));
    painter->fillRect(
        section.left(), section.top(), section.width(), metrics::line, m_theme.colour(Token::Border));
    painter->fillRect(
        section.left(), section.bottom(), section.width(), metrics::line, m_theme.colour(Token::Border));
    const auto value = [&](int role) { return model()->headerData(index, orientation(), role); };
    const QRect place = padded(section, index, count());
    painter->setFont(ui::font(TextStyle::Chip));
    painter->setPen(m_theme.colour(Token::Text3));
    const bool left = value(Qt::TextAlignmentRole).toInt() & Qt::AlignLeft;
    const QVariant series = value(SeriesRole);
    const int markRoom = series.isValid() ? marker + metrics::tight : 0;
    const QString text = painter->fontMetrics().elidedText(
        value(Qt::DisplayRole).toString(), Qt::ElideRight, place.width() - markRoom);
    painter->drawText(place, (left ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter, text);
    if (!series.isValid())
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    paintMarker(*painter, series.toInt(),
        {place.right() - painter->fontMetrics().horizontalAdvance(text) - metrics::tight - marker / 2.0,
            section.center().y() + 0.5},
        marker, m_theme.series(series.toInt()));
}

} // namespace concave::ui
