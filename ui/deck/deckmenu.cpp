#include "ui/deck/deckmenu.h"

#include "ui/deck/deckpresenter.h"
#include "ui/deck/slidetextsdialog.h"

#include <algorithm>

namespace concave::ui {

DeckMenu::DeckMenu(const Theme &theme, DeckPresenter &presenter, QWidget *parent)
    : QMenu(parent), m_presenter(presenter)
{
    m_leaveOut = addAction(tr("Leave out of the deck"), this, [this] {
        if (const DeckSlide *slide = m_presenter.shownSlide())
            m_presenter.setLeftOut(SlideKey(slide->key), !slide->isLeftOut);
    });
    m_leaveOut->setObjectName(QStringLiteral("leaveOut"));
    m_texts = addAction(tr("Slide texts…"), this, [this, &theme] {
        if (m_presenter.shownSlide())
            (new SlideTextsDialog(theme, m_presenter, parentWidget()->window()))->open();
    });
    m_texts->setObjectName(QStringLiteral("slideTexts"));
    m_takeAgain = addAction(tr("Take the concern's text again"), this,
        [this] { m_presenter.takeTextsAgain(m_presenter.selected()); });
    m_takeAgain->setObjectName(QStringLiteral("takeAgain"));
    addSeparator();
    m_earlier = addAction(tr("Move earlier"), this, [this] { m_presenter.moveBy(-1); });
    m_earlier->setShortcut(Qt::ALT | Qt::Key_Left); // shown; the strip has the key
    m_earlier->setShortcutContext(Qt::WidgetShortcut);
    m_later = addAction(tr("Move later"), this, [this] { m_presenter.moveBy(1); });
    m_later->setShortcut(Qt::ALT | Qt::Key_Right);
    m_later->setShortcutContext(Qt::WidgetShortcut);
    addSeparator();
    m_add = addAction(tr("Add slide"), &presenter, &DeckPresenter::addSlide);
    m_add->setObjectName(QStringLiteral("addSlide"));
    m_remove = addAction(tr("Remove slide"), this, [this] { m_presenter.remove(m_presenter.selected()); });
    m_remove->setObjectName(QStringLiteral("removeSlide"));
    connect(this, &QMenu::aboutToShow, this, &DeckMenu::refresh);
}

void DeckMenu::refresh()
{
    const DeckSlide *slide = m_presenter.shownSlide();
    const bool canEdit = slide && !m_presenter.isReadOnly();
    m_leaveOut->setText(
        slide && slide->isLeftOut ? tr("Show in the deck again") : tr("Leave out of the deck"));
    for (QAction *action : {m_leaveOut, m_earlier, m_later, m_add})
        action->setEnabled(canEdit);
    m_texts->setEnabled(slide);
    const bool isFree = slide && slide->key.kind == SlideKind::Text;
    m_takeAgain->setVisible(!isFree);
    m_takeAgain->setEnabled(canEdit && std::ranges::any_of(slide->fields, &SlideField::isEdited));
    m_remove->setVisible(isFree);
    m_remove->setEnabled(canEdit);
}

} // namespace concave::ui
