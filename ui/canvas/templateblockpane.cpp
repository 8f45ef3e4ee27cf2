#include "ui/canvas/templateblockpane.h"

#include "ui/canvas/templatepresenter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/label.h"
#include "ui/widgets/series.h"
#include "ui/widgets/textarea.h"
#include "ui/widgets/textedit.h"

#include <QBoxLayout>
#include <QListWidget>
#include <QPainter>
#include <QShortcut>
#include <QSignalBlocker>

#include <algorithm>

namespace concave::ui {

namespace {

constexpr int paneWidth = 248;
constexpr int marker = 10;
constexpr int leastOrder = 3; ///< lines of the list that are always there

struct IconWord
{
    Icon icon;
    QString word;
};

/// Those that say something about a block.
std::vector<IconWord> iconWords()
{
    using Pane = TemplateBlockPane;
    return {{Icon::Split, Pane::tr("Fork")}, {Icon::Brain, Pane::tr("Brain")}, {Icon::Gift, Pane::tr("Gift")},
        {Icon::Database, Pane::tr("Data")}, {Icon::Inbox, Pane::tr("Tray")}, {Icon::Flask, Pane::tr("Flask")},
        {Icon::Layers, Pane::tr("Layers")}, {Icon::Models, Pane::tr("Cubes")},
        {Icon::Target, Pane::tr("Target")}, {Icon::Scales, Pane::tr("Scales")},
        {Icon::Flag, Pane::tr("Flag")}, {Icon::Action, Pane::tr("Bolt")}, {Icon::Loop, Pane::tr("Loop")},
        {Icon::Skills, Pane::tr("Star")}, {Icon::Computer, Pane::tr("Screen")},
        {Icon::Operations, Pane::tr("Pulse")}, {Icon::Metrics, Pane::tr("Gauge")},
        {Icon::Portfolio, Pane::tr("Curve")}, {Icon::Money, Pane::tr("Money")},
        {Icon::Person, Pane::tr("Person")}, {Icon::People, Pane::tr("People")},
        {Icon::Company, Pane::tr("Company")}, {Icon::Calendar, Pane::tr("Calendar")},
        {Icon::Clock, Pane::tr("Clock")}, {Icon::Mail, Pane::tr("Letter")}, {Icon::Link, Pane::tr("Link")},
        {Icon::Web, Pane::tr("Globe")}, {Icon::Table, Pane::tr("Table")}, {Icon::File, Pane::tr("Paper")},
        {Icon::Present, Pane::tr("Slide")}, {Icon::Bulb, Pane::tr("Bulb")},
        {Icon::Question, Pane::tr("Question mark")}, {Icon::Concerns, Pane::tr("Concern")},
        {Icon::Warning, Pane::tr("Warning")}, {Icon::Addressed, Pane::tr("Shield")}};
}

} // namespace

TemplateBlockPane::TemplateBlockPane(const Theme &theme, TemplatePresenter &presenter, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_presenter(presenter), m_title(new TextEdit(this)),
      m_hint(new TextArea(this)), m_icon(new Choice(theme, this)), m_colour(new Choice(theme, this)),
      m_place(label({}, TextStyle::Caption, Token::Text3, this)),
      m_remove(button(tr("Delete block"), ButtonKind::Danger, ButtonSize::Small, this))
{
    setFixedWidth(paneWidth);
    m_title->setObjectName(QStringLiteral("blockTitle"));
    m_title->setRequired(tr("A block needs a title."));
    m_title->setMaxLength(longestName);
    m_title->setCheck([this](const QString &title) {
        const TemplateBlock *other = m_presenter.form() ? blockNamed(*m_presenter.form(), title) : nullptr;
        return other && other->key != m_presenter.block()->key &&
                       other->title.compare(title, Qt::CaseInsensitive) == 0
                   ? tr("Another block has this title.")
                   : QString();
    });
    m_hint->setObjectName(QStringLiteral("blockHint"));
    m_hint->setPlaceholderText(tr("What does an empty block ask?"));
    m_icon->setObjectName(QStringLiteral("blockIcon"));
    m_colour->setObjectName(QStringLiteral("blockColour"));
    m_place->setObjectName(QStringLiteral("blockPlace"));
    m_remove->setObjectName(QStringLiteral("deleteBlock"));
    auto *looks = new QHBoxLayout;
    looks->setSpacing(metrics::gap);
    looks->addWidget(new FieldBox(theme, tr("Icon"), m_icon, this), 1);
    looks->addWidget(new FieldBox(theme, tr("Colour"), m_colour, this), 1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_place, 1);
    foot->addWidget(m_remove);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::field);
    column->addWidget(new FieldBox(theme, tr("Title of the block"), m_title, this));
    column->addWidget(new FieldBox(theme, tr("Hint"), m_hint, this));
    column->addLayout(looks);
    column->addLayout(foot);
    column->addWidget(makeOrder(), 1);

    connect(m_title, &TextEdit::committed, this, [this](const QString &title) {
        m_presenter.changeBlock(tr("title"), [&](TemplateBlock &block) { block.title = title; });
    });
    connect(m_hint, &TextArea::committed, this, [this](const QString &hint) {
        m_presenter.changeBlock(
            tr("hint"), [&](TemplateBlock &block) { block.hint = hint.left(longestText); });
    });
    connect(m_icon, &QComboBox::activated, this, [this] {
        const QString icon = m_icon->currentData().toString();
        m_presenter.changeBlock(tr("icon"), [&](TemplateBlock &block) { block.icon = icon; });
    });
    connect(m_colour, &QComboBox::activated, this, [this](int colour) {
        m_presenter.changeBlock(tr("colour"), [&](TemplateBlock &block) { block.colour = colour; });
    });
    connect(m_remove, &QPushButton::clicked, this, [this] { m_presenter.removeBlock(); });
    connect(&presenter, &TemplatePresenter::changed, this, &TemplateBlockPane::refresh);
    connect(&presenter, &TemplatePresenter::blockChanged, this, &TemplateBlockPane::showBlock);
    connect(&theme, &Theme::changed, this, [this] {
        fillColours();
        showBlock();
    });
    fillIcons();
    fillColours();
    refresh();
}

QWidget *TemplateBlockPane::makeOrder()
{
    m_order = new QListWidget(this);
    m_order->setObjectName(QStringLiteral("blockOrder"));
    m_order->setProperty("boxed", true);
    m_order->setDragDropMode(QAbstractItemView::InternalMove);
    m_order->setDefaultDropAction(Qt::MoveAction);
    m_order->setDragEnabled(!m_presenter.isReadOnly());
    m_order->setFont(ui::font(TextStyle::Note));
    m_order->setMinimumHeight(leastOrder * metrics::control);
    m_order->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_order, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            m_presenter.chooseBlock(m_order->item(row)->data(Qt::UserRole).toString());
    });
    // The list moves its rows before it tells so.
    connect(m_order->model(), &QAbstractItemModel::rowsMoved, this, &TemplateBlockPane::takeOrder,
        Qt::QueuedConnection);
    for (const auto &[key, by] : {std::pair(Qt::Key_Up, -1), std::pair(Qt::Key_Down, 1)}) {
        auto *move =
            new QShortcut(QKeySequence(Qt::ALT | key), m_order, nullptr, nullptr, Qt::WidgetShortcut);
        connect(move, &QShortcut::activated, this, [this, by = by] { m_presenter.reorder(by); });
    }
    auto *box = new FieldBox(m_theme, tr("Order of filling"), m_order, this);
    m_order->setToolTip(tr("Drag, or Alt with an arrow, to reorder"));
    return box;
}

void TemplateBlockPane::editTitle()
{
    m_title->setFocus(Qt::ShortcutFocusReason);
    m_title->selectAll();
}

void TemplateBlockPane::fillIcons()
{
    m_icon->addItem(tr("None"), QString());
    for (const IconWord &each : iconWords())
        m_icon->addItem(m_theme.icon(each.icon), each.word, name(each.icon));
}

void TemplateBlockPane::fillColours()
{
    const QStringList words{
        tr("Blue"), tr("Rust"), tr("Plum"), tr("Ochre"), tr("Navy"), tr("Rose"), tr("Green"), tr("Brown")};
    const qreal scale = devicePixelRatioF();
    m_colour->clear();
    m_colour->addItem(tr("None"));
    for (int colour = 0; colour < seriesCount; ++colour) {
        QPixmap picture(QSize(metrics::icon, metrics::icon) * scale);
        picture.setDevicePixelRatio(scale);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paintMarker(painter, 0, {metrics::icon / 2.0, metrics::icon / 2.0}, marker, m_theme.series(colour));
        painter.end();
        m_colour->addItem(QIcon(picture), words[colour]);
    }
}

void TemplateBlockPane::refresh()
{
    const QSignalBlocker quiet(m_order);
    m_order->clear();
    if (const CanvasTemplate *form = m_presenter.form()) {
        for (const TemplateBlock *block : inOrderOfFilling(*form)) {
            auto *item = new QListWidgetItem(
                QStringLiteral("%1  %2").arg(m_order->count() + 1).arg(block->title), m_order);
            item->setData(Qt::UserRole, block->key);
            item->setSizeHint({0, metrics::controlSmall});
        }
    }
    showBlock();
}

void TemplateBlockPane::showBlock()
{
    const TemplateBlock *block = m_presenter.block();
    for (QWidget *field : std::initializer_list<QWidget *>{m_title, m_hint, m_icon, m_colour, m_remove})
        field->setEnabled(block && !m_presenter.isReadOnly());
    if (!block)
        return;
    m_title->setValue(block->title);
    m_hint->setValue(block->hint);
    const int icon = m_icon->findData(block->icon);
    if (icon < 0)
        m_icon->addItem(block->icon, block->icon); // of another program, or typed
    m_icon->setCurrentIndex(icon < 0 ? m_icon->count() - 1 : icon);
    m_colour->setCurrentIndex(block->colour);
    m_place->setText(tr("Row %1, column %2, %3 × %4")
                         .arg(block->row)
                         .arg(block->column)
                         .arg(block->rows)
                         .arg(block->columns));
    const QSignalBlocker quiet(m_order);
    for (int row = 0; row < m_order->count(); ++row) {
        if (m_order->item(row)->data(Qt::UserRole).toString() == block->key)
            m_order->setCurrentRow(row);
    }
}

/// Where the list has the moved block now.
void TemplateBlockPane::takeOrder()
{
    const TemplateBlock *block = m_presenter.block();
    if (!block)
        return;
    const auto order = inOrderOfFilling(*m_presenter.form());
    const auto from = std::ranges::find(order, block->key, &TemplateBlock::key) - order.begin();
    for (int row = 0; row < m_order->count(); ++row) {
        if (m_order->item(row)->data(Qt::UserRole).toString() == block->key) {
            m_presenter.reorder(row - static_cast<int>(from));
            return;
        }
    }
}

} // namespace concave::ui
