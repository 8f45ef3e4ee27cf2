#include "ui/deck/deckexportmenu.h"

#include "ui/deck/deckpresenter.h"
#include "ui/deck/filename.h"
#include "ui/deck/slidechoicedialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/splitbutton.h"
#include "ui/widgets/tooltip.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QShortcut>

namespace concave::ui {

namespace {

const QKeySequence exportKey(Qt::CTRL | Qt::Key_E);

Icon iconOf(DeckFormat format)
{
    switch (format) {
    case DeckFormat::PowerPoint:
        return Icon::Slides;
    case DeckFormat::Web:
        return Icon::Web;
    case DeckFormat::Pdf:
    case DeckFormat::Pictures:
        break;
    }
    return Icon::File;
}

} // namespace

DeckExportMenu::DeckExportMenu(const Theme &theme, DeckPresenter &presenter, QWidget *page, Asking asking)
    : QMenu(page), m_theme(theme), m_presenter(presenter), m_page(page), m_asking(std::move(asking))
{
    for (const DeckFormat format : deckFormats) {
        QAction *action =
            addAction(theme.icon(iconOf(format)), nameOf(format), this, [this, format] { exportAs(format); });
        action->setObjectName(suffixOf(format));
    }
    addSeparator();
    addAction(tr("Choose slides…"), this, &DeckExportMenu::chooseSlides)
        ->setObjectName(QStringLiteral("chooseSlides"));
    addSeparator();
    m_template = addAction(tr("Company template…"), this, &DeckExportMenu::chooseTemplate);
    m_template->setObjectName(QStringLiteral("template"));
    m_noTemplate = addAction({}, this, [this] { m_presenter.exporter().setTemplatePath({}); });
    m_noTemplate->setObjectName(QStringLiteral("noTemplate"));
    connect(this, &QMenu::aboutToShow, this, &DeckExportMenu::refresh);
    connect(new QShortcut(exportKey, page), &QShortcut::activated, this, &DeckExportMenu::exportAgain);
    refresh();
}

DeckExportMenu::Asking DeckExportMenu::byDialogs()
{
    return {
        .newFile = askNewFile,
        .fileToOpen =
            [](QWidget *parent, const QString &title, const QString &kind) {
                return QFileDialog::getOpenFileName(parent, title, {}, kind);
            },
    };
}

void DeckExportMenu::serve(SplitButton &button)
{
    button.setMenu(this, tr("More ways to export"));
    ui::setToolTip(button.first(), tr("Export the deck as the last time"), exportKey);
    connect(&button, &SplitButton::clicked, this, &DeckExportMenu::exportAgain);
}

void DeckExportMenu::refresh()
{
    const QString path = m_presenter.exporter().templatePath();
    const QString name = QFileInfo(path).fileName();
    m_template->setText(path.isEmpty() ? tr("Company template…") : tr("Company template: %1…").arg(name));
    m_noTemplate->setText(tr("Without a template"));
    m_noTemplate->setVisible(!path.isEmpty());
}

void DeckExportMenu::exportAgain()
{
    exportAs(m_presenter.exporter().format());
}

void DeckExportMenu::exportAs(DeckFormat format)
{
    m_presenter.catchUp();
    const Deck &deck = m_presenter.deck();
    const std::optional<Id> project = m_presenter.project();
    if (!project)
        return;
    const QString suffix = suffixOf(format);
    const QString place = QFileInfo(m_presenter.document().path())
                              .dir()
                              .filePath(fileNameOf(deck.properties.title, tr("deck")) + u'.' + suffix);
    const QString kind =
        QStringLiteral("%1 (*.%2)").arg(nameOf(format).section(QStringLiteral(" ("), 0, 0), suffix);
    QString path = m_asking.newFile(m_page, tr("Export deck"), place, {kind}).path;
    if (path.isEmpty())
        return;
    if (formatOf(path) != format)
        path += u'.' + suffix;
    m_presenter.exporter().start(*project, deck, path, m_presenter.document().now());
}

void DeckExportMenu::chooseTemplate()
{
    const QString path = m_asking.fileToOpen(
        m_page, tr("Choose a presentation whose masters are used"), tr("PowerPoint (*.pptx *.potx)"));
    if (!path.isEmpty())
        m_presenter.exporter().setTemplatePath(path);
}

void DeckExportMenu::chooseSlides()
{
    m_presenter.catchUp();
    (new SlideChoiceDialog(m_presenter, m_page->window()))->open();
}

} // namespace concave::ui
