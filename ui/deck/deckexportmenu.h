// What leaves the deck: PowerPoint, PDF, a web page, pictures; which slides; and on whose company template.
//
// A page shows it as the second part of its "Export deck" button:
//
//     auto *menu = new DeckExportMenu(theme, presenter, page);
//     auto *button = new SplitButton(theme, Icon::Export, tr("Export deck"), ButtonKind::Primary, page);
//     menu->serve(*button);
#pragma once

#include "ui/deck/deckfile.h"
#include "ui/widgets/newfile.h"

#include <QMenu>

namespace concave::ui {

class DeckPresenter;
class SplitButton;
class Theme;

class DeckExportMenu final : public QMenu
{
    Q_OBJECT

public:
    /// Asks for the user's files. Empty: they thought better of it.
    struct Asking
    {
        AskNewFile newFile;
        std::function<QString(QWidget *parent, const QString &title, const QString &kind)> fileToOpen;
    };

    DeckExportMenu(const Theme &theme, DeckPresenter &presenter, QWidget *page, Asking asking = byDialogs());

    /// Becomes the menu of the button, which exports as the last time.
    void serve(SplitButton &button);
    /// As the last time; Ctrl+E anywhere on the page.
    void exportAgain();
    void exportAs(DeckFormat format);

private:
    static Asking byDialogs();
    void chooseTemplate();
    void chooseSlides();
    void refresh();

    const Theme &m_theme;
    DeckPresenter &m_presenter;
    QWidget *m_page;
    Asking m_asking;
    QAction *m_template;
    QAction *m_noTemplate;
};

} // namespace concave::ui
