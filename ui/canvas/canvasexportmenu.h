// What leaves the canvas: on a printer, as PDF, a picture, a drawing, a PowerPoint slide or Markdown.
//
// A page shows it as the second part of its "Print" button:
//
//     auto *menu = new CanvasExportMenu(theme, presenter, page);
//     auto *button = new SplitButton(theme, Icon::Print, tr("Print"), ButtonKind::Secondary, page);
//     menu->serve(*button);
#pragma once

#include "ui/canvas/canvasfile.h"
#include "ui/widgets/newfile.h"

#include <QFutureWatcher>
#include <QMenu>

class QPrinter;

namespace concave::ui {

class CanvasPresenter;
class SplitButton;
class Theme;

class CanvasExportMenu final : public QMenu
{
    Q_OBJECT

public:
    /// One of its entries.
    struct Way
    {
        CanvasFormat format = CanvasFormat::Pdf;
        Paper paper = Paper::A4; ///< of a PDF

        bool operator==(const Way &) const = default;
    };
    struct Asking
    {
        AskNewFile newFile;
        /// False: they thought better of it.
        std::function<bool(QPrinter &printer, QWidget *parent)> printer;
    };

    CanvasExportMenu(
        const Theme &theme, CanvasPresenter &presenter, QWidget *page, Asking asking = byDialogs());
    ~CanvasExportMenu() override;

    /// Becomes the menu of the button, which prints.
    void serve(SplitButton &button);
    /// Ctrl+P anywhere on the page.
    void print();
    /// Beside the window; tells the presenter's told() or failed() at the end.
    void exportAs(const Way &way);
    /// As the last time; Ctrl+E anywhere on the page. At first as PDF on the paper that is usual here.
    void exportAgain() { exportAs(m_last); }
    bool isRunning() const { return m_running.isRunning(); }

    /// Which way was the last.
    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    void finished();

private:
    static Asking byDialogs();
    std::optional<CanvasSources> sources() const;
    void finish();
    void printToFile(const QPrinter &printer, const CanvasSources &canvas);

    CanvasPresenter &m_presenter;
    QWidget *m_page;
    Asking m_asking;
    Way m_last;
    Way m_pending; ///< which is running
    QFutureWatcher<Result<QStringList>> m_running;
};

} // namespace concave::ui
