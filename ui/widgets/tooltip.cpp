#include "ui/widgets/tooltip.h"

#include "ui/theme/metrics.h"
#include "ui/theme/popup.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QHelpEvent>
#include <QLabel>
#include <QPainter>
#include <QPointer>
#include <QScreen>
#include <QStyle>
#include <QStyleOption>

namespace concave::ui {

constexpr int widestText = 360; ///< a longer one has several lines

/// The little window itself; named in the style sheet.
class ToolTip final : public QWidget
{
    Q_OBJECT

public:
    ToolTip(const QString &text, const QKeySequence &shortcut, QWidget *owner) : QWidget(owner, Qt::ToolTip)
    {
        setRoundCorners(*this, metrics::radiusControl);
        setAttribute(Qt::WA_DeleteOnClose);
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(metrics::gap, metrics::tight, metrics::gap, metrics::tight);
        row->setSpacing(metrics::gap);
        QLabel *words = label(text, TextStyle::Note);
        if (words->sizeHint().width() > widestText) {
            words->setWordWrap(true);
            words->setFixedWidth(widestText);
        }
        row->addWidget(words);
        if (!shortcut.isEmpty())
            row->addWidget(new Keycap(shortcut));
    }

    void showAt(const QPoint &pointer)
    {
        adjustSize();
        QRect place(pointer + QPoint(0, metrics::pane), size());
        const QRect screen = this->screen()->availableGeometry();
        if (place.bottom() > screen.bottom())
            place.moveBottom(pointer.y() - metrics::gap);
        if (place.right() > screen.right())
            place.moveRight(screen.right());
        move(place.topLeft());
        show();
    }

protected:
    /// A transparent window gets no ground by itself.
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QStyleOption option;
        option.initFrom(this);
        QPainter painter(this);
        style()->drawPrimitive(QStyle::PE_Widget, &option, &painter, this);
    }
};

namespace {

/// Sits on a widget and shows its tooltip.
class ToolTipSource final : public QObject
{
    Q_OBJECT

public:
    explicit ToolTipSource(QWidget &widget) : QObject(&widget), m_widget(widget)
    {
        widget.installEventFilter(this);
    }

    void say(const QString &text, const QKeySequence &shortcut)
    {
        m_text = text;
        m_shortcut = shortcut;
        hide();
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        switch (event->type()) {
        case QEvent::ToolTip:
            hide();
            if (!m_text.isEmpty()) {
                m_tip = new ToolTip(m_text, m_shortcut, &m_widget);
                m_tip->showAt(static_cast<QHelpEvent *>(event)->globalPos());
            }
            return true;
        case QEvent::Leave:
        case QEvent::MouseButtonPress:
        case QEvent::KeyPress:
        case QEvent::Wheel:
        case QEvent::Hide:
        case QEvent::WindowDeactivate:
            hide();
            break;
        default:
            break;
        }
        return QObject::eventFilter(watched, event);
    }

private:
    void hide()
    {
        if (m_tip)
            m_tip->close();
    }

    QWidget &m_widget;
    QString m_text;
    QKeySequence m_shortcut;
    QPointer<ToolTip> m_tip;
};

} // namespace

void setToolTip(QWidget &widget, const QString &text, const QKeySequence &shortcut)
{
    auto *source = widget.findChild<ToolTipSource *>(QString(), Qt::FindDirectChildrenOnly);
    if (!source)
        source = new ToolTipSource(widget);
    source->say(text, shortcut);
    // For screen readers; the event never reaches Qt's own tooltip, which would read markup.
    const QString keys = shortcut.toString(QKeySequence::NativeText);
    widget.setToolTip(
        keys.isEmpty() ? text : QCoreApplication::translate("ToolTip", "%1 (%2)").arg(text, keys));
}

} // namespace concave::ui

#include "tooltip.moc"
