#include "app/commandline.h"
#include "app/window.h"

#include <QLocale>

#include <cstdio>

namespace {

/// Without one Qt ends the program in the middle of its start.
bool hasDisplay()
{
#ifdef Q_OS_LINUX
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

} // namespace

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    if (!concave::isCommandLine(arguments)) {
        if (!hasDisplay()) {
            std::fputs("The window was not opened: there is no display. Nothing was changed. Use a verb, as "
                       "“concave --help” lists them.\n",
                stderr);
            return 1;
        }
        return openWindow(argc, argv);
    }
    QLocale::setDefault(QLocale::c()); // what verbs print, they and other programs read anywhere
    const bool draws = arguments.front() == QStringLiteral("export");
    const bool hasWidgets =
        !arguments.contains(QStringLiteral("--deck")) && !arguments.contains(QStringLiteral("--canvas"));
    const auto application =
        draws ? drawingApplication(argc, argv, hasWidgets) : std::make_unique<QCoreApplication>(argc, argv);
    QTextStream out(stdout);
    QTextStream err(stderr);
    return concave::run(arguments, {.streams = {out, err},
                                       .exportPlot = exportPlot,
                                       .exportDeck = exportDeck,
                                       .exportCanvas = exportCanvas});
}
