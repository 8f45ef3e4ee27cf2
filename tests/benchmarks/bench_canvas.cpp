// A canvas against what the machine does at the least: its export to PDF, as a whole call, against an empty
// page that Qt's own writer prints.
#include "core/sample.h"
#include "tests/benchmarks/goals.h"
#include "tests/testing/documents.h"
#include "ui/canvas/canvasfile.h"

#include <QApplication>
#include <QPainter>
#include <QPdfWriter>

using namespace concave;
using namespace concave::ui;
using Qt::Literals::StringLiterals::operator""_s;

namespace {

/// The sample's canvas, with 35 notes.
CanvasSources sampleCanvas(Document &document)
{
    const auto added = addSample(document);
    if (!added)
        qFatal("%s", qPrintable(added.error().sentence));
    return {.book = *readCanvas(document, document.all<Canvas>()->front().id),
        .project = u"Dispatching engine"_s,
        .today = document.now().date(),
        .author = u"Alma Verrin"_s};
}

void printEmptyPage(const QString &path)
{
    QPdfWriter writer(path);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageOrientation(QPageLayout::Landscape);
    const QPainter painter(&writer);
}

void exportToPdf(const TestFolder &folder, const CanvasSources &canvas)
{
    constexpr double allowance = 0.050; // seconds
    const QString ours = folder.path(u"canvas.pdf"_s);
    const QString empty = folder.path(u"empty.pdf"_s);
    const auto time =
        goals::roundRobin(41, {[&] {
                                   if (const auto written = exportCanvas(canvas, ours, Paper::A4); !written)
                                       qFatal("%s", qPrintable(written.error().sentence));
                               },
                                  [&] { printEmptyPage(empty); }});
    std::fprintf(stderr, "canvas to PDF: %.1f ms, an empty page: %.1f ms\n", time[0] * 1000, time[1] * 1000);
    goals::report("-", "canvas of 35 notes to PDF : 2 empty pages of QPdfWriter and 50 ms",
        time[0] / (2 * time[1] + allowance), goals::atMost(1));
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const TestFolder folder;
    const auto document = folder.create();
    exportToPdf(folder, sampleCanvas(*document));
    return 0;
}
