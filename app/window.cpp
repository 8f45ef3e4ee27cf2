#include "app/window.h"

#include "ui/canvas/canvaspage.h"
#include "ui/concerns/concernspage.h"
#include "ui/deck/deckfile.h"
#include "ui/deck/decklook.h"
#include "ui/deck/textmeasure.h"
#include "ui/pipeline/pipelinepage.h"
#include "ui/plots/plotfile.h"
#include "ui/portfolio/portfoliopage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/session.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/hoverend.h"

#include <QApplication>
#include <QSettings>

using namespace concave;
using namespace concave::ui;

namespace {

template <class P>
PageFactory page()
{
    return {[](const Theme &theme, Document &document, QWidget *parent) -> Page * {
        return new P(theme, document, parent);
    }};
}

} // namespace

int openWindow(int &argc, char **argv)
{
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("concave"));
    QApplication::setApplicationDisplayName(QString()); // the window's title has the name already
    QApplication::setOrganizationName(QStringLiteral("concave"));
    QApplication::setApplicationVersion(QStringLiteral(CONCAVE_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("concave"));

    Theme theme(application);
    const FocusRing focusRing(application, theme);
    const HoverEnd hoverEnd(application);
    QSettings settings;
    Session session(settings);
    MainWindow window(theme, session, realQuestions(), Environment::ofThisUser(),
        {page<PortfolioPage>(), page<CanvasPage>(), page<ConcernsPage>(), page<PipelinePage>()});
    QStringList arguments = QApplication::arguments().mid(1); // without Qt's own
    if (arguments.removeAll(QStringLiteral("--exit-after-startup")) > 0)
        QObject::connect(&window, &MainWindow::painted, &application, &QCoreApplication::quit);
    const QString file = arguments.value(0);
    if (file.isEmpty())
        window.showStart();
    else
        window.open(file);
    window.show();
    return QApplication::exec();
}

std::unique_ptr<QCoreApplication> drawingApplication(int &argc, char **argv, bool hasWidgets)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    if (hasWidgets)
        return std::make_unique<QApplication>(argc, argv);
    return std::make_unique<QGuiApplication>(argc, argv);
}

Result<void> exportPlot(const Plan &plan, const QString &path)
{
    const Theme theme(*qApp);
    return ui::exportPlot(theme, plan, path);
}

Result<QStringList> exportDeck(const DeckSources &sources, const QString &path, const QString &templatePath)
{
    return ui::exportDeck(makeDeck(sources, FontMeasure()), deckLook(), path, templatePath);
}
