#include "ui/concerns/concernspage.h"

#include "core/concerns/capture.h"
#include "ui/concerns/concernsview.h"
#include "ui/concerns/registerview.h"
#include "ui/concerns/stakeholdersdialog.h"
#include "ui/deck/deckexportmenu.h"
#include "ui/deck/presenterwindow.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptypage.h"
#include "ui/widgets/projectswitcher.h"
#include "ui/widgets/splitbutton.h"
#include "ui/widgets/tabbar.h"
#include "ui/widgets/tooltip.h"
#include "ui/widgets/views.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QComboBox>
#include <QDataStream>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QStackedLayout>
#include <QToolButton>

namespace concave::ui {

ConcernsPage::ConcernsPage(const Theme &theme, Document &document, QWidget *parent)
    : Page(parent), m_theme(theme), m_presenter(document), m_deck(document),
      m_stack(new QStackedLayout(this)), m_beside(new QWidget(this)),
      m_more(iconButton(theme, Icon::More, tr("More for concerns"), {}, this))
{
    makeBeside();
    makeMenu();
    makeDeckButtons();
    connect(&m_presenter, &ConcernsPresenter::captureRequested, this, [this] {
        m_isCapturing = true; // before the view takes the focus
        refresh();
    });
    makeViews();
    makeEmptyPages();
    connect(&m_presenter, &ConcernsPresenter::changed, this, &ConcernsPage::refresh);
    connect(&m_presenter, &ConcernsPresenter::stakeholdersRequested, this, [this](Id stakeholder) {
        (new StakeholdersDialog(m_theme, m_presenter, stakeholder, window()))->open();
    });
    connectDeck();
    connect(&m_presenter, &ConcernsPresenter::showRequested, this, [this](const QString &kind, Id id) {
        Q_EMIT showRequested({kind, id.value});
    });
    connect(&m_presenter, &ConcernsPresenter::done, this, &Page::done);
    connect(&m_presenter, &ConcernsPresenter::told, this, &Page::told);
    connect(&m_presenter, &ConcernsPresenter::failed, this, &Page::failed);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this, [this] {
        if (ConcernsView *view = oneByOne())
            view->beginSearch();
    });
    refresh();
}

ConcernsPage::~ConcernsPage() = default;

void ConcernsPage::makeBeside()
{
    m_projects = new ProjectSwitcher(m_theme, *this, m_beside);
    m_tabs = new TabBar(m_beside);
    m_tabs->setAccessibleName(tr("Views of the concerns"));
    m_tabs->setProperty("inTopBar", true);
    auto *row = new QHBoxLayout(m_beside);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::page);
    row->addWidget(m_projects);
    row->addWidget(m_tabs);
    m_beside->hide();
    connect(m_projects, &ProjectSwitcher::chosen, this,
        [this](qint64 project) { m_presenter.setProject(Id{project}); });
}

void ConcernsPage::makeViews()
{
    m_views = new Views(*m_tabs, *this, this);
    m_stack->addWidget(m_views);
    connect(m_views, &Views::done, this, &Page::done);
    connect(m_views, &Views::told, this, &Page::told);
    connect(m_views, &Views::failed, this, &Page::failed);
    connect(m_views, &Views::currentChanged, this, [this] { m_views->setFocusProxy(&m_views->current()); });
    m_views->add(tr("One by one"),
        [this](QWidget *pane) { return new ConcernsView(m_theme, m_presenter, m_deck, pane); });
    m_views->add(tr("Register"), [this](QWidget *pane) { return makeRegister(pane); });
    m_views->start();
}

RegisterView *ConcernsPage::makeRegister(QWidget *pane)
{
    auto *view = new RegisterView(m_theme, m_presenter.document(), pane);
    const auto follow = [this, view] {
        if (const auto project = m_presenter.project())
            view->show(*project);
    };
    connect(&m_presenter, &ConcernsPresenter::projectChanged, view, follow);
    connect(view, &RegisterView::doneWith, this, &Page::doneWith);
    connect(view, &RegisterView::opened, this, [this](Id concern) {
        m_tabs->setCurrentIndex(0);
        m_presenter.setFilter({}); // it may hide the concern
        m_presenter.select(concern);
        m_views->setFocus(Qt::OtherFocusReason);
    });
    follow();
    return view;
}

void ConcernsPage::makeMenu()
{
    m_more->setObjectName(QStringLiteral("moreForConcerns"));
    auto *menu = new QMenu(m_more);
    QAction *file = menu->addAction(tr("Import…"), this, &ConcernsPage::importFile);
    QAction *paste = menu->addAction(tr("Paste a list"), this, &ConcernsPage::paste);
    menu->addSeparator();
    QAction *people = menu->addAction(
        tr("Stakeholders…"), this, [this] { Q_EMIT m_presenter.stakeholdersRequested(Id()); });
    connect(menu, &QMenu::aboutToShow, this, [this, file, paste, people] {
        for (QAction *brings : {file, paste})
            brings->setEnabled(m_presenter.project() && !m_presenter.isReadOnly());
        people->setEnabled(m_presenter.project().has_value());
    });
    m_more->setMenu(menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
}

void ConcernsPage::makeDeckButtons()
{
    m_present =
        button(m_theme, Icon::Present, tr("Present"), ButtonKind::Secondary, ButtonSize::Standard, this);
    m_present->setObjectName(QStringLiteral("present"));
    ui::setToolTip(*m_present, tr("Show the deck on the whole screen"), Qt::Key_F5);
    m_export = new SplitButton(m_theme, Icon::Export, tr("Export deck"), ButtonKind::Primary, this);
    m_export->setObjectName(QStringLiteral("exportDeck"));
    (new DeckExportMenu(m_theme, m_deck, this))->serve(*m_export);
    const auto show = [this] { present(m_theme, m_deck, this); };
    connect(m_present, &QPushButton::clicked, this, show);
    connect(new QShortcut(Qt::Key_F5, this), &QShortcut::activated, this, show);
}

/// The slide of the current concern is shown, and the concern of the slide that is shown is the current one.
void ConcernsPage::connectDeck()
{
    connect(&m_presenter, &ConcernsPresenter::selectionChanged, this, &ConcernsPage::showSlide);
    connect(&m_presenter, &ConcernsPresenter::drafted, &m_deck, &DeckPresenter::setDraft);
    connect(&m_deck, &DeckPresenter::selectedChanged, this,
        [this] { m_presenter.select(concernOf(m_deck.selected())); });
    connect(&m_deck, &DeckPresenter::done, this, &Page::done);
    connect(&m_deck, &DeckPresenter::told, this, &Page::told);
    connect(&m_deck, &DeckPresenter::failed, this, &Page::failed);
    m_deck.setProject(m_presenter.project());
    showSlide();
}

Id ConcernsPage::concernOf(const SlideKey &slide) const
{
    if (slide.kind == SlideKind::Concern || slide.kind == SlideKind::Demo)
        return slide.subject;
    if (slide.kind != SlideKind::Metric)
        return {};
    const auto row = m_presenter.document().row(Metric::description(), slide.subject);
    return row && *row ? Metric::description().record(**row).concern.value_or(Id()) : Id();
}

void ConcernsPage::showSlide()
{
    const Id current = m_presenter.current();
    if (current && concernOf(m_deck.selected()) != current)
        m_deck.select({SlideKind::Concern, current});
}

void ConcernsPage::makeEmptyPages()
{
    m_noProject = new EmptyPage(m_theme, Icon::Portfolio, tr("No projects yet"),
        tr("Concerns belong to a project. Add one in the portfolio, or win a deal in the pipeline."), this);
    auto *add = button(m_theme, Icon::Add, tr("Add project"), ButtonKind::Primary);
    add->setDisabled(m_presenter.isReadOnly());
    connect(add, &QPushButton::clicked, this, [this] { m_presenter.addProject(); });
    m_noProject->addButton(add);
    m_stack->addWidget(m_noProject);

    m_noConcern = new EmptyPage(m_theme, Icon::Concerns, tr("No concerns yet"),
        tr("Ask each stakeholder what could go wrong for them, and write it down in their words."), this);
    auto *first = button(m_theme, Icon::Add, tr("Add concern"), ButtonKind::Primary);
    first->setObjectName(QStringLiteral("addFirstConcern"));
    auto *list = button(tr("Paste a list"));
    list->setObjectName(QStringLiteral("pasteConcerns"));
    for (QPushButton *each : {first, list}) {
        each->setDisabled(m_presenter.isReadOnly());
        m_noConcern->addButton(each);
    }
    connect(first, &QPushButton::clicked, this, &ConcernsPage::capture);
    connect(list, &QPushButton::clicked, this, &ConcernsPage::paste);
    m_stack->addWidget(m_noConcern);
}

void ConcernsPage::refresh()
{
    if (!m_presenter.book().concerns.empty())
        m_isCapturing = false;
    std::vector<ProjectSwitcher::Entry> entries;
    for (const Project &project : m_presenter.projects())
        entries.push_back({project.id.value, project.name, project.colour});
    const auto project = m_presenter.project();
    m_projects->setProjects(std::move(entries), project ? std::optional(project->value) : std::nullopt);
    m_tabs->setVisible(project.has_value());
    QWidget *shown = !project                               ? static_cast<QWidget *>(m_noProject)
                     : !m_presenter.book().concerns.empty() ? m_views
                     : m_isCapturing                        ? m_views
                                                            : static_cast<QWidget *>(m_noConcern);
    m_stack->setCurrentWidget(shown);
    setFocusProxy(shown == m_views ? m_views : nullptr);
    m_deck.setProject(project);
    const bool hasDeck = project && !m_presenter.book().concerns.empty();
    m_present->setEnabled(hasDeck);
    m_export->setEnabled(hasDeck);
    Q_EMIT countChanged();
}

int ConcernsPage::count() const
{
    return static_cast<int>(
        std::ranges::count(m_presenter.book().concerns, ConcernStatus::Raised, &Concern::status));
}

QList<QWidget *> ConcernsPage::topBarWidgets() const
{
    return {m_more, m_present, m_export};
}

bool ConcernsPage::reveal(const Reference &reference)
{
    return m_presenter.reveal(reference.kind, Id{reference.id});
}

QByteArray ConcernsPage::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << m_presenter.project().value_or(Id()).value << m_presenter.current().value
           << m_views->saveState();
    return state;
}

void ConcernsPage::restoreState(const QByteArray &state)
{
    qint64 project = 0;
    qint64 current = 0;
    QByteArray views;
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    stream >> project >> current >> views;
    if (stream.status() != QDataStream::Ok)
        return;
    m_presenter.setProject(Id{project});
    m_presenter.select(Id{current});
    m_views->restoreState(views);
}

ConcernsView *ConcernsPage::oneByOne() const
{
    return qobject_cast<ConcernsView *>(&m_views->current());
}

void ConcernsPage::capture()
{
    if (!m_presenter.project() || m_presenter.isReadOnly())
        return;
    m_tabs->setCurrentIndex(0);
    Q_EMIT m_presenter.captureRequested();
}

void ConcernsPage::importFile()
{
    m_tabs->setCurrentIndex(1);
    if (auto *view = qobject_cast<RegisterView *>(&m_views->current()))
        view->importConcerns();
}

void ConcernsPage::paste()
{
    const QStringList lines = capturedLines(QGuiApplication::clipboard()->text());
    if (lines.isEmpty())
        return Q_EMIT told(tr("There is no text to paste. Copy a list first, one concern a line."));
    const auto before = m_presenter.book().concerns.size();
    if (!m_presenter.capture(lines, std::nullopt))
        return;
    const auto added = m_presenter.book().concerns.size() - before;
    Q_EMIT done(added == 1 ? tr("Added 1 concern")
                           : tr("Added %1 concerns").arg(QLocale().toString(static_cast<qulonglong>(added))));
}

void ConcernsPage::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = !(event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier));
    const QWidget *focus = focusWidget();
    const bool isTyping = qobject_cast<const QLineEdit *>(focus) ||
                          qobject_cast<const QPlainTextEdit *>(focus) ||
                          qobject_cast<const QComboBox *>(focus);
    ConcernsView *view = oneByOne();
    if (!isPlain || isTyping || !view)
        return Page::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_N:
        return capture();
    case Qt::Key_Slash: // some keyboards have it beside Shift
        return view->beginSearch();
    case Qt::Key_F2:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return view->beginRename();
    default:
        Page::keyPressEvent(event);
    }
}

} // namespace concave::ui
