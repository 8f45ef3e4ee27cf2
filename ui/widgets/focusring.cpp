#include "ui/widgets/focusring.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/tabbar.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QFocusEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>

namespace concave::ui {

static constexpr int reach = metrics::ring + metrics::ringGap;

class FocusRing::Frame final : public QWidget
{
public:
    Frame(const Theme &theme, QWidget *host) : QWidget(host), m_theme(theme)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAttribute(Qt::WA_NoSystemBackground);
        setFocusPolicy(Qt::NoFocus);
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme.colour(Token::Accent), metrics::ring));
        constexpr qreal half = metrics::ring / 2.0;
        constexpr qreal radius = metrics::radiusControl + metrics::ringGap + half;
        painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), radius, radius);
    }

private:
    const Theme &m_theme;
};

static bool byKeyboard(Qt::FocusReason reason)
{
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason ||
           reason == Qt::ShortcutFocusReason;
}

static bool showsItself(const QWidget *widget)
{
    return widget->isWindow() || qobject_cast<const QLineEdit *>(widget) ||
           qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractScrollArea *>(widget) ||
           qobject_cast<const QMenu *>(widget) || widget->property("ownFocus").toBool();
}

/// The ring lies in the scrolled page, so that it moves and is cut off with it; otherwise in the window.
static QWidget *hostOf(const QWidget *widget)
{
    QWidget *host = widget->parentWidget();
    while (host && !host->isWindow()) {
        QWidget *viewport = host->parentWidget();
        const auto *area = viewport ? qobject_cast<QAbstractScrollArea *>(viewport->parentWidget()) : nullptr;
        if (area && area->viewport() == viewport)
            break;
        host = viewport;
    }
    return host;
}

FocusRing::FocusRing(QApplication &application, const Theme &theme) : m_theme(theme)
{
    application.installEventFilter(this);
}

FocusRing::~FocusRing()
{
    delete m_frame;
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusIn:
        if (auto *widget = qobject_cast<QWidget *>(watched)) {
            const auto reason = static_cast<QFocusEvent *>(event)->reason();
            const bool back = reason == Qt::ActiveWindowFocusReason || reason == Qt::PopupFocusReason;
            if (!back || widget != m_target)
                surround(byKeyboard(reason) && !showsItself(widget) ? widget : nullptr);
        }
        break;
    case QEvent::MouseButtonPress:
        if (m_target)
            surround(nullptr);
        break;
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::ParentChange:
        if (auto *widget = m_target ? qobject_cast<QWidget *>(watched) : nullptr;
            widget == m_target || (widget && widget->isAncestorOf(m_target)))
            place();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void FocusRing::surround(QWidget *target)
{
    delete m_frame;
    m_target = target;
    if (!target)
        return;
    m_frame = new Frame(m_theme, hostOf(target));
    if (const auto *tabs = qobject_cast<TabBar *>(target))
        connect(tabs, &TabBar::currentChanged, m_frame, [this] { place(); });
    connect(target, &QObject::destroyed, m_frame, &QObject::deleteLater);
    place();
}

void FocusRing::place()
{
    if (!m_frame || !m_target)
        return;
    if (!m_frame->parentWidget()->isAncestorOf(m_target)) { // the control moved elsewhere
        surround(m_target);
        return;
    }
    const auto *tabs = qobject_cast<TabBar *>(m_target);
    QRect rect = tabs ? tabs->currentRect() : m_target->rect();
    rect.moveTopLeft(m_target->mapTo(m_frame->parentWidget(), rect.topLeft()));
    m_frame->setGeometry(rect.adjusted(-reach, -reach, reach, reach));
    m_frame->setVisible(m_target->isVisible());
    m_frame->raise();
}

} // namespace concave::ui
