#include "ui/canvas/canvascommands.h"

#include "core/canvas/markdown.h"
#include "ui/canvas/canvaspresenter.h"
#include "ui/canvas/canvasswitcher.h"
#include "ui/canvas/keepversiondialog.h"
#include "ui/canvas/notemenu.h"
#include "ui/canvas/templatedialog.h"
#include "ui/canvas/versionsdialog.h"

#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QUrl>

namespace concave::ui {

QString draggedNotes(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    const QString path = urls.size() == 1 ? urls.front().toLocalFile() : QString();
    static const QStringList endings{
        QStringLiteral(".md"), QStringLiteral(".markdown"), QStringLiteral(".txt")};
    const bool isText = std::ranges::any_of(
        endings, [&](const QString &ending) { return path.endsWith(ending, Qt::CaseInsensitive); });
    return isText ? path : QString();
}

CanvasCommands::CanvasCommands(const Theme &theme, CanvasPresenter &presenter, QWidget *page, AskFile askFile)
    : QObject(page), m_theme(theme), m_presenter(presenter), m_page(page), m_askFile(std::move(askFile))
{}

QString CanvasCommands::askForNotes(QWidget *parent)
{
    return QFileDialog::getOpenFileName(parent, tr("Import notes"), QString(),
        tr("Markdown and text (*.md *.markdown *.txt);;All files (*)"));
}

void CanvasCommands::fill(QMenu &menu)
{
    menu.clear();
    qDeleteAll(menu.findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly));
    std::vector<QAction *> edits;
    QAction *head = menu.addAction(tr("Designed for, by and date…"), this, &CanvasCommands::headRequested);
    QAction *find = menu.addAction(tr("Find a note"), this, &CanvasCommands::findRequested);
    find->setShortcut(QKeySequence::Find);
    QAction *fit = menu.addAction(tr("Zoom to fit"), this, &CanvasCommands::fitRequested);
    menu.addSeparator();
    QAction *keep = menu.addAction(tr("Keep a version…"), this, [this] { keepVersion(); });
    keep->setShortcut(QKeySequence::Save);
    for (QAction *each : {find, keep})
        each->setShortcutContext(Qt::WidgetShortcut); // shown only: the keys are the page's and the window's
    QAction *versions = menu.addAction(tr("Versions…"), this,
        [this] { (new VersionsDialog(m_theme, m_presenter, m_page->window()))->open(); });
    menu.addSeparator();
    edits.push_back(keep);
    edits.push_back(menu.addAction(tr("Import Markdown…"), this, [this] { bringFile(); }));
    edits.push_back(menu.addAction(tr("Paste a list"), this, &CanvasCommands::pasteList));
    menu.addSeparator();
    QMenu *notes = menu.addMenu(tr("Selected notes"));
    fillNoteMenu(*notes, m_theme, m_presenter);
    notes->setEnabled(!notes->isEmpty() && !m_presenter.selected().empty());
    QMenu *templates = menu.addMenu(tr("Change template"));
    addTemplateLines(*templates, m_presenter);
    edits.push_back(templates->menuAction());
    const bool hasCanvas = m_presenter.hasCanvas();
    for (QAction *each : {head, find, fit, versions})
        each->setEnabled(hasCanvas);
    for (QAction *each : edits)
        each->setEnabled(hasCanvas && !m_presenter.isReadOnly());
}

bool CanvasCommands::keepVersion()
{
    if (!m_presenter.hasCanvas() || m_presenter.isReadOnly())
        return false;
    (new KeepVersionDialog(m_theme, m_presenter, m_page->window()))->open();
    return true;
}

void CanvasCommands::bringFile(QString path)
{
    if (!m_presenter.project() || m_presenter.isReadOnly())
        return;
    if (path.isEmpty())
        path = m_askFile(m_page);
    if (path.isEmpty())
        return;
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Q_EMIT m_presenter.failed(
            tr("%1 could not be read: %2. Nothing was added.").arg(name, file.errorString()));
    }
    // One byte too many is enough for what reads it to say that there are too many.
    const QByteArray text = file.read(mostMarkdown + 1);
    const CanvasTemplate form =
        m_presenter.hasCanvas() ? m_presenter.book().form : likelyForm(text, m_presenter.templates());
    const auto read = readMarkdown(text, form);
    if (!read)
        return Q_EMIT m_presenter.failed(tr("Nothing of %1 was added. %2").arg(name, read.error().sentence));
    if (m_presenter.hasCanvas())
        m_presenter.bring(*read, name);
    else
        m_presenter.bringAsCanvas(form, *read, name);
}

void CanvasCommands::pasteList()
{
    if (!m_presenter.hasCanvas() || m_presenter.isReadOnly())
        return;
    const QString lines = QGuiApplication::clipboard()->text();
    if (lines.trimmed().isEmpty())
        return Q_EMIT m_presenter.told(tr("There is no text to paste. Copy a list first, one note a line."));
    if (!m_presenter.paste(m_presenter.blockToFill(), lines))
        return;
    const auto count = m_presenter.selected().size();
    Q_EMIT m_presenter.done(
        count == 1 ? tr("Added 1 note")
                   : tr("Added %1 notes").arg(QLocale().toString(static_cast<qulonglong>(count))));
}

void CanvasCommands::newTemplate()
{
    if (!m_presenter.isReadOnly())
        (new TemplateDialog(m_theme, m_presenter, std::nullopt, m_page->window()))->open();
}

void CanvasCommands::editOwnTemplate()
{
    if (!m_presenter.isReadOnly() && m_presenter.hasCanvas() && m_presenter.book().form.own)
        (new TemplateDialog(m_theme, m_presenter, m_presenter.book().form.own, m_page->window()))->open();
}

} // namespace concave::ui
