#include "ui/pipeline/filterfield.h"

#include "core/pipeline/filter.h"
#include "ui/theme/metrics.h"
#include "ui/theme/popup.h"
#include "ui/widgets/label.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QToolButton>

#include <algorithm>

namespace concave::ui {

namespace {

constexpr int fieldWidth = 260;
constexpr int leastWidth = 116;
constexpr int popupWidth = 340;

constexpr int meaningRole = Qt::UserRole;

/// The word, and at the right what it asks for.
class HintDelegate final : public QStyledItemDelegate
{
public:
    HintDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        painter->setFont(font(TextStyle::Caption));
        painter->setPen(m_theme.colour(Token::Text3));
        painter->drawText(option.rect.adjusted(0, 0, -metrics::gap, 0), Qt::AlignRight | Qt::AlignVCenter,
            index.data(meaningRole).toString());
    }

private:
    const Theme &m_theme;
};

} // namespace

FilterField::FilterField(const Theme &theme, Propose propose, QWidget *parent)
    : LineField(parent), m_theme(theme), m_propose(std::move(propose)),
      m_clear(addAction(theme.icon(Icon::Close), QLineEdit::TrailingPosition)),
      m_hints(new QStandardItemModel(this)), m_completer(new QCompleter(m_hints, this))
{
    addAction(theme.icon(Icon::Search), QLineEdit::LeadingPosition);
    for (QToolButton *icon : findChildren<QToolButton *>()) {
        icon->setProperty("inline", true);
        restyle(*icon);
    }
    setPlaceholderText(tr("Words, or stage:, is:, due:, value>"));
    setAccessibleName(tr("Filter leads"));
    m_clear->setToolTip(tr("Clear the filter (Esc)"));
    connect(m_clear, &QAction::triggered, this, &FilterField::cleared);

    auto *list = new QListView;
    m_completer->setPopup(list);
    list->setProperty("proposals", true);
    list->setFont(font());
    list->setItemDelegate(new HintDelegate(theme, list));
    list->setMinimumWidth(popupWidth);
    setRoundCorners(*list, metrics::radiusCard);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(this);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &FilterField::complete);
    connect(this, &QLineEdit::textEdited, this, &FilterField::propose);
}

void FilterField::setCount(const QString &count)
{
    m_count = count;
    setAccessibleDescription(count);
    makeRoom();
    update();
}

QSize FilterField::sizeHint() const
{
    return {fieldWidth, LineField::sizeHint().height()};
}

QSize FilterField::minimumSizeHint() const
{
    return {leastWidth, LineField::minimumSizeHint().height()};
}

void FilterField::propose()
{
    const qsizetype cursor = cursorPosition();
    const qsizetype start = filterWordStart(text(), cursor);
    m_hints->clear();
    for (const FilterHint &hint : m_propose(text().sliced(start, cursor - start))) {
        auto *item = new QStandardItem(hint.word);
        item->setData(hint.meaning, meaningRole);
        m_hints->appendRow(item);
    }
    QAbstractItemView &list = *m_completer->popup();
    const int rows = std::min(m_hints->rowCount(), m_completer->maxVisibleItems());
    list.setMinimumHeight(rows * list.sizeHintForRow(0) + 2 * (metrics::tight + metrics::line));
    if (rows == 0)
        list.hide();
    else
        m_completer->complete(QRect(0, 0, popupWidth, height()));
}

/// The word takes the place of the one that is being typed; after a key its values are proposed.
void FilterField::complete(const QString &word)
{
    const bool isWhole = word.endsWith(u'"') || word.back().isLetter();
    const qsizetype start = filterWordStart(text(), cursorPosition());
    QString whole = text();
    whole.replace(start, cursorPosition() - start, isWhole ? word + u' ' : word);
    setText(whole);
    setCursorPosition(static_cast<int>(start + word.size() + (isWhole ? 1 : 0)));
    Q_EMIT textEdited(whole);
}

bool FilterField::completeChosen()
{
    QAbstractItemView &list = *m_completer->popup();
    if (!list.isVisible())
        return false;
    const QModelIndex chosen = list.currentIndex();
    const QString word = chosen.isValid() ? chosen.data().toString() : m_hints->item(0)->text();
    list.hide();
    complete(word);
    return true;
}

bool FilterField::event(QEvent *event)
{
    const bool isTab =
        event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Tab;
    return (isTab && completeChosen()) || LineField::event(event);
}

void FilterField::keyPressEvent(QKeyEvent *event)
{
    QAbstractItemView &list = *m_completer->popup();
    switch (event->key()) {
    case Qt::Key_Escape:
        return list.isVisible() ? list.hide() : Q_EMIT cleared();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (list.currentIndex().isValid() && completeChosen())
            return;
        list.hide();
        return Q_EMIT left();
    default:
        LineField::keyPressEvent(event);
    }
}

QRect FilterField::countPlace() const
{
    const int width = QFontMetrics(ui::font(TextStyle::Caption)).horizontalAdvance(m_count);
    const int right = this->width() - metrics::icon - 2 * metrics::gap;
    return {right - width, 0, width, height()};
}

void FilterField::makeRoom()
{
    const bool fits = width() >= 2 * metrics::page + leastWidth + countPlace().width();
    setTextMargins(0, 0, fits && !m_count.isEmpty() ? countPlace().width() + metrics::tight : 0, 0);
}

void FilterField::paintEvent(QPaintEvent *event)
{
    LineField::paintEvent(event);
    if (textMargins().right() == 0)
        return;
    QPainter painter(this);
    painter.setFont(ui::font(TextStyle::Caption));
    painter.setPen(m_theme.colour(Token::Text3));
    painter.drawText(countPlace(), Qt::AlignRight | Qt::AlignVCenter, m_count);
}

void FilterField::resizeEvent(QResizeEvent *event)
{
    LineField::resizeEvent(event);
    makeRoom();
}

} // namespace concave::ui
