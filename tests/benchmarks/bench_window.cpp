// What a user waits for: the first paint of the window, and one step of the budget slider.
//
//   first paint: the program on the sample against an empty QMainWindow, both as processes of their own, in
//   turns; the
//                counter "ratio" is the median of ours over the median of the empty one
//   slider step: solve, table and plot after one key on the slider; "frames" is its time in frames of 16.7 ms
#include "core/portfolio/sample.h"
#include "core/schema.h"
#include "tests/benchmarks/goals.h"
#include "tests/testing/documents.h"
#include "ui/portfolio/portfoliopage.h"
#include "ui/widgets/markslider.h"

#include <QApplication>
#include <QMainWindow>
#include <QPainter>
#include <QProcess>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <benchmark/benchmark.h>
#include <chrono>
#include <cmath>

using namespace concave;
using namespace concave::ui;

namespace {

constexpr double frame = 1.0 / 60;

class EmptyWindow final : public QMainWindow
{
protected:
    void paintEvent(QPaintEvent *event) override
    {
        QMainWindow::paintEvent(event);
        QTimer::singleShot(0, qApp, &QCoreApplication::quit);
    }
};

double seconds(const QString &program, const QStringList &arguments)
{
    const auto start = std::chrono::steady_clock::now();
    if (QProcess::execute(program, arguments) != 0)
        qFatal("%s failed", qPrintable(program));
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void firstPaint(benchmark::State &state)
{
    const TestFolder folder;
    {
        const auto document = folder.create();
        if (!addSample(*document))
            qFatal("the sample could not be added");
    }
    std::vector<double> ours;
    std::vector<double> empty;
    for (auto _ : state) {
        empty.push_back(seconds(QCoreApplication::applicationFilePath(), {QStringLiteral("--empty-window")}));
        ours.push_back(seconds(
            QStringLiteral(CONCAVE_PROGRAM), {QStringLiteral("--exit-after-startup"), folder.path()}));
        state.SetIterationTime(ours.back());
    }
    const double ratio = goals::median(ours) / goals::median(empty);
    state.counters["ratio"] = ratio;
    goals::report("A1", "program to first paint : empty window", ratio, goals::atMost(2));
}

/// The sample's curves again and again, each a little different.
void addProjects(Document &document, int count)
{
    const auto added = document.edit(QStringLiteral("Add"), [&](Edit &edit) {
        for (int i = 0; i < count; ++i) {
            const Id project = edit.insert(Project{.id = {},
                .name = QStringLiteral("Project %1").arg(i),
                .colour = i,
                .weight = 0.5 + 0.01 * (i % 97),
                .maximum = 80,
                .position = i + 1.0});
            edit.insert(Curve{.project = project, .a = 8.0 + i % 13, .b = 0.05 + 0.01 * (i % 31)});
        }
    });
    if (!added)
        qFatal("the projects could not be added");
}

void sliderStep(benchmark::State &state)
{
    const TestFolder folder;
    const auto document = folder.create();
    addProjects(*document, static_cast<int>(state.range(0)));
    const Theme theme(*qApp);
    QWidget window;
    PortfolioPage page(theme, *document, &window);
    page.resize(1240, 848);
    window.resize(1240, 848);
    window.show();
    QCoreApplication::processEvents();
    auto *slider = page.findChild<MarkSlider *>(QStringLiteral("budgetSlider"));
    double sum = 0;
    int way = 1;
    for (auto _ : state) {
        if (slider->value() >= 290 || slider->value() <= 10)
            way = -way;
        const auto start = std::chrono::steady_clock::now();
        Q_EMIT slider->moved(slider->value() + way);
        QCoreApplication::processEvents();
        const double time = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        state.SetIterationTime(time);
        sum += time;
    }
    state.counters["frames"] = sum / static_cast<double>(state.iterations()) / frame;
}

} // namespace

BENCHMARK(firstPaint)->UseManualTime()->Iterations(15)->Unit(benchmark::kMillisecond);
BENCHMARK(sliderStep)->Arg(5)->Arg(200)->UseManualTime()->Unit(benchmark::kMillisecond);

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    if (QApplication::arguments().contains(QStringLiteral("--empty-window"))) {
        EmptyWindow window;
        window.resize(1440, 900);
        window.show();
        return QApplication::exec();
    }
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
