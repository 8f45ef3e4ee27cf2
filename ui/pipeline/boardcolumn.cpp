#include "ui/pipeline/boardcolumn.h"

#include "core/pipeline/forecast.h"
#include "ui/pipeline/cardlist.h"
#include "ui/pipeline/columnmodel.h"
#include "ui/pipeline/pipelinepresenter.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/money.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/textedit.h"
#include "ui/widgets/tooltip.h"

#include <QActionGroup>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace concave::ui {

namespace {

constexpr int headMargin = 12;
constexpr int headTop = 10;
constexpr int colourHeight = 3;
constexpr int colourWidth = 24;

/// "€ 78 000 weighted € 7 800"; of a stage that closes deals, "€ 84 000 signed".
QString wordsOf(const Worth &worth)
{
    const QString won = BoardColumn::tr("%1 signed").arg(showMoney(worth.won, worth.currency));
    const QString open =
        BoardColumn::tr("%1 weighted %2")
            .arg(showMoney(worth.open, worth.currency), showMoney(worth.weighted, worth.currency));
    if (worth.won <= 0)
        return open;
    return worth.open <= 0 ? won : BoardColumn::tr("%1, %2").arg(won, open);
}

} // namespace

BoardColumn::BoardColumn(const Theme &theme, PipelinePresenter &presenter, std::size_t stage, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_presenter(presenter), m_stage(stage),
      m_model(new ColumnModel(presenter, stage, this))
{
    setSurface(*this, Surface::Column);
    setMinimumWidth(metrics::boardColumn);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // columns share the room alike
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::line, headTop, metrics::line, metrics::gap);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addSpacing(metrics::tight);
    m_list = new CardList(theme, presenter, *m_model, this);
    column->addWidget(m_list, 1);
    m_add = button(theme, Icon::Add, tr("Add lead"), ButtonKind::Ghost, ButtonSize::Small, this);
    m_add->setFont(ui::font(TextStyle::Note));
    m_add->setDisabled(presenter.isReadOnly());
    column->addSpacing(metrics::tight);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(metrics::tight, 0, 0, 0);
    row->addWidget(m_add);
    row->addStretch();
    column->addLayout(row);
    column->addStretch();
    connect(m_add, &QPushButton::clicked, this, [this] { Q_EMIT m_presenter.addRequested(stageId()); });
    refresh();
}

QWidget *BoardColumn::makeHead()
{
    auto *head = new QWidget(this);
    auto *lines = new QVBoxLayout(head);
    lines->setContentsMargins(headMargin, 0, metrics::iconGap, 0);
    lines->setSpacing(0);
    auto *first = new QHBoxLayout;
    first->setSpacing(metrics::tight);
    first->setContentsMargins(0, 0, metrics::iconGap, 0);
    m_name = new ElidedLabel({}, TextStyle::Section, Token::Text, Qt::ElideRight, head);
    m_count = label({}, TextStyle::Note, Token::Text2, head);
    m_over = new Chip(m_theme, {}, Chip::Kind::Warning, Icon::Warning, head);
    first->addWidget(m_name, 1);
    first->addWidget(m_count);
    first->addWidget(m_over);
    first->addStrut(metrics::chip); // with or without a chip
    auto *second = new QHBoxLayout;
    second->setSpacing(metrics::tight);
    m_sums = new ElidedLabel({}, TextStyle::Caption, Token::Text2, Qt::ElideRight, head);
    m_sums->installEventFilter(this);
    m_more = iconButton(m_theme, Icon::More, tr("Stage"), {}, head);
    m_more->setProperty("inline", true);
    m_more->setFixedSize(metrics::chip, metrics::chip);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->installEventFilter(this);
    m_more->setMenu(makeMenu());
    second->addWidget(m_sums, 1);
    second->addWidget(m_more);
    lines->addLayout(first);
    lines->addLayout(second);
    return head;
}

Id BoardColumn::stageId() const
{
    return m_presenter.pipeline().stages[m_stage].id;
}

void BoardColumn::refresh()
{
    const PipelineStage &stage = m_presenter.pipeline().stages[m_stage];
    m_model->refresh();
    m_list->setMaximumHeight(m_list->sizeHint().height());
    m_list->updateGeometry();
    m_list->setAccessibleName(stage.name);
    m_name->setText(stage.name);
    m_more->setAccessibleName(tr("Stage %1").arg(stage.name));
    m_add->setAccessibleName(tr("Add lead to %1").arg(stage.name));
    refreshCount();
    refreshSums();
    update(); // its colour
}

void BoardColumn::refreshCount()
{
    const PipelineStage &stage = m_presenter.pipeline().stages[m_stage];
    const auto all = std::ranges::count_if(m_presenter.facts(),
        [&](const LeadFacts &facts) { return facts.stage == m_stage && facts.standing != Standing::Lost; });
    const auto shown = std::ranges::count_if(m_presenter.column(m_stage),
        [&](Id id) { return m_presenter.facts(id)->standing != Standing::Lost; });
    const QLocale locale;
    const bool isOver = stage.cardLimit > 0 && all > stage.cardLimit;
    if (isOver)
        m_over->set(tr("%1/%2 over").arg(locale.toString(all), locale.toString(stage.cardLimit)),
            Chip::Kind::Warning, Icon::Warning);
    else if (shown != all)
        m_count->setText(tr("%1 of %2").arg(locale.toString(shown), locale.toString(all)));
    else if (stage.cardLimit > 0)
        m_count->setText(tr("%1/%2").arg(locale.toString(all), locale.toString(stage.cardLimit)));
    else
        m_count->setText(locale.toString(all));
    m_over->setVisible(isOver);
    m_count->setVisible(!isOver);
    ui::setToolTip(*m_over, tr("%1 leads, and no more than %2 are wanted here")
                                .arg(locale.toString(all), locale.toString(stage.cardLimit)));
}

void BoardColumn::refreshSums()
{
    std::vector<Worth> all =
        worthOf(m_presenter.pipeline(), m_presenter.facts(), m_presenter.column(m_stage));
    const std::vector<Worth> everywhere = worthOf(m_presenter.facts(), m_presenter.pipeline().leads);
    std::ranges::stable_partition(
        all, [&](const Worth &worth) { return worth.currency == everywhere.front().currency; });
    QStringList words;
    std::ranges::transform(all, std::back_inserter(words), wordsOf);
    m_sumWords = {words.value(0)};
    if (words.size() > 1) {
        const QString others = words.size() == 2
                                   ? tr("1 currency")
                                   : tr("%1 currencies").arg(QLocale().toString(words.size() - 1));
        const double first = all.front().open > 0 ? all.front().open : all.front().won;
        m_sumWords = {tr("%1 + %2").arg(words.front(), others),
            tr("%1 + %2").arg(showMoney(first, all.front().currency), others)};
    }
    ui::setToolTip(*m_sums, words.join(u'\n'));
    m_sums->setAccessibleName(words.join(tr("; ")));
    fitSums();
}

/// All of it, or what there is room for.
void BoardColumn::fitSums()
{
    const QFontMetrics metrics = m_sums->fontMetrics();
    const auto fits = [&](const QString &text) { return metrics.horizontalAdvance(text) <= m_sums->width(); };
    const auto fitting = std::ranges::find_if(m_sumWords, fits);
    m_sums->setText(fitting == m_sumWords.end() ? m_sumWords.back() : *fitting);
}

QMenu *BoardColumn::makeMenu()
{
    auto *menu = new QMenu(m_more);
    QAction *add = menu->addAction(m_theme.icon(Icon::Add), tr("Add lead"), this,
        [this] { Q_EMIT m_presenter.addRequested(stageId()); });
    QAction *rename = menu->addAction(m_theme.icon(Icon::Edit), tr("Rename"), this, &BoardColumn::rename);
    rename->setShortcut(Qt::Key_F2);
    rename->setShortcutContext(Qt::WidgetShortcut); // shown; the key itself is the head's
    QAction *stages = menu->addAction(
        m_theme.icon(Icon::Settings), tr("Stages…"), this, [this] { Q_EMIT stagesRequested(stageId()); });
    for (QAction *edit : {add, rename, stages})
        edit->setDisabled(m_presenter.isReadOnly());
    menu->addSeparator();
    auto *order = new QActionGroup(menu);
    for (const bool byDue : {false, true}) {
        QAction *sort =
            menu->addAction(byDue ? tr("Sort the board by due date") : tr("Sort the board by hand"), this,
                [this, byDue] { m_presenter.sortByDue(byDue); });
        sort->setCheckable(true);
        order->addAction(sort);
        connect(menu, &QMenu::aboutToShow, sort,
            [this, sort, byDue] { sort->setChecked(m_presenter.isByDue() == byDue); });
    }
    return menu;
}

void BoardColumn::rename()
{
    if (m_rename || m_presenter.isReadOnly())
        return;
    m_rename = new TextEdit(m_name->parentWidget());
    m_rename->setObjectName(QStringLiteral("stageName"));
    m_rename->setAccessibleName(tr("Name of the stage"));
    m_rename->setRequired(tr("A stage needs a name."));
    m_rename->setValue(m_name->text());
    QRect place = m_name->parentWidget()->rect().adjusted(metrics::tight, 0, -metrics::tight, 0);
    place.setHeight(metrics::control + 2 * metrics::line);
    m_rename->setGeometry(place);
    m_rename->installEventFilter(this);
    connect(m_rename, &TextEdit::committed, this, [this](const QString &name) {
        const Id id = stageId();
        m_presenter.edit(tr("Rename %1 to %2").arg(m_name->text(), name), [&](Edit &edit) {
            establishStages(edit);
            edit.modify<PipelineStage>(id, [&](PipelineStage &stage) { stage.name = name; });
        });
    });
    m_rename->show();
    m_rename->selectAll();
    m_rename->setFocus(Qt::OtherFocusReason);
}

void BoardColumn::endRename()
{
    if (!m_rename)
        return;
    m_rename->hide();
    m_rename->deleteLater();
    m_rename = nullptr;
}

bool BoardColumn::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_sums && event->type() == QEvent::Resize)
        fitSums();
    const int key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event)->key() : 0;
    if (watched == m_more && key == Qt::Key_F2) {
        rename();
        return true;
    }
    if (watched == m_rename && key == Qt::Key_Escape) {
        m_rename->setValue(m_name->text());
        m_more->setFocus(Qt::OtherFocusReason);
        return true;
    }
    const bool isOut = watched == m_rename && event->type() == QEvent::FocusOut;
    const bool isDone = QWidget::eventFilter(watched, event);
    if (watched == m_rename && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        m_rename->commit();
        if (m_rename->error().isEmpty())
            m_more->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (isOut)
        QMetaObject::invokeMethod(this, &BoardColumn::endRename, Qt::QueuedConnection);
    return isDone;
}

void BoardColumn::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (m_name->parentWidget()->geometry().contains(event->position().toPoint()))
        rename();
}

void BoardColumn::setTarget(bool isTarget)
{
    if (property("target").toBool() == isTarget)
        return;
    setProperty("target", isTarget);
    restyle(*this);
}

/// The stage's colour, as in the funnel.
void BoardColumn::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.series(m_presenter.pipeline().stages[m_stage].colour));
    const QRect mark =
        QStyle::visualRect(layoutDirection(), rect(), QRect(headMargin, 0, colourWidth, colourHeight));
    painter.drawRoundedRect(mark, 1.5, 1.5);
}

} // namespace concave::ui
