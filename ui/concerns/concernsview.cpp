#include "ui/concerns/concernsview.h"

#include "ui/concerns/concerneditor.h"
#include "ui/concerns/concernlistpane.h"
#include "ui/concerns/concernspresenter.h"
#include "ui/deck/deckpane.h"
#include "ui/deck/deckpresenter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/columnlayout.h"

#include <QApplication>
#include <QBoxLayout>
#include <QDataStream>
#include <QSplitter>

namespace concave::ui {

namespace {

constexpr int listWidth = 296;
constexpr int leastList = 232;
constexpr int leastEditor = 540; ///< what the rows of the metric need
constexpr int deckWidth = 528;
constexpr int leastDeck = 380;
constexpr int deckFits = 1180; ///< width of the view with room for three panes

} // namespace

ConcernsView::ConcernsView(
    const Theme &theme, ConcernsPresenter &presenter, DeckPresenter &deck, QWidget *parent)
    : View(parent), m_splitter(new QSplitter(Qt::Horizontal, this)),
      m_list(new ConcernListPane(theme, presenter, m_splitter)),
      m_editor(new ConcernEditor(theme, presenter, m_splitter)),
      m_deck(new DeckPane(theme, deck, m_splitter)), m_deckButton(makeDeckButton(theme))
{
    m_splitter->setObjectName(QStringLiteral("concernPanes"));
    m_splitter->setChildrenCollapsible(false);
    m_list->setMinimumWidth(leastList);
    m_editor->setMinimumWidth(leastEditor);
    m_deck->setMinimumWidth(leastDeck);
    for (const int pane : {0, 1, 2})
        m_splitter->setStretchFactor(pane, pane == 0 ? 0 : 1); // a wide window shows a larger slide
    const int panes = metrics::windowWidth - metrics::sidebarCollapsed;
    m_splitter->setSizes({listWidth, panes - listWidth - deckWidth, deckWidth});
    m_editor->addHeadButton(m_deckButton);
    plainColumn(this)->addWidget(m_splitter);
    setFocusProxy(m_list);
    connect(&presenter, &ConcernsPresenter::captureRequested, this, [this] {
        showList();
        m_list->capture();
    });
    const auto showDeck = [this, &presenter, &deck](bool on) {
        m_deckByHand = on;
        foldPanes();
        if (on) // it did not follow while nobody saw it
            deck.select({SlideKind::Concern, presenter.current()});
    };
    connect(m_deckButton, &QToolButton::clicked, this, showDeck);
    connect(m_editor, &ConcernEditor::slideRequested, this, [showDeck] { showDeck(true); });
}

QToolButton *ConcernsView::makeDeckButton(const Theme &theme)
{
    QToolButton *toggle = iconButton(theme, Icon::Slides, tr("Deck preview"), {}, this);
    toggle->setObjectName(QStringLiteral("deckPreview"));
    toggle->setCheckable(true);
    return toggle;
}

void ConcernsView::foldPanes()
{
    const bool isShown = m_deckByHand.value_or(width() >= deckFits);
    const bool isListShown = !isShown || width() >= deckFits;
    const QWidget *focused = QApplication::focusWidget();
    if (!isListShown && m_list->isAncestorOf(focused))
        m_editor->setFocus(Qt::OtherFocusReason); // else Qt gives it to the next button, as if by Tab
    m_deck->setVisible(isShown);
    m_list->setVisible(isListShown);
    m_deckButton->setChecked(isShown);
}

void ConcernsView::resizeEvent(QResizeEvent *event)
{
    View::resizeEvent(event);
    foldPanes();
}

void ConcernsView::showList()
{
    if (!m_list->isHidden())
        return;
    m_deckByHand = false;
    foldPanes();
}

void ConcernsView::beginSearch()
{
    showList();
    m_list->beginSearch();
}

void ConcernsView::beginRename()
{
    m_editor->beginRename();
}

QByteArray ConcernsView::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << m_splitter->saveState() << m_deck->saveState();
    return state;
}

void ConcernsView::restoreState(const QByteArray &state)
{
    QByteArray splitter;
    QByteArray deck;
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    stream >> splitter >> deck;
    if (stream.status() != QDataStream::Ok)
        return;
    m_splitter->restoreState(splitter);
    m_deck->restoreState(deck);
}

} // namespace concave::ui
