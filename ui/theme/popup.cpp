#include "ui/theme/popup.h"

#include <QEvent>
#include <QGuiApplication>
#include <QPainterPath>
#include <QRegion>
#include <QWidget>

namespace concave::ui {

namespace {

/// Cuts the window anew whenever its size changes.
class CornerCutter final : public QObject
{
public:
    CornerCutter(QWidget &window, int radius) : QObject(&window), m_window(window), m_radius(radius)
    {
        window.installEventFilter(this);
        cut();
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Resize)
            cut();
        return QObject::eventFilter(watched, event);
    }

private:
    void cut()
    {
        QPainterPath shape;
        shape.addRoundedRect(m_window.rect(), m_radius, m_radius);
        m_window.setMask(QRegion(shape.toFillPolygon().toPolygon()));
    }

    QWidget &m_window;
    int m_radius;
};

} // namespace

void setRoundCorners(QWidget &window, int radius)
{
    window.setWindowFlag(Qt::FramelessWindowHint);
    window.setWindowFlag(Qt::NoDropShadowWindowHint);
    if (QGuiApplication::platformName() != QLatin1StringView("xcb")) {
        window.setAttribute(Qt::WA_TranslucentBackground);
    } else if (const QString name = QStringLiteral("cornerCutter");
               !window.findChild<QObject *>(name, Qt::FindDirectChildrenOnly)) {
        (new CornerCutter(window, radius))->setObjectName(name);
    }
}

} // namespace concave::ui
