// What a user waits for: the first paint of the window, and one step of the budget slider.
//
//   first paint: the program on the sample against an empty QMainWindow, both as processes of their own, in
//   turns; the
//                counter "ratio" is the median of ours over the median of the empty one
//   parameter drag: an edited curve, allocated, new data and the plot drawn, against the plot drawn alone
//   handle step: solve, table, inspector and plot after the pointer moved a curve's handle; "frames" likewise
//   slider step: solve, table and plot after one key on the slider; "frames" is its time in frames of 16.7 ms
#include "core/portfolio/plan.h"
#include "core/portfolio/sample.h"
#include "core/schema.h"
#include "tests/benchmarks/goals.h"
#include "tests/testing/documents.h"
#include "ui/plots/allocationplot.h"
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
        if (!addSamplePortfolio(*document))
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

/// Somebody drags a parameter: one of `curves` drawn ones is edited, a thousand projects are allocated anew,
/// and the plot gets new data and is drawn; against drawing it alone. Queued redraws of the plot are not
/// waited for.
void parameterDrag(benchmark::State &state)
{
    constexpr int solved = 1000;
    const auto drawn = static_cast<int>(state.range(0));
    const TestFolder folder;
    const auto document = folder.create();
    addProjects(*document, drawn);
    const auto portfolio = readPortfolio(*document);
    auto plan = makePlan(*portfolio, currentScenario(*portfolio));
    if (!plan)
        qFatal("%s", qPrintable(plan.error().sentence));
    allocation::Problem problem{.candidates = {}, .budget = 10.0 * solved};
    for (int i = 0; i < solved; ++i) {
        allocation::Candidate candidate;
        candidate.curve.a = 8.0 + i % 13;
        candidate.curve.b = 0.05 + 0.01 * (i % 31);
        candidate.maximum = 80;
        problem.candidates.push_back(candidate);
    }
    const Theme theme(*qApp);
    AllocationPlot plot(theme);
    plot.resize(1200, 800);
    plot.show();
    QCoreApplication::processEvents();
    QWidget *canvas = nullptr;
    for (QWidget *child : plot.findChildren<QWidget *>())
        canvas = child->inherits("QCustomPlot") ? child : canvas;
    const auto draw = [&] {
        if (!canvas || !QMetaObject::invokeMethod(canvas, "replot"))
            qFatal("the plot could not be drawn");
    };
    double nudge = 0;
    for (auto _ : state) {
        const auto time = goals::roundRobin(41, {draw, [&] {
                                                     nudge = nudge < 1 ? nudge + 0.01 : 0;
                                                     problem.candidates.front().curve.a = 8 + nudge;
                                                     benchmark::DoNotOptimize(allocation::solve(problem));
                                                     plan->projects.front().shape.a = 8 + nudge;
                                                     plot.setPlan(*plan);
                                                     draw();
                                                 }});
        state.SetIterationTime(time[1]);
        const std::string what = "drag with 1000 projects, " + std::to_string(drawn) + " curves drawn";
        goals::report(
            "A2", what + " : bare replot", time[1] / time[0], goals::atMost(drawn > 5 ? 1.15 : 1.2));
        if (drawn > 5)
            goals::report("A2", what + " : frame", time[1] / frame, goals::atMost(1));
    }
}

void handleStep(benchmark::State &state)
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
    auto &plot = *page.findChild<AllocationPlot *>(QStringLiteral("plot"));
    const QPoint end = plot.handles().front().toPoint();
    QWidget *canvas = plot.childAt(end);
    const QPoint from = canvas->mapFrom(&plot, end);
    QTest::mousePress(canvas, Qt::LeftButton, {}, from);
    QTest::mouseMove(canvas, from + QPoint(0, 20));
    double sum = 0;
    int way = 0;
    for (auto _ : state) {
        way = (way + 1) % 80;
        const auto start = std::chrono::steady_clock::now();
        QTest::mouseMove(canvas, from + QPoint(0, 20 + way));
        QCoreApplication::processEvents();
        const double time = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        state.SetIterationTime(time);
        sum += time;
    }
    QTest::mouseRelease(canvas, Qt::LeftButton, {}, from + QPoint(0, 20));
    state.counters["frames"] = sum / static_cast<double>(state.iterations()) / frame;
}

} // namespace

BENCHMARK(firstPaint)->UseManualTime()->Iterations(15)->Unit(benchmark::kMillisecond);
BENCHMARK(parameterDrag)->Arg(5)->Arg(100)->UseManualTime()->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(handleStep)->Arg(5)->Arg(200)->UseManualTime()->Unit(benchmark::kMillisecond);
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
