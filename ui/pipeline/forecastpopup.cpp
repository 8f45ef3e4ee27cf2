#include "ui/pipeline/forecastpopup.h"

#include "core/pipeline/month.h"
#include "ui/pipeline/pipelinepresenter.h"
#include "ui/plots/barplot.h"
#include "ui/theme/metrics.h"
#include "ui/theme/popup.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/day.h"
#include "ui/widgets/label.h"
#include "ui/widgets/money.h"
#include "ui/widgets/number.h"
#include "ui/widgets/separator.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScreen>
#include <QStyle>
#include <QStyleOption>
#include <QVBoxLayout>

#include <cmath>

namespace concave::ui {

namespace {

constexpr std::size_t mostBars = 12;
constexpr double tail = 0.001; ///< of the distribution, left out at either end
constexpr int monthsAhead = 9; ///< what is to close later is one bar
constexpr double thousand = 1000;

/// Numbers of closings that are likely enough to be seen, some in one bar where they are many.
std::vector<BarPlot::Bar> barsOf(const Distribution &distribution)
{
    const std::size_t least = distribution.quantile(tail);
    const std::size_t most = distribution.quantile(1 - tail);
    const std::size_t together = (most - least) / mostBars + 1;
    std::vector<BarPlot::Bar> bars;
    for (std::size_t first = least; first <= most; first += together) {
        double chance = 0;
        for (std::size_t number = first; number < first + together; ++number)
            chance += distribution.at(number);
        const auto shown = [](std::size_t number) { return showNumber(double(number), 0, 0, QLocale()); };
        bars.push_back(
            {.label = together == 1 ? shown(first)
                                    : QStringLiteral("%1–%2").arg(shown(first), shown(first + together - 1)),
                .height = chance,
                .figure = showChance(chance),
                .isPale = first == 0 && together == 1});
    }
    return bars;
}

} // namespace

ForecastPopup::ForecastPopup(const Theme &theme, PipelinePresenter &presenter, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_theme(theme), m_presenter(presenter),
      m_by(new DateEdit(theme, [&presenter] { return presenter.today(); })),
      m_leads(label({}, TextStyle::Note, Token::Text2)),
      m_number(new BarPlot(theme, tr("Number of deals that close"))), m_range(label({}, TextStyle::Note)),
      m_more(label({}, TextStyle::Note)), m_currency(new Choice(theme)),
      m_months(new BarPlot(theme, tr("Expected value by month"))), m_others(label({}, TextStyle::Note))
{
    setRoundCorners(*this, metrics::radiusCard);
    setAccessibleName(tr("The forecast in detail"));
    setFocusPolicy(Qt::StrongFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pane, metrics::pane, metrics::pane, metrics::pane);
    column->setSpacing(metrics::gap);
    auto *top = new QHBoxLayout;
    top->setSpacing(metrics::gap);
    top->addWidget(label(tr("How many deals will close"), TextStyle::Section));
    top->addStretch();
    top->addWidget(label(tr("by"), TextStyle::Body, Token::Text2));
    m_by->setObjectName(QStringLiteral("closeBy"));
    m_by->setAccessibleName(tr("Day by which deals are to close"));
    m_by->setEmptyText(tr("any time"));
    top->addWidget(m_by);
    column->addLayout(top);
    column->addWidget(m_leads);
    column->addWidget(m_number);
    column->addWidget(m_range);
    column->addWidget(m_more);
    column->addWidget(new Separator);
    auto *head = new QHBoxLayout;
    head->addWidget(label(tr("Expected value by month of closing"), TextStyle::Section));
    head->addStretch();
    m_currency->setAccessibleName(tr("Currency"));
    head->addWidget(m_currency);
    column->addLayout(head);
    column->addWidget(m_months);
    m_others->setObjectName(QStringLiteral("otherFigures"));
    column->addWidget(m_others);
    connect(m_currency, &QComboBox::activated, this, &ForecastPopup::refreshMonths);
    connect(m_by, &DateEdit::committed, this, [this](QDate by) {
        refreshClosings(by);
        Q_EMIT dayChosen(by);
    });
}

void ForecastPopup::open(const QWidget &below, QDate by, const QStringList &others)
{
    m_by->setValue(by);
    m_others->setText(others.join(u'\n'));
    m_others->setVisible(!others.isEmpty());
    refreshClosings(by);
    refreshCurrencies();
    refreshMonths();
    adjustSize();
    QRect place(below.mapToGlobal(QPoint(0, below.height() + metrics::tight)), size());
    const QWidget *window = below.window();
    const QRect screen = below.screen()->availableGeometry();
    const int right = window->mapToGlobal(QPoint(window->width() - metrics::pane, 0)).x();
    place.moveRight(std::min({place.right(), right, screen.right()}));
    place.moveLeft(std::max(place.left(), screen.left()));
    move(place.topLeft());
    show();
    setFocus();
}

void ForecastPopup::askForDay(const QWidget &below, QDate by, const QStringList &others)
{
    open(below, by, others);
    m_by->setFocus();
}

void ForecastPopup::refreshClosings(QDate by)
{
    const std::vector<LeadFacts> &facts = m_presenter.facts();
    const Closings closings =
        by.isValid() ? closingsBy(by, facts, m_presenter.pipeline().leads) : concave::closings(facts);
    const QString count = QLocale().toString(closings.leads);
    QString leads = by.isValid() ? tr("%1 open leads to close by %2, taken as independent of each other")
                                       .arg(count, showDay(by, m_presenter.today()))
                                 : tr("%1 open leads, taken as independent of each other").arg(count);
    if (closings.undated > 0)
        leads +=
            tr("; %1 have no day to close by and are left out").arg(QLocale().toString(closings.undated));
    m_leads->setText(leads);
    m_number->set(barsOf(closings.number));
    const auto number = [&](double quantile) {
        return QLocale().toString(static_cast<qlonglong>(closings.number.quantile(quantile)));
    };
    m_range->setText(tr("%1 on average; %2 to %3 in nine of ten cases")
                         .arg(showNumber(closings.mean, 1, 1, QLocale()), number(0.05), number(0.95)));
    m_more->setVisible(closings.moreForNinety && *closings.moreForNinety > 0);
    if (closings.moreForNinety) {
        m_more->setText(tr("More leads as likely as these to make it 90\u202F% that at least one closes: %1")
                            .arg(QLocale().toString(*closings.moreForNinety)));
    }
}

void ForecastPopup::refreshCurrencies()
{
    const QString chosen = m_currency->currentData().toString();
    m_currency->clear();
    for (const Worth &worth : worthOf(m_presenter.facts(), m_presenter.pipeline().leads)) {
        if (worth.open > 0)
            m_currency->addItem(worth.currency, worth.currency);
    }
    m_currency->setCurrentIndex(std::max(0, m_currency->findData(chosen)));
    m_currency->setVisible(m_currency->count() > 1);
}

void ForecastPopup::refreshMonths()
{
    const QString currency = m_currency->currentData().toString();
    const QDate first = monthOf(m_presenter.today());
    const auto bar = [](const QString &name, double value) {
        return BarPlot::Bar{.label = name, .height = value};
    };
    BarPlot::Bar past = bar(tr("Before"), 0);
    BarPlot::Bar later = bar(tr("Later"), 0);
    BarPlot::Bar undated = bar(tr("No date"), 0);
    past.isPale = later.isPale = undated.isPale = true;
    std::vector<BarPlot::Bar> months;
    for (int i = 0; i < monthsAhead; ++i)
        months.push_back(
            bar(QLocale().standaloneMonthName(first.addMonths(i).month(), QLocale::ShortFormat), 0));
    for (const MonthWorth &worth : worthByMonth(m_presenter.facts(), m_presenter.pipeline().leads)) {
        if (worth.currency != currency)
            continue;
        const int ahead = worth.month.isValid() ? monthsBetween(first, worth.month) : 0;
        BarPlot::Bar &place = worth.month.isNull()   ? undated
                              : ahead < 0            ? past
                              : ahead >= monthsAhead ? later
                                                     : months[static_cast<std::size_t>(ahead)];
        place.height += worth.weighted;
    }
    months.insert(months.begin(), past);
    months.push_back(later);
    months.push_back(undated);
    std::erase_if(months, [](const BarPlot::Bar &one) { return one.isPale && one.height == 0; });
    for (BarPlot::Bar &one : months)
        one.figure = one.height == 0         ? QString()
                     : one.height < thousand ? showMoney(one.height, currency)
                                             : tr("%1\u202F%2k")
                                                   .arg(currencySign(currency),
                                                       showNumber(one.height / thousand, 0,
                                                           one.height < 10 * thousand ? 1 : 0, QLocale()));
    m_months->set(std::move(months));
}

/// A window of its own gets no ground by itself.
void ForecastPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.colour(Token::BorderStrong), metrics::line));
    painter.setBrush(m_theme.colour(Token::BgRaised));
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::radiusCard, metrics::radiusCard);
}

} // namespace concave::ui
