#include "ui/deck/presenterwindow.h"

#include "ui/deck/deckpresenter.h"
#include "ui/deck/speakerview.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QScreen>
#include <QStackedLayout>

namespace concave::ui {

namespace {

constexpr int pointerRests = 2500; ///< milliseconds after which it hides

} // namespace

PresenterWindow::PresenterWindow(const Theme &theme, DeckPresenter &presenter, QWidget *parent)
    : QWidget(parent, Qt::Window), m_show(new SlideShow(presenter, this)), m_stack(new QStackedLayout(this))
{
    setObjectName(QStringLiteral("presenterWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(presenter.deck().properties.title);
    auto *page = new ShowPage(theme, *m_show, ShowPage::Which::Current, this);
    page->setMouseTracking(true);
    page->installEventFilter(this);
    m_stack->addWidget(page);
    m_stack->addWidget(new SpeakerView(theme, *m_show, this));
    m_rest.setSingleShot(true);
    m_rest.setInterval(pointerRests);
    connect(&m_rest, &QTimer::timeout, this, [this] { m_stack->widget(0)->setCursor(Qt::BlankCursor); });
    connect(page, &ShowPage::clicked, this,
        [this] { m_show->go(static_cast<std::ptrdiff_t>(m_show->page()) + 1); });
    connect(m_show, &SlideShow::speakerViewToggled, this, &PresenterWindow::toggleSpeakerView);
    connect(m_show, &SlideShow::ended, this, &QWidget::close);
    if (QGuiApplication::screens().size() > 1)
        openAudience(theme);
    m_rest.start();
}

PresenterWindow::~PresenterWindow()
{
    delete m_audience;
}

bool PresenterWindow::isSpeakerView() const
{
    return m_stack->currentIndex() == 1;
}

void PresenterWindow::toggleSpeakerView()
{
    m_stack->setCurrentIndex(1 - m_stack->currentIndex());
}

/// The speaker stays on the screen where the window is.
void PresenterWindow::openAudience(const Theme &theme)
{
    const QScreen *own = parentWidget() ? parentWidget()->screen() : QGuiApplication::primaryScreen();
    const QList<QScreen *> screens = QGuiApplication::screens();
    const auto other = std::ranges::find_if(screens, [&](const QScreen *each) { return each != own; });
    if (other == screens.end())
        return;
    m_audience = new ShowPage(theme, *m_show, ShowPage::Which::Current);
    m_audience->setWindowFlag(Qt::Window);
    m_audience->setWindowTitle(windowTitle());
    m_audience->setCursor(Qt::BlankCursor);
    m_audience->setGeometry((*other)->geometry());
    m_audience->installEventFilter(this);
    m_audience->showFullScreen();
    toggleSpeakerView();
}

bool PresenterWindow::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        // Nothing of the window behind hears a key.
        if (event->type() == QEvent::KeyPress)
            m_show->press(*static_cast<QKeyEvent *>(event));
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

bool PresenterWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_audience && event->type() == QEvent::KeyPress)
        return m_show->press(*static_cast<QKeyEvent *>(event));
    if (watched == m_audience && event->type() == QEvent::Close)
        QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
    if (event->type() == QEvent::MouseMove && watched == m_stack->widget(0)) {
        m_stack->widget(0)->unsetCursor();
        m_rest.start();
    }
    return QWidget::eventFilter(watched, event);
}

void PresenterWindow::closeEvent(QCloseEvent *event)
{
    if (m_audience)
        m_audience->hide();
    const std::size_t page = m_show->page();
    const auto &leaves = m_show->deck().leaves();
    const auto leaf = std::ranges::find(leaves, std::optional(page), &DeckLeaf::page);
    if (leaf != leaves.end())
        m_show->deck().selectLeaf(static_cast<std::size_t>(leaf - leaves.begin()));
    QWidget::closeEvent(event);
}

PresenterWindow *present(const Theme &theme, DeckPresenter &presenter, QWidget *page)
{
    presenter.catchUp();
    if (presenter.deck().pages.empty())
        return nullptr;
    auto *window = new PresenterWindow(theme, presenter, page->window());
    window->showFullScreen();
    window->activateWindow();
    window->setFocus();
    return window;
}

} // namespace concave::ui
