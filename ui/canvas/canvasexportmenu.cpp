#include "ui/canvas/canvasexportmenu.h"

#include "core/document/wholefile.h"
#include "ui/canvas/canvaspresenter.h"
#include "ui/canvas/canvasprint.h"
#include "ui/deck/filename.h"
#include "ui/theme/theme.h"
#include "ui/widgets/splitbutton.h"
#include "ui/widgets/tooltip.h"

#include <QDataStream>
#include <QDir>
#include <QFileInfo>
#include <QPrintDialog>
#include <QPrinter>
#include <QPromise>
#include <QShortcut>
#include <QThreadPool>

namespace concave::ui {

namespace {

using Way = CanvasExportMenu::Way;

struct Entry
{
    Way way;
    const char *name;
    const char *text;
    Icon icon;
    bool beginsGroup = false;
};

constexpr std::array entries{
    Entry{{CanvasFormat::Pdf, Paper::A4}, "pdfA4",
        QT_TRANSLATE_NOOP("concave::ui::CanvasExportMenu", "PDF, A4"), Icon::File},
    Entry{{CanvasFormat::Pdf, Paper::A3}, "pdfA3",
        QT_TRANSLATE_NOOP("concave::ui::CanvasExportMenu", "PDF, A3"), Icon::File},
    Entry{{CanvasFormat::Pdf, Paper::Letter}, "pdfLetter",
        QT_TRANSLATE_NOOP("concave::ui::CanvasExportMenu", "PDF, Letter"), Icon::File},
    Entry{{CanvasFormat::Picture}, "png",
        QT_TRANSLATE_NOOP("concave::ui::CanvasExportMenu", "Picture (.png)"), Icon::File, true},
    Entry{{CanvasFormat::Drawing}, "svg",
        QT_TRANSLATE_NOOP("concave::ui::CanvasExportMenu", "Drawing (.svg)"), Icon::Web},
    Entry{{CanvasFormat::PowerPoint}, "pptx",
        QT_TRANSLATE_NOOP("concave::ui::CanvasExportMenu", "PowerPoint slide (.pptx)"), Icon::Slides},
    Entry{{CanvasFormat::Markdown}, "md",
        QT_TRANSLATE_NOOP("concave::ui::CanvasExportMenu", "Markdown (.md)"), Icon::File, true},
};

const QKeySequence exportKey(Qt::CTRL | Qt::Key_E);

/// "PDF", for a file dialog.
QString kindOf(CanvasFormat format)
{
    switch (format) {
    case CanvasFormat::Pdf:
        break;
    case CanvasFormat::Picture:
        return CanvasExportMenu::tr("Picture");
    case CanvasFormat::Drawing:
        return CanvasExportMenu::tr("Drawing");
    case CanvasFormat::PowerPoint:
        return CanvasExportMenu::tr("PowerPoint");
    case CanvasFormat::Markdown:
        return CanvasExportMenu::tr("Markdown");
    }
    return CanvasExportMenu::tr("PDF");
}

} // namespace

CanvasExportMenu::CanvasExportMenu(
    const Theme &theme, CanvasPresenter &presenter, QWidget *page, Asking asking)
    : QMenu(page), m_presenter(presenter), m_page(page),
      m_asking(std::move(asking)), m_last{.format = CanvasFormat::Pdf, .paper = usualPaper()}
{
    QAction *print = addAction(theme.icon(Icon::Print), tr("Print…"), this, &CanvasExportMenu::print);
    print->setObjectName(QStringLiteral("print"));
    addSeparator();
    for (const Entry &entry : entries) {
        if (entry.beginsGroup)
            addSeparator();
        QAction *action = addAction(
            theme.icon(entry.icon), tr(entry.text), this, [this, way = entry.way] { exportAs(way); });
        action->setObjectName(QString::fromLatin1(entry.name));
    }
    connect(new QShortcut(QKeySequence::Print, page), &QShortcut::activated, this, &CanvasExportMenu::print);
    connect(new QShortcut(exportKey, page), &QShortcut::activated, this, &CanvasExportMenu::exportAgain);
    connect(&m_running, &QFutureWatcherBase::finished, this, &CanvasExportMenu::finish);
}

CanvasExportMenu::~CanvasExportMenu()
{
    m_running.cancel();
    m_running.waitForFinished();
}

void CanvasExportMenu::serve(SplitButton &button)
{
    button.setMenu(this, tr("More ways to print and export"));
    ui::setToolTip(button.first(), tr("Print the canvas"), QKeySequence(QKeySequence::Print));
    connect(&button, &SplitButton::clicked, this, &CanvasExportMenu::print);
}

std::optional<CanvasSources> CanvasExportMenu::sources() const
{
    const Project *project = m_presenter.projectRecord();
    if (!project || !m_presenter.hasCanvas())
        return std::nullopt;
    return CanvasSources{.book = m_presenter.book(),
        .project = project->name,
        .today = m_presenter.today(),
        .author = m_presenter.document().author()};
}

CanvasExportMenu::Asking CanvasExportMenu::byDialogs()
{
    return {
        .newFile = askNewFile,
        .printer =
            [](QPrinter &printer, QWidget *parent) {
                return QPrintDialog(&printer, parent).exec() == QDialog::Accepted;
            },
    };
}

void CanvasExportMenu::print()
{
    const auto canvas = sources();
    if (!canvas)
        return;
    QPrinter printer;
    printer.setPageOrientation(QPageLayout::Landscape);
    printer.setDocName(canvas->project);
    if (!m_asking.printer(printer, m_page))
        return;
    if (printer.outputFormat() == QPrinter::PdfFormat && !printer.outputFileName().isEmpty())
        printToFile(printer, *canvas);
    else if (printCanvas(printer, *canvas))
        Q_EMIT m_presenter.told(tr("Sent to %1").arg(printer.printerName()));
    else
        Q_EMIT m_presenter.failed(
            tr("The canvas was not printed: the printer did not take it. Nothing of it was "
               "changed. Look after the printer, or export a PDF."));
}

/// Whole or not at all, which a printer's own file is not.
void CanvasExportMenu::printToFile(const QPrinter &printer, const CanvasSources &canvas)
{
    const QString path = printer.outputFileName();
    if (const auto written = writeWhole(path, printedPdf(printer.pageLayout(), canvas)); !written) {
        Q_EMIT m_presenter.failed(
            tr("The canvas was not printed to “%1”: %2. Nothing was written. Choose another name or folder.")
                .arg(path, written.error().sentence));
    } else {
        Q_EMIT m_presenter.told(tr("Printed to %1").arg(QFileInfo(path).fileName()));
    }
}

void CanvasExportMenu::exportAs(const Way &way)
{
    const auto canvas = sources();
    if (!canvas)
        return;
    const QString suffix = suffixOf(way.format);
    const QString name = fileNameOf(canvas->project + u' ' + canvas->book.form.name, tr("canvas"));
    const QString place = QFileInfo(m_presenter.document().path()).dir().filePath(name + u'.' + suffix);
    const QString kind = QStringLiteral("%1 (*.%2)").arg(kindOf(way.format), suffix);
    QString path = m_asking.newFile(m_page, tr("Export canvas"), place, {kind}).path;
    if (path.isEmpty())
        return;
    if (canvasFormatOf(path) != way.format)
        path += u'.' + suffix;
    m_running.cancel();
    m_pending = way;
    const Paper paper = way.format == CanvasFormat::Pdf ? way.paper : m_last.paper;
    m_pending.paper = paper;
    auto promise = std::make_shared<QPromise<Result<QStringList>>>();
    m_running.setFuture(promise->future());
    promise->start();
    QThreadPool::globalInstance()->start([promise, canvas = *canvas, path, paper] {
        promise->addResult(
            exportCanvas(canvas, path, paper, [&](std::size_t) { return !promise->isCanceled(); }));
        promise->finish();
    });
}

void CanvasExportMenu::finish()
{
    if (m_running.isCanceled() || m_running.future().resultCount() == 0)
        return;
    const Result<QStringList> written = m_running.result();
    if (!written) {
        Q_EMIT m_presenter.failed(written.error().sentence);
    } else {
        m_last = m_pending;
        Q_EMIT m_presenter.told(written->size() == 1
                                    ? tr("Exported %1").arg(QFileInfo(written->front()).fileName())
                                    : tr("Exported %1 pages").arg(written->size()));
    }
    Q_EMIT finished();
}

QByteArray CanvasExportMenu::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << static_cast<qint32>(m_last.format) << static_cast<qint32>(m_last.paper);
    return state;
}

void CanvasExportMenu::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    qint32 format = 0;
    qint32 paper = 0;
    stream >> format >> paper;
    const bool isKnown = format >= 0 && format < static_cast<qint32>(canvasFormats.size()) && paper >= 0 &&
                         paper <= static_cast<qint32>(Paper::Slide);
    if (stream.status() == QDataStream::Ok && isKnown)
        m_last = {static_cast<CanvasFormat>(format), static_cast<Paper>(paper)};
}

} // namespace concave::ui
