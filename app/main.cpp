#include "app/commandline.h"
#include "app/window.h"

#include <cstdio>

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    if (!concave::isCommandLine(arguments))
        return openWindow(argc, argv);

    const bool draws = arguments.front() == QStringLiteral("export");
    const auto application =
        draws ? drawingApplication(argc, argv) : std::make_unique<QCoreApplication>(argc, argv);
    QTextStream out(stdout);
    QTextStream err(stderr);
    return concave::run(arguments, {.streams = {out, err}, .exportPlot = exportPlot});
}
