// The Concerns page: what the stakeholders of a project worry about, and how the team answers it.
//
// Keys that hold wherever the focus is not in a field: N writes concerns down, Delete removes the current
// one, F2 and Enter go to its name, / and Ctrl+F search.
#pragma once

#include "ui/concerns/concernspresenter.h"
#include "ui/deck/deckpresenter.h"
#include "ui/widgets/page.h"

class QPushButton;
class QStackedLayout;
class QToolButton;

namespace concave::ui {

class ConcernsView;
class EmptyPage;
class ProjectSwitcher;
class SplitButton;
class TabBar;
class Theme;
class Views;

class ConcernsPage final : public Page
{
    Q_OBJECT

public:
    ConcernsPage(const Theme &theme, Document &document, QWidget *parent = nullptr);
    ~ConcernsPage() override;

    QString id() const override { return QStringLiteral("concerns"); }
    QString title() const override { return tr("Concerns"); }
    Icon icon() const override { return Icon::Concerns; }
    bool isWide() const override { return true; }
    /// Raised ones of the chosen project.
    int count() const override;
    QWidget *titleWidget() const override { return m_beside; }
    QList<QWidget *> topBarWidgets() const override;
    bool reveal(const Reference &reference) override;
    QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeBeside();
    void makeMenu();
    void makeDeckButtons();
    void connectDeck();
    /// The concern that a slide is about; no id where it is about none.
    Id concernOf(const SlideKey &slide) const;
    void showSlide();
    void makeEmptyPages();
    void refresh();
    void capture();
    /// A list from the clipboard.
    void paste();
    ConcernsView *oneByOne() const;

    const Theme &m_theme;
    ConcernsPresenter m_presenter;
    DeckPresenter m_deck;
    QStackedLayout *m_stack;
    QWidget *m_beside; ///< the title: the project and the tabs
    ProjectSwitcher *m_projects = nullptr;
    TabBar *m_tabs = nullptr;
    Views *m_views = nullptr;
    EmptyPage *m_noProject = nullptr;
    EmptyPage *m_noConcern = nullptr;
    QToolButton *m_more;
    QPushButton *m_present = nullptr;
    SplitButton *m_export = nullptr;
    bool m_isCapturing = false; ///< the first concerns: the page is not empty to whoever writes them down
};

} // namespace concave::ui
