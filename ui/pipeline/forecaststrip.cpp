#include "ui/pipeline/forecaststrip.h"

#include "core/pipeline/capacity.h"
#include "core/pipeline/forecast.h"
#include "core/pipeline/month.h"
#include "ui/pipeline/forecastpopup.h"
#include "ui/pipeline/pipelinepresenter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/day.h"
#include "ui/widgets/keyfigure.h"
#include "ui/widgets/money.h"
#include "ui/widgets/separator.h"
#include "ui/widgets/tooltip.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>

#include <algorithm>

namespace concave::ui {

namespace {

constexpr int stripHeight = 72;

QString monthName(QDate month)
{
    return QLocale().standaloneMonthName(month.month());
}

QString weightedOf(const Worth &worth)
{
    return ForecastStrip::tr("%1 of %2 open")
        .arg(showMoney(worth.weighted, worth.currency), showMoney(worth.open, worth.currency));
}

} // namespace

ForecastStrip::ForecastStrip(const Theme &theme, PipelinePresenter &presenter, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_presenter(presenter), m_row(new QHBoxLayout(this)),
      m_details(button(tr("Details"), ButtonKind::Ghost, ButtonSize::Small, this)),
      m_untilChoices(new QActionGroup(this))
{
    setFixedHeight(stripHeight);
    m_row->setContentsMargins(metrics::page, metrics::field, metrics::pane, metrics::field);
    m_row->setSpacing(metrics::page);
    m_worth = addFigure(QStringLiteral("weightedForecast"), tr("Weighted forecast"));
    m_row->addWidget(new Separator(Qt::Vertical));
    m_chance = addFigure(QStringLiteral("atLeastOne"), {});
    m_row->addWidget(new Separator(Qt::Vertical));
    m_capacity = addFigure(QStringLiteral("expectedCapacity"), {});
    m_row->addWidget(new Separator(Qt::Vertical));
    m_silent = addFigure(QStringLiteral("silentLeads"), {});
    m_row->addStretch(1);
    ui::setToolTip(*m_details, tr("How many deals will close, and what each month should bring"));
    m_details->setObjectName(QStringLiteral("forecastDetails"));
    m_row->addWidget(m_details);
    connect(
        m_details, &QPushButton::clicked, this, [this] { popup().open(*m_details, day(), hiddenFigures()); });
    addUntilMenu();
    connect(&m_presenter, &PipelinePresenter::changed, this, &ForecastStrip::refresh);
    refresh();
}

KeyFigure *ForecastStrip::addFigure(const QString &name, const QString &label)
{
    auto *figure = new KeyFigure(label, this);
    figure->setObjectName(name);
    m_row->addWidget(figure);
    return figure;
}

ForecastPopup &ForecastStrip::popup()
{
    if (!m_popup) {
        m_popup = new ForecastPopup(m_theme, m_presenter, this);
        connect(m_popup, &ForecastPopup::dayChosen, this, [this](QDate by) {
            m_chosenDay = by;
            setUntil(by.isValid() ? Until::Day : Until::AnyTime);
        });
    }
    return *m_popup;
}

void ForecastStrip::addUntilMenu()
{
    auto *menu = new QMenu;
    // In the order of Until.
    for (const QString &text : {tr("At any time"), tr("By the end of the month"),
             tr("By the end of the quarter"), tr("By the end of the year"), tr("By another day…")}) {
        QAction *action = m_untilChoices->addAction(menu->addAction(text));
        action->setCheckable(true);
        const auto until = static_cast<Until>(m_untilChoices->actions().size() - 1);
        connect(action, &QAction::triggered, this, [this, until] {
            if (until == Until::Day)
                popup().askForDay(*m_chance, day(), hiddenFigures());
            else
                setUntil(until);
        });
    }
    // Until another day is chosen, what was chosen stays so.
    connect(menu, &QMenu::aboutToShow, this,
        [this] { m_untilChoices->actions()[static_cast<int>(m_until)]->setChecked(true); });
    m_chance->setMenu(m_theme, menu, tr("Until when a deal is to close"));
}

void ForecastStrip::setUntil(Until until)
{
    m_until = until;
    refreshChance();
}

QDate ForecastStrip::day() const
{
    const QDate today = m_presenter.today();
    const QDate month = monthOf(today);
    switch (m_until) {
    case Until::AnyTime:
        break;
    case Until::Month:
        return month.addMonths(1).addDays(-1);
    case Until::Quarter:
        return month.addMonths(3 - (month.month() - 1) % 3).addDays(-1);
    case Until::Year:
        return {today.year(), 12, 31};
    case Until::Day:
        return m_chosenDay;
    }
    return {};
}

QSize ForecastStrip::minimumSizeHint() const
{
    return {0, stripHeight};
}

void ForecastStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

QStringList ForecastStrip::hiddenFigures() const
{
    QStringList words;
    for (const KeyFigure *figure : {m_worth, m_chance, m_capacity, m_silent}) {
        if (figure->isHidden())
            words << figure->words();
    }
    return words;
}

int ForecastStrip::widthOfParts(int spacing) const
{
    int width = m_row->contentsMargins().left() + m_row->contentsMargins().right();
    for (int i = 0; i < m_row->count(); ++i) {
        if (const QWidget *part = m_row->itemAt(i)->widget())
            width += part->sizeHint().width() + spacing;
    }
    return width;
}

void ForecastStrip::fit()
{
    const int spacing = widthOfParts(metrics::page) <= width() ? metrics::page : metrics::gap;
    m_row->setSpacing(spacing);
    // Figures and separators take turns; each separator goes with the figure at its right.
    int right = m_row->contentsMargins().left();
    const int room = width() - m_row->contentsMargins().right() - m_details->sizeHint().width() - spacing;
    for (int i = 0; i < m_row->count(); ++i) {
        QWidget *part = m_row->itemAt(i)->widget();
        if (!part || part == m_details)
            continue;
        const bool isFigure = qobject_cast<KeyFigure *>(part);
        const QWidget *figure = isFigure ? part : m_row->itemAt(i + 1)->widget();
        const int separator = isFigure ? 0 : part->sizeHint().width() + spacing;
        part->setVisible(right + separator + figure->sizeHint().width() <= room);
        right += part->sizeHint().width() + spacing;
    }
}

void ForecastStrip::refresh()
{
    refreshWorth();
    refreshChance();
    refreshCapacity();
    refreshSilent();
}

void ForecastStrip::refreshWorth()
{
    std::vector<Worth> all = worthOf(m_presenter.facts(), m_presenter.pipeline().leads);
    std::erase_if(all, [](const Worth &worth) { return worth.open == 0; });
    if (all.empty()) {
        m_worth->set(QStringLiteral("–"), tr("nothing is open"));
        return ui::setToolTip(*m_worth, tr("The value of each open lead times its probability, added up"));
    }
    const Worth &largest = all.front();
    QString second = tr("of %1 open").arg(showMoney(largest.open, largest.currency));
    if (all.size() == 2)
        second += tr(", and %1").arg(showMoney(all[1].weighted, all[1].currency));
    else if (all.size() > 2)
        second += tr(", and %1 currencies more").arg(all.size() - 1);
    m_worth->set(showMoney(largest.weighted, largest.currency), second);
    QStringList lines{tr("The value of each open lead times its probability, added up")};
    for (const Worth &worth : all)
        lines << weightedOf(worth);
    ui::setToolTip(*m_worth, lines.join(u'\n'));
}

void ForecastStrip::refreshChance()
{
    const QDate until = day();
    const std::vector<LeadFacts> &facts = m_presenter.facts();
    const Closings closings =
        until.isValid() ? closingsBy(until, facts, m_presenter.pipeline().leads) : concave::closings(facts);
    m_chance->setLabel(until.isValid()
                           ? tr("At least one deal closes by %1").arg(showDay(until, m_presenter.today()))
                           : tr("At least one deal closes"));
    QString second =
        closings.leads == 1 ? tr("1 open lead") : tr("%1 open leads").arg(QLocale().toString(closings.leads));
    const QString undated = tr("%1 without a closing date").arg(QLocale().toString(closings.undated));
    const QString more = closings.moreForNinety.value_or(0) == 0
                             ? QString()
                             : (closings.leads == 1 ? tr("%1 more like it would make 90\u202F%")
                                                    : tr("%1 more like them would make 90\u202F%"))
                                   .arg(QLocale().toString(*closings.moreForNinety));
    if (closings.undated > 0)
        second += QStringLiteral("; ") + undated;
    else if (!more.isEmpty())
        second += QStringLiteral("; ") + more;
    m_chance->set(showChance(closings.atLeastOne), second);
    QStringList lines{tr("1 minus the chance that none closes, leads taken as independent of each other")};
    if (closings.undated > 0)
        lines << tr("%1 open leads without a day to close by are left out")
                     .arg(QLocale().toString(closings.undated));
    if (!more.isEmpty())
        lines << more;
    ui::setToolTip(*m_chance, lines.join(u'\n'));
    fit();
}

void ForecastStrip::refreshCapacity()
{
    const Capacity capacity =
        capacityOf(m_presenter.facts(), m_presenter.pipeline().leads, m_presenter.today());
    const std::span<const MonthLoad> quarter = nextQuarter(capacity);
    m_capacity->setLabel(tr("Expected capacity, %1 to %2")
                             .arg(monthName(quarter.front().month), monthName(quarter.back().month)));
    m_capacity->set(
        showPercent(meanTotal(quarter)), tr("%1 is signed").arg(showPercent(meanBooked(quarter))));
    ui::setToolTip(*m_capacity, tr("Of your working time in the next quarter: what is signed, and what is "
                                   "open times its probability"));
}

void ForecastStrip::refreshSilent()
{
    const std::vector<PipelineStage> &stages = m_presenter.pipeline().stages;
    const int days = stages.front().staleAfter;
    const bool isSame = days > 0 && std::ranges::all_of(stages, [days](const PipelineStage &stage) {
        return stage.kind == StageKind::Won || stage.staleAfter == days;
    });
    m_silent->setLabel(isSame ? tr("Silent for %1 or more").arg(showDays(days)) : tr("Silent for too long"));
    const auto silent = std::ranges::count_if(m_presenter.facts(), &LeadFacts::isStale);
    m_silent->set(QLocale().toString(static_cast<qlonglong>(silent)),
        tr("of %1 leads").arg(QLocale().toString(openLeads(m_presenter.facts()))));
    fit();
}

} // namespace concave::ui
