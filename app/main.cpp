#include "app/commandline.h"
#include "app/window.h"

#include <QLocale>

#include <algorithm>
#include <cstdio>

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    if (!concave::isCommandLine(arguments)) {
        const auto file = std::find_if(arguments.begin(), arguments.end(),
            [](const QString &argument) { return !argument.startsWith(u'-'); });
        return openWindow(argc, argv, file == arguments.end() ? QString() : *file);
    }
    QLocale::setDefault(QLocale::c()); // what verbs print, they and other programs read anywhere
    const bool draws = arguments.front() == QStringLiteral("export");
    const auto application =
        draws ? drawingApplication(argc, argv) : std::make_unique<QCoreApplication>(argc, argv);
    QTextStream out(stdout);
    QTextStream err(stderr);
    return concave::run(arguments, {.streams = {out, err}, .exportPlot = exportPlot});
}
