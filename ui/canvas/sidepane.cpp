#include "ui/canvas/sidepane.h"

#include "ui/canvas/intakepane.h"
#include "ui/canvas/intakepresenter.h"
#include "ui/canvas/nextstepspane.h"
#include "ui/canvas/nextstepspresenter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/separator.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/tabbar.h"
#include "ui/widgets/views.h"

#include <QBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

namespace concave::ui {

namespace {

enum Tab { IntakeTab, StepsTab };

constexpr int widest = 480;

} // namespace

SidePane::SidePane(const Theme &theme, CanvasPresenter &presenter, QWidget *parent)
    : View(parent), m_theme(theme), m_presenter(presenter), m_intake(new IntakePresenter(presenter, this)),
      m_steps(new NextStepsPresenter(presenter, this)), m_tabs(new TabBar(this)),
      m_views(new Views(*m_tabs, *this, this)), m_menu(new QMenu(this)),
      m_more(iconButton(theme, Icon::More, tr("More"), {}, this))
{
    setSurface(*this, Surface::Window);
    setMinimumWidth(leastWidth);
    setMaximumWidth(widest);
    m_views->add(tr("Intake"),
        [this](QWidget *views) { return m_intakePane = new IntakePane(m_theme, *m_intake, views); });
    m_views->add(tr("Next steps"), [this](QWidget *views) {
        m_stepsPane = new NextStepsPane(m_theme, *m_steps, views);
        connect(m_stepsPane, &NextStepsPane::showRequested, this, &SidePane::showRequested);
        return m_stepsPane;
    });
    m_views->start();
    QVBoxLayout *column = plainColumn(this);
    column->addWidget(makeHead());
    column->addWidget(new Separator(Qt::Horizontal, this));
    column->addWidget(m_views, 1);
    connect(m_views, &Views::done, this, &View::done);
    connect(m_views, &Views::told, this, &View::told);
    connect(m_views, &Views::failed, this, &View::failed);
    connect(m_intake, &IntakePresenter::changed, this, &SidePane::refreshTabs);
    connect(m_steps, &NextStepsPresenter::changed, this, &SidePane::refreshTabs);
    connect(&presenter, &CanvasPresenter::recordRequested, this, &SidePane::reveal);
    refreshTabs();
}

QWidget *SidePane::makeHead()
{
    m_tabs->setObjectName(QStringLiteral("sideTabs"));
    m_tabs->setAccessibleName(tr("Beside the canvas"));
    m_more->setObjectName(QStringLiteral("sideMenu"));
    m_more->setMenu(m_menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    connect(m_menu, &QMenu::aboutToShow, this, &SidePane::fillMenu);
    auto *head = new QWidget(this);
    head->setFixedHeight(metrics::rowComfortable);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(metrics::pane, 0, metrics::gap, 0);
    row->setSpacing(0);
    row->addWidget(m_tabs, 0, Qt::AlignBottom);
    row->addStretch();
    row->addWidget(m_more);
    return head;
}

void SidePane::refreshTabs()
{
    const QLocale locale;
    const auto &items = m_intake->book().items;
    m_tabs->setTabText(IntakeTab, items.empty() ? tr("Intake")
                                                : tr("Intake %1 of %2")
                                                      .arg(locale.toString(m_intake->book().settled()))
                                                      .arg(locale.toString(qulonglong(items.size()))));
    const int open = m_steps->steps().open();
    m_tabs->setTabText(
        StepsTab, open == 0 ? tr("Next steps") : tr("Next steps %1").arg(locale.toString(open)));
}

void SidePane::fillMenu()
{
    m_menu->clear();
    if (m_tabs->currentIndex() == IntakeTab)
        m_intakePane->fillMenu(*m_menu);
    else
        m_stepsPane->fillMenu(*m_menu);
}

void SidePane::reveal(const QString &kind, Id id)
{
    if (kind == QLatin1StringView(IntakeAnswer::description().name)) {
        m_tabs->setCurrentIndex(IntakeTab);
        if (const IntakeItem *item = findItem(m_intake->book(), id))
            m_intakePane->reveal(item->id);
        return;
    }
    m_tabs->setCurrentIndex(StepsTab);
    m_stepsPane->reveal(kind, id);
}

QSize SidePane::sizeHint() const
{
    return {leastWidth, View::sizeHint().height()};
}

QByteArray SidePane::saveState() const
{
    return m_views->saveState();
}

void SidePane::restoreState(const QByteArray &state)
{
    m_views->restoreState(state);
}

} // namespace concave::ui
