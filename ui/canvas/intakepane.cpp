#include "ui/canvas/intakepane.h"

#include "ui/canvas/intakehead.h"
#include "ui/canvas/intakepresenter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/addline.h"
#include "ui/widgets/button.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/hintbox.h"
#include "ui/widgets/label.h"
#include "ui/widgets/taborder.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace concave::ui {

namespace {

constexpr qsizetype mostConditions = 3; ///< in the verdict; the rest are counted

QString conditionsText(const IntakeVerdict &verdict)
{
    QStringList lines = verdict.conditions.mid(0, mostConditions);
    if (const qsizetype more = verdict.conditions.size() - lines.size(); more > 0)
        lines << IntakePane::tr("And %n more.", nullptr, static_cast<int>(more));
    return lines.join(u'\n');
}

} // namespace

IntakePane::IntakePane(const Theme &theme, IntakePresenter &presenter, QWidget *parent)
    : View(parent), m_theme(theme), m_presenter(presenter),
      m_rows(new RecordRows<IntakeItem, IntakeRow>(
          [this](const QString &item, QWidget *rows) { return makeRow(item, rows); },
          [](IntakeRow &row, const IntakeItem &item) { row.present(item); })),
      m_nothing(paragraph(tr("Nothing is missing."), TextStyle::Body, Token::Text2, this)),
      m_add(new AddLine(theme, tr("Add question"), this)), m_scroll(new QScrollArea(this))
{
    m_nothing->setObjectName(QStringLiteral("nothingMissing"));
    m_nothing->setMargin(metrics::pane);
    m_add->setObjectName(QStringLiteral("addQuestion"));
    m_add->setHidden(presenter.isReadOnly());
    m_add->layout()->setContentsMargins(metrics::pane, metrics::tight, metrics::pane, metrics::tight);
    m_add->layout()->setSpacing(metrics::line); // its words begin where the titles do
    auto *list = new QWidget(this);
    QVBoxLayout *rows = plainColumn(list);
    rows->setContentsMargins(0, metrics::gap, 0, metrics::gap);
    rows->addWidget(m_rows);
    rows->addWidget(m_nothing);
    rows->addWidget(m_add);
    rows->addStretch();
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(list);
    QVBoxLayout *column = plainColumn(this);
    column->addWidget(m_scroll, 1);
    column->addWidget(makeVerdict());
    connect(m_add, &AddLine::added, &presenter, &IntakePresenter::addQuestion);
    connect(&presenter, &IntakePresenter::changed, this, &IntakePane::refresh);
    refresh();
}

QWidget *IntakePane::makeVerdict()
{
    m_verdict = new HintBox(m_theme, HintBox::Kind::Warning, {}, {}, this);
    m_verdict->setObjectName(QStringLiteral("verdict"));
    m_verdict->setLeadAbove();
    m_show = button({}, ButtonKind::Link, ButtonSize::Small, this);
    m_show->setObjectName(QStringLiteral("showGap"));
    connect(m_show, &QPushButton::clicked, this, &IntakePane::showGap);
    m_verdict->addButton(m_show);
    auto *around = new QWidget(this);
    auto *column = new QVBoxLayout(around);
    column->setContentsMargins(metrics::pane, metrics::gap, metrics::pane, metrics::pane);
    column->addWidget(m_verdict);
    return around;
}

IntakeRow *IntakePane::makeRow(const QString &item, QWidget *parent)
{
    auto *row = new IntakeRow(m_theme, m_presenter, item, parent);
    connect(row, &IntakeRow::toggled, this, [this, row] { takeToggle(*row); });
    connect(&row->head(), &IntakeHead::walked, this, [this, row](int by) { walk(*row, by); });
    return row;
}

void IntakePane::refresh()
{
    const auto &items = m_presenter.book().items;
    const std::vector<QString> before = std::exchange(m_items, {});
    std::ranges::transform(items, std::back_inserter(m_items), &IntakeItem::id);
    keepFocus(before);
    m_rows->present(std::span<const IntakeItem>(items));
    settleRows();
    refreshVerdict();
    orderTabs(*this);
}

/// Where the row that has the focus goes, its neighbour gets it.
void IntakePane::keepFocus(const std::vector<QString> &before)
{
    for (auto gone = before.begin(); gone != before.end(); ++gone) {
        const IntakeRow *row = m_rows->row(*gone);
        if (!row || !row->isAncestorOf(QApplication::focusWidget()) || m_presenter.item(*gone))
            continue;
        const auto stays = [&](const QString &id) { return m_presenter.item(id) && m_rows->row(id); };
        const auto next = std::find_if(gone, before.end(), stays);
        const auto last = std::find_if(std::reverse_iterator(gone), before.rend(), stays);
        if (next != before.end())
            m_rows->row(*next)->head().setFocus(Qt::ShortcutFocusReason);
        else if (last != before.rend())
            m_rows->row(*last)->head().setFocus(Qt::ShortcutFocusReason);
    }
}

/// What is settled is hidden where only what is missing is asked for, unless it is open.
void IntakePane::settleRows()
{
    bool isAnyShown = false;
    for (const IntakeItem &item : m_presenter.book().items) {
        IntakeRow *row = m_rows->row(item.id);
        const bool isShown = !m_missingOnly || !item.isSettled() || row->isOpen();
        row->setVisible(isShown);
        isAnyShown = isAnyShown || isShown;
    }
    m_nothing->setVisible(!isAnyShown && !m_presenter.book().items.empty());
}

void IntakePane::refreshVerdict()
{
    const ProjectReadiness &readiness = m_presenter.readiness();
    const IntakeVerdict &verdict = readiness.verdict;
    m_verdict->setHidden(verdict.title.isEmpty());
    HintBox::Kind kind = HintBox::Kind::Warning;
    QString text = verdict.reason;
    if (verdict.readiness == Readiness::WithConditions) {
        kind = HintBox::Kind::Accent;
        text = conditionsText(verdict);
    } else if (verdict.readiness == Readiness::Ready) {
        kind = HintBox::Kind::Positive;
    }
    m_verdict->set(kind, verdict.title, text);
    const IntakeItem *first =
        readiness.findings.empty() ? nullptr : m_presenter.item(readiness.findings.front().item);
    const bool isCanvas = !first && !readiness.canvasFindings.empty();
    m_show->setText(
        first ? tr("Show “%1”").arg(first->question.title.simplified()) : tr("Show it on the canvas"));
    m_show->setVisible(first || isCanvas);
}

void IntakePane::takeToggle(IntakeRow &toggled)
{
    if (toggled.isOpen()) {
        for (const IntakeItem &item : m_presenter.book().items) {
            if (IntakeRow *row = m_rows->row(item.id); row && row != &toggled)
                row->close();
        }
        bringIntoView(toggled);
    }
    settleRows();
    orderTabs(*this);
}

/// Once it has its height.
void IntakePane::bringIntoView(IntakeRow &row)
{
    QMetaObject::invokeMethod(
        &row,
        [this, &row] {
            m_scroll->widget()->layout()->activate();
            m_scroll->ensureWidgetVisible(&row, 0, metrics::gap);
            if (row.height() > m_scroll->viewport()->height())
                m_scroll->ensureWidgetVisible(&row.head(), 0, metrics::gap);
        },
        Qt::QueuedConnection);
}

std::vector<IntakeRow *> IntakePane::shownRows() const
{
    std::vector<IntakeRow *> rows;
    for (const IntakeItem &item : m_presenter.book().items) {
        if (IntakeRow *row = m_rows->row(item.id); row && !row->isHidden())
            rows.push_back(row);
    }
    return rows;
}

void IntakePane::walk(const IntakeRow &from, int by)
{
    const std::vector<IntakeRow *> rows = shownRows();
    const auto at = std::ranges::find(rows, &from);
    if (at == rows.end())
        return;
    const auto last = std::ssize(rows) - 1;
    const auto to = std::clamp<std::ptrdiff_t>(at - rows.begin() + by, 0, last);
    IntakeHead &head = rows[static_cast<std::size_t>(to)]->head();
    head.setFocus(Qt::ShortcutFocusReason);
    m_scroll->ensureWidgetVisible(&head, 0, metrics::gap);
}

void IntakePane::reveal(const QString &item)
{
    IntakeRow *row = m_rows->row(item);
    if (!row)
        return;
    row->show();
    row->open();
    row->head().setFocus(Qt::ShortcutFocusReason);
    bringIntoView(*row);
}

void IntakePane::showGap()
{
    const auto &findings = m_presenter.readiness().findings;
    if (findings.empty())
        return m_presenter.showCanvasGap();
    const QString item = findings.front().item;
    reveal(item);
    if (!m_presenter.isReadOnly())
        m_rows->row(item)->write();
}

void IntakePane::showMissingOnly(bool on)
{
    m_missingOnly = on;
    settleRows();
}

void IntakePane::copyText()
{
    QApplication::clipboard()->setText(textOf(m_presenter.book()));
    Q_EMIT told(tr("Copied the checklist"));
}

void IntakePane::fillMenu(QMenu &menu)
{
    menu.addAction(tr("Add question"), this,
            [this] {
                m_scroll->ensureWidgetVisible(m_add);
                m_add->setFocus(Qt::ShortcutFocusReason);
            })
        ->setDisabled(m_presenter.isReadOnly());
    menu.addSeparator();
    QAction *missing = menu.addAction(tr("Show only what is missing"));
    missing->setCheckable(true);
    missing->setChecked(m_missingOnly);
    connect(missing, &QAction::triggered, this, &IntakePane::showMissingOnly);
    menu.addAction(tr("Copy as text"), this, &IntakePane::copyText);
}

QByteArray IntakePane::saveState() const
{
    return m_missingOnly ? QByteArrayLiteral("missing") : QByteArray();
}

void IntakePane::restoreState(const QByteArray &state)
{
    showMissingOnly(state == QByteArrayLiteral("missing"));
}

} // namespace concave::ui
