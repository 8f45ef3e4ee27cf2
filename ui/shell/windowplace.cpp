#include "ui/shell/windowplace.h"

#include "ui/shell/session.h"
#include "ui/theme/metrics.h"

#include <QGuiApplication>
#include <QScreen>
#include <QWidget>

namespace concave::ui {

void restorePlace(QWidget &window, const Session &session)
{
    QList<QRect> screens;
    for (const QScreen *screen : QGuiApplication::screens())
        screens.append(screen->availableGeometry());
    if (const auto place = session.windowPlace(screens)) {
        window.setGeometry(place->frame);
        if (place->maximized)
            window.setWindowState(Qt::WindowMaximized);
        return;
    }
    window.resize(metrics::windowWidth, metrics::windowHeight);
    const QSize room = window.screen()->availableSize();
    if (room.width() <= metrics::windowWidth || room.height() <= metrics::windowHeight)
        window.setWindowState(Qt::WindowMaximized);
}

void keepPlace(const QWidget &window, Session &session, bool maximized)
{
    session.setWindowPlace(
        {window.normalGeometry(), window.isFullScreen() ? maximized : window.isMaximized()});
}

} // namespace concave::ui
